"""The room `story`."""

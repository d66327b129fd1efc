"""The room `names`."""

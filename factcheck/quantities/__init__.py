"""The room `quantities`."""

"""The one place where the version stands; a literal, so that `--version` need not read package metadata."""

__version__ = "0.1.0"

"""The commands. Each stands in a module of its own and imports what it needs when it runs."""

from __future__ import annotations

from factcheck.cli.run import factcheck, run

__all__ = ["factcheck", "run"]

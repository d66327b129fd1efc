"""Many documents: on one machine, several processes."""

from __future__ import annotations

from factcheck.engine.pool import Lost, spread, usable_cores

__all__ = ["Lost", "spread", "usable_cores"]

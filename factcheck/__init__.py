"""Finds names, dates and quantities in news texts, and what contradicts itself.

>>> import factcheck
>>> report = factcheck.check("Rapat digelar Senin (29/10/2024).", language="id")
>>> [finding.check for finding in report.findings]
['weekday-mismatch']
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from factcheck._version import __version__

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.errors import FactcheckError
    from factcheck.ledger import Ledger
    from factcheck.model import Claim, Document, Finding, Report, Span
    from factcheck.pipeline import check, compare, support
    from factcheck.reading import read, read_lines

__all__ = [
    "Claim",
    "Config",
    "Document",
    "FactcheckError",
    "Finding",
    "Ledger",
    "Report",
    "Span",
    "__version__",
    "check",
    "compare",
    "read",
    "read_lines",
    "support",
]

_HOMES = {
    "Claim": "factcheck.model",
    "Config": "factcheck.config",
    "Document": "factcheck.model",
    "FactcheckError": "factcheck.errors",
    "Finding": "factcheck.model",
    "Ledger": "factcheck.ledger",
    "Report": "factcheck.model",
    "Span": "factcheck.model",
    "check": "factcheck.pipeline",
    "compare": "factcheck.pipeline",
    "read": "factcheck.reading",
    "read_lines": "factcheck.reading",
    "support": "factcheck.pipeline",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that `import factcheck` stays light."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


class _Package(ModuleType):
    """This package, in which `read` is the function although the room of the readers has the same name."""

    def __setattr__(self, name: str, value: object) -> None:
        """Leave out the one submodule that Python would put in the place of a public function."""
        if not (name == "read" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package

"""The checks: one file each, found by a scan of this folder."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from factcheck.checks._installed import installed
from factcheck.checks.base import (
    Check,
    DraftCheck,
    Example,
    Option,
    PastCheck,
    StoryCheck,
    StoryExample,
    WaiverCheck,
    fingerprint,
)

__all__ = [
    "Check",
    "DraftCheck",
    "Example",
    "Option",
    "PastCheck",
    "StoryCheck",
    "StoryExample",
    "WaiverCheck",
    "all_checks",
    "fingerprint",
    "installed",
]

_NO_CHECKS = {"base"}


@cache
def all_checks() -> tuple[Check, ...]:
    """One instance of every check that ships with the library, by name."""
    for module in pkgutil.iter_modules(__path__):
        if module.name not in _NO_CHECKS and not module.name.startswith("_"):
            import_module(f"{__name__}.{module.name}")
    parents = (Check, StoryCheck, PastCheck, DraftCheck, WaiverCheck)
    made = [cls for parent in parents for cls in parent.__subclasses__()]
    own = {cls.name: cls() for cls in made if cls.__module__.startswith(__name__) and cls not in parents}
    return tuple(own[name] for name in sorted(own))

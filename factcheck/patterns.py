"""Regular expressions that are compiled when they are first asked.

An article asks less than half of those that the library has, and to compile the others would take 20 ms of every start.
So one that most articles can do without is `late`; one that every article needs is compiled at once.
"""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["late"]


class _Late:
    """Stands for a compiled expression until one of its methods is wanted."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._text), name)
        setattr(self, name, found)  # from now on this is found without coming here
        return found


def late(text: str) -> re.Pattern[str]:
    """The expression as `re.compile` gives it, compiled later."""
    return cast("re.Pattern[str]", _Late(text))

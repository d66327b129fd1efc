"""What a caller hands to a public function: of the kind that the function asks for, or refused in one sentence."""

from __future__ import annotations

from typing import Any

from factcheck.errors import UsageError
from factcheck.model.findings import say


def wanted(name: str, given: object, *kinds: Any, optional: bool = False) -> None:
    """See that an argument is of one of these kinds.

    Args:
        name: of the argument.
        given: what was handed over.
        kinds: what it may be, types or classes of `collections.abc`.
        optional: whether `None` will do as well.

    Raises:
        UsageError: it is something else.
    """
    if isinstance(given, kinds) or (optional and given is None):
        return
    known, found = ", ".join(kind.__name__ for kind in kinds), type(given).__name__
    if len(kinds) == 1:
        raise UsageError(say("{name} must be of the kind {kind}, not {found}", name=name, kind=known, found=found))
    raise UsageError(
        say("{name} must be of one of the kinds {known}, not {found}", name=name, known=known, found=found)
    )

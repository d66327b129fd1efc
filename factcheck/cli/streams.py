"""What a command says beside its output: standard error, colours."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def complain(words: str) -> None:
    """One sentence on standard error."""
    from factcheck.report import defused, visible  # noqa: PLC0415 - only when something is wrong

    sys.stderr.write(f"{defused('factcheck: ' + visible(words))}\n")


def colours(choice: str, stream: TextIO) -> bool:
    """Whether to write colours: as asked, else `NO_COLOR`, `FORCE_COLOR`, and whether a terminal listens."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")

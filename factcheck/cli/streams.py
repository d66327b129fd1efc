"""What a command says beside its output: standard error, colours."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("en", "id")
"""The languages that reports speak."""


def complain(words: str) -> None:
    """One sentence on standard error."""
    from factcheck.report import defused, visible  # noqa: PLC0415 - only when something is wrong

    sys.stderr.write(f"{defused('factcheck: ' + visible(words))}\n")


def answer(words: str) -> None:
    """One line on standard output, in which no terminal and no CI runner finds anything to obey."""
    from factcheck.report import defused, visible  # noqa: PLC0415 - the library is loaded when there is work

    sys.stdout.write(f"{defused(visible(words))}\n")


def tell(lines: Iterable[str]) -> None:
    """Lines on standard error, beside an output that belongs to a person or a program."""
    from factcheck.report import defused, visible  # noqa: PLC0415 - only when asked for

    sys.stdout.flush()
    sys.stderr.writelines(f"{defused(visible(line))}\n" for line in lines)


def colours(choice: str, stream: TextIO) -> bool:
    """Whether to write colours: as asked, else `NO_COLOR`, `FORCE_COLOR`, and whether a terminal listens."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def tongue(option: str | None, setting: str) -> str:
    """The language that reports speak: as asked, as set, as the environment says, else English.

    It never follows the article, so that logs stay the same whatever is checked.
    """
    environment = (os.environ.get(name) for name in ("FACTCHECK_UI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))
    said = next((word for word in (option, setting, *environment) if word), "en")
    code = said.lower().replace("_", "-").partition("-")[0]
    return code if code in LANGUAGES else "en"

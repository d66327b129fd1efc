"""Markup that escapes by itself: words are words unless they are `Html`, so nothing from outside becomes a tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.report.safe import xml

if TYPE_CHECKING:
    from collections.abc import Iterable

_EMPTY = frozenset({"br", "circle", "line", "link", "meta", "path", "rect"})
"""Elements without content."""
_BLOCKS = frozenset(
    {"article", "dd", "details", "div", "dl", "dt", "figure", "footer", "g", "h1", "h2", "h3", "header"}
    | {"li", "nav", "ol", "p", "section", "svg", "table", "text", "tr", "ul"}
)
"""Elements with a line break behind them, so that a page can be read and compared line by line."""
_BREAK = "\n"


_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff"
_LEFTWARD = re.compile(rf"(?:(?<!\d)\d{{1,4}}[ /.,:-]{{1,2}}){{0,3}}[{_RIGHT}](?:[{_RIGHT}\d /.,:()-]*[{_RIGHT}\d])?")
"""Words written from right to left, with the figures of a date among them or before them: `23 نوفمبر 2026`."""


class Html(str):
    """Text that is HTML already. Only this module and constants in the code make one."""

    __slots__ = ()


NOTHING = Html("")

Part = str | Html | None


def el(name: str, *parts: Part, **attributes: str | int | bool | None) -> Html:
    """An element.

    Args:
        name: its name.
        parts: what it holds, one after the other: words are escaped, `Html` is taken as it is, `None` is left out.
        attributes: by name, `_` for `-` and a trailing `_` dropped (`class_`, `aria_label`); `None` and `False` are
            left out, `True` is the name alone.
    """
    given = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    if name in _EMPTY:
        return Html(f"<{name}{given}/>")
    return Html(f"<{name}{given}>{join(parts)}</{name}>{_BREAK if name in _BLOCKS else ''}")


def join(parts: Iterable[Part], between: str = "") -> Html:
    """Parts one after the other, escaped where they are words."""
    return Html(between.join(part if isinstance(part, Html) else xml(part) for part in parts if part is not None))


def isolated(said: str) -> Html:
    """A sentence of ours whose words from a text that runs from right to left keep to themselves.

    Without it the day of an Arabic date stands before the sentence's own words, and the year behind them.
    """
    parts: list[Part] = []
    done = 0
    for run in _LEFTWARD.finditer(said) if not said.isascii() else ():
        parts += [said[done : run.start()], el("bdi", run[0])]
        done = run.end()
    return join([*parts, said[done:]])


def _attribute(key: str, value: str | int | bool) -> str:  # noqa: FBT001 - the value of an attribute
    name = key.rstrip("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{xml(str(value))}"'

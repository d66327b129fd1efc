"""The check `count-mismatch`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import inside, phrase, says, sentence_at, softened, starts_with, words_of
from factcheck.checks._repair import replace_number
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Right, Severity, Span, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Facts, Quantity

# how far behind its figure a list may open, how long an item may be, and how many things a list may hold
_OPENS_WITHIN = 50
_ITEM = 70
_MOST = 12
_FEWEST = 3
_COMMA = re.compile(r"\s*[,;]\s*")
_NO_LIST = re.compile(r"[()\"“”«»:!?…–—/]")


class CountMismatch(Check):
    """A number of things that the list behind it does not have: three reasons, followed by four.

    An item was added or cut in editing and the number was not.

    Silent for open lists ("among them", "antara lain"), where items carry figures or explanations of their own, and
    where a joined item can be counted as one or two.
    """

    name: ClassVar[str] = "count-mismatch"
    severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Ada tiga tuntutan warga: jalan diperbaiki, lampu dipasang, parit dikeruk, dan pasar dibuka.",
            clean="Ada empat tuntutan warga: jalan diperbaiki, lampu dipasang, parit dikeruk, dan pasar dibuka.",
        ),
        Example(
            "en",
            flagged="The choir named three wishes: a piano, a warm hall, new robes, and a later start.",
            clean="The choir named four wishes: a piano, a warm hall, new robes, and a later start.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding | Right]:
        """Count the items of every list that a figure announces."""
        for quantity in facts.quantities:
            if not _announces(quantity):
                continue
            items = _items(facts, quantity)
            if items is None:
                continue
            span, fewest, most = items
            stated = int(quantity.value or 0)
            if fewest <= stated <= most:
                yield self.right(facts, quantity.span, say("{count} items as said", count=stated), [(span, "the list")])
                continue
            things = Span(quantity.span.start, (quantity.counts_span or quantity.span).end).of(facts.document.text)
            write = say("write {count}", count=fewest)
            yield self.finding(
                facts,
                quantity.span,
                say("“{stated}” but the list has {count}", stated=things, count=fewest),
                related=[(span, "the list")],
                why=[say("counted between the commas: {count}", count=fewest)],
                repairs=[replace_number(facts, quantity.span, stated, fewest, write), Repair(say("or mend the list"))],
                severity=softened(facts, quantity.span, span),
            )


def _announces(quantity: Quantity) -> bool:
    value = quantity.value
    return (
        quantity.kind == "count"
        and not quantity.hedge
        and value is not None
        and value == value.to_integral_value()
        and 1 < value <= _MOST
    )


def _items(facts: Facts, quantity: Quantity) -> tuple[Span, int, int] | None:
    """The list behind a figure, and how few and how many items it can be counted as."""
    words = words_of(facts)
    text = facts.document.text
    sentence = sentence_at(facts, quantity.span.start)
    colon = text.find(":", quantity.span.end, min(sentence.end, quantity.span.end + _OPENS_WITHIN))
    if colon < 0 or not words.lists:
        return None
    head = text[quantity.span.end : colon]
    raw = text[colon + 1 : sentence.end]
    start = colon + 1 + len(raw) - len(raw.lstrip())
    body = raw.strip().rstrip(".")
    aside = (*words.open_lists, *words.told, *words.kin)
    if _NO_LIST.search(body) or "," in head or says(phrase(f"{head} {body}"), aside):
        return None
    parts = _COMMA.split(body)
    joined = [sum(phrase(part).count(f" {word} ") for word in words.lists) for part in parts]
    leads = starts_with(phrase(parts[-1]), words.lists)
    if len(parts) < _FEWEST or not joined[-1] or any(len(part) > _ITEM for part in parts) or _mixed(parts, leads=leads):
        return None
    span = Span(start, start + len(body))
    if parts[0][:1].isdigit() or any(_opens_item(text, start, it) for it in inside(facts.quantities, span)):
        return None
    return span, len(parts), len(parts) + sum(joined) - (1 if leads else 0)


def _mixed(parts: list[str], *, leads: bool) -> bool:
    """Whether some items are names and some are not: then one may explain another ("Ann, a nurse")."""
    names = [part[:1].isupper() for part in (parts[:-1] if leads else parts)]
    return any(names) and not all(names)


def _opens_item(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a list item begins with this figure: then the items count parts of the number, not the things."""
    left = text[max(start, quantity.span.start - 6) : quantity.span.start].rstrip()
    return quantity.kind == "count" and (not left or left[-1] in ",;" or quantity.span.start == start)

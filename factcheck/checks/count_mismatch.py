"""The check `count-mismatch`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from factcheck.checks._around import ends_with, inside, phrase, says, sentence_at, softened, starts_with, words_of
from factcheck.checks._repair import replace_number
from factcheck.checks.base import Check, Example
from factcheck.model import Finding, Repair, Right, Severity, Span, say
from factcheck.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Facts, Quantity

# how far behind its figure a list may open, how long an item may be, and how many things a list may hold
_OPENS_WITHIN = 50
_ITEM = 70
_MOST = 12
_FEWEST = 3
# longest word before the last item of a list, with its blanks
_WORD = 12
_COMMA = re.compile(r"\s*[,;]\s*")
_NO_LIST = late(r"[()\"“”«»:!?…–—/]")


class CountMismatch(Check):
    """A number of things that the list behind it does not have: three reasons, followed by four.

    An item was added or cut in editing and the number was not.

    Silent for open lists ("among them", "antara lain"), where items carry figures or explanations of their own, and
    where a joined item can be counted as one or two.
    """

    name: ClassVar[str] = "count-mismatch"
    room: ClassVar[str] = "quantities"
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
            span, fewest, count, most = items
            stated = int(quantity.value or 0)
            if fewest <= stated <= most:
                yield self.right(facts, quantity.span, say("{count} items as said", count=stated), [(span, "the list")])
                continue
            things = Span(quantity.span.start, (quantity.counts_span or quantity.span).end).of(facts.document.text)
            write = say("write {count}", count=count)
            yield self.finding(
                facts,
                quantity.span,
                say("“{stated}” but the list has {count}", stated=things, count=count),
                related=[(span, "the list")],
                why=[say("counted between the commas: {count}", count=count)],
                repairs=[replace_number(facts, quantity.span, stated, count, write), Repair(say("or mend the list"))],
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


def _items(facts: Facts, quantity: Quantity) -> tuple[Span, int, int, int] | None:
    """The list behind a figure, and how many items it can be counted as: at the fewest, most likely, at the most."""
    words = words_of(facts)
    text = facts.document.text
    sentence = sentence_at(facts, quantity.span.start)
    opening = _opening(facts, quantity, sentence) if words.lists else None
    if opening is None:
        return None
    head = text[quantity.span.end : opening.start]
    raw = text[opening.end : sentence.end]
    start = opening.end + len(raw) - len(raw.lstrip())
    body = raw.strip().rstrip(".")
    aside = (*words.open_lists, *words.told, *words.kin)
    if _NO_LIST.search(body) or "," in head or says(phrase(f"{head} {body}"), aside):
        return None
    parts = _COMMA.split(body)
    joined = [sum(phrase(part).count(f" {word} ") for word in words.lists) for part in parts]
    leads = starts_with(phrase(parts[-1]), words.lists)
    if not joined[-1] or any(len(part) > _ITEM for part in parts) or _mixed(parts, words.lists):
        return None
    span = Span(start, start + len(body))
    if parts[0][:1].isdigit() or any(_opens_item(facts, start, it) for it in inside(facts.quantities, span)):
        return None
    fewest, most = len(parts), len(parts) + sum(joined) - (1 if leads else 0)
    count = fewest if leads else fewest + 1
    stated = int(quantity.value or 0)
    by_word = text[opening.start] != ":"
    if by_word and (any(joined[:-1]) or joined[-1] > 1 or _explained(parts, stated, count)):
        return None
    if len(parts) < _FEWEST and (leads or len(parts) == 1):
        return None
    # one item added or cut is a slip; where a list shows less plainly, more than that is another way of telling
    if (by_word or len(parts) < _FEWEST) and not fewest - 1 <= stated <= most + 1:
        return None
    return span, fewest, count, most


def _opening(facts: Facts, quantity: Quantity, sentence: Span) -> Span | None:
    """What opens a list behind a figure: a colon, or ", namely"."""
    text, end = facts.document.text, quantity.span.end
    stop = min(sentence.end, end + _OPENS_WITHIN)
    colon = text.find(":", end, stop)
    if colon >= 0:
        return Span(colon, colon + 1)
    comma = text.find(", ", end, stop)
    if comma < 0:
        return None
    word = text[comma + 2 : stop].partition(" ")[0]
    return Span(comma, comma + 2 + len(word)) if word.casefold() in words_of(facts).namely else None


def _explained(parts: list[str], stated: int, count: int) -> bool:
    """Whether a list of names has room for an explanation behind each ("Ann, a nurse, and Bob, a cook")."""
    return parts[0][:1].isupper() and count >= 2 * stated


def _mixed(parts: list[str], lists: Sequence[str]) -> bool:
    """Whether some items are names and some are not: then one may explain another ("Ann, a nurse") or be several."""
    ending = parts[-1].split()
    at = next((at for at in range(len(ending) - 1, -1, -1) if ending[at].casefold() in lists), 0)
    last = ending[at + 1 :] or ending
    names = [part[:1].isupper() for part in (*(parts if at else parts[:-1]), last[0])]
    return any(names) and not all(names)


def _opens_item(facts: Facts, start: int, quantity: Quantity) -> bool:
    """Whether a list item begins with this figure: then the items count parts of the number, not the things."""
    left = facts.document.text[max(start, quantity.span.start - _WORD) : quantity.span.start].rstrip()
    opens = not left or left[-1] in ",;" or ends_with(phrase(left), words_of(facts).lists)
    return quantity.kind == "count" and opens

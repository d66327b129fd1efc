"""A report of two documents with everything in it, and words that mean harm."""

from datetime import date
from decimal import Decimal

import pytest

from factcheck.model import (
    AsOf,
    Change,
    Checked,
    Document,
    Finding,
    Language,
    NotChecked,
    Note,
    Point,
    Published,
    Quantity,
    Related,
    Repair,
    Report,
    Right,
    Severity,
    SourceMap,
    Span,
    Timeline,
    say,
)

TEXT = "Ani Sutopo tiba Selasa.\nKemudian Ani Sutapo bicara, 3.000 orang mendengar, bukan 10.000 orang."


def span(text: str, words: str) -> Span:
    """Where words stand in a text."""
    at = text.index(words)
    return Span(at, at + len(words))


def build(text: str = TEXT, path: str | None = "a.txt", *, label: str = "the other spelling") -> Report:
    """A report of one document: a finding, a figure that moves, something right, something open."""
    first, second = text.index("Ani Sutopo"), text.index("Ani Sutapo")
    lines = tuple(at for at in range(len(text)) if at == 0 or text[at - 1] == "\n")
    document = Document(
        "a",
        text,
        path=path,
        source=SourceMap(lines=lines),
        language=Language("id", "detected", 0.9),
        published=Published(date(2024, 10, 29), "text", span(text, "Selasa")),
        notes=(Note("encoding-guess", say("read as UTF-8")),),
    )
    name = Finding(
        "name-variant",
        Severity.WARNING,
        say("“{a}” here but “{b}” in {where}", a="Ani Sutapo", b="Ani Sutopo", where="1:1"),
        "a",
        Span(second, second + 10),
        "Ani Sutapo",
        (Related(Span(first, first + 10), "a", "Ani Sutopo", label),),
        (say("{n} letter differs", n=1),),
        (Repair(say("write “{name}”", name="Ani Sutopo"), Span(second, second + 10), "Ani Sutopo"),),
        "0123456789abcdef",
    )
    old, new = (
        Point(
            f"c{number}",
            "a",
            Quantity(span(text, words), words, value, value, value),
            span(text, words),
            AsOf(day, None, source),
            "Pentagon",
        )
        for number, (words, value, day, source) in enumerate(
            [
                ("3.000 orang", Decimal(3000), date(2024, 10, 23), "sentence"),
                ("10.000 orang", Decimal(10000), None, "unknown"),
            ]
        )
    )
    change = Change(old, new, "update", ("the text says so",), Decimal(7000), Decimal(10000) / 3000, told=True)
    checked = Checked(
        document,
        (("people", 1), ("dates", 1), ("quantities", 2)),
        (Right("weekday-mismatch", "a", span(text, "Selasa"), say("it was a Tuesday")),),
        (NotChecked("age-mismatch", "a", say("the check failed"), trace="Traceback\n  line 7"),),
    )
    return Report(
        (checked,),
        (name,),
        (Timeline("Pentagon", "troops", ("Rusia",), (old, new), (change,)),),
        (NotChecked("document", "gone.txt", say("no such file")),),
    )


@pytest.fixture(name="build")
def _build():
    """The builder of such a report, for other words than the tame ones."""
    return build


@pytest.fixture
def report() -> Report:
    """The report of one tame document."""
    return build()

"""Two hundred pairs of figures with the verdict of an editor: `tests/cases/claims/pairs.txt`."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import factcheck
from factcheck import pipeline
from factcheck.config import Config
from factcheck.story import compared

CASES = Path(__file__).parents[1] / "cases" / "claims" / "pairs.txt"
MARK = re.compile(r"\[([^]]+)\]")
LEAST_RIGHT = 0.9
SAME = {"refines": "compatible"}
"""A rounded and an exact form may be told as one figure: the two verdicts count as one."""


@dataclass(frozen=True)
class Report:
    """One report of a pair, with the places of its marked figures."""

    text: str
    language: str
    day: date | None
    marks: tuple[tuple[int, int], ...]


def report(line):
    """A report from its line: language, day, marked text."""
    language, day, marked = line.split(" ", 2)
    marks, text, end = [], "", 0
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        marks.append((len(text), len(text) + len(mark[1])))
        text += mark[1]
        end = mark.end()
    return Report(text + marked[end:], language, None if day == "-" else date.fromisoformat(day), tuple(marks))


def pairs():
    """The pairs of the file: verdict, and its two reports; one report with two marks is held against itself."""
    for block in CASES.read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            verdict, first, second = lines
            yield verdict, report(first), None if second == "=" else report(second)


PAIRS = tuple(pairs())


@cache
def facts(one, name):
    """The facts of a report."""
    document = factcheck.read(one.text.encode(), name=name, language=one.language, published=one.day)
    return pipeline._facts(document, one.language, Config())[0]  # noqa: SLF001 - what a story is woven from


def claim(one, name, mark):
    """Document and id of the claim at a mark, or `None`."""
    start, end = mark
    found = facts(one, name)
    near = [item for item in found.claims if item.value.span.start < end and start < item.value.span.end]
    return (found.document.id, near[0].id) if near else None


def verdict(one, other):
    """The verdict of the library; figures without a claim are not comparable."""
    sides = [(one, "a.txt", one.marks[0]), (other or one, "b.txt" if other else "a.txt", (other or one).marks[-1])]
    where = [claim(*side) for side in sides]
    made = [facts(one, "a.txt")] + ([facts(other, "b.txt")] if other else [])
    return compared(made, *where).verdict if all(where) else "not-comparable"


def test_there_are_two_hundred_of_them():
    """All verdicts are there, in both languages and across them."""
    assert len(PAIRS) >= 200
    assert {"update", "compatible", "refines", "conflict", "disagreement", "not-comparable", "unclear"} == {
        expected for expected, _, _ in PAIRS
    }
    mixed = Counter(one.language == other.language for _, one, other in PAIRS if other)
    assert min(mixed.values()) >= 60


def test_nine_in_ten_are_right():
    """At least nine pairs in ten get the verdict of the editor."""
    wrong = []
    for expected, one, other in PAIRS:
        found = verdict(one, other)
        if SAME.get(found, found) != SAME.get(expected, expected):
            wrong.append((expected, found, one.text, other.text if other else ""))
    assert len(wrong) <= (1 - LEAST_RIGHT) * len(PAIRS), wrong


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [pair for pair in PAIRS if pair[0] != "conflict"],
    ids=lambda value: value.text[:30] if isinstance(value, Report) else None,
)
def test_no_conflict_is_made_up(expected, one, other):
    """No pair is called a conflict that is none."""
    assert verdict(one, other) != "conflict", expected

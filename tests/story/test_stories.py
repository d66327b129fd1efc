"""Every story case: the verdicts, timelines, spellings and findings that its file names, and nothing else."""

import importlib.util
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

import factcheck
from factcheck import pipeline
from factcheck.checks import StoryCheck, all_checks
from factcheck.config import Config
from factcheck.story import compared, weave

_spec = importlib.util.spec_from_file_location("stories", Path(__file__).with_name("stories.py"))
told = importlib.util.module_from_spec(_spec)
sys.modules["stories"] = told
_spec.loader.exec_module(told)

FOLDER = Path(__file__).parents[1] / "cases" / "stories"
CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in told.stories(path)]
VERDICTS = ("update", "compatible", "refines", "compatible-or-refines", "conflict", "disagreement", "unclear")
ACROSS = {check.name for check in all_checks() if isinstance(check, StoryCheck)}


def documents(case):
    """The reports of a case as documents, `r0`, `r1` and so on."""
    read = [factcheck.check(report.text, language=report.language, published=report.day) for report in case.reports]
    return [replace(one.documents[0].document, id=f"r{at}") for at, one in enumerate(read)]


def facts(case):
    """The facts of the reports of a case."""
    return [pipeline._facts(document, document.language.code, Config())[0] for document in documents(case)]  # noqa: SLF001


def cases(test, *heads):
    """The cases that expect one of these; one that this test does not get right so far is marked, with the reason."""
    found = []
    for case in CASES:
        if heads and not case.lines(*heads):
            continue
        missing = [line.partition(": ")[2] for line in case.lines("not") if line.startswith(f"yet {test}")]
        marks = [pytest.mark.xfail(reason=missing[0], strict=False)] if missing else []
        found.append(pytest.param(case, id=f"{case.file}: {case.title}", marks=marks))
    return found


def verdict(case, made, one, other):
    """The step between two marked figures; a figure without a claim is not comparable to any."""
    sides = []
    for name in (one, other):
        number, start, end = case.marks[name]
        claims = [
            claim for claim in made[number].claims if claim.value.span.start < end and start < claim.value.span.end
        ]
        sides.append((f"r{number}", claims[0].id) if claims else None)
    return compared(made, *sides) if all(sides) else None


@pytest.mark.parametrize("case", cases("verdicts", *VERDICTS, "not-comparable"))
def test_verdicts(case):
    """Two figures come to the verdict that an editor gives them, the earlier one first."""
    made = facts(case)
    wrong = []
    for line in case.expected:
        head, *names = line.split()
        if head not in {*VERDICTS, "not-comparable"}:
            continue
        step = verdict(case, made, *names)
        found = step.verdict if step else "not-comparable"
        if found not in head.split("-or-"):
            wrong.append((line, found, [str(why) for why in step.why] if step else "no claim"))
        elif head == "update":
            number, start, end = case.marks[names[0]]
            if not (
                step.before.document == f"r{number}" and start < step.before.span.end and step.before.span.start < end
            ):
                wrong.append((line, "the other way round"))
    assert not wrong


@pytest.mark.parametrize("case", cases("swapped", "swapped"))
def test_digits_that_changed_places(case):
    """Swapped digits are named as such."""
    made = facts(case)
    for line in case.lines("swapped"):
        step = verdict(case, made, *line.split())
        assert any("another order" in str(why) for why in step.why)


@pytest.mark.parametrize("case", cases("timelines", "timeline"))
def test_timelines(case):
    """One timeline holds the points, in this order."""
    lines = weave(facts(case)).timelines
    for expected in case.lines("timeline"):
        places = [case.marks[name] for name in expected.split()]
        assert any(
            [
                any(p.document == f"r{n}" and p.span.start < e and s < p.span.end for p in line.points)
                for n, s, e in places
            ]
            == [True] * len(places)
            for line in lines
        )


@pytest.mark.parametrize("case", cases("steps", "step", "no-step"))
def test_steps(case):
    """Timelines go from one figure to the other as an update, or do not."""
    steps = [step for line in weave(facts(case)).timelines for step in line.changes if step.verdict == "update"]

    def at(point, name):
        number, start, end = case.marks[name]
        return point.document == f"r{number}" and point.span.start < end and start < point.span.end

    for head in ("step", "no-step"):
        for line in case.lines(head):
            one, other = line.split()
            drawn = any(at(step.before, one) and at(step.after, other) for step in steps)
            assert drawn == (head == "step"), line


@pytest.mark.parametrize("case", cases("findings"))
def test_findings(case):
    """The findings that the file names, and nothing else above info."""
    report = factcheck.compare(documents(case))
    places = [(f, item.document, item.span, item.quote) for f in report.findings for item in (f, *f.related)]
    due = set()
    for line in case.lines("finds"):
        check, _, name = line.partition(" ")
        number, start, end = case.marks.get(name, (-1, 0, 0))
        hits = [
            f
            for f, document, span, quote in places
            if f.check == check
            and ((document == f"r{number}" and span.start < end and start < span.end) or (number < 0 and quote == name))
        ]
        assert hits, (line, [(f.check, f.message) for f in report.findings])
        due |= {id(f) for f in hits}
    for line in case.lines("dates"):
        days = line.split(" / ")
        hits = [
            f
            for f in report.findings
            if f.check == "source-date-conflict" and {f.quote, *(r.quote for r in f.related)} >= set(days)
        ]
        assert hits, (line, [(f.check, f.message) for f in report.findings])
        due |= {id(f) for f in hits}
    loud = [(f.check, f.message) for f in report.findings if id(f) not in due and str(f.severity) != "info"]
    assert not loud
    if case.lines("quiet") or "quiet" in case.expected:
        assert not [f.message for f in report.findings if f.check in ACROSS]


@pytest.mark.parametrize("case", cases("names", "spellings:", "apart:"))
def test_names(case):
    """Spellings of one entity meet, look-alikes never do."""
    groups = [{form.form for form in who.forms} for who in weave(facts(case)).cast]
    for line in case.lines("spellings:"):
        assert any(set(line.split(" / ")) <= group for group in groups), (line, groups)
    for line in case.lines("apart:"):
        for one, other in combinations(line.split(" / "), 2):
            assert not any({one, other} <= group for group in groups), (line, groups)
            assert any(one in group for group in groups)
            assert any(other in group for group in groups)

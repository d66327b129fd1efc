"""Times in a story: what two claims on the time of an event come to. The verdicts stand in `tests/cases/claims`."""

from datetime import date

import factcheck
from factcheck import pipeline
from factcheck.config import Config
from factcheck.story import compared, weave


def facts(name, text, day="2025-04-01"):
    """The facts of a report."""
    document = factcheck.read(text.encode(), name=name, language="en", published=date.fromisoformat(day))
    return pipeline._facts(document, "en", Config())[0]  # noqa: SLF001 - what a story is woven from


def step(one, other, first="c", second="c"):
    """The step between the first claims of two reports whose ids begin so; `t` for a time."""
    ends = [
        (side.document.id, next(claim.id for claim in side.claims if claim.id.startswith(kind)))
        for side, kind in ((one, first), (other, second))
    ]
    return compared([one, other], *ends)


PLANNED = facts("a.txt", "Nurses in Vell will strike on April 9, union leader Ann Holt said. They are 40 nurses.")
ENDS = ((("a.txt", "t1"), ("b.txt", "t1")), (("b.txt", "t1"), ("a.txt", "t1")))
MOVED = facts("b.txt", "The nurses' strike in Vell was moved to April 16 from April 9, Ann Holt said.", "2025-04-03")


def test_a_time_and_a_figure_are_two_things():
    """A day is never held against a count."""
    assert step(PLANNED, PLANNED, "t", "c").verdict == "not-comparable"


def test_the_verdict_does_not_depend_on_the_order():
    """Either way round the earlier plan became the later one."""
    ways = [compared(pair, *ends) for pair in ((PLANNED, MOVED), (MOVED, PLANNED)) for ends in ENDS]
    assert {(way.verdict, way.before.quantity.text, way.after.quantity.text) for way in ways} == {
        ("update", "April 9", "April 16")
    }


def test_minutes_are_not_shown():
    """The step is told in the words of the texts: no difference in minutes, no ratio."""
    change = step(PLANNED, MOVED, "t", "t")
    assert (change.difference, change.ratio) == (None, None)
    assert (
        str(change.said) == "the time of strike went from April 9 (by 1 Apr) to April 16 (by 3 Apr); told by the text"
    )


def test_no_warning_is_made_of_times():
    """Two hours of one day by one source are told by `compared`; a comparison of documents warns of days alone."""
    reports = [
        factcheck.read(
            f"The mill at Port Sable exploded {text} on Friday, fire chief Dora Penn said.".encode(),
            name=f"{name}.txt",
            language="en",
            published=date(2025, 5, 2),
        )
        for name, text in (("a", "at 4:10 a.m."), ("b", "at 5:30 a.m."))
    ]
    assert not [item for item in factcheck.compare(reports).findings if item.severity != "info"]


def test_a_plan_that_moved_has_a_timeline_in_words():
    """The course of a plan shows the words of the texts; its points have no number."""
    (line,) = weave([PLANNED, MOVED]).timelines
    assert line.concept == "strike"
    assert [(point.quantity.text, point.value, point.quantity.low) for point in line.points] == [
        ("April 9", None, None),
        ("April 9", None, None),
        ("April 16", None, None),
    ]
    assert {change.verdict for change in line.changes} == {"update"}

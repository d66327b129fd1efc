"""The drawing of a timeline: its parts stand where the figures say."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from factcheck.model import AsOf
from factcheck.report import Voice
from factcheck.report.html.drawing import draw

SVG = "{http://www.w3.org/2000/svg}"
INK = "#2f74b5"
"""The ink of the first origin."""


@pytest.fixture
def line(report):
    """A timeline whose two figures have days, the first one told as an earlier figure."""
    (line,) = report.timelines
    before, after = line.points
    late = replace(after, as_of=AsOf(date(2024, 10, 29), None, "published"))
    change = replace(line.changes[0], after=late)
    return replace(line, points=(before, late), changes=(change,))


def drawn(line):
    """The drawing of a timeline as a tree."""
    return ET.fromstring(draw(line, Voice()))  # noqa: S314 - our own drawing


def marks(root):
    """The marks of the first origin: circles where they stand; those of the legend stand at 0, 0."""
    return [mark for mark in root.iter(f"{SVG}circle") if mark.get("cx") != "0"]


def of(point, *ends, **changes):
    """A point with another figure: its value, low and high, or one for all three."""
    value, low, high = ends if len(ends) == 3 else ends * 3
    return replace(point, quantity=replace(point.quantity, value=value, low=low, high=high, **changes))


def test_dots_stand_by_day_and_figure(line):
    """Later is further right, more is further up, and a change that the text tells is dashed."""
    root = drawn(line)
    first, second = marks(root)
    assert int(first.get("cx")) < int(second.get("cx"))
    assert int(first.get("cy")) > int(second.get("cy"))
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert {"3,000", "10,000", "Wed 23 Oct 2024", "Tue 29 Oct 2024", "Pentagon"} <= set(words)
    assert [step.get("stroke-dasharray") for step in root.iter(f"{SVG}line") if step.get("stroke-dasharray")]
    assert "3,000" in root.find(f"{SVG}desc").text


def test_a_recalled_figure_is_hollow(line):
    """What a document looks back on is hollow, what it gives as its own is filled, and the legend says so."""
    root = drawn(line)
    assert [mark.get("fill") for mark in marks(root)] == ["none", INK]
    assert "hollow: recalled, or reported by another" in [text.text for text in root.iter(f"{SVG}text")]
    elsewhere = replace(line.points[1], document="b")
    change = replace(line.changes[0], after=elsewhere)
    apart = drawn(replace(line, points=(line.points[0], elsewhere), changes=(change,)))
    assert [mark.get("fill") for mark in marks(apart)] == [INK, INK]


def test_a_reported_figure_is_hollow(line):
    """A figure that one medium has from another is not its own."""
    before, after = line.points
    carried = replace(after, carrier="Reuters")
    change = replace(line.changes[0], after=carried)
    root = drawn(replace(line, points=(before, carried), changes=(change,)))
    assert [mark.get("fill") for mark in marks(root)] == ["none", "none"]


def test_an_interval_is_a_bar(line):
    """A figure that its writing leaves open is drawn as a bar from its lower to its upper end."""
    before, after = line.points
    wide = of(after, None, Decimal(8000), Decimal(12000))
    (bar,) = [
        part
        for part in drawn(replace(line, points=(before, wide))).iter(f"{SVG}line")
        if part.get("stroke-width") == "5"
    ]
    assert int(bar.get("y1")) > int(bar.get("y2"))


def test_a_hedge_has_its_sign(line):
    """The hedge of a figure stands before it."""
    before, after = line.points
    least = of(after, Decimal(9000), Decimal(9000), None, hedge="at_least")
    assert "≥ 9,000" in [text.text for text in drawn(replace(line, points=(before, least))).iter(f"{SVG}text")]


def test_origins_differ_in_shape_and_colour(line):
    """The figure of another origin is no circle, and has another ink; both are named."""
    before, after = line.points
    root = drawn(replace(line, points=(before, replace(after, origin="NIS")), changes=()))
    (square,) = [path for path in root.iter(f"{SVG}path") if not path.get("d").startswith("M-5")]
    assert square.get("stroke") != INK
    assert {"Pentagon", "NIS"} <= {text.text for text in root.iter(f"{SVG}text")}


def test_a_clash_is_told_by_a_sign(line):
    """A line between figures that do not agree bears the sign, and the legend explains it."""
    words = [
        text.text
        for text in drawn(replace(line, changes=(replace(line.changes[0], verdict="conflict"),))).iter(f"{SVG}text")
    ]
    assert "≠" in words
    assert "≠: they do not agree" in words


def test_days_close_together_stand_on_two_rows(line):
    """The names of neighbouring days do not run into each other, and a day that two figures share is named once."""
    before, after = line.points
    days = [date(2024, 10, 1), date(2024, 10, 29), date(2024, 10, 30), date(2024, 10, 30)]
    points = tuple(replace(after, as_of=AsOf(day, None, "sentence")) for day in days)
    root = drawn(replace(line, points=(before, *points), changes=()))
    named = [(text.text, text.get("y")) for text in root.iter(f"{SVG}text") if "2024" in text.text]
    assert [words for words, _ in named] == ["Tue 1 Oct 2024", "Wed 23 Oct 2024", "Tue 29 Oct 2024", "Wed 30 Oct 2024"]
    assert named[2][1] != named[3][1]


def test_a_figure_is_written_once_a_day(line):
    """Three documents that give one figure for one day have three marks and one number."""
    before, after = line.points
    same = [replace(after, claim=f"c{number}") for number in range(3)]
    root = drawn(replace(line, points=(before, *same), changes=()))
    assert [text.text for text in root.iter(f"{SVG}text") if text.get("fill-opacity") is None].count("10,000") == 1
    assert len(marks(root)) == 4


def test_figures_of_one_day_stand_side_by_side(line):
    """No mark hides another one."""
    before, after = line.points
    same = [replace(after, claim=f"c{number}") for number in range(4)]
    places = [
        (mark.get("cx"), mark.get("cy")) for mark in marks(drawn(replace(line, points=(before, *same), changes=())))
    ]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(("most", "ticks"), [(80_000, 3), (100_000_000, 3)])
def test_powers_of_ten_where_the_ratio_asks_for_it(line, most, ticks):
    """From thirtyfold on the scale goes by powers of ten: ten times is the same step everywhere."""
    _, after = line.points
    points = tuple(
        replace(of(after, Decimal(value)), as_of=AsOf(date(2024, 10, day), None, "sentence"))
        for day, value in ((1, most // 100), (10, most // 10), (20, most))
    )
    heights = [int(mark.get("cy")) for mark in marks(drawn(replace(line, points=points, changes=())))]
    assert abs((heights[0] - heights[1]) - (heights[1] - heights[2])) <= 1
    assert len(heights) == ticks


def test_what_cannot_be_placed_is_left_out(line):
    """A figure without an end is not drawn, and one dot alone is no course."""
    before, after = line.points
    odd = of(after, None)
    assert draw(replace(line, points=(before, odd)), Voice()) == ""
    assert draw(replace(line, points=(odd,)), Voice()) == ""


@pytest.mark.parametrize("value", [Decimal(10) ** 40, Decimal(0), Decimal(-5), Decimal("0.001")])
def test_odd_figures_stay_inside_the_frame(line, value):
    """The largest figures that are read, none but zero, and those below zero are drawn inside the frame."""
    before, after = line.points
    for points in ((of(before, value), of(after, value)), (before, of(after, value))):
        root = drawn(replace(line, points=points, changes=()))
        assert all(0 <= int(dot.get("cy")) <= int(root.get("height")) for dot in marks(root))

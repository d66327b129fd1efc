"""The drawing of a timeline: its parts stand where the figures say."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from factcheck.model import AsOf
from factcheck.report import Voice
from factcheck.report.drawing import draw

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def line(report):
    """A timeline whose two figures have days: the first of its own, the second as of publication."""
    (line,) = report.timelines
    before, after = line.points
    late = replace(after, as_of=AsOf(date(2024, 10, 29), None, "published"))
    change = replace(line.changes[0], after=late)
    return replace(line, points=(before, late), changes=(change,))


def test_dots_stand_by_day_and_figure(line):
    """Later is further right, more is further up, and a change that the text tells is dashed."""
    root = ET.fromstring(draw(line, Voice()))  # noqa: S314 - our own drawing
    first, second = root.iter(f"{SVG}circle")
    assert int(first.get("cx")) < int(second.get("cx"))
    assert int(first.get("cy")) > int(second.get("cy"))
    assert (first.get("fill"), second.get("fill")) == ("currentColor", "none")
    assert [step.get("stroke-dasharray") for step in root.iter(f"{SVG}line")] == [None, "5 4"]
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert words == ["3,000", "10,000", "Wed 23 Oct 2024", "Tue 29 Oct 2024"]
    assert "3,000" in root.find(f"{SVG}desc").text


def test_an_interval_is_a_bar(line):
    """A figure that its writing leaves open is drawn as a bar from its lower to its upper end."""
    before, after = line.points
    wide = replace(after, quantity=replace(after.quantity, value=None, low=Decimal(8000), high=Decimal(12000)))
    root = ET.fromstring(draw(replace(line, points=(before, wide), changes=()), Voice()))  # noqa: S314 - as above
    (bar,) = [part for part in root.iter(f"{SVG}line") if part.get("stroke-width") == "3"]
    assert int(bar.get("y1")) > int(bar.get("y2"))


def test_days_close_together_stand_on_two_rows(line):
    """The names of neighbouring days do not run into each other, and a day that two figures share is named once."""
    before, after = line.points
    days = [date(2024, 10, 1), date(2024, 10, 29), date(2024, 10, 30), date(2024, 10, 30)]
    points = tuple(replace(after, as_of=AsOf(day, None, "sentence")) for day in days)
    root = ET.fromstring(draw(replace(line, points=(before, *points), changes=()), Voice()))  # noqa: S314 - as above
    named = [(text.text, text.get("y")) for text in root.iter(f"{SVG}text") if "2024" in text.text]
    assert [words for words, _ in named] == ["Tue 1 Oct 2024", "Wed 23 Oct 2024", "Tue 29 Oct 2024", "Wed 30 Oct 2024"]
    assert named[2][1] != named[3][1]


@pytest.mark.parametrize("value", [Decimal(-5), None])
def test_what_cannot_be_placed_is_left_out(line, value):
    """A figure below zero or without an end is not drawn, and one dot alone is no course."""
    before, after = line.points
    odd = replace(after, quantity=replace(after.quantity, value=value, low=value, high=value))
    assert draw(replace(line, points=(before, odd)), Voice()) == ""
    assert draw(replace(line, points=(odd,)), Voice()) == ""


def test_figures_of_forty_digits_and_zero(line):
    """The largest figures that are read, and none but zero, are drawn inside the frame."""
    before, after = line.points
    for value in (Decimal(10) ** 40, Decimal(0)):
        even = [
            replace(point, quantity=replace(point.quantity, value=value, low=value, high=value))
            for point in (before, after)
        ]
        root = ET.fromstring(draw(replace(line, points=tuple(even), changes=()), Voice()))  # noqa: S314 - as above
        assert all(0 <= int(dot.get("cy")) <= 220 for dot in root.iter(f"{SVG}circle"))

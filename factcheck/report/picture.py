"""Timelines as one picture to be put into a page or a slide: SVG by itself, PNG with the extra `pictures`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.model import say
from factcheck.report import told
from factcheck.report.html.drawing import FONTS, draw
from factcheck.report.html.markup import Html, el
from factcheck.report.style import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Report, Timeline
    from factcheck.report.voice import Voice

_WIDTH, _MARGIN, _HEAD = 680, 20, 30
_ZOOM = 2.0
"""Dots of a PNG for one unit of the drawing: sharp on the screens of today."""


def write(report: Report, style: Style | None = None) -> str:
    """Every timeline that can be drawn, one below the other on white paper."""
    voice = (style or Style()).voice
    parts, height = [], _MARGIN
    for line, drawn, tall in _drawn(report, voice):
        title = el(
            "text", told.subject(line, voice), x=0, y=_HEAD - 12, font_size=16, font_weight=600, fill="currentColor"
        )
        body = el("g", drawn, transform=f"translate(0 {_HEAD})")
        parts.append(el("g", title, body, transform=f"translate({_MARGIN} {height})"))
        height += tall + _HEAD + _MARGIN
    if not parts:
        parts = [el("text", voice("no figure changes"), x=_MARGIN, y=_HEAD, fill="currentColor")]
        height += _HEAD
    return el(
        "svg",
        el("rect", width=_WIDTH, height=height, fill="#ffffff"),
        *parts,
        viewBox=f"0 0 {_WIDTH} {height}",
        width=_WIDTH,
        height=height,
        color="#1c1f23",
        font_family=FONTS,
        xmlns="http://www.w3.org/2000/svg",
    )


def _drawn(report: Report, voice: Voice) -> Iterator[tuple[Timeline, Html, int]]:
    """Each timeline with its drawing and how tall that is."""
    for line in report.timelines:
        drawn = draw(line, voice)
        if drawn:
            yield line, drawn, int(drawn.partition('height="')[2].partition('"')[0])


def png(report: Report, style: Style | None = None) -> bytes:
    """The same picture as PNG.

    Raises:
        UsageError: the extra `pictures` is not installed.
    """
    try:
        import resvg_py  # noqa: PLC0415 - an extra
    except ImportError:
        raise UsageError(say("PNG needs an extra: pip install 'factcheck-news[pictures]'; SVG needs none")) from None
    return bytes(resvg_py.svg_to_bytes(svg_string=write(report, style), zoom=_ZOOM))

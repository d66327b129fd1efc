"""Stories: how a figure goes on over time, in one article and across several."""

from __future__ import annotations

from factcheck.story.support import support
from factcheck.story.told import timelines
from factcheck.story.weave import weave

__all__ = ["support", "timelines", "weave"]

"""Every draft case: what `support` says of the marked words, and that all the rest is supported."""

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import factcheck

_spec = importlib.util.spec_from_file_location("stories", Path(__file__).with_name("stories.py"))
told = importlib.util.module_from_spec(_spec)
sys.modules["stories"] = told
_spec.loader.exec_module(told)

FOLDER = Path(__file__).parents[1] / "cases" / "drafts"
CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in told.stories(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_drafts(case):
    """A mark has its verdict, and nothing else of the draft is contradicted, unsupported or without its hedge."""
    read = [factcheck.check(report.text, language=report.language, published=report.day) for report in case.reports]
    draft, *sources = (replace(one.documents[0].document, id=f"r{at}") for at, one in enumerate(read))
    facts = factcheck.support(draft, sources).backing.facts
    left = list(facts)
    for verdict, number, start, end in case.places:
        assert number == 0
        found = [fact for fact in left if fact.span.start < end and start < fact.span.end]
        assert verdict in {fact.verdict for fact in found}, [(fact.text, fact.verdict) for fact in facts]
        left = [fact for fact in left if fact not in found]
    assert not [
        (fact.kind, fact.text, fact.verdict, list(map(str, fact.why))) for fact in left if fact.verdict != "supported"
    ]

"""Every marked case: the check fires on its marks and nowhere else."""

import importlib.util
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import factcheck
from factcheck.checks import DraftCheck, PastCheck, StoryCheck, WaiverCheck, all_checks
from factcheck.report import Voice

ENGLISH = re.compile(
    r"\b(the|of|is|are|and|in|not|with|before|after|first|by|from|between|has|no|than|other|same|headline|dead|written)\b"
)
QUOTED = re.compile("“[^”]*”")

_spec = importlib.util.spec_from_file_location("marked", Path(__file__).with_name("marked.py"))
marked = importlib.util.module_from_spec(_spec)

sys.modules["marked"] = marked
_spec.loader.exec_module(marked)

FOLDER = Path(__file__).parents[1] / "cases" / "checks"
CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in marked.cases(path)]


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.language == "id"], ids=lambda case: f"{case.file}: {case.title}"
)
def test_no_english_is_left_in_indonesian(case):
    """Message, reasons, repairs and what was right, said in Indonesian; quotations stay as they are."""
    voice = Voice("id")
    report = factcheck.check(case.text, language="id", published=case.published)
    said = [part for one in report.findings for part in (one.said, *one.why, *(repair.said for repair in one.repairs))]
    said += [item.said for checked in report.documents for item in checked.right]
    for words in map(voice, said):
        assert not ENGLISH.search(QUOTED.sub("", words)), words


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}: {case.title}")
def test_marks(case):
    """Each mark is reported by the check it names, and nothing else is."""
    report = factcheck.check(case.text, language=case.language, published=case.published)
    spans = [
        (f.check, s.start, s.end, str(f.severity))
        for f in report.findings
        for s in (f.span, *(r.span for r in f.related))
    ]
    for check, start, end in case.marks:
        assert any(c == check and s < end and start < e for c, s, e, _ in spans), (case.text[start:end], spans)
    loud = [
        (f.check, f.message)
        for f in report.findings
        if (f.check == case.file or str(f.severity) != "info")
        and not any(
            f.check == check and any(s.start < end and start < s.end for s in (f.span, *(r.span for r in f.related)))
            for check, start, end in case.marks
        )
    ]
    assert not loud


def _read(example, text):
    return factcheck.read(text.encode(), format=example.format, language=example.language, published=example.published)


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_examples(check):
    """The flagged text of every example has exactly this finding, its clean twin none."""
    for example in check.examples:
        flagged = factcheck.check(_read(example, example.flagged))
        assert {f.check for f in flagged.findings} == {check.name}
        clean = factcheck.check(_read(example, example.clean))
        assert not [f for f in clean.findings if f.check == check.name or str(f.severity) != "info"]


@pytest.mark.parametrize(
    "check",
    [check for check in all_checks() if isinstance(check, StoryCheck | DraftCheck)],
    ids=lambda check: check.name,
)
def test_stories(check, tmp_path):
    """The flagged reports of every example have this finding, their clean twins none."""
    for example in check.stories:
        for reports, expected in ((example.flagged, True), (example.clean, False)):
            documents = [
                replace(factcheck.check(text, language=language, published=day).documents[0].document, id=str(at))
                for at, (language, day, text) in enumerate(reports)
            ]
            if isinstance(check, PastCheck):
                with factcheck.Ledger(tmp_path / f"{expected}.ledger") as ledger:
                    for document in documents[:-1]:
                        ledger.add(document)
                    found = ledger.check(documents[-1]).findings
            elif isinstance(check, DraftCheck):
                found = factcheck.support(documents[0], documents[1:]).findings
            else:
                found = factcheck.compare(documents).findings
            assert any(finding.check == check.name for finding in found) is expected


def test_every_check_has_cases():
    """No check without a file of marked cases; those of several documents, or of comments, show their examples."""
    alone = {check.name for check in all_checks() if not isinstance(check, StoryCheck | DraftCheck | WaiverCheck)}
    assert {path.stem for path in FOLDER.glob("*.md")} == alone

"""The way of a text through the house: language, reference day, severities, caps, faults."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import factcheck
from factcheck import rules
from factcheck.checks import Check, Example
from factcheck.config import Config, Limits
from factcheck.errors import UsageError
from factcheck.model import Document, Language, Published, Severity, Span, say


class Shout(Check):
    """Every capital X.

    Silent on every other letter.
    """

    name = "shout"
    formerly = ("yell",)
    severity = Severity.WARNING
    examples = (Example("id", flagged="X", clean="x"),)

    def run(self, facts):
        """One finding a capital X, and one thing that holds for each small x."""
        for at, letter in enumerate(facts.document.text):
            if letter == "X":
                yield self.finding(facts, Span(at, at + 1), say("X in {word}", word="X"))
            if letter == "x":
                yield self.right(facts, Span(at, at + 1), say("small"))


class Broken(Shout):
    """A check that breaks.

    Silent never.
    """

    name = "broken"
    formerly = ()

    def run(self, facts):
        """Break."""
        raise ZeroDivisionError(facts.document.id)


class Whisper(Shout):
    """A check that lowers its findings, as inside direct speech.

    Silent on every other letter.
    """

    name = "whisper"
    formerly = ()

    def run(self, facts):
        """One finding, lowered."""
        yield self.finding(facts, Span(0, 1), say("X"), severity=Severity.INFO)


@pytest.fixture(autouse=True)
def _own_checks(monkeypatch):
    monkeypatch.setattr(rules, "all_checks", lambda: (Broken(), Shout(), Whisper()))


def test_findings_are_sorted_and_a_broken_check_is_told():
    """A check that raises is named with its trace, the report is incomplete, and the other checks go on."""
    report = factcheck.check("X x X", language="id")
    assert [(f.check, f.span.start) for f in report.findings] == [("shout", 0), ("whisper", 0), ("shout", 4)]
    (broken,) = report.documents[0].not_checked
    assert (broken.check, "ZeroDivisionError" in str(broken.because)) == ("broken", True)
    assert "test_pipeline" in broken.trace
    assert not report.complete
    assert [right.span.start for right in report.documents[0].right] == [2]


@pytest.mark.parametrize(
    ("given", "shout", "whisper"),
    [("error", "error", "info"), ("info", "info", "info"), ("warning", "warning", "info")],
)
def test_a_severity_from_the_newsroom(given, shout, whisper):
    """A severity that is set holds, but a finding that its check lowered does not rise."""
    report = factcheck.check("X", language="id", config=Config(severity={"yell": given, "whisper": given}))
    assert {f.check: f.severity for f in report.findings} == {"shout": shout, "whisper": whisper}


def test_a_check_switched_off_does_not_run():
    """`off` silences a check, and a broken one is then no trouble."""
    report = factcheck.check("X", language="id", config=Config(severity={"broken": "off", "shout": "off"}))
    assert [f.check for f in report.findings] == ["whisper"]
    assert report.complete


def test_more_findings_than_the_cap_are_counted():
    """The first findings of a check are listed, the rest is counted, and the report is still complete."""
    config = Config(severity={"broken": "off", "whisper": "off"}, limits=Limits(max_findings_per_check=2))
    report = factcheck.check("X X X X X", language="id", config=config)
    assert [f.span.start for f in report.findings] == [0, 2]
    (rest,) = report.documents[0].not_checked
    assert str(rest.because) == "3 more findings of this check are not listed"
    assert report.complete


def test_a_language_that_nothing_tells_is_said():
    """Text of no language is not checked, and the report says why."""
    report = factcheck.check("1234 5678")
    (why,) = report.documents[0].not_checked
    assert (why.check, report.findings, report.complete) == ("document", (), False)
    assert "--language" in str(why.because)


def test_an_unknown_language_is_refused():
    """A language that no pack ships for is a usage error that lists those that do."""
    with pytest.raises(UsageError, match=r"'tlh'.* id, "):
        factcheck.check("X", language="tlh")


def test_a_language_without_a_pack():
    """A language that only CLDR knows has its dates read, and the report says that nothing else is."""
    config = Config(severity={"broken": "off"})
    report = factcheck.check(
        "Mødet blev holdt tirsdag den 29. oktober 2024 med 3.000 gæster.", language="da", config=config
    )
    counts = dict(report.documents[0].counts)
    assert counts["dates"] == 1
    assert counts["quantities"] == 0
    assert "Danish has no pack" in str(report.documents[0].not_checked[0].because)
    assert report.complete


def test_option_beats_declaration():
    """The language is the option, else what the document holds, else what the file declares; each says which."""
    said = Document("a", "X", declared=(("language", "qq"), ("language", "en-GB")))
    assert factcheck.check(said, language="id_ID").documents[0].document.language == Language("id", "option")
    assert factcheck.check(said).documents[0].document.language == Language("en", "declared")
    known = replace(said, language=Language("id", "detected", 0.9))
    assert factcheck.check(known).documents[0].document.language == Language("id", "detected", 0.9)


def test_the_day_that_was_named_wins():
    """A publication date given by the caller replaces the one the document holds; else that one stays."""
    held = Document("a", "X", published=Published(date(2024, 1, 1), "url"))
    day = date(2024, 10, 29)
    report = factcheck.check(held, language="id", published=day)
    assert report.documents[0].document.published == Published(day, "option")
    assert factcheck.check(held, language="id").documents[0].document.published == held.published


def test_words_count_for_more_than_a_template():
    """A page that declares English over plainly Indonesian words is read as Indonesian, and the note says so."""
    words = "Wali kota mengatakan bahwa jembatan itu akan dibuka pada hari Kamis karena pekerjaan telah selesai."
    document = factcheck.check(Document("a", words, declared=(("language", "en-US"),))).documents[0].document
    assert (document.language.code, document.language.source) == ("id", "detected")
    assert [note.message for note in document.notes] == [
        "the file declares “en-US”, but its words are “id”; name the language if not"
    ]
    short = Document("a", "Senin 29/10/2024", declared=(("language", "en"),))
    assert factcheck.check(short).documents[0].document.language == Language("en", "declared")


def test_the_house_list_reaches_the_names(monkeypatch):
    """Two spellings that the house accepts are no variant; without the list they are."""
    monkeypatch.undo()
    text = "Menteri Luar Negeri Choe Sun Hui tiba. Menteri Luar Negeri Choe Son Hui pergi."
    found = factcheck.check(text, language="id")
    assert [finding.check for finding in found.findings] == ["name-variant"]
    house = Config(house=(("Choe Sun Hui", "Choe Son Hui"),))
    assert factcheck.check(text, language="id", config=house).findings == ()


def test_a_day_in_words_is_refused_in_words():
    """Who gives the day of publication as text is told how to give it; a moment counts as its day."""
    with pytest.raises(UsageError, match="must be a datetime"):
        factcheck.check("Dua orang tiba.", language="id", published="2024-10-29")
    report = factcheck.check("Dua orang tiba.", language="id", published=datetime(2024, 10, 29, 7, tzinfo=UTC))
    assert report.documents[0].document.published.day == date(2024, 10, 29)


@pytest.mark.parametrize("odd", [None, 3, b"Rapat.", ["Rapat."], Path("a.txt")])
def test_what_is_no_document_is_told(odd):
    """A path or anything else in place of a document is one sentence that says what to give."""
    with pytest.raises(UsageError, match=r"factcheck\.read"):
        factcheck.check(odd)


def test_one_text_is_not_several_documents():
    """The letters of a text are never taken for documents."""
    with pytest.raises(UsageError, match="list"):
        factcheck.compare("Rapat digelar Senin.")
    with pytest.raises(UsageError, match="list"):
        factcheck.support("Rapat digelar Senin.", sources="Rapat digelar Senin.")

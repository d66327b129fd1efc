"""A draft beside what was printed before: what is told, and the many things that are not."""

from dataclasses import replace
from datetime import date

import pytest

import factcheck
from factcheck import pipeline, store
from factcheck.config import Config

OLD, NEW, NOW = date(2024, 10, 23), date(2024, 10, 28), date(2024, 11, 1)
FIRST = "Troops\nThe Harmont Ministry said 3,000 soldiers from Karst were in Orlby."
SECOND = "Troops\nThe Harmont Ministry said 10,000 soldiers from Karst were in Orlby."
DRAFT = "More troops\nThe Harmont Ministry said 3,000 soldiers from Karst were in Orlby."


def document(words, day, language="en", name="draft.txt"):
    """A document from memory."""
    return factcheck.read(words.encode(), name=name, language=language, published=day)


@pytest.fixture
def beside(tmp_path):
    """The findings on a draft beside some printed `(text, day)`, of checks that look back."""

    def ask(printed, draft, *, config=None, language="en"):
        with factcheck.Ledger(tmp_path / "desk.ledger", config=config) as ledger:
            for words, day in printed:
                ledger.add(document(words, day, language))
            found = ledger.check(document(*draft, language)).findings
        return [finding for finding in found if finding.check in {"stale-figure", "spelling-changed"}]

    return ask


PRINTED = [(FIRST, OLD), (SECOND, NEW)]


def test_an_older_figure_comes_back(beside):
    """The source has given a newer figure since: both figures, both days and the printed sentence are told."""
    (finding,) = beside(PRINTED, (DRAFT, NOW))
    assert finding.check == "stale-figure"
    assert finding.message == "“3,000” here, but Harmont Ministry has said “10,000” since Mon 28 Oct 2024"
    why = "\n".join(map(str, finding.why))
    assert "“3,000” was printed in “Troops" in why
    assert "Wed 23 Oct 2024" in why
    assert "Mon 28 Oct 2024: “The Harmont Ministry said 10,000 soldiers from Karst were in Orlby.”" in why
    assert not finding.related


def test_a_figure_told_as_the_earlier_one_is_old(beside):
    """One article that tells both figures is enough to know which one is old."""
    told = "Troops\nThe Harmont Ministry said 10,000 soldiers from Karst were in Orlby, up from 3,000 soldiers."
    (finding,) = beside([(told, NEW)], (DRAFT, NOW))
    assert finding.check == "stale-figure"
    assert any("told as the earlier one" in str(line) for line in finding.why)


QUIET = {
    "the newer figure": (PRINTED, (SECOND, NOW)),
    "no day of the draft": (PRINTED, (DRAFT, None)),
    "no day in print": ([(FIRST, OLD), (SECOND, None)], (DRAFT, NOW)),
    "the same day": ([(FIRST, OLD), (SECOND, NOW)], (DRAFT, NOW)),
    "a draft from before": (PRINTED, (DRAFT, date(2024, 10, 25))),
    "the old figure was never printed": ([(SECOND, NEW)], (DRAFT, NOW)),
    "taken back since": ([*PRINTED, (FIRST.replace("Troops", "Fewer troops"), date(2024, 10, 30))], (DRAFT, NOW)),
    "another source": (PRINTED, (DRAFT.replace("Harmont Ministry", "Tarvis Institute"), NOW)),
    "no source": (PRINTED, ("More troops\nSome 3,000 soldiers from Karst were in Orlby.", NOW)),
    "nobody in particular": (
        [(words.replace("The Harmont Ministry", "Officials"), day) for words, day in PRINTED],
        (DRAFT.replace("The Harmont Ministry", "Officials"), NOW),
    ),
    "another thing": (PRINTED, (DRAFT.replace("soldiers", "tanks"), NOW)),
    "another place and subject": (PRINTED, (DRAFT.replace("Karst", "Vellin").replace("Orlby", "Delmar"), NOW)),
    "no place": (PRINTED, ("More troops\nThe Harmont Ministry said 3,000 soldiers were ready.", NOW)),
    "rounded": (
        [(FIRST.replace("3,000", "3,012"), OLD), (FIRST, NEW)],
        (DRAFT.replace("3,000", "about 3,012"), NOW),
    ),
    "a plan": (PRINTED, (DRAFT.replace("said", "plans to send").replace("were in", "to"), NOW)),
    "a forecast": (PRINTED, (DRAFT.replace("said", "expects").replace("were in", "in"), NOW)),
    "a denial": (PRINTED, (DRAFT.replace("said 3,000", "denied that 3,000"), NOW)),
    "the day is told": (PRINTED, (DRAFT.replace("Orlby.", "Orlby on 23 October."), NOW)),
    "the change is told": (PRINTED, (DRAFT.replace("3,000", "10,000").replace("Orlby.", "Orlby, up from 3,000."), NOW)),
    "a quotation": (
        PRINTED,
        ("More troops\n“There are 3,000 soldiers from Karst in Orlby,” the Harmont Ministry said.", NOW),
    ),
    "both figures": (
        PRINTED,
        (f"{DRAFT} Later the Harmont Ministry said 10,000 soldiers from Karst were in Orlby.", NOW),
    ),
    "long ago": (PRINTED, (DRAFT, date(2025, 11, 1))),
}


@pytest.mark.parametrize("name", QUIET)
def test_silence(beside, name):
    """Whatever may explain the older figure keeps the check silent."""
    printed, draft = QUIET[name]
    assert not beside(printed, draft)


def test_the_quiet_cases_can_speak(beside):
    """The material of the quiet cases is loud without their twist."""
    assert beside(PRINTED, (DRAFT, NOW))


def test_a_draft_without_a_day_is_told(tmp_path):
    """What could not be held against the ledger is part of the report."""
    with factcheck.Ledger(tmp_path / "l") as ledger:
        ledger.add(document(FIRST, OLD))
        report = ledger.check(document(DRAFT, None))
    assert any(item.check == "stale-figure" for checked in report.documents for item in checked.not_checked)
    assert report.complete


def test_an_earlier_version_is_no_source(tmp_path):
    """The draft is not held against itself: the same path counts as the same article."""
    path = tmp_path / "draft.txt"
    with factcheck.Ledger(tmp_path / "l") as ledger:
        ledger.add(document(FIRST, OLD))
        path.write_text(SECOND)
        ledger.add(factcheck.read(path, language="en", published=NEW))
        path.write_text(DRAFT)
        report = ledger.check(factcheck.read(path, language="en", published=NOW))
    assert not report.findings


def test_severity_and_acceptance_hold(beside):
    """The settings rule these findings as any other."""
    assert [str(f.severity) for f in beside(PRINTED, (DRAFT, NOW))] == ["warning"]
    lowered = Config(severity={"stale-figure": "info"})
    assert [str(f.severity) for f in beside(PRINTED, (DRAFT, NOW), config=lowered)] == ["info"]
    assert not beside(PRINTED, (DRAFT, NOW), config=Config(severity={"stale-figure": "off"}))


MINISTER = "Fees\nHealth Minister Britt Halvorsen said fees would rise."
SLIP = "Fees\nHealth Minister Britt Halvorson said fees had risen."


def test_a_name_is_spelt_otherwise(beside):
    """A note after one article with the other spelling, a warning after two; the printed sentence is told."""
    (finding,) = beside([(MINISTER, OLD)], (SLIP, NOW))
    assert (finding.check, str(finding.severity)) == ("spelling-changed", "info")
    assert finding.quote == "Britt Halvorson"
    assert any("Health Minister Britt Halvorsen said" in str(line) for line in finding.why)
    (finding,) = beside([(MINISTER, OLD), (MINISTER.replace("rise", "fall"), NEW)], (SLIP, NOW))
    assert str(finding.severity) == "warning"


RESPELT = {
    "printed this way too": [(MINISTER, OLD), (SLIP, NEW)],
    "another office": [(MINISTER.replace("Health Minister", "Pianist"), OLD)],
    "another first name": [(MINISTER.replace("Britt", "Karin"), OLD)],
    "no office": [("Fees\nBritt Halvorsen sang in Orlby.", OLD)],
    "another language": [],
}


@pytest.mark.parametrize("name", RESPELT)
def test_names_that_stay_silent(beside, name):
    """Another person, or a spelling that is in print, is no slip."""
    assert not beside(RESPELT[name], (SLIP, NOW))


def test_told_and_accepted_spellings_are_silent(beside):
    """A name that the draft tells as another name, and one of the house list, are no slips."""
    told = "Fees\nHealth Minister Britt Halvorson, also known as Britt Halvorsen, said fees had risen."
    assert not beside([(MINISTER, OLD)], (told, NOW))
    house = Config(house=(("Britt Halvorsen", "Britt Halvorson"),))
    assert not beside([(MINISTER, OLD)], (SLIP, NOW), config=house)


def test_a_name_in_a_quotation_is_a_note(beside):
    """Inside direct speech the spelling is the speaker's."""
    printed = [(MINISTER, OLD), (MINISTER.replace("rise", "fall"), NEW)]
    spoken = "Fees\n“Health Minister Britt Halvorson will go,” said Ann Hale."
    assert {str(finding.severity) for finding in beside(printed, (spoken, NOW))} <= {"info"}


def test_ten_thousand_claims_of_one_key(tmp_path, doubles):
    """Twice as many printed figures of one source take about twice the time to ask."""
    base = store.remember(pipeline.facts(document(SECOND, NEW)), tmp_path)
    draft = document(DRAFT, NOW)
    for size in (5_000, 10_000):
        with store.Store(tmp_path / f"{size}", write=True) as file:
            file.add(_many(base, size))

    def ask(size):
        with factcheck.Ledger(tmp_path / f"{size}", write=False) as ledger:
            assert any(finding.check == "stale-figure" for finding in ledger.check(draft).findings)

    assert doubles(ask, 5_000, 10_000)


def _many(base, size):
    """Entries of one source and thing, each with its own figure; the draft's own is the first of them."""
    for number in range(size):
        value = "3,000" if not number else f"{10_000 + number:,}"
        plain = value.replace(",", "")
        sentence = base.claims[0].sentence.replace("10,000", value)
        figure = replace(base.claims[0], text=value, value=plain, low=plain, high=plain, sentence=sentence)
        day = date.fromordinal(OLD.toordinal() - 40 + number * 40 // size)
        article = replace(base.article, key=f"k{number}", fingerprint=f"f{number}", published=day.isoformat())
        yield store.Entry(article, (figure,))

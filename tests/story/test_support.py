"""A draft against its sources: what is supported across languages, units and roundings, and what is not."""

from dataclasses import replace
from datetime import date

import pytest

import factcheck
from factcheck.language import translations

SOURCE = (
    "Flood in Marrow Valley\n"
    "Governor Ines Duarte said 9,800 people had fled Marrow Valley by Tuesday, 4 March 2025. "
    "The water rose 3 meters and killed 14 people. About 40 people were injured.\n"
    "The dam is 16 kilometers from the town and cost $2.5 million."
)


def document(words, language, name, day=date(2025, 3, 5)):
    """A document with its language, day and id given."""
    return replace(factcheck.check(words, language=language, published=day).documents[0].document, id=name)


def verdicts(words, language="en"):
    """Words of each fact of a draft to its verdict."""
    draft = document(words, language, "draft")
    backing = factcheck.support(draft, [document(SOURCE, "en", "source")]).backing
    return {fact.text: fact.verdict for fact in backing.facts}


def test_the_source_supports_itself():
    """Nothing of a text is missing from the same text."""
    assert set(verdicts(SOURCE).values()) == {"supported"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Nearly 10,000 people fled Marrow Valley."),
        ("id", "Hampir 10.000 orang melarikan diri dari Marrow Valley."),
        ("id", "Sebanyak empat belas orang tewas."),
        ("en", "The dam lies 10 miles from the town."),
        ("id", "Bendungan itu menelan biaya US$2,5 juta."),
        ("en", "People fled by Tuesday."),
        ("id", "Gubernur Ines Duarte berbicara pada Selasa (4/3/2025)."),
    ],
)
def test_other_wordings_are_supported(language, words):
    """Rounded, spelt out, converted, relative, in another language: still the same fact."""
    assert set(verdicts(words, language).values()) <= {"supported"}


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("The water killed 41 people.", "41"),
        ("The water killed 40 people.", "40"),  # a right number on the wrong thing
        ("The flood injured 14 people.", "14"),
    ],
)
def test_changed_and_swapped_figures_are_contradicted(words, fact):
    """A figure that the source has on something else is no support."""
    assert next(verdict for text, verdict in verdicts(words).items() if fact in text) == "contradicted"


def test_what_no_source_says_is_unsupported():
    """A figure, a date and a name out of nowhere are named."""
    found = verdicts("Engineer Olaf Brandt paid $77 million on 9 June 2021.")
    assert found == {"Olaf Brandt": "unsupported", "$77 million": "unsupported", "9 June 2021": "unsupported"}


def test_a_lost_hedge_is_named():
    """An exact figure for one that its source gives as about."""
    assert next(iter(verdicts("Some reports: 40 people were injured.").values())) == "lost-hedge"


def told(words, language="en"):
    """The first finding on a draft: its reasons and what to write."""
    draft = document(words, language, "draft")
    finding = factcheck.support(draft, [document(SOURCE, "en", "source")]).findings[0]
    return [str(why) for why in finding.why], [str(repair.said) for repair in finding.repairs]


@pytest.mark.parametrize(
    ("words", "why", "repair"),
    [
        ("The flood killed 16 people.", "both count the dead", "write “14”, as the source has it"),
        (
            "Lawyer Ann Governor Ines Duarne spoke.",
            "“Duarne” here, “Duarte” in the source",
            "write “Ines Duarte”, as the source has it",
        ),
        (
            "Taxes brought $5.2 million, more than before.",
            "no source has a figure that agrees with it; “$2.5 million” differs from it in its digits",
            "write “$2.5 million”, if that is meant",
        ),
        (
            "The dam is 18 kilometers from the town.",
            "the sentence of the source with most of the same words has “16 kilometers”",
            "write “16 kilometers”, as the source has it",
        ),
    ],
)
def test_reasons_and_repairs(words, why, repair):
    """What is told of a figure or name says how it is known, and what to write in its place."""
    reasons, repairs = told(words)
    assert why in reasons, reasons
    assert repairs[0] == repair


def test_a_misspelt_name_is_contradicted():
    """A name one consonant off that of its source is told with both spellings."""
    found = verdicts("Governor Ines Duarke spoke.")
    assert found["Ines Duarke"] == "contradicted"


def test_the_dateline_of_the_draft_is_its_own():
    """Where and when a draft was written need not stand in its sources; the same words further down must."""
    found = verdicts("OSTERBY, March 6, 2025 - Some 9,800 people had fled Marrow Valley.")
    assert not {"OSTERBY", "March 6, 2025"} & set(found)
    assert verdicts("Some 9,800 people had fled to Osterby on March 6, 2025.")["March 6, 2025"] == "unsupported"


def test_an_earlier_figure_is_supported_by_the_source_of_its_day():
    """What the draft tells as the past was the news of its source."""
    found = verdicts("The dead are 20 people, up from 14 people on Tuesday.")
    assert found["14"] == "supported"


def test_a_slip_that_the_source_has_too_is_not_unsupported():
    """A weekday that is wrong in both texts is a slip of both; the date still stands in the source."""
    words = "Rapat digelar Jumat (16/11/2024) di balai kota."
    draft, source = (factcheck.read(words.encode(), format="text", name=name, language="id") for name in ("a", "b"))
    assert {item.check for item in factcheck.support(draft, sources=[source]).findings} == {"weekday-mismatch"}


def test_the_nearest_date_of_the_sources_is_shown():
    """Of two dates that differ in one part, the one that is fewer days away is what the draft most likely meant."""
    source = "LOTHAM, 3 May 2024 - The ferry sank off the cape. The inquiry into the ferry opens on 14 May 2024."
    report = factcheck.support("A board looks into the ferry from 15 May 2024.", [source])
    (fact,) = [fact for fact in report.backing.facts if fact.kind == "date"]
    assert (fact.verdict, fact.source_text) == ("unsupported", "14 May 2024")


def test_reasons_for_names_and_dates_are_said_in_the_language_of_the_reader():
    """What the rooms of names and dates found is told in a sentence that has its translation."""
    source = "LOTHAM, 3 May 2024 - Minister Mohammed Ali Hasan met Holm in May 2024."
    report = factcheck.support("Minister Muhammad Ali Hasan met Karl Holm on 3 May 2024.", [source])
    known = translations("id")
    said = [reason.template for fact in report.backing.facts for reason in fact.why]
    assert said
    assert all(template in known for template in said), said

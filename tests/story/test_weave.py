"""Several reports of one event: who is who, which figures meet, and what the step between them is."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

import factcheck
from factcheck import pipeline
from factcheck.config import Config
from factcheck.story import weave


def document(words, language, day=None, name="report"):
    """A document with its language, day and id given."""
    read = factcheck.check(words, language=language, published=day).documents[0].document
    return replace(read, id=name)


def story(*reports):
    """The story of some `(language, day, text)`."""
    facts = []
    for at, (language, day, words) in enumerate(reports):
        read = document(words, language, day, f"r{at}")
        facts.append(pipeline._facts(read, language, Config())[0])  # noqa: SLF001 - the step before weaving
    return weave(facts)


FIRE = (
    ("en", date(2025, 3, 4), "Fire in Wexmoor\nFire chief Dana Orr said 14 people died in Wexmoor."),
    ("id", date(2025, 3, 5), "Kebakaran Wexmoor\nKepala pemadam Dana Orr mengatakan 19 orang tewas di Wexmoor."),
    ("en", date(2025, 3, 6), "Wexmoor mourns\nFire chief Dana Orr said 21 people died in Wexmoor."),
)


def test_counts_meet_across_languages():
    """One count in two languages makes one timeline, and each later day is an update."""
    (timeline,) = story(*FIRE).timelines
    assert timeline.concept == "dead"
    assert [point.quantity.value for point in timeline.points] == [Decimal(14), Decimal(19), Decimal(21)]
    assert [change.verdict for change in timeline.changes] == ["update", "update"]
    assert [change.difference for change in timeline.changes] == [Decimal(5), Decimal(2)]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_order_of_sources_changes_nothing(order):
    """The reports may come in any order."""
    documents = [document(words, language, day, f"r{at}") for at, (language, day, words) in enumerate(FIRE)]
    straight = factcheck.compare(documents)
    shuffled = factcheck.compare([documents[at] for at in order])
    assert shuffled.timelines == straight.timelines
    assert sorted(f.fingerprint for f in shuffled.findings) == sorted(f.fingerprint for f in straight.findings)


def test_fixed_fact_clashes_at_any_time():
    """People aboard are counted once: two figures are a conflict whatever the day, swapped digits said so."""
    told = story(
        ("en", date(2025, 3, 4), "Ferry Lorna sinks\nThe ferry Lorna went down off Tarn with 58 passengers."),
        ("en", date(2025, 3, 5), "Ferry Lorna raised\nThe ferry Lorna had sunk off Tarn with 85 passengers."),
    )
    (clash,) = told.clashes
    assert clash.verdict == "conflict"
    assert "another order" in str(clash.why[0])


def test_places_keep_counts_apart():
    """A count in one town is no second value of a count in another."""
    told = story(
        ("en", date(2025, 3, 4), "Quake\nMayor Lena Ortiz said 8 people died in Delmar on Monday."),
        ("en", date(2025, 3, 4), "Quake\nMayor Lena Ortiz said 15 people died in Orlby on Monday."),
    )
    assert not told.clashes


def test_forecast_is_no_point():
    """What is expected is no count."""
    told = story(
        ("en", date(2025, 3, 4), "Troops\nColonel Ilya Brand said 3,000 soldiers are in Karst."),
        ("en", date(2025, 3, 4), "Troops\nColonel Ilya Brand expects 10,000 soldiers in Karst by June."),
    )
    assert not told.clashes
    assert not told.timelines


def test_spellings_of_one_name_meet():
    """One person in two scripts and three spellings is one character of the story."""
    told = story(
        ("en", None, "Talks\nForeign minister Choe Son Hui arrived. Choe Son Hui spoke."),
        ("id", None, "Kunjungan\nMenteri Luar Negeri Choe Sun Hui tiba. Choe Sun Hui berbicara."),
    )
    (minister,) = [who for who in told.cast if who.name.startswith("Choe")]
    assert {form.form for form in minister.forms} == {"Choe Son Hui", "Choe Sun Hui"}


def test_documents_of_one_name_are_told_apart():
    """Two texts from memory get two ids."""
    report = factcheck.compare(["One text about Ana Pohl in English.", "Another text about Ana Pohl in English."])
    assert len({checked.document.id for checked in report.documents}) == 2


def test_a_vague_figure_hides_no_change():
    """The word "dozens" agrees with the counts on both sides; the step from the one to the other is still told."""
    (timeline,) = story(
        FIRE[0],
        ("en", date(2025, 3, 5), "Wexmoor in grief\nFire chief Dana Orr said dozens of people died in Wexmoor."),
        ("en", date(2025, 3, 6), "Wexmoor mourns\nFire chief Dana Orr said 51 people died in Wexmoor."),
    ).timelines
    assert [change.difference for change in timeline.changes] == [Decimal(37)]


def test_who_said_the_newer_figure_is_named_for_it():
    """A stale figure is told with the source of the newer one, and never with that of its own."""
    texts = (
        ("2025-03-01", "Flood in Vell\nThe flood in Vell killed 12 people."),
        ("2025-03-03", "Vell mourns\nThe toll of the flood in Vell rose to 19 from 12."),
        ("2025-03-05", "Search in Vell\nMayor Ann Hale said the flood in Vell killed 12 people."),
    )
    documents = [factcheck.pipeline.words_of(text, "en", date.fromisoformat(day), Config()) for day, text in texts]
    found = [item.message for item in factcheck.compare(documents).findings if item.check == "stale-figure"]
    assert len(found) == 1
    assert "tells that it became “19”" in str(found[0])


def test_a_timeline_is_named_after_a_subject_that_many_share():
    """Not after the one people that one of many reports names."""
    said = "Sebanyak {} orang tewas dalam insiden di Stadion Kessel, kata Kepala Polisi Dana Orr."
    counts = (12, 15, 17)
    reports = [("id", date(2025, 3, 4 + at), said.format(count)) for at, count in enumerate(counts)]
    last = ("id", date(2025, 3, 8), "Sebanyak 19 Kesselmania tewas dalam insiden di Stadion Kessel, kata Dana Orr.")
    (timeline,) = story(*reports, last).timelines
    assert (timeline.subject, len(timeline.points)) == (None, 4)


def test_a_month_is_said_as_a_month():
    """A figure of a whole month is not told as one of its first day."""
    reports = [
        factcheck.read(f"{words}\n".encode(), name=name, language="en", published=day)
        for name, words, day in (
            ("a", "The ministry found two polio cases in Tarn in October 2025.", date(2025, 11, 4)),
            ("b", "Three polio cases have been found in Tarn, the ministry said.", date(2025, 11, 25)),
        )
    ]
    said = [str(why) for line in factcheck.compare(reports).timelines for one in line.changes for why in one.why]
    assert said == ["a later figure: Oct 2025, then Tue 25 Nov 2025"]


def test_a_headline_that_tells_a_plan_is_no_count():
    """A verb of a headline without its prefix is a plan like the whole one: "targetkan", "menargetkan"."""
    reports = [
        factcheck.read(f"{words}\n".encode(), name=name, language="id", published=day)
        for name, words, day in (
            (
                "a",
                "Dinas Targetkan 32.000 Anak Divaksinasi Campak\n\nDinas Kesehatan Tarna memulai kampanye di Tarna.",
                date(2025, 11, 4),
            ),
            (
                "b",
                "Vaksinasi Jangkau 19.000 Anak\n\nDinas Kesehatan Tarna menyebut 19.000 anak divaksinasi di Tarna.",
                date(2025, 11, 20),
            ),
        )
    ]
    assert not [change for line in factcheck.compare(reports).timelines for change in line.changes]


def test_a_quoted_cue_begins_behind_the_name_before_it():
    """The words that tell a change are quoted without the end of a name: “bertambah menjadi”, not “Tarna bertambah”."""
    words = (
        "Korban tewas akibat ledakan pabrik di Tarna bertambah menjadi delapan orang, kata polisi. "
        "Sehari sebelumnya, polisi menyebut lima orang tewas."
    )
    (finding,) = factcheck.check(words, language="id", published=date(2025, 11, 17)).findings
    assert str(finding.why[0]).startswith("“bertambah menjadi”")

"""When something happened or is to happen, as claims."""

import pytest

from factcheck.claims import MOMENT, WHEN


def timed(facts):
    """The claims that say when: words, event, kind, unit."""
    return [
        (claim.value.text, claim.group, claim.concept_kind, claim.value.unit)
        for claim in facts.claims
        if claim.concept == WHEN
    ]


@pytest.mark.parametrize(
    ("language", "text", "claims"),
    [
        (
            "id",
            "Jembatan Kaliwu runtuh Senin (3/3) pukul 06.40 WIB.",
            [("pukul 06.40 WIB", "collapse", "fixed", "UTC+420")],
        ),
        ("en", "The bridge collapsed on Monday.", [("Monday", "collapse", "fixed", "day")]),
        ("en", "On Monday, the bridge collapsed.", [("Monday", "collapse", "fixed", "day")]),
        ("en", "The mayor will be buried on March 9.", [("March 9", "funeral", "plan", "day")]),
        ("en", "Nurses will walk out on March 9.", [("March 9", "strike", "plan", "day")]),
        ("en", "The first trams will come in 2028.", [("2028", "", "loose", "year")]),
        ("en", "The lamps failed at 3 p.m. on Monday.", [("3 p.m.", "", "loose", "local")]),
        ("id", "Lampu padam Senin (3/3) pukul 10 malam.", [("pukul 10 malam", "", "loose", "local")]),
        ("id", "Lampu padam Senin malam pukul 22.10.", [("pukul 22.10", "", "loose", "local")]),
        ("en", "Rain began on Monday. The lamps failed at 3 p.m.", [("3 p.m.", "", "loose", "local")]),
    ],
)
def test_what_makes_a_claim(facts_of, language, text, claims):
    """A clock time with its day, what is yet to come, and a day beside the word for an event."""
    assert timed(facts_of(text, language, "2025-03-04")) == claims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Beisetzung der Bürgermeisterin ist am 9. März."),
        ("es", "El funeral de la alcaldesa será el 9 de marzo."),
        ("fr", "Les obsèques de la maire auront lieu le 9 mars."),
        ("id", "Wali kota akan dimakamkan pada 9 Maret."),
        ("it", "I funerali della sindaca saranno il 9 marzo."),
        ("ms", "Pengebumian itu diadakan pada 9 Mac."),
        ("nl", "De begrafenis van de burgemeester is op 9 maart."),
        ("pl", "Pogrzeb odbędzie się 9 marca."),
        ("pt", "O enterro da prefeita será em 9 de março."),
        ("ru", "Похороны состоятся 9 марта."),
        ("sv", "Begravningen hålls den 9 mars."),
        ("tr", "Cenaze 9 Mart'ta kaldırılacak."),
        ("uk", "Похорон відбудеться 9 березня."),
    ],
)
def test_one_event_in_many_languages(facts_of, language, text):
    """The name of an event is the same in every language."""
    assert [claim[1:] for claim in timed(facts_of(text, language, "2025-03-04"))] == [("funeral", "plan", "day")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The mayor spoke on Monday."),
        ("en", "The crew had worked there since 2019."),
        ("en", "The lamps failed at 3 p.m."),
        ("en", "Rain began on Saturday and on Monday a wall fell. The lamps failed at 3 p.m."),
        ("id", "Lampu padam Senin (3/3) pukul 10-an malam."),
        ("id", "Lampu padam Senin malam pukul 10."),
        ("en", "A slide buried a village on Monday."),
    ],
)
def test_what_makes_none(facts_of, language, text):
    """A past day without an event, and a clock time whose day or half of the day is not sure."""
    assert timed(facts_of(text, language, "2025-03-04")) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The strike begins at 9 p.m. on March 9.", "plan"),
        ("The funeral of the old mayor will be held on March 9.", "plan"),
        ("The strike will cost Vell its harvest on March 9.", "loose"),
        ("The strike paralysed the port at 9 p.m. on Monday.", "loose"),
        ("The mill exploded in Vell at 9 p.m. on Monday.", "fixed"),
        ("The fire was put out at 9 p.m. on Monday.", "loose"),
    ],
)
def test_a_time_that_is_surely_of_its_event(facts_of, text, kind):
    """Only where nothing else is told between the two may two times of one event be held against each other."""
    assert [claim[2] for claim in timed(facts_of(text, "en", "2025-03-04"))] == [kind]


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("en", "After the collapse, divers came at 8 p.m. on Monday.", ""),
        ("en", "Divers came after the collapse at 8 p.m. on Monday.", ""),
        ("id", "Setelah gempa, warga pulang Senin (3/3) pukul 20.00 WIB.", ""),
        ("en", "The mayor spoke after the collapse, and dinner was at 8 p.m. on Monday.", ""),
        ("en", "Ann Holt, who led the strike, died on Monday at 8 p.m.", "death"),
        ("en", "The strike leader said on Monday at 8 p.m. that talks went on.", ""),
    ],
)
def test_an_event_stays_in_its_clause(facts_of, language, text, event):
    """The word for an event in another statement, behind "after" or of who speaks says nothing of the time."""
    assert [claim[1] for claim in timed(facts_of(text, language, "2025-03-04"))] == [event]


@pytest.mark.parametrize(
    ("language", "text", "before", "after"),
    [
        ("en", "The funeral was moved to March 12 from March 9.", "March 9", "March 12"),
        ("en", "The funeral, originally planned for March 9, was postponed to March 12.", "March 9", "March 12"),
        ("id", "Pemakaman diundur ke 12 Maret, dari rencana semula 9 Maret.", "9 Maret", "12 Maret"),
    ],
)
def test_a_moved_plan_is_a_told_change(facts_of, language, text, before, after):
    """Two moments and a word of moving: the one is the earlier plan, and both are of one event."""
    facts = facts_of(text, language, "2025-03-04")
    claims = {claim.id: claim for claim in facts.claims}
    (told,) = facts.told_changes
    old, new = claims[told.before], claims[told.after]
    assert (old.value.text, new.value.text) == (before, after)
    assert (old.role, new.role, old.group, new.group) == ("previous", "level", "funeral", "funeral")


@pytest.mark.parametrize(
    "text",
    [
        "The funeral is on March 9 and the auction on March 12.",
        "The sale runs from March 9, and the auction is on March 12.",
        "Work was moved indoors on March 9 and March 12.",
    ],
)
def test_two_dates_alone_are_no_change(facts_of, text):
    """Without a word of moving, or without one before the earlier date, nothing was moved."""
    assert facts_of(text, "en", "2025-03-04").told_changes == ()


def test_a_moment_is_a_stretch_of_minutes(facts_of):
    """An hour lies within its day; a bare hour and a hedged time are wider than a minute."""
    texts = ["at 9:10 a.m.", "at 9 a.m.", "at about 9:10 a.m.", "at nearly 9 a.m."]
    found = [facts_of(f"The bridge collapsed on Monday {text}", "en", "2025-03-04").claims[-1].value for text in texts]
    day = facts_of("The bridge collapsed on Monday.", "en", "2025-03-04").claims[-1].value
    assert [(item.value - item.low, item.high - item.value) for item in found] == [(0, 0), (30, 30), (30, 30), (60, 0)]
    assert all(item.kind == MOMENT and day.low <= item.low and item.high <= day.high for item in found)


@pytest.mark.parametrize(
    "text",
    [
        "Jumlah korban meninggal bertambah menjadi 67 orang hingga Jumat (28/2/2025).",
        "Korban yang meninggal mencapai 67 orang hingga Jumat (28/2/2025).",
    ],
)
def test_the_day_of_a_count_is_not_that_of_an_event(facts_of, text):
    """Up to a day was counted how many had died: nobody says that they died on it."""
    assert [kind for _, _, kind, _ in timed(facts_of(text, "id", "2025-03-04")) if kind != "loose"] == []

"""The grammar that ties figures together: movements, totals, shares, equations."""

import pytest


def told(movement):
    """A movement as text."""
    by = movement.by.text if movement.by else None
    return movement.direction, movement.before.text, movement.after.text, by


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Rents rose from $900 to $1,080.", ("up", "$900", "$1,080", None)),
        ("en", "The club has 640 members, up from 610 in May.", ("up", "610", "640", None)),
        ("en", "Fares went up 20 per cent, from $5 to $6.", ("up", "$5", "$6", "20 per cent")),
        ("en", "Output rose to 95 tonnes from 88 tonnes.", ("up", "88 tonnes", "95 tonnes", None)),
        ("en", "It has 4,400 readers, 10% more than the 4,000 it had.", ("up", "4,000", "4,400", "10%")),
        (
            "en",
            "The rate went from 4% to 5%, a rise of one percentage point.",
            ("up", "4%", "5%", "one percentage point"),
        ),
        ("en", "The toll was revised to 125 dead from 174 dead.", ("corrected", "174", "125", None)),
        ("en", "Fares rose from $4 to $5 (25%).", ("up", "$4", "$5", "25%")),
        ("id", "Jumlah murid turun dari 812 menjadi 640 orang.", ("down", "812", "640", None)),
        (
            "id",
            "Laba Rp900 miliar, naik 20 persen dibandingkan Rp750 miliar.",
            ("up", "Rp750 miliar", "Rp900 miliar", "20 persen"),
        ),
        ("id", "Ada 4.500 tentara, naik dari perkiraan 1.500 tentara.", ("up", "1.500", "4.500", None)),
        ("id", "Korban yang semula 90 orang diralat menjadi 72 orang.", ("corrected", "90", "72", None)),
        ("ms", "Jumlah mangsa naik daripada 30 orang kepada 42 orang.", ("up", "30", "42", None)),
        ("id", "Jumlah korban tewas dari 30 jiwa menjadi 42 orang.", ("", "30", "42", None)),
        ("id", "Harga karcis dari Rp4.000 menjadi Rp5.000.", ("", "Rp4.000", "Rp5.000", None)),
        ("de", "Die Zahl der Verletzten von 30 auf 42.", ("", "30", "42", None)),
        ("nl", "De prijs ging van 4 euro naar 5 euro.", ("", "4 euro", "5 euro", None)),
    ],
)
def test_movements(facts_of, language, text, expected):
    """Both ends, the direction and the size of a change are read off its words."""
    assert [told(movement) for movement in facts_of(text, language).movements] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He rose from number 14 to number 9."),
        ("en", "Shares rose 3 per cent to 412 pence."),
        ("en", "Traffic rose from 5 villages to 3 ports."),
        ("en", "Prices range from 25 to 40 dollars."),
        ("id", "Perjalanan dari 3 desa menjadi 2 jam lebih lama."),
        ("id", "Kursi berasal dari 30 peserta menjadi satu tim."),
        ("id", "Persikota naik dari peringkat 12 ke peringkat 9."),
        ("id", "Waktu tempuh turun dari 3 jam menjadi 50 menit."),
    ],
)
def test_no_movement(facts_of, language, text):
    """Places in an order, single ends and ends of different things are no movement."""
    assert not facts_of(text, language).movements


@pytest.mark.parametrize(
    ("language", "text", "whole", "parts"),
    [
        ("en", "The ferry carried 222 people: 140 tourists, 58 commuters and 24 crew.", "222", ["140", "58", "24"]),
        ("en", "They lent 870 atlases. They consisted of 410 old ones and 460 new ones.", "870", ["410", "460"]),
        ("en", "They planted 120 oaks, 85 birches and 45 limes, a total of 250 trees.", "250", ["120", "85", "45"]),
        ("en", "Of the 512 ballots, 260 backed it, 214 opposed it and 38 were spoilt.", "512", ["260", "214", "38"]),
        ("id", "Koperasi memiliki 84 kambing, terdiri dari 47 betina dan 37 jantan.", "84", ["47", "37"]),
        (
            "id",
            "Dana Rp75 juta cair. Rinciannya, Rp45 juta untuk sumur dan Rp30 juta untuk jalan.",
            "Rp75 juta",
            ["Rp45 juta", "Rp30 juta"],
        ),
        ("id", "Regu menemukan 14 granat, 9 mortir, dan 6 ranjau, sehingga totalnya 29 benda.", "29", ["14", "9", "6"]),
        (
            "ms",
            "Hospital itu ada 610 katil, terdiri daripada 320 katil biasa dan 290 katil khas.",
            "610",
            ["320", "290"],
        ),
    ],
)
def test_totals(facts_of, language, text, whole, parts):
    """A closed list of parts is tied to its whole, before or behind it."""
    (found,) = facts_of(text, language).totals
    assert (found.whole.text, [part.text for part in found.parts]) == (whole, parts)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The court heard 70 witnesses, among them 22 doctors and 9 nurses."),
        ("en", "The fire destroyed 19 homes: eleven in Ost, four in Wick and several more on the coast."),
        ("en", "Three teams, each consisting of two pilots and three guides, set off."),
        ("en", "Of 90 delegates, 51 voted yes and 30 voted no."),
        ("id", "Polisi menahan 33 orang, di antaranya 12 pelajar dan 8 sopir."),
        ("id", "Tiga regu, masing-masing terdiri dari empat pria dan dua wanita, berangkat."),
    ],
)
def test_open_lists_have_no_total(facts_of, language, text):
    """A list that is open, or that holds for each of several, has no total."""
    assert not facts_of(text, language).totals


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Of 160 farms, 44, or 27.5%, keep goats.", ("44", "160", "27.5%")),
        ("en", "Some 45% of the flights, 54 out of 120, left late.", ("54", "120", "45%")),
        ("en", "Some 45 pupils, or 30% of the 150 enrolled, walk.", ("45", "150", "30%")),
        ("en", "Twelve of the 48 boats, 25 per cent, were insured.", ("Twelve", "48", "25 per cent")),
        ("id", "Dari 300 pohon, 90 pohon atau 30 persen mati.", ("90", "300", "30 persen")),
        ("id", "Dinas memeriksa 400 sumur dan menutup 60 sumur (15%).", ("60", "400", "15%")),
    ],
)
def test_shares(facts_of, language, text, expected):
    """Part, whole and percentage are tied by grammar."""
    (share,) = facts_of(text, language).shares
    assert (share.part.text, share.whole.text, share.percent.text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The firm sold 640 cars and exported 75 cars (up 19.2%)."),
        ("en", "Of 200 voters, 110 were women and 35% were under 30."),
        ("id", "Dari 120 kios, 40 kios terbakar, dan harga beras naik 15 persen."),
    ],
)
def test_percentages_of_other_things(facts_of, language, text):
    """A percentage in the neighbourhood of two figures is no share of them."""
    assert not facts_of(text, language).shares


def test_equations(facts_of):
    """Amounts in two units, a number in words and digits, and the rate that the text states."""
    miles, crew = facts_of("The trail is 40 miles (64 km). A crew of ten (10) came.").equations
    assert (miles.left.unit, miles.right.unit) == ("mile", "kilometer")
    assert (crew.left.value, crew.right.value) == (10, 10)
    (money,) = facts_of("Nilainya US$3 juta (Rp48 miliar) dengan kurs Rp16.000 per dolar AS.", "id").equations
    assert money.rate.text == "Rp16.000"


def test_a_bare_or_is_not_sure(facts_of):
    """Brackets and commas give an amount again; a bare "or" may offer a choice."""
    (choice,) = facts_of("They swam 3 kilometres or 4 miles.").equations
    assert not choice.sure

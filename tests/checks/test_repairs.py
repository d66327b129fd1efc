"""What a finding says of its figures and how to mend them: in words that a desk can use at once."""

from datetime import date

import factcheck


def only(words, language="en", **given):
    """The one finding of a text."""
    (finding,) = factcheck.check(words, language=language, **given).findings
    return finding


def test_either_side_of_a_conversion_is_worked_out():
    """Both repairs of a conversion name a figure, for lengths and for degrees."""
    said = [str(repair) for repair in only("The canal is 40 miles (84 km) long.").repairs]
    assert said == ["write 64 km instead of “84 km”", "write 52 miles instead of “40 miles”"]
    said = [str(repair) for repair in only("It was 20 degrees Celsius (86 degrees Fahrenheit).").repairs]
    assert said[1] == "write 30 degrees Celsius instead of “20 degrees Celsius”"


def test_a_past_day_is_not_made_a_coming_one():
    """The day of a quake that is over is mended by days of the past, the nearest slip first: day, month, year."""
    words = "Gempa terkuat terjadi pada Rabu (26/9/2019)."
    said = [str(repair) for repair in only(words, "id", published=date(2026, 11, 21)).repairs]
    assert said == ["write “Kamis”", "or write Wed 25 Sep 2019", "or write Wed 26 Jun 2019", "or write Wed 26 Sep 2018"]


def test_a_coming_day_stays_one_to_come():
    """What "will be" is not moved before publication, and no other year is offered for one that nobody wrote."""
    said = [
        str(repair) for repair in only("A vigil will be held on Sunday, March 9.", published=date(2026, 3, 4)).repairs
    ]
    assert said == ["write “Monday”", "or write Sun 8 Mar 2026", "or write Sun 9 Aug 2026"]


def test_a_table_and_large_figures_are_explained_in_words():
    """The last row of a table is called so, and nobody has to count zeros."""
    words = "The levy rose from $120 million to $180 million, an increase of 60 percent."
    assert "“$120 million” is $117.6 million to $122.4 million" in str(only(words).why[1])
    table = "Shop | Sales\n--- | ---\nNorth | 12\nSouth | 15\nTotal | 29\n"
    document = factcheck.read(table.encode(), name="a.md", language="en")
    (finding,) = factcheck.check(document).findings
    assert str(finding.why[0]) == "the last row of the table is the total of the rows above it"


def test_an_hour_that_no_day_has_says_what_to_do():
    """The reason is not the message again, and there is a repair."""
    finding = only("Rapat dimulai pukul 25.00 WIB.", "id")
    assert (finding.message, str(finding.why[0])) == ("“pukul 25.00 WIB” is no time of day", "a day has 24 hours")
    assert [str(repair) for repair in finding.repairs] == ["mend the hour or the minute"]


def test_who_tells_a_count_does_not_raise_it():
    """An estimate is raised by its source; cases rise, whoever counts them."""
    words = "Ketua komisi Rani Wirawan menyebut kasus naik dari 12 kasus pada 2024 menjadi 24 kasus pada 2025."
    assert only(words, "id").message.startswith("Rani Wirawan: “kasus” rose from 12 (2024) to 24 (2025)")
    words = "Kementerian memperkirakan 4.500 tentara berada di perbatasan, naik dari perkiraan 1.500 tentara."
    assert only(words, "id").message.startswith("Kementerian raised ")

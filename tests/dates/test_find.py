"""Finding: every CLDR language, every weekday, hostile input, no clock."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from factcheck import dates
from factcheck.errors import UsageError
from factcheck.language import codes

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
OTHERS = (
    "af am az be bg bn bs ca cs da el et eu fi fil gl gu he hr hu hy is jv ka kk km kn ky lo lt lv mk ml mn my nb ne "
    "ro si sk sl sq sr sw ta te tg th ur uz"
)
LANGUAGES = sorted({*codes(), *OTHERS.split()})
LOCALES = {"en": ["en_US", "en_GB"], "pt": ["pt_BR", "pt_PT"], "es": ["es_ES", "es_MX"]}


def _written(day, language, width):
    return [
        # a Thai year is told by its era in full dates; leave the era to the corpora
        format_date(day, width, locale=place)
        for place in LOCALES.get(language, [language])
    ]


@given(day=DAYS, language=st.sampled_from(LANGUAGES))
def test_full_dates_come_back(day, language):
    """A full date in the form of its own locale is found with its weekday and its day."""
    for text in _written(day, language, "full"):
        (found,) = dates.find(text, language=language)
        assert (found.first, found.weekday, found.problem) == (day, day.weekday(), "")
        assert {"year", "month", "day", "weekday"} <= found.known


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_of_a_day_hides_a_full_date(language):
    """Neither a feast ("8 Марта") nor a day of ill luck ("vendredi 13") takes a piece of a full date."""
    step = 1 if language in codes() else 5
    for number in range(0, 365, step):
        day = date(2023, 1, 1) + timedelta(number)
        for text in _written(day, language, "full"):
            assert [found.first for found in dates.find(text, language=language)] == [day], text


@given(day=DAYS, language=st.sampled_from(LANGUAGES))
def test_long_dates_come_back(day, language):
    """A long date in the form of its own locale is found without a weekday."""
    for text in _written(day, language, "long"):
        (found,) = dates.find(text, language=language)
        assert (found.timex, found.weekday) == (day.isoformat(), None)


@given(day=DAYS, language=st.sampled_from(LANGUAGES))
def test_medium_dates_come_back(day, language):
    """A date with the short name of its month, or in figures, as its own locale writes it is found."""
    for text in _written(day, language, "medium"):
        (found,) = dates.find(text, language=language)
        assert (found.timex, found.weekday) == (day.isoformat(), None)


@given(day=DAYS, language=st.sampled_from(LANGUAGES))
def test_short_dates_come_back(day, language):
    """A date in figures with its whole year is found in the order of its locale; one language may write two orders."""
    for text in _written(day, language, "short"):
        if str(day.year) in text:
            (found,) = dates.find(text, language=language)
            assert day in {reading.first for reading in found.readings}


@given(day=DAYS, language=st.sampled_from(["id", "en", "ms", "es", "fr", "it", "nl"]))
def test_short_years_come_back_behind_a_word_for_days(day, language):
    """A date whose year has two figures needs a word such as "on" before it; its century is the nearest."""
    (text, *_) = _written(day, language, "short")
    word = {"id": "pada", "ms": "pada", "en": "on", "es": "el", "fr": "le", "it": "il", "nl": "op"}[language]
    (found,) = dates.find(f"{word} {text}", language=language)
    assert any(
        (first.month, first.day, first.year % 100) == (day.month, day.day, day.year % 100)
        for first in (reading.first for reading in found.readings)
    )


@given(day=DAYS, language=st.sampled_from(["id", "en", "ms", "de", "fr", "es", "nl", "pl", "ru", "tr", "hi", "ja"]))
def test_one_weekday_of_seven_fits(day, language):
    """Of the seven weekday names before one date, exactly one agrees with it."""
    own = format_date(day, "EEEE", locale=language)
    text = format_date(day, "full", locale=language)
    fitting = 0
    for number in range(7):
        other = format_date(date(2024, 1, 1 + number), "EEEE", locale=language)
        (found,) = dates.find(text.replace(own, other), language=language)
        assert found.weekday == number
        fitting += found.first.weekday() == found.weekday
    assert fitting == 1


@given(text=st.text(max_size=300), language=st.sampled_from(LANGUAGES))
def test_find_takes_any_text(text, language):
    """No text makes the finder raise, and every span holds the words it says."""
    for found in dates.find(text, language=language, published=date(2024, 10, 29)):
        assert found.span.of(text) == found.text
        assert found.text


WORDS = st.sampled_from([
    "Selasa", "Rabu", "lalu", "(", ")", ",", ".", "/", "-", "29", "30", "31", "2024", "Oktober", "Februari", "tanggal",
    "hari", "ini", "dua", "minggu", "bulan", "tahun", "depan", "ke", "abad", "akhir", "awal", "13-17", "29/10/2024",
    "31/02/2023", "1953-1950", "kuartal", "III", "pukul", "10.30", "WIB", "sebelumnya", "kemudian", "dan", "hingga",
])  # fmt: skip


@given(words=st.lists(WORDS, max_size=14))
def test_any_order_of_date_words(words):
    """Date words in any order raise nothing, and mentions neither overlap nor run backwards."""
    found = dates.find(" ".join(words), language="id", published=date(2024, 10, 29))
    ends = [0]
    for mention in found:
        assert ends[-1] <= mention.span.start < mention.span.end
        ends.append(mention.span.end)
        for reading in mention.readings:
            assert reading.first is None or reading.after is None or reading.first < reading.after


HOSTILE = [
    "1", "1.", "1/", "1-", "1:", "a1", "12 ", "Mei ", "Rabu (", "hingga ", "dua ", "'", '"', "A", "日", "十", "th ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("language", ["id", "en", "ja", "th"])
def test_time_grows_with_length(doubles, piece, language):
    """Twice the hostile input takes about twice the time."""
    half, whole = (piece * (size // len(piece)) for size in (20_000, 40_000))
    assert doubles(lambda text: dates.find(text, language=language, published=date(2024, 1, 1)), half, whole)


CLOCK = """
import os, time
os.environ["TZ"] = {zone!r}
time.tzset()
import datetime
class Day(datetime.date):
    @classmethod
    def today(cls):
        raise AssertionError("nobody may ask for the day")
datetime.date = Day
from factcheck import dates
found = dates.find("Rabu lalu, 3 Mei, kemarin, 2020/Sep/23 dan 2024 Mei 3", language="id")
print([(m.text, m.timex) for m in found])
"""


@pytest.mark.parametrize(
    "text", ["He lived from 20 January 1920-25 April 2018.", "It ran from 3 May 1901-22 June 1904."]
)
def test_a_year_and_a_day_are_no_range_of_years(text):
    """What stands before a month behind the hyphen is a day: no year, whatever range the figures would make."""
    assert "year-range" not in {mention.rule for mention in dates.find(text, language="en")}


def test_clock_and_zone_have_no_effect():
    """Two time zones a day apart print the same, and nothing asks what day it is."""
    runs = {
        subprocess.run(
            [sys.executable, "-c", CLOCK.format(zone=zone)], check=True, capture_output=True, text=True
        ).stdout
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago")
    }
    assert len(runs) == 1
    assert "None" in runs.pop()


def test_import_loads_nothing_heavy():
    """The room imports neither dateparser nor Babel before it is used, and dateparser not even for plain dates."""
    code = (
        "import sys; from factcheck import dates; assert not {'dateparser', 'babel'} & set(sys.modules); "
        "dates.find('Selasa, 29 Oktober 2024', language='id'); assert 'dateparser' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_unknown_language():
    """A language that nobody knows is the caller's mistake, and the message says what there is."""
    with pytest.raises(UsageError, match="unknown language 'xx'"):
        dates.find("29 Oktober", language="xx")


def test_weekday_span_stands_inside():
    """The weekday beside a date has its own span, within the mention."""
    text = "Rapat itu pada 10 Mei 2024 (Jumat)."
    (found,) = dates.find(text, language="id")
    assert found.weekday == 4
    assert found.weekday_span.of(text) == "Jumat"
    assert found.span.covers(found.weekday_span)


@pytest.mark.parametrize(
    "text",
    ["Rapat sampai Jumat\n29 Oktober 2024 warga pulang.", "Ia tiba Jumat; 29 Oktober 2024 ia pergi."],
)
def test_weekday_of_another_clause_is_not_tied(text):
    """A line break or a semicolon ends the clause: the weekday before it says nothing of the date behind it."""
    assert [found.weekday for found in dates.find(text, language="id")] == [None, None]


def test_without_publication_nothing_relative_is_placed():
    """No anchor, no guess: relative words are found but have no value."""
    found = dates.find("Kemarin, Rabu lalu, dan 12 Mei.", language="id")
    assert [(mention.timex, mention.readings) for mention in found] == [(None, ())] * 3


def test_order_from_another_date():
    """A figure above twelve elsewhere in the text settles the order of the others."""
    first, second = dates.find("It opened on 25/03/2024 and closed on 03/04/2024.", language="en")
    assert (first.timex, second.timex, len(second.readings)) == ("2024-03-25", "2024-04-03", 1)


def test_order_from_the_weekday():
    """The weekday beside an all-digit date settles its order where the language leaves it open."""
    (found,) = dates.find("It opened on Wednesday (03/04/2024).", language="en")
    assert (found.timex, found.written) == ("2024-04-03", (2024, 4, 3))


def test_open_order_keeps_both():
    """Without evidence both readings stay."""
    (found,) = dates.find("It opened on 03/04/2024.", language="en")
    assert [reading.timex for reading in found.readings] == ["2024-03-04", "2024-04-03"]


def test_both_readings_of_a_bare_weekday():
    """A bare weekday keeps its other reading, so that it can never be a hard conflict."""
    (found,) = dates.find("The court will rule on Friday.", language="en", published=date(2024, 10, 29))
    assert [reading.timex for reading in found.readings] == ["2024-11-01", "2024-10-25"]


def test_narrative_day():
    """`sehari kemudian` and a bare day number are counted from the last date told, not from the publication."""
    text = "Ia tiba 21 Agustus 2024. Sehari kemudian ia pulang, lalu kembali tanggal 30."
    found = dates.find(text, language="id", published=date(2024, 10, 29))
    assert [mention.timex for mention in found] == ["2024-08-21", "2024-08-22", "2024-08-30"]


@pytest.mark.parametrize(
    ("language", "text", "timex"),
    [
        ("ru", "Мост закрыли 12 марта 2021 года. Через две недели всё кончилось.", "2021-03-26"),
        ("ru", "Мост закрыли 12 марта 2021 года. Через две недели его откроют.", "2024-11-12"),
        ("de", "Das Werk schloss am 12. März 2021. Am nächsten Tag regnete es.", "2021-03-13"),
        ("en", "The mill shut on 12 March 2021. It had opened the year before.", "2020"),
    ],
)
def test_narrative_lengths(language, text, timex):
    """What is told of the past is counted from the date told last, what is still to come from the publication."""
    found = dates.find(text, language=language, published=date(2024, 10, 29))
    assert found[-1].timex == timex


def test_part_narrows_the_days():
    """`akhir 2023` keeps the year as value and the last quarter as days."""
    (found,) = dates.find("Pabrik tutup pada akhir 2023.", language="id")
    assert (found.timex, found.mod, found.first, found.after) == ("2023", "end", date(2023, 10, 1), date(2024, 1, 1))


@pytest.mark.parametrize("text", ["²", "29 Oktober 2024¹", "①/10/2024", "19²0"])
def test_raised_figures_are_no_digits(text):
    """A note's raised number is no part of a date, and nothing that `int` cannot read is tried."""
    assert [mention.timex for mention in dates.find(text, language="id")] == (["2024-10-29"] if "29" in text else [])


@pytest.mark.parametrize(
    ("language", "text", "timex"),
    [
        ("en", "Sales rose in February from the same period last year.", "2023-02"),
        ("en", "Profit in the third quarter of 2024 beat the same quarter a year earlier.", "2023-Q3"),
        ("id", "Ekspor September 2024 melampaui bulan yang sama tahun lalu.", "2023-09"),
        ("de", "Im August stieg der Umsatz gegenüber dem gleichen Zeitraum des Vorjahres.", "2023-08"),
    ],
)
def test_the_same_span_of_another_year(language, text, timex):
    """The span told last is taken in the year that the words name."""
    found = dates.find(text, language=language, published=date(2024, 10, 30))
    assert found[-1].timex == timex


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "Entre le 1er janvier et le 30 septembre, ils ont attendu.", ["2024-01-01", "2024-09-30"]),
        ("pt", "Entre janeiro e agosto choveu pouco.", ["2024-01", "2024-08"]),
        ("ko", "지난달 20일에 열렸다.", ["2024-09", "2024-09-20"]),
        ("en", "The show moved from 30 September to 12 October.", ["2024-09-30", "2024-10-12"]),
        ("en", "The show ran from 30 September to 12 October 2019.", ["2019-09-30", "2019-10-12"]),
        ("en", "The show ran from 30 December to 12 January 2019.", ["2018-12-30", "2019-01-12"]),
    ],
)
def test_joined_dates_come_in_order(language, text, values):
    """The first of two joined dates without a year comes before the second; a day goes with the month beside it."""
    found = dates.find(text, language=language, published=date(2024, 10, 30))
    assert [mention.timex for mention in found] == values


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("en", "He stays until 27 October. Last year he left early.", "2024-10-27"),
        ("id", "Ia ditahan mulai 27 Oktober. Tahun lalu ia bebas.", "2024-10-27"),
        ("en", "He stays until 27 October. 2023 was a good year.", "2024-10-27"),
    ],
)
def test_a_sentence_ends_a_date(language, text, first):
    """The year that opens the next sentence is not that of the day before the full stop."""
    assert dates.find(text, language=language, published=date(2024, 10, 30))[0].timex == first


@pytest.mark.parametrize(
    ("language", "text", "value", "zone"),
    [
        ("id", "Lampu padam pukul 23.05 WITA.", "T23:05", 480),
        ("id", "Lampu padam pukul 23.05 waktu setempat.", "T23:05", None),
        ("en", "The lamps went out at 3 p.m. EST.", "T15:00", -300),
        ("en", "The lamps went out at 3 p.m. local time.", "T15:00", None),
        ("en", "The lamps went out at 12:40 a.m. GMT.", "T00:40", 0),
    ],
)
def test_a_clock_time_knows_its_zone(language, text, value, zone):
    """A zone beside a clock time says how far it is ahead of UTC, unless its name leaves that open."""
    (found,) = dates.find(text, language=language)
    assert (found.timex, found.zone) == (value, zone)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on Oct. 5 and 6.", ["2024-10-05", "2024-10-06"]),
        ("They met Monday, Oct. 5, 6 and 7 in Rome.", ["2024-10-05", "2024-10-06", "2024-10-07"]),
        ("The hall opens June 3rd and 4th.", ["2024-06-03", "2024-06-04"]),
        ("The trial of October 5 and 6, 2023 was long.", ["2023-10-05", "2023-10-06"]),
        ("On May 5 and 6 people died.", ["2024-05-05"]),
        ("It rose on Oct. 5 and 16.5 percent was lost.", ["2024-10-05"]),
        ("They met on June 4, 3 of them late.", ["2024-06-04"]),
    ],
)
def test_days_behind_a_month(text, days):
    """Days behind a month and its first day have that month, unless they may count something."""
    found = dates.find(text, language="en", published=date(2024, 10, 30))
    assert [mention.timex for mention in found] == days
    assert all(mention.span.of(text) == mention.text for mention in found)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ja", "2024年3月5日に着いた。一日後に出た。", ["2024-03-05", "2024-03-06"]),
        ("ja", "2024年3月5日に着いた。会議は三日後に開く予定だ。", ["2024-03-05", "2024-11-02"]),
        ("zh", "他于2024年3月5日抵达。一天后离开。", ["2024-03-05", "2024-03-06"]),
        ("zh", "2024年3月5日公布。会议将于三天后举行。", ["2024-03-05", "2024-11-02"]),
        ("ko", "그는 2024년 3월 5일 도착했다. 하루 뒤 떠났다.", ["2024-03-05", "2024-03-06"]),
        ("ar", "وصل في 5 مارس 2024. بعد يوم غادر.", ["2024-03-05", "2024-03-06"]),
        ("hi", "वह 5 मार्च 2024 को आया। बैठक दो दिन बाद होगी।", ["2024-03-05", "2024-11-01"]),
    ],
)
def test_words_that_count_from_both(language, text, days):
    """One word for "in three days" and "three days later" counts from what was told, unless the future is told."""
    found = dates.find(text, language=language, published=date(2024, 10, 30))
    assert [mention.timex for mention in found] == days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los primeros 5 días de mayo fueron secos."),
        ("de", "In den ersten 5 Tagen des Mai regnete es."),
        ("it", "Nei primi 5 giorni di maggio pioveva."),
        ("pl", "Przez 5 dni maja padało."),
        ("ru", "В первые 5 дней мая шёл дождь."),
    ],
)
def test_some_days_of_a_month_are_a_length(language, text):
    """`5 days of May` are five days and a month; `am 5. Tag des Mai` is one day."""
    found = dates.find(text, language=language, published=date(2024, 6, 1))
    assert [mention.timex for mention in found] == ["P5D", "2024-05"]
    (one,) = dates.find("Am 5. Tag des Mai regnete es.", language="de", published=date(2024, 6, 1))
    assert one.timex == "2024-05-05"


def test_a_clock_time_that_no_day_has():
    """A clock time beyond the day, or beyond the hour, has no value and says why."""
    (found,) = dates.find("pukul 25.00 WIB", language="id")
    assert (found.kind, found.timex, found.problem) == ("time", None, "a day has 24 hours")
    (found,) = dates.find("pukul 09.75 WIB", language="id")
    assert found.problem == "an hour has 60 minutes"


@pytest.mark.parametrize("dash", [" – ", "-", " - "])
def test_a_dash_to_a_full_date_gives_its_year_to_the_day_before(dash):
    """A race that ran from August to September of a year did not begin in the year of the story."""
    text = f"Lomba berlangsung 21 Agustus{dash}3 September 2019."
    assert [it.timex for it in dates.find(text, language="id", published=date(2024, 10, 30))] == [
        "2019-08-21",
        "2019-09-03",
    ]


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        ("Orla's exports rise more than forecast in March.", ["2024-03"]),
        ("Orla's harbour is forecast to open in July.", ["2024-07"]),
        ("The February and January figures were revised.", ["2024-02", "2024-01"]),
        ("It snowed in December and January.", ["2023-12", "2024-01"]),
    ],
)
def test_months_that_are_past(text, timexes):
    """What came out otherwise than forecast is past; of two months in a row, the newer may come first."""
    found = dates.find(text, language="en", published=date(2024, 4, 2))
    assert [mention.timex for mention in found] == timexes

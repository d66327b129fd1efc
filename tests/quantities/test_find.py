"""Properties of the finder: nothing raises, open separators keep both readings, time grows with the text."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import fields
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from factcheck import quantities
from factcheck.errors import UsageError
from factcheck.language import codes, head, load
from factcheck.model import Span


def only(text, language):
    """The one figure of a text."""
    found = quantities.find(text, language=language)
    assert len(found) == 1, (text, [item.text for item in found])
    return found[0]


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(codes()))
def test_digits(value, code):
    """Numbers in digits come back as CLDR formats them, in every language."""
    text = f"{format_decimal(value, locale=head(code).locale, decimal_quantization=False)} kg"
    assert any(reading.value == value for reading in only(text, code).readings), text


@given(st.text(max_size=200), st.sampled_from(codes()))
def test_never_raises(text, code):
    """Any text can be read; spans are in order and do not overlap."""
    found = quantities.find(text, language=code)
    for item in found:
        assert item.span.of(text) == item.text
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


@given(
    st.sampled_from(codes()),
    st.lists(
        st.sampled_from(
            [
                "1",
                "23",
                ".",
                ",",
                "-",
                " ",
                "%",
                "Rp",
                "$",
                "juta",
                "ribu",
                "dari",
                "5,5",
                "hingga",
                "tahun",
                "(",
                ")",
                "½",
                "/",
                "M",
                "dua",
            ]
        ),
        max_size=30,
    ),
)
def test_pieces_never_raise(code, pieces):
    """Nor does any mixture of what figures are made of."""
    for text in ("".join(pieces), " ".join(pieces)):
        quantities.find(text, language=code)


def words_of(table: object) -> Iterator[str]:
    """Every word in a table of a pack."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, Mapping):
        for key, value in table.items():
            yield from words_of(key)
            yield from words_of(value)
    elif isinstance(table, tuple | list | frozenset):
        for part in table:
            yield from words_of(part)


@pytest.mark.parametrize("code", codes())
def test_the_longest_numbers_stand_beside_any_word(code):
    """Twenty-four digits with a scale word are more than decimals reckon with; no word brings them to it."""
    words = load(code).quantities
    number = "1234567890" * 2 + "1234"
    for word in sorted(set(words_of([getattr(words, entry.name) for entry in fields(words)]))):
        for text in (f"{number} {word} {number}", f"{word}{number}{word}", f"{number[:21]}.123 {word}"):
            found = quantities.find(text, language=code)
            assert all(item.span.of(text) == item.text for item in found)


HOSTILE = {
    "digits": "1",
    "groups": "123.",
    "blanks": "123 ",
    "commas": "1,",
    "points": ".",
    "slashes": "1/",
    "dashes": "1-",
    "scales": "ribu ",
    "words": "dua ",
    "ones": "satu",
    "capitals": "A",
    "capitals and digits": "A1 ",
    "money": "Rp1 ",
    "percent": "%",
    "brackets": "(1",
    "ranges": "1 hingga ",
    "vague": "ribuan ",
    "halves": "½",
    "long word": "seribu" * 3,
}
OTHERS = [
    ("de", "hundert"),
    ("tr", "yüzbin"),
    ("zh", "一"),
    ("zh", "万"),
    ("ja", "3億"),
    ("ko", "천만 "),
    ("fr", "12 345 "),
    ("hi", "लाख "),
    ("ar", "وعشرون"),
    ("zh", "一分之"),
    ("es", "coma cien "),
    ("pt", "vinte avos "),
    ("en", "one million, "),
]


@pytest.mark.parametrize(("code", "piece"), [*(("id", piece) for piece in HOSTILE.values()), *OTHERS])
def test_linear(doubles, code, piece):
    """Twice the hostile text takes at most two and a half times as long."""
    half, whole = (piece * (size // len(piece)) for size in (10_000, 20_000))
    assert doubles(lambda text: quantities.find(text, language=code), half, whole)


@pytest.mark.parametrize("piece", ["1", "123.", "1,", "1'234'", "1-", "1/", "123 ", "1 000 "])
def test_digits_in_a_row_hold_no_quantity(doubles, piece):
    """64 kB of digits with any sign between them are passed over in linear time; `benchmarks/hostile.py` has more."""
    half, whole = ((piece * 65_536)[: size * 1024] for size in (32, 64))
    assert quantities.find(whole, language="id") == ()
    assert doubles(lambda text: quantities.find(text, language="id"), half, whole)


def test_skip():
    """Nothing that overlaps a skipped span is a figure."""
    text = "3 weeks and 5 boats"
    assert [item.text for item in quantities.find(text, language="en", skip=[Span(0, 7)])] == ["5"]


def test_skipped_dates_still_speak_for_their_neighbours():
    """A day joined to a skipped date is a day, and figures far from a date are read as ever."""
    text = (
        "On 12 and 20 October the ferry carried 45 goats and seven bicycles; none of the 900 sheep came on 3 November."
    )
    dated = [Span(text.index(said), text.index(said) + len(said)) for said in ("20 October", "3 November")]
    assert [item.text for item in quantities.find(text, language="en", skip=dated)] == ["45", "seven", "900"]


@pytest.mark.parametrize(
    ("code", "text", "rest"),
    [
        ("en", "from 31 million two years earlier", "two years"),
        ("en", "from three million twenty-two years ago", "twenty-two years"),
        ("id", "dari 31 juta dua tahun lalu", "dua tahun"),
        ("fr", "contre 31 millions un an plus tôt", "un an"),
        ("de", "von 31 Millionen zwei Jahre zuvor", "zwei Jahre"),
        ("es", "frente a 31 millones dos años antes", "dos años"),
        ("hi", "31 लाख एक साल पहले", "एक साल"),
    ],
)
def test_a_length_of_time_behind_a_scale(code, text, rest):
    """What tells when stays apart from the figure that it follows."""
    found = quantities.find(text, language=code)
    assert [item.text for item in found][1:] == [rest]
    assert found[0].unit is None


@pytest.mark.parametrize(
    ("code", "text", "unit"),
    [
        ("en", "Support fell 4 points to 31 percent.", "percentage_point"),
        ("fr", "Le taux a reculé de 0,4 point à 6,2 %.", "percentage_point"),
        ("es", "La tasa bajó al 6,2 %, 0,4 puntos menos.", "percentage_point"),
        ("id", "Angkanya turun 0,4 poin menjadi 6,2 persen.", "percentage_point"),
        ("tr", "Oran 0,4 puan düşerek yüzde 6,2'ye geriledi.", "percentage_point"),
        ("en", "The index fell 40 points, or 0.6 percent.", None),
        ("en", "She scored 28 points and hit 50 percent.", None),
    ],
)
def test_points_of_a_percentage(code, text, unit):
    """Bare points are those of a percentage where they led to one."""
    points = next(item for item in quantities.find(text, language=code) if item.unit != "percent")
    assert points.unit == unit


def test_a_date_takes_the_unit_of_time():
    """A unit of time that belongs to a known date is none of the figure before it."""
    text = "dari 31 juta tahun lalu menjadi 40 juta"
    at = text.index("tahun")
    found = quantities.find(text, language="id", skip=[Span(at, at + len("tahun lalu"))])
    assert [(item.text, item.unit, item.counts) for item in found] == [("31 juta", None, None), ("40 juta", None, None)]


def test_both_readings():
    """A text that leaves a separator open keeps both readings; the locale ranks them."""
    figure = only("1.234 km", "id")
    assert [reading.value for reading in figure.readings] == [Decimal(1234), Decimal("1.234")]
    assert [reading.value for reading in only("1.234 km", "en").readings] == [Decimal("1.234"), Decimal(1234)]


def test_document_evidence():
    """Other figures of the text settle an open separator, even against the locale."""
    figures = quantities.find("Jaraknya 1.234 km, 12.5 km dan 1,000,000 m.", language="id")
    assert [item.value for item in figures] == [Decimal("1.234"), Decimal("12.5"), Decimal(1_000_000)]


def test_counted_things_are_whole():
    """People come in whole numbers, whatever the locale makes of the separator."""
    assert [reading.value for reading in only("1,017 penumpang", "id").readings] == [Decimal(1017)]


@pytest.mark.parametrize("code", codes())
def test_every_language_reads_digits(code):
    """No pack is so empty that plain digits with a unit are lost."""
    assert [item.value for item in quantities.find("25 km", language=code)] == [Decimal(25)]


def test_many_digits():
    """Twenty-four digits are kept exactly; more are no figure, with a scale word or without."""
    assert only("1" * 24, "id").value == int("1" * 24)
    assert quantities.find("1" * 25, language="id") == ()
    assert quantities.find("1" * 20 + " triliun orang", language="id") == ()


def test_digits_of_one_script():
    """Digits of two scripts in one run are no figure; each script by itself is."""
    assert quantities.find("४5 किलो", language="hi") == ()
    assert [only(text, "hi").value for text in ("४५ किलो", "45 किलो")] == [45, 45]


@pytest.mark.parametrize(
    ("code", "text"), [("zh", "票价80元四十人参加"), ("ja", "参加費80円四十人が参加"), ("ko", "회비 80원사십명")]
)
def test_words_behind_a_unit(code, text):
    """In scripts without spaces a number in words may follow the unit of the figure before it."""
    assert [item.value for item in quantities.find(text, language=code)] == [80, 40]


def test_region():
    """A region narrows the separators; an unknown one is an error with a hint."""
    assert only("1,234.5 km", "es-MX").value == Decimal("1234.5")
    assert only("1’234.5 km", "de-CH").value == Decimal("1234.5")
    with pytest.raises(UsageError, match="region"):
        quantities.find("1", language="es-QQQ")


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "Net profit was 1.3 billion euros on Tuesday, down from 1.5 billion a year earlier.", "EUR"),
        ("en", "The rate was 5.1 percent, up from 4.8 in May.", "percent"),
        ("id", "Anggaran naik dari Rp3,2 miliar menjadi 4 miliar.", "IDR"),
        ("en", "Net profit was 1.3 billion euros, up from 20 stores.", None),
        ("en", "Net profit was 1.3 billion euros. It has 1.5 billion users.", None),
    ],
)
def test_units_lent_to_the_other_end_of_a_change(language, text, unit):
    """The bare end of a change has the unit of the other end, and no other figure has."""
    first, second = quantities.find(text, language=language)
    assert second.unit == unit
    assert (second.kind == first.kind) == (unit is not None)


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("en", "They served two- and three-year terms.", "year"),
        ("de", "die 5- und 10-Kilometer-Strecke", "kilometer"),
        ("en", "He sold 2- and then three-bed flats.", None),
    ],
)
def test_a_hanging_hyphen_waits_for_a_unit(language, text, unit):
    """A figure with a hyphen and nothing behind it has the unit of the next one."""
    assert [figure.unit for figure in quantities.find(text, language=language)] == [unit, unit]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "I paesi isolati sono 17 e circa 900 le case senza luce."),
        ("pt", "Há 17 feridos e mais de 900 desabrigados."),
        ("es", "Hay 17 heridos y más de 900 evacuados."),
    ],
)
def test_a_hedge_between_two_figures_belongs_to_the_second(language, text):
    """What stands before a figure is its own, though it may stand behind one as well."""
    assert [figure.hedge for figure in quantities.find(text, language=language)] in (["", "approx"], ["", "more_than"])

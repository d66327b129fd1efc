"""What others write comes back: `find(write(n, language, style))` is n in every language and style up to 10^15."""

import importlib.util
from decimal import Decimal
from pathlib import Path

import pytest
from babel.numbers import format_compact_currency, format_currency, format_percent
from babel.units import format_unit
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck import quantities
from factcheck.language import codes, head
from factcheck.quantities.unit_names import CLDR_UNITS

_spec = importlib.util.spec_from_file_location("writers", Path(__file__).with_name("writers.py"))
writers = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(writers)

NUMBERS = st.one_of(
    st.integers(0, 2000),
    st.integers(0, writers.MOST),
    st.builds(lambda few, places: min(few * 10**places, writers.MOST), st.integers(1, 999), st.integers(0, 14)),
)
CURRENCIES = ("USD", "EUR", "GBP", "JPY", "IDR", "INR", "CNY", "KRW")
SCREENS = {"2K", "4K", "8K"}
UNITS = {
    name: CLDR_UNITS[name]
    for name in (
        *("length-kilometer", "length-meter", "length-mile", "length-foot", "area-hectare", "area-square-kilometer"),
        *("mass-kilogram", "mass-gram", "volume-liter", "temperature-celsius", "speed-kilometer-per-hour"),
        *("duration-year", "duration-month", "duration-week", "duration-hour", "duration-minute"),
        *("power-megawatt", "energy-kilowatt-hour"),
    )
}


def only(text, code):
    """The one figure of a text."""
    found = quantities.find(text, language=code)
    assert len(found) == 1, (text, [item.text for item in found])
    return found[0]


@pytest.mark.optional
@pytest.mark.parametrize("code", codes())
@given(NUMBERS)
def test_words(code, number):
    """A number in words comes back, and the whole phrase is its span."""
    assume(not writers.fault(number, code))
    for text in writers.words(number, code):
        figure = only(text, code)
        assert (figure.value, figure.text) == (number, text)


@pytest.mark.parametrize("code", codes())
@given(NUMBERS)
def test_digits(code, number):
    """A number in digits comes back in every style of grouping; its own language's style leaves nothing open."""
    for text, sure in writers.digits(number, code):
        figure = only(f"{text} km", code)
        assert figure.text == f"{text} km"
        assert number in ([figure.value] if sure else [reading.value for reading in figure.readings]), text


@pytest.mark.parametrize("code", codes())
@given(st.data())
def test_compact(code, data):
    """A short form of CLDR comes back, with a decimal and without, bare and as money."""
    few = data.draw(st.integers(1, writers.HIGHEST.get(code, 999)))
    tenths = data.draw(st.integers(0, 9 if few < 100 else 0))
    exponent = data.draw(st.sampled_from(writers.SCALES.get(code, writers.COMMON_SCALES)))
    mantissa = Decimal(f"{few}.{tenths}") if tenths else Decimal(few)
    assume(mantissa.scaleb(exponent) <= writers.MOST)
    for text in writers.compact(mantissa, exponent, code):
        if text not in SCREENS:
            assert only(text, code).value == mantissa.scaleb(exponent), text
    places = 0 if mantissa == mantissa.to_integral() else 1
    money = format_compact_currency(
        mantissa.scaleb(exponent), "USD", locale=head(code).locale, format_type="short", fraction_digits=places
    )
    assert (only(money, code).value, only(money, code).unit) == (mantissa.scaleb(exponent), "USD"), money


@pytest.mark.parametrize("code", codes())
@given(NUMBERS, st.sampled_from(CURRENCIES), st.sampled_from(["standard", "name"]))
def test_money(code, number, currency, style):
    """An amount comes back with its currency, beside its mark and its name."""
    assume((code, currency, style) != ("ja", "CNY", "standard"))  # 元 before digits says "former"
    text = format_currency(number, currency, locale=head(code).locale, format_type=style)
    figure = only(text, code)
    assert (figure.value, figure.unit, figure.kind) == (number, currency, "money"), text


@pytest.mark.parametrize("code", codes())
@given(st.decimals(0, 10_000, places=1))
def test_percent(code, number):
    """A percentage comes back."""
    text = format_percent(number / 100, locale=head(code).locale, decimal_quantization=False)
    figure = only(text, code)
    assert figure.unit == "percent"
    assert number in [reading.value for reading in figure.readings], text


@pytest.mark.parametrize("code", codes())
@given(st.integers(3, 1800), st.sampled_from(sorted(UNITS)))
def test_units(code, number, name):
    """A measure in CLDR's own words comes back with its unit."""
    text = format_unit(number, name, length="long", locale=head(code).locale)
    figure = only(text, code)
    assert number in [reading.value for reading in figure.readings], text
    assert figure.unit == UNITS[name], text

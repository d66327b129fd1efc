"""Physical units: which ones are read, how CLDR and news write them, and how they convert.

No text ever reaches pint's parser: `M`, `C`, `F`, `mil` or `point` mean other things there. A whitelist maps CLDR unit
ids and common symbols to pint names; pint itself is imported when two different units are compared.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pint import UnitRegistry

# CLDR unit id -> pint name. Left out on purpose: point, dot, em (typography), cup and spoons, karat, item, percent.
CLDR_UNITS = {
    "area-square-kilometer": "kilometer ** 2",
    "area-hectare": "hectare",
    "area-square-meter": "meter ** 2",
    "area-square-centimeter": "centimeter ** 2",
    "area-square-mile": "mile ** 2",
    "area-acre": "acre",
    "area-square-yard": "yard ** 2",
    "area-square-foot": "foot ** 2",
    "area-square-inch": "inch ** 2",
    "digital-petabyte": "petabyte",
    "digital-terabyte": "terabyte",
    "digital-gigabyte": "gigabyte",
    "digital-megabyte": "megabyte",
    "digital-kilobyte": "kilobyte",
    "digital-byte": "byte",
    "digital-gigabit": "gigabit",
    "digital-megabit": "megabit",
    "digital-bit": "bit",
    "duration-century": "century",
    "duration-decade": "decade",
    "duration-year": "year",
    "duration-month": "month",
    "duration-week": "week",
    "duration-day": "day",
    "duration-hour": "hour",
    "duration-minute": "minute",
    "duration-second": "second",
    "duration-millisecond": "millisecond",
    "electric-ampere": "ampere",
    "electric-milliampere": "milliampere",
    "electric-ohm": "ohm",
    "electric-volt": "volt",
    "energy-kilocalorie": "kilocalorie",
    "energy-calorie": "calorie",
    "energy-kilojoule": "kilojoule",
    "energy-joule": "joule",
    "energy-kilowatt-hour": "kilowatt_hour",
    "frequency-gigahertz": "gigahertz",
    "frequency-megahertz": "megahertz",
    "frequency-kilohertz": "kilohertz",
    "frequency-hertz": "hertz",
    "length-kilometer": "kilometer",
    "length-meter": "meter",
    "length-decimeter": "decimeter",
    "length-centimeter": "centimeter",
    "length-millimeter": "millimeter",
    "length-micrometer": "micrometer",
    "length-nanometer": "nanometer",
    "length-mile": "mile",
    "length-yard": "yard",
    "length-foot": "foot",
    "length-inch": "inch",
    "length-light-year": "light_year",
    "length-nautical-mile": "nautical_mile",
    "mass-tonne": "metric_ton",
    "mass-kilogram": "kilogram",
    "mass-gram": "gram",
    "mass-milligram": "milligram",
    "mass-microgram": "microgram",
    "mass-ton": "ton",
    "mass-stone": "stone",
    "mass-pound": "pound",
    "mass-ounce": "ounce",
    "mass-carat": "carat",
    "power-gigawatt": "gigawatt",
    "power-megawatt": "megawatt",
    "power-kilowatt": "kilowatt",
    "power-watt": "watt",
    "power-horsepower": "horsepower",
    "pressure-bar": "bar",
    "pressure-millibar": "millibar",
    "pressure-atmosphere": "atmosphere",
    "pressure-pascal": "pascal",
    "pressure-hectopascal": "hectopascal",
    "pressure-kilopascal": "kilopascal",
    "speed-kilometer-per-hour": "kilometer / hour",
    "speed-meter-per-second": "meter / second",
    "speed-mile-per-hour": "mile / hour",
    "speed-knot": "knot",
    "temperature-celsius": "degree_Celsius",
    "temperature-fahrenheit": "degree_Fahrenheit",
    "temperature-kelvin": "kelvin",
    "temperature-generic": "degree",
    "volume-cubic-kilometer": "kilometer ** 3",
    "volume-cubic-meter": "meter ** 3",
    "volume-cubic-centimeter": "centimeter ** 3",
    "volume-cubic-mile": "mile ** 3",
    "volume-cubic-yard": "yard ** 3",
    "volume-cubic-foot": "foot ** 3",
    "volume-cubic-inch": "inch ** 3",
    "volume-hectoliter": "hectoliter",
    "volume-liter": "liter",
    "volume-deciliter": "deciliter",
    "volume-centiliter": "centiliter",
    "volume-milliliter": "milliliter",
    "volume-gallon": "gallon",
    "volume-barrel": "barrel",
    "volume-bushel": "bushel",
}

# Symbols that mean the same everywhere, matched as written. One letter alone (m, g, l, h, s) is a unit only when the
# caller says that the place allows it.
SYMBOLS = {
    "km": "kilometer",
    "Km": "kilometer",
    "KM": "kilometer",
    "kms": "kilometer",
    "cm": "centimeter",
    "mm": "millimeter",
    "dm": "decimeter",
    "hm": "hectometer",
    "nm": "nanometer",
    "µm": "micrometer",
    "μm": "micrometer",
    "km²": "kilometer ** 2",
    "km2": "kilometer ** 2",
    "km^2": "kilometer ** 2",
    "m²": "meter ** 2",
    "m2": "meter ** 2",
    "m^2": "meter ** 2",
    "cm²": "centimeter ** 2",
    "cm2": "centimeter ** 2",
    "sq km": "kilometer ** 2",
    "sq m": "meter ** 2",
    "sq ft": "foot ** 2",
    "sqft": "foot ** 2",
    "sq mi": "mile ** 2",
    "m³": "meter ** 3",
    "m3": "meter ** 3",
    "cm³": "centimeter ** 3",
    "cm3": "centimeter ** 3",
    "ha": "hectare",
    "Ha": "hectare",
    "kg": "kilogram",
    "Kg": "kilogram",
    "KG": "kilogram",
    "kgs": "kilogram",
    "mg": "milligram",
    "µg": "microgram",
    "μg": "microgram",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "ml": "milliliter",
    "mL": "milliliter",
    "cl": "centiliter",
    "dl": "deciliter",
    "hl": "hectoliter",
    "ft": "foot",
    "yd": "yard",
    "mi": "mile",
    "mph": "mile / hour",
    "km/h": "kilometer / hour",
    "km/jam": "kilometer / hour",
    "kph": "kilometer / hour",
    "kmh": "kilometer / hour",
    "m/s": "meter / second",
    "°C": "degree_Celsius",
    "° C": "degree_Celsius",
    "ºC": "degree_Celsius",
    "º C": "degree_Celsius",
    "℃": "degree_Celsius",
    "°F": "degree_Fahrenheit",
    "° F": "degree_Fahrenheit",
    "ºF": "degree_Fahrenheit",
    "℉": "degree_Fahrenheit",
    "°c": "degree_Celsius",
    "°f": "degree_Fahrenheit",
    "° Celsius": "degree_Celsius",
    "° celsius": "degree_Celsius",
    "° Fahrenheit": "degree_Fahrenheit",
    "° fahrenheit": "degree_Fahrenheit",
    "Celsius": "degree_Celsius",
    "celsius": "degree_Celsius",
    "Fahrenheit": "degree_Fahrenheit",
    "fahrenheit": "degree_Fahrenheit",
    "°": "degree",
    "º": "degree",
    "W": "watt",
    "kW": "kilowatt",
    "KW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "TW": "terawatt",
    "kWh": "kilowatt_hour",
    "MWh": "megawatt_hour",
    "GWh": "gigawatt_hour",
    "TWh": "terawatt_hour",
    "MWp": "megawatt",
    "kV": "kilovolt",
    "hp": "horsepower",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "KB": "kilobyte",
    "kB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "PB": "petabyte",
    "Mbps": "megabit / second",
    "Gbps": "gigabit / second",
    "kcal": "kilocalorie",
    "kJ": "kilojoule",
    "hPa": "hectopascal",
    "kPa": "kilopascal",
    "psi": "pound_force_per_square_inch",
    "dB": "decibel",
    "min": "minute",
}
# Letters (and `in`) that are a unit only directly behind digits or as the whole rest of a figure ("5 m", "2 g").
LETTERS = {
    "m": "meter",
    "g": "gram",
    "l": "liter",
    "L": "liter",
    "t": "metric_ton",
    "h": "hour",
    "s": "second",
    "in": "inch",
}

# Units of time in seconds, a year as pint has it: 365.25 days. A range such as `9 months to 12 years` needs no pint.
_DAY = Decimal(86_400)
_YEAR = _DAY * Decimal("365.25")
TIME = {
    "century": _YEAR * 100,
    "decade": _YEAR * 10,
    "year": _YEAR,
    "month": _YEAR / 12,
    "fortnight": _DAY * 14,
    "week": _DAY * 7,
    "day": _DAY,
    "hour": Decimal(3600),
    "minute": Decimal(60),
    "second": Decimal(1),
    "millisecond": Decimal("0.001"),
}
# Units that are said one behind the other (`5 ft 10 in`, `3 m 20 cm`), each table with its smallest as 1.
METRIC_LENGTH = {
    "kilometer": Decimal(1_000_000),
    "meter": Decimal(1000),
    "centimeter": Decimal(10),
    "millimeter": Decimal(1),
}
LENGTH = {"mile": Decimal(63_360), "yard": Decimal(36), "foot": Decimal(12), "inch": Decimal(1)}
METRIC_MASS = {"metric_ton": Decimal(1_000_000), "kilogram": Decimal(1000), "gram": Decimal(1)}
MASS = {"pound": Decimal(16), "ounce": Decimal(1)}
TEMPERATURE = frozenset({"degree_Celsius", "degree_Fahrenheit", "kelvin", "degree"})


PERCENT, POINTS, BASIS = "percent", "percentage_point", "basis_point"


def kind_of(unit: str) -> str:
    """The kind of a figure with this unit."""
    if unit == PERCENT:
        return "percent"
    if unit in {POINTS, BASIS}:
        return "points"
    if unit in TIME:
        return "duration"
    return "temperature" if unit in TEMPERATURE else "physical"


@cache
def _registry() -> UnitRegistry[Any]:
    from pint import UnitRegistry  # noqa: PLC0415 - a second of import and set-up, only where units differ

    return UnitRegistry(non_int_type=Decimal)


@cache
def _unit(name: str) -> Any:
    return _registry().parse_units(name)


@cache
def known(name: str) -> bool:
    """Whether pint knows this unit name; tests ask it for every row of the whitelist."""
    from pint.errors import UndefinedUnitError  # noqa: PLC0415 - as above

    try:
        return _unit(name) is not None
    except UndefinedUnitError:
        return False


@cache
def _dimensions() -> dict[str, str]:
    return {name: unit.split("-")[0] for unit, name in CLDR_UNITS.items()}


def dimension(name: str | None) -> str:
    """What a unit measures, as CLDR groups its units (`length`, `area`, `mass`), or an empty string."""
    return _dimensions().get(name or "", "")


@cache
def alike(one: str, other: str) -> bool:
    """Whether two pint names measure the same dimension."""
    return one == other or _unit(one).dimensionality == _unit(other).dimensionality


_NAMESAKES: Mapping[str, tuple[str, ...]] = {
    "ton": ("metric_ton", "long_ton"),
    "gallon": ("imperial_gallon",),
    "quart": ("imperial_quart",),
    "pint": ("imperial_pint",),
    "ounce": ("troy_ounce",),
    "mile": ("nautical_mile",),
    "hundredweight": ("long_hundredweight",),
    "horsepower": ("metric_horsepower",),
}
"""Units that go by the name of another: British tons and gallons, a mile at sea, an ounce of gold. Sizes are pint's."""


def namesakes(unit: str) -> tuple[str, ...]:
    """The unit, and every other one that the same word can mean."""
    return (unit, *_NAMESAKES.get(unit, ()))


def convert(value: Decimal, one: str, other: str) -> Decimal:
    """`value`, given in unit `one`, in unit `other` of the same dimension; exact where the factor is."""
    if one == other:
        return value
    converted: Decimal = _registry().Quantity(value, _unit(one)).to(_unit(other)).magnitude
    return converted

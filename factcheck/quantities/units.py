"""Physical units: what kind of figure they make, and how they convert.

No text ever reaches pint's parser: `M`, `C`, `F`, `mil` or `point` mean other things there. A whitelist (`unit_names`)
maps CLDR unit ids and common symbols to pint names; pint itself is imported when two different units are compared.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.quantities.unit_names import CLDR_UNITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pint import UnitRegistry

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


_CODE = 3
"""Letters of the code of a currency."""
CENT = "cent"
"""The hundredth of a currency that the text does not name."""


def kind_of(unit: str) -> str:
    """The kind of a figure with this unit."""
    if unit == PERCENT:
        return "percent"
    if unit in {POINTS, BASIS}:
        return "points"
    if unit in TIME:
        return "duration"
    if len(unit) == _CODE and unit.isupper():
        return "money"
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
    if one == other or {one, other} <= TIME.keys():
        return True  # pint's decade is no time
    return bool(_unit(one).dimensionality == _unit(other).dimensionality)


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
    if {one, other} <= TIME.keys():
        return value * TIME[one] / TIME[other]
    converted: Decimal = _registry().Quantity(value, _unit(one)).to(_unit(other)).magnitude
    return converted

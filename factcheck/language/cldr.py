"""Names and symbols from CLDR, through Babel: the one place that imports it.

Source: Unicode CLDR as shipped in Babel, Unicode License v3.
"""

from __future__ import annotations

import hashlib
import json
import re
from copy import deepcopy
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeAlias, TypeVar

from factcheck.patterns import late
from factcheck.tables import content

P = ParamSpec("P")
R = TypeVar("R")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from decimal import Decimal
    from pathlib import Path

    from babel.core import Locale

    Asked: TypeAlias = "Callable[Concatenate[str, P], R]"


_KEPT: dict[str, tuple[tuple[str, ...], ...]] = {}
"""Functions whose answers the build keeps, each with the arguments it is asked with besides the locale."""


@cache
def _extract(code: str) -> dict[str, Any]:
    """The answers that the build has kept for a locale: Babel and its data take 50 ms to load, these take one."""
    if not code.replace("_", "").isalnum():
        return {}
    kept: dict[str, Any] = json.loads(content("factcheck.language", f"cldr_extracts/{code}.json") or "{}")
    return kept if kept.get("made by") == _maker() else {}


@cache
def _maker() -> str:
    """A digest of this module: an extract that another version of it has made is passed over."""
    source = content("factcheck.language", "cldr.py") or ""
    return hashlib.blake2b(source.encode(), digest_size=16).hexdigest()


def _kept(restore: Callable[[Any], R], *asked: tuple[str, ...]) -> Callable[[Asked[P, R]], Asked[P, R]]:
    """Answer from the extract of the build where there is one, else ask Babel; either way once.

    Args:
        restore: makes the answer from what JSON has kept of it.
        asked: the arguments, besides the locale, for which the build keeps an answer; none: the locale alone.
    """

    def decorate(make: Asked[P, R]) -> Asked[P, R]:
        _KEPT[make.__name__] = asked or ((),)

        @cache
        @wraps(make)
        def answer(code: str, *args: P.args, **kwargs: P.kwargs) -> R:
            found = _extract(code).get(" ".join((make.__name__, *map(str, (*args, *kwargs.values())))))
            return make(code, *args, **kwargs) if found is None else restore(found)

        return answer

    return decorate


def write_extracts(top: Path, locales: dict[str, str]) -> Iterator[Path]:
    """Write the extracts of some locales; for the build.

    Args:
        top: folder of the package `factcheck.language`.
        locales: code of each pack to its locale; both are written, since either is asked for.
    """
    folder = top / "cldr_extracts"
    folder.mkdir(exist_ok=True)
    for code in sorted({*locales, *locales.values()}):
        made = {
            " ".join((name, *args)): globals()[name].__wrapped__(code, *args)
            for name, asked in _KEPT.items()
            for args in asked
        }
        made["made by"] = _maker()
        file = folder / f"{code}.json"
        file.write_text(json.dumps(made, default=sorted, ensure_ascii=False, separators=(",", ":")), "utf-8")
        yield file


def _pairs(kept: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in kept)


def _rows(kept: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in kept.items()}


_WITH_ALIASES = ("months", "days", "quarters", "eras", "currency_formats")
"""Tables in which one entry stands for another. Babel 2.18 writes what it resolves into tables that all locales share:
once Chinese was read, French would hold Chinese month names. So every locale gets its own copy of them."""


@cache
def locale(code: str) -> Locale:
    """Babel's locale for a CLDR locale id such as `id` or `pt_BR`."""
    from babel import localedata  # noqa: PLC0415 - import late: 40 ms that `--version` need not pay
    from babel.core import Locale  # noqa: PLC0415 - as above

    found = Locale.parse(code)
    data: Any = localedata.load(str(found)).copy()
    data.update({key: deepcopy(data[key]) for key in _WITH_ALIASES if key in data})
    found._Locale__data = localedata.LocaleDataDict(data)  # type: ignore[attr-defined]  # noqa: SLF001 - as said above
    return found


def _both(table: dict[str, dict[str, dict[int, str]]], width: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for number, name in table.get(context, {}).get(width, {}).items():
            found[name.lower().rstrip(".")] = number
    return found


@_kept(dict[str, int], (), ("wide",), ("abbreviated",))
def months(code: str, width: str = "wide") -> dict[str, int]:
    """Month names, lower case without a final dot, to 1-12; `width` is `wide` or `abbreviated`."""
    return _both(locale(code).months, width)  # type: ignore[arg-type]


@_kept(dict[str, int], (), ("wide",), ("abbreviated",))
def weekdays(code: str, width: str = "wide") -> dict[str, int]:
    """Weekday names, lower case without a final dot, to 0-6, Monday = 0; `width` as in `months`."""
    return _both(locale(code).days, width)  # type: ignore[arg-type]


def weekday_like(code: str, number: int, like: str) -> str:
    """The name of a weekday (Monday = 0) in the width and case of another: `Tue` like `Sun`, `SELASA` like `SENIN`."""
    folded = like.lower().rstrip(".")
    width = "abbreviated" if folded not in weekdays(code) and folded in weekdays(code, "abbreviated") else "wide"
    name: str = locale(code).days["format"][width][number]
    if like.isupper() and len(like) > 1:
        return name.upper()
    return name[0].upper() + name[1:] if like[:1].isupper() else name


def short_day(day: date, code: str) -> str:
    """A day for people, such as `Sel 29 Okt 2024`."""
    from babel.dates import format_date  # noqa: PLC0415 - as above

    return str(format_date(day, "EEE d MMM y", locale=locale(code)))


def day_month(day: date, code: str) -> str:
    """A day without its year for people, such as `29 Okt`."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - as above

    return str(format_skeleton("MMMd", day, locale=locale(code)))


def month(day: date, code: str) -> str:
    """The month of a day for people, such as `Okt 2024`."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - as above

    return str(format_skeleton("yMMM", day, locale=locale(code)))


def number(value: Decimal, code: str) -> str:
    """A number for people with the separators of its locale, every digit kept; zeros after the last one are dropped."""
    symbols = locale(code).number_symbols["latn"]
    plain = f"{value:,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.translate(str.maketrans({",": symbols["group"], ".": symbols["decimal"]}))


def language_name(code: str, reader: str) -> str:
    """The name of a language in the language of a reader; the code itself where CLDR has no name."""
    return str(locale(reader).languages.get(code, code))


@_kept(frozenset[str])
def territories(code: str) -> frozenset[str]:
    """Names of countries and territories, lower case; brackets and what follows them are dropped."""
    names = locale(code).territories
    return frozenset(
        name.lower().partition(" (")[0]
        for key, name in names.items()
        if key.isalpha() and key not in {"ZZ", "XA", "XB"}
    )


@_kept(tuple[str, ...])
def month_spellings(code: str) -> tuple[str, ...]:
    """Wide month names as CLDR writes them, so that their capital is seen; sorted."""
    return tuple(sorted(locale(code).months["format"]["wide"].values()))


@_kept(tuple[str, ...])
def weekday_spellings(code: str) -> tuple[str, ...]:
    """Wide weekday names as CLDR writes them; sorted."""
    return tuple(sorted(locale(code).days["format"]["wide"].values()))


@cache
def knows(code: str) -> bool:
    """Whether CLDR, as shipped, has a locale for this language code."""
    from babel.localedata import exists  # noqa: PLC0415 - see `locale`

    return code.isascii() and code.replace("_", "").isalnum() and exists(code)


@_kept(str)
def date_order(code: str) -> str:
    """Order of the parts in the locale's short date: `dmy`, `mdy` or `ymd`; another order counts as `dmy`."""
    pattern = str(locale(code).date_formats["short"].pattern)
    places = sorted((pattern.lower().find(letter), letter) for letter in "dmy")
    order = "".join(letter for _, letter in places)
    return order if order in {"dmy", "mdy", "ymd"} else "dmy"


@_kept(bool)
def month_first(code: str) -> bool:
    """Whether the locale's long date names the month before the day."""
    pattern = str(locale(code).date_formats["long"].pattern)
    return pattern.find("M") < pattern.find("d")


@_kept(bool)
def dotted_dates(code: str) -> bool:
    """Whether the locale's short date is written with full stops: German `dd.MM.yy`."""
    return "." in str(locale(code).date_formats["short"].pattern)


@_kept(bool)
def comma_after_day(code: str) -> bool:
    """Whether the locale writes a comma between day and month: Telugu `d, MMMM y`."""
    return any(re.search(r"d,\s*M", str(locale(code).date_formats[width].pattern)) for width in ("full", "long"))


@_kept(str)
def decimal_sign(code: str) -> str:
    """The locale's decimal sign, for example `,`."""
    signs = locale(code).number_symbols
    return str(signs.get("latn", signs).get("decimal", "."))


@_kept(tuple[str, ...])
def date_literals(code: str) -> tuple[str, ...]:
    """The words inside the locale's full and long dates: `de` in `d 'de' MMMM 'de' y`; sorted, lower case."""
    found: set[str] = set()
    for width in ("full", "long", "medium"):
        pattern = str(locale(code).date_formats[width].pattern)
        quoted = pattern.split("'")[1::2]
        bare = "".join(
            char if not (char.isascii() and char.isalpha()) else " " for char in "".join(pattern.split("'")[::2])
        )
        found.update(word.strip(".,()").lower() for part in (*quoted, bare) for word in part.split())
    return tuple(sorted(word for word in found if word and any(char.isalpha() for char in word)))


_AT_MONTH = late(r"(?:'([^']*)'|([^\s\x00-\x7f]+))?M{3,}(?:'([^']*)'|([^\s\x00-\x7f]+))?")


@_kept(_pairs)
def month_endings(code: str) -> tuple[tuple[str, str], ...]:
    """What the locale's dates write onto a month: `(before, after)`, as in Basque `MMMM'ren'`; sorted."""
    found: set[tuple[str, str]] = set()
    for width in ("full", "long", "medium"):
        for at in _AT_MONTH.finditer(str(locale(code).date_formats[width].pattern)):
            pair = at[1] or at[2] or "", at[3] or at[4] or ""
            if any(pair) and not any(char.isspace() for char in "".join(pair)):
                found.add(pair)
    return tuple(sorted(found))


@_kept(dict[str, str])
def eras(code: str) -> dict[str, str]:
    """Marks of years before and after Christ as CLDR writes them, to `bc` and `ad`; single letters are left out."""
    found: dict[str, str] = {}
    for width in ("wide", "abbreviated"):
        for number, name in locale(code).eras.get(width, {}).items():
            if len(name) > 1 and number in {0, 1}:
                found.setdefault(name, "ad" if number else "bc")
    return found


def _data(code: str) -> Any:
    return locale(code)._data  # type: ignore[attr-defined]  # noqa: SLF001 - Babel has no public table of these


@_kept(_rows)
def units(code: str) -> dict[str, tuple[str, ...]]:
    """CLDR unit id to the words of the locale for it, number left out; short forms are ambiguous (`in`, `m`)."""
    found: dict[str, set[str]] = {}
    for name, widths in _data(code)["unit_patterns"].items():
        for form, pattern in dict(widths.get("long", {})).items():
            if form != "per" and isinstance(pattern, str) and "{0}" in pattern:
                found.setdefault(name, set()).add(pattern.replace("{0}", "").strip(" \u00a0\u202f\u200e\u200f"))
    return {name: tuple(sorted(word for word in words if word)) for name, words in found.items()}


# Codes with X that are money: francs of Africa and the Pacific, East Caribbean dollar; the rest are metals and funds.
_X_CURRENCIES = frozenset({"XAF", "XCD", "XOF", "XPF"})


@_kept(dict[str, str])
def currencies(code: str) -> dict[str, str]:
    """Currency names of a locale, lower case, singular and plural, to ISO 4217 codes; no metals, no test codes."""
    data = _data(code)
    found = {name.lower(): iso for iso, name in sorted(data["currency_names"].items())}
    for iso, names in sorted(data.get("currency_names_plural", {}).items()):
        found |= {str(name).lower(): iso for name in dict(names).values()}
    return {name: iso for name, iso in found.items() if not iso.startswith("X") or iso in _X_CURRENCIES}


@_kept(str)
def group_sign(code: str) -> str:
    """The sign between groups of three digits: `.`, `,` or a space."""
    from babel.numbers import get_group_symbol  # noqa: PLC0415 - as above

    return get_group_symbol(locale(code))


@cache
def canonical(code: str) -> str:
    """The language code that CLDR uses: `id` for the old `in`, `fil` for `tl`."""
    from babel.core import get_global  # noqa: PLC0415 - see `locale`

    return str(get_global("language_aliases").get(code, code))


@cache
def script_of_land(code: str) -> str:
    """The script in which most people of a territory write: `Latn` for ID, `Arab` for IR; empty where CLDR has none."""
    from babel.core import get_global  # noqa: PLC0415 - see `locale`

    _, script, _ = (*str(get_global("likely_subtags").get(f"und_{code}", "")).split("_"), "", "", "")[:3]
    return script


@cache
def land_of_language(code: str) -> str:
    """The territory in which most people who speak a language live: `ID` for id; empty where CLDR has none."""
    from babel.core import get_global  # noqa: PLC0415 - see `locale`

    return str(get_global("likely_subtags").get(code, "")).rpartition("_")[2]


@cache
def land_of_zone(zone: str) -> str:
    """The territory of a time zone, which CLDR names after a city of it: `ID` for Asia/Jakarta; empty for others."""
    from babel.core import get_global  # noqa: PLC0415 - see `locale`

    return str(get_global("zone_territories").get(zone, ""))

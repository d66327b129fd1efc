"""Loading language packs."""

from __future__ import annotations

import sys
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import PackError, UsageError
from factcheck.language import cldr
from factcheck.language.date_words import DateWords
from factcheck.language.pack import Head, Pack
from factcheck.model import say
from factcheck.tables import first_table, table

_MORE_DATES = "more_dates.toml"
"""Date words of languages without a pack, by CLDR locale."""


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages that ship with the library, sorted."""
    folder = Path(__file__).with_name("packs")
    if folder.is_dir():
        files = [entry.name for entry in folder.iterdir()]
    else:  # inside a zip archive
        from importlib import resources  # noqa: PLC0415 - it loads 7 ms of modules

        files = [entry.name for entry in resources.files("factcheck.language").joinpath("packs").iterdir()]
    return tuple(sorted(name.removesuffix(".toml") for name in files if name.endswith(".toml")))


def _unknown(where: str, key: str, known: set[str]) -> PackError:
    from difflib import get_close_matches  # noqa: PLC0415 - only for the message

    near = get_close_matches(key, sorted(known), 1, 0.0)
    hint = f", did you mean {near[0]!r}?" if near else "."
    return PackError(f"{where}: unknown key {key!r}{hint} Known keys: {', '.join(sorted(known))}")


def _built(cls: Any, value: Any, where: str) -> Any:
    """A value of a pack as its field wants it: where the type is the name of another table, that table."""
    return _build(cls, value, where) if is_dataclass(cls) and isinstance(value, dict) else value


def _build(cls: Any, values: dict[str, Any], where: str) -> Any:
    known = {f.name for f in fields(cls)}
    for key in values:
        if key not in known:
            raise _unknown(where, key, known)
    required = {f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING}
    missing = sorted(required - set(values))
    if missing:
        raise PackError(f"{where}: key {missing[0]!r} is missing")
    tables = vars(sys.modules[cls.__module__])  # a type is written as its name, and what is no table has none there
    return cls(
        **{
            f.name: _built(tables.get(str(f.type)), values[f.name], f"{where}.{f.name}")
            for f in fields(cls)
            if f.name in values
        }
    )


def validate(source: str, where: str) -> Pack:
    """A pack from TOML text of unknown origin: the door through which packs from outside come.

    Args:
        source: the text of a `.toml` pack.
        where: what to call it in messages.

    Raises:
        PackError: no TOML, an unknown or missing key (the nearest known one is named), or a value of the wrong kind.
    """
    import json  # noqa: PLC0415 - for packs from outside only
    import tomllib  # noqa: PLC0415 - as above

    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - heavy, and packs that ship need it in tests only

    try:
        values = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise PackError(f"{where}: not readable as TOML: {error}") from error
    pack: Pack = _build(Pack, values, where)
    try:
        TypeAdapter(Pack).validate_json(json.dumps(values, default=str), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{where}.{place}: {first['msg'].lower()}, found {first['input']!r}") from error
    return pack


def _file(code: str) -> str:
    if code not in codes():
        raise UsageError(
            say("unknown language {code}; this version reads {known}", code=repr(code), known=", ".join(codes()))
        )
    return f"packs/{code}.toml"


@cache
def load(code: str) -> Pack:
    """The pack of a language.

    Raises:
        UsageError: no pack ships for `code`; the message lists those that do.
        PackError: the pack holds a key that the schema does not know.
    """
    pack: Pack = _build(Pack, table("factcheck.language", _file(code)), code)
    return pack


def raw(code: str, part: str) -> dict[str, Any]:
    """One table of a pack as it is written; the pack is not built, which takes ten times as long."""
    found: dict[str, Any] = table("factcheck.language", _file(code)).get(part, {})
    return found


def listed(code: str, part: str, field: str) -> list[str]:
    """The words of one field of a pack, as `raw` reads it."""
    return str(raw(code, part).get(field, "")).split()


@cache
def pack_or_cldr(code: str) -> Pack:
    """The pack of a language, or a bare one of its CLDR locale and what CLDR lacks: enough to read dates.

    Raises:
        UsageError: neither a pack nor CLDR knows `code`.
    """
    primary = code.replace("_", "-").partition("-")[0].lower()
    if primary in codes():
        return load(primary)
    known = cldr.canonical(code)
    if not cldr.knows(known):
        raise UsageError(
            say(
                "unknown language {code}; packs: {known}; for dates alone any CLDR language code will do",
                code=repr(code),
                known=", ".join(codes()),
            )
        )
    name = cldr.locale(known)
    bare = Head(code, name.english_name or code, name.display_name or code, name.script or "", known)
    more = table("factcheck.language", _MORE_DATES).get(known, {})
    return Pack(bare, _build(DateWords, more, f"{_MORE_DATES}: {known}"))


@cache
def head(code: str) -> Head:
    """The head of a pack, read without the rest of it: language detection looks at every head."""
    built: Head = _build(Head, first_table("factcheck.language", _file(code)), f"{code}.head")
    return built


def name_of(code: str, reader: str = "en") -> str:
    """The name of a language in the language of a reader: `Indonesian`, `Bahasa Indonesia`."""
    if code in codes() and reader in ("en", code):
        return head(code).own_name if reader == code else head(code).name
    from factcheck.language.cldr import language_name  # noqa: PLC0415 - Babel only where the packs do not say

    return language_name(code, reader)

"""Loading language packs."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

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


@cache
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls)


@cache
def _as_read(hint: Any) -> bool:
    """Whether a value of this type stays as TOML gives it: no dataclass and no tuple in it."""
    return not is_dataclass(hint) and get_origin(hint) is not tuple and all(map(_as_read, get_args(hint)))


def _built(hint: Any, value: Any, where: str) -> Any:
    """A value of a pack as its field's type wants it: tables become dataclasses, also inside lists and tables."""
    if _as_read(hint):
        return value
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(value, dict):
        return _build(hint, value, where)
    inner = get_args(hint)
    if isinstance(value, list) and inner:
        items = [_built(inner[0], item, f"{where}[{index}]") for index, item in enumerate(value)]
        return tuple(items) if get_origin(hint) is tuple else items
    if isinstance(value, dict) and len(inner) == 2:  # noqa: PLR2004 - type of key and of value
        return {key: _built(inner[1], item, f"{where}.{key}") for key, item in value.items()}
    return value


def _build(cls: Any, values: dict[str, Any], where: str) -> Any:
    known = {f.name for f in fields(cls)}
    for key in values:
        if key not in known:
            raise _unknown(where, key, known)
    required = {f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING}
    missing = sorted(required - set(values))
    if missing:
        raise PackError(f"{where}: key {missing[0]!r} is missing")
    hints = _hints(cls)
    return cls(**{key: _built(hints[key], value, f"{where}.{key}") for key, value in values.items()})


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


def listed(code: str, part: str, field: str) -> list[str]:
    """The words of one field of a pack; the rest of the pack is not built, which takes ten times as long."""
    return str(table("factcheck.language", _file(code)).get(part, {}).get(field, "")).split()


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

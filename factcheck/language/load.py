"""Loading language packs."""

from __future__ import annotations

import tomllib
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, get_type_hints

from factcheck.errors import PackError, UsageError
from factcheck.language.pack import Head, Pack

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def _folder() -> Traversable:
    return resources.files("factcheck.language").joinpath("packs")


@cache
def codes() -> tuple[str, ...]:
    """The codes of all languages that ship with the library, sorted."""
    return tuple(sorted(entry.name[:-5] for entry in _folder().iterdir() if entry.name.endswith(".toml")))


def _build(cls: type[Any], table: dict[str, Any], where: str) -> Any:
    known = {f.name for f in fields(cls)}
    unknown = sorted(set(table) - known)
    if unknown:
        raise PackError(f"{where}: unknown key {unknown[0]!r}; known keys are {', '.join(sorted(known))}")
    hints = get_type_hints(cls)
    return cls(
        **{
            key: _build(hints[key], value, f"{where}.{key}") if is_dataclass(hints[key]) else value
            for key, value in table.items()
        }
    )


def _source(code: str) -> str:
    if code not in codes():
        raise UsageError(f"unknown language {code!r}; this version reads {', '.join(codes())}")
    return _folder().joinpath(f"{code}.toml").read_text("utf-8")


@cache
def load(code: str) -> Pack:
    """The pack of a language.

    Raises:
        UsageError: no pack ships for `code`; the message lists those that do.
        PackError: the pack holds a key that the schema does not know.
    """
    pack: Pack = _build(Pack, tomllib.loads(_source(code)), code)
    return pack


@cache
def head(code: str) -> Head:
    """The head of a pack, read without the rest of it: language detection looks at every head."""
    source = _source(code)
    end = source.find("\n[", source.index("[head]") + 1)
    built: Head = _build(Head, tomllib.loads(source[: end if end > 0 else None])["head"], f"{code}.head")
    return built

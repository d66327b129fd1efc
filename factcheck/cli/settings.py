"""Which settings a run has: those of a file, checked against the checks and languages that exist."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.checks import all_checks, installed
from factcheck.cli.options import nearest
from factcheck.config import Config, find, load
from factcheck.errors import ConfigError
from factcheck.language import codes

if TYPE_CHECKING:
    from collections.abc import Iterator


def settings(file: str | None, *, isolated: bool) -> Config:
    """The settings of the file named, else of the nearest one, else the defaults.

    Raises:
        ConfigError: the file cannot be read, or names a key, a check or a language that there is not.
    """
    path = Path(file) if file else None if isolated else find(Path.cwd())
    config = load(path) if path else Config()
    if isolated:
        config = replace(config, third_party_checks=False)
    others = installed() if config.third_party_checks else ()
    if path is None:
        return config
    checks = {name for check in (*all_checks(), *others) for name in (check.name, *check.formerly)}
    for where, name in _checks_named(config):
        if name not in checks:
            raise ConfigError(f"{path.name}, {where}: unknown check {name!r}{nearest(name, checks)}")
    for code in config.languages:
        if code not in codes():
            raise ConfigError(f"{path.name}, languages: unknown language {code!r}; there are {', '.join(codes())}")
    return config


def _checks_named(config: Config) -> Iterator[tuple[str, str]]:
    yield from (("severity", name) for name in config.severity)
    yield from ((f"per-file-ignores {at}", name) for at, names in config.per_file_ignores.items() for name in names)
    yield from (("ignore", entry.check) for entry in config.ignore)


def shown(config: Config) -> str:
    """The settings as a settings file would hold them, and where they come from."""
    source = config.source or "no settings file; these are the defaults"
    return f"# {source}\n" + "".join(f"{line}\n" for line in _lines(config))


def _lines(nouns: Any, table: str = "") -> Iterator[str]:
    """Plain values first, tables after them, as TOML wants it."""
    tables: list[tuple[str, Any]] = []
    for field in fields(nouns):
        value, key = getattr(nouns, field.name), field.name.replace("_", "-")
        if is_dataclass(value) or isinstance(value, dict) or (field.name == "ignore"):
            tables.append((f"{table}{key}", value))
        elif field.name not in {"source", "house", "as_of"} and value is not None:
            yield f"{key} = {_value(value)}"
    for name, value in tables:
        if isinstance(value, tuple):
            for entry in value:
                yield from (f"[[{name}]]", *_lines(entry))
        elif isinstance(value, dict):
            yield f"[{name}]"
            yield from (f"{_value(key)} = {_value(item)}" for key, item in sorted(value.items()))
        else:
            yield from (f"[{name}]", *_lines(value))


def _value(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)

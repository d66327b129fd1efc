"""Which settings a run has: those of a file, checked against the checks and languages that exist."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.checks import all_checks, installed
from factcheck.cli.options import nearest
from factcheck.config import Config, called, find, load
from factcheck.errors import ConfigError, UsageError
from factcheck.language import codes
from factcheck.model import fault, say
from factcheck.report import json_text, replace_file, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.checks import Check

SETTINGS = "factcheck.toml"
"""The settings file that is begun where there is none."""


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
    checks = {name: check for check in (*all_checks(), *others) for name in (check.name, *check.formerly)}
    rooms = {check.room for check in checks.values() if check.room}
    for where, name in _checks_named(config):
        if name not in checks and not (where == "quotes" and name in rooms):
            raise ConfigError(
                say(
                    "{file}, {where}: unknown check {name}{near}",
                    file=called(path),
                    where=where,
                    name=repr(name),
                    near=nearest(name, [*checks, *rooms] if where == "quotes" else checks),
                )
            )
    for where, key, known in _options_named(config, checks):
        if key not in known:
            raise ConfigError(
                say(
                    "{file}, {where}: unknown option {name}{near}; {there}",
                    file=called(path),
                    where=where,
                    name=repr(key),
                    near=nearest(key, known),
                    there=say("there are {known}", known=", ".join(known)) if known else say("this check has none"),
                )
            )
    for code in config.languages:
        if code not in codes():
            raise ConfigError(
                say(
                    "{file}, languages: unknown language {code}; there are {known}",
                    file=called(path),
                    code=repr(code),
                    known=", ".join(codes()),
                )
            )
    return config


def _checks_named(config: Config) -> Iterator[tuple[str, str]]:
    yield from (("severity", name) for name in config.severity)
    yield from (("quotes", name) for name in config.quotes)
    yield from (("options", name) for name in config.options)
    yield from ((f"per-file-ignores {at}", name) for at, names in config.per_file_ignores.items() for name in names)
    yield from (("ignore", entry.check) for entry in config.ignore)


def _options_named(config: Config, checks: Mapping[str, Check]) -> Iterator[tuple[str, str, list[str]]]:
    """Every option that the settings name: where, its name, and those that its check has."""
    for name, given in config.options.items():
        known = [option.name for option in checks[name].options]
        yield from ((f"options.{name}", key, known) for key in given)


def save(path: Path, words: str) -> None:
    """Write a file of the newsroom's own: its settings, its names, what it knows.

    Raises:
        UsageError: it cannot be written; it is then as it was.
    """
    try:
        replace_file(path, words)
    except OSError as error:
        raise UsageError(
            say("{path} could not be written: {fault}; it is as it was", path=str(path), fault=fault(error))
        ) from error


def seen_from(config: Config, path: Path) -> str:
    """A path as the settings file would name it: relative to its folder where it lies below it."""
    home = Path(config.source or ".").absolute()
    home = home.parent if config.source else home
    full = path.absolute()
    return (full.relative_to(home) if full.is_relative_to(home) else path).as_posix()


def begun(line: str, config: Config, named: Path) -> bool:
    """Begin a settings file in the working folder with one line, which names a file; not where there is one already.

    Raises:
        UsageError: it cannot be written.
    """
    if config.source or named.is_absolute():
        return False
    save(Path(SETTINGS), f"{line}\n")
    return True


def shown(config: Config) -> str:
    """The settings as a settings file would hold them, and where they come from."""
    source = config.source or "no settings file; these are the defaults"
    return f"# {visible(source)}\n" + "".join(f"{line}\n" for line in _lines(config))


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
        elif isinstance(value, dict) and any(isinstance(item, dict) for item in value.values()):
            for key, item in sorted(value.items()):
                yield f"[{name}.{_value(key)}]"
                yield from (f"{_value(inner)} = {number}" for inner, number in sorted(item.items()))
        elif isinstance(value, dict):
            yield f"[{name}]"
            yield from (f"{_value(key)} = {_value(item)}" for key, item in sorted(value.items()))
        else:
            yield from (f"[{name}]", *_lines(value))


def _value(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return json_text(list(value) if isinstance(value, tuple) else value, indent=None)

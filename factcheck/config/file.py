"""The settings file: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`. Data only: nothing in it is run.

Keys are written with hyphens (`fail-on`); the dataclasses of `nouns` are the schema.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from factcheck.config.house import rows
from factcheck.config.nouns import Config
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "factcheck.toml"
_FOUND = {"source", "house", "as_of"}
"""Fields that no key of the file sets."""
_MOST_BYTES = 1_000_000
_TABLE = re.compile(rb"""^[ \t]*\[?[ \t]*["']?tool["']?[ \t]*(?:\.[ \t]*["']?factcheck|[\]=])""", re.MULTILINE)
"""The ways to write that a file has a table `tool.factcheck`, and some more."""


def find(start: Path) -> Path | None:
    """The nearest settings file at or above a folder, up to the root of its repository."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / NAME).is_file():
            return folder / NAME
        project = folder / "pyproject.toml"
        if project.is_file() and _may_hold(project) and "factcheck" in _toml(project).get("tool", {}):
            return project
        if (folder / ".git").exists():
            return None
    return None


def _may_hold(project: Path) -> bool:
    """Whether a project's file speaks of a table for this tool: reading the whole of it takes 10 ms of every run."""
    try:
        return bool(_TABLE.search(project.read_bytes()[:_MOST_BYTES]))
    except OSError:
        return True  # reading it will say what is wrong


def load(path: Path, *, listed: bool = True) -> Config:
    """The settings of a file.

    Args:
        path: the file.
        listed: read its house lists as well; the command that writes them does without.

    Raises:
        ConfigError: missing, no TOML, an unknown key (the nearest known one is named), a value of the wrong kind, or a
            house list that cannot be read.
    """
    table = _toml(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("factcheck", {})
    config = _checked(table, path.name)
    house = tuple(row for name in config.names for row in rows(path.parent / name)) if listed else ()
    return replace(config, source=str(path), house=house)


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most runs have no file to read

    try:
        with path.open("rb") as file:
            return tomllib.loads(file.read(_MOST_BYTES).decode("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: not readable as TOML: {error}") from error


def _checked(table: dict[str, Any], where: str) -> Config:
    """The settings of a table; pydantic sees to the kinds of values, at this door only."""
    import json  # noqa: PLC0415 - as below

    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - 70 ms that a run without a file need not pay

    known = _keys(table, Config, where)
    try:
        built: Config = TypeAdapter(Config).validate_json(json.dumps(known, default=str), strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part).replace("_", "-") for part in first["loc"] if part != "function-after")
        raise ConfigError(f"{where}, {place}: {first['msg'].lower()}, found {first['input']!r}") from error
    return built


def _keys(table: dict[str, Any], cls: Any, where: str) -> dict[str, Any]:
    """The table with the names of fields in the place of its keys; refuses a key that is none."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message, and a file

    hints = get_type_hints(cls)
    named = {f.name.replace("_", "-"): f.name for f in fields(cls) if f.name not in _FOUND}
    read: dict[str, Any] = {}
    for key, value in table.items():
        if key not in named:
            near = get_close_matches(key.replace("_", "-"), named, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(sorted(named))}"
            raise ConfigError(f"{where}: unknown key {key!r}; {hint}")
        inner = next((kind for kind in (hints[named[key]], *get_args(hints[named[key]])) if is_dataclass(kind)), None)
        read[named[key]] = _inside(value, inner, f"{where}, {key}") if inner else value
    return read


def _inside(value: Any, cls: Any, where: str) -> Any:
    if isinstance(value, list):
        return [_inside(item, cls, where) for item in value]
    return _keys(value, cls, where) if isinstance(value, dict) else value

"""The settings file: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`. Data only: nothing in it is run.

Keys are written with hyphens (`fail-on`); the dataclasses of `nouns` are the schema.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from factcheck.config.house import rows
from factcheck.config.nouns import Config
from factcheck.errors import ConfigError
from factcheck.model import fault, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Sentence

NAME = "factcheck.toml"
_FOUND = {"source", "house", "as_of"}
"""Fields that no key of the file sets."""
_MOST_BYTES = 1_000_000
_TWICE = re.compile(r"Cannot (?:overwrite|declare) .{0,200}\(at (?:line (\d{1,9})|end of document)")
_TABLE = re.compile(rb"""^[ \t]*\[?[ \t]*["']?tool["']?[ \t]*(?:\.[ \t]*["']?factcheck|[\]=])""", re.MULTILINE)
"""The ways to write that a file has a table `tool.factcheck`, and some more."""


def find(start: Path) -> Path | None:
    """The nearest settings file at or above a folder, up to the root of its repository."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / NAME).is_file():
            return folder / NAME
        project = folder / "pyproject.toml"
        if project.is_file() and _may_hold(project) and _speaks(_toml(project)):
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


def _speaks(project: dict[str, Any]) -> bool:
    tool = project.get("tool")
    return isinstance(tool, dict) and "factcheck" in tool


def load(path: Path, *, listed: bool = True) -> Config:
    """The settings of a file.

    Args:
        path: the file.
        listed: read its house lists as well; the command that writes them does without.

    Raises:
        ConfigError: missing, no TOML, an unknown key (the nearest known one is named), a value of the wrong kind, or a
            house list that cannot be read.
    """
    config = _checked(_table(path), called(path))
    house = tuple(row for name in config.names for row in rows(path.parent / name)) if listed else ()
    return replace(config, source=str(path), house=house)


def stated(path: Path, key: str) -> Any:
    """What a file says under one key, whatever else is wrong in it; `None` where it says nothing.

    Raises:
        ConfigError: it cannot be read as TOML.
    """
    return _table(path).get(key)


def _table(path: Path) -> dict[str, Any]:
    """The table of this tool in a file; empty where something else stands in its place."""
    table: dict[str, Any] = _toml(path)
    for name in ("tool", "factcheck") if path.name == "pyproject.toml" else ():
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise ConfigError(say("{where}: {key} is no table", where=called(path), key="tool.factcheck"))
    return table


def called(path: Path) -> str:
    """How a message calls a file: by its name in the working folder, else with its folders."""
    return path.name if path.resolve().parent == Path.cwd() else str(path)


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most runs have no file to read

    try:
        with path.open("rb") as file:
            return tomllib.loads(file.read(_MOST_BYTES).decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(say("{path}: cannot be read: {fault}", path=str(path), fault=fault(error))) from error
    except (ValueError, RecursionError) as error:
        if twice := _TWICE.match(str(error)):
            again = say("{path}: its last key stands there already", path=str(path))
            if twice[1]:
                again = say("{path}: a key that stands there already, in line {line}", path=str(path), line=twice[1])
            raise ConfigError(again) from error
        raise ConfigError(say("{path}: not readable as TOML: {fault}", path=str(path), fault=str(error))) from error


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
        raise ConfigError(
            say(
                "{where}, {place}: {wanted}, found {found}",
                where=where,
                place=place,
                wanted=_wanted(first, place),
                found=repr(first["input"]),
            )
        ) from error
    return _sensible(built, where)


_WANTED = {
    "string_type": say("a text in quotes is wanted"),
    "bool_type": say("true or false is wanted"),
    "int_type": say("a whole number is wanted"),
    "int_from_float": say("a whole number is wanted"),
    "int_parsing_size": say("this number is too large"),
    "tuple_type": say("a list is wanted"),
    "dict_type": say("a table is wanted"),
    "dataclass_type": say("a table is wanted"),
    "decimal_type": say("a number is wanted"),
    "decimal_parsing": say("a number is wanted"),
    "finite_number": say("a number is wanted"),
    "date_type": say("a day is wanted, as 2025-01-31 without quotes"),
    "date_from_datetime_parsing": say("a day is wanted, as 2025-01-31 without quotes"),
    "date_from_datetime_inexact": say("a day is wanted, as 2025-01-31 without quotes"),
    "date_parsing": say("a day is wanted, as 2025-01-31 without quotes"),
    "missing": say("this key is required"),
}
"""What is wanted where pydantic found something else, by the type of its error."""


def _wanted(error: Mapping[str, Any], key: str) -> Sentence | str:
    """What a value should have been; in the words of pydantic where we have none."""
    kind = error["type"]
    if kind == "literal_error":
        return say("one of {known} is wanted", known=str(error["ctx"]["expected"]).replace(" or ", ", "))
    if kind == "tuple_type" and isinstance(error["input"], dict):
        return say("a list of tables is wanted, each under [[{key}]]", key=key)
    return _WANTED.get(kind, str(error["msg"]).lower())


def _sensible(config: Config, where: str) -> Config:
    """The settings; refuses a limit under which nothing could be read, and an entry that gives no reason."""
    for limit in fields(config.limits):
        value = getattr(config.limits, limit.name)
        if value < 1:
            place = f"limits.{limit.name.replace('_', '-')}"
            raise ConfigError(
                say("{where}, {place}: at least 1 is wanted, found {n}", where=where, place=place, n=value)
            )
    for at, entry in enumerate(config.ignore):
        if not entry.reason.strip():
            raise ConfigError(say("{where}, {place}: a reason is wanted", where=where, place=f"ignore.{at}.reason"))
    return config


def _keys(table: dict[str, Any], cls: Any, where: str) -> dict[str, Any]:
    """The table with the names of fields in the place of its keys; refuses a key that is none."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message, and a file

    hints = get_type_hints(cls)
    named = {f.name.replace("_", "-"): f.name for f in fields(cls) if f.name not in _FOUND}
    read: dict[str, Any] = {}
    for key, value in table.items():
        if key not in named:
            near = get_close_matches(key.replace("_", "-"), named, n=1)
            known = say("known are {keys}", keys=", ".join(sorted(named)))
            hint = say("did you mean {word}?", word=repr(near[0])) if near else known
            raise ConfigError(say("{where}: unknown key {key}; {hint}", where=where, key=repr(key), hint=hint))
        inner = next((kind for kind in (hints[named[key]], *get_args(hints[named[key]])) if is_dataclass(kind)), None)
        read[named[key]] = _inside(value, inner, f"{where}, {key}") if inner else value
    return read


def _inside(value: Any, cls: Any, where: str) -> Any:
    if isinstance(value, list):
        return [_inside(item, cls, where) for item in value]
    return _keys(value, cls, where) if isinstance(value, dict) else value

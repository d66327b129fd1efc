"""What is wrong with a command line or the settings, said in the language of its reader.

The parser of the command line (click) makes its sentences itself. They are known again by their patterns, whose
translations stand beside ours; one of another version of click that no pattern fits stays in English.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from factcheck.cli.streams import LANGUAGES, complain, tongue
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import say
from factcheck.report import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

CLICK = (
    "No such option: {name} Did you mean {possibility}?",
    "No such option: {name}",
    "No such option {name}.",
    "No such command {name}.",
    "Did you mean {possibility}?",
    "(Did you mean one of: {possibilities}?)",
    "(Possible options: {possibilities})",
    "Missing command.",
    "Missing argument {param_hint}.",
    "Missing option {param_hint}.",
    "Option {name} does not take a value.",
    "Option {name} requires an argument.",
    "Option {name} requires {nargs} arguments.",
    "Argument {name} takes {nargs} values.",
    "Got unexpected extra argument ({args})",
    "Got unexpected extra arguments ({args})",
    "Invalid value for {param_hint}: {message}",
    "Invalid value: {message}",
    "{value} is not one of {choices}.",
    "{value} is not in the range {range}.",
    "{value} is not a valid {number_type}.",
    "{value} is not {choice}.",
    "Choose from: {choices}",
    "integer range",
)
"""What click says of wrong usage, on one line; the fields are called as in its own templates."""
_MOST = 4
"""Sentences inside each other: a hint behind a message inside "Invalid value"."""
_LONGEST = 2_000
"""Characters of a complaint that are looked at."""


def told(error: click.ClickException | FactcheckError, arguments: Sequence[str]) -> None:
    """Complain in one sentence of what a command cannot go on with; where click refuses it, say where its manual is."""
    voice = spoken(arguments)
    if isinstance(error, FactcheckError):
        complain(voice.value(error.said) if isinstance(error, UsageError) else str(error))
        return
    context = getattr(error, "ctx", None)
    said = translated(" ".join(error.format_message().split()), voice).rstrip(".")
    end = "" if said.endswith(("?", "?)")) else "."
    complain(
        voice("{said} Try: {command} --help", said=said + end, command=context.command_path if context else "factcheck")
    )


def stopped(arguments: Sequence[str]) -> None:
    """Say that somebody stopped the command."""
    complain(spoken(arguments)("stopped before the end"))


def spoken(arguments: Sequence[str]) -> Voice:
    """The voice of a run that ends before its options are read, or its settings can be trusted."""
    asked = _option(arguments, "--ui-lang")
    return Voice(tongue(asked if asked in LANGUAGES else None, _setting(arguments)))


def _option(arguments: Sequence[str], name: str) -> str | None:
    """The value of an option, the last one that is given."""
    found = None
    for at, word in enumerate(arguments):
        if word.startswith(f"{name}="):
            found = word.partition("=")[2]
        elif word == name and at + 1 < len(arguments):
            found = arguments[at + 1]
    return found


def _setting(arguments: Sequence[str]) -> str:
    """`ui-lang` of the settings, whatever else is wrong with them; empty where they do not tell."""
    from factcheck.config import find, stated  # noqa: PLC0415 - only when something is wrong

    named = _option(arguments, "--config")
    try:
        path = Path(named) if named else None if "--isolated" in arguments else find(Path.cwd())
        value = stated(path, "ui-lang") if path else ""
    except (UsageError, OSError):
        return ""
    return value if isinstance(value, str) else ""


def translated(said: str, voice: Voice) -> str:
    """A sentence of click in the language of a voice; as it stands where no pattern fits, or in English."""
    return said if voice.code == "en" else _translated(said[:_LONGEST], voice, _MOST)


def _translated(said: str, voice: Voice, most: int) -> str:
    for template, pattern in _patterns() if most else ():
        if match := pattern.fullmatch(said):
            inside = {name: _translated(words, voice, most - 1) for name, words in match.groupdict("").items()}
            rest = inside.pop("rest", "")
            return f"{voice(say(template, **inside))} {rest}".rstrip()
    return said


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((template, _pattern(template)) for template in CLICK)


def _pattern(template: str) -> re.Pattern[str]:
    """What a sentence of click looks like; behind one that ends with a full stop another may follow."""
    fields = [(re.escape(words), name) for words, name, _, _ in Formatter().parse(template.removesuffix("."))]
    parts = [f"{words}(?P<{name}>.+?)" if name else words for words, name in fields]
    more = r"(?:\.(?: (?P<rest>.+))?)?" if template.endswith(".") else ""
    return re.compile(f"{''.join(parts)}{more}")

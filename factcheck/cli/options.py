"""Options that several commands share, and how their values are read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from factcheck.classes import dataclass
from factcheck.cli import completion
from factcheck.cli.streams import LANGUAGES
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.model import Sentence

LEVELS = ("error", "warning", "info", "never")


def nearest(word: str, known: Iterable[str]) -> Sentence | str:
    """` (did you mean ...?)`, or nothing when no known word is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a message

    from factcheck.model import say  # noqa: PLC0415 - as above

    near = get_close_matches(word, list(known), n=1)
    return say(" (did you mean {word}?)", word=repr(near[0])) if near else ""


@dataclass(frozen=True, slots=True)
class Output:
    """One output: a format, and the file it goes to; `None` is standard output."""

    format: str
    file: str | None


def _outputs(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[Output, ...]:
    """Read every `FORMAT` or `FORMAT=FILE`."""
    from factcheck.model import say  # noqa: PLC0415 - only a run that writes needs the library
    from factcheck.report import FORMATS  # noqa: PLC0415 - as above

    read = []
    for value in values or ("full",):
        kind, equals, file = value.partition("=")
        if kind not in FORMATS:
            raise UsageError(
                say(
                    "--output: unknown format {format}{near}; there are {known}",
                    format=repr(kind),
                    near=nearest(kind, FORMATS),
                    known=", ".join(FORMATS),
                )
            )
        if equals and not file:
            raise UsageError(say("--output: {value} names no file after the equals sign", value=repr(value)))
        read.append(Output(kind, file or None))
    return tuple(read)


def _day(_ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Read a day."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        from factcheck.model import say  # noqa: PLC0415 - only when something is wrong

        raise UsageError(
            say(
                "{option}: {value} is no day; write it as YYYY-MM-DD, for example 2024-10-29",
                option=param.opts[0],
                value=repr(value),
            )
        ) from None


def speaks(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option by which a command is told the language of what it says."""
    return click.option("--ui-lang", type=click.Choice(LANGUAGES), help="Language of what is said; else the locale's.")(
        command
    )


def run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that checks: how inputs are read, what is written, and when it fails."""
    for part in (
        click.option("--stdin-filename", metavar="NAME", help="Name of standard input (-); its end tells the format."),
        click.option(
            "--language",
            metavar="CODE",
            shell_complete=completion.languages,
            help="Language of the texts; else declared or detected.",
        ),
        click.option(
            "--published",
            metavar="YYYY-MM-DD",
            callback=_day,
            help="Day from which 'yesterday' is counted; else the document tells.",
        ),
        click.option(
            "--output",
            "outputs",
            multiple=True,
            metavar="FORMAT[=FILE]",
            callback=_outputs,
            shell_complete=completion.formats,
            help="full (default), concise, json, html, sarif, ...; to a file with =FILE, to a folder of pages with "
            "html=FOLDER/. May be given several times.",
        ),
        click.option("--ui-lang", type=click.Choice(LANGUAGES), help="Language that reports speak; else the locale's."),
        click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours."),
        click.option("--verbose", "-v", is_flag=True, help="List everything that was recomputed, and traces."),
        click.option(
            "--fail-on", type=click.Choice(LEVELS), help="Least severity that makes the exit code 1. [warning]"
        ),
        click.option("--exit-zero", is_flag=True, help="Exit with 0 where findings would make it 1."),
        click.option("--strict-style", is_flag=True, help="Tell also two spellings of one name that are both right."),
        click.option("--no-inline-ignores", is_flag=True, help="Show also what an article itself accepts."),
        click.option(
            "--as-of",
            metavar="YYYY-MM-DD",
            callback=_day,
            help="Day on which accepted findings with an `until` are judged; else each article's publication day.",
        ),
        click.option(
            "--changed-since", metavar="REV", help="Only findings that touch lines changed since this revision."
        ),
        click.option("--baseline", metavar="FILE", help="Hide the findings that this file knows."),
        click.option("--write-baseline", is_flag=True, help="Take every finding down as known; then exit with 0."),
        click.option(
            "--jobs",
            "-j",
            type=click.IntRange(1, 256),
            help="Processes that check; left out, one for few inputs and one a core for many.",
        ),
        click.option("--statistics", is_flag=True, help="At the end, how many findings each check has."),
        click.option("--timings", is_flag=True, help="At the end, how long it took, and the slowest inputs."),
        click.option("--config", metavar="FILE", help="Settings file, in the place of the nearest one."),
        click.option("--isolated", is_flag=True, help="Read no settings file, and run no check of another package."),
        click.option("--show-settings", is_flag=True, help="Show the settings and where they come from."),
    )[::-1]:
        command = part(command)
    return command

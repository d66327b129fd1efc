"""`factcheck explain` and `factcheck languages`: what the library knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import completion
from factcheck.cli.options import nearest
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.checks import Check


@click.command(short_help="What a check reports, why, and when it is silent.")
@click.argument("name", required=False, shell_complete=completion.checks)
def explain(name: str | None) -> None:
    """What a check reports, why, and when it is silent; without NAME, the list of checks."""
    from factcheck.checks import all_checks, installed  # noqa: PLC0415 - the checks are loaded when they are asked for

    known = {check.name: check for check in (*all_checks(), *installed())}
    if name is None:
        for check in known.values():
            click.echo(f"{check.name:<20} {check.severity:<8} {_manual(check).partition(chr(10))[0]}")
        return
    found = known.get(name) or next((check for check in known.values() if name in check.formerly), None)
    if found is None:
        from factcheck.model import say  # noqa: PLC0415 - only when something is wrong

        raise UsageError(
            say("unknown check {name}{near}; the list: factcheck explain", name=repr(name), near=nearest(name, known))
        )
    click.echo(explanation(found))


def explanation(check: Check) -> str:
    """The manual of a check and its examples, as plain text."""
    lines = [f"{check.name} ({check.severity})", "", _manual(check), ""]
    if check.options:
        lines += [f"Options, set under [options.{check.name}]:"]
        lines += [f"    {option.name} ({option.default:f}): {option.manual}" for option in check.options]
        lines += [""]
    for example in check.examples:
        day = f", published {example.published.isoformat()}" if example.published else ""
        lines += [f"Reported ({example.language}{day}):", *_quoted(example.flagged)]
        lines += ["Silent:", *_quoted(example.clean), ""]
    for story in getattr(check, "stories", ()):
        lines += ["Reported across these reports:", *_reports(story.flagged)]
        lines += ["Silent across these:", *_reports(story.clean), ""]
    return "\n".join(lines).rstrip()


def _manual(check: Check) -> str:
    import inspect  # noqa: PLC0415 - for this command only

    return inspect.getdoc(check) or ""


def _reports(reports: Iterable[tuple[str, date | None, str]]) -> list[str]:
    lines: list[str] = []
    for at, (language, day, text) in enumerate(reports, 1):
        lines.append(f"  {at}. {language}, {f'published {day.isoformat()}' if day else 'no publication date'}")
        lines += _quoted(text)
    return lines


def _quoted(text: str) -> list[str]:
    return [f"    {line}" for line in text.split("\n")]


@click.command()
def languages() -> None:
    """The languages that texts are read in."""
    from factcheck.language import codes, head  # noqa: PLC0415 - as above

    for code in codes():
        click.echo(f"{code}  {head(code).name} ({head(code).own_name})")

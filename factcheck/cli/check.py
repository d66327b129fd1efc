"""`factcheck check`, every article on its own, and how every command that checks is carried out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import run_options
from factcheck.cli.streams import tongue

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.cli.desk import Desk
    from factcheck.cli.options import Output
    from factcheck.model import Report

EPILOG = "Exit codes: 0 nothing to report, 1 findings, 2 wrong usage, 3 some input could not be checked."


@dataclass(slots=True, eq=False, repr=False)
class Given:
    """What was given on the command line; each field is the option of its name."""

    outputs: tuple[Output, ...]
    config: str | None
    isolated: bool
    show_settings: bool
    stdin_filename: str | None
    language: str | None
    published: date | None
    no_inline_ignores: bool
    changed_since: str | None
    as_of: date | None
    baseline: str | None
    write_baseline: bool
    ui_lang: str | None
    color: str
    verbose: bool
    fail_on: str | None
    exit_zero: bool
    jobs: int | None


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@run_options
def check(paths: tuple[str, ...], **given: Any) -> int:
    """Check articles: files, folders of files, or - for standard input."""
    return carry_out(Given(**given), lambda desk: desk.check(paths))


def carry_out(given: Given, work: Callable[[Desk], Report]) -> int:
    """One run: settings, the work itself, what is known, outputs, exit code."""
    from factcheck.cli import desk as room  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.cli.settings import settings, shown  # noqa: PLC0415 - as above
    from factcheck.report import Style, Voice  # noqa: PLC0415 - as above

    chosen = replace(settings(given.config, isolated=given.isolated), as_of=given.as_of)
    if given.no_inline_ignores:
        chosen = replace(chosen, inline_ignores=False)
    if given.show_settings:
        click.echo(shown(chosen), nl=False)
        return 0
    desk = room.Desk(chosen, given.language, given.published, given.stdin_filename, given.jobs)
    report = work(desk)
    desk.unchecked(report)
    desk.unused(report)
    if given.write_baseline:
        desk.write_baseline(report, given.baseline)
        return room.Ending("never").code(report)
    report = desk.without_known(report, given.baseline)
    if given.changed_since:
        report = desk.changed(report, given.changed_since)
    voice = Voice(tongue(given.ui_lang, chosen.ui_lang))
    desk.write(report, given.outputs, Style(voice, verbose=given.verbose), colour=given.color)
    return room.Ending(given.fail_on or chosen.fail_on, exit_zero=given.exit_zero).code(report)

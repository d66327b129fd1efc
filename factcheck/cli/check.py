"""`factcheck check`, every article on its own, and how every command that checks is carried out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from factcheck.classes import dataclass
from factcheck.cli.options import run_options
from factcheck.cli.streams import answer, complain, tell, tongue

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
    strict_style: bool
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
    statistics: bool
    timings: bool


@click.command(epilog=EPILOG, short_help="Check articles: files, folders, or - for standard input.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@click.option(
    "--ledger", metavar="FILE", type=click.Path(), help="Hold them against this ledger of past articles as well."
)
@run_options
@click.option("--fix", is_flag=True, help="First write listed names as the house writes them; nothing else.")
@click.option("--diff", is_flag=True, help="Show what --fix would write, and do no more.")
@click.option("--show-files", is_flag=True, help="Name the files that would be checked, and do no more.")
def check(paths: tuple[str, ...], *, ledger: str | None, fix: bool, diff: bool, show_files: bool, **given: Any) -> int:
    """Check articles: files, folders of files, or - for standard input."""
    if show_files:
        return _files(paths, given["ui_lang"])
    chosen = Given(**given)
    if diff:
        return _desk(chosen).differences(paths)
    return carry_out(chosen, lambda desk: beside(desk, ledger, lambda: desk.fixed(paths) if fix else desk.check(paths)))


def beside(desk: Desk, ledger: str | None, work: Callable[[], Report]) -> Report:
    """The report of a check that also asks the ledger, if one is given or set."""
    if not ledger and not desk.config.ledger:
        return work()
    from factcheck.ledger import Ledger, location  # noqa: PLC0415 - most runs have none

    with Ledger(location(desk.config, ledger), write=False, config=desk.config) as desk.past:
        return work()


def carry_out(given: Given, work: Callable[[Desk], Report]) -> int:
    """One run: settings, the work itself, what is known, outputs, exit code."""
    from factcheck.cli.desk import Ending  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.cli.measures import Watch, statistics, timings  # noqa: PLC0415 - as above
    from factcheck.report import Style  # noqa: PLC0415 - as above

    desk = _desk(given)
    if given.show_settings:
        from factcheck.cli.settings import shown  # noqa: PLC0415 - as above

        click.echo(shown(desk.config), nl=False)
        return 0
    watch = Watch()
    report = work(desk)
    watch.lap("check")
    desk.unchecked(report)
    desk.unused(report)
    if given.write_baseline:
        desk.write_baseline(report, given.baseline, isolated=given.isolated)
        return Ending("never").code(report)
    report = desk.without_known(report, given.baseline)
    if given.changed_since:
        report = desk.changed(report, given.changed_since)
    voice = desk.voice
    desk.write(report, given.outputs, Style(voice, verbose=given.verbose), colour=given.color)
    watch.lap("write")
    if given.statistics:
        tell(statistics(report, voice))
    if given.timings:
        tell(timings(watch, desk.took, desk.jobs or 1, voice))
    return Ending(given.fail_on or desk.config.fail_on, exit_zero=given.exit_zero).code(report)


def _desk(given: Given) -> Desk:
    """The desk of a run, with its settings."""
    from factcheck.cli.desk import Desk  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.cli.settings import settings  # noqa: PLC0415 - as above
    from factcheck.report import Voice  # noqa: PLC0415 - as above

    chosen = replace(settings(given.config, isolated=given.isolated), as_of=given.as_of)
    if given.strict_style:
        chosen = replace(chosen, strict_style=True)
    if given.no_inline_ignores:
        chosen = replace(chosen, inline_ignores=False)
    pages = any(output.format in {"html", "markdown"} for output in given.outputs)
    voice = Voice(tongue(given.ui_lang, chosen.ui_lang))
    return Desk(chosen, given.language, given.published, given.stdin_filename, given.jobs, pages, voice)


def _files(paths: tuple[str, ...], ui_lang: str | None) -> int:
    """Name the files that a run would check; the exit code is 3 when there are none below a path."""
    from factcheck.cli.inputs import sources  # noqa: PLC0415 - for this option only
    from factcheck.report import Voice  # noqa: PLC0415 - as above

    code, voice = 0, Voice(tongue(ui_lang, ""))
    for source in sources(paths):
        if source.fault:
            complain(f"{source.name}: {voice(source.fault)}")
            code = 3
        else:
            answer(source.name)
    return code

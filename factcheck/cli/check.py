"""`factcheck check`: every article on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.options import output_options, text_options

if TYPE_CHECKING:
    from datetime import date

    from factcheck.cli.options import Output

EPILOG = "Exit codes: 0 nothing to report, 1 findings, 2 wrong usage, 3 some input could not be checked."


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input (-); its ending tells the format.")
@click.option("--baseline", metavar="FILE", help="Hide the findings that this file knows.")
@click.option("--write-baseline", is_flag=True, help="Take every finding down as known; then exit with 0.")
@text_options
@output_options
def check(  # noqa: PLR0913 - one an option
    paths: tuple[str, ...],
    stdin_filename: str | None,
    language: str | None,
    published: date | None,
    outputs: tuple[Output, ...],
    *,
    baseline: str | None,
    write_baseline: bool,
    config: str | None,
    isolated: bool,
    show_settings: bool,
    color: str,
    verbose: bool,
    fail_on: str | None,
    exit_zero: bool,
) -> int:
    """Check articles: files, folders of files, or - for standard input."""
    from factcheck.cli.desk import Desk, Ending  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.cli.settings import settings, shown  # noqa: PLC0415 - as above

    chosen = settings(config, isolated=isolated)
    if show_settings:
        click.echo(shown(chosen), nl=False)
        return 0
    desk = Desk(chosen, language=language, published=published, stdin_name=stdin_filename)
    report = desk.check(paths)
    if write_baseline:
        desk.write_baseline(report, baseline)
        return Ending("never").code(report)
    report = desk.without_known(report, baseline)
    ending = Ending(fail_on or chosen.fail_on, exit_zero=exit_zero)
    desk.write(report, outputs, colour=color, verbose=verbose)
    return ending.code(report)

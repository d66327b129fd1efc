"""`factcheck compare` and `factcheck support`: several documents held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.check import EPILOG
from factcheck.cli.options import output_options, text_options

if TYPE_CHECKING:
    from datetime import date

    from factcheck.cli.options import Output


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@text_options
@output_options
def compare(  # noqa: PLR0913 - one an option
    paths: tuple[str, ...],
    language: str | None,
    published: date | None,
    outputs: tuple[Output, ...],
    *,
    config: str | None,
    isolated: bool,
    show_settings: bool,
    color: str,
    verbose: bool,
    fail_on: str | None,
    exit_zero: bool,
) -> int:
    """Compare reports of one event: files or folders. Figures that change, clash or go stale are told."""
    from factcheck.cli.desk import Desk, Ending  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.cli.settings import settings, shown  # noqa: PLC0415 - as above

    chosen = settings(config, isolated=isolated)
    if show_settings:
        click.echo(shown(chosen), nl=False)
        return 0
    desk = Desk(chosen, language=language, published=published)
    report = desk.compare(paths)
    desk.write(report, outputs, colour=color, verbose=verbose)
    return Ending(fail_on=fail_on or chosen.fail_on, exit_zero=exit_zero).code(report)


@click.command(epilog=EPILOG)
@click.argument("draft", metavar="DRAFT")
@click.option("--source", "paths", multiple=True, required=True, metavar="PATH", help="A source; may be repeated.")
@text_options
@output_options
def support(  # noqa: PLR0913 - one an option
    draft: str,
    paths: tuple[str, ...],
    language: str | None,
    published: date | None,
    outputs: tuple[Output, ...],
    *,
    config: str | None,
    isolated: bool,
    show_settings: bool,
    color: str,
    verbose: bool,
    fail_on: str | None,
    exit_zero: bool,
) -> int:
    """Hold a draft (a rewrite, a translation, a summary) against its sources."""
    from factcheck.cli.desk import Desk, Ending  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.cli.settings import settings, shown  # noqa: PLC0415 - as above

    chosen = settings(config, isolated=isolated)
    if show_settings:
        click.echo(shown(chosen), nl=False)
        return 0
    desk = Desk(chosen, language=language, published=published)
    report = desk.support(draft, paths)
    desk.write(report, outputs, colour=color, verbose=verbose)
    return Ending(fail_on=fail_on or chosen.fail_on, exit_zero=exit_zero).code(report)

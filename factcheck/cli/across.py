"""`factcheck compare` and `factcheck support`: several documents held against each other."""

from __future__ import annotations

from typing import Any

import click

from factcheck.cli.check import EPILOG, Given, carry_out
from factcheck.cli.options import run_options


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@run_options
def compare(paths: tuple[str, ...], **given: Any) -> int:
    """Compare reports of one event: files or folders. Figures that change, clash or go stale are told."""
    return carry_out(Given(**given), lambda desk: desk.compare(paths))


@click.command(epilog=EPILOG, short_help="Hold a draft, such as a translation, against its sources.")
@click.argument("draft", metavar="DRAFT", type=click.Path())
@click.option(
    "--source",
    "paths",
    multiple=True,
    required=True,
    metavar="PATH",
    type=click.Path(),
    help="A source; may be repeated.",
)
@run_options
def support(draft: str, paths: tuple[str, ...], **given: Any) -> int:
    """Hold a draft (a rewrite, a translation, a summary) against its sources."""
    return carry_out(Given(**given), lambda desk: desk.support(draft, paths))

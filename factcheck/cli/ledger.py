"""`factcheck ledger`: what was printed before, kept in one file, and new drafts held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.check import EPILOG, Given, beside, carry_out
from factcheck.cli.options import _day, run_options

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.cli.desk import Desk
    from factcheck.config import Config
    from factcheck.ledger import Ledger
    from factcheck.model import Report


@click.group()
def ledger() -> None:
    """Past claims of the newsroom: add articles, look them up, hold drafts against them."""


def _file_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for part in (
        click.option(
            "--ledger", "file", metavar="FILE", type=click.Path(), help="The ledger; else that of the settings."
        ),
        click.option("--config", metavar="FILE", type=click.Path(), help="Settings file; else the nearest one."),
        click.option("--isolated", is_flag=True, help="Read no settings file."),
    )[::-1]:
        command = part(command)
    return command


@ledger.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@click.option("--stdin-filename", metavar="NAME", help="Name of standard input (-); its end tells the format.")
@click.option("--language", metavar="CODE", help="Language of the texts; else declared or detected.")
@click.option("--published", metavar="YYYY-MM-DD", callback=_day, help="Publication day; else the document tells.")
@_file_options
def add(  # noqa: PLR0913 - one argument an option
    paths: tuple[str, ...],
    *,
    stdin_filename: str | None,
    language: str | None,
    published: date | None,
    file: str | None,
    config: str | None,
    isolated: bool,
) -> int:
    """Add articles, each in the place of its earlier version; files, folders, or - for standard input."""
    from factcheck.cli.desk import Desk  # noqa: PLC0415 - the library is loaded when there is work

    chosen = _settings(config, isolated=isolated)
    desk = Desk(chosen, language=language, published=published, stdin_name=stdin_filename)
    with _opened(chosen, file, write=True) as kept:
        done = desk.add(paths, kept)
        told = ", ".join(f"{done[word]} {word}" for word in ("added", "replaced", "known") if done[word])
        click.echo(f"{kept.path}: {told or 'nothing added'}; {_size(kept)}")
    return 3 if done["unread"] else 0


@ledger.command()
@click.option("--about", metavar="TEXT", default="", help="Only what is about this name or holds these words.")
@_file_options
def show(about: str, file: str | None, config: str | None, *, isolated: bool) -> int:
    """Show figures, by what they count and who says so, in the order of days; and names with their spellings."""
    from factcheck.cli.listing import listing  # noqa: PLC0415 - for this command only

    with _opened(_settings(config, isolated=isolated), file) as kept:
        for line in listing(kept, about):
            click.echo(line)
    return 0


@ledger.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@click.option("--ledger", "file", metavar="FILE", type=click.Path(), help="The ledger; else as set.")
@run_options
def check(paths: tuple[str, ...], file: str | None, **given: Any) -> int:
    """Check drafts by themselves and against the ledger: factcheck check --ledger FILE."""
    from factcheck.ledger import location  # noqa: PLC0415 - the library is loaded when there is work

    def work(desk: Desk) -> Report:
        return beside(desk, str(location(desk.config, file)), lambda: desk.check(paths))

    return carry_out(Given(**given), work)


@ledger.command()
@click.argument("target", metavar="FILE", type=click.Path())
@_file_options
def export(target: str, file: str | None, config: str | None, *, isolated: bool) -> int:
    """Write every document to FILE.jsonl or FILE.parquet; the same documents give the same bytes."""
    with _opened(_settings(config, isolated=isolated), file) as kept:
        click.echo(f"{target}: {kept.export(target):,} documents")
    return 0


@ledger.command(name="import")
@click.argument("source", metavar="FILE", type=click.Path())
@_file_options
def take_in(source: str, file: str | None, config: str | None, *, isolated: bool) -> int:
    """Add every document of an exported file, each in the place of its earlier version."""
    with _opened(_settings(config, isolated=isolated), file, write=True) as kept:
        number = kept.take_in(source)
        click.echo(f"{kept.path}: {number:,} documents of {source}; {_size(kept)}")
    return 0


def _settings(config: str | None, *, isolated: bool) -> Config:
    from factcheck.cli.settings import settings  # noqa: PLC0415 - the library is loaded when there is work

    return settings(config, isolated=isolated)


def _opened(config: Config, file: str | None, *, write: bool = False) -> Ledger:
    from factcheck.ledger import Ledger, location  # noqa: PLC0415 - as above

    return Ledger(location(config, file), write=write, config=config)


def _size(kept: Ledger) -> str:
    documents, claims = kept.count()
    return f"now {documents:,} document{'s' * (documents != 1)}, {claims:,} claim{'s' * (claims != 1)}"

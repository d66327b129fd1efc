"""`factcheck ledger`: what was printed before, kept in one file, and new drafts held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.check import EPILOG, Given, beside, carry_out
from factcheck.cli.options import _day, run_options, speaks
from factcheck.cli.streams import answer, tongue

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.cli.desk import Desk
    from factcheck.config import Config
    from factcheck.ledger import Ledger
    from factcheck.model import Report
    from factcheck.report import Voice


@click.group(short_help="Past claims of the newsroom, and drafts held against them.")
def ledger() -> None:
    """Past claims of the newsroom: add articles, look them up, hold drafts against them."""


def _file_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for part in (
        click.option(
            "--ledger", "file", metavar="FILE", type=click.Path(), help="The ledger; else that of the settings."
        ),
        click.option("--config", metavar="FILE", type=click.Path(), help="Settings file; else the nearest one."),
        click.option("--isolated", is_flag=True, help="Read no settings file."),
        speaks,
    )[::-1]:
        command = part(command)
    return command


@ledger.command(epilog=EPILOG, short_help="Add articles, each in the place of its earlier version.")
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
    ui_lang: str | None,
) -> int:
    """Add articles, each in the place of its earlier version; files, folders, or - for standard input."""
    from factcheck.cli.desk import Desk  # noqa: PLC0415 - the library is loaded when there is work

    chosen = _settings(config, isolated=isolated)
    voice = _voice(ui_lang, chosen)
    desk = Desk(chosen, language=language, published=published, stdin_name=stdin_filename, voice=voice)
    with _opened(chosen, file, write=True) as kept:
        done = desk.add(paths, kept)
        parts = (
            voice("{n} added", n=done["added"]) if done["added"] else "",
            voice("{n} replaced", n=done["replaced"]) if done["replaced"] else "",
            voice("{n} known", n=done["known"]) if done["known"] else "",
        )
        told = ", ".join(part for part in parts if part) or voice("nothing added")
        answer(f"{kept.path}: {told}; {_size(kept, voice)}")
    return 3 if done["unread"] else 0


@ledger.command(short_help="Show figures in the order of days, and names.")
@click.option("--about", metavar="TEXT", default="", help="Only what is about this name or holds these words.")
@_file_options
def show(about: str, file: str | None, config: str | None, *, isolated: bool, ui_lang: str | None) -> int:
    """Show figures, by what they count and who says so, in the order of days; and names with their spellings."""
    from factcheck.cli.listing import listing  # noqa: PLC0415 - for this command only

    chosen = _settings(config, isolated=isolated)
    with _opened(chosen, file) as kept:
        for line in listing(kept, about, _voice(ui_lang, chosen)):
            answer(line)
    return 0


@ledger.command(epilog=EPILOG, short_help="Check drafts by themselves and against the ledger.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@click.option("--ledger", "file", metavar="FILE", type=click.Path(), help="The ledger; else as set.")
@run_options
def check(paths: tuple[str, ...], file: str | None, **given: Any) -> int:
    """Check drafts by themselves and against the ledger: factcheck check --ledger FILE."""
    from factcheck.ledger import location  # noqa: PLC0415 - the library is loaded when there is work

    def work(desk: Desk) -> Report:
        return beside(desk, str(location(desk.config, file)), lambda: desk.check(paths))

    return carry_out(Given(**given), work)


@ledger.command(short_help="Write every document to FILE.jsonl or FILE.parquet.")
@click.argument("target", metavar="FILE", type=click.Path())
@_file_options
def export(target: str, file: str | None, config: str | None, *, isolated: bool, ui_lang: str | None) -> int:
    """Write every document to FILE.jsonl or FILE.parquet; the same documents give the same bytes."""
    chosen = _settings(config, isolated=isolated)
    with _opened(chosen, file) as kept:
        answer(f"{target}: {_voice(ui_lang, chosen).count('documents', kept.export(target))}")
    return 0


@ledger.command(name="import", short_help="Add every document of an exported file.")
@click.argument("source", metavar="FILE", type=click.Path())
@_file_options
def take_in(source: str, file: str | None, config: str | None, *, isolated: bool, ui_lang: str | None) -> int:
    """Add every document of an exported file, each in the place of its earlier version."""
    chosen = _settings(config, isolated=isolated)
    voice = _voice(ui_lang, chosen)
    with _opened(chosen, file, write=True) as kept:
        taken = voice.count("documents", kept.take_in(source))
        said = voice("{documents} of {source}", documents=taken, source=source)
        answer(f"{kept.path}: {said}; {_size(kept, voice)}")
    return 0


def _settings(config: str | None, *, isolated: bool) -> Config:
    from factcheck.cli.settings import settings  # noqa: PLC0415 - the library is loaded when there is work

    return settings(config, isolated=isolated)


def _opened(config: Config, file: str | None, *, write: bool = False) -> Ledger:
    from factcheck.ledger import Ledger, location  # noqa: PLC0415 - as above

    return Ledger(location(config, file), write=write, config=config)


def _voice(ui_lang: str | None, config: Config) -> Voice:
    from factcheck.report import Voice  # noqa: PLC0415 - as above

    return Voice(tongue(ui_lang, config.ui_lang))


def _size(kept: Ledger, voice: Voice) -> str:
    documents, claims = kept.count()
    return voice(
        "now {documents}, {claims}", documents=voice.count("documents", documents), claims=voice.count("claims", claims)
    )

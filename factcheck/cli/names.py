"""`factcheck names`: the house list, and how two spellings compare."""

from __future__ import annotations

import io
from pathlib import Path

import click

from factcheck.errors import UsageError

LIST = "names.csv"
"""The house list, when the settings name none."""


@click.group()
def names() -> None:
    """The house list of names, and how two spellings compare."""


@names.command()
@click.argument("name")
@click.option("--also", multiple=True, required=True, metavar="NAME", help="Another spelling that is accepted.")
@click.option("--file", metavar="FILE", help="House list; else the first one of the settings, else names.csv.")
def add(name: str, also: tuple[str, ...], file: str | None) -> None:
    """Accept other spellings of NAME, which is the one that the house writes."""
    from factcheck.config import Config, find, house, load  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.report import replace_file  # noqa: PLC0415 - as above

    row = tuple(" ".join(given.split()) for given in (name, *also))
    for given in row:
        if not given[:1].isalpha():
            raise UsageError(f"{given!r} is no name: a name begins with a letter")
    nearest = find(Path.cwd())
    config = load(nearest, listed=False) if nearest else Config()  # the list may be yet to begin
    folder = Path(config.source).parent if config.source else Path()
    path = Path(file) if file else folder / (config.names or (LIST,))[0]
    rows = house.with_row(house.rows(path) if path.exists() else (), row)
    words = io.StringIO()
    import csv  # noqa: PLC0415 - for this command only

    csv.writer(words, lineterminator="\n").writerows(rows)
    replace_file(path, words.getvalue())
    click.echo(f"{path}: {', '.join(next(kept for kept in rows if row[0] in kept))}")
    if path.name not in {Path(known).name for known in config.names}:
        click.echo(f'To use the list, write into factcheck.toml: names = ["{path.name}"]')


@names.command()
@click.argument("first")
@click.argument("second")
@click.option("--kind", type=click.Choice(["person", "org", "place"]), default="person", help="What they name.")
def compare(first: str, second: str, kind: str) -> None:
    """Whether two spellings name one person, organisation or place, and how we know."""
    from factcheck.names import compare as compared  # noqa: PLC0415 - the library is loaded when there is work

    result = compared(first, second, kind=kind)
    click.echo(f"{result.verdict} ({result.score:.2f})")
    for reason in result.reasons:
        click.echo(f"  {reason}")

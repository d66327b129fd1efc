"""`factcheck names`: the house list, and how two spellings compare."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.config.house import Row
    from factcheck.model import Comparison

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
    from factcheck.config import house  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.report import replace_file  # noqa: PLC0415 - as above

    row = tuple(" ".join(given.split()) for given in (name, *also))
    for given in row:
        if not given[:1].isalpha():
            raise UsageError(f"{given!r} is no name: a name begins with a letter")
    config = _settings()
    path = _lists(config, file)[0]
    rows = house.with_row(house.rows(path) if path.exists() else (), row)
    words = io.StringIO()
    import csv  # noqa: PLC0415 - for this command only

    csv.writer(words, lineterminator="\n").writerows(rows)
    replace_file(path, words.getvalue())
    click.echo(f"{path}: {', '.join(next(kept for kept in rows if row[0] in kept))}")
    if path.name not in {Path(known).name for known in config.names}:
        _make_known(path, config)


def _make_known(path: Path, config: Config) -> None:
    """Begin a settings file that names the list, where there is none; else say what to write into it."""
    from factcheck.report import replace_file  # noqa: PLC0415 - as above

    key = f"names = [{json.dumps(path.as_posix(), ensure_ascii=False)}]"
    if config.source or path.is_absolute():
        click.echo(f"To use the list, write into {config.source or 'factcheck.toml'}: {key}")
    else:
        replace_file("factcheck.toml", f"{key}\n")
        click.echo(f"factcheck.toml: {key}")


@names.command(name="list")
@click.option("--file", metavar="FILE", help="House list; else those of the settings, else names.csv.")
def list_(file: str | None) -> None:
    """The names of the house, each with the other spellings that are accepted."""
    from factcheck.report import defused, visible  # noqa: PLC0415 - the library is loaded when there is work

    for _, row in _rows(file):
        own, *others = row
        click.echo(defused(visible(f"{own} ← {', '.join(others)}" if others else own)))


@names.command()
@click.argument("spellings", nargs=-1, required=True, metavar="NAME...")
@click.option("--file", metavar="FILE", help="House list; else those of the settings, else names.csv.")
def test(spellings: tuple[str, ...], file: str | None) -> int:
    """What the house list says of names, letter by letter; the exit code is 1 when one is not listed."""
    from factcheck.cli.respell import respelt  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.names import compare as compared  # noqa: PLC0415 - as above

    rows = _rows(file)
    heads = respelt(tuple(row for _, row in rows))
    known = True
    for name in (" ".join(given.split()) for given in spellings):
        home = next(((path, row) for path, row in rows if name in row), None)
        if home is None:
            known = False
            near = max(((compared(name, form), row[0]) for _, row in rows for form in row), key=_nearness, default=None)
            like = f"; nearest is {near[1]} ({near[0].verdict})" if near and near[0].verdict != "different" else ""
            click.echo(f"{name}: not listed{like}")
        elif name == home[1][0]:
            click.echo(f"{name}: written by the house ({home[0]})")
        else:
            fixed = "--fix writes it so" if heads.get(name) == home[1][0] else "--fix leaves it"
            click.echo(f"{name}: accepted; the house writes {home[1][0]} ({home[0]}), {fixed}")
    return int(not known)


def _nearness(pair: tuple[Comparison, str]) -> tuple[float, str]:
    return pair[0].score, pair[1]


def _settings() -> Config:
    """The nearest settings, their house lists unread: one may be yet to begin."""
    from factcheck.config import Config, find, load  # noqa: PLC0415 - as above

    nearest = find(Path.cwd())
    return load(nearest, listed=False) if nearest else Config()


def _lists(config: Config, file: str | None) -> list[Path]:
    """The house lists: the one asked for, else those of the settings, else `names.csv` beside them."""
    if file:
        return [Path(file)]
    folder = Path(config.source).parent if config.source else Path()
    return [folder / name for name in config.names or (LIST,)]


def _rows(file: str | None) -> list[tuple[Path, Row]]:
    """Every row of the house lists, with its list."""
    from factcheck.config import house  # noqa: PLC0415 - as above

    return [(path, row) for path in _lists(_settings(), file) for row in house.rows(path)]


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

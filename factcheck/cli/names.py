"""`factcheck names`: the house list, and how two spellings compare."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import speaks
from factcheck.cli.streams import answer, tongue
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.config.house import Row
    from factcheck.model import Comparison
    from factcheck.report import Voice

LIST = "names.csv"
"""The house list, when the settings name none."""


@click.group()
def names() -> None:
    """The house list of names, and how two spellings compare."""


@names.command(short_help="Accept other spellings of NAME, which the house writes.")
@click.argument("name")
@click.option("--also", multiple=True, required=True, metavar="NAME", help="Another spelling that is accepted.")
@click.option("--file", metavar="FILE", help="House list; else the first one of the settings, else names.csv.")
@speaks
def add(name: str, also: tuple[str, ...], file: str | None, ui_lang: str | None) -> None:
    """Accept other spellings of NAME, which is the one that the house writes."""
    from factcheck.cli.settings import save  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.config import house  # noqa: PLC0415 - as above
    from factcheck.model import say  # noqa: PLC0415 - as above

    row = tuple(" ".join(given.split()) for given in (name, *also))
    for given in row:
        if not given[:1].isalpha():
            raise UsageError(say("{name} is no name: a name begins with a letter", name=repr(given)))
    config = _settings()
    path = _lists(config, file)[0]
    rows = house.with_row(house.rows(path) if path.exists() else (), row)
    words = io.StringIO()
    import csv  # noqa: PLC0415 - for this command only

    csv.writer(words, lineterminator="\n").writerows(rows)
    save(path, words.getvalue())
    answer(f"{path}: {', '.join(next(kept for kept in rows if row[0] in kept))}")
    if path.name not in {Path(known).name for known in config.names}:
        _make_known(path, config, _voice(ui_lang, config))


def _make_known(path: Path, config: Config, voice: Voice) -> None:
    """Begin a settings file that names the list, where there is none; else say what to write into it."""
    from factcheck.cli.settings import SETTINGS, begun, seen_from  # noqa: PLC0415 - as above

    key = f"names = [{json.dumps(seen_from(config, path), ensure_ascii=False)}]"
    if begun(key, config, path):
        answer(f"{SETTINGS}: {key}")
    else:
        answer(voice("To use the list, write into {file}: {key}", file=config.source or SETTINGS, key=key))


@names.command(name="list", short_help="The names of the house, with what else is accepted.")
@click.option("--file", metavar="FILE", help="House list; else those of the settings, else names.csv.")
def list_(file: str | None) -> None:
    """The names of the house, each with the other spellings that are accepted."""
    for _, row in _rows(file, _settings()):
        own, *others = row
        answer(f"{own} ← {', '.join(others)}" if others else own)


@names.command(short_help="What the house list says of names, letter by letter.")
@click.argument("spellings", nargs=-1, required=True, metavar="NAME...")
@click.option("--file", metavar="FILE", help="House list; else those of the settings, else names.csv.")
@speaks
def test(spellings: tuple[str, ...], file: str | None, ui_lang: str | None) -> int:
    """What the house list says of names, letter by letter; the exit code is 1 when one is not listed."""
    config = _settings()
    rows, voice = _rows(file, config), _voice(ui_lang, config)
    known = True
    for name in (" ".join(given.split()) for given in spellings):
        home = next(((path, row) for path, row in rows if name in row), None)
        known = known and home is not None
        answer(_listed(name, *home, rows, voice) if home else _unlisted(name, rows, voice))
    return int(not known)


def _listed(name: str, path: Path, row: Row, rows: list[tuple[Path, Row]], voice: Voice) -> str:
    from factcheck.cli.respell import respelt  # noqa: PLC0415 - the library is loaded when there is work
    from factcheck.model import say  # noqa: PLC0415 - as above

    own = row[0]
    if name == own:
        return voice("{name}: written by the house ({file})", name=name, file=str(path))
    fixed = respelt(tuple(row for _, row in rows)).get(name) == own
    does = say("--fix writes it so") if fixed else say("--fix leaves it")
    said = say(
        "{name}: accepted; the house writes {own} ({file}), {does}", name=name, own=own, file=str(path), does=does
    )
    return voice(said)


def _unlisted(name: str, rows: list[tuple[Path, Row]], voice: Voice) -> str:
    from factcheck.names import compare as compared  # noqa: PLC0415 - the library is loaded when there is work

    near = max(((compared(name, form), row[0]) for _, row in rows for form in row), key=_nearness, default=None)
    if near is None or near[0].verdict == "different":
        return voice("{name}: not listed", name=name)
    said = "{name}: not listed; nearest is {own} ({verdict})"
    return voice(said, name=name, own=near[1], verdict=voice.phrase(near[0].verdict))


def _nearness(pair: tuple[Comparison, str]) -> tuple[float, str]:
    return pair[0].score, pair[1]


def _settings() -> Config:
    """The nearest settings, their house lists unread: one may be yet to begin."""
    from factcheck.config import Config, find, load  # noqa: PLC0415 - as above

    nearest = find(Path.cwd())
    return load(nearest, listed=False) if nearest else Config()


def _voice(ui_lang: str | None, config: Config) -> Voice:
    from factcheck.report import Voice  # noqa: PLC0415 - as above

    return Voice(tongue(ui_lang, config.ui_lang))


def _lists(config: Config, file: str | None) -> list[Path]:
    """The house lists: the one asked for, else those of the settings, else `names.csv` beside them."""
    if file:
        return [Path(file)]
    folder = Path(config.source).parent if config.source else Path()
    return [folder / name for name in config.names or (LIST,)]


def _rows(file: str | None, config: Config) -> list[tuple[Path, Row]]:
    """Every row of the house lists, with its list."""
    from factcheck.config import house  # noqa: PLC0415 - as above

    return [(path, row) for path in _lists(config, file) for row in house.rows(path)]


@names.command(short_help="Whether two spellings name one, and how we know.")
@click.argument("first")
@click.argument("second")
@click.option("--kind", type=click.Choice(["person", "org", "place"]), default="person", help="What they name.")
@speaks
def compare(first: str, second: str, kind: str, ui_lang: str | None) -> None:
    """Whether two spellings name one person, organisation or place, and how we know."""
    from factcheck.names import compare as compared  # noqa: PLC0415 - the library is loaded when there is work

    voice = _voice(ui_lang, _settings())
    result = compared(first, second, kind=kind)
    point = voice.value(Decimal("0.5"))[1]
    score = f"{result.score:.2f}".replace(".", point)
    answer(f"{voice.phrase(result.verdict)} ({score})")
    for reason in result.said:
        answer(f"  {voice(reason)}")

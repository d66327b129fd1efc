"""Checks of other packages, by entry point: `factcheck.checks`, each under the name of its check.

Only what is installed counts. The folder that Python puts first on its path when it runs a module, which may be the one
with the articles to check, is left out: nothing that lies beside an article is ever run.
"""

from __future__ import annotations

import contextlib
import os
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.checks.base import Check
from factcheck.errors import UsageError
from factcheck.model import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.metadata import EntryPoint

GROUP = "factcheck.checks"
_HEADER = f"[{GROUP}]".encode()


@cache
def installed() -> tuple[Check, ...]:
    """One instance of every check that an installed package offers, by name.

    Raises:
        UsageError: one cannot be loaded, is no check, is called otherwise than its entry point, or there are two of one
            name; the sentence names its package.
    """
    offers = _offers(_trusted_path())
    twice = next((offer for offer, after in pairwise(offers) if offer.name == after.name), None)
    if twice:
        raise UsageError(
            say(
                "two installed packages offer a check {name}; uninstall one, or run with --isolated",
                name=repr(twice.name),
            )
        )
    return tuple(_loaded(offer) for offer in offers)


def _trusted_path() -> list[str]:
    """Where packages are installed: the path of Python without the working folder that `python -m` puts first."""
    first = sys.path[:1]
    here = first and (not first[0] or os.path.realpath(first[0]) == os.path.realpath(Path.cwd()))
    return sys.path[1:] if here else sys.path[:]


def _offers(path: list[str]) -> list[EntryPoint]:
    """The entry points of our group, by name; the reader of metadata is loaded only when there are any."""
    homes = [folder for folder in path if _may_offer(folder)]
    if not homes:
        return []
    from importlib.metadata import distributions  # noqa: PLC0415 - 20 ms that most runs need not pay

    found = {
        (entry.name, entry.value): entry
        for package in distributions(path=homes)
        for entry in package.entry_points
        if entry.group == GROUP
    }
    return [found[key] for key in sorted(found)]


def _may_offer(folder: str) -> bool:
    """Whether a package in this folder of the path names our group."""
    return any(_HEADER in data for data in _entry_points(folder))


def _entry_points(folder: str) -> Iterable[bytes]:
    try:
        with os.scandir(folder) as entries:
            homes = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return
    for home in homes:
        with contextlib.suppress(OSError):
            yield Path(home, "entry_points.txt").read_bytes()


def _loaded(offer: EntryPoint) -> Check:
    home = offer.dist.name if offer.dist else offer.value
    advice = say("mend or uninstall {home}, or run with --isolated", home=home)
    name, target = repr(offer.name), offer.value
    try:
        with _trusted_imports():
            made: object = offer.load()()
    except (Exception, SystemExit) as error:  # whatever the code of somebody else raises
        broken = say(
            "the check {name} of {home} cannot be loaded: {fault}; {advice}",
            name=name,
            home=home,
            fault=repr(error),
            advice=advice,
        )
        raise UsageError(broken) from error
    if not isinstance(made, Check):
        raise UsageError(say("{target} of {home} is no check; {advice}", target=target, home=home, advice=advice))
    if Path(__file__).with_name(f"{made.name.replace('-', '_')}.py").exists():
        ours = say("{home} offers a check {name}, which is one of ours; {advice}", home=home, name=name, advice=advice)
        raise UsageError(ours)
    if made.name != offer.name:
        raise UsageError(
            say(
                "the check {made} of {home} is offered under the name {name}; {advice}",
                made=repr(made.name),
                home=home,
                name=name,
                advice=advice,
            )
        )
    return made


@contextlib.contextmanager
def _trusted_imports() -> Iterator[None]:
    """Import only from where packages are installed, for as long as this lasts."""
    whole = sys.path[:]
    sys.path[:] = _trusted_path()
    try:
        yield
    finally:
        sys.path[:] = whole

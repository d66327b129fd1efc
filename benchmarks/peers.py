"""How fast quantities are found beside what else a newsroom could install, in one run.

`python benchmarks/peers.py [--articles 60] [--peer-articles 4] [--rounds 3]`. Peers are optional, and none is asked for
by the project: quantulum3 (`pip install quantulum3`; English alone) and the wheel of Duckling (`pip install
pyduckling-native-phihos`). What is not installed is left out, and said. We read whole articles; peers read them whole
and sentence by sentence, which takes them less. They read fewer, since they are slow, and are counted by the byte.
"""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from measure import medians, table
from newsmaker import Newsmaker

from factcheck import quantities
from factcheck.language import sentences

if TYPE_CHECKING:
    from collections.abc import Callable

DIMENSIONS = ("number", "amount-of-money", "distance", "duration", "temperature", "volume", "quantity")
"""What Duckling looks for: all that it knows of what we call a quantity."""
ZONES = "/usr/share/zoneinfo"


def quantulum(code: str) -> Callable[[str], object]:
    """The parser of quantulum3, which reads English."""
    if code != "en":
        raise ImportError
    parse: Callable[[str], object] = import_module("quantulum3.parser").parse
    return parse


def duckling(code: str) -> Callable[[str], object]:
    """Duckling for a language, as its wheel would have it called."""
    made = import_module("duckling")
    when = made.parse_ref_time(made.load_time_zones(ZONES), "UTC", int(time.time()))
    context = made.Context(when, made.default_locale_lang(made.parse_lang(code.upper())))
    looked_for = made.parse_dimensions(list(DIMENSIONS))
    return lambda text: made.parse(text, context, looked_for, False)  # noqa: FBT003 - no readings of a bare "two"


PEERS = {"quantulum3": quantulum, "Duckling": duckling}


def ours(articles: list[str], code: str) -> None:
    """Every quantity of every article."""
    for article in articles:
        quantities.find(article, language=code)


def theirs(find: Callable[[str], object], texts: list[str]) -> None:
    """What a peer finds in every sentence."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for text in texts:
            find(text)


def weight(texts: list[str]) -> int:
    """Bytes of texts."""
    return sum(len(text.encode()) for text in texts)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--peer-articles", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    for code in ("id", "en"):
        articles = Newsmaker(code).articles(options.articles)
        some = articles[: options.peer_articles]
        texts = [span.of(article) for article in some for span in sentences(article, language=code)]
        works: dict[str, Callable[[], object]] = {"quantities.find": partial(ours, articles, code)}
        for name, peer in PEERS.items():
            try:
                works[f"{name}, whole articles"] = partial(theirs, peer(code), some)
                works[f"{name}, by sentence"] = partial(theirs, peer(code), texts)
            except ImportError:
                print(f"{code}: {name} is not installed, or does not read this language")
        found = medians(works, options.rounds)
        rate = {
            name: seconds / weight(articles if name == "quantities.find" else some) for name, seconds in found.items()
        }
        own = rate["quantities.find"]
        rows: list[tuple[str, ...]] = [
            (f"{code}: {len(articles)} articles, of peers {len(some)}", "MB/s", "times as long as ours")
        ]
        rows += [(name, f"{1e-6 / each:.3f}", f"{each / own:.0f}") for name, each in rate.items()]
        table(rows)
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())

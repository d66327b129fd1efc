"""How fast names are compared, told apart in an article, and grouped by the hundred thousand.

`python benchmarks/names.py [--pairs 4000] [--crowd 100000] [--rounds 5]`. Names are made of the tables of established
names; one in five stands in a second spelling. A pair is timed twice: both names never seen before, and seen (folded,
blocked) but never compared with one another, which is what grouping asks for. Crowds of both sizes are grouped in turn,
new ones in each round; told are the median times and the median of their ratios. The words are those of a finite list,
so that chance neighbours grow faster than they do in lists of real names, whose words grow with them.
"""

from __future__ import annotations

import argparse
import random
import sys
from functools import partial
from itertools import pairwise
from statistics import median

from measure import cpu, table

from factcheck import names
from factcheck.names.tables import read

SWAPS = (("u", "oe"), ("y", "j"), ("k", "c"), ("ph", "f"), ("ch", "kh"), ("i", "y"), ("s", "z"))
OFTEN = 0.2
"""Share of names that stand in a second spelling."""
DISTINCT = 80
"""Names of the article."""


def crowd(size: int, seed: int) -> list[str]:
    """So many names of two or three words, a spelling beside its twin."""
    chance = random.Random(seed)
    parts = sorted({word for line in read("known_names.txt") for word in line.split()})
    made: list[str] = []
    while len(made) < size:
        name = " ".join(chance.choice(parts).title() for _ in range(chance.choice((2, 2, 2, 3))))
        made.append(name)
        old, new = chance.choice(SWAPS)
        if old in name and chance.random() < OFTEN:
            made.append(name.replace(old, new, 1))
    return made[:size]


def article(some: list[str]) -> str:
    """A text that names each of them twice, in full and by the last word."""
    said = "Kepala Dinas {} mengatakan jembatan itu selesai bulan ini. {} juga menyebut warga sudah memakainya."
    return "\n\n".join(said.format(name, name.split()[-1]) for name in some)


def compare(pairs: list[tuple[str, str]]) -> None:
    """Compare every pair."""
    for one, other in pairs:
        names.compare(one, other)


def tell(text: str) -> None:
    """Find the names of a text, and who is who."""
    names.resolve(text, names.find(text, language="id"), language="id")


def groups(size: int, seed: int) -> tuple[float, float, float]:
    """Seconds that a crowd takes to be grouped, those that one of twice its size takes, and how many times as long."""
    once = cpu(partial(names.group, crowd(size, seed)))
    twice = cpu(partial(names.group, crowd(2 * size, seed + 1000)))
    return once, twice, twice / once


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=4_000)
    parser.add_argument("--crowd", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    compare(
        [("Anna Kern", "Ana Kern"), ("Анна Керн", "Anna Kern"), ("Kim Jong Un", "김정은"), ("Xi Jinping", "习近平")]
    )
    fresh = list(pairwise(crowd(options.pairs + 1, 1)))[::2]
    cold = cpu(partial(compare, fresh)) / len(fresh)
    crossed = [(one[0], other[1]) for one, other in pairwise(fresh)]
    seen = cpu(partial(compare, crossed)) / len(crossed)
    texts = [article([name for name in crowd(400, seed) if name.count(" ") == 1][:DISTINCT]) for seed in range(2, 12)]
    tell(texts.pop())
    told = sum(cpu(partial(tell, text)) for text in texts) / len(texts)
    grouped = [groups(options.crowd, seed) for seed in range(20, 20 + options.rounds)]
    once, twice, ratio = (median(column) for column in zip(*grouped, strict=True))
    table(
        [
            ("names", "processor time"),
            ("a pair, both names new", f"{cold * 1e6:.0f} us"),
            ("a pair, names seen, not compared", f"{seen * 1e6:.0f} us"),
            (f"an article with {DISTINCT} names: find and resolve", f"{told * 1e3:.1f} ms"),
            (f"{options.crowd:,} names grouped", f"{once:.1f} s"),
            (f"{2 * options.crowd:,} names grouped", f"{twice:.1f} s, {ratio:.2f} times as long"),
        ]
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

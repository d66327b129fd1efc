"""Texts made to hurt: twice as long may take about twice the time, and no more.

`python benchmarks/hostile.py` prints, for each finder and each shape, the time at 20,000 and at 40,000 characters and
their ratio. `tests/house/test_linear.py` holds the whole check to a ratio of 2.5; where it fails, this tells whose
fault it is.
"""

from __future__ import annotations

import argparse
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import factcheck
from factcheck import dates, names, quantities
from factcheck.language import detect, quotes, sentences

if TYPE_CHECKING:
    from collections.abc import Callable

LARGE = 40_000
LIMIT = 2.5
NOISE = 0.02
"""Seconds below which a ratio says nothing."""


def _names(size: int) -> str:
    """A new name of two words in every sentence."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    parts, length, index = [], 0, 0
    while length < size:
        first, second = index % 676, (index * 7) % 676
        parts.append(
            f"K{letters[first // 26]}{letters[first % 26]}ra D{letters[second // 26]}{letters[second % 26]}mon "
        )
        length += len(parts[-1])
        index += 1
    return "".join(parts)


UNITS = {
    "digits": "7",
    "digit groups": "1,1",
    "dotted groups": "1.000.",
    "points": ".",
    "points and blanks": ". ",
    "ellipses": "…?!",
    "straight quotes": '"',
    "apostrophes": " 'a",
    "curly quotes": "“a”",
    "open quotes": "“",
    "capitals": "A",
    "initials": "A. ",
    "capital words": "Aa ",
    "one name": "Aa Bb ",
    "names joined": "A of ",
    "names hyphenated": "Aa-",
    "names in brackets": "Aa (A) ",
    "dots in words": "a.b.",
    "slashes": "1/",
    "dates cut short": "1/1/",
    "hyphens": "-",
    "ranges": "1-2-",
    "dashes": "1 – ",
    "brackets": "(",
    "closed brackets": "1 (1) ",
    "percent signs": "1%",
    "currency": "Rp ",
    "dollars": "$1 ",
    "scale words": "juta ",
    "hedges": "sekitar ",
    "number words": "dua puluh ",
    "hundreds": "hundred and ",
    "weekdays": "Senin, ",
    "months": "Oktober ",
    "days of a month": "29 Oktober ",
    "ages": "(40) ",
    "units": "5 km ",
    "figures and nouns": "3 orang ",
    "changes": "naik dari 3 menjadi 4 ",
    "attributions": "kata Ani, ",
    "spaces": " ",
    "lines": "a\n",
    "empty lines": "\n",
    "letters of one word": "a",
    "joined by marks": "a\u0301\u200b",
    "mixed scripts": "Aа",
    "hangul": "김정은 ",
    "ideographs": "三千人",
    "at signs": "a@",
    "addresses": "http://a/",
}
SHAPES: dict[str, Callable[[int], str]] = {
    **{name: partial(lambda unit, size: (unit * (size // len(unit) + 1))[:size], unit) for name, unit in UNITS.items()},
    "distinct names": _names,
}
FINDERS: dict[str, Callable[[str], object]] = {
    "language.detect": detect,
    "language.sentences": partial(sentences, language="id"),
    "language.quotes": partial(quotes, language="id"),
    "names.find": partial(names.find, language="id"),
    "dates.find": partial(dates.find, language="id"),
    "quantities.find": partial(quantities.find, language="id"),
    "names.find en": partial(names.find, language="en"),
    "dates.find en": partial(dates.find, language="en"),
    "quantities.find en": partial(quantities.find, language="en"),
    "factcheck.check": partial(factcheck.check, language="id"),
    "factcheck.check en": partial(factcheck.check, language="en"),
}


def least(work: Callable[[str], object], text: str, runs: int = 3) -> float:
    """The least processor time of some runs: what the machine does besides can only add to it."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        work(text)
        best = min(best, time.process_time() - start)
        if best > 1:
            break
    return best


def growth(work: Callable[[str], object], shape: Callable[[int], str], size: int = LARGE) -> tuple[float, float]:
    """Seconds at half the size and at the size; measured again, should the machine have been busy."""
    small, large = shape(size // 2), shape(size)
    work(small[:200])
    first, second = least(work, small, 1), least(work, large, 1)
    for _ in range(4):
        if is_linear(first, second):
            break
        first, second = max(first, least(work, small)), min(second, least(work, large))
    return first, second


def is_linear(small: float, large: float) -> bool:
    """Whether twice the text took about twice the time, or so little that nothing can be said."""
    return large <= NOISE or large <= LIMIT * small


def main() -> int:
    """Measure and print; exit code 1 when something is not linear."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--finder", help="only finders whose name begins so", default="")
    parser.add_argument("--all", action="store_true", help="also print what is linear")
    options = parser.parse_args()
    bad = 0
    for name, work in FINDERS.items():
        if not name.startswith(options.finder):
            continue
        worst = ("", 0.0)
        for shape, make in SHAPES.items():
            small, large = growth(work, make)
            ok = is_linear(small, large)
            bad += not ok
            worst = max(worst, (shape, large), key=lambda pair: pair[1])
            if options.all or not ok:
                print(
                    f"{name:20} {shape:20} {small * 1000:8.1f} {large * 1000:8.1f} ms  x {large / max(small, 1e-9):.2f}"
                )
        print(f"{name:20} slowest at {LARGE:,} characters: {worst[0]}, {worst[1] * 1000:.0f} ms")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())

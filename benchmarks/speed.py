r"""How fast the library reads news, as ratios to a bare token pass and to dateparser in the same run.

`python benchmarks/speed.py [--articles 60] [--rounds 7] [--peer-articles 4]`. Seconds differ from machine to machine;
the ratios do not by much. A token pass is `re.finditer(r"\w+|[^\w\s]")` over the same articles.
"""

from __future__ import annotations

import argparse
import re
import sys
import warnings
from functools import partial

from dateparser.search import search_dates
from measure import medians, table
from newsmaker import Newsmaker

import factcheck
from factcheck import dates, names, quantities
from factcheck.language import cut, detect, quotes, sentences
from factcheck.read import text as read_text

TOKEN = re.compile(r"\w+|[^\w\s]")


def token_pass(articles: list[str]) -> int:
    """The anchor: every token of every article."""
    return sum(1 for article in articles for _ in TOKEN.finditer(article))


def each(find: partial[object], articles: list[str]) -> None:
    """Run one finder over the articles."""
    for article in articles:
        find(article)


def peer(articles: list[str], code: str) -> None:
    """What a newsroom would use without us to find dates: dateparser over the whole text, language given."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for article in articles:
            search_dates(article, languages=[code])


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peer-articles", type=int, default=4)
    options = parser.parse_args()
    for code in ("id", "en"):
        articles = Newsmaker(code).articles(options.articles)
        size = sum(len(article.encode()) for article in articles)
        works = {
            "token pass": partial(token_pass, articles),
            "read.text": partial(each, partial(read_text), articles),
            "language.detect": partial(each, partial(detect), articles),
            "language.cut": partial(each, cut, articles),
            "language.sentences": partial(each, partial(sentences, language=code), articles),
            "language.quotes": partial(each, partial(quotes, language=code), articles),
            "names.find": partial(each, partial(names.find, language=code), articles),
            "dates.find": partial(each, partial(dates.find, language=code), articles),
            "quantities.find": partial(each, partial(quantities.find, language=code), articles),
            "factcheck.check": partial(each, partial(factcheck.check, language=code), articles),
        }
        found = medians(works, options.rounds)
        share = articles[: options.peer_articles]
        found["search_dates"] = (
            medians({"": partial(peer, share, code)}, 1)[""] * size / sum(len(a.encode()) for a in share)
        )
        anchor, slow = found["token pass"], found["search_dates"]
        rows = [(f"{code}: {len(articles)} articles, {size:,} bytes", "ms/3 kB", "x token pass", "x search_dates")]
        rows += [
            (name, f"{seconds * 3e6 / size:.3f}", f"{anchor / seconds:.3f}", f"{slow / seconds:.0f}")
            for name, seconds in found.items()
        ]
        table(rows)
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())

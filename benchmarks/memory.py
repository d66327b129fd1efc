"""How much memory a check takes: the peak while so many articles are checked one after another, and of one long text.

`python benchmarks/memory.py [--articles 200]`.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tracemalloc

from measure import table
from newsmaker import Newsmaker

import factcheck


def resident() -> float:
    """The most memory this process has held so far, MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform != "darwin" else 1024 * 1024)


def traced(texts: list[str], code: str) -> float:
    """The peak of Python's own memory while the texts are checked, MiB."""
    tracemalloc.start()
    for text in texts:
        factcheck.check(text, language=code)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200)
    options = parser.parse_args()
    rows = [("", "peak resident MiB", "peak traced MiB")]
    rows.append(("interpreter and package", f"{resident():.0f}", "-"))
    for code in ("id", "en"):
        maker = Newsmaker(code)
        articles = maker.articles(options.articles)
        for text in articles:
            factcheck.check(text, language=code)
        rows.append(
            (f"{code}: {len(articles)} articles of 3 kB", f"{resident():.0f}", f"{traced(articles[:20], code):.1f}")
        )
    long = "\n".join(Newsmaker("id", 2).articles(67))
    factcheck.check(long, language="id")
    rows.append((f"id: one text of {len(long):,} characters", f"{resident():.0f}", f"{traced([long], 'id'):.1f}"))
    table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How large the HTML pages are, and how long they take: of one article, and of a folder of many.

`python benchmarks/pages.py [--documents 500]`. Processor time; the check itself is measured beside it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from functools import partial

from measure import cpu, medians, table
from newsmaker import Newsmaker

import factcheck
from factcheck.model import Report
from factcheck.report import Style, Voice, write, write_folder


def joined(parts: list[Report]) -> Report:
    """One report of many documents, as `factcheck check FOLDER` makes it."""
    return Report(
        documents=tuple(checked for part in parts for checked in part.documents),
        findings=tuple(finding for part in parts for finding in part.findings),
        timelines=tuple(line for part in parts for line in part.timelines),
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=500)
    options = parser.parse_args()
    article = factcheck.read("docs/examples/kunjungan-menlu.txt")
    report = factcheck.check(article)
    works = {"check": partial(factcheck.check, article)}
    works |= {f"page, {code}": partial(write, report, "html", Style(Voice(code))) for code in ("en", "id")}
    works |= {kind: partial(write, report, kind) for kind in ("markdown", "json")}
    size = {name: len(str(work()).encode()) for name, work in works.items() if name != "check"}
    rows = [("one article", "ms", "bytes")]
    rows += [
        (name, f"{seconds * 1000:.2f}", f"{size.get(name, 0):,}") for name, seconds in medians(works, rounds=15).items()
    ]
    table(rows)
    texts = Newsmaker("id").articles(options.documents)
    reports = [
        factcheck.check(factcheck.read(text.encode(), name=f"{number}.txt", language="id"))
        for number, text in enumerate(texts)
    ]
    with tempfile.TemporaryDirectory() as folder:
        seconds = cpu(partial(write_folder, joined(reports), folder))
    print()
    table([("many documents", "seconds"), (f"a folder of {options.documents}", f"{seconds:.2f}")])
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Accuracy on articles written for this project: what is found, what is missed, what is a false alarm.

    python benchmarks/accuracy.py [--show] [--write docs/accuracy.md]

The articles stand in `benchmarks/articles/<language>.md`, in the form of the marked cases of the tests. Marks of one
check in one article are one fault; it is found when a finding of that check, at warning or error, touches one of them.
A loud finding that touches no mark is a false alarm. Coverage is what was read at all: mentions, claims, and how much
was recomputed and found right.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import factcheck

ROOT = Path(__file__).resolve().parents[1]


def _marked() -> Any:
    spec = importlib.util.spec_from_file_location("marked", ROOT / "tests" / "checks" / "marked.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("tests/checks/marked.py, which reads marked texts")
    module = importlib.util.module_from_spec(spec)
    sys.modules["marked"] = module
    spec.loader.exec_module(module)
    return module


@dataclass
class Score:
    """What came of the articles of one language."""

    articles: int = 0
    words: int = 0
    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    alarms: Counter[tuple[str, str]] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    shown: list[str] = field(default_factory=list)


def score(path: Path) -> Score:
    """Check every article of one file."""
    result = Score()
    for case in _marked().cases(path):
        report = factcheck.check(case.text, language=case.language, published=case.published)
        result.articles += 1
        result.words += len(case.text.split())
        loud = [
            (finding, [finding.span, *(other.span for other in finding.related)])
            for finding in report.findings
            if str(finding.severity) != "info"
        ]
        for check in sorted({mark[0] for mark in case.marks}):
            places = [mark[1:] for mark in case.marks if mark[0] == check]
            hit = any(
                finding.check == check and any(s.start < end and start < s.end for s in spans for start, end in places)
                for finding, spans in loud
            )
            (result.found if hit else result.missed)[check] += 1
            if not hit:
                result.shown.append(f"missed  {case.title}: {check} {[case.text[s:e] for s, e in places]}")
        for finding, spans in loud:
            if not any(s.start < end and start < s.end for s in spans for _, start, end in case.marks):
                result.alarms[finding.check, str(finding.severity)] += 1
                result.shown.append(f"false   {case.title}: {finding.check}: {finding.message}")
        for checked in report.documents:
            result.read.update(dict(checked.counts))
            result.read["recomputed and right"] += len(checked.right)
    return result


def table(scores: dict[str, Score]) -> str:
    """The scores as Markdown tables."""
    lines = [
        "| check | language | found | missed | recall | false alarms | precision |",
        "|---|---|---|---|---|---|---|",
    ]
    for language, result in scores.items():
        false = Counter[str]()
        for (check, _), times in result.alarms.items():
            false[check] += times
        for check in sorted({*result.found, *result.missed, *false}):
            hits, misses, wrong = result.found[check], result.missed[check], false[check]
            recall = f"{hits / (hits + misses):.2f}" if hits + misses else "-"
            precision = f"{hits / (hits + wrong):.2f}" if hits + wrong else "-"
            lines.append(f"| `{check}` | {language} | {hits} | {misses} | {recall} | {wrong} | {precision} |")
    lines += ["", "| language | articles | words | errors per 1,000 words | warnings per 1,000 words | what was read |"]
    lines.append("|---|---|---|---|---|---|")
    for language, result in scores.items():
        errors = sum(times for (_, severity), times in result.alarms.items() if severity == "error")
        warnings = sum(result.alarms.values()) - errors
        read = ", ".join(f"{times} {what}" for what, times in result.read.items() if times)
        rates = f"{1000 * errors / result.words:.3f} | {1000 * warnings / result.words:.3f}"
        lines.append(f"| {language} | {result.articles} | {result.words} | {rates} | {read} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the tables; with `--show` also each miss and false alarm."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print misses and false alarms")
    parser.add_argument(
        "--write", metavar="FILE", type=Path, help="also write the tables into the marked part of a page"
    )
    given = parser.parse_args()
    scores = {path.stem: score(path) for path in sorted((ROOT / "benchmarks" / "articles").glob("*.md"))}
    if given.show:
        for result in scores.values():
            print("\n".join(result.shown))
    tables = table(scores)
    print(tables)
    if given.write:
        head, mark, _ = given.write.read_text("utf-8").partition("<!-- tables -->\n")
        given.write.write_text(f"{head}{mark}\n{tables}", "utf-8")


if __name__ == "__main__":
    main()

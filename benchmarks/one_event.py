"""How long many reports of one event take to be held against each other, and how that grows.

`python benchmarks/one_event.py` makes reports of one flood, Indonesian and English by turns: a count of dead and of
displaced that grows by the day, three sources that differ, names spelt in several ways, and 1.5 kB of other news with
a cast in common. It prints what reading and checking each by itself takes, and what comparing all of them takes beyond.
"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date, timedelta

from newsmaker import Newsmaker

import factcheck

DAY = date(2024, 3, 1)
TELLS = {
    "id": (
        "Banjir Karangjati\n{who} mengatakan {dead} orang tewas di Karangjati akibat banjir itu.\n"
        "Menurut {other}, {homeless} orang mengungsi dari Karangjati ke Wonokerto.\n"
    ),
    "en": (
        "Karangjati flood\n{who} said {dead} people died in Karangjati in the flood.\n"
        "According to {other}, {homeless} people were displaced from Karangjati to Wonokerto.\n"
    ),
}
WHO = {
    "id": ("Wali Kota Arman Wibisono", "Badan Penanggulangan Bencana Karangjati", "Palang Merah"),
    "en": ("Mayor Arman Wibisono", "Karangjati Disaster Agency", "Red Cross"),
}


def reports(count: int) -> list[tuple[str, date, str]]:
    """So many reports of one event: language, publication day, text; the same ones each time."""
    made = []
    makers = {language: Newsmaker(language, 7) for language in TELLS}
    for at in range(count):
        language = ("id", "en")[at % 2]
        days = at * 60 // count
        who = WHO[language][at % 3]
        told = TELLS[language].format(
            who=who, other=WHO[language][(at + 1) % 3], dead=12 + 3 * days + at % 3, homeless=400 + 50 * days
        )
        made.append((language, DAY + timedelta(days), told + makers[language].article(1_500)))
    return made


def main() -> int:
    """Measure some sizes and print one line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, nargs="+", default=[250, 500, 1_000])
    factcheck.compare([words for _, _, words in reports(20)])  # tables and modules are loaded once
    before = 0.0
    for size in parser.parse_args().reports:
        begin = time.process_time()
        documents = [
            factcheck.read(words.encode(), name=f"r{at}.txt", language=language, published=day)
            for at, (language, day, words) in enumerate(reports(size))
        ]
        for document in documents:
            factcheck.check(document)
        alone = time.process_time() - begin
        begin = time.process_time()
        report = factcheck.compare(documents)
        beyond = time.process_time() - begin - alone
        growth = f", ×{beyond / before:.2f}" if before else ""
        took = f"{alone:6.1f} s alone, {beyond:6.1f} s beyond{growth}"
        print(f"{size:>5} reports: {took}; {len(report.findings)} findings, {len(report.timelines)} timelines")
        before = beyond
    return 0


if __name__ == "__main__":
    sys.exit(main())

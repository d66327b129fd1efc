"""Makes news-like texts, Indonesian and English, the same ones for the same seed.

Real articles may not be copied into the project; these have the densities measured on 10 MB of them. Per 3 kB: 13 digit
tokens, 2 dates or weekdays, 1.5 sums of money, 1 percentage, 93 capitalised words, 19 names of several words, 25
sentences. `python benchmarks/newsmaker.py` prints the densities that it reaches.
"""

from __future__ import annotations

import random
import re
import sys
import tomllib
from datetime import date, timedelta
from pathlib import Path

WORDS = tomllib.loads(Path(__file__).with_name("newswords.toml").read_text("utf-8"))
SHARES = {"nameless": 0.61, "plain": 0.135, "numbers": 0.105, "money": 0.045, "percent": 0.034, "dated": 0.068}
"""How often each kind of sentence is made; tuned to the densities of real news."""


class Newsmaker:
    """A source of articles in one language."""

    def __init__(self, language: str, seed: int = 1) -> None:
        self.language = language
        self.words = WORDS[language]
        self.random = random.Random(f"{language}{seed}")

    def article(self, size: int = 3_000) -> str:
        """One article of about `size` bytes: headline, dateline, paragraphs."""
        pick = self.random.choice
        people = [f"{pick(self.words['given'])} {pick(self.words['family'])}" for _ in range(9)]
        places = self.random.sample(self.words["places"], 3)
        headline = self._sentence("plain", people, places).split(",")[0].rstrip(".")
        length, sentences = 0, []
        while length < size:
            kind = self.random.choices(list(SHARES), list(SHARES.values()))[0]
            sentences.append(self._sentence(kind, people, places))
            length += len(sentences[-1].encode()) + 1
        paragraphs = [" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2)]
        return "\n\n".join([headline, f"{places[0].upper()} - {paragraphs[0]}", *paragraphs[1:]]) + "\n"

    def articles(self, count: int, size: int = 3_000) -> list[str]:
        """So many articles."""
        return [self.article(size) for _ in range(count)]

    def _sentence(self, kind: str, people: list[str], places: list[str]) -> str:
        words, pick = self.words, self.random.choice
        if kind == "nameless":
            return " ".join(map(pick, words[kind])) + "."
        who = self.random.sample(people, 3)
        where = self.random.sample(places, 2)
        day = date(2024, 1, 1) + timedelta(self.random.randrange(300))
        made = pick(words[kind]).format(
            p=who[0],
            p2=pick([who[1], who[1], who[1].split()[-1]]),
            p3=who[2],
            l=where[0],
            l2=where[1],
            o=pick(words["bodies"]).format(l=where[0]),
            o2=pick(words["bodies"]).format(l=where[1]),
            t=pick(words["titles"]),
            w=words["days"][day.weekday()],
            d=f"{day.day} {words['months'][day.month - 1]} {day.year}",
            d2=f"{day.day}/{day.month}/{day.year}",
            n=self._number(f"{self.random.randrange(60, 9_000):,}"),
            s=self.random.randrange(2, 60),
            s2=self.random.randrange(2, 60),
            m=self._number(f"{self.random.randrange(11, 990) / 10:g}"),
            c=self._number(f"{self.random.randrange(11, 990) / 10:g}"),
            age=self.random.randrange(24, 80),
        )
        return made[0].upper() + made[1:]

    def _number(self, english: str) -> str:
        return english if self.language == "en" else english.translate(str.maketrans(",.", ".,"))


def densities(texts: list[str]) -> dict[str, float]:
    """What stands in 3 kB of these texts."""
    whole = "\n".join(texts)
    share = 3_000 / len(whole.encode())
    days = "|".join(WORDS["id"]["days"] + WORDS["en"]["days"])
    months = "|".join(WORDS["id"]["months"] + WORDS["en"]["months"])
    patterns = {
        "digit tokens": r"\d[\d.,]*",
        "dates and weekdays": rf"\b\d+ (?:{months}) \d+|\d+/\d+/\d+|\b(?:{days})\b(?! \(|, \d)",
        "money": r"Rp \d|[$£]\d",
        "percent": r"\d (?:persen|percent)",
        "capitalised words": r"\b[A-Z]\w+",
        "names of several words": r"\b[A-Z]\w+(?: (?:of )?[A-Z]\w+)+",
        "sentences": r"[.!?]”?(?:\s|$)|,”",
    }
    return {name: len(re.findall(pattern, whole)) * share for name, pattern in patterns.items()}


def main() -> int:
    """Print the densities of 200 articles a language."""
    for code in WORDS:
        print(code, {name: round(value, 1) for name, value in densities(Newsmaker(code).articles(200)).items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())

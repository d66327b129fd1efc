"""Which language a text is in: its script first, then the small words that every sentence needs.

Only the heads of the packs are read. A word that several languages share counts for each of them, by so much less;
`telling_words` are those that a near neighbour lacks (`bahwa` against Malay `bahawa`) and count double.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from factcheck.language import cldr
from factcheck.language.load import codes, head
from factcheck.model import Language
from factcheck.patterns import late
from factcheck.signs import beyond_ascii

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST, _SAMPLE = 800, 2_500
"""Characters looked at, the first of them alone where they leave no doubt: no long text costs more."""
_SURE_LEAD = 8.0
"""Lead over the second best from which the first characters are enough."""
_CLEAR_LEAD = 4.0
"""Lead over the second best from which there is no doubt."""
_LEAST = 1.5
"""Evidence below this is none: a single small word, which weighs 1 at most, may be a name or a foreign title."""
_LEAST_DATED = 1.0
"""The same when a weekday or month is named: a short text with a date in it has few small words."""
_TELLING = 2.0

_SCRIPTS = {
    "Latn": re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]++"),
    "Cyrl": late(r"[\u0400-\u052f]++"),
    "Arab": late(r"[\u0600-\u06ff\u0750-\u077f]++"),
    "Deva": late(r"[\u0900-\u097f]++"),
    "Kore": late(r"[\uac00-\ud7af\u1100-\u11ff]++"),
    "Jpan": late(r"[\u3041-\u30ff]++"),
    "Hans": late(r"[\u3400-\u4dbf\u4e00-\u9fff]++"),
}
_UNSPACED = frozenset({"Hans", "Jpan", "Kore"})
"""Scripts that one language each writes, without blanks around its small words: the script is the evidence."""
_WEIGHT = {"Hans": 2.0, "Jpan": 2.0, "Kore": 1.5}
"""A character of these says as much as so many letters of an alphabet."""
_WORD = re.compile(r"[\w\u0300-\u036f\u064b-\u0652\u0900-\u0963]++")
"""Letters with their marks: vowel signs of Arabic and Devanagari are no word characters to `re`."""


def _script(sample: str) -> str | None:
    """The ISO 15924 code of the main script, or `None` for a text without letters."""
    if sample.isascii():
        return "Latn" if _SCRIPTS["Latn"].search(sample) else None
    if 4 * len(beyond_ascii(sample)) < len(sample) and _SCRIPTS["Latn"].search(sample):
        return "Latn"
    sizes = {
        name: _WEIGHT.get(name, 1.0) * sum(map(len, pattern.findall(sample))) for name, pattern in _SCRIPTS.items()
    }
    if sizes["Jpan"] * 10 > sizes["Hans"]:  # Japanese mixes both; Chinese has no kana but in names
        sizes["Jpan"] += sizes.pop("Hans")
    best = max(sizes, key=lambda name: sizes[name])
    return best if sizes[best] else None


@cache
def _evidence(among: tuple[str, ...]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Word to `(code, weight)` pairs, for the languages of one script."""
    owners: dict[str, dict[str, float]] = {}
    for code in among:
        for words, factor in ((head(code).function_words, 1.0), (head(code).telling_words, _TELLING)):
            for word in words:
                owners.setdefault(word, {})[code] = factor
    return {
        word: tuple((code, factor / len(weights)) for code, factor in weights.items())
        for word, weights in owners.items()
    }


@cache
def _calendar(among: tuple[str, ...]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Names of weekdays and months to `(code, weight)` pairs, as `_evidence`; each counts double."""
    owners: dict[str, set[str]] = {}
    for code in among:
        place = head(code).locale
        for name in (*cldr.weekdays(place), *cldr.months(place)):
            owners.setdefault(name, set()).add(code)
    return {name: tuple((code, _TELLING / len(of)) for code in sorted(of)) for name, of in owners.items()}


def _weighed(words: Counter[str], evidence: dict[str, tuple[tuple[str, float], ...]], scores: dict[str, float]) -> None:
    """Add to the scores what some words are evidence of."""
    for word in filter(evidence.__contains__, words):
        for code, weight in evidence[word]:
            scores[code] += weight * words[word]


def _neighbours_apart(ranked: list[str], scores: dict[str, float]) -> list[str]:
    """The ranking with a language before a near neighbour that yields to it on equal evidence."""
    first, *others = ranked
    elder = head(first).yields_to
    if elder in others and scores[elder] == scores[first]:
        others.remove(elder)
        return [elder, first, *others]
    return ranked


def _scored(sample: str, choice: tuple[str, ...]) -> dict[str, float]:
    """What the small words of a text are evidence of, by language; the first words alone where they are enough."""
    scores = dict.fromkeys(choice, 0.0)
    end = sample.find(" ", _FIRST)
    for piece in (sample[:end], sample[end:]) if end > 0 else (sample,):
        _weighed(Counter(_WORD.findall(piece.lower())), _evidence(choice), scores)
        best = sorted(scores.values())[-2:]
        if best[-1] - (best[0] if len(best) > 1 else 0.0) >= _SURE_LEAD:
            break
    return scores


def detect(text: str, *, among: Sequence[str] = ()) -> Language | None:
    """The language of a text, or `None` when nothing tells.

    Args:
        text: any text; its first 2,500 characters are looked at, or 800 where those leave no doubt.
        among: codes to choose from, most likely first; empty: all that ship with the library. On equal evidence
            the one named first wins.

    Returns:
        The language with a confidence of 0.5 to 1 that grows with its lead over the second best.

    Raises:
        UsageError: `among` names a language for which no pack ships.
    """
    sample = text[:_SAMPLE]
    script = _script(sample)
    choice = tuple(code for code in among or codes() if head(code).script == script)
    if not choice:
        return None
    if script in _UNSPACED:
        return Language(choice[0], "detected", 0.95)
    scores, least = _scored(sample, choice), _LEAST
    if max(scores.values()) < least:
        _weighed(Counter(_WORD.findall(sample.lower())), _calendar(choice), scores)
        least = _LEAST_DATED
    ranked = sorted(choice, key=lambda code: -scores[code])
    if not among:
        ranked = _neighbours_apart(ranked, scores)
    best = scores[ranked[0]]
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    if best < least or (best == second and not among and head(ranked[1]).yields_to != ranked[0]):
        return None
    return Language(ranked[0], "detected", round(0.5 + 0.5 * min(1.0, (best - second) / _CLEAR_LEAD), 3))

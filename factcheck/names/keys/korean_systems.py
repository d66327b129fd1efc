"""Which system a Korean name is written in: the DPRK's form, Revised, McCune-Reischauer, or the Seoul press's."""

from __future__ import annotations

from functools import cache

from factcheck.model import Sentence, say
from factcheck.names.fold import plain
from factcheck.names.keys.hangul import take_apart
from factcheck.names.keys.korean import CODA_SOUNDS, CODAS, ONSETS, VOWELS
from factcheck.names.tables import rows

_SYSTEMS = (say("in Revised Romanisation"), say("in McCune-Reischauer"), say("the DPRK form"))
_SEOUL, _OWN = say("the Seoul form"), say("a spelling of its own")
_VOICED = {"k": "g", "t": "d", "p": "b", "ch": "j"}
_SONORANTS = frozenset("aeiounmlg")
_NORTHERN = {"이": "리", "임": "림", "유": "류", "노": "로", "나": "라", "양": "량", "여": "려"}
"""Surnames whose first sound the south drops or changes."""


@cache
def _letters() -> dict[str, tuple[str, str, str]]:
    found = {}
    for part, letter, *spelt in rows("korean_systems.tsv"):
        revised, mccune, dprk = ("" if s == "-" else s for s in spelt)
        found[part[0] + letter] = (revised, mccune, dprk)
    return found


@cache
def written(hangul: str, system: int) -> str:
    """A Hangul word in a system: 0 Revised, 1 McCune-Reischauer without its marks, 2 the DPRK's."""
    out = ""
    for syllable in hangul:
        parts = _parts(syllable, system)
        if parts is None:
            return ""
        onset, rest = parts
        if system == 1 and out and out[-1] in _SONORANTS:
            onset = _VOICED.get(onset, onset)
        out += onset + rest
    return out


@cache
def _parts(syllable: str, system: int) -> tuple[str, str] | None:
    """The onset of a syllable, and the rest of it."""
    taken = take_apart(syllable)
    if taken is None:
        return None
    table, coda = _letters(), CODAS[taken[2]]
    rest = table["v" + VOWELS[taken[1]]][system] + table["c" + CODA_SOUNDS.get(coda, coda)][system]
    return table["o" + ONSETS[taken[0]]][system], rest


def form(tokens: tuple[str, ...], hangul: str) -> Sentence:
    """What form of a Hangul name a Latin one is, for people: "the DPRK form", "the Seoul form" or the like."""
    latin = "".join(map(plain, tokens))
    northern = _NORTHERN.get(hangul[0], hangul[0]) + hangul[1:]
    for system, name in ((2, northern), (0, hangul), (1, hangul), (1, northern)):
        if latin == written(name[0], system) + written(name[1:], system):
            return _SYSTEMS[system]
    return _SEOUL if plain(tokens[0]) == _press().get(hangul[0], "") else _OWN


@cache
def _press() -> dict[str, str]:
    """The first spelling of each surname, as the press has it."""
    return {hangul: spellings.split()[0] for hangul, spellings in reversed([*rows("korean_surnames.tsv")])}

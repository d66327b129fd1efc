"""Writing: which script a letter or a word is in."""

from __future__ import annotations

from functools import cache

from factcheck.patterns import late

_RANGES = (
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x077F, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x1100, 0x11FF, "Hang"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x3040, 0x30FF, "Kana"),
    (0x3400, 0x9FFF, "Hani"),
    (0xAC00, 0xD7A3, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFEFC, "Arab"),
)
ONE_SCRIPT = late(
    "(?P<Latn>[a-zA-ZÀ-ÖØ-öø-ʯ]++)|(?P<Cyrl>[Ѐ-ԯ]++)|(?P<Hani>[㐀-\u9fff]++)|(?P<Kana>[\u3040-ヿ]++)|(?P<Hang>[가-힣]++)"
    "|(?P<Arab>[؀-ݿ]++)|(?P<Hebr>[\u0590-\u05ff]++)|(?P<Thai>[\u0e00-\u0e7f]++)|(?P<Deva>[ऀ-ॿ]++)|(?P<Grek>[Ͱ-Ͽ]++)"
)
"""A word of one of the scripts that most words of names are in; any other is looked at letter by letter."""


@cache
def script_of(letter: str) -> str:
    """ISO 15924 code of a letter's script; `Zyyy` for digits, marks and signs."""
    code = ord(letter)
    for first, last, script in _RANGES:
        if first <= code <= last:
            return script
    if letter.isalpha():
        return "Latn" if code < _RANGES[0][0] else "Zzzz"
    return "Zyyy"


def by_script(word: str) -> list[str]:
    """A word cut where its script changes; kana and Chinese characters stay together, as Japanese names have both."""
    pieces: list[str] = []
    last = ""
    for letter in word:
        script = script_of(letter)
        script = "Hani" if script == "Kana" else script
        if pieces and (script in (last, "Zyyy") or {script, last} <= {"Latn", "Zzzz"} or letter in "ー々"):
            pieces[-1] += letter
        else:
            pieces.append(letter)
            last = script
    return [piece for piece in pieces if piece != " "]

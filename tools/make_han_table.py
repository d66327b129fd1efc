"""Writes `factcheck/names/data/han.tsv`: how names read a Chinese character in Mandarin, Korean and Japanese.

    python tools/make_han_table.py UNIHAN_FOLDER NAMES_FOLDER JPVARIANTS > factcheck/names/data/han.tsv

UNIHAN_FOLDER holds `Unihan_Readings.txt.bz2` and `Unihan_Variants.txt.bz2` (Unicode License v3). NAMES_FOLDER holds the
CSV files of the package japanese-personal-name-dataset (MIT): the readings that a character has inside Japanese names
are counted there, by cutting the reading of each name along its characters. JPVARIANTS is the file of that name of
OpenCC (Apache License 2.0): characters that Japan's reform changed, each taken back to its Chinese simplified form.
"""

from __future__ import annotations

import bz2
import collections
import re
import sys
import unicodedata
from pathlib import Path

from anyascii import anyascii

Readings = dict[str, collections.Counter[str]]
LEAST, MOST = 3, 18
HIRAGANA = re.compile("[ぁ-ゖー]+")


def unihan(path: Path, *fields: str) -> dict[str, dict[str, str]]:
    """Wanted fields of a Unihan file: field -> character -> value."""
    found: dict[str, dict[str, str]] = {field: {} for field in fields}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in found:
                found[parts[1]][chr(int(parts[0].removeprefix("U+"), 16))] = parts[2]
    return found


def toneless(pinyin: str) -> str:
    """A pinyin syllable without its tone: `lǜ` -> `lv`."""
    marks = unicodedata.normalize("NFD", pinyin.replace("ü", "v"))
    text = "".join(c for c in marks if not unicodedata.combining(c) or c == "\u0308")
    return text.replace("u\u0308", "v").replace("\u0308", "").lower()


def romaji(kana: str) -> str:
    """Kana in plain letters, long vowels shortened the way that newspapers do."""
    text = anyascii(kana).lower().replace("-", "")
    for long, short in (("ou", "o"), ("oo", "o"), ("uu", "u"), ("tch", "cch")):
        text = text.replace(long, short)
    return text


def cut(reading: str, characters: str, known: Readings) -> list[str] | None:
    """A reading cut along its characters so that all but one piece are known; `None` when that leaves a choice."""
    if len(characters) == 1:
        return [reading]
    if len(characters) != 2:
        return None
    ways = []
    for at in range(1, len(reading)):
        left, right = reading[:at], reading[at:]
        weight = (left in known[characters[0]]) + (right in known[characters[1]])
        ways.append((weight, known[characters[0]][left] + known[characters[1]][right], left, right))
    ways.sort(reverse=True)
    if not ways or ways[0][0] == 0 or (len(ways) > 1 and ways[0][:2] == ways[1][:2]):
        return None
    return [ways[0][2], ways[0][3]]


def name_pairs(folder: Path) -> list[tuple[str, str]]:
    """`(reading in kana, characters)` of every name in the data set."""
    pairs = []
    for path in sorted(folder.glob("first_name_*_org.csv")):
        for line in path.read_text("utf-8").splitlines():
            reading, _, *forms = line.split(",")
            pairs += [(reading, form) for form in forms if not HIRAGANA.search(form)]
    for line in (folder / "last_name_org.csv").read_text("utf-8").splitlines():
        form, _, reading, _ = line.split(",")
        pairs += [(reading, form)] * 3
    return pairs


def counted_readings(pairs: list[tuple[str, str]]) -> Readings:
    """Character -> how often names read it which way, in kana, after three rounds of cutting."""
    kana_of: Readings = collections.defaultdict(collections.Counter)
    for reading, form in pairs:
        if len(form) == 1:
            kana_of[form][reading] += 3
    for _ in range(3):
        counted: Readings = collections.defaultdict(collections.Counter)
        for reading, form in pairs:
            for piece, character in zip(cut(reading, form, kana_of) or (), form, strict=False):
                counted[character][piece] += 1
        kana_of = counted
    return kana_of


def japanese(readings: dict[str, dict[str, str]], folder: Path) -> Readings:
    """Character -> its readings in romaji, weighted: in names, then the Chinese and Japanese ones of Unihan."""
    kana_of = counted_readings(name_pairs(folder))
    total: Readings = collections.defaultdict(collections.Counter)
    for character, pieces in kana_of.items():
        for piece, count in pieces.items():
            total[character][romaji(piece)] += count
    for character, value in readings["kJapaneseOn"].items():
        for reading in value.split():
            total[character][romaji(reading.lower().replace("uu", "u").replace("ou", "o"))] += LEAST
    for character in kana_of:
        for reading in readings["kJapaneseKun"].get(character, "").lower().split():
            for form in stems(reading):
                total[character][romaji(form)] += LEAST
    return total


def stems(kun: str) -> list[str]:
    """A kun reading and what is left of a verb or adjective in a name: `soru` -> `sori`, `yasui` -> `yasu`."""
    found = [kun]
    if kun.endswith("u") and len(kun) > 2:
        found += [kun[:-1].removesuffix("ts").removesuffix("y") + ("chi" if kun.endswith("tsu") else "i")]
    if len(kun) > 3 and kun[-1] in "iu":
        found.append(
            kun[:-1] if kun.endswith(("ai", "ui", "oi", "ii")) else kun[:-2].removesuffix("t").removesuffix("s")
        )
    return [form for form in found if form and form[-1] in "aiueon"]


def main() -> None:
    """Print the table."""
    folder, names, reformed = (Path(argument) for argument in sys.argv[1:4])
    readings = unihan(
        folder / "Unihan_Readings.txt.bz2", "kMandarin", "kHangul", "kJapaneseOn", "kJapaneseKun", "kTGHZ2013"
    )
    variants = unihan(folder / "Unihan_Variants.txt.bz2", "kSimplifiedVariant")["kSimplifiedVariant"]
    simple = {c: chr(int(v.split()[0].removeprefix("U+"), 16)) for c, v in variants.items() if len(v.split()) == 1}
    for line in reformed.read_text("utf-8").splitlines():
        old, *new = line.split()
        simple |= {form: simple.get(old, old) for form in new if form not in (old, simple.get(old))}
    kana = japanese(readings, names)
    common = set(readings["kTGHZ2013"]) | {c for c, v in readings["kHangul"].items() if re.search(":[0-9]*[0EN]", v)}
    common |= {c for c in kana if sum(kana[c].values()) > LEAST} | {c for c, v in simple.items() if v in common}
    print("# Chinese characters: simplified form (where it differs), how names read them in Mandarin (pinyin without")
    print(
        "# tones, v for ü), Korean (Hangul) and Japanese (romaji, long vowels short, commonest first), and, where there"
    )
    print("# are any, what it is the simplified form of. In the order of code points, by which a row is found.")
    print("# By tools/make_han_table.py from Unihan (Unicode), japanese-personal-name-dataset (MIT), OpenCC (Apache).")
    made: dict[str, list[str]] = {}
    for character in sorted(common):
        if len(character.encode("utf-16-le")) != 2:
            continue
        pinyin = [toneless(p) for p in readings["kMandarin"].get(character, "").split()]
        pinyin += [toneless(p) for p in re.findall(r"[:,]([^\s,:.\d]+)", readings["kTGHZ2013"].get(character, ""))]
        hangul = "".join(sorted({part[0] for part in readings["kHangul"].get(character, "").split()}))
        japan = [r for r, n in kana[character].most_common(MOST) if n >= LEAST and r.isascii()]
        simplified = simple.get(character, character)
        row = ["" if simplified == character else simplified, " ".join(dict.fromkeys(pinyin)), hangul, " ".join(japan)]
        if any(row[1:]):
            made[character] = row
    partners: dict[str, str] = {}
    for character, row in made.items():
        if row[0]:
            partners[row[0]] = partners.get(row[0], "") + character
    for character in sorted({*made, *partners}):
        more = [partners[character]] if character in partners else []
        print("\t".join([character, *made.get(character, [""] * 4), *more]))


if __name__ == "__main__":
    main()

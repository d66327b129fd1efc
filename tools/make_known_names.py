"""Writes `factcheck/names/data/known_names.txt`: names that are established as they stand, one line a source.

    python tools/make_known_names.py CENSUS_FOLDER NAMES_FOLDER > factcheck/names/data/known_names.txt

CENSUS_FOLDER holds `dist.male.first`, `dist.female.first` and `dist.all.last` of the US census of 1990, public domain,
as in the package names. NAMES_FOLDER holds the CSV files of japanese-personal-name-dataset (MIT), whose readings
are written in plain Hepburn with short vowels.
"""

from __future__ import annotations

import sys
from pathlib import Path

from anyascii import anyascii

SURNAMES, FORMS = 12_000, 2


def romaji(kana: str) -> str:
    """Kana in plain letters, long vowels shortened."""
    text = anyascii(kana).lower().replace("-", "").replace("tch", "cch")
    for long, short in (("ou", "o"), ("oo", "o"), ("uu", "u")):
        text = text.replace(long, short)
    return text


def census(path: Path, most: int | None = None) -> set[str]:
    """The names of a census file, the commonest first."""
    return {line.split()[0].lower() for line in path.read_text("ascii").splitlines()[:most]}


def main() -> None:
    """Print the lists."""
    folder, japan = Path(sys.argv[1]), Path(sys.argv[2])
    given = census(folder / "dist.male.first") | census(folder / "dist.female.first")
    last = census(folder / "dist.all.last", SURNAMES)
    readings: set[str] = set()
    for path in sorted(japan.glob("first_name_*_org.csv")):
        lines = [line.split(",") for line in path.read_text("utf-8").splitlines()]
        readings |= {romaji(line[0]) for line in lines if len(line) >= 2 + FORMS}
    family = {romaji(line.split(",")[2]) for line in (japan / "last_name_org.csv").read_text("utf-8").splitlines()}
    print("# Names that are established as they stand: two of them that differ in more than a spelling are two names.")
    print(
        "# By tools/make_known_names.py from the US census of 1990 (public domain), given names and surnames, and from"
    )
    print("# japanese-personal-name-dataset (MIT), given names and surnames.")
    for words in (given, last, readings, family):
        print(" ".join(sorted(word for word in words if word.isalpha() and len(word) > 1)))


if __name__ == "__main__":
    main()

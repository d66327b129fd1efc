"""The tables of letters, checked against Unicode and against one another."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import names
from factcheck.names import kindtable
from factcheck.names.distance import _COSTS as COSTS
from factcheck.names.distance import distance
from factcheck.names.keys import chinese, hangul, japanese, korean, sounds
from factcheck.names.sounds import FAR, letters
from factcheck.names.tables import read, rows, text

LETTER_TABLES = {"graphemes.tsv": "LATIN", "cyrillic.tsv": "CYRILLIC", "kana.tsv": "KATAKANA", "semitic.tsv": ""}
syllable = st.integers(hangul.FIRST, hangul.LAST).map(chr)


@pytest.mark.parametrize("table", LETTER_TABLES)
def test_letters_are_of_their_script(table):
    """Every letter of a table is a letter of its script, in normal form C, and stands once."""
    seen = set()
    for row in rows(table):
        assert row[0] not in seen, row
        seen.add(row[0])
        assert unicodedata.normalize("NFC", row[0]) == row[0]
        assert all(LETTER_TABLES[table] in unicodedata.name(letter) for letter in row[0]), row
        letters(row[1])


def test_cyrillic_alphabets_are_whole():
    """Every letter of six alphabets has a sound or is known to have none."""
    known = {row[0] for row in rows("cyrillic.tsv")}
    alphabets = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєіїўђјљњћџѓѕќ"
    assert set(alphabets) <= known


@given(syllable)
def test_hangul_comes_apart_as_unicode_says(character):
    """Our arithmetic and Unicode's canonical decomposition give the same parts."""
    onset, vowel, coda = hangul.take_apart(character)
    parts = [chr(0x1100 + onset), chr(0x1161 + vowel)] + ([chr(0x11A7 + coda)] if coda else [])
    assert unicodedata.normalize("NFD", character) == "".join(parts)


def test_hangul_table_is_in_the_order_of_unicode():
    """The nth onset, vowel and coda of the table are those of Unicode."""
    table = {}
    for part, letter, _ in rows("hangul.tsv"):
        table.setdefault(part, []).append(letter)
    assert "".join(table["onset"]) == korean.ONSETS
    assert "".join(table["vowel"]) == korean.VOWELS
    assert len(table["coda"]) == len(korean.CODAS)


def test_latin_parts_of_korean_cover_every_part():
    """Every onset and vowel has a Latin spelling, and every surname can be written."""
    covered = dict.fromkeys(("onset", "vowel", "coda"), "")
    for part, _, spelt, _ in rows("korean_parts.tsv"):
        covered[part] += spelt
    assert set(korean.ONSETS) <= set(covered["onset"])
    assert set(korean.VOWELS) <= set(covered["vowel"])
    for surname, _ in rows("korean_surnames.tsv"):
        assert all(hangul.take_apart(letter) for letter in surname)


@given(st.sampled_from("김이박최정강조윤장임"), syllable, syllable, syllable)
def test_another_syllable_is_another_name(surname, one, two, other):
    """Replacing a syllable of a Korean name by another flips the verdict to different, strictly."""
    name, changed = surname + one + two, surname + one + other
    verdict = names.compare(name, changed).verdict
    assert (verdict == "different") == (two != other)


@given(
    st.sampled_from(["sun", "son", "seon", "jong", "jung", "jeong", "un", "eun", "il", "myung", "yong", "hui", "hee"])
)
def test_a_spelling_meets_itself(spelling):
    """A Latin syllable can always spell what it spells, and a syllable with disjoint parts never does."""
    cuts = [cut for cut in korean.syllables(spelling) if len(cut) == 1]
    assert cuts
    assert all(korean.meet(cut, cut) for cut in cuts)
    assert not any(korean.meet(cut, other) for cut in cuts for other in korean.syllables("pa") if len(other) == 1)


def test_pinyin_is_that_of_the_characters():
    """The list of syllables is that of the readings, which a name in Latin letters is told without."""
    assert read("pinyin.txt") == [" ".join(sorted({reading for row in rows("han.tsv") for reading in row[2].split()}))]


@given(st.sampled_from(sorted(chinese.pinyin_syllables())))
def test_pinyin_reads_itself(spelling):
    """Every syllable of pinyin is read as itself among other readings."""
    assert any(spelling in cut[0] for cut in chinese.syllables(spelling) if len(cut) == 1)


@given(st.sampled_from([row[0] for row in rows("romaji.tsv")]), st.sampled_from([row[0] for row in rows("romaji.tsv")]))
def test_romaji_is_stable(one, two):
    """Plain Hepburn stays what it is."""
    once = japanese.romaji(one + two)
    assert once is None or japanese.romaji(once) == once


words = st.sampled_from(
    ["sukarno", "зеленский", "قذافي", "최선희", "オバマ", "布什", "gorbatschow", "erdoğan", "x", "й"]
)


@given(words, words)
def test_distance_is_symmetric(one, two):
    """The distance of two words is the same both ways, and nothing to itself."""
    scripts_of = {
        "s": "Latn",
        "g": "Latn",
        "e": "Latn",
        "x": "Latn",
        "з": "Cyrl",
        "й": "Cyrl",
        "ق": "Arab",
        "최": "Hang",
    }
    a, b = (sounds(w, scripts_of.get(w[0], "Hani" if w[0] == "布" else "Kana")) for w in (one, two))
    assert distance(a, b) == pytest.approx(distance(b, a))
    assert distance(a, a) == 0


some_letters = st.text("abdefghijklmnoprstuvwyz", min_size=1, max_size=10)


@given(some_letters, some_letters, st.floats(0.1, 4))
def test_distance_within_a_limit(one, two, limit):
    """A limit cuts nothing off that stays within it."""
    a, b = sounds(one, "Latn"), sounds(two, "Latn")
    whole, within = distance(a, b), distance(a, b, limit)
    assert within == pytest.approx(whole) if whole <= limit else within > limit


def _gone_through(a, b):
    """The same distance by every cell of the table of both tokens."""
    row = [0.0]
    for gap in b.gaps:
        row.append(row[-1] + gap)
    for one, gap in zip(a.masks, a.gaps, strict=True):
        done = [row[0] + gap]
        for at, (other, other_gap) in enumerate(zip(b.masks, b.gaps, strict=True)):
            done.append(min(row[at] + COSTS[one][other], row[at + 1] + gap, done[-1] + other_gap))
        row = done
    return row[-1]


@given(some_letters, some_letters)
def test_every_way_to_a_distance_finds_the_least(one, two):
    """What is left out at either end, one letter more, and letter against letter come to what all cells come to."""
    a, b = sounds(one, "Latn"), sounds(two, "Latn")
    assert distance(a, b) == pytest.approx(min(_gone_through(a, b), FAR))


def test_words_for_kinds_are_of_known_sorts():
    """Every row has a sort of the few there are and cells of words, and no row stands twice."""
    sorts = {"body", "site", "place", "loose", "for", "side", "part", "land", "of-land", "ending"}
    seen = set()
    for row in rows("kinds.tsv"):
        assert row[1] in sorts, row
        assert tuple(row[:2]) not in seen, row
        seen.add(tuple(row[:2]))
        assert all(cell.partition("=")[2] for cell in row[2:]), row
        assert all(word.strip() == word != "" for cell in row[2:] for word in cell.partition("=")[2].split("|")), row


def test_words_for_kinds_are_those_of_the_table(tmp_path):
    """What the build writes of the table is what the table says, and of one language only its own words."""
    (tmp_path / "kinds.tsv").write_text(text("kinds.tsv"), "utf-8")
    (file,) = kindtable.write_made(tmp_path)
    made = json.loads(file.read_text("utf-8"))["table"]
    whole = kindtable.known()
    assert made["words"] == whole.words
    assert made["phrases"] == whole.phrases
    assert "universitas" in kindtable.known("id").words
    assert "university" not in kindtable.known("id").words

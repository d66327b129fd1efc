"""Blocking and grouping, and the original that two spellings share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import names

SPELLINGS = [
    ["Choe Sun Hui", "Choe Son Hui"],
    ["Soekarno", "Sukarno"],
    ["Muammar Gaddafi", "Muammar Qaddafi"],
    ["Joko Widodo", "Joko Widodo "],
    ["Kim Jong Un"],
    ["Kim Jong Il"],
    ["Soeharto"],
]


def test_groups():
    """Spellings of one name come together, others stay apart, in order of first appearance."""
    found = names.group([form for spellings in SPELLINGS for form in spellings])
    assert [list(group) for group in found] == SPELLINGS


@given(st.lists(st.sampled_from([form for spellings in SPELLINGS for form in spellings])))
def test_groups_part_the_names(some):
    """Every name stands in exactly one group."""
    assert sorted(form for group in names.group(some) for form in group) == sorted(set(some))


def test_blocks_ignore_order():
    """A name and its other order meet."""
    assert names.blocks("Shinzo Abe") & names.blocks("Abe Shinzo")


@pytest.mark.parametrize(
    ("a", "b", "original"),
    [
        ("Choe Sun Hui", "Choe Son Hui", "최선희"),
        ("Kim Jong Un", "Kim Jung-eun", "김정은"),
        ("Moon Jae-in", "Mun Jae In", "문재인"),
        ("Pan Ki-mun", "Ban Ki-moon", "반기문"),
        ("Kim Jong Un", "Kim Jong Il", None),
        ("Sukarno", "Soekarno", None),
    ],
)
def test_both_spell(a, b, original):
    """The Hangul that two Latin spellings share, told only when they leave no choice."""
    assert names.both_spell(a, b) == names.both_spell(b, a) == original


def test_both_spell_through_the_table():
    """Spellings of a row are told its form in another script, abbreviations and other names are not."""
    assert names.both_spell("Kyiv", "Kiev", kind="place") == "Київ"
    assert names.both_spell("Mao Zedong", "Mao Tse-tung") == "毛泽东"
    assert names.both_spell("Korut", "North Korea", kind="place") is None


def test_two_scripts_meet_in_a_wide_block():
    """Among many names of the same consonants, spellings in two scripts stand beside one another all the same."""
    alike = [
        f"{given} {family}"
        for given in ["Noa", "Ona", "Una", "Ina", "Ena", "Anna", "Enno", "Onno", "Nia", "Nea"]
        for family in ("Kern", "Korn", "Karn", "Kiern")
    ]
    assert len({*map(names.blocks, alike), names.blocks("Уна Керн")}) <= 3
    together = next(group for group in names.group([*alike, "Уна Керн"]) if "Уна Керн" in group)
    assert "Una Kern" in together


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Achmad Wirawan", "Ahmad Wirawan"),
        ("Cathryn Holm", "Kathryn Holm"),
        ("Muchlis Karim", "Mukhlis Karim"),
        ("Hanna Tchernikow", "Hanna Chernikow"),
        ("Marcus Thorn", "Thorn Markus"),
    ],
)
def test_letters_of_two_classes_meet(a, b):
    """A c that may be k, a ch that may be a rough h: names meet by either class, in either order."""
    assert names.blocks(a) & names.blocks(b)
    assert names.group([a, "Anna Kern", b]) == ((a, b), ("Anna Kern",))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lee Kwang-su", "Yi Kwang-su"),
        ("Han Duk-soo", "Han Duk-su"),
        ("Steven Harmon", "Stephen Harmon"),
        ("Rahmat Abubakar", "Rahmat Abu Bakar"),
        ("Mohammed Harmon", "Muhammad Harmon"),
    ],
)
def test_established_names_join(a, b):
    """Names in their own right are compared in a crowd where they are East Asian, forms of one, joined or near."""
    assert names.group([a, "Anna Kern", b]) == ((a, b), ("Anna Kern",))


def test_a_word_that_stands_twice():
    """A name that comes under one key by two ways joins nobody by that."""
    assert names.group(["Lala Lala", "Lala Lala Kern", "Kern Lala"]) == names.group(
        ["Lala Lala", "Lala Lala Kern", "Kern Lala", "Lala Lala"]
    )

"""Words that look like numbers and are none: articles, pronouns, ordinals, characters inside other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.quantities.numerals import RATIO
from factcheck.quantities.phrases import WORD, fold

if TYPE_CHECKING:
    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_NUMERAL = 2
_WORD_BEFORE = 30
_APOSTROPHES = frozenset("'’")
_TEN, _TWENTY, _HUNDRED, _MYRIAD, _LARGEST = 10, 20, 100, 10_000, 10**12
_KANA = "\u309f"
"""The last letter of hiragana, in which particles are written: before other letters a numeral is a part of a word."""


def no_number(text: str, figure: Figure, words: Tables) -> str:
    """Why a number word is no number: an article, a pronoun, a character inside another word."""
    reason = _one(text, figure, words) if figure.one else _adjective(text, figure, words)
    if not reason and figure.value == 0 and _negation(text, figure, words):
        return "pronoun"
    parted = not reason and (figure.decimals or figure.kind == "ratio") and figure.readings[0][2] != RATIO
    if parted and (ordinal := words.ordinals.before(text, figure.stop)) is not None:
        built = _built(text, figure, ordinal[1], words) and not _one_part(text, figure, words)
        reason = "ordinal" if built or _an_ordinal(text, figure, words) else ""
    return reason or ("character" if words.words.unspaced and _character(text, figure, words) else "")


def _one(text: str, figure: Figure, words: Tables) -> str:
    """A lone `one` is a count only where it stands before a noun; an article is none at all."""
    alone = not text[: figure.start].strip() and not text[figure.stop :].strip(" .!?")
    if alone:
        return ""
    share = words.out_of.at(text, figure.stop) or words.divided.at(text, figure.stop)
    if share is not None and (text[share[1] + 1 : share[1] + 2].isdigit() or words.numerals.next(text, share[1])):
        return ""
    if figure.one in {"weak", "half"}:
        return "article" if figure.end == figure.stop or _a_second(text, figure, words) else ""
    if text[figure.start - 1 : figure.start] in {"-", "’", "'"} or text[figure.stop : figure.stop + 1] in {
        "-",
        "’",
        "'",
    }:
        return "pronoun"
    if words.not_alone_before.before(text, figure.start) or words.not_alone_after.at(text, figure.stop):
        return "pronoun"
    if words.words.unspaced:
        counts = figure.end > figure.stop or words.counters.at(text, figure.stop) is not None
        return "" if counts or _told(text, figure, words) else "pronoun"
    behind = WORD.match(text, figure.stop + 1) if text[figure.stop : figure.stop + 1] == " " else None
    return "" if behind is not None or figure.end != figure.stop else "pronoun"


def _a_second(text: str, figure: Figure, words: Tables) -> bool:
    """`un segundo autocar`: the word for a second is that for the second one, and a noun stands behind."""
    behind = WORD.match(text, figure.end + 1) if text[figure.end : figure.end + 1] == " " else None
    if figure.unit != "second" or behind is None or fold(behind[0]) in words.stops:
        return False
    return words.ordinals.at(text, figure.stop + 1) is not None


def _adjective(text: str, figure: Figure, words: Tables) -> str:
    """`un véhicule neuf`: a number word that is an adjective too, where nothing stands behind that it would count."""
    known = words.words.numerals.adjectives
    if not known or figure.end != figure.stop or fold(text[figure.start : figure.stop]) not in known:
        return ""
    said = text[: figure.start].split()[-1:]
    linked = (
        not said or fold(said[0]) in words.words.numerals.joiners or words.to.before(text, figure.start) is not None
    )
    return "" if linked or not nothing_counted(text, figure, words) else "adjective"


def _negation(text: str, figure: Figure, words: Tables) -> bool:
    """`keine Lösung`: a word for none that counts only people, or where a text says nothing else."""
    known = words.words.numerals.negations
    if not known or fold(text[figure.at : figure.stop]) not in known:
        return False
    alone = not (text[: figure.at] + text[figure.stop :]).strip(" .!?")
    noun = WORD.match(text, figure.stop + 1) if text[figure.stop : figure.stop + 1] == " " else None
    counted = noun is not None and (fold(noun[0]) in words.plural_words or fold(noun[0]) in words.classifiers)
    return not (alone or counted or figure.end > figure.stop)


def named_by_words(text: str, figure: Figure, words: Tables) -> bool:
    """`the Six Nations`, `Group of Seven`, `das Vier-Augen-Prinzip`: a number word in capitals that is part of a name.

    In the middle of a sentence, where nouns are small; where they are not, with a hyphen to the rest of the name.
    """
    if words.words.noun_capital:
        return text[figure.stop : figure.stop + 1] == "-" and text[figure.stop + 1 : figure.stop + 2].isupper()
    before = text[: figure.start][-_WORD_BEFORE:]
    if before[-1:] in _APOSTROPHES:
        return True  # nell'Ottocento
    last = before.split()[-1:]
    return before[-1:] == " " and bool(last) and last[0].isalpha() and last[0][0].islower()


def _built(text: str, figure: Figure, at: int, words: Tables) -> bool:
    """`twenty-fifth`, `двадцать пятая`, `hundred and fifth`: an ordinal of two words and more is no fraction."""
    before = WORD.findall(text, figure.at, at)
    part = words.numerals.parts.get(fold(before[-1])) if before else None
    if part is None:
        return False
    if part.kind == "atom" and part.value == _TEN and text[at - 1 : at] == "-":
        return True  # dix-neuvième
    return part.kind in {"join", "times"} or (part.kind == "atom" and part.value >= _TWENTY and part.value % _TEN == 0)


def _one_part(text: str, figure: Figure, words: Tables) -> bool:
    """`un vingt-cinquième du total`: one over an ordinal, where something is divided or the text says no more."""
    first = words.numerals.next(text, figure.at)
    if first is None or first[0][0].value != 1 or len(first[0]) > 1 or not 0 < (figure.value or 0) < 1:
        return False
    divided = words.of_words.at(text, figure.stop) or words.shares.at(text, figure.stop)
    return divided is not None or not (text[: figure.at] + text[figure.stop :]).strip(" .")


def _an_ordinal(text: str, figure: Figure, words: Tables) -> bool:
    """`un dixième titre`, `the one hundredth visitor`: one over an ordinal, with the noun that it orders behind it."""
    if figure.kind != "ratio" or figure.end > figure.stop or figure.value is None or not 0 < figure.value < 1:
        return False
    numerals = words.words.numerals
    below = 1 / figure.value
    if below != below.to_integral_value() or not (numerals.weak or numerals.articles):
        return False  # одна пятая: where no article looks like a one, this is no ordinal
    behind = WORD.match(text, figure.stop + 1) if text[figure.stop : figure.stop + 1] == " " else None
    if behind is None or words.shares.at(text, figure.stop) is not None:
        return False
    if fold(behind[0]) in words.words.part_nouns:
        return False  # een vijfde deel
    return fold(behind[0]) not in words.stops and words.of_words.at(text, figure.stop) is None


def syllable(text: str, figure: Figure, words: Tables) -> bool:
    """A Korean syllable that is a digit too, at the head of a word (사회, 사장, 이유로): such digits stand apart."""
    native, end, said = words.numerals.native, figure.stop, fold(text[figure.at])
    part = words.numerals.parts.get(said) if native and end - figure.at == 1 and said not in native else None
    digit = part is not None and part.kind == "atom" and part.value < _TEN
    if digit and text[end : end + 1].isalpha():
        return bool(text[: figure.start].strip() or text[figure.end :].strip())
    return bool(native) and _lone_scale(text, figure, words)


def _lone_scale(text: str, figure: Figure, words: Tables) -> bool:
    """A Korean digit and a multiplier that are another word too (구조, 오만, 이천): without a sign that they count."""
    at, end = figure.at, figure.stop
    if end - at != _NUMERAL or figure.end != end or text[at] in words.numerals.native:
        return False
    digit, scale = (words.numerals.parts.get(char) for char in text[at:end])
    if digit is None or digit.kind != "atom" or digit.value >= _TEN or scale is None or scale.kind != "times":
        return False
    if not (text[:at].strip() or text[end:].strip(" .")) or words.counters.at(text, end) is not None:
        return False
    hedged = words.hedges.before(text, at) or words.hedges_after.at(text, end)
    return not hedged and not _ranged(text, figure, words)


def _ranged(text: str, figure: Figure, words: Tables) -> bool:
    """이백에서 삼백: whether a number stands on the other side of a word between the ends of a range."""
    before, link = words.to.before(text, figure.at), words.to.at(text, figure.stop)
    if before is not None and (text[before[1] - 1] in words.numerals.parts or text[before[1] - 1].isdigit()):
        return True
    other = text[link[1] :][:2].lstrip() if link is not None else ""
    return other[:1].isdigit() or words.numerals.next(other, 0, bare=True) is not None


def _character(text: str, figure: Figure, words: Tables) -> bool:
    """A numeral character inside another word (四川, 退伍): alone it needs a unit or a counting word behind it."""
    if figure.kind == "ratio" and figure.stop - figure.at == 1 and _behind_unread(text, figure, words):
        return True
    if figure.end != figure.stop or figure.unit is not None or figure.vague is not None:
        return False
    if figure.readings[0][2] == RATIO and figure.stop - figure.at >= _NUMERAL:
        return False  # 翻倍, but no 倍 of 安倍
    more = words.numerals.more_inside.at(text, figure.stop)  # 百余人
    if words.counters.at(text, figure.stop if more is None else more[1]) is not None:
        return False
    if not text[: figure.start].strip() and not text[figure.stop :].strip(" .。"):
        return figure.stop - figure.at == 1 and figure.bare * figure.scale >= _MYRIAD  # 万 by itself says no number
    if (figure.kind in {"ratio", "percent"} and figure.stop - figure.at > _NUMERAL) or _told(text, figure, words):
        return False  # 四分之一
    if figure.decimals and not _timed(text[figure.at : figure.stop], words):
        return False  # 二点四
    said = text[figure.at : figure.stop]
    if (
        len(said) == _NUMERAL
        and words.words.numerals.positional
        and not any(char in words.words.numerals.times for char in said)
    ):
        return True  # 九三阅兵
    return len(said) < _NUMERAL or abs(figure.bare * figure.scale) <= _TEN


def _behind_unread(text: str, figure: Figure, words: Tables) -> bool:
    """两分半: a half behind what a number counts is no half of anything by itself."""
    before = text[max(0, figure.at - _NUMERAL) : figure.at]
    return (
        len(before) == _NUMERAL and before[1].isalpha() and (before[0] in words.numerals.parts or before[0].isdigit())
    )


def _told(text: str, figure: Figure, words: Tables) -> bool:
    """Whether a lone character is the end of a range (三至五年), or what a sentence says to be so (答えは七です)."""
    link = words.to.at(text, figure.stop)
    if link is not None and words.numerals.next(text, link[1], bare=True) is not None:
        return True
    before = text[figure.start - 1 : figure.start]
    return words.copulas.at(text, figure.stop) is not None and not (before.isalpha() and before > _KANA)


def _timed(said: str, words: Tables) -> bool:
    """Whether the word for a decimal sign is that for an hour too (三点), so that what it stands in may be a time."""
    hours = [point for point in words.words.numerals.point if words.date_after.at(point, 0) is not None]
    return any(point in said for point in hours)


def nothing_counted(text: str, figure: Figure, words: Tables) -> bool:
    """Whether no noun stands behind a number."""
    follow = WORD.match(text, figure.stop + 1) if text[figure.stop : figure.stop + 1] == " " else None
    return follow is None or fold(follow[0]) in words.stops


def opener(text: str, at: int, words: Tables) -> bool:
    """Whether a word is no noun, and so begins a sentence: "stieg auf insgesamt 33. | In ..."."""
    word = WORD.match(text, at)
    return word is not None and fold(word[0]) in words.stops


def bounded(text: str, figure: Figure, words: Tables, *, recent: bool) -> bool:
    """Whether a bound beside four digits makes them a count: `fewer than 1500`; `since at least 2014` does not."""
    behind = words.hedges_after.at(text, figure.stop)
    if behind is not None and behind[0] != "approx":
        return True
    bound = words.hedges.before(text, figure.start)
    if bound is None or bound[0].startswith(("approx", "nearly")) or "#" in bound[0]:
        return False
    return not recent  # `more than 2023` may mean: than in 2023


def ordered(text: str, figure: Figure, words: Tables) -> bool:
    """`the twenty-second floor`: tens before a unit that is an ordinal too; `a thirty-second clip` lasts so long."""
    if (
        text[figure.stop : figure.stop + 1] != "-"
        or figure.value is None
        or figure.value >= _HUNDRED
        or figure.value % _TEN
    ):
        return False
    ordinal = words.ordinals.at(text, figure.stop + 1)
    if ordinal is None or ordinal[1] != figure.end:
        return False
    before = WORD.findall(text, max(0, figure.start - _WORD_BEFORE), figure.start)
    return not before or fold(before[-1]) not in words.words.numerals.articles


def past_joiner(text: str, figure: Figure, words: Tables) -> int:
    """Where the ordinal may stand that a number goes on with: twenty-|fifth, one hundred and| first."""
    end = figure.stop
    if figure.value is not None and _HUNDRED <= figure.value <= _LARGEST and not figure.value % _HUNDRED:
        for joiner in words.words.numerals.joiners:
            if text.startswith(f" {joiner} ", end):
                return end + len(joiner) + 1
    return end + (text[end : end + 1] == "-")

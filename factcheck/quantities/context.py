"""What stands around a figure: its hedge, whether it is an age, and its role in a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Span
from factcheck.patterns import late
from factcheck.quantities.counts import plainly_counted
from factcheck.quantities.phrases import LETTER, WORD, behind, fold
from factcheck.quantities.ranges import verb_before

if TYPE_CHECKING:
    import re

    from factcheck.quantities.figures import Figure
    from factcheck.quantities.tables import Tables

_AGE_UNITS = frozenset({"year", "month", "week", "day"})
_MAX_AGE = 122
_GROWN = 15
_NAME_BEFORE = late(rf"({LETTER}++)(?:\.|,)? ?\(?$")
_NAMES = late(rf"(?:({LETTER}++) |(?:^|[.,!?:;\n\"“”] ?))({LETTER}++(?:-{LETTER}++)*), $")
_IN_BRACKETS = late(r"\((\d{1,3})\)")
_LIST_REACH = 120
"""Characters before and behind a figure in brackets in which the others of its list stand."""
_LISTED, _SMALL = 3, 10
_INITIALS = 3
_AHEAD = 40
"""Characters behind a word in which the figure that follows it begins."""
_MARKS = 3
_OPENED, _CLOSED = frozenset("(（"), frozenset(")）")
"""Characters behind an age in which a mark and the next figure stand."""
_ENDS_CLAUSE = frozenset('.,;!?)\n"”»')
_ONTO = "+"
_FLAGS = f"?!#>{_ONTO}"
_LOOSE_FROM = 10
_TO_REACH = 60
_FAR_WORDS = 4
_NEAR_REACH = 60  # four words nearly always
_FAR_REACH = 250  # four words, the longest allowed
_DIGIT_AHEAD = late(r"[ \u00a0]?[^\w\s]{0,2}\d[\d.,]*+")
_FIGURE_AHEAD = late(rf"[ \u00a0](?:{LETTER}{{1,3}} )?\d")
"""A figure to which the hedge before it belongs."""
_NOUNS = 3
_LEVEL_AHEAD = late(r"[ \u00a0]?\d([^.!?;\n。]{1,40})")
_REST = late(rf"['’]?({LETTER}++)")
_NEXT_WORD = late(rf" ({LETTER}++)")


def hedge(text: str, figure: Figure, words: Tables) -> tuple[str, Span | None]:
    """The modality that the words beside a figure give it, and where they stand."""
    if figure.about:
        return "approx", None
    if figure.plus:
        return "at_least", None
    start = figure.start
    before = words.hedges.before(text, _outside(text, figure)) if start != figure.bare_start else None
    if before is not None:
        modality, start = before[0], before[1] + before[0].count(_ONTO)
        moved = ">" in modality and (verb_before(text, start, words) or words.turns.at(text, figure.end))
        end = start + len(text[start : figure.start].rstrip(" \u00a0(~"))
        by = words.by_words.at(text, start) if figure.kind == "ratio" and modality == "approx" else None
        if _fits(figure, modality) and not (moved or (by is not None and by[1] < end)):  # um die | Hälfte
            return modality.rstrip(_FLAGS), Span(start, end)
    ends = [figure.end] if figure.end == figure.stop else sorted((figure.stop, figure.end))
    if words.words.unspaced and (counter := words.counters.at(text, figure.end)) is not None:
        ends.append(counter[1])  # 80隻以上
    for at in ends:
        if at == figure.bare_end:
            continue
        behind = words.hedges_after.at(text, at + (text[at : at + 1] == "-"))
        if behind is None or _FIGURE_AHEAD.match(text, behind[1]):
            continue  # "41 e circa | 10mila"
        if "?" not in behind[0] or _closed(text, behind[1], words):
            modality, end = behind[0].rstrip(_FLAGS), behind[1]
            return modality, Span(end - len(text[at:end].strip()), end)
    return _past_noun(text, figure, words) if figure.kind == "count" and not words.words.unspaced else ("", None)


def _past_noun(text: str, figure: Figure, words: Tables) -> tuple[str, Span | None]:
    """`47 people or more`, `47 شخصا على الأقل`: a hedge behind the one word that the figure counts."""
    noun = _NEXT_WORD.match(text, figure.end)
    if noun is None:
        return "", None
    endings = [ending for ending in words.words.unit_endings if noun[1].endswith(ending)]  # 100 kişi|den fazla
    ends = (noun.end(), *(noun.end() - len(ending) for ending in endings))
    end, behind = next(((at, found) for at in ends if (found := words.hedges_after.at(text, at))), (0, None))
    if behind is None or "?" in behind[0] or words.hedges_after.at(text, noun.start(1)):
        return "", None
    if _FIGURE_AHEAD.match(text, behind[1]):
        return "", None
    return behind[0].rstrip(_FLAGS), Span(behind[1] - len(text[end : behind[1]].strip()), behind[1])


def _outside(text: str, figure: Figure) -> int:
    """Where a hedge may end: before the figure, or before the mark that opens it."""
    start = figure.start
    return start - 1 if start and text[start - 1] in "(~" else start


def _closed(text: str, at: int, words: Tables) -> bool:
    """Whether no word follows that would take the phrase for itself (`Rp700.000 lebih baik`)."""
    match = _NEXT_WORD.match(text, at)
    return match is None or fold(match[1]) in words.stops or fold(match[1]) in words.classifiers


def _fits(figure: Figure, modality: str) -> bool:
    """Whether a word that may mean something else bounds this figure.

    A pack marks such words behind the modality: `?` a preposition of place too (`under three cups`), `!` one of time
    (`over 10 days`), `#` one of extent (`hingga 4 kilometer`), `>` one of direction behind a verb of change (`до 5%`).
    A `+` stands for each letter that is written onto the phrase and is no part of it.
    """
    if ("!" in modality and figure.kind == "duration") or ("#" in modality and figure.kind in {"duration", "physical"}):
        return False
    return "?" not in modality or figure.unit is not None or figure.value is None or abs(figure.value) >= _LOOSE_FROM


def age(text: str, figure: Figure, words: Tables, hedged: Span | None) -> bool:
    """Whether a figure is somebody's age; sets unit and kind."""
    if figure.kind not in {"count", "duration"} or figure.value is None or not 0 <= figure.value <= _MAX_AGE:
        return False
    if figure.unit is not None and figure.unit not in _AGE_UNITS:
        return False
    start = hedged.start if hedged is not None and hedged.start < figure.start else figure.start
    if figure.high is not None and (opened := words.between.before(text, start)):
        start = opened[1]
    after = None
    if figure.stop != figure.bare_end:
        after = words.age_after.at(text, figure.stop + (text[figure.stop : figure.stop + 1] == "-"))
    if figure.unit is None and figure.decimals and (after is None or not words.words.unspaced):
        return False  # 48.4歳 is an age, on average
    if after is not None:
        figure.end = max(figure.end, after[1])
    elif not (
        (start != figure.bare_start and words.age_before.before(text, start))
        or (figure.unit in {None, "year"} and (_bracketed(text, figure, words) or _alone(text, figure, start, words)))
        or (figure.unit == "year" and not figure.decimals and _of_one(text, figure, start, words))
    ):
        return False
    figure.kind, figure.unit = "age", figure.unit or "year"
    return True


def same_age(text: str, one: Figure, other: Figure, words: Tables) -> bool:
    """`berusia 27 dan 61 tahun`: what is joined to an age is one; sets unit and kind."""
    if one.kind != "age" or other.kind not in {"count", "duration"} or other.unit not in {None, one.unit, "year"}:
        return False
    gap = text[one.end : other.start].strip()
    joined = gap == "," or gap in words.words.between_and or gap in words.words.numerals.joiners
    plain = other.value is not None and not other.decimals and 0 < other.value <= _MAX_AGE and other.scale == 1
    if not (joined and plain and (one.end == one.stop or other.end == other.stop or other.unit == one.unit)):
        return False
    if other.unit is None and plainly_counted(text, other, words):
        return False
    other.kind, other.unit = "age", other.unit or "year"
    return True


def _bracketed(text: str, figure: Figure, words: Tables) -> bool:
    """`Iis Rosita (37)`, `Peter Lindqvist, 41, said`, `YS, 43 tahun,`: a number set off behind a name."""
    if figure.value is None or figure.value < 1 or not (figure.plain or figure.unit == "year"):
        return False
    before, behind = text[max(0, figure.start - 40) : figure.start], text[figure.end : figure.end + 1]
    if words.words.unspaced:  # 山田さん(45)
        if before[-1:] not in _OPENED or behind not in _CLOSED:
            return False
        return bool(words.age_of.before(text, figure.start - 1) or words.age_of.at(text, figure.end + 1))  # A(34)씨
    if before.endswith("(") and behind in {")", ","}:
        name = _NAME_BEFORE.search(before[:-1].rstrip(" "))
        if name is None or not name[1][0].isupper():
            return False
        if name[1].isupper() and len(name[1]) > 1:
            return _initials(name, before, words)
        return not _tallied(text, figure)
    if not before.endswith(", ") or behind != ",":
        return False
    if figure.unit == "year":
        word = _NAME_BEFORE.search(before[:-2])
        return word is not None and (word[1][0].isupper() or figure.value >= _GROWN)
    names = _NAMES.search(before)
    return names is not None and all(name[0].isupper() and not name.isupper() for name in names.groups() if name)


def _tallied(text: str, figure: Figure) -> bool:
    """`Vessel (3), Dornum (1), Eastby (14)`: in a list that counts by place most figures are small, and one is tiny."""
    left = text[max(0, figure.start - _LIST_REACH) : figure.start].rpartition("\n")[2]
    right = text[figure.start : figure.start + _LIST_REACH].partition("\n")[0]
    figures = [int(found) for found in _IN_BRACKETS.findall(left + right)]
    small = sum(value < _SMALL for value in figures)
    return len(figures) >= _LISTED and min(figures) < _LISTED and small * 2 >= len(figures)


def _alone(text: str, figure: Figure, start: int, words: Tables) -> bool:
    """`She was 91.`, `He was 12 when ...`: all that is said of somebody; `He was 12 minutes late` is no age."""
    if start == figure.bare_start or not words.age_alone.before(text, start) or (figure.value or 0) < 1:
        return False
    behind = text[figure.end : figure.end + _MARKS]
    if not behind.strip() or behind[0] in _ENDS_CLAUSE:
        return not behind[1:].lstrip()[:1].isdecimal()
    on = None if figure.end == figure.bare_end else words.age_then.at(text, figure.end)
    return on is not None and not text[on[1] : on[1] + _MARKS].lstrip()[:1].isdecimal()


def _of_one(text: str, figure: Figure, start: int, words: Tables) -> bool:
    """`pria 54 tahun`: years behind a word for one person; `pria 12 tahun penjara` are none."""
    if start == figure.bare_start or not words.age_of.before(text, start) or (figure.value or 0) < 1:
        return False
    return not words.age_unless.at(text, figure.end)


def _initials(name: re.Match[str], before: str, words: Tables) -> bool:
    """`berinisial AS (34)`: initials behind a word for a person; `DPR (34)` are none."""
    known = words.words.initials_after
    said = behind(before, name.start(), False) if known and len(name[1]) <= _INITIALS else None  # noqa: FBT003 - spaced
    return said is not None and said[1] in known


def role(text: str, figure: Figure, words: Tables, start: int) -> str:
    """`change`, `previous`, `level`, `share` or nothing; `start` is where the figure, or its hedge, begins."""
    token = behind(text, start, words.words.unspaced) if start != figure.bare_start else None
    if token is not None and (token[1] in words.movers or token[0] in words.movers):
        by = words.by_words.before(text, start)
        at = by[1] if by is not None else start
        if words.rises.before(text, at) or words.falls.before(text, at):
            if by is not None and _leads_on(text, figure, start, words):
                return "previous"
            return "level" if words.words.verb_last and by is None else "change"
    else:
        token = None  # what stands before tells no change
    if words.words.to_endings and _ends_in(text, figure.end, words.words.to_endings):
        return "level" if words.turns.at(text, _word_end(text, figure.end)) else ""
    if behind_it := _role_behind(text, figure, words):
        return behind_it
    source = (words.from_words.before(text, start) if token else None) or _far_from(text, start, words)
    spread = figure.high is not None and words.between.before(text, start) is not None  # giảm từ 3 đến 5%
    if source is not None and not spread and _changes(text, source[1], figure, words):
        return "previous"
    target = words.to_words.before(text, start) if token else None
    if target is not None and (verb_before(text, target[1], words, _TO_REACH) or words.turns.before(text, target[1])):
        return "level"
    if figure.end != figure.bare_end and words.turns.at(text, figure.end):
        return "change"
    if figure.kind in {"percent", "ratio"} and words.shares.at(text, figure.end):
        return "share"
    return ""


def _leads_on(text: str, figure: Figure, start: int, words: Tables) -> bool:
    """`stieg von 12 auf 20`: where one word says from and by, the new level behind the figure says from."""
    if figure.high is not None or words.from_words.before(text, start) is None:
        return False
    at = figure.end
    for _ in range(_NOUNS):
        target = words.to_words.at(text, at)
        if target is not None:
            level = _DIGIT_AHEAD.match(text, target[1])
            unit = words.units.at(text, level.end()) if level is not None else None
            bound = figure.kind in {"percent", "points"}
            return level is not None and (not bound or (unit is not None and unit[0] == figure.unit))
        noun = _NEXT_WORD.match(text, at)
        if noun is None:
            return False
        at = noun.end()
    return False


def _role_behind(text: str, figure: Figure, words: Tables) -> str:
    """`previous` or `level` where the words that say so stand behind: 12人から20人に増えた, 12'den 20'ye yükseldi."""
    if not (words.from_after or words.words.from_endings or words.to_after):
        return ""
    at = figure.end
    if words.words.unspaced and (counter := words.counters.at(text, at)) is not None:
        at = counter[1]
    target = words.to_after.at(text, at)
    if target is not None and words.turns.at(text, target[1]) is not None:
        return "level"
    source = words.from_after.at(text, at)
    if source is not None:
        end = source[1]
    elif _ends_in(text, figure.end, words.words.from_endings):
        end = _word_end(text, figure.end)
    else:
        return ""
    if words.turns.at(text, end) is not None:
        return "previous"
    ahead = _LEVEL_AHEAD.match(text, end)
    return "previous" if ahead is not None and _turns(ahead[1], words) else ""


def _turns(piece: str, words: Tables) -> bool:
    """Whether a verb of change stands in a piece of text."""
    if words.words.unspaced:
        return any(words.turns.at(piece, at) for at in range(len(piece)))
    return any(words.turns.at(piece, match.start()) for match in WORD.finditer(piece))


def _word_end(text: str, at: int) -> int:
    """Where the word that goes on at `at` ends."""
    rest = _REST.match(text, at)
    return rest.end() if rest is not None else at


def _ends_in(text: str, at: int, endings: list[str]) -> bool:
    """Whether the rest of a word, behind an apostrophe or not, is one of these endings."""
    rest = _REST.match(text, at)
    return rest is not None and fold(rest[1]) in endings


def _far_from(text: str, start: int, words: Tables) -> tuple[bool, int] | None:
    """`up from an estimate of 3,000`: one noun phrase between the word and the figure."""
    last_words = text[max(0, start - _NEAR_REACH) : start].lower().rsplit(None, _FAR_WORDS)
    if len(last_words) <= _FAR_WORDS:  # the first of them may be cut
        last_words = text[max(0, start - _FAR_REACH) : start].lower().rsplit(None, _FAR_WORDS)
    last = " ".join(last_words[-_FAR_WORDS:])
    for head in words.sources:
        if head in last:
            break
    else:
        return None  # nearly always
    token = behind(text, start, words.words.unspaced)
    for _ in range(_FAR_WORDS):
        if token is None or not token[1].isalpha():
            return None
        if words.from_words.opens(token[1]) and words.from_words.at(text, token[2]):
            near = words.rises.before(text, token[2]) or words.falls.before(text, token[2])
            return (True, token[2]) if near is not None else None
        token = behind(text, token[2], words.words.unspaced)
    return None


def _changes(text: str, at: int, figure: Figure, words: Tables) -> bool:
    if verb_before(text, at, words):
        return True
    if words.words.unspaced:
        counter = words.counters.at(text, figure.end)
        return words.turns.at(text, counter[1] if counter is not None else figure.end) is not None
    target = words.to_words.at(text, figure.end)
    return target is not None and _figure_ahead(text, target[1], words) and _is_change_to(text, figure, words)


def _figure_ahead(text: str, at: int, words: Tables) -> bool:
    """Whether a figure follows at once, its hedge aside: `Zoll von 25 Prozent auf Autos` tells no change."""
    hedge = words.hedges.at(text, at)
    rest = text[hedge[1] if hedge is not None else at :][:_AHEAD].lstrip()
    word = WORD.match(rest)
    return bool(_DIGIT_AHEAD.match(rest)) or (word is not None and fold(word[0]) in words.triggers)


def _is_change_to(text: str, figure: Figure, words: Tables) -> bool:
    """`dari 5 menjadi 7` tells a change by itself; `from 5 to 7` may be a range."""
    return words.to.at(text, figure.end) is None

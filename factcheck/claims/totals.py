"""Totals: a whole and the closed list of its parts. Doubt is silence: an open list has no total."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from factcheck.claims.frame import DISPLAY
from factcheck.claims.like import alike, head
from factcheck.claims.lists import (
    FILLERS,
    MOVED,
    Parts,
    added,
    heads_list,
    hundred,
    in_groups,
    is_row,
    near,
    of_others,
    of_places,
    read_list,
    rivalled,
    shared,
    untold,
)
from factcheck.claims.swaps import swapped
from factcheck.claims.words import NO_TAGS
from factcheck.model import Quantity, Span, Total

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from factcheck.claims.counted import Counting
    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.lexicon import Concept

_OPENERS = {"parts", "lists"}
_COLONS, _GOES_ON = frozenset({":", ";"}), frozenset({",", ";"})
"""Marks that open a list, and those behind which it goes on in the next paragraph."""
_FEWEST_SHARES = 3
_BOUNDS = frozenset({"more", "fewer", "versus", "plan"})
"""Tags of words that set a share against a bound: "above", "below", "threshold"."""
_BACK = 16
"""Tokens that may stand between a whole and the words that open its list."""
_SUBJECT = 4
"""Words of a subject whose parts follow ("the injured comprised ...")."""
_FURTHER = 3
"""Sentences with figures in which the number of that subject is looked for."""


def totals(frames: Sequence[Frame], counting: Counting) -> tuple[Total, ...]:
    """The totals of a text, sentence by sentence; a list may follow a sentence that holds its whole."""
    found: list[Total] = []
    for at, frame in enumerate(frames):
        previous = frames[at - 1] if at and frames[at - 1].number == frame.number - 1 else None
        if previous and previous.block and previous.block.kind in DISPLAY:
            previous = None
        read, where = _of_sentence(frame, previous, counting.words.stop), counting.words.where
        made = tuple(one for one in read if not of_places(frame, one.whole, one.parts, where))
        found += made or _taken_up(frame, frames[at - _FURTHER if at > _FURTHER else 0 : at], counting)
        if made and _ended(frame, made[0], counting):
            found[-1] = replace(made[0], closed=False)
    return tuple(found)


def _ended(frame: Frame, made: Total, counting: Counting) -> bool:
    """Whether a list tells only how cases ended: "5,200 cases, of which 3,700 recovered and 260 died"; some are ill."""
    if made.whole is None:
        return False
    read = [counting.read(frame, at) for at in frame.figures if frame.figure(at) in made.parts]
    told = {one.concept.id for one in read if one and one.concept.ends}
    return len(told) > 1 and all(one and one.concept.ends for one in read)


def _of_sentence(frame: Frame, previous: Frame | None, stop: Container[str]) -> Iterator[Total]:
    if len(frame.figures) < 2 or frame.tokens[-1].text in _GOES_ON:  # noqa: PLR2004 - a list has two parts
        return
    readers = (_summed, _divided, _shares, _apposed, _bracketed)
    made = _announced(frame, previous, stop) or next((made for reader in readers if (made := reader(frame))), None)
    share = made is not None and made.whole is not None and made.whole.kind == "percent"
    if made and not (share and hundred(made.parts)):  # "with 95% counted, A had 58.1%, B 25.1% and C 16.8%"
        yield made


# ---- "624 people: 259 from the first coach, ..." · "terdiri dari 54 perempuan, 31 laki-laki dan 18 anak" ------------


def _announced(frame: Frame, previous: Frame | None, stop: Container[str]) -> Total | None:
    tokens = frame.tokens
    if frame.tags.isdisjoint(_OPENERS) and _COLONS.isdisjoint([token.text for token in tokens]):
        return None
    for at, token in enumerate(tokens):
        colon = token.text in _COLONS and any(index < at for index in frame.figures)
        if not colon and _OPENERS.isdisjoint(token.tags):
            continue
        if any("each" in before.tags for before in tokens[max(0, at - 3) : at]):
            return None
        parts = read_list(tokens, at + 1)
        if not parts.closed or (token.text == ";" and (not parts.rest or _shared_out(tokens[:at]))):
            continue
        weak = "lists" in token.tags
        whole = None if weak and at < 1 else _whole_before(tokens, at, parts, weak=weak)
        if whole is None and not colon and previous and _leads_on(tokens[:at], parts, previous, stop):
            whole = _whole_before(previous.tokens, len(previous.tokens), parts, weak=weak, far=True)
            if whole is None and weak:
                whole = _near_whole(previous.tokens, len(previous.tokens), parts, far=True)
        if whole is None and weak and at:
            whole = _near_whole(tokens, at, parts)
        if whole and not _of_more(tokens[: at + 1], whole, parts) and not _of_groups(token, whole, parts):
            return _total(whole, parts, token.text)
    return None


def _near_whole(tokens: Sequence[Token], at: int, parts: Parts, *, far: bool = False) -> Quantity | None:
    """The whole of a list that may be open, where its parts come so near to it that they must be all of them."""
    whole = _whole_before(tokens, at, parts, weak=False, far=far)
    return whole if whole and near(whole, parts) else None


def _of_groups(opens: Token, whole: Quantity, parts: Parts) -> bool:
    """Whether groups are counted and not their members: "93,599 pilgrims, divided into 240 flights and 13 ports"."""
    bound = whole.hedge == "less_than"  # "wards with fewer than ten cases, namely Elm (9) and Oak (7)": of each
    if opens.text == ";" and not near(whole, parts):
        return True  # "39 voted for it; seven were against and three abstained"
    return bound or ("groups" in opens.tags and whole.kind == "count" and not near(whole, parts))


def _of_more(lead: Sequence[Token], whole: Quantity, parts: Parts) -> bool:
    """Whether a list names fewer than were announced: "75 deaths in seven hospitals, namely" four of them.

    Not where it is closed and comes near: "2,310 homes in 12 villages, comprising" those of three districts.
    """
    last = next((token.quantity for token in reversed(lead) if token.quantity), None)
    if "parts" in lead[-1].tags and (near(whole, parts) or swapped(whole.value, added(parts))):
        return False
    if last is None or last is whole or last.kind != "count" or last.value is None:
        return False
    counted = {head(figure) for figure in (whole, *parts.parts)}
    return head(last) not in counted and last.value > len(parts.parts)


def _leads_on(subject: Sequence[Token], parts: Parts, previous: Frame, stop: Container[str]) -> bool:
    """Whether the subject of a list may be what the sentence before has counted.

    It counts nothing of its own ("Empat tersangka ditangkap, yakni AR (29), ..."), and names nothing that the sentence
    before does not name: "Rinciannya ...", "Mereka terdiri dari ...", "The passengers were made up of ...".
    """
    if any(token.quantity and alike(token.quantity, parts.parts[0]) for token in subject):
        return False
    named = {token.text for token in previous.tokens}
    return all(not token.word or token.tags or token.text in stop or token.text in named for token in subject)


def _shared_out(tokens: Sequence[Token]) -> bool:
    """Whether a clause tells of a part already: "a third of the 90 members voted against; 41 ..."."""
    return sum(token.quantity is not None for token in tokens) > 1


def _taken_up(frame: Frame, earlier: Sequence[Frame], counting: Counting) -> Iterator[Total]:
    """As in "The injured comprised 12 pupils and 7 teachers": the whole is what an earlier sentence counts so."""
    if "parts" not in frame.tags:
        return
    opens = next(at for at in frame.cues if "parts" in frame.tokens[at].tags)
    if not 0 < opens <= _SUBJECT or frame.figures[0] < opens:
        return
    meant = counting.subject(frame.tokens[:opens])
    made = read_list(frame.tokens, opens + 1)
    if meant is None or not made.closed:
        return
    held: list[Quantity] = []
    for row in reversed(earlier):
        if row.block and row.block.kind in DISPLAY:
            break
        held += [row.figure(at) for at in row.figures if _counts(counting, row, at, meant)]
    if len(held) == 1 and alike(held[0], made.parts[0]) and held[0].role not in MOVED and held[0].value is not None:
        yield _total(held[0], made, frame.tokens[opens].text)


def _counts(counting: Counting, frame: Frame, index: int, meant: Concept) -> bool:
    """Whether a figure counts a concept, or may count anything."""
    figure, counted = frame.figure(index), counting.read(frame, index)
    return figure.kind == "count" and (counted is None or counted.concept.id in {meant.id, *counting.words.people})


def _whole_before(tokens: Sequence[Token], at: int, parts: Parts, *, weak: bool, far: bool = False) -> Quantity | None:
    """The figure whose parts follow: of their kind, no smaller than any of them, and the only one that fits."""
    sample = parts.parts[0]
    least = max((part.low or 0) for part in parts.parts)
    nouns = {head(part) for part in parts.parts} | {
        word for part in parts.parts for word in (part.counts or "").split()
    }
    fits: list[Quantity] = []
    start = 0 if far else max(0, at - _BACK)
    for index in range(at - 1, start - 1, -1):
        if "open" in tokens[index].tags and not far:
            return None
        figure = tokens[index].quantity
        if (
            figure is None
            or figure.role in MOVED
            or not alike(figure, sample)
            or figure.value is None
            or figure.high is None
        ):
            continue
        lead = tokens[index - 1].tags if index else NO_TAGS
        if "rank" in lead:
            continue
        if figure.high >= least or head(figure) in nouns - {""}:
            if "start" in lead:
                return None  # "61 points from 38 games: 17 wins, ...": either may be the whole
            fits.append(figure)
    if far and len(fits) == 1 and (rivalled(tokens, fits[0]) or shared(tokens, fits[0])):
        return None
    named = [figure for figure in fits if head(figure) and head(figure) in nouns]
    if len(named) == 1 and (weak or len(fits) != 1):
        return named[0]
    if weak and not named:
        return None
    return fits[0] if len(fits) == 1 else None


# ---- "A in the north, B in the centre and C in the south, a total of T" ---------------------------------------------


def _summed(frame: Frame) -> Total | None:
    tokens = frame.tokens
    for index in frame.figures if "whole" in frame.tags else ():
        cue = _whole_cue(tokens, index)
        if cue is None:
            continue
        figure = frame.figure(index)
        addends = [at for at in frame.figures if at < index and alike(frame.figure(at), figure)]
        if not addends or any(token.tags & {"more_of_same", "open"} for token in tokens[:index]):
            continue
        if "goal" in tokens[index - 1].tags:
            continue  # "bringing the total to 31": what came before is not all of it
        made = read_list(tokens, addends[0], index)
        if len(made.parts) != len(addends) and heads_list(tokens, addends):
            addends = addends[1:]
            made = read_list(tokens, addends[0], index)
        closed = made.closed or (tokens[index - 1].text == cue and is_row(made) and near(figure, made))
        if closed and len(made.parts) == len(addends) and not of_others(tokens, index, len(addends)):
            return _total(figure, made, cue)
    return None


def _whole_cue(tokens: Sequence[Token], index: int) -> str | None:
    for token in tokens[max(0, index - 2) : index]:
        if "whole" in token.tags:
            return token.text
    for token in tokens[index + 1 : index + 5]:
        if token.quantity or token.text in ",;:":
            return None
        if "whole" in token.tags:
            return token.text
    return None


# ---- "Of the 355 ballots, 155 went to the mayor, 74 to her challenger and 254 were spoilt" --------------------------


def _divided(frame: Frame) -> Total | None:
    if "out_of" not in frame.tags:
        return None
    tokens, first = frame.tokens, frame.figures[0]
    if not any("out_of" in token.tags for token in tokens[max(0, first - 3) : first]) or first > _BACK:
        return None
    comma = next((at for at in range(first + 1, len(tokens)) if tokens[at].text == "," or tokens[at].quantity), None)
    if comma is None or tokens[comma].text != ",":
        return None
    made = read_list(tokens, comma + 1)
    figure = tokens[first].quantity
    if not made.closed or not made.rest or figure is None or not alike(figure, made.parts[0]):
        return None
    return _total(figure, made, made.rest)


# ---- "The two mines employ 840 men, 400 at Dorn and 460 at Vell" · "The 94 passengers were 41 men and 55 women" ------


def _apposed(frame: Frame) -> Total | None:
    """A list right behind a comma or a copula. It may be open, so that it cannot but exceed its whole."""
    tokens = frame.tokens
    for index in frame.figures[:-2]:
        figure = frame.figure(index)
        opens = _opens(tokens, index)
        if opens is None or figure.counts is None or not _named_whole(tokens, index):
            continue
        made = read_list(tokens, opens + 1)
        bare = all(part.counts is None for part in made.parts)
        if figure.high is None or any((part.low or 0) > figure.high for part in made.parts):
            continue  # "the 3 numbers were 4, 5 and 6"
        if tokens[opens].text == "," and not (bare and _labelled(tokens, made) and _alone(tokens, index, opens)):
            continue
        if made.closed and alike(figure, made.parts[0]):
            return replace(_total(figure, made, tokens[opens].text), closed=tokens[opens].text != ",")
    return None


def _bracketed(frame: Frame) -> Total | None:
    """Counts in a bracket behind their whole: "228 medals (75 gold, 68 silver and 85 bronze)", if their sum is near."""
    tokens = frame.tokens
    for index in frame.figures[:-2]:
        figure = frame.figure(index)
        opens = next((at for at in range(index + 1, min(len(tokens), index + 3)) if tokens[at].text == "("), None)
        if opens is None or figure.counts is None or figure.value is None or not tokens[opens + 1 :][0].quantity:
            continue
        closes = next((at for at in range(opens, len(tokens)) if tokens[at].text == ")"), opens)
        made = read_list(tokens, opens + 1, closes)
        counted = {part.counts for part in made.parts}
        if not made.closed or len(counted) < len(made.parts) or None in counted or not alike(figure, made.parts[0]):
            continue
        if len(made.parts) > 2 and near(figure, made):  # noqa: PLR2004 - more than a pair
            return _total(figure, made, tokens[opens].text)
    return None


def _labelled(tokens: Sequence[Token], made: Parts) -> bool:
    """Whether a word behind the first part says which part it is; "20 pupils, 12 and 13," gives ages."""
    behind = tokens[made.first + 1]
    return behind.word and "both" not in behind.tags


def _alone(tokens: Sequence[Token], index: int, comma: int) -> bool:
    """Whether only its noun stands behind a figure: "840 men, 400 at Dorn", not "840 men at Orme, 400 at Dorn"."""
    figure = tokens[index].quantity
    noun = figure.counts_span if figure else None
    return noun is not None and all(token.end <= noun.end for token in tokens[index + 1 : comma])


def _opens(tokens: Sequence[Token], index: int) -> int | None:
    """The comma or copula between a whole and the figure that opens the list of its parts."""
    for at in range(index + 1, min(len(tokens) - 1, index + _BACK)):
        if tokens[at].quantity:
            return None
        near = at - index <= FILLERS + 1
        if tokens[at + 1].quantity and (tokens[at].text == "," or ("copula" in tokens[at].tags and near)):
            return at
    return None


def _named_whole(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing before the figure makes it a part, or the ground of a survey ("of 120 patients, ...")."""
    return not any(token.tags & {"open", "more_of_same", "each", "rank", "out_of"} for token in tokens[:index])


# ---- shares that make 100 -------------------------------------------------------------------------------------------


def _shares(frame: Frame) -> Total | None:
    """Three shares or more that make 100 per cent: the last is what is left, or words share out a whole."""
    if len(frame.figures) < _FEWEST_SHARES:
        return None
    tokens = frame.tokens
    figures = list(dropwhile(lambda at: frame.figure(at).kind != "percent", frame.figures))  # "of 1,200 readers, ..."
    parts = [frame.figure(at) for at in figures]
    if len(parts) < _FEWEST_SHARES or any(part.kind != "percent" for part in parts) or in_groups(tokens, figures):
        return None
    led = any("start" in token.tags and one.quantity for token, one in pairwise(tokens))
    if led or not frame.tags.isdisjoint({"open", "some", "rise", "fall", "versus"}):
        return None
    rest = next((at for at in range(figures[0], len(tokens)) if "rest" in tokens[at].tags), None)
    if rest is None:
        return _partition(frame, figures)
    if untold(tokens, rest) or any(token.tags & _BOUNDS for token in tokens[rest : figures[-1]]):
        return None  # "the rest went to parties below the 5 percent threshold"
    return _total(None, Parts(parts, joined=True, first=figures[0], last=figures[-1]), tokens[rest].text)


def _partition(frame: Frame, figures: Sequence[int]) -> Total | None:
    """The shares of one whole behind a word that says so, listed by a colon or as many as were announced."""
    tokens = frame.tokens
    opens = next((at for at in range(figures[0] - 1, -1, -1) if "shared" in tokens[at].tags), None)
    if opens is None:
        return None
    between = tokens[opens + 1 : figures[0]]
    colon = next((at for at in range(figures[0] - 1, opens, -1) if tokens[at].text == ":"), opens)
    starts = (figures[0], colon + 1)
    made = next((made for at in starts if len((made := read_list(tokens, at)).parts) == len(figures)), None)
    counted = any(token.quantity and token.quantity.value == len(figures) for token in tokens[: figures[0]])
    listed = colon != opens or counted or any("each" in token.tags for token in between)
    closed = "parts" in tokens[opens].tags
    if made is None or not made.closed or not (listed or closed):
        return None
    return replace(_total(None, made, tokens[opens].text), closed=closed)


def _total(whole: Quantity | None, made: Parts, cue: str) -> Total:
    spans = [part.span for part in made.parts] + ([whole.span] if whole else [])
    span = Span(min(item.start for item in spans), max(item.end for item in spans))
    return Total(whole, tuple(made.parts), cue, span)

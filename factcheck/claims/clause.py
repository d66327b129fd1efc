"""The words around a figure: what is said behind it, and what governs it from before."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.model import Quantity

_BEHIND, BEFORE = 12, 6
"""Tokens that are looked at behind a figure and before it."""
_PART = 7
"""Tokens from the second figure of a list back to the word that opens it."""
_HEAD = 2
"""Tokens of a sentence among which a word points back at a whole of which all its figures are parts."""
_ROOM = 3
"""Tokens before a figure among which words of room stand ("can carry up to 120")."""
_INSERTED = 9
"""Tokens of an insertion between two commas."""
_LISTED_IN = 20
"""Tokens of one that names some of those before it ("including two directors and a consultant of ...")."""
CLAUSE = 8
"""Tokens from a figure back to the relative word of its clause."""
ASIDE = 5
"""Tokens of a name between two commas."""
STOPS = ".;:()!?,，；：（）！？،؛؟"
"""Marks that end a phrase."""
_INSERTS = {",": ",", "-": "-", "–": "–", "—": "—", "(": ")"}
"""Marks that open an insertion, each with the one that closes it."""
_OF_A_WHOLE = ("of_them", "open")


@dataclass(slots=True, eq=False, repr=False)
class Row:
    """Words of a text in order, a cue of several words cut into its words; read only.

    Attributes:
        words: lower case.
        tokens: the token of each word.
        gap: link words between the row and the figure.
        object: another figure follows the row at once.
        joined: another count stands between the figure and the row.
    """

    words: list[str]
    tokens: list[Token]
    gap: int = 0
    object: bool = False
    joined: bool = False

    @property
    def tags(self) -> list[frozenset[str]]:
        """The tags of each word; few ask."""
        return [token.tags for token in self.tokens]

    def has(self, tag: str, end: int | None = None) -> bool:
        """Whether one of the words, up to an index, has a tag."""
        return any(tag in token.tags for token in self.tokens[:end])


def row_of(tokens: Sequence[Token], gap: int = 0, *, followed: bool = False, joined: bool = False) -> Row:
    """The words of some tokens; arguments as the attributes of `Row`."""
    words: list[str] = []
    kept: list[Token] = []
    for token in tokens:
        if not token.word:
            continue
        if token.tags and len(said := token.text.split()) > 1:  # a cue of several words
            words += said
            kept += [token] * len(said)
        else:
            words.append(token.text)
            kept.append(token)
    return Row(words, kept, gap, followed, joined)


def behind(frame: Frame, index: int, noun_end: int, *, joins: bool = False) -> Row:
    """The words behind a figure and its noun, up to a mark, another figure, a joint, or a later relative clause.

    With `joins`, what is said of several counts at once is said of each: "400 houses and 12 schools were damaged".
    """
    made: list[Token] = []
    start = noun_end
    joined = closed = False
    far = index + 1 + _BEHIND
    for at, token in enumerate(frame.tokens[index + 1 : far + _LISTED_IN], index + 1):
        if token.start < start or token.date:
            continue
        if token.word and not token.tags and at < far:
            made.append(token)  # nearly all
            continue
        if token.quantity and at < far:
            return row_of(made, followed=True)
        if not made and (token.text in _INSERTS or "both" in token.tags):
            inserted = _apposition(frame, at)
            end = (joins and _noun_behind(frame, at, frame.figure(index))) or inserted
            if end:
                far += sum(token.start < end for token in frame.tokens[at : at + _LISTED_IN]) if inserted else 0
                closed = closed or bool(inserted) or not _first_of_two(frame, at)
                start, joined = end, True
                continue
        if made and (named := _abbreviation(frame.tokens, at) or _between_commas(frame.tokens, at)):
            start = named  # "352 siswa di Cipalang, Kabupaten Bandung Selatan, | mengalami keracunan"
            continue
        listed = not made and token.text == "、"  # "死者は41人 | 、負傷者は120人"
        if at >= far or listed or token.text in STOPS or "both" in token.tags or ("relative" in token.tags and made):
            break
        if "relative" not in token.tags:
            made.append(token)
    return row_of(made if closed or not joined else (), joined=joined)


def _abbreviation(tokens: Sequence[Token], at: int) -> int:
    """Where a bracket ends in which one word stands: "91 anggota Kelompok Tani Sari (KTS) | meninggal"; else 0."""
    near = tokens[at : at + 3]
    one = at > 0 and len(near) == 3 and near[0].text == "(" and near[2].text == ")"  # noqa: PLR2004 - with its brackets
    return near[2].end if one and near[1].word and tokens[at - 1].word else 0


def _between_commas(tokens: Sequence[Token], at: int) -> int:
    """Where the second of two commas ends between which nothing but a name stands, or one inside a name; else 0."""
    if tokens[at].text != ",":
        return 0
    if joins_names(tokens, at) and not _closed(tokens, at):
        return tokens[at].end  # "45 siswa di Cipalang, Kabupaten Bandung | keracunan"
    for far in range(at + 1, min(at + ASIDE + 2, len(tokens))):
        if tokens[far].text == ",":
            return tokens[far].end if far > at + 1 else 0
        if not tokens[far].capital:
            return 0
    return 0


def joins_names(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token joins two names, or a comma parts a town from what it lies in, or the last of a list from it.

    "Di Aceh, Sumatra Utara (Sumut), dan Sumatra Barat".
    """
    joins = "both" in tokens[at].tags or tokens[at].text == ","
    if not joins or not 0 < at < len(tokens) - 1:
        return False
    last = at - 2 if "both" in tokens[at].tags and tokens[at - 1].text == "," else at - 1
    opening = bracket(tokens, last)
    last = opening - 1 if opening > 0 else last
    first = at + 2 if tokens[at].text == "," and "both" in tokens[at + 1].tags else at + 1
    return last >= 0 and first < len(tokens) and tokens[last].capital and tokens[first].capital


def bracket(tokens: Sequence[Token], at: int) -> int:
    """The index of the bracket that opens before one word and closes at an index; -1 where none does."""
    one = tokens[at].text == ")" and at > 1 and tokens[at - 2].text == "("  # with its brackets
    return at - 2 if one and tokens[at - 1].word else -1


def _closed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a second comma follows a name behind the first."""
    behind_ = next((token for token in tokens[at + 1 : at + ASIDE + 2] if not token.capital), None)
    return behind_ is not None and behind_.text == ","


def _first_of_two(frame: Frame, at: int) -> bool:
    """Whether a comma stands alone before a figure, so that no list need follow: "Of 45 passengers, 30 were saved"."""
    return frame.tokens[at].text == "," and frame.tokens[at + 1].quantity is not None


def _noun_behind(frame: Frame, at: int, figure: Quantity) -> int:
    """Where the noun of another count ends that follows a joint at once; 0 where none does, or it counts the same."""
    near = frame.tokens[at + 1 : at + 3]
    skip = len(near) > 1 and "both" in near[0].tags  # ", dan 12 sekolah"
    other = near[skip].quantity if near else None
    if other is None or other.kind != "count" or other.counts_span is None:
        return 0
    if set((other.counts or "").split()) & set((figure.counts or "").split()):
        return 0  # "268 orang, sedangkan 151 orang lainnya masih hilang"
    return other.counts_span.end


def _apposition(frame: Frame, at: int) -> int:
    """Where an insertion behind a mark ends, with its second mark: "116 people, most of them women, were killed".

    A figure in it must be some of those before it: "nine people, including two children, ...".
    """
    mark = _INSERTS.get(frame.tokens[at].text)
    if mark is None:
        return 0
    loose = some = False
    reach = _LISTED_IN if any("open" in token.tags for token in frame.tokens[at + 1 : at + 2]) else _INSERTED
    for far, token in enumerate(frame.tokens[at + 1 : at + 1 + reach], at + 1):
        some = some or "open" in token.tags or (token.quantity is not None and _of_them(frame, far))
        if token.text == mark:
            return token.end
        if (token.quantity and not (loose or some)) or token.text in ".;:()!?":
            return 0
        loose = "loose" in token.tags  # "61,000, give or take 6,000, took part"
    return 0


def _of_them(frame: Frame, index: int) -> bool:
    """Whether words right behind a figure or its noun point back at the whole: "seven of them"."""
    return any("of_them" in token.tags for token in frame.tokens[index + 1 : index + 3])


def before(frame: Frame, index: int, reach: int = BEFORE) -> Row:
    """The words right before a figure, back to a mark or another figure, at most `reach` of them."""
    start = index
    while start > 0 and start > index - reach:
        token = frame.tokens[start - 1]
        if not token.word and (token.quantity or token.text in STOPS or token.text == "、"):
            break
        start -= 1
    return row_of(frame.tokens[start:index])


def part(frame: Frame, index: int, noun_end: int, of: frozenset[str]) -> bool:
    """Whether a figure is some of a count beside it: "21 of them", "including three children", "termasuk 5 anak"."""
    if frame.tags.isdisjoint(_OF_A_WHOLE):
        return False
    lead = frame.tokens[max(0, index - 2) : index]
    if len(lead) > 1 and "definite" in lead[1].tags and lead[0].text.rpartition(" ")[2] in of:
        lead = ()  # "one of the 242 aboard": those are all
    if any("of_them" in token.tags or "open" in token.tags for token in lead) or _listed(frame, index):
        return True
    if any("of_them" in token.tags for token in frame.tokens[: min(_HEAD, index)]):
        return True  # "Of them, 27 died, 22 are in hospital and six recovered"
    if any("of_them" in token.tags for token in frame.tokens[index + 1 : index + 2]):
        return True  # "323 | of the dead"
    for at, token in enumerate(frame.tokens[index + 1 : index + 6], index + 1):
        if token.start >= noun_end:
            whole = any(next_.quantity for next_ in frame.tokens[at + 1 : at + 2])  # "120명 | 가운데 | 30명"
            return "of_them" in token.tags and not whole
    return False


def of_several(frame: Frame, index: int, noun_end: int) -> bool:
    """Whether a figure is that of each of several, or of some of those that are known.

    "With 40 cases each", "seven provinces that recorded at least 15 cases", "22 of the cases".
    """
    behind_ = [token for token in frame.tokens[index + 1 : index + 6] if token.start >= noun_end]
    dated = any(token.date for token in behind_[1:2])  # "206 kasus | per Selasa"
    if any("each" in token.tags for token in (*frame.tokens[max(0, index - 1) : index], *behind_[: not dated])):
        return True
    inside = frame.tokens[index + 1 : index + 2]
    if inside and inside[0].end <= noun_end and "out_of" in inside[0].tags and " " in inside[0].text:
        return True
    for at in range(index - 1, max(-1, index - CLAUSE), -1):
        token = frame.tokens[at]
        if token.quantity:
            led = frame.tokens[at + 1 : at + 3]
            several = token.quantity.kind == "count" and token.quantity.value not in {None, 1}
            return several and any("relative" in one.tags for one in led)
        if not token.word:
            return False
    return False


def partly(frame: Frame, index: int) -> Iterator[str]:
    """The words that make a figure one of a part of what happened, or of what there is room for."""
    if "partly" in frame.tags:
        row = frame.tokens
        behind_ = takewhile(lambda token: not token.quantity and token.text not in ";:", row[index + 1 :])
        lead = takewhile(lambda token: not token.quantity and token.text not in ";:", row[:index][::-1])
        own, before_ = list(behind_), list(lead)
        held = (
            len(before_) < index and row[index - len(before_) - 1].quantity
        )  # "four died at the scene and | two later"
        yield from (token.text for token in (*own, *(() if held else before_)) if "partly" in token.tags)
    if "capacity" in frame.tags:
        lead = takewhile(lambda token: not token.quantity, frame.tokens[max(0, index - _ROOM) : index][::-1])
        yield from (token.text for token in lead if "capacity" in token.tags)


def _listed(frame: Frame, index: int) -> bool:
    """Whether a joint ties a figure to one that is some of a count: "including 500 officers and three generals"."""
    if index == 0 or "both" not in frame.tokens[index - 1].tags:
        return False
    row = frame.tokens[max(0, index - _PART) : index - 1]
    at = next((at for at in range(len(row) - 1, -1, -1) if row[at].quantity), 0)
    return bool(at) and "open" in row[at - 1].tags and all(token.word for token in row[at + 1 :])

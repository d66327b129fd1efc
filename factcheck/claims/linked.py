"""The label of a figure: the noun phrase to which link words tie it, from its last word leftward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.clause import ASIDE, CLAUSE, STOPS, bracket, joins_names, row_of
from factcheck.claims.lexicon import unsaid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.clause import Row
    from factcheck.claims.frame import Frame, Token
    from factcheck.claims.words import Words

_LABEL = 26
"""Tokens before a figure that are looked at for its label, those of names aside."""
_VOICES = frozenset({"says", "estimates", "confirms"})
"""Tags of words that a source stands before."""
_TIES = frozenset(
    {
        "goal",
        "amount",
        "copula",
        "later",
        "earlier",
        "rise",
        "fall",
        "turn",
        "correct",
        "estimates",
        "valid",
        "withdrawn",
    }
)
_BETWEEN = frozenset({"start", "versus", "withdrawn", "rise", "fall", "amount"})
"""Tags of a word before a figure that may stand between a label and its figure: an end or the size of a change."""
_ANEW = frozenset({"valid", "later"})
"""Tags of words behind a comma that lead on to the figure of now: "korban hilang, | kini berjumlah | 212"."""
_OPENS = frozenset({"says", "relays", "according"})
_NAMED = 2
"""Words that name what happens at most ("banjir bandang", "tanah longsor")."""


def label(frame: Frame, index: int, words: Words) -> Row | None:
    """The noun phrase to which link words tie a figure: "the toll from the quake | had risen to | 12"."""
    tokens, at, gap = frame.tokens, index - 1, 0
    if at >= 0 and _said(tokens, at):
        return None  # "police estimated | 25,000" counts no police
    while at >= 0 and (_ties(tokens[at], words) or (before_ := _aside(tokens, at, words))):
        at = at - 1 if _ties(tokens[at], words) else before_
        gap += 1
    made, at = _scanned(frame, (at, index), gap, words)
    if gap and len(made) == 1 and "number" in made[0].tags and (end := _set_off(tokens, at - 1, words)):
        further, left = _scanned(frame, (end, index), gap, words)  # "korban tewas banjir, totalnya | mencapai | 12"
        made = made if left >= 0 and tokens[left].quantity else [*further, *made]  # as if "the total of"
    row = row_of(made[::-1], gap)
    return row if row.words else None


def _scanned(frame: Frame, span: tuple[int, int], gap: int, words: Words) -> tuple[list[Token], int]:
    """The tokens of a label from its last one leftward, and the index of the one that ends it.

    Args:
        frame: the sentence.
        span: index of the last token of the label, and of the figure.
        gap: link words between them.
        words: the cue words of the language.
    """
    tokens, (at, index) = frame.tokens, span
    counted = "number" in frame.tags and any("number" in token.tags for token in tokens[: at + 1])
    made: list[Token] = []
    far = index - _LABEL
    while at >= 0 and at >= far:
        token = tokens[at]
        far -= token.capital  # "di Aceh, Sumatra Utara (Sumut), dan Sumatra Barat"
        if token.quantity and (unsaid(token.quantity.kind) or (gap and _for_so_long(tokens, at, index))):
            at -= 1  # "korban tewas gempa magnitudo 7,1 | bertambah menjadi | 87"
            continue
        if token.quantity and (skipped := _skipped(tokens, at, gap, words)) < at:
            at = skipped
            continue
        if joins_names(tokens, at) or _joins_events(tokens, at, words):
            at, far = at - 1, far - 1
            continue  # "korban gempa Turki dan Suriah | menembus | 41.000", "di Benawa, Sulawesi Barat | menjadi | 8"
        if (opening := bracket(tokens, at)) >= 0:
            at, far = opening - 1, far - (at - opening)
            continue  # "pemutusan hubungan kerja (PHK) massal | mencapai | 600"
        if gap and not made and "both" not in token.tags and token.text in words.clause and at and tokens[at - 1].word:
            at -= 1
            continue  # "jumlah korban | sementara | mencapai"
        opened = _opens_clause(made, words)  # "..., sementara yang sakit | mencapai | 2.095"
        if token.quantity or _ends(token, counted and not opened, words) or _said(tokens, at):
            break
        made.append(token)
        if "number" in token.tags and not (words.vocabulary or words.verb_last):
            break  # but "避難している | 人数", "मृतकों की | संख्या": what is counted stands before it
        at -= 1
    return made, at


def _for_so_long(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Whether a figure inside a label of a count is a time: "the worst quake in 80 years | rose to | 87"."""
    inner, own = tokens[at].quantity, tokens[index].quantity
    return inner is not None and own is not None and inner.kind == "duration" and own.kind == "count"


def _set_off(tokens: Sequence[Token], at: int, words: Words) -> int:
    """Where a label goes on before a mere "the total", set off by a comma or led on to by a word; 0 where it does not.

    "Jumlah korban hilang pun bertambah dua nama | sehingga | total menjadi 165".
    """
    if at < 1:
        return 0
    if tokens[at].text == "," and tokens[at - 1].text != ")":
        return at - 1
    return at - 1 if tokens[at].text in words.clause and "both" not in tokens[at].tags else 0


def _opens_clause(made: Sequence[Token], words: Words) -> bool:
    """Whether the word left of all others opens a clause, and joins no names: "di Banten, dan Jawa Barat"."""
    return bool(made) and made[-1].text in words.clause and not (len(made) > 1 and made[-2].capital)


def _ties(token: Token, words: Words) -> bool:
    if "number" in token.tags:
        return False  # "sehingga totalnya | menjadi | 435": the label itself
    return token.date or token.text == ":" or not _TIES.isdisjoint(token.tags) or token.text in words.links


def _joins_events(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a token joins two words for what happens: "korban banjir dan tanah longsor", "floods and landslides"."""
    if "both" not in tokens[at].tags or not 0 < at < len(tokens) - 1:
        return False
    left, right = tokens[max(0, at - _NAMED) : at], tokens[at + 1 : at + 1 + _NAMED]
    return all(any(token.text.startswith(words.events) for token in side) for side in (left, right))


def _aside(tokens: Sequence[Token], at: int, words: Words) -> int:
    """Where the sentence goes on before a name between two commas (", Medan, | hanya 16.500"), or before a date.

    "Korban tewas sampai Selasa, | mencapai 50"; "bukan 12 orang, | melainkan 9"; 0 where none is.
    """
    if tokens[at].text == "、" and at and tokens[at - 1].text in words.links:
        return at - 1  # "避難している人数は、| 3万3055人"
    if tokens[at].text != ",":
        return 0
    if tokens[at + 1].tags & _ANEW:
        return at - 1
    if at and tokens[at - 1].date:
        return at - 1
    for back in range(at - 1, max(0, at - ASIDE), -1):
        if tokens[back].text == ",":
            return back - 1 if back < at - 1 else 0
        if not tokens[back].capital:
            return 0
    return 0


def _skipped(tokens: Sequence[Token], at: int, gap: int, words: Words) -> int:
    """Where a label goes on before a figure that stands inside it, or that figure itself.

    The earlier end of a change ("turun dari 174 menjadi 125"), its size in points, the number of the places ("di 26
    provinsi"), or one of a relative clause of which no more is told: "the toll of a fire that engulfed seven towers |
    rose to | 55".
    """
    figure = tokens[at].quantity
    if gap and figure and figure.kind == "points":
        return at - 1  # "suku bunga acuan 25 basis poin | menjadi | 6,25 persen"
    if gap and at and figure and figure.kind == "count" and figure.counts and tokens[at - 1].text in words.inside:
        return at - 2
    if at and tokens[at - 1].tags & _BETWEEN:
        return at - 2
    for back in range(at - 1, max(0, at - CLAUSE), -1):
        token = tokens[back]
        if "relative" in token.tags:
            return back - 1 if gap else at
        if not token.word:
            return at
    return at


def _said(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is what a source does: "polisi memperkirakan | massa berjumlah 4.000 orang"."""
    return at > 0 and not _VOICES.isdisjoint(tokens[at].tags) and "sources" in tokens[at - 1].tags


def _ends(token: Token, counted: bool, words: Words) -> bool:  # noqa: FBT001 - one of two states of the scan
    """Whether a token closes the noun phrase of a label on its left; less does where "the number of" opens it."""
    if counted and token.text not in ".;:":
        return False
    return token.text in STOPS or token.text in words.clause or not _OPENS.isdisjoint(token.tags)

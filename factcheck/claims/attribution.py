"""Who says so: the origin of a statement, its class, who passes it on, and whether it is carried over.

A sentence may name several speakers ("police put the crowd at 35,000; organisers said 120,000"): each speaks for the
part of the sentence that it stands in.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims.speakers import SAYING, Speakers, places
from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Frame
    from factcheck.claims.words import Words
    from factcheck.model import Attribution, NameMention

_JOINTS = frozenset({"both", "contrast"})
_PLAIN = {"speech", "relay"}


@dataclass(slots=True, eq=False, repr=False)
class Sayings:
    """The attributions that one sentence states; read only.

    Attributes:
        parts: where the parts of the sentence begin, as indices of tokens, in order.
        said: the attribution of each part; `None` where it states none.
        main: the attribution of the whole sentence.
        since: index of the first part that it speaks for.
    """

    parts: tuple[int, ...] = ()
    said: tuple[Attribution | None, ...] = ()
    main: Attribution | None = None
    since: int = 0

    def of(self, index: int) -> Attribution | None:
        """Who speaks for the token at an index."""
        at = bisect_right(self.parts, index) - 1
        return (self.said[at] if at >= 0 else None) or (self.main if at >= self.since or at < 0 else None)


def sayings(frame: Frame, names: Sequence[NameMention], text: str, words: Words) -> Sayings:
    """The attributions that a sentence states."""
    cues = [at for at in frame.cues if not SAYING.isdisjoint(frame.tokens[at].tags)]
    speakers = Speakers(frame, list(places(names)), text, words)
    stated = [(at, made) for at in cues if (made := speakers.at(at))]
    if not stated:
        return Sayings()
    towns = {name.span for name in names if name.kind == "place"}
    if any(made.span not in towns for _, made in stated):  # "the town has recorded 402 cases, its mayor said"
        stated = [item for item in stated if item[1].span not in towns]
    main, parts = _best([made for _, made in stated]), _parts(frame)
    if len(parts) == 1:
        return Sayings(parts, (main,), main)
    ends = (*parts[1:], len(frame.tokens))
    said = tuple(
        _best([made for at, made in stated if begin <= at < end]) for begin, end in zip(parts, ends, strict=True)
    )
    return Sayings(parts, said, main, _since(frame, parts, said, main))


def _since(frame: Frame, parts: Sequence[int], said: Sequence[Attribution | None], main: Attribution | None) -> int:
    """The first part that the speaker of a sentence speaks for.

    Who is named before the first figure of a later part says no more than what follows: "The manifest listed 131
    passengers, but the minister said 160"; who is named at the end speaks for all of it: "12 died, and 3 are missing,
    police said".
    """
    own = next((at for at, made in enumerate(said) if made and main and made.span == main.span), 0)
    if not own or main is None or main.span is None:
        return 0
    figure = next((frame.tokens[at] for at in frame.figures if at >= parts[own]), None)
    return own if figure and main.span.start < figure.start else 0


def inherited(earlier: Attribution | None) -> Attribution | None:
    """The attribution of the sentence before, marked as carried over."""
    return replace(earlier, inherited=True) if earlier else None


def _parts(frame: Frame) -> tuple[int, ...]:
    """Where the parts of a sentence begin: behind a semicolon, and behind a comma with a joint ("..., but ...").

    Also behind a comma where either side has its own figure and its own word of saying: "15.000 Menschen demonstrierten
    laut Polizei, | die Veranstalter sprachen von 50.000".
    """
    tokens = frame.tokens
    joined = not _JOINTS.isdisjoint(frame.tags)
    commas = [at for at, token in enumerate(tokens[:-1]) if at and token.text in ",;"]
    told = _told_apart(frame, commas) if len(frame.figures) > 1 else frozenset()
    joints = (
        at + 1
        for at in commas
        if tokens[at].text == ";" or at in told or (joined and not _JOINTS.isdisjoint(tokens[at + 1].tags))
    )
    return (0, *joints)


def _told_apart(frame: Frame, commas: Sequence[int]) -> frozenset[int]:
    """The commas between two stretches of a sentence of which each has its own figure and word of saying."""
    says = [at for at in frame.cues if not SAYING.isdisjoint(frame.tokens[at].tags)]
    if len(says) < 2 or not commas:  # noqa: PLR2004 - one a side
        return frozenset()
    ends = [-1, *commas, len(frame.tokens)]
    full = [
        any(begin < at < end for at in says) and any(begin < at < end for at in frame.figures)
        for begin, end in pairwise(ends)
    ]
    return frozenset(at for at, (one, other) in zip(commas, pairwise(full), strict=True) if one and other)


def _best(stated: Sequence[Attribution]) -> Attribution | None:
    """The one speaker of several: "according to" before all, then an estimate or a confirmation, then the first.

    Who passes the words on is its carrier.
    """
    origins = [made for made in stated if made.kind != "relay" or made.origin]
    relays = [made for made in stated if made.carrier]
    best: Attribution | None = None
    for made in origins:
        stronger = best is not None and best.kind in _PLAIN and made.kind not in _PLAIN
        if best is None or stronger:
            best = made
    if best is None:
        return relays[0] if relays else None
    cited = next((made for made in origins if made.carrier and made.carrier == best.origin), None)
    if cited:
        return cited  # "Reuters reported, citing police"
    carrier = next((made.carrier for made in relays if made.carrier != best.origin), None)
    return replace(best, carrier=carrier) if carrier and best.carrier is None else best

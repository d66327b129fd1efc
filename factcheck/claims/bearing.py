"""How a figure stands to the world: fact, forecast or denial; of now or of before; and whose figure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.speakers import SAYING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.frame import Frame, Token
    from factcheck.model import Attribution, NameMention, Quantity

_MODALITIES = ("question", "denial", "forecast", "plan")
_GOVERNS = 20
"""Tokens between a word of future or wish and the figure that it governs."""
_BEHIND = 3
"""Words behind a counted phrase within which its verb says that it is to come ("several hundred could be dead")."""
_QUOTES = frozenset("\"'”’“„»«")
_RIDE = 10_000
"""More people than any ship or plane takes on one ride."""
_WAYS = {"rise": "up", "fall": "down"}
_LEADS, _FAR_LEADS = 5, 14
"""Tokens before a figure among which the verb stands that led to it ("has climbed to"); far with a label between."""
_ENDS = 4
"""Tokens behind a figure among which the verb stands where it comes last."""
_NOW = 3
"""Tokens between a word of now and its figure."""
_OPENS = 3
"""Tokens of a sentence among which a word may set all of it in the past ("Sebelumnya, ...", "An earlier count ...")."""


def modality(frame: Frame, index: int, among: tuple[str, ...] = _MODALITIES, *, stated: bool = False) -> str:
    """The word of future, wish, denial or question, or `among` these, that governs a figure, in its own clause.

    Where a state of those counted is told (`stated`), a word that makes a passive is no future: "werden vermisst".
    """
    if frame.tags.isdisjoint(among):
        return ""
    for at in range(index - 1, max(-1, index - 1 - _GOVERNS), -1):
        token = frame.tokens[at]
        if token.text in ".;:," or token.quantity:
            break
        found = "" if stated and "becomes" in token.tags else next((name for name in among if name in token.tags), "")
        if found == "question" and at and "relative" in frame.tokens[at - 1].tags:
            continue  # "chuvas que | se | alastram"
        if found and not _withdrawn(frame, at):
            return found
    return "forecast" if "forecast" in among and _to_come(frame, index, stated=stated) else ""


def _withdrawn(frame: Frame, at: int) -> bool:
    """Whether a word takes a figure back for another one in its place: "bukan 162 melainkan 103", "instead of 190"."""
    tags = frame.tokens[at].tags
    if "withdrawn" not in tags:
        return False
    return "denial" not in tags or _set_against(frame, at) or any("valid" in token.tags for token in frame.tokens[at:])


def _set_against(frame: Frame, at: int) -> bool:
    """Whether a word denies a figure behind a comma, for the one before it: "nine people died, not 12"."""
    lead = frame.tokens[: max(0, at - 1)]
    return bool(lead) and frame.tokens[at - 1].text == "," and any(token.quantity for token in lead)


def _to_come(frame: Frame, index: int, *, stated: bool) -> bool:
    """Whether the verb behind a counted phrase is one of the future."""
    noun = frame.figure(index).counts_span
    words = 0
    for token in frame.tokens[index + 1 :]:
        if noun and token.start < noun.end:
            continue
        if token.text in _QUOTES:
            continue
        if not token.word or words == _BEHIND or token.tags & {"both", "relative"}:
            return False
        if "forecast" in token.tags:
            return not (stated and "becomes" in token.tags)
        words += 1
    return False


def earlier(frame: Frame, index: int) -> Token | None:
    """The word that makes a figure one of before: right before it, right behind its noun, or at the head of it all."""
    if index and "withdrawn" in frame.tags and _withdrawn(frame, index - 1):
        return frame.tokens[index - 1]
    if "earlier" not in frame.tags:
        return None
    reach = 7 if index and "denial" in frame.tokens[index - 1].tags else 4  # "bukan 41 orang seperti ... sebelumnya"
    lead = () if _closed_off(frame, index) else frame.tokens[max(0, index - 3) : index]
    near = [*lead, *_own(frame.tokens[index + 1 : index + reach])]
    found = next((token for token in near if "earlier" in token.tags), None)
    return found or _outdated(frame, index)


def _closed_off(frame: Frame, index: int) -> bool:
    """Whether a word of before ends the clause of another figure: "640 took part at first, | 420 at the end"."""
    if index <= _NOW or frame.tokens[index - 1].text != "," or "earlier" not in frame.tokens[index - 2].tags:
        return False
    before = frame.tokens[: index - 2]
    opens = next((at for at in range(len(before) - 1, -1, -1) if before[at].text in ".;:,"), -1)
    return any(token.quantity for token in before[opens + 1 :])


def other_event(frame: Frame, index: int) -> bool:
    """Whether an earlier event is told, not what was said before: "two earlier crashes killed | four people".

    For a figure that is the object of its verb. Who reports says so: "sebelumnya dilaporkan menewaskan empat orang".
    """
    before = frame.tokens[max(0, index - _LEADS) : index]
    at = next((at for at in range(len(before) - 1, -1, -1) if "earlier" in before[at].tags), None)
    return at is not None and not any(token.tags & SAYING or token.text == "," for token in before[at:])


def _own(behind: Sequence[Token]) -> Sequence[Token]:
    """The tokens before the next end of a change begins: "rose to 60 | from an earlier count of 45"."""
    ends = (
        at
        for at, token in enumerate(behind)
        if token.quantity or ("start" in token.tags and "earlier" not in token.tags)
    )
    return behind[: next(ends, None)]


def _outdated(frame: Frame, index: int) -> Token | None:
    """The word that tells what was said before: "Sebelumnya, Pentagon menyebut 3.000", "Posko sebelumnya mendata 49".

    At the head of its sentence, or right before a word of saying.
    """
    if "outdated" not in frame.tags or (frame.tags.isdisjoint(SAYING) and not _numbered(frame, index)):
        return None
    told = (at for at in range(index) if "outdated" in frame.tokens[at].tags)
    head = next((at for at in told if at < _OPENS or not SAYING.isdisjoint(frame.tokens[at + 1].tags)), None)
    if head is None or any("later" in token.tags for token in frame.tokens[head:index]):
        return None
    behind = frame.tokens[head + 1 : head + 3]
    if any(token.date for token in behind) and behind[0].text != ",":
        return None  # "Earlier on Monday, 12 people died in Vell, police said"
    return frame.tokens[head]


def _numbered(frame: Frame, index: int) -> bool:
    """Whether a figure is how many there were: "Sebelumnya, | jumlah | korban tewas sebanyak 13 orang"."""
    return any("number" in token.tags for token in frame.tokens[:index])


def moved(frame: Frame, index: int) -> str:
    """Which way a figure went to where it is: "has climbed to 56", "bertambah menjadi 56"; else an empty string.

    `up from` or `down from` is said of the figure that was left: "the number rose from 40".
    """
    if frame.tags.isdisjoint((*_WAYS, "correct")):
        return _now(frame, index)
    goal = start = False
    for back, token in enumerate(reversed(frame.tokens[max(0, index - _FAR_LEADS) : index])):
        if token.quantity or token.text in ".;:," or (back >= _LEADS and not goal):
            return _now(frame, index)
        if way := _way(token):
            return f"{way} from" if start else way if goal else ""
        if goal and "correct" in token.tags:
            return "corrected"  # "direvisi menjadi 78"
        goal = goal or "goal" in token.tags
        start = not goal and (start or "start" in token.tags)
    behind = [token for token in frame.tokens[index + 1 : index + _ENDS] if token.word]
    way = next((way for token in behind if (way := _way(token))), "") if goal else ""  # "ist auf 217 gestiegen"
    return way or _now(frame, index)


def _now(frame: Frame, index: int) -> str:
    """`now` where a word right before a figure says that it is the one that holds now ("is now worth $3 billion").

    `corrected` where its sentence takes an earlier figure back, whatever it was ("..., correcting an earlier count").
    """
    if "correct" in frame.tags and "earlier" in frame.tags:
        return "corrected"
    if "later" not in frame.tags:
        return ""
    return "now" if any("later" in token.tags for token in frame.tokens[max(0, index - _NOW) : index]) else ""


def _way(token: Token) -> str:
    """Which way a verb of change goes."""
    return next((_WAYS[tag] for tag in _WAYS if tag in token.tags), "")


def subject(quantity: Quantity, names: Sequence[NameMention]) -> str | None:
    """The name inside the counted phrase ("tentara Korea Utara"); none where it is what is counted ("5.213 KK")."""
    noun = quantity.counts_span
    if noun is None:
        return None
    for name in names:
        if noun.overlaps(name.span) and (quantity.kind != "count" or not name.span.covers(noun)):
            return name.text
    return None


def clause(frame: Frame, index: int, opens: frozenset[str]) -> int:
    """Where the clause of a figure begins: behind a mark, or one of the words that open a clause ("while")."""
    for token in reversed(frame.tokens[:index]):
        if token.text in ".;:," or "contrast" in token.tags or token.text in opens:
            return token.end
    return frame.sentence.start


def second(frame: Frame, index: int, since: int) -> bool:
    """Whether a share is that of the second of two: "by 52 percent | to 47 percent"."""
    goal = index > 0 and "goal" in frame.tokens[index - 1].tags
    return goal and any(
        other.quantity and other.start >= since and other.quantity.kind == frame.figure(index).kind
        for other in frame.tokens[: index - 1]
    )


def owner(
    quantity: Quantity, names: Sequence[NameMention], said: Attribution | None, since: int, place: int
) -> str | None:
    """Whose figure it is: the nearest person of its sentence, else a name before it; who speaks owns it if a firm.

    Args:
        quantity: the figure.
        names: those of its sentence.
        said: who says it.
        since: where its clause begins.
        place: which name of its clause has it, where it is won against others ("A beat B by 52 to 47 percent"), or 0.
    """
    speaker = said.span if said and not said.inherited else None
    others = [name for name in names if not (speaker and speaker.overlaps(name.span))]
    before = [name for name in others if name.span.end <= quantity.span.start]
    people = [name for name in before if name.kind == "person"] or [name for name in others if name.kind == "person"][
        :1
    ]
    firms = [name for name in before if name.kind != "place"]
    own = [name for name in names if speaker and speaker.overlaps(name.span) and name.kind != "person"]
    inside = [name for name in firms if name.span.start >= since]
    running = [name for name in inside if name.kind == "person" or "-" in name.text]  # two who run together
    rivals = running or inside  # a pollster has no votes
    first = rivals[place - 1 : place] if place else []
    return next((name.text for name in (*first, *people[-1:], *firms[-1:], *own[:1], *before[-1:])), None)


def passing(frame: Frame, index: int, role: str) -> bool:
    """Whether a count of people aboard is one of a period, and not of one ride: "14.8 million passengers a year"."""
    value = frame.figure(index).value
    near = frame.tokens[index + 1 : index + 5]
    return (
        role in {"previous", "change"} or value is None or value >= _RIDE or any("each" in token.tags for token in near)
    )

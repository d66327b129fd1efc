"""What is known of a count: its concept and group, and small questions that its words answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from factcheck.claims.clause import Row
    from factcheck.claims.lexicon import Concept
    from factcheck.model import Quantity

AMOUNT = "amount"
"""Concept of money, percentages and measures whose label the lexicon does not know."""
PART = "part"
"""Scope of a figure that is some of a count beside it ("21 of them")."""
SOME = "some"
"""Scope of a figure that is some of those whom its own words name ("two of the injured"), whatever else is counted."""
SAYS = frozenset({"says", "estimates", "confirms"})
"""Tags of what a source does."""
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts.

    Attributes:
        concept: the concept.
        how: how it was found, for people.
        group: of whom or what a state is told: a concept id, or a noun with its language ("id:kurir"); empty for
            people in general. Of a price, what it is the price of.
        noun: the counted noun itself, where a state is told of it: a concept id or a word.
        taken: a verb says so that has the figure as its object ("cut 1,400 jobs").
        linked: link words tie a label to the figure ("the toll stands at 12").
        beside: index of the figure against which it is said, whose day it has; -1 where there is none.
    """

    concept: Concept
    how: str
    group: str = ""
    noun: str = ""
    taken: bool = False
    linked: bool = False
    beside: int = -1


def spoken(row: Row) -> bool:
    """Whether a source says the figure behind a row: "police estimated | 25,000" counts no police."""
    tags = row.tags[-_PAIR:]
    return len(tags) == _PAIR and "sources" in tags[0] and not SAYS.isdisjoint(tags[1])


def says_little(counted: Counted | None) -> bool:
    """Whether nothing is known of what is counted but that it is people."""
    return counted is None or counted.concept.kind == "open"


def fits(state_: Concept, group: Concept | None, *, people: bool) -> bool:
    """Whether a state may be told of the group of a label, or of people where it names none."""
    return ("people" if people or group is None or group.people else "things") in state_.said_of


def told_of(state_: Concept, group: Concept | None) -> Counted:
    """A state told of a group, unless the group says no more than that they are people."""
    bare = group is None or group.anyone or group.id in state_.whole or group.id == state_.id
    noun = group.id if group else ""
    return Counted(state_, "", "" if bare else noun, noun)


def said_nouns(quantity: Quantity) -> list[str]:
    """The words of the counted noun."""
    return (quantity.counts or "").split()

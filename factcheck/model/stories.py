"""Stories: several documents on one event, and what their figures come to when they are held side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model.claims import Facts
    from factcheck.model.mentions import NameMention
    from factcheck.model.text import Span
    from factcheck.model.timelines import Change, Timeline


@dataclass(frozen=True, slots=True)
class Form:
    """One full form of a name in a story, spelt one way.

    Attributes:
        form: the full form as written.
        count: how often it stands in all documents together.
        document: id of the first document that has it.
        mention: its first place there.
        documents: every document that has it, with how often, in the order of publication.
    """

    form: str
    count: int
    document: str
    mention: NameMention
    documents: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Character:
    """One person, organisation or place of a story, across documents and scripts.

    Attributes:
        key: stable within the story; an id of the alias table where it has a row.
        kind: as `NameMention.kind`.
        name: the form that is written most often.
        forms: every full form, most frequent first.
        reasons: why the spellings are held for one name, as `names.compare` says.
    """

    key: str
    kind: str
    name: str
    forms: tuple[Form, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """What is known of a document that was printed before: the sentences that hold its claims and names, no more.

    Attributes:
        facts: its claims and names; the text of its document is those sentences, one a line.
        places: the places that the clause of each claim names, by the id of the claim.
    """

    facts: Facts
    places: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Respelt:
    """A name of a draft that was printed before in another spelling, and never in this one.

    Attributes:
        span: its first place in the draft.
        form: the name as the draft spells it.
        printed: the name as it was printed.
        document: id of the last document that printed it so.
        printed_span: where it stands there.
        count: how many documents printed it so.
        shared: words of the name that both spellings have, as printed.
        office: the office that both have, as printed, or empty.
    """

    span: Span
    form: str
    printed: str
    document: str
    printed_span: Span
    count: int
    shared: str
    office: str


@dataclass(frozen=True, slots=True)
class Story:
    """What several documents say of one event.

    Attributes:
        facts: the facts of each document, in the order of publication; undated documents last.
        cast: who is who across the documents.
        timelines: the course of each figure.
        agreed: figures that several documents give alike; they have no course, so no changes.
        clashes: pairs of figures for one thing that are a conflict or a disagreement.
        stale: pairs of a newer figure and an older one of the same origin that was printed after it.
        house: rows of the newsroom's own list of names, each with the accepted spellings of one name.
        respelt: names of a draft that were printed before in another spelling.
    """

    facts: tuple[Facts, ...]
    cast: tuple[Character, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    agreed: tuple[Timeline, ...] = ()
    clashes: tuple[Change, ...] = ()
    stale: tuple[Change, ...] = ()
    house: tuple[tuple[str, ...], ...] = ()
    respelt: tuple[Respelt, ...] = ()

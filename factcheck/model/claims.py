"""Claims: what the text says of something, and the facts that a check may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.classes import dataclass

if TYPE_CHECKING:
    from datetime import date

    from factcheck.model.findings import Sentence
    from factcheck.model.mentions import DateMention, NameMention, Quantity
    from factcheck.model.relations import Equation, Growth, Margin, Movement, Share, Total
    from factcheck.model.text import Document, Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so.

    Attributes:
        origin: who says it, as in the text or its full form ("Pentagon").
        kind: `speech`, `estimate`, `confirmation` or `relay`; for a relay the printed source is a carrier, no origin.
        carrier: who passes it on, when the text says so.
        span: where the origin stands.
        cue: the quotative or estimating word as written.
        inherited: the origin stands in an earlier sentence; the report shows that.
    """

    origin: str | None
    kind: str
    carrier: str | None = None
    span: Span | None = None
    cue: str = ""
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class AsOf:
    """The time for which a figure holds; never borrowed from another statement.

    Attributes:
        first: first day of the time, or `None` while it is not known.
        after: the day after the last day.
        source: `sentence`, `inherited`, `published` or `unknown`.
        span: the date mention that says so.
    """

    first: date | None
    after: date | None
    source: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change that the text itself tells: old and new figure, and the words that say so.

    Attributes:
        before: id of the claim with the earlier figure.
        after: id of the claim with the later one.
        direction: `up`, `down`, `corrected` or `` when the words do not say.
        cue: the words ("naik dari perkiraan").
        span: where they stand.
    """

    before: str
    after: str
    direction: str
    cue: str
    span: Span


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way in which a text spells an entity.

    Attributes:
        form: the fullest form with this spelling, as written.
        spans: every place that shows it, in order.
        word: the word of it that other spellings write otherwise.
    """

    form: str
    spans: tuple[Span, ...]
    word: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation or place of a document, with every mention of it.

    Attributes:
        id: stable within its document: kind and first full form.
        kind: as `NameMention.kind`.
        name: the fullest form, first spelling.
        mentions: in order of the text.
        spellings: `(spelling of the full form, count)`, most frequent first; more than one is a `name-variant`.
        titles: titles and roles seen beside it.
        variants: the same spellings with their places, in the same order; empty while there is only one.
        why: how we know that they name one entity, one sentence a step.
    """

    id: str
    kind: str
    name: str
    mentions: tuple[NameMention, ...]
    spellings: tuple[tuple[str, int], ...] = ()
    titles: tuple[str, ...] = ()
    variants: tuple[Spelling, ...] = ()
    why: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of a value.

    Attributes:
        id: stable within its document: `c1`, `c2` in the order of the text.
        document: id of the document.
        subject: who or what the claim is about ("Korea Utara"), or `None`.
        concept: id of the concept lexicon (`troops`), or the noun itself where the lexicon does not know it; `when` for
            the time of an event, whose name in the packs is then the group.
        concept_kind: `running`, `fixed`, `series`, `plan`, `part`, `loose` (a noun that does not say what befell
            those it counts) or `open` (a noun outside the lexicon).
        value: the quantity; for a time a moment.
        sentence: the sentence it stands in.
        scope: qualifiers that narrow it, sorted: places, stages, "foreign".
        attribution: who says so; `None` is normal.
        modality: `fact`, `estimate`, `forecast`, `plan`, `denial` or `question`.
        as_of: the time for which it holds.
        role: `level`, `previous`, `change` or `share`.
        quoted: it stands inside direct speech: the figure is the speaker's.
        evidence: one short string a step of how the claim was read.
        group: of whom or what a state is told ("children", of three children who died): a concept id, or a noun with
            its language ("id:kurir"); empty for people in general and where no state is told.
        noun: the counted noun itself where a state is told of it, also one that says no more ("1,400 workers").
        bare: its own words name nothing that it counts ("the figure is 40"): it takes up what was counted before.
        moved: `up` or `down` where its words say that it rose or fell to this figure ("has climbed to 56"), `up from`
            or `down from` where they say that it left it ("rose from 40"), `now` where they say that it is the one that
            holds now, `final` where they say that the count is closed, `corrected` where they take an earlier one back
            without it, `stands` where they tie a label to it ("the toll is 56").
    """

    id: str
    document: str
    subject: str | None
    concept: str
    concept_kind: str
    value: Quantity
    sentence: Span
    scope: tuple[str, ...] = ()
    attribution: Attribution | None = None
    modality: str = "fact"
    as_of: AsOf | None = None
    role: str = "level"
    quoted: bool = False
    evidence: tuple[str, ...] = ()
    group: str = ""
    noun: str = ""
    bare: bool = False
    moved: str = ""

    @property
    def what(self) -> str:
        """Concept and group together: what two claims must share to be about one thing."""
        return f"{self.concept} of {self.group}" if self.group else self.concept


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """All that was found in one document: what a check may ask. Each is like itself alone, and so quick to hash.

    Attributes:
        document: the text, its blocks, language and publication date.
        sentences: spans of the sentences in order.
        quotes: spans of direct speech in order, quote marks included.
        names: name mentions in order.
        dates: date mentions in order.
        quantities: quantities in order.
        entities: who is who.
        claims: claims in order.
        told_changes: changes that the text tells.
        movements: figures that go from one value to another.
        totals: wholes with closed lists of parts.
        shares: parts of a whole with their percentage.
        equations: amounts written twice.
        margins: how far two results lie apart.
        growths: changes told as an amount and as a rate, with the level they led to.
    """

    document: Document
    sentences: tuple[Span, ...] = ()
    quotes: tuple[Span, ...] = ()
    names: tuple[NameMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    told_changes: tuple[ToldChange, ...] = ()
    movements: tuple[Movement, ...] = ()
    totals: tuple[Total, ...] = ()
    shares: tuple[Share, ...] = ()
    equations: tuple[Equation, ...] = ()
    margins: tuple[Margin, ...] = ()
    growths: tuple[Growth, ...] = ()

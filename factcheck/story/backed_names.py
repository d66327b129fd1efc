"""A name of a draft against the names of its sources: the same, in short, in another language's spelling, or a slip."""

from __future__ import annotations

from dataclasses import replace
from operator import eq
from typing import TYPE_CHECKING

from factcheck import names
from factcheck.language import codes, load
from factcheck.model import Backed, Span, say
from factcheck.story.background import may_be_translated, proper, says_little
from factcheck.story.misspelt import Met, as_written, by_a_neighbour, by_a_word, differences, known_place, slipped
from factcheck.story.spellings import language_of, words_of
from factcheck.story.within import overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Comparison, Facts, NameMention, Sentence
    from factcheck.story.sources import Sources
    from factcheck.story.spellings import Known

_SAME = {"identical", "variant", "short-form"}
_SURE, _LIKELY = 0.5, 0.4
"""Least score of a name that a draft is held to, and of one of several words of which only a slip is told."""
_ENDINGS = (1, 2, 3)
"""Letters of an ending that a language puts on a place."""
_LONG = 5
"""Letters of a name of one word whose spelling is held to the letter."""


def first_names(draft: Facts) -> Iterator[NameMention]:
    """Each distinct full name of the draft, at the first place that has most of it; what may be no name is left out."""
    taken = overlap(figure.span for figure in draft.quantities)
    longest: dict[str, NameMention] = {}
    for name in draft.names:
        full = name.full or name.text
        likely = name.score >= (_LIKELY if " " in name.text else _SURE)
        if likely and not taken(name.span):
            kept = longest.setdefault(full, name)
            if len(name.text) > len(kept.text):
                longest[full] = name
    yield from longest.values()


def backed_name(name: NameMention, draft: Facts, held: Sources) -> Backed | None:
    """What the sources say of one name: the same words first, then a slip of them, then another spelling.

    `None` where no source has it and that says little: a country told as background; a name made of other words in
    the language of a source ("Partai Hijau"), or that may stand in a script in which names are not found.
    """
    language = language_of(draft)
    met = (
        _to_the_letter(name, language, held)
        or by_a_word(name, draft, held)
        or by_a_neighbour(name, draft, held)
        or _by_comparison(name, language, held)
        or known_place(name, language, held)
    )
    if (met is None or met.verdict != "supported") and (there := _in_the_text(name, draft, held)):
        return there
    if name.score < _SURE and (met is None or met.verdict != "supported"):
        return _told(name, met) if met and _shares_a_word(name, met.name) else None
    if met is None and (tail := _behind_a_noun(name, draft, held)):
        return tail
    if met is None and says_little(name, draft, held):
        return None
    if met is None:
        return Backed("name", name.span, name.text, "unsupported", why=(say("no source has this name"),))
    return _told(name, met)


def _told(name: NameMention, met: Met) -> Backed:
    source, other = met.facts.document.id, met.name
    own = name.text.replace(*met.pair) if met.pair[0] else ""
    return Backed("name", name.span, name.text, met.verdict, source, other.span, other.text, met.why, own)


def _shares_a_word(name: NameMention, other: NameMention) -> bool:
    """Whether a name of a source has a word of another as it stands: "Ines | Duarle", "Ines | Duarte"."""
    return not set(words_of(name.text)).isdisjoint(words_of(other.full or other.text))


def one_name(name: NameMention, draft: Facts, other: NameMention, source: Facts, held: Sources) -> bool:
    """Whether two names may be one: in short, in other words, or by what the rest of the texts says."""
    own, theirs = (set(words_of(side.full or side.text)) for side in (name, other))
    if own <= theirs or theirs <= own:
        return True
    keys = [
        held.who.key(side.full or side.text, language_of(facts)) for side, facts in ((name, draft), (other, source))
    ]
    return keys[0] == keys[1] or names.compare(name.text, other.text, kind=name.kind).verdict in _SAME


def _to_the_letter(name: NameMention, language: str, held: Sources) -> Met | None:
    """A source that has the very words; else one of the same language that has them but for a letter.

    A language spells a name as its source does: "Duarte" is no other spelling of "Duarle" there, as "Zelenskiy" is of
    "Zelenskyy" in another language, or in a row of the alias table.
    """
    slip: Met | None = None
    own = words_of(name.text)
    for known in held.spellings.near(name, language):
        source, other, full = known.facts, known.name, known.words
        if own and set(own) <= set(full):
            return Met("supported", source, other, (say("the same name"),))
        same = slip is None and language_of(source) == language
        if same and (there := _in_place(own, full, other.full or other.text)):
            found = names.compare(name.text, there, kind=name.kind)
            if slipped(name, there, own, found):
                slip = Met("contradicted", source, other, differences(name.text, there))
    return slip


def _in_place(own: Sequence[str], full: Sequence[str], form: str) -> str:
    """The words of a name of a source that stand in the place of those of another; all of them where they are as many.

    "Sosial | Sairi Hasbullah", whose first word is the end of an office, has the last two of "Sairi Hasbulah".
    """
    if len(own) == len(full):
        return form
    words = form.split()
    if len(words) != len(full) or not 1 < len(own) < len(full):
        return ""
    rows = (words[at : at + len(own)] for at in range(len(full) - len(own) + 1))
    return next((" ".join(row) for row in rows if any(map(eq, own, words_of(" ".join(row))))), "")


def _by_comparison(name: NameMention, language: str, held: Sources) -> Met | None:
    """A source whose name is the same in another spelling, or one that differs by a slip."""
    key = held.who.key(name.full or name.text, language)
    typo: Met | None = None
    likely: Met | None = None
    for known in held.spellings.near(name, language):
        source, other, tongue = known.facts, known.name, language_of(known.facts)
        if pair := _misnamed(name, language, known) or _miscopied(name, language, known, held):
            there = pair[1] if pair[1] in source.document.text else other.text  # "France" of "Prancis"
            why = say("“{one}” here, “{other}” in the source", one=pair[0], other=there)
            typo = typo or Met("contradicted", source, other, (why,), pair)
            continue
        if held.who.key(other.full or other.text, tongue) == key:
            return Met("supported", source, other, (say("the same name"),))
        found = names.compare(name.text, _as_full(name, other), kind=name.kind, lang_a=language, lang_b=tongue)
        if found.verdict in _SAME or (language != tongue and _translated(name, other)):
            return Met("supported", source, other, _reasons(found))
        if found.verdict == "possible-typo":
            loose = language != tongue and (held.romanises(source) or _declined(name, other, tongue))
            if loose:  # each romanisation has vowels of its own; a word that another name proves wrong is none of them
                likely = likely or Met("supported", source, other, _reasons(found))
                continue
            if language != tongue and may_be_translated(name, language):
                continue  # "Liga Champions", of "Liga de Campeones"
            typo = typo or Met("contradicted", source, other, _reasons(found))
    return typo if typo and typo.pair[0] else likely or typo


def _declined(name: NameMention, other: NameMention, tongue: str) -> bool:
    """Whether a place of a source is the one of the draft with an ending: "Брянской", Bryansk."""
    if name.kind == "person" or tongue not in codes() or not load(tongue).names.declined:
        return False
    return any(names.compare(name.text, other.text[:-cut], kind="place").verdict in _SAME for cut in _ENDINGS)


def _as_full(name: NameMention, other: NameMention) -> str:
    """A name of a source in as many words as one of the draft: "Duarte" is short for no "Ines Duarle"."""
    short = words_of(other.text)
    longer = len(words_of(name.text)) > len(short) and set(short) < set(words_of(other.full or ""))
    return (longer and other.full) or other.text


def _misnamed(name: NameMention, language: str, known: Known) -> tuple[str, str] | None:
    """The misspelt word of a known place, and how the language of the draft spells it: "Thialand", Thailand."""
    row = names.alias(known.name.text, language_of(known.facts))
    if row is None or row.kind != "place" or not row.sure or names.alias(name.text, None) is not None:
        return None
    for one in names.forms(row.id) if name.kind in {"unknown", "place"} else ():
        if language in one.languages:
            pair = names.miscopied(name.text, one.form, kind="place", language=language, romanised=False)
            if pair:
                return as_written(pair[0], name.text), as_written(pair[1], one.form)
    return None


def _miscopied(name: NameMention, language: str, known: Known, held: Sources) -> tuple[str, str] | None:
    """The words in which a name differs by a slip from that of a source in another language."""
    kinds = {name.kind, known.name.kind}
    if language == language_of(known.facts) or name.kind == "org" or names.alias(name.text, None):
        return None
    if len(words_of(name.text)) == 1 and kinds.isdisjoint({"person", "place"}):
        return None
    full, own = _as_full(name, known.name), proper(name, language) or name.text
    if names.both_spell(own, full, kind=name.kind):
        return None
    romanised = held.romanises(known.facts)
    found = names.miscopied(own, full, kind=name.kind, language=language, romanised=romanised)
    return (as_written(found[0], name.text), as_written(found[1], full)) if found else None


def _in_the_text(name: NameMention, draft: Facts, held: Sources) -> Backed | None:
    """A source in whose words a name stands, itself or in another form of its row, though nobody found it there."""
    language = language_of(draft)
    whole = Span(name.title_span.start, name.span.end).of(draft.document.text) if name.title_span else name.text
    row = names.alias(name.text, None) or names.alias(whole, language)  # "Dokter Tanpa | Batas"
    other_forms = (
        *(one.form for one in (names.forms(row.id) if row else ())),
        proper(name, language),
        _known_as(name),
    )
    for form in (name.text, *filter(None, other_forms)):
        for source in held.facts:
            text = source.document.text
            at = text.find(form)
            end = at + len(form)
            if at >= 0 and not (text[at - 1 : at].isalpha() or (text[end : end + 1].isalpha() and form.isascii())):
                why = (say("the same name"),)
                return Backed("name", name.span, name.text, "supported", source.document.id, Span(at, end), form, why)
    return None


def _known_as(name: NameMention) -> str:
    """A body without the word for its legal form at the end, or with that in short: "Larcona | AG", "SMP | Negeri"."""
    head, _, last = name.text.rpartition(" ")
    if head.isupper() and last.isalpha() and " " not in head:
        return head + last[0]  # "SMP | Negeri"
    own = name.kind == "org" and len(head) >= _LONG
    return head if own and names.compare(name.text, head, kind="org").verdict in _SAME - {"short-form"} else ""


def _behind_a_noun(name: NameMention, draft: Facts, held: Sources) -> Backed | None:
    """A source that has what stands behind a noun with a capital: "Gewinn von | Larcona"."""
    language = language_of(draft)
    words = name.text.split()
    if language not in codes() or not load(language).names.nouns_are_capital:
        return None
    particles = load(language).names.particles.split()
    at = next((at for at in range(len(words) - 1, 0, -1) if words[at - 1].casefold() in particles), 0)
    form = " ".join(words[at:])
    tail = replace(name, text=form, full=form)
    near = held.spellings.near(tail, language) if at else ()
    own = set(words_of(tail.text))
    body = any(own <= set(known.words) and known.name.kind != "person" for known in near)
    return _in_the_text(tail, draft, held) if body else None


def _translated(name: NameMention, other: NameMention) -> bool:
    """Whether two names of no person share a long word, so that the rest may be translated ("Sungai Oreth")."""
    if "person" in {name.kind, other.kind}:
        return False
    shared = set(words_of(name.text)) & set(words_of(other.full or other.text))
    if names.two_kinds(name.text, other.full or other.text, kind=name.kind):
        return False  # the lake is not the river
    return any(len(word) >= _LONG for word in shared)


def _reasons(found: Comparison) -> tuple[Sentence, ...]:
    """What a comparison came to, in a sentence for the reader; the rules of `names.compare` are English only."""
    if found.said:
        return found.said
    if found.verdict == "short-form":
        return (say("a shorter or longer form of the name"),)
    if found.verdict == "possible-typo":
        return (say("nearly the same name"),)
    if found.verdict == "variant":
        return (say("another spelling of the name"),)
    return (say("the same name") if found.verdict == "identical" else say("the name in another language"),)

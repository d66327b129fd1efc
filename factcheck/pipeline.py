"""The way of a text through the house, read top to bottom: find, claim, check, report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from factcheck import claims, dates, names, quantities, story
from factcheck.checks import DraftCheck, StoryCheck
from factcheck.classes import dataclass
from factcheck.config import Config
from factcheck.errors import FactcheckError, UsageError
from factcheck.language import codes, cut, name_of
from factcheck.model import (
    Checked,
    DateMention,
    Document,
    Facts,
    Finding,
    NameMention,
    NotChecked,
    Note,
    Quantity,
    Report,
    Right,
    Silenced,
    say,
    wanted,
)
from factcheck.past import look_back, looking_back, undated
from factcheck.reading import words_of
from factcheck.rules import Said, at, chosen, for_speech, in_speech, level
from factcheck.sift import capped, faults, sift, two_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.checks import Check
    from factcheck.model import Story
    from factcheck.past import Past

S = TypeVar("S", Finding, Right, NotChecked)
_DUPLICATE = "duplicate"
"""Kind of the note on a document that another one has word for word."""
M = TypeVar("M", NameMention, DateMention, Quantity)


def check(
    document: Document | str,
    *,
    language: str | None = None,
    published: date | None = None,
    config: Config | None = None,
    past: Past | None = None,
) -> Report:
    """Check one document, or a text, for what contradicts itself.

    Args:
        document: what `read` returned, or the words themselves; never a path.
        language: as for `read`; overrides what the document holds.
        published: as for `read`; overrides what the document holds.
        config: settings of the newsroom.
        past: what was printed before, a `Ledger`: figures that are stale since and names spelt otherwise are told.

    Raises:
        UsageError: no such language.
    """
    wanted("language", language, str, optional=True)
    config = _chosen(config)
    if past is not None and not callable(getattr(past, "printed", None)):
        raise UsageError(say("past must be a ledger, not {kind}", kind=type(past).__name__))
    one = _examined(words_of(document, language, published, config), config)
    rules = looking_back(chosen(config)) if past else []
    if past and one.facts:
        one = _looked_back(one, one.facts, past, rules, config)
    one = _with_faults(one, config, rules)
    told = story.timelines(one.facts) if one.facts else ()
    return Report((one.checked,), one.findings, tuple(told), silenced=one.silenced)


def facts(document: Document, *, config: Config | None = None) -> Facts | None:
    """What is found in a prepared document before anything is checked; `None` when its language is not known."""
    return _facts(document, document.language.code, config or Config())[0] if document.language else None


def compare(documents: Iterable[Document | str], *, config: Config | None = None) -> Report:
    """Hold several documents against each other, each checked by itself as well.

    Args:
        documents: what `read` returned, or the words themselves; in any order.
        config: settings of the newsroom.

    Returns:
        A report over all documents, in the order given, with the timelines of the figures that they share.
    """
    config = _chosen(config)
    given = _told_twice(_named_apart([words_of(document, None, None, config) for document in _several(documents)]))
    examined = _apart([_safely(document, config) for document in given])
    told = [one.facts for one in examined if one.facts]
    sources = [facts for facts in told if all(note.kind != _DUPLICATE for note in facts.document.notes)]
    woven = story.weave(sources, house=config.house)
    tellers = [rule for rule in chosen(config) if isinstance(rule, StoryCheck)]
    across: dict[str, list[Finding]] = defaultdict(list)
    for rule in tellers:
        for item in _across(rule, woven, config):
            across[item.document].append(item)
    examined = [
        _with_faults(_joined(one, across[one.checked.document.id], config), config, tellers) for one in examined
    ]
    order = {document.id: at for at, document in enumerate(given)}
    findings = [finding for one in examined for finding in one.findings]
    return Report(
        tuple(one.checked for one in examined),
        tuple(sorted(findings, key=lambda item: (order[item.document], item.span, item.check))),
        woven.timelines,
        silenced=tuple(item for one in examined for item in one.silenced),
        cast=woven.cast,
        agreed=woven.agreed,
    )


def support(draft: Document | str, sources: Iterable[Document | str], *, config: Config | None = None) -> Report:
    """Hold a draft (a rewrite, a translation, a summary) against its sources.

    Args:
        draft: what `read` returned, or the words themselves.
        sources: the documents it was made from, in any order.
        config: settings of the newsroom.

    Returns:
        A report on the draft: its own findings, and each figure, date and name that the sources contradict or lack.
        `Report.backing` holds the verdict on every fact.
    """
    config = _chosen(config)
    documents = [words_of(document, None, None, config) for document in (draft, *_several(sources))]
    first, *others = [_examined(document, config) for document in _named_apart(documents)]
    if first.facts is None:
        return Report(failures=first.checked.not_checked)
    backing = story.support(first.facts, [one.facts for one in others if one.facts])
    holders = [rule for rule in chosen(config) if isinstance(rule, DraftCheck)]
    found = [
        item
        for rule in holders
        if (given := level(rule, config)) != "off"
        for finding in rule.against(first.facts, backing)
        if isinstance(item := at(finding, rule, given), Finding)
    ]
    first = _with_faults(_joined(first, found, config), config, holders)
    return Report(
        (first.checked, *(replace(one.checked, right=()) for one in others)),
        first.findings,
        silenced=first.silenced,
        backing=backing,
    )


def _several(documents: Iterable[Document | str]) -> Iterable[Document | str]:
    """The same; one text alone is refused, for its letters are no documents."""
    if isinstance(documents, str | Document):
        raise UsageError(say("several documents are expected: put one alone into a list"))
    wanted("documents", documents, Iterable)
    return documents


def _chosen(config: Config | None) -> Config:
    wanted("config", config, Config, optional=True)
    return config or _usual()


@cache
def _usual() -> Config:
    """The settings where a newsroom has none, made once: seeing to each of them takes as long as finding the quotes."""
    return Config()


@dataclass(slots=True, eq=False, repr=False)
class _Examined:
    """What came of one document; no facts when its language is unknown."""

    checked: Checked
    findings: tuple[Finding, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    facts: Facts | None = None


def _named_apart(documents: Sequence[Document]) -> list[Document]:
    """The documents with ids that differ: the second "text" becomes "text (2)"."""
    seen: Counter[str] = Counter()
    apart = []
    for document in documents:
        seen[document.id] += 1
        again = seen[document.id] > 1
        apart.append(replace(document, id=f"{document.id} ({seen[document.id]})") if again else document)
    return apart


def _told_twice(documents: Sequence[Document]) -> list[Document]:
    """The documents, with a note on each that has the words and the day of another: it is no second source."""
    first: dict[tuple[str, date | None], str] = {}
    for document in documents:
        first[_words(document)] = min(document.id, first.get(_words(document), document.id))
    told = []
    for document in documents:
        other = first[_words(document)]
        note = Note(_DUPLICATE, say("the same words as {other}, so it counts as no second source", other=other))
        told.append(document if other == document.id else replace(document, notes=(*document.notes, note)))
    return told


def _words(document: Document) -> tuple[str, date | None]:
    return document.text, document.published.day if document.published else None


def _safely(document: Document, config: Config) -> _Examined:
    """One document with its checks run; a fault of ours in it is told, and the others go on."""
    try:
        return _examined(document, config)
    except FactcheckError:
        raise
    except Exception as broken:  # noqa: BLE001 - as said above
        because = say("factcheck failed on this text: {fault}; please report it", fault=repr(broken))
        return _Examined(Checked(document, not_checked=(NotChecked("document", document.id, because),)))


def _examined(document: Document, config: Config) -> _Examined:
    """One document with all its checks run."""
    if document.language is None:
        because = say("the language of this text could not be told; name it with --language")
        return _Examined(Checked(document, not_checked=(NotChecked("document", document.id, because),)))
    facts, beyond = _facts(document, document.language.code, config)
    said = [*beyond, *_run(facts, config)]
    shown, hidden = sift(_of(Finding, said), document, chosen(config), config)
    findings, uncounted = capped(shown, config.limits)
    checked = Checked(
        document,
        counts=_counts(facts),
        right=tuple(sorted(_of(Right, said), key=lambda item: (item.span, item.check))),
        not_checked=(*_of(NotChecked, said), *uncounted),
        entities=facts.entities,
    )
    return _Examined(checked, tuple(findings), tuple(hidden), facts)


def _apart(examined: Sequence[_Examined]) -> list[_Examined]:
    """The documents without the variants of a name that another of them tells apart."""
    bearers = [(frozenset(entity.name for entity in one.facts.entities), one.findings) for one in examined if one.facts]
    return [
        replace(one, findings=tuple(item for item in one.findings if not two_elsewhere(item, bearers)))
        for one in examined
    ]


def _looked_back(one: _Examined, facts: Facts, past: Past, rules: Sequence[Check], config: Config) -> _Examined:
    """A document with what was printed before says of it."""
    open_now = (*one.checked.not_checked, *undated(facts))
    found = [
        item
        for rule, finding in look_back(facts, past, rules, config.house)
        if (given := level(rule, config)) != "off" and isinstance(item := at(finding, rule, given), Finding)
    ]
    return _joined(replace(one, checked=replace(one.checked, not_checked=open_now)), found, config)


def _joined(one: _Examined, found: Iterable[Finding], config: Config) -> _Examined:
    """A document with what several documents together say of it."""
    own = [finding for finding in found if finding.document == one.checked.document.id]
    shown, hidden = sift(own, one.checked.document, chosen(config), config)
    return replace(one, findings=_ordered(*one.findings, *shown), silenced=(*one.silenced, *hidden))


def _with_faults(one: _Examined, config: Config, others: Sequence[Check] = ()) -> _Examined:
    """A document with what is wrong in what it accepts, once the checks of single documents and these others ran."""
    if one.facts is None or not one.checked.document.waivers:
        return one
    broken = {item.check for item in one.checked.not_checked if item.trace}
    ran = [rule for rule in chosen(config) if rule.alone]
    ran = [rule for rule in (*ran, *others) if rule.name not in broken and level(rule, config) != "off"]
    found = [
        item
        for rule, finding in faults(one.checked.document, one.silenced, ran, chosen(config))
        if (given := level(rule, config)) != "off" and isinstance(item := at(finding, rule, given), Finding)
    ]
    return replace(one, findings=_ordered(*one.findings, *found)) if found else one


def _ordered(*findings: Finding) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda item: (item.span, item.check)))


def _across(rule: StoryCheck, woven: Story, config: Config) -> Iterator[Finding]:
    """What a check of several documents has to say, at the severity that the newsroom gave it."""
    given = level(rule, config)
    if given != "off":
        yield from (item for found in rule.across(woven) if isinstance(item := at(found, rule, given), Finding))


def _facts(document: Document, language: str, config: Config) -> tuple[Facts, list[NotChecked]]:
    """All that is found in a document, and which caps were passed on the way."""
    text, day = document.text, document.published.day if document.published else None
    words = cut(text)
    beyond: list[NotChecked] = []

    def within(found: tuple[M, ...], limit: str) -> tuple[M, ...]:
        most: int = getattr(config.limits, limit)
        if len(found) > most:
            because = say(
                "{found} mentions, but {limit} is {most}: the rest was left out",
                found=len(found),
                limit=limit.replace("_", "-"),
                most=most,
            )
            beyond.append(NotChecked("document", document.id, because, found[most].span))
        return found[:most]

    if language not in codes():
        because = say("{language} has no pack of words: only its dates are read", language=name_of(language))
        beyond.append(NotChecked("language", document.id, because))
        dated = within(dates.find(text, language=language, published=day, words=words), "max_mentions")
        return Facts(document, dates=dated), beyond

    named = within(names.find(text, language=language, words=words), "max_names")
    dated = within(dates.find(text, language=language, published=day, words=words), "max_mentions")
    placed = [mention.span for mention in dated if mention.kind != "duration"]
    counted = within(quantities.find(text, language=language, skip=placed, words=words), "max_mentions")
    who = names.resolve(text, named, language=language, house=config.house, strict=config.strict_style)
    return claims.facts(document, names=named, entities=who, dates=dated, quantities=counted, words=words), beyond


def _counts(facts: Facts) -> tuple[tuple[str, int], ...]:
    """How much was found, for the line that says what was checked."""
    return (
        ("people", sum(entity.kind == "person" for entity in facts.entities)),
        ("names", len(facts.names)),
        ("dates", len(facts.dates)),
        ("date fallbacks", sum(mention.rule == "dateparser" for mention in facts.dates)),
        ("quantities", len(facts.quantities)),
        ("claims", len(facts.claims)),
    )


def _run(facts: Facts, config: Config) -> Iterator[Said]:
    """What every check that is not switched off has to say, at the severity that the newsroom gave it."""
    for rule in chosen(config):
        if not rule.alone:
            continue
        given = level(rule, config) if config.severity else None
        if given != "off":
            said: Sequence[Said] = _guarded(rule, facts)
            if config.quotes:
                said = in_speech(said, rule, for_speech(rule, config.quotes), facts.quotes)
            yield from said if given is None else (at(item, rule, given) for item in said)


def _guarded(rule: Check, facts: Facts) -> list[Said]:
    """What one check says; when it breaks, that is said instead, and the others go on."""
    try:
        return list(rule.run(facts))
    except Exception as broken:  # noqa: BLE001 - a fault in one check must not silence the others
        home = type(rule).__module__.partition(".")[0]
        because = say("the check failed: {fault}; this is a fault in {home}", fault=repr(broken), home=home)
        import traceback  # noqa: PLC0415 - only when a check breaks

        trace = "".join(traceback.format_exception(broken, limit=-3))
        return [NotChecked(rule.name, facts.document.id, because, trace=trace)]


def _of(kind: type[S], said: Iterable[Said]) -> list[S]:
    return [item for item in said if isinstance(item, kind)]

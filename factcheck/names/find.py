"""Finding names without a model: runs of capitals, titles, cues beside them, and what the rest of the text says.

Read top to bottom: words, runs, parts (title and name), cues for the kind, headlines, full forms, mentions. One pass
each; a text of n words takes time in the order of n.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.language import cut
from factcheck.model import NameMention, Span, wanted
from factcheck.names import apposed, cues, letters, titles, tokens
from factcheck.names.fuller import Forms
from factcheck.names.runs import runs
from factcheck.names.tokens import PLAIN
from factcheck.names.told import told
from factcheck.names.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.language import Cut
    from factcheck.names.detect import Detector
    from factcheck.names.titles import Part
    from factcheck.names.tokens import Words
    from factcheck.names.words import Lexicon

_REMEMBERED = 20_000
_WHOLE, _SURELY = 2, 3
"""Words of a person's full name, and the votes for a person that no verb of saying alone gives."""
_MOST_WORDS = 8
"""Words of one name; a longer one is no name but a line of capitals."""
_TITLED = frozenset(("person", "unknown"))
"""Kinds whose titles are told."""
_LONG_TEXT = 8
"""Sentences and lines that a text has in which a name comes back, or stands inside a sentence, or beside a cue."""
_SOON = 2
"""Words after a name among which a verb of saying is its own."""
_SHORT_VERB = 3
"""Letters of a word that is no verb without its prefix."""
_CODE = frozenset(("/", ".", "-"))
"""What stands without blanks between the pieces of a code."""
_ROMAN = re.compile("x{0,3}(?:ix|iv|v?i{0,3})")
_SPOKEN = re.compile(r"\s++")


@dataclass(slots=True)
class Found:
    """A name on its way to a mention.

    Attributes:
        part: its words and title.
        votes: evidence for each kind.
        score: how sure that it is a name.
        key: its words in lower case.
    """

    part: Part
    votes: cues.Votes
    score: float
    key: tuple[str, ...]


def find(
    text: str, *, language: str, detector: Detector | None = None, words: Cut | None = None
) -> tuple[NameMention, ...]:
    """Every name of a text, in order; titles are left out of the span.

    Args:
        text: the text.
        language: code of its language.
        detector: a model that helps; what it finds and the rules do not is added, and it settles unknown kinds.
        words: the text as `factcheck.language.cut` gives it, where that is at hand.

    Returns:
        Mentions that do not overlap, each with its kind, title and fullest form.

    Raises:
        UsageError: no language pack ships for `language`, or an argument is of another kind.
    """
    wanted("text", text, str)
    wanted("language", language, str)
    lex = lexicon(language)
    read = tokens.read(words or cut(text), language, lex)
    found = _body(read, lex)
    _in_headlines(read, lex, found)
    found.sort(key=lambda item: item.part.first)
    mentions = _mentions(text, read, lex, found)
    return _helped(text, mentions, detector) if detector else mentions


def _helped(text: str, mentions: tuple[NameMention, ...], detector: Detector) -> tuple[NameMention, ...]:
    """The mentions with those of a detector: kinds where ours are unknown, and names that stand apart from ours."""
    ours = list(mentions)
    for seen in sorted(detector.detect(text), key=lambda item: (item.start, item.end)):
        span = Span(seen.start, seen.end)
        over = [at for at, mention in enumerate(ours) if mention.span.overlaps(span)]
        if not over and 0 <= seen.start < seen.end <= len(text):
            ours.append(NameMention(span, span.of(text), seen.kind, None, span.of(text), seen.score))
        for at in over:
            if ours[at].kind == "unknown":
                ours[at] = replace(ours[at], kind=seen.kind)
    return tuple(sorted(ours, key=lambda mention: mention.span))


def _body(read: Words, lex: Lexicon) -> list[Found]:
    parts: list[Part] = []
    for first, last in runs(read, lex):
        if (not first or "\n" in read.gap[first]) and cues.dateline(read, first, last):
            parts.append(titles.Part(first, last, hint="place"))
        else:
            parts.extend(titles.split(read, first, last, lex))
    lower, numbered = read.lower, lex.numbered
    parts = [_unnumbered(read, part) if lower[part.last - 1] in numbered else part for part in parts]
    parts = [part for part in parts if part.first < part.last]
    tails = frozenset() if lex.nouns_are_capital else _tails(read, parts, lex)
    parts = [
        part
        for part in parts
        if _is_name(read, part, lex) or (part.last - part.first == 1 and read.lower[part.first] in tails)
    ]
    parts = apposed.settle(read, parts, lex)
    return _unglued(read, [_found(read, part, lex) for part in parts], lex)


def _unglued(read: Words, found: list[Found], lex: Lexicon) -> list[Found]:
    """The names, a firm's cut from that of a person behind it: "kasus PT Sumber Arta | Yohan Siregar".

    Nothing in the words tells where a firm's name ends, so the text must know the person: by an office, an age or a
    known name, and by the same words on their own.
    """
    if not any(len(item.key) > _WHOLE and _headed(read, item, lex) for item in found):
        return found
    people = {item.key for item in found if len(item.key) >= _WHOLE and item.votes[1] >= _SURELY > item.votes[0]}
    cut: list[Found] = []
    for item in found:
        part = item.part
        if len(item.key) <= _WHOLE or not _headed(read, item, lex):
            cut.append(item)
            continue
        own = 1 + (item.key[0] in lex.named_heads)  # words of the firm at the least; its head may stand in its title
        end = part.first + next((at for at in range(own, len(item.key) - 1) if item.key[at:] in people), 0)
        if end > part.first:
            firm, person = replace(part, last=end), titles.Part(end, part.last)
            cut += [_found(read, firm, lex), _found(read, person, lex)]
        else:
            cut.append(item)
    return cut


def _headed(read: Words, item: Found, lex: Lexicon) -> bool:
    """Whether a name is of a firm that a head word tells, in the name or right before it: "PT", "Bank"."""
    part = item.part
    before = read.lower[part.first - 1] if part.hint == "org" and part.first else ""
    return item.key[0] in lex.named_heads or before in lex.named_heads


def _unnumbered(read: Words, part: Part) -> Part:
    """A part without the word at its end where that leads a number: "Peraturan Presiden Nomor 7", "Perpres No. 7"."""
    behind = read.lower[part.last : part.last + 1]
    return replace(part, last=part.last - 1) if behind and behind[0][:1].isdecimal() else part


def _is_name(read: Words, part: Part, lex: Lexicon) -> bool:
    """Whether a part may be a name: it says one by itself, or what stands beside it speaks for it; no whole line."""
    first, last = part.first, part.last
    size = last - first
    if size > _MOST_WORDS:
        return False
    if size == 1 and (
        (read.gap[first] in _CODE and _in_a_code(read, part)) or (read.loud[first] and _is_a_number(read, first))
    ):
        return False
    key = tuple(read.lower[first:last])
    said = _said(key, read.loud[first], part.title is not None, lex)
    if part.hint or said == "place":
        return True
    if size == 1 and lex.nouns_are_capital and not part.title and not any(cues.votes(read, part, key, lex)):
        return False
    return said == "name" or (size > 1 and said != "initials" and max(cues.votes(read, part, key, lex)) > 1)


def _tails(read: Words, parts: list[Part], lex: Lexicon) -> frozenset[str]:
    """Last words of names that only look like words of the language: "Ann Delving ... Delving said"."""
    ends = {read.lower[part.last - 1]: part for part in parts if part.last - part.first == _WHOLE}
    return frozenset(
        word
        for word, part in ends.items()
        if word not in lex.common
        and word not in read.small
        and lex.ordinary(word)
        and not lex.ordinary(read.lower[part.first])
        and lex.heads.isdisjoint((word, read.lower[part.first]))
    )


@lru_cache(_REMEMBERED)
def _said(key: tuple[str, ...], loud: bool, titled: bool, lex: Lexicon) -> str:  # noqa: FBT001 - part of the cache key
    """What words say by themselves: `place`, `initials`, `name`, or nothing: ordinary words, roles and demonyms."""
    size = len(key)
    if key[0] in lex.places and lex.names_a_place(key, 0, size) == size:
        return "place"
    if max(map(len, key)) == 1:
        return "initials"
    office = size == 1 and not loud  # a lone role or head is no name
    for lower in key:
        if lower in lex.never or lower in lex.honorifics:
            continue
        if office and (lower in lex.roles or lower in lex.role_parts or lower in lex.org_heads):
            continue
        if titled or lower in lex.people or not lex.ordinary(lower):
            return "name"
    return ""


def _is_a_number(read: Words, index: int) -> bool:
    """Whether a word in capitals is a Roman number ("Komisi XI") or a sign of currency ("US$")."""
    return read.gap[index + 1][:1] == "$" or bool(_ROMAN.fullmatch(read.lower[index]))


def _in_a_code(read: Words, part: Part) -> bool:
    """Whether a single word is a piece of a number of a file or a law: "48/Pid.Sus/2024"."""
    before, after = read.gap[part.first], read.gap[part.last]
    return before in _CODE and after in _CODE and "/" in (before, after) and not part.title


def _found(read: Words, part: Part, lex: Lexicon) -> Found:
    first, last = part.first, part.last
    if not part.title and read.gap[last] == ", " and (title := titles.after(read, first, last, lex)):
        part = titles.Part(first, last, title, role=True, hint=part.hint)
    key = tuple(read.lower[first:last])
    votes = cues.votes(read, part, key, lex)
    base = 0.35 if read.opens[first] and not part.title else 0.55
    return Found(part, votes, min(1.0, base + max(votes) / 8), key)


def _in_headlines(read: Words, lex: Lexicon, found: list[Found]) -> None:
    """Names in lines of capitals: those that the body knows, and words that are no ordinary ones."""
    if not read.headed:
        return
    forms = Forms((item.key for item in found), lex)
    slips = letters.Near(word for item in found for word in item.key)
    done = 0
    for at in sorted(read.headed):
        if at < done or not read.capital[at]:
            continue
        took = forms.longest(read.lower, at) or _unknown(read, at, lex, slips)
        if took:
            part, key = titles.Part(at, at + took), tuple(read.lower[at : at + took])
            found.append(Found(part, cues.votes(read, part, key, lex), 0.4, key))
        done = at + took


def _unknown(read: Words, at: int, lex: Lexicon, slips: letters.Near) -> int:
    """How many words from `at` on in a headline look like a name that the body does not know."""
    if place := lex.names_a_place(read.lower, at, len(read.start)):
        return place
    if not _unlike_words(read, at, lex):
        return 0
    took = 1
    while at + took < len(read.start) and read.gap[at + took] in PLAIN and read.capital[at + took]:
        if read.loud[at] != read.loud[at + took] or not _unlike_words(read, at + took, lex):
            break
        took += 1
    lower = read.lower[at]
    known = lower in lex.places or lower in lex.people or read.loud[at]
    return took if took > 1 or known or slips.has(lower) else 0


def _unlike_words(read: Words, index: int, lex: Lexicon) -> bool:
    lower = read.lower[index]
    known = lower in lex.places or lower in lex.people or read.loud[index]
    if lower in lex.never or lower in lex.roles or lower in lex.honorifics or lower in read.small:
        return False
    if lower in lex.place_tails:
        return False
    if not known and lex.verb_prefixes and _verb_of_the_body(lower, read, lex):
        return False
    return known or not (lex.ordinary(lower) or lower in lex.role_parts or lower in lex.org_heads)


def _verb_of_the_body(lower: str, read: Words, lex: Lexicon) -> bool:
    """Whether the text has a word of a headline as a verb with its prefix: "Guncang", "mengguncang"."""
    return len(lower) > _SHORT_VERB and any(
        prefix + lower in read.small or (prefix[-1] in "mngy" and prefix + lower[1:] in read.small)
        for prefix in lex.verb_prefixes
    )


def _without_openers(
    read: Words, lex: Lexicon, found: list[Found], kinds: Mapping[tuple[str, ...], str]
) -> list[Found]:
    """The names without single words of which nothing tells more than that they open one sentence: "Porsi", "Fares".

    One that looks like a slip of another name stays, and one that soon says something ("Meyra also said"); so does
    every one of a short text, which names nobody twice.
    """
    unsure = [
        item for item in found if len(item.key) == 1 and read.opens[item.part.first] and kinds[item.key] == "unknown"
    ]
    if not unsure or sum(read.opens) < _LONG_TEXT:
        return found
    times = Counter([word for item in found for word in item.key])
    doubtful = [item for item in unsure if times[item.key[0]] == 1]
    if not doubtful:
        return found
    others = letters.Near(word for word in times if times[word] > 1 or all(item.key != (word,) for item in doubtful))
    dropped = {
        id(item)
        for item in doubtful
        if not (item.part.title or others.has(item.key[0]) or not lex.speech.isdisjoint(_behind(read, item)))
    }
    return [item for item in found if id(item) not in dropped]


def _called_like_a_place(fulls: Mapping[tuple[str, ...], tuple[str, ...]], lex: Lexicon) -> set[tuple[str, ...]]:
    """Known places that are a part of the name of somebody or something else: "Jordan", beside "Jordan Blake"."""
    return {
        key
        for key, full in fulls.items()
        if full is not key and key[0] in lex.places and cues.own_place(key, lex) and not cues.own_place(full, lex)
    }


def _behind(read: Words, item: Found) -> list[str]:
    """The words right behind a name."""
    return read.lower[item.part.last : item.part.last + _SOON]


def _seats(found: list[Found], fulls: Mapping[tuple[str, ...], tuple[str, ...]], lex: Lexicon) -> set[tuple[str, ...]]:
    """The names that are no short form of an office but the place where it sits: "Wanareja", "Dinas Wanareja".

    Nothing beside them speaks for a person or an organisation.
    """
    seats = {
        key
        for key, full in fulls.items()
        if full is not key and any(full[at] in lex.seats and full[at] not in key for at in (0, -1))
    }
    spoken_for = {item.key for item in found if item.key in seats and item.votes[2] < max(item.votes[:2])}
    return seats - spoken_for


def _places_of_that_name(read: Words, lex: Lexicon, found: list[Found], like: set[tuple[str, ...]]) -> set[int]:
    """Where a place stands that is also a part of somebody's name: "Jordan Blake ... flew to | Jordan".

    Not in a text that calls him so: by a title, or beside a verb of saying.
    """
    known = [item for item in found if item.key in like] if like else []
    called = {item.key for item in known if item.part.title or not lex.speech.isdisjoint(_behind(read, item))}
    return {item.part.first for item in known if item.key not in called and cues.placed(read, item.part, lex)}


def _mentions(text: str, read: Words, lex: Lexicon, found: list[Found]) -> tuple[NameMention, ...]:
    shorts = {pair.short.lower(): _SPOKEN.sub(" ", pair.long) for pair in told(text)}
    forms = Forms([item.key for item in found], lex)
    written: dict[tuple[str, ...], str] = {}
    loud: set[tuple[str, ...]] = set()
    for item in found:
        key, part = item.key, item.part
        if key not in written or (key in loud and not read.loud[part.first]):
            written[key] = " ".join(text[read.start[part.first] : read.end[part.last - 1]].split())
            (loud.add if read.loud[part.first] else loud.discard)(key)
    fulls = {key: forms.fullest(key) for key in written}
    seats = _seats(found, fulls, lex)
    fulls |= {key: key for key in seats}
    places = [(key, cues.PLACE) for key in sorted(seats)]
    like = _called_like_a_place(fulls, lex)
    votes = [(fulls[item.key], item.votes) for item in found]
    if like:
        votes = [(fulls[item.key], (*item.votes[:2], 0.0) if item.key in like else item.votes) for item in found]
    settled = cues.settle([*votes, *places])
    kinds = {key: settled[full] for key, full in fulls.items()}
    wholes = {key: written[full] for key, full in fulls.items()}
    apart = [key for key in like if kinds[key] != "person"]  # "Bali", beside "Pesta Kesenian Bali"
    kinds.update(dict.fromkeys(apart, "place"))
    wholes.update((key, written[key]) for key in apart)
    elsewhere = _places_of_that_name(read, lex, found, like)
    mentions = []
    starts, ends = read.start, read.end
    for item in _without_openers(read, lex, found, kinds):
        part, key = item.part, item.key
        start, end = starts[part.first], ends[part.last - 1]
        kind, full = ("place", written[key]) if part.first in elsewhere else (kinds[key], wholes[key])
        if shorts and len(key) == 1:
            full = shorts.get(key[0]) or full
        title, told_title = None, None
        if part.title and kind in _TITLED:
            title = Span(*part.title)
            told_title = title.of(text)
        mentions.append(NameMention(Span(start, end), text[start:end], kind, told_title, full, item.score, title))
    return tuple(mentions)

"""Titles and roles beside a name: which words of a run are office, and which are the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names.bodies import behind_place, closed_by_country, known_body, leading_body
from factcheck.names.tokens import PLAIN
from factcheck.names.words import longest

if TYPE_CHECKING:
    from factcheck.names.tokens import Words
    from factcheck.names.words import Lexicon

_BACK = 9
"""How many words before a name may belong to its title."""
_OPENED = 3
"""Words before a run among which a role begins that ends in it."""
_ADDRESS = frozenset((" ", ". "))
"""What stands between a form of address in small letters and the name: "dr. Sulastri"."""


@dataclass(slots=True, eq=False, repr=False)
class Part:
    """A piece of a run: word indices, `last` exclusive. Not frozen, since a text has many: read only all the same.

    Attributes:
        first: first word of the name.
        last: the word after its last.
        title: `(start, end)` offsets of the title, or `None`.
        role: the title says an office or calling, not only "Mr".
        hint: `place` or `org` where the title parser knows, else empty.
    """

    first: int
    last: int
    title: tuple[int, int] | None = None
    role: bool = False
    hint: str = ""


def lead(words: Words, at: int, last: int, lexicon: Lexicon) -> int:
    """How many words of a role or honorific stand at `at`; 0 when none does."""
    took = longest(lexicon.roles, words.lower, at, last) if words.lower[at] in lexicon.roles else 0
    if took or words.lower[at] not in lexicon.honorifics:
        return took
    single = len(words.lower[at]) <= 1 and words.text[words.end[at] : words.end[at] + 1] != "."
    return 0 if single else 1


def split(words: Words, first: int, last: int, lexicon: Lexicon) -> list[Part]:
    """The names of a run, each with the title that stands in the run or just before it."""
    parts: list[Part] = []
    lower = words.lower
    while last - first > 1 and lower[last - 1] in lexicon.after_names:
        last -= 1
    while last - first > 1 and len(lower[first]) > 1 and lower[first] in lexicon.small_words:
        first += 1
    at, begin, role = first, -1, False
    if not lexicon.titled.isdisjoint(lower[first:last]):
        at, begin, role = _inside(words, first, last, lexicon, parts)
    before = lower[first - _OPENED if first > _OPENED else 0 : first]
    if begin < 0 and at == first and first > 1 and not lexicon.long_roles.isdisjoint(before):
        at, begin, role = _over_the_start(words, first, last, lexicon)
    led = 0
    if begin < 0 and at == first and lower[first] in lexicon.fronts:
        led = _leading_body(words, first, last, lexicon, parts)
        at = first + led if led else _leading_place(words, first, last, lexicon, parts)
    if at >= last:
        return parts
    if at and lower[at - 1] in lexicon.named_heads and words.gap[at] in PLAIN:
        name = behind_place(words, at, last, lexicon) if begin >= 0 and lexicon.roles_lead else last
        if name == last:
            return [*parts, Part(at, last, hint="org")]
        parts.append(Part(at, name, hint="org"))
        at = name
    title = (words.start[begin], _title_end(words, at)) if begin >= 0 else None
    begin = begin if begin >= 0 else at - led
    part = Part(at, last, title, role)
    parts.append(part if _nothing_before(words, begin, lexicon) else _with_left(words, part, begin, lexicon))
    return parts


def _over_the_start(words: Words, first: int, last: int, lexicon: Lexicon) -> tuple[int, int, bool]:
    """A role that begins before a run, over a small word, and ends in it: "Secretary of | State Maren Oduya".

    Where the name begins behind it, where it begins or -1, whether it is there.
    """
    if words.gap[first] not in PLAIN or words.capital[first - 1]:
        return first, -1, False
    for before in (2, 3):
        at = first - before
        took = longest(lexicon.roles, words.lower, at, last) if at >= 0 and words.lower[at] in lexicon.roles else 0
        if took > before and first + took - before < last:
            return at + took, at, True
    return first, -1, False


def _inside(words: Words, first: int, last: int, lexicon: Lexicon, parts: list[Part]) -> tuple[int, int, bool]:
    """The titles inside a run: where the name begins behind them, where they begin or -1, whether one is a role."""
    at, begin, role = first, -1, False
    for index in range(first, last):
        if index >= at and (body := closed_by_country(words, index, last, lexicon)):
            parts.append(Part(index, index + body, hint="org"))
            at = index + body
            continue
        took = lead(words, index, last, lexicon) if index >= at and words.lower[index] in lexicon.titled else 0
        if not took or index + took > last or (index > at and _in_a_name(words, index, lexicon)):
            continue
        if _of_a_body(words, index, took, last, lexicon):
            continue
        if begin < 0:
            begin = _left_part(words, first, index, lexicon, parts)
        role = role or words.lower[index] in lexicon.roles
        at = _complement(words, index + took, last, lexicon, parts)
    return at, begin, role


def _in_a_name(words: Words, index: int, lexicon: Lexicon) -> bool:
    """Whether a word for an office is a listed name behind another name: "Yusuf | Hakim"."""
    before = words.lower[index - 1]
    return (
        words.lower[index] in lexicon.people
        and not words.loud[index - 1]
        and not (before in lexicon.office_words or before in lexicon.improper or before in lexicon.never)
        and not lexicon.ordinary(before)
    )


def _of_a_body(words: Words, index: int, took: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a word for an office begins the name of a body: "General | Motors", "General | Assembly"."""
    if longest(lexicon.orgs, words.lower, index, last) > took:
        return True
    end = words.lower[last - 1]
    return index + took == last - 1 and end in lexicon.org_tails and end not in lexicon.people


def _title_end(words: Words, first: int) -> int:
    """Where the title before word `first` ends: a full stop or bracket belongs to it, space and comma do not."""
    end = words.start[first]
    while end > words.end[first - 1] and words.text[end - 1] in " \u00a0\u202f,":
        end -= 1
    return end


def _left_part(words: Words, first: int, index: int, lexicon: Lexicon, parts: list[Part]) -> int:
    """Where the title begins when words of the run stand before its first role; they may be names themselves."""
    at = first
    plain = True
    while at < index:
        place = lexicon.names_a_place(words.lower, at, index)
        took = max(place, longest(lexicon.orgs, words.lower, at, index))
        if place or took > 1 or (took and at + took == index):  # "Apple Computer CEO": its name may go on
            parts.append(Part(at, at + took, hint="place" if took == place else "org"))
            at += took
            continue
        lower = words.lower[at]
        plain = plain and (lower in lexicon.role_parts or lower in lexicon.never or lexicon.ordinary(lower))
        at += 1
    if not plain:
        parts[:] = [Part(first, index)]
        return index if lexicon.roles_lead else first
    return first


def _complement(words: Words, at: int, last: int, lexicon: Lexicon, parts: list[Part]) -> int:
    """The word after the complement of a role: "Menteri | Luar Negeri Korut"; places in it are names of their own."""
    while at < last:
        lower = words.lower[at]
        if body := closed_by_country(words, at, last, lexicon):
            parts.append(Part(at, at + body, hint="org"))
            at += body
            continue
        if lower in lexicon.titled and lead(words, at, last, lexicon):
            break
        if place := _seat(words, at, last, lexicon, parts):
            parts.append(Part(at, at + place, hint="place"))
            at += place
        elif (
            lower in lexicon.role_parts
            or lower in lexicon.org_heads
            or lower in lexicon.never
            or (lexicon.roles_lead and at + 1 < last and lower in lexicon.place_heads)
        ):
            at += 1
        elif lexicon.roles_lead and at + 2 < last and words.lower[at + 1] in lexicon.place_tails:
            parts.append(Part(at, at + 2, hint="place"))
            at += 2
        elif took := known_body(words, at, last, lexicon):
            parts.append(Part(at, at + took, hint="org"))
            at += took
        elif at + 1 < last and lexicon.ordinary(lower) and lower not in lexicon.people:
            if words.lower[at - 1] in lexicon.named_heads:
                break  # "Direktur PT | Maju Jaya": a firm's own name may be made of ordinary words
            at += 1
        else:
            break
    return at


def _seat(words: Words, at: int, last: int, lexicon: Lexicon, parts: list[Part]) -> int:
    """How many words from `at` on are the place of an office: "Bupati | Bandung Barat".

    A given name that looks like one more place is none: "Wali Kota Bogor | Bima Hartono"; where the place stands before
    the office, "Florida Senator | Virginia Marsh".
    """
    place = lexicon.names_a_place(words.lower, at, last)
    goes_on = at + place < last
    if not place or not (lexicon.roles_lead or goes_on):
        return 0
    seated = not lexicon.roles_lead or bool(parts and parts[-1].hint == "place" and parts[-1].last == at)
    if place == 1 and goes_on and seated and words.lower[at] in lexicon.people:
        return 0
    return place + (goes_on and words.lower[at + place] in lexicon.place_tails)


def _leading_body(words: Words, first: int, last: int, lexicon: Lexicon, parts: list[Part]) -> int:
    """How many words of a body a person is named behind: "juru bicara | Kementerian Luar Negeri | Rolliansyah"."""
    head = words.lower[first]
    if first + 1 == last or not (head in lexicon.plain_heads or head in lexicon.named_heads):
        return 0
    took = leading_body(words, first, last, lexicon, office=_reach_role(words, first, lexicon)[1])
    if took:
        parts.append(Part(first, first + took, hint="org"))
    return took


def _leading_place(words: Words, first: int, last: int, lexicon: Lexicon, parts: list[Part]) -> int:
    """Places and demonyms before a name whose role stands in small letters: "presiden | Korut Kim Jong Un"."""
    at = first
    while at < last:
        place = lexicon.names_a_place(words.lower, at, last)
        if place and at + place == last:
            break
        org = longest(lexicon.orgs, words.lower, at, last) if lexicon.roles_lead and not place else 0
        if place:
            parts.append(Part(at, at + place, hint="place"))
            at += place
        elif org and at + org < last and words.lower[at + org] not in lexicon.org_ends:
            parts.append(Part(at, at + org, hint="org"))
            at += org
        elif words.lower[at] in lexicon.never and at + 1 < last:
            at += 1
        else:
            break
    if at == first or words.lower[first] in lexicon.never:
        return at
    if not _reach_role(words, first, lexicon)[1] and not (last - at > 1 and _tied_to_a_role(words, first, lexicon)):
        parts.clear()
        return first
    return at


def _tied_to_a_role(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether a role stands before a place, tied to it: "Mayor of | London | Sadiq Khan"."""
    if first < _TIED or words.gap[first] not in PLAIN or words.gap[first - 1] not in PLAIN:
        return False
    return words.lower[first - 1] in lexicon.role_joins and _role_ending(words, first - 2, lexicon) > 0


_TIED = 2
"""Words before a place that a role and its tie take, at the least."""


def _reach_role(words: Words, first: int, lexicon: Lexicon, last: int | None = None) -> tuple[int, bool]:
    """Looks left of word `first` for a role: over its complement, places and short forms in brackets.

    Over a comma only where another closes the apposition after word `last - 1`.
    """
    at = first
    while at > 0 and first - at < _BACK:
        gap = words.gap[at]
        addressed = at == first and words.lower[at - 1] in lexicon.honorifics and gap in _ADDRESS
        if gap not in PLAIN and not addressed and not _reaches_over(words, gap, last if at == first else None):
            break
        at -= 1
        if addressed and not words.capital[at]:
            continue
        took = _role_ending(words, at, lexicon) if words.lower[at] in lexicon.role_ends else 0
        if took:
            return at + 1 - took, True
        lower = words.lower[at]
        if lower not in lexicon.role_parts and not words.loud[at] and not _place_ending(words, at, lexicon):
            break
    return first, False


def _reaches_over(words: Words, gap: str, last: int | None) -> bool:
    """Whether a title goes on over brackets, a hyphen, or the comma right before a name that is closed in turn."""
    if gap == " (":
        return last is None
    if gap == ", " and last is not None:
        return words.text[words.end[last - 1] : words.end[last - 1] + 2] in {", ", " (", ".\n"}
    return gap in {") ", "-"}


def _role_ending(words: Words, at: int, lexicon: Lexicon) -> int:
    for took in (4, 3, 2, 1):
        begin = at + 1 - took
        if (
            begin >= 0
            and words.lower[begin] in lexicon.roles
            and longest(lexicon.roles, words.lower, begin, at + 1) == took
        ):
            return took
    return int(words.lower[at] in lexicon.role_short)


def _place_ending(words: Words, at: int, lexicon: Lexicon) -> bool:
    return (
        words.capital[at]
        and any(
            at + 1 - took >= 0
            and took
            in (
                lexicon.names_a_place(words.lower, at + 1 - took, at + 1),
                longest(lexicon.orgs, words.lower, at + 1 - took, at + 1),
            )
            for took in (1, 2, 3)
        )
    ) or words.lower[at] in lexicon.never


def _nothing_before(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether the word right before a name is no part of any title."""
    at, gap = first - 1, words.gap[first]
    if at < 0 or gap not in PLAIN or words.capital[at] or words.loud[at]:
        return False
    lower = words.lower[at]
    return lower not in lexicon.role_words and not (gap in _ADDRESS and lower in lexicon.honorifics)


def _with_left(words: Words, part: Part, begin: int, lexicon: Lexicon) -> Part:
    """The part with the title that stands before the run, in small letters."""
    if words.gap[begin] == ", " and words.lower[begin] in lexicon.place_heads:
        return part  # "warga Desa Karang, | Kecamatan Gubug"
    start, found = _reach_role(words, begin, lexicon, part.last)
    if not found:
        return _addressed(words, part, begin, lexicon)
    if start > 0 and words.gap[start] == " (":
        start = _reach_role(words, start, lexicon)[0]
    while start > 0 and words.gap[start] in PLAIN:
        took = int(words.lower[start - 1] in lexicon.role_parts) or _role_ending(words, start - 1, lexicon)
        if not took:
            break
        start -= took
    return Part(part.first, part.last, (words.start[start], _title_end(words, part.first)), role=True, hint=part.hint)


def _addressed(words: Words, part: Part, begin: int, lexicon: Lexicon) -> Part:
    """The part with a form of address that stands before it in small letters and with a full stop: "dr. Sulastri"."""
    before = begin - 1
    if part.title or before < 0 or words.gap[begin] != ". " or words.lower[before] not in lexicon.honorifics:
        return part
    return Part(part.first, part.last, (words.start[before], _title_end(words, begin)), part.role, part.hint)


def after(words: Words, first: int, last: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """A role in apposition after a name: ", the | health minister |,"; offsets, or `None`.

    After "according to X," only one that a mark closes: there a comma begins what X says.
    """
    if last >= len(words.start) or words.gap[last] != ", ":
        return None
    for skip in range(5):
        at = last + skip
        if at >= len(words.start) or (skip and words.gap[at] not in PLAIN) or words.capital[at]:
            return None
        lower = words.lower[at]
        took = longest(lexicon.roles, words.lower, at, len(words.start)) if lower in lexicon.roles else 0
        if not took:
            if lower not in lexicon.small_words and lower not in lexicon.role_parts and lower not in lexicon.never:
                return None
            continue
        begin, end = at, at + took
        while begin > last and words.lower[begin - 1] in lexicon.role_parts:
            begin -= 1
        while end < len(words.start) and words.gap[end] in PLAIN and words.lower[end] in lexicon.role_parts:
            end += 1
        closed = end >= len(words.start) or not (words.gap[end] in PLAIN and words.capital[end])
        if first and words.lower[first - 1] in lexicon.according:
            closed = closed and words.gap[end] not in PLAIN
            return (words.start[begin], words.end[end - 1]) if closed else None
        return (words.start[begin], words.end[end - 1]) if closed or lexicon.roles_lead else None
    return None

"""What the rest of a text says about a title: where its complement ends and the name begins.

"Kepala Desa Suruh Tembawang, Fransiskus Imran, ..." gives the office to the second name; "Pelatih Persikutim Gunawan
Setiadi" begins with a club that the text has named before; "Konsul RI di Vanimo Allen Simbolan" with a place.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.names.titles import Part
from factcheck.names.tokens import PLAIN
from factcheck.names.words import longest

if TYPE_CHECKING:
    from factcheck.names.tokens import Words
    from factcheck.names.words import Lexicon

_FULL = 3
"""Words of a part from which its first may be something else than a name."""
_WHOLE = 2
"""Words of a full name."""
_ENDS = ("", ".", "\n")
_REACH = 4
"""Words between a role and the tie to its place."""


def settle(words: Words, parts: list[Part], lexicon: Lexicon) -> list[Part]:
    """The parts of a text, complements of titles cut off and titles handed on over a comma."""
    if not lexicon.roles_lead:
        return parts
    parts = _handed_on(words, _cut(words, parts, lexicon), lexicon)
    return [_lived_in(words, part, lexicon) if part.role and part.title else part for part in parts]


def _lived_in(words: Words, part: Part, lexicon: Lexicon) -> Part:
    """A titled part as a place where the title is but a word for those who live there: "Warga Kecamatan | Sukajaya"."""
    if part.last - part.first >= _FULL or not _of_a_place(words, part.first, lexicon):
        return part
    listed = not lexicon.people.isdisjoint(words.lower[part.first : part.last])
    return part if listed else Part(part.first, part.last, hint="place")


def _cut(words: Words, parts: list[Part], lexicon: Lexicon) -> list[Part]:
    """Cuts a place or club off the front of a name with a role, where the text knows it or a tie announces it."""
    named: set[tuple[str, ...]] = set()
    seen = 0
    lower, heads = words.lower, lexicon.heads
    near = [part for part in parts if lower[part.first] in heads or lower[part.first - 1] in heads]  # few
    headed = {key for part in near if (key := _headed(words, part, lexicon))}
    found: list[Part] = []
    for index, part in enumerate(parts, 1):
        front = _headed_front(words, part, headed, lexicon) if headed and part.role and part.title else None
        local = _local_front(words, part, parts, lexicon) if part.role and not front else None
        front = front or local
        if part.last - part.first < _FULL and not front:
            found.append(part)
            continue
        if not front and (part.role or part.title or part.last - part.first > _FULL):
            named.update(*[_named(words, earlier, lexicon) for earlier in parts[seen:index]])
            seen = index
            front = _known_front(words, part, named)
        first, end = front or _tied_front(words, part, lexicon) or (0, 0)
        if end:
            title = (part.title[0], words.end[end - 1]) if part.title else None
            whose = part.hint if part.role and first == part.first and not local else "place"
            found.append(Part(first, end, hint=whose))
            found.append(replace(part, first=end, title=title))
        else:
            found.append(part)
    return found


def _headed(words: Words, part: Part, lexicon: Lexicon) -> tuple[str, ...]:
    """The one or two words by which a place or a body is called behind its head: "Kecamatan | Sukajaya"; else none."""
    first, lower = part.first, words.lower
    while first < part.last and (
        lower[first] in lexicon.heads or (first > part.first and lower[first] in lexicon.role_parts)
    ):
        first += 1
    own = tuple(lower[first : part.last])
    return own if own and len(own) < _FULL and (first > part.first or _of_a_place(words, first, lexicon)) else ()


def _headed_front(words: Words, part: Part, headed: set[tuple[str, ...]], lexicon: Lexicon) -> tuple[int, int] | None:
    """The leading words of a name with a role that the text calls a place or a body by: "Camat | Sukajaya | Yusnidar".

    Those that are a listed name as well only where a head stands before them here too.
    """
    before = words.lower[part.first - 1] if part.first else ""
    for size in (2, 1):
        front = tuple(words.lower[part.first : part.first + size])
        if part.first + size < part.last and front in headed:
            told = before in lexicon.heads or lexicon.people.isdisjoint(front)
            return (part.first, part.first + size) if told else None
    return None


def _is_local(words: Words, part: Part, lexicon: Lexicon) -> bool:
    """Whether the office before a name is that of one place, a first word of its name between them or not."""
    first, lower, offices = part.first, words.lower, lexicon.local_offices
    if not first or lower[first - 1] in offices:
        return first > 0
    return first > 1 and lower[first - 1] in lexicon.place_heads and lower[first - 2] in offices


def _local_front(words: Words, part: Part, parts: list[Part], lexicon: Lexicon) -> tuple[int, int] | None:
    """The place of an office that stands before its holder: "Camat | Sukarame | Yusnidar Hakim".

    The rest of the text tells where the name begins, which is named by that word alone later on. Where nothing tells,
    one word is the place before a name of two, unless it is a listed name.
    """
    first, own = part.first, words.lower[part.first : part.last]
    if len(own) < _FULL or not part.title or not _is_local(words, part, lexicon):
        return None
    if words.lower[first - 1] not in lexicon.local_offices:
        return first - 1, first + 1  # "Kapolsek Tanjung | Mekar | Dedi Rahman"
    if not (lexicon.particles.isdisjoint(own) and lexicon.heads.isdisjoint(own)):
        return None
    alone = {words.lower[one.first] for one in parts if one.last - one.first == 1}
    begins = next((at for at, word in enumerate(own) if word in alone), None)
    if begins is None:
        short = len(own) == _FULL
        listed = next((at for at, word in enumerate(own) if word in lexicon.people), int(short))
        begins = min(1, listed) if short else listed
    return (first, first + begins) if 0 < begins < _FULL and len(own) - begins >= _WHOLE else None


def _named(words: Words, part: Part, lexicon: Lexicon) -> list[tuple[str, ...]]:
    """What a part names that may stand at the front of a later one."""
    lower, first, last = words.lower, part.first, part.last
    if part.role:
        return [tuple(lower[first:last])] if _of_a_place(words, first, lexicon) else []
    found = [tuple(lower[first:last])] if last - first < _FULL else []
    return [*found, tuple(lower[first + 1 : last])] if lower[first] in lexicon.place_heads else found


def _of_a_place(words: Words, first: int, lexicon: Lexicon) -> bool:
    """Whether a word for those who live there and a head word make a place of what follows: "Warga Desa | Sukajaya"."""
    lower, before = words.lower, first - 2
    led = before >= 0 and lower[first - 1] in lexicon.place_heads and lower[before] in lexicon.place_cues
    return led and longest(lexicon.roles, lower, before, first) < _WHOLE  # "Wali Kota | Bontang Neni": an office


def _known_front(words: Words, part: Part, named: set[tuple[str, ...]]) -> tuple[int, int] | None:
    """The leading words that the text has named before as something of their own.

    A head word may stand before them, or the first of them count to the title: "Bupati Tanah | Datar Eka Putra".
    """
    for start in (part.first - int(part.role and part.title is not None), part.first, part.first + 1):
        for size in (2, 1):
            at = start + size
            if part.first < at <= part.last - _FULL + 1 and tuple(words.lower[start:at]) in named:
                return min(start, part.first), at
    return None


def _tied_front(words: Words, part: Part, lexicon: Lexicon) -> tuple[int, int] | None:
    """One leading word when a role and a tie like "di" stand before a name of three words or more."""
    first = part.first
    if part.last - first < _FULL or first < 1 or words.lower[first - 1] not in lexicon.role_joins:
        return None
    if words.gap[first] not in PLAIN or words.lower[first] in lexicon.heads:
        return None  # "Korban longsor di Desa Pinang Tua": one name with its head
    for index in range(first - 2, max(-1, first - 2 - _REACH), -1):
        lower = words.lower[index]
        if lower in lexicon.roles:
            return first, first + 1
        if not (words.capital[index] or lower in lexicon.role_parts):
            return None  # "Korban dirawat di Lubuk Pinang Tua": nobody's office
    return None


def _handed_on(words: Words, parts: list[Part], lexicon: Lexicon) -> list[Part]:
    found = list(parts)
    for at, (part, following) in enumerate(pairwise(parts)):
        if part.role and part.title and not following.role and _apposed(words, part, following, lexicon):
            head = words.lower[part.first - 1] if part.first else ""
            hint = "place" if head in lexicon.place_heads else "org"
            found[at] = replace(part, title=None, role=False, hint=hint)
            found[at + 1] = replace(following, title=(part.title[0], words.end[part.last - 1]), role=True)
    return found


def _apposed(words: Words, part: Part, following: Part, lexicon: Lexicon) -> bool:
    """Whether the second name stands in apposition: between commas, before an age or a verb of saying, or at the end.

    At the end of a sentence only where a word of saying leads up to the office: "kata Direktur PT Maju, Andi Wijaya."
    """
    if words.lower[following.first] in lexicon.place_heads:
        return False  # "Desa Karang, Kecamatan Gubug"
    start = following.title[0] if following.title else words.start[following.first]
    if words.text[words.end[part.last - 1] : start] != ", ":
        return False
    last = following.last
    after = words.text[words.end[last - 1] : words.end[last - 1] + 2]
    led = last - following.first >= _WHOLE and _led_up_to(words, part, lexicon)
    if led and after[:1] in _ENDS:
        return True
    if last >= len(words.start):
        return False
    lower = words.lower[last]
    if lower in lexicon.speech:
        return True
    known = not led and any(words.lower[index] in lexicon.people for index in range(part.first, part.last))
    return not known and (after == " (" or (after == ", " and lower not in lexicon.joiners and not words.capital[last]))


def _led_up_to(words: Words, part: Part, lexicon: Lexicon) -> bool:
    """Whether a word of saying or one before a source ("menurut") stands right before the title of a name."""
    at = bisect_left(words.start, part.title[0]) if part.title else 0
    return at > 0 and (words.lower[at - 1] in lexicon.speech or words.lower[at - 1] in lexicon.according)

"""Whether two written names name one entity: the weakest aligned part decides.

The order of things: the same words; a row of the alias table; an acronym of the other; a family that reads both names
by syllables; else the alignment of their tokens by sound. Each step says why in a sentence that cites its rule.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.model import Comparison, Sentence, say, wanted
from factcheck.names import aliases, asian, kindwords
from factcheck.names.acronyms import abbreviates, clips
from factcheck.names.align import align
from factcheck.names.fold import fold, part
from factcheck.names.gazetteer import key
from factcheck.names.writing import script_of

if TYPE_CHECKING:
    from factcheck.names.aliases import Alias
    from factcheck.names.align import Alignment, Match
    from factcheck.names.fold import Name, Token

KINDS = ("person", "org", "place")
EVEN = 0.5
"""The point of indifference: at or above it the two are taken to be one, in any pair of scripts."""


def compare(  # noqa: PLR0913 - two names, what they are, where they stand, whose house
    a: str,
    b: str,
    *,
    kind: str = "person",
    lang_a: str | None = None,
    lang_b: str | None = None,
    house: tuple[tuple[str, ...], ...] = (),
) -> Comparison:
    """Whether two written names name one entity.

    Args:
        a: a name as written, titles allowed.
        b: another.
        kind: `person`, `org` or `place`; anything else is taken as `person`.
        lang_a: language code of the text that `a` stands in, when known.
        lang_b: the same for `b`.
        house: rows of a newsroom's own list, each with the spellings of one name; it goes before every other rule.

    Returns:
        A comparison whose verdict is `identical`, `variant` (the same name spelt another way), `short-form`,
        `possible-typo` or `different`; its score is the belief that both name one entity, 0.5 being the point of
        indifference in any pair of scripts. The order of the two names does not matter.

    Raises:
        UsageError: one of the two is no text.
    """
    del lang_a, lang_b  # rules are tried for every language; kept for tables that come to depend on them
    if type(a) is not str or type(b) is not str:
        wanted("a", a, str)
        wanted("b", b, str)
    if a > b:
        a, b = b, a
    kind = kind if kind in KINDS else "person"
    return judge(fold(a, kind), fold(b, kind), kind, house)


def judge(a: Name, b: Name, kind: str, house: tuple[tuple[str, ...], ...] = ()) -> Comparison:
    """As `compare`, of two names that are folded already, in the order of their letters."""
    one, two = _with_courtesy(a, b) if a.courtesy and b.courtesy else (a, b)
    if not one.tokens or not two.tokens:
        same = bool(a.written.strip()) and a.written.strip() == b.written.strip()
        return Comparison("identical" if same else "different", (), float(same))
    if one.folded == two.folded:
        return _same_words(one, two)
    if house and (found := _by_house(a.written, b.written, house)):
        return found
    if one.generation and two.generation and one.generation != two.generation:
        return Comparison("different", (say("{one} is not {other}", one=one.generation, other=two.generation),), 0.05)
    mine, yours = aliases.known(one, kind), aliases.known(two, kind)
    if mine and yours and (found := _by_table(mine, yours, kind)):
        return found
    if (len(one.tokens) == 1) != (len(two.tokens) == 1) and (found := _by_initials(one, two, kind)):
        return found
    if kind != "person" and (found := _by_kinds(one, two, kind)):
        return found
    found = _by_rules(one, two, kind)
    if found.score >= EVEN or bool(mine) == bool(yours):
        return found
    return _through_table(mine[0], two, kind, found) if mine else _through_table(yours[0], one, kind, found)


def both_spell(a: str, b: str, *, kind: str = "person") -> str | None:
    """The name in its own script that two Latin spellings write ("Choe Sun Hui", "Choe Son Hui": 최선희).

    A Korean name is read off the two spellings by the syllables that they share. Any other is told only when both
    stand in one row of the alias table, and both can be read as the form that the row has in another script.

    Returns:
        That name, or `None` when the spellings leave a choice or share no name.
    """
    one, two = fold(a, kind), fold(b, kind)
    if kind == "person" and (hangul := asian.both_spell(one, two)):
        return hangul
    if one.script != "Latn" or two.script != "Latn":
        return None
    rows = {entry.id for entry in aliases.known(one, kind)} & {entry.id for entry in aliases.known(two, kind)}
    for row in sorted(rows):
        for form in aliases.own_forms(row):
            original = fold(form.form, kind)
            if original.script != "Latn" and all(_by_rules(original, name, kind).score >= EVEN for name in (one, two)):
                return form.form
    return None


def _with_courtesy(a: Name, b: Name) -> tuple[Name, Name]:
    """Two names with their name-like titles put back, which both have, unless they share one."""
    if {t.plain for t in a.courtesy} & {t.plain for t in b.courtesy}:
        return a, b
    return replace(a, tokens=(*a.courtesy, *a.tokens)), replace(b, tokens=(*b.courtesy, *b.tokens))


def _same_words(a: Name, b: Name) -> Comparison:
    if a.written == b.written:
        return Comparison("identical", (say("the same letters"),), 1.0)
    if "".join(a.texts) == "".join(b.texts):
        return Comparison("identical", (say("the same but for case, hyphens or titles"),), 0.99)
    return Comparison("variant", (say("{a} and {b} differ in marks only", a=a.written, b=b.written),), 0.98)


@lru_cache(maxsize=8)
def _house(rows: tuple[tuple[str, ...], ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        for form in row:
            found[key(form)] = found.get(key(form), frozenset()) | {row[0]}
    return found


def _by_house(a: str, b: str, house: tuple[tuple[str, ...], ...]) -> Comparison | None:
    """What the newsroom's own list says when it knows both spellings."""
    mine, yours = (_house(house).get(key(name), frozenset()) for name in (a, b))
    if shared := sorted(mine & yours):
        return Comparison("variant", (say("the house list writes both {name}", name=shared[0]),), 1.0)
    if mine and yours:
        told = say("{a} and {b}: two rows of the house list", a=min(mine), b=min(yours))
        return Comparison("different", (told,), 0.01)
    return None


def _by_table(mine: tuple[Alias, ...], yours: tuple[Alias, ...], kind: str) -> Comparison | None:
    """What the alias table says, which knows both names."""
    for one in mine:
        for two in yours:
            if one.id == two.id:
                belief = 0.97 if one.sure and two.sure else 0.85
                told = say("{a} and {b}: one row of the alias table ({row})", a=str(one), b=str(two), row=one.id)
                return Comparison("variant", (told,), belief)
    if kind == "person":
        return None
    told = say("{a} and {b}: two rows of the alias table", a=str(mine[0]), b=str(yours[0]))
    return Comparison("different", (told,), 0.04)


def _by_initials(a: Name, b: Name, kind: str) -> Comparison | None:
    """What is told of two names of which one is a single word, if that is made of the other's."""
    short, full = (a, b) if len(a.tokens) < len(b.tokens) else (b, a)
    if abbreviates(short, full):
        told = say("{short} is made of the initials of {full}", short=short.written, full=full.written)
        return Comparison("short-form", (told,), 0.75)
    if kind == "org" and clips(short, full):
        told = say(
            "{short} is put together from the beginnings of the words of {full}",
            short=short.written,
            full=full.written,
        )
        return Comparison("short-form", (told,), 0.75)
    return None


def _by_kinds(a: Name, b: Name, kind: str) -> Comparison | None:
    """What the words for kinds of bodies and places say of two names that have them in other words."""
    told = kindwords.held_together(a, b, kind)
    if told is None:
        return None
    if told.apart:
        return Comparison("different", told.said, 0.05)
    rests = sorted((told.rest_a, told.rest_b))
    if not rests[0]:
        if not rests[1]:
            return Comparison("variant", told.said, 0.93)
        belief = _SHORT_BODY if told.telling else 0.3
        verdict = "short-form" if belief >= EVEN else "different"
        return Comparison(verdict, (*told.said, say("{words} left out", words=rests[1])), belief)
    found = _by_rest(rests[0], rests[1], kind)
    verdict = "variant" if found.verdict == "identical" else found.verdict
    return Comparison(verdict, (*told.said, *found.said), 0.97 * found.score)


_SHORT_BODY = 0.74
"""Belief that a body without any name of its own ("Supreme Court") is one of its kind that has one."""


def _by_rest(a: str, b: str, kind: str) -> Comparison:
    """What the rest of two names says: a place where both are known for one, else names of their kind."""
    if kind == "org":
        one, two = fold(a, "place"), fold(b, "place")
        mine, yours = aliases.known(one, "place"), aliases.known(two, "place")
        if mine and yours and (found := _by_table(mine, yours, "place")):
            return found
        if found := _by_land(one, mine, two, yours):
            return found
    return judge(fold(a, kind), fold(b, kind), kind)


def _by_land(a: Name, mine: tuple[Alias, ...], b: Name, yours: tuple[Alias, ...]) -> Comparison | None:
    """What is told of a country and a word that may say what is of it: "Nicaragua", "Nicaraguan"."""
    if len(a.tokens) != 1 or len(b.tokens) != 1:
        return None
    for name, other, rows in ((a, b, yours), (b, a, mine)):
        word = name.tokens[0].plain
        for land in dict.fromkeys([row.id for row in rows] or kindwords.lands(other.tokens[0].plain)):
            if any(kindwords.of_the_land(word, land, form.form) for form in aliases.forms(land)):
                told = say(
                    "{a} and {b} are of one country: row {row} of the alias table", a=a.written, b=b.written, row=land
                )
                return Comparison("variant", (told,), 0.95)
    return None


_MOST_FORMS = 8


def _through_table(entry: Alias, other: Name, kind: str, found: Comparison) -> Comparison:
    """When the table knows one name only: whether the other is a spelling of one of its other forms."""
    written = (form.form for form in aliases.forms(entry.id) if form.form != entry.form)
    forms = (fold(form, kind) for form in written if other.script in ("mixed", *map(script_of, form)))
    near = (form for form in forms if form.script == other.script and any(len(t.plain) > 1 for t in form.tokens))
    best = max(
        (_by_rules(form, other, kind) for form in islice(near, _MOST_FORMS)), key=lambda hit: hit.score, default=found
    )
    if best.score < EVEN:
        return found
    told = say("{name}: row {row} of the alias table", name=str(entry), row=entry.id)
    return Comparison("variant", (told, *best.said), 0.93 * best.score)


def _by_rules(a: Name, b: Name, kind: str) -> Comparison:
    ruling = asian.rule(a, b) if kind != "org" else None
    if ruling is None:
        return _by_parts(a, b, kind)
    return Comparison("variant" if ruling.same else "different", (ruling.reason,), ruling.belief)


_belief = attrgetter("belief")
_NOTHING_FITS = Comparison("different", (say("no word of one fits a word of the other"),), 0.01)
_REORDERED = say("the words stand in another order")


def _by_parts(a: Name, b: Name, kind: str) -> Comparison:
    aligned = align(a, b)
    if not aligned.matches:
        return _NOTHING_FITS
    weakest = min(aligned.matches, key=_belief) if len(aligned.matches) > 1 else aligned.matches[0]
    reasons = []
    for hit in aligned.matches:
        if hit.rule != "same":
            reasons.append(_of_two(hit.rule, hit.a, hit.b))  # noqa: PERF401 - a loop over one or two is faster
    if aligned.left_a and aligned.left_b:
        clash = _of_two("apart", aligned.left_a[0].text, aligned.left_b[0].text)
        return Comparison("different", (*reasons, clash), 0.06 * weakest.belief + 0.01)
    belief = weakest.belief * (1.0 if a.generation == b.generation else 0.8)
    left = aligned.left_a or aligned.left_b
    if left:
        belief *= _shortened(aligned, left, a if len(a.tokens) >= len(b.tokens) else b, kind)
        reasons.append(say("{words} left out", words=" ".join([t.text for t in left])))
    if aligned.reordered:
        reasons.append(_REORDERED)
    verdict = _verdict(belief, weakest, aligned)
    if verdict == "identical" and a.minor != b.minor:
        verdict, belief = "variant", 0.95 * belief
    return Comparison(verdict, (*reasons, *_beside(a, b)), belief)


def _beside(a: Name, b: Name) -> list[Sentence]:
    """What was taken out of the names before they were compared, where the two differ in it."""
    found: list[Sentence] = []
    if a.titles == b.titles and a.minor == b.minor:
        return found
    if titles := [" ".join(name.titles) for name in (a, b) if name.titles and a.titles != b.titles]:
        found.append(say("titles left aside: {titles}", titles=", ".join(titles)))
    if small := sorted(a.minor ^ b.minor):
        found.append(say("small words: {words}", words=", ".join(small)))
    return found


def _shortened(aligned: Alignment, left: tuple[Token, ...], longer: Name, kind: str) -> float:
    """How likely a one-sided rest is a short form of the same entity."""
    if kind == "place":
        return 0.25 if any(token.plain in part("side", "place") for token in left) else 0.62
    if kind == "org":
        return 0.8 if any(_distinctive(hit) for hit in aligned.matches) else 0.3
    if len(aligned.matches) > 1:
        return 0.93
    ends = {longer.tokens[0].text, longer.tokens[-1].text}
    hit = aligned.matches[0]
    return 0.85 if hit.a in ends or hit.b in ends else 0.65


def _distinctive(hit: Match) -> bool:
    """Whether a word tells an organisation from its like: no word that many share, and no territory."""
    return hit.a not in part("common", "org") and not any(entry.kind == "place" for entry in aliases.entries(hit.a))


_SPELLING = 0.85
"""Belief from which words that are only near in sound are taken for two spellings, not for a slip."""


def _verdict(belief: float, weakest: Match, aligned: Alignment) -> str:
    if belief < EVEN:
        near = not (aligned.left_a or aligned.left_b) and weakest.rule == "near"
        return "possible-typo" if near and belief > EVEN / 2 else "different"
    if aligned.left_a or aligned.left_b or weakest.rule == "initial":
        return "short-form"
    if weakest.rule == "near":
        return "possible-typo" if belief < _SPELLING else "variant"
    if weakest.rule == "same":
        return "identical" if not aligned.reordered else "variant"
    return "variant"


_TWO_WORDS = {
    "apart": say("{a} and {b} do not fit").template,
    "marks": say("{a} and {b} differ in marks only").template,
    "sounds": say("{a} and {b} can stand for the same sounds").template,
    "near": say("{a} and {b} are near in sound").template,
    "initial": say("{a} and {b} is the initial of the other").template,
    "syllables": say("{a} and {b} read syllable by syllable").template,
    "forms": say("{a} and {b} are forms of one given name").template,
    "joined": say("{a} and {b} are written apart and together").template,
}
"""What is said of two words, by the rule that they agree or differ by."""


def _of_two(rule: str, a: str, b: str) -> Sentence:
    return Sentence(_TWO_WORDS[rule], (("a", a), ("b", b)))  # as `say`, in half its time: most pairs end here

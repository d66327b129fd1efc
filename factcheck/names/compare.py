"""Whether two written names name one entity: the weakest aligned part decides.

The order of things: the same words; a row of the alias table; an acronym of the other; a family that reads both names
by syllables; else the alignment of their tokens by sound. Each step says why in a sentence that cites its rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Comparison
from factcheck.names import aliases, asian
from factcheck.names.acronyms import abbreviates
from factcheck.names.align import align
from factcheck.names.fold import fold

if TYPE_CHECKING:
    from factcheck.names.align import Alignment, Match
    from factcheck.names.fold import Name

KINDS = ("person", "org", "place")
EVEN = 0.5
"""The point of indifference: at or above it the two are taken to be one, in any pair of scripts."""


def compare(
    a: str, b: str, *, kind: str = "person", lang_a: str | None = None, lang_b: str | None = None
) -> Comparison:
    """Whether two written names name one entity.

    Args:
        a: a name as written, titles allowed.
        b: another.
        kind: `person`, `org` or `place`; anything else is taken as `person`.
        lang_a: language code of the text that `a` stands in, when known.
        lang_b: the same for `b`.

    Returns:
        A comparison whose verdict is `identical`, `variant` (the same name spelt another way), `short-form`,
        `possible-typo` or `different`; its score is the belief that both name one entity, 0.5 being the point of
        indifference in any pair of scripts. The order of the two names does not matter.
    """
    if a > b:
        a, b, lang_a, lang_b = b, a, lang_b, lang_a
    kind = kind if kind in KINDS else "person"
    one, two = fold(a, kind), fold(b, kind)
    if not one.tokens or not two.tokens:
        same = bool(a.strip()) and a.strip() == b.strip()
        return Comparison("identical" if same else "different", (), float(same))
    return (
        _same_words(one, two)
        or _by_table(one, two, kind, lang_a, lang_b)
        or _by_family(one, two, kind)
        or _by_parts(one, two, kind)
    )


def _same_words(a: Name, b: Name) -> Comparison | None:
    if a.folded != b.folded:
        return None
    if a.written == b.written:
        return Comparison("identical", ("the same letters",), 1.0)
    if "".join(a.texts) == "".join(b.texts):
        return Comparison("identical", ("the same but for case, hyphens or titles",), 0.99)
    return Comparison("variant", (f"{a.written} and {b.written} differ in marks only",), 0.98)


def _by_table(a: Name, b: Name, kind: str, lang_a: str | None, lang_b: str | None) -> Comparison | None:
    found = aliases.same(a, b, kind, lang_a, lang_b)
    if found is not None:
        return found
    if abbreviates(a, b) or abbreviates(b, a):
        return Comparison(
            "short-form", (f"{min(a.written, b.written, key=len)} is made of the initials of the other",), 0.75
        )
    return None


def _by_family(a: Name, b: Name, kind: str) -> Comparison | None:
    if kind == "org":
        return None
    ruling = asian.rule(a, b)
    if ruling is None:
        return None
    if ruling.same:
        return Comparison("variant", (ruling.reason,), ruling.belief)
    return Comparison("different", (ruling.reason,), ruling.belief)


def _by_parts(a: Name, b: Name, kind: str) -> Comparison:
    aligned = align(a, b)
    if not aligned.matches:
        return Comparison("different", ("no word of one fits a word of the other",), 0.01)
    weakest = min(aligned.matches, key=lambda hit: hit.belief)
    reasons = [_say(hit) for hit in aligned.matches if hit.rule != "same"]
    if aligned.left_a and aligned.left_b:
        clash = f"{aligned.left_a[0].text} and {aligned.left_b[0].text} do not fit"
        return Comparison("different", (*reasons, clash), 0.06 * weakest.belief + 0.01)
    if a.generation != b.generation and a.generation and b.generation:
        return Comparison("different", (f"{a.generation} is not {b.generation}",), 0.05)
    belief = weakest.belief
    if a.generation != b.generation:
        belief *= 0.8
    left = aligned.left_a or aligned.left_b
    if left:
        belief *= _shortened(aligned, max((a, b), key=lambda name: len(name.tokens)), kind)
        reasons.append(f"{' '.join(t.text for t in left)} left out")
    if aligned.reordered:
        reasons.append("the words stand in another order")
    return Comparison(_verdict(belief, weakest, aligned), tuple(reasons), belief)


def _shortened(aligned: Alignment, longer: Name, kind: str) -> float:
    """How likely a one-sided rest is a short form of the same entity."""
    if kind == "place":
        return 0.45
    if kind == "org":
        return 0.75
    if len(aligned.matches) > 1:
        return 0.93
    ends = {longer.tokens[0].text, longer.tokens[-1].text}
    hit = aligned.matches[0]
    return 0.85 if hit.a in ends or hit.b in ends else 0.65


def _verdict(belief: float, weakest: Match, aligned: Alignment) -> str:
    if belief < EVEN:
        near = not (aligned.left_a or aligned.left_b) and weakest.rule == "near"
        return "possible-typo" if near and belief > EVEN / 2 else "different"
    if aligned.left_a or aligned.left_b or weakest.rule == "initial":
        return "short-form"
    if weakest.rule == "near":
        return "possible-typo" if belief < 0.7 else "variant"  # noqa: PLR2004 - between a slip and a spelling
    if weakest.rule == "same":
        return "identical" if not aligned.reordered else "variant"
    return "variant"


def _say(hit: Match) -> str:
    how = {
        "marks": "differ in marks only",
        "sounds": "can stand for the same sounds",
        "near": "are near in sound",
        "initial": "is the initial of the other",
        "joined": "are written apart and together",
    }
    return f"{hit.a} and {hit.b} {how[hit.rule]}"

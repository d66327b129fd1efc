"""`source-name-variant`: two documents spell one name in two ways."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from factcheck import names
from factcheck.checks.base import StoryCheck, StoryExample
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Character, Finding, Form, Sentence, Story

_LISTED = 3
"""Documents that are named for one spelling; of more, the number is told."""


class SourceNameVariant(StoryCheck):
    """Two documents spell the name of one person in two ways.

    Each outlet has its own romanisation, and some have a slip. A desk that works from both needs one spelling, and
    wants to know how often and where each stands.

    Silent on short forms, titles and other scripts, on names of places, which each language spells its own way, on
    what the house list accepts, on look-alikes that one document sets apart, and where one document has it both ways:
    that is `name-variant`.
    """

    name = "source-name-variant"
    room = "names"
    severity = Severity.INFO
    stories = (
        StoryExample(
            flagged=(
                ("en", None, "Vote in Harrow\nCouncil leader Camila Duarte resigned in Harrow on Monday."),
                ("en", None, "Harrow leader goes\nCouncil leader Camilla Duarte has resigned in Harrow."),
            ),
            clean=(
                ("en", None, "Vote in Harrow\nCouncil leader Camila Duarte resigned in Harrow on Monday."),
                ("en", None, "Harrow leader goes\nCouncil leader Camila Duarte has resigned in Harrow."),
            ),
        ),
    )

    def across(self, story: Story) -> Iterator[Finding]:
        """One finding for each person whom the documents spell in several ways."""
        order = {facts.document.id: at for at, facts in enumerate(story.facts)}
        for who in story.cast:
            forms = _spellings(who, story.house) if who.kind == "person" and len(who.forms) > 1 else ()
            if len(forms) > 1 and _across(forms):
                yield self._reported(story, forms, order)

    def _reported(self, story: Story, forms: Sequence[Form], order: dict[str, int]) -> Finding:
        usual = forms[0]
        rare = max(forms[1:], key=lambda form: (order[form.document], -form.count, form.form))
        return self.told(
            story,
            (rare.document, rare.mention.span),
            say("“{rare}” here, “{usual}” in {where}", rare=rare.form, usual=usual.form, where=usual.document),
            related=[(form.document, form.mention.span, form.form) for form in forms if form is not rare],
            why=(*_why(usual, rare), *(_count(form) for form in forms)),
            repairs=(
                *(Repair(say("write “{form}” throughout", form=form.form)) for form in forms),
                Repair(
                    say(
                        'accept both spellings: factcheck names add "{usual}" --also "{rare}"',
                        usual=usual.form,
                        rare=rare.form,
                    )
                ),
            ),
            about=usual.form,
        )


def _spellings(who: Character, house: Sequence[tuple[str, ...]]) -> Sequence[Form]:
    """The spellings of the full name in one script, most frequent first; one of each row of the house list."""
    sizes = Counter({len(_words(form.form)): 0 for form in who.forms})
    for form in who.forms:
        sizes[len(_words(form.form))] += form.count
    size = max(sizes, key=lambda words: (words > 1, sizes[words], words))
    bare = {_bare(form.form) for form in who.forms if len(_words(form.form)) == size}
    full = [form for form in who.forms if len(_words(form.form)) == size or _bare(form.form) in bare]
    script, usual = _script(full[0].form), full[0].form
    taken: set[tuple[str, ...]] = set()
    kept = []
    for form in full:
        row = next((row for row in house if form.form in row), ())
        if _script(form.form) == script and (not row or row not in taken) and _one_name(usual, form.form):
            taken.add(row)
            kept.append(form)
    return kept


def _one_name(usual: str, form: str) -> bool:
    """Whether two forms are one name in two spellings, and not two things that one person is called."""
    return form == usual or names.compare(usual, form).verdict in {"identical", "variant", "possible-typo"}


def _words(form: str) -> list[str]:
    return form.replace("-", " ").split()


def _script(form: str) -> str:
    """The script of the first letter, as its Unicode name begins."""
    letter = next((char for char in form if char.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0]


def _across(forms: Sequence[Form]) -> bool:
    """Whether two documents differ: a single one that has all spellings is a matter of its own."""
    held = [frozenset(document for document, _ in form.documents) for form in forms]
    return any(one - other and other - one for at, one in enumerate(held) for other in held[at + 1 :])


def _why(usual: Form, rare: Form) -> Iterator[Sentence]:
    original = names.both_spell(usual.form, rare.form)
    if original:
        yield say("both are spellings of {original}", original=original)
        return
    if _bare(usual.form) == _bare(rare.form):
        yield say("they differ in blanks, hyphens, capitals or marks only")
        return
    pairs = zip(_words(usual.form), _words(rare.form), strict=False)
    apart = [(one, other) for one, other in pairs if one != other]
    rest = [word for word in _words(usual.form) if word in _words(rare.form)]
    for one, other in apart:
        yield say("{a} and {b} can stand for one name", a=one, b=other)
    if rest:
        yield say("the rest of the name is the same: {words}", words=" ".join(rest))


def _bare(form: str) -> str:
    plain = unicodedata.normalize("NFKD", form.casefold())
    return "".join(char for char in plain if char.isalnum())


def _count(form: Form) -> Sentence:
    """How often a spelling stands, and in which documents."""
    listed = [document for document, _ in form.documents]
    if len(listed) > _LISTED:
        return say("“{form}”: {count}, in {number} documents", form=form.form, count=form.count, number=len(listed))
    return say("“{form}”: {count}, in {where}", form=form.form, count=form.count, where=", ".join(listed))

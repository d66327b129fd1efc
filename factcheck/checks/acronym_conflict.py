"""`acronym-conflict`: one acronym spelt out two ways, or one full name given two acronyms."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from factcheck import names
from factcheck.checks.base import Check, Example
from factcheck.language import codes
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Facts, Finding


class AcronymConflict(Check):
    """One acronym is spelt out in two ways, or one full name gets two acronyms.

    A reader who meets KPD as a commission and as a committee does not know whether there are two bodies; one of the two
    is a slip.

    Silent on homonyms that share no word (PBB the party, PBB the United Nations), on longer and shorter forms of one
    name, on plural and case, on translations, and where the text itself tells a new name.
    """

    name: ClassVar[str] = "acronym-conflict"
    room: ClassVar[str] = "names"
    severity: ClassVar[Severity] = Severity.WARNING
    examples: ClassVar[tuple[Example, ...]] = (
        Example(
            "id",
            flagged="Komisi Pengawas Rawa (KPR) rapat pagi. Sorenya Komite Pengawas Rawa (KPR) bubar.",
            clean="Komisi Pengawas Rawa (KPR) rapat pagi. Sorenya Komisi Pengawas Rawa (KPR) bubar.",
        ),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """One finding a pair of tellings that cannot both be right."""
        language = facts.document.language
        if language is None or language.code not in codes():
            return
        for clash in names.clashes(facts.document.text, language=language.code):
            one, other = clash.first, clash.second
            if clash.same == "short":
                said = say("{short} is “{a}” here but “{b}” elsewhere", short=one.short, a=other.long, b=one.long)
                span, earlier, forms = other.long_span, one.long_span, (one.long, other.long)
            else:
                said = say("“{long}” is {a} here but {b} elsewhere", long=one.long, a=other.short, b=one.short)
                span, earlier, forms = other.short_span, one.short_span, (one.short, other.short)
            yield self.finding(
                facts,
                span,
                said,
                related=[(earlier, "told first")],
                why=[say("the text tells both in brackets")],
                repairs=[Repair(say("write “{form}” throughout", form=form)) for form in forms],
            )

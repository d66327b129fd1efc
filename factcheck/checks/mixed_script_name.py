"""`mixed-script-name`: a word that is not what it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from factcheck import names
from factcheck.checks.base import Check, Example
from factcheck.model import Repair, Severity, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Facts, Finding


class MixedScriptName(Check):
    """One capitalised word mixes look-alike letters of two scripts, or hides characters that nobody sees.

    A Cyrillic о in a Latin name reads the same and is another word to every search, archive and link; a zero-width or
    direction character does the same. Both come in by copying, or on purpose.

    Silent on a name that stands in two scripts side by side (최선희 Choe), on units and symbols, on acronyms with an
    ending of the other script, on joiners that Arabic and Indian scripts need, and on words in small letters.
    """

    name: ClassVar[str] = "mixed-script-name"
    room: ClassVar[str] = "names"
    severity: ClassVar[Severity] = Severity.ERROR
    examples: ClassVar[tuple[Example, ...]] = (
        Example("id", flagged="Menlu Ch\u043ee tiba di Oslo.", clean="Menlu Choe (\ucd5c) tiba di Oslo."),
        Example("en", flagged="Governor Oka\u200bfor spoke.", clean="Governor Okafor spoke."),
    )

    def run(self, facts: Facts) -> Iterator[Finding]:
        """One finding a word."""
        for word in names.mixed(facts.document.text):
            strange = ", ".join(word.strange)
            if word.kind == "letters":
                said = say("“{word}” mixes letters of two scripts: {strange}", word=word.text, strange=strange)
                why = [say("it looks like “{plain}”, which is another word to every search", plain=word.plain)]
            else:
                said = say("“{word}” hides a character: {strange}", word=word.plain or "…", strange=strange)
                why = [say("the character is invisible, and makes it another word to every search")]
            repairs = [Repair(say("write “{plain}”", plain=word.plain), word.span, word.plain)]
            yield self.finding(facts, word.span, said, why=why, repairs=repairs, about=word.plain)

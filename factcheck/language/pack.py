"""What a language pack holds: words only; the grammar that uses them stands in the rooms.

Each room reads its own table. These dataclasses are the schema. Packs that ship with the library are built from them
as they are, since a test validates every one with pydantic; a pack from outside goes through that door first.
"""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass
from factcheck.language.check_words import CheckWords
from factcheck.language.claim_words import ClaimWords
from factcheck.language.date_words import DateWords
from factcheck.language.event_words import EventWords
from factcheck.language.name_words import NameWords
from factcheck.language.quantity_words import QuantityWords
from factcheck.language.story_words import StoryWords


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Head:
    """The first table of a pack; language detection reads nothing else of it.

    Attributes:
        code: ISO 639-1 code.
        name: English name.
        own_name: the language's name for itself.
        script: ISO 15924 code of its main script.
        locale: the CLDR locale whose symbols and names hold, for example `id_ID`.
        function_words: frequent words that tell it from its neighbours, lower case.
        quotes: pairs of quote marks, each a string of opening and closing mark.
        telling_words: words that a near neighbour lacks or writes otherwise, lower case; they count double.
        yields_to: code of a near neighbour for which a text is taken when the evidence for both is the same.
        abbreviations: abbreviations after which a full stop ends no sentence, without the stop, as written.
        ordinal_stop: a full stop after a number of one or two digits makes it an ordinal (German `29. Oktober`).
    """

    code: str
    name: str
    own_name: str
    script: str
    locale: str
    function_words: list[str] = field(default_factory=list)
    quotes: list[str] = field(default_factory=list)
    abbreviations: list[str] = field(default_factory=list)
    telling_words: list[str] = field(default_factory=list)
    yields_to: str = ""
    ordinal_stop: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Pack:
    """One language: its head and the words of each room."""

    head: Head
    dates: DateWords = field(default_factory=DateWords)
    quantities: QuantityWords = field(default_factory=QuantityWords)
    names: NameWords = field(default_factory=NameWords)
    claims: ClaimWords = field(default_factory=ClaimWords)
    checks: CheckWords = field(default_factory=CheckWords)
    events: EventWords = field(default_factory=EventWords)
    story: StoryWords = field(default_factory=StoryWords)

"""The `[names]` table of a language pack.

Bulk lists are one string of words parted by white space; lists hold entries of several words. All in lower case.
"""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NameWords:
    """Words that the room needs and CLDR lacks.

    Attributes:
        honorifics: bulk: forms of address, ranks and degrees before a name, without their full stop.
        roles: offices and callings that stand before or after a name: "menteri", "chief executive".
        sole_offices: bulk: words of offices that one person holds at a time: "minister".
        role_parts: bulk: words that go on or lead a role: "luar", "utama", "deputy".
        role_joins: words that tie a role to what it is a role of: "of the".
        roles_lead: the role comes first and its complement after it ("Menteri Luar Negeri"); else before it.
        role_short: short roles to what they stand for: "menlu" to "menteri luar negeri".
        deputies: bulk: words that make another office of an office: "deputy".
        after_names: bulk: degrees and the like after a name: "jr".
        speech: bulk: verbs of saying that stand beside a speaker.
        particles: bulk: words in lower case that go on inside a name: "bin", "van".
        org_heads: bulk: first words of the name of an organisation.
        named_heads: bulk: heads that the organisation's own name always follows: "pt", "group".
        plain_heads: bulk: heads of bodies that are called by what they are for, never after a person: "kementerian".
        trade_words: bulk: names of people that firms, schools and foundations take as well: "jaya", "lestari".
        org_tails: bulk: last words of the name of an organisation.
        seats: bulk: first or last words of offices that are named after the place where they sit: "dinas", "council".
        local_offices: bulk: last words of offices of one place, whose name goes on the office: "camat".
        org_joins: words in lower case that go on inside the name of an organisation: "of the".
        place_heads: bulk: first words of the name of a place: "kabupaten".
        place_tails: bulk: last words of the name of a place: "county".
        place_joins: bulk: words that tie the word for a kind of place to its name: "Strait of Oreth".
        place_cues: bulk: words before a place: "di".
        journeys: bulk: verbs of going somewhere: "visited", "flew".
        journey_ties: bulk: words between such a verb and a place: "to".
        place_nouns: bulk: words for kinds of places, right before their names or tied to them by a particle: "town" of.
        small_bodies: the names of bodies go on in small letters: "Cour suprême", "Banque centrale".
        storm_heads: bulk: words before the name that a storm is given, which is a person's: "hurricane".
        org_cues: bulk: verbs whose object is a club, a party or a firm sooner than a person: "joined".
        orgs: well-known organisations in one or more words.
        places: well-known places that CLDR does not name, in one or more words.
        people: bulk: widely known names and parts of names of people: two of them that look alike are two people.
        demonyms: bulk: words for peoples, languages and faiths.
        common: bulk: words of the language that open sentences or stand in titles.
        common_endings: bulk: endings that turn one ordinary word into another: "s".
        verb_prefixes: bulk: prefixes of verbs that headlines leave out; they may swallow the first letter ("menahan").
        common_frames: `prefix...suffix` that make a long word an ordinary one: "ke...an".
        kin: bulk: words for relatives.
        owned: bulk: words before somebody's relative or aide, and with a hyphen their endings: "her", "-nya".
        apart: words that tell two bearers of like names apart: "no relation".
        joiners: bulk: words that join two names in a sentence: "and".
        aka: words before another name of the one just named: "alias".
        endings: bulk: endings that make another form of the same word: plural, nationality, case.
        declined: names take endings of case, so that one vowel at the end is no slip ("Kowalska", "Kowalską").
        clitics: bulk: endings that go onto a name and are left out of it: "'s".
        hyphen_pairs: a hyphen joins the names of two people or places rather than the two halves of one name.
        nouns_are_capital: the language writes every noun with a capital.
        styles: spellings of one name that are both right, parted by white space: "sumatera sumatra".
    """

    honorifics: str = ""
    roles: list[str] = field(default_factory=list)
    sole_offices: str = ""
    role_parts: str = ""
    role_joins: list[str] = field(default_factory=list)
    roles_lead: bool = False
    role_short: dict[str, str] = field(default_factory=dict)
    deputies: str = ""
    after_names: str = ""
    speech: str = ""
    particles: str = ""
    org_heads: str = ""
    named_heads: str = ""
    plain_heads: str = ""
    trade_words: str = ""
    org_tails: str = ""
    seats: str = ""
    local_offices: str = ""
    org_joins: list[str] = field(default_factory=list)
    place_heads: str = ""
    place_tails: str = ""
    place_joins: str = ""
    place_cues: str = ""
    journeys: str = ""
    journey_ties: str = ""
    place_nouns: str = ""
    small_bodies: bool = False
    storm_heads: str = ""
    org_cues: str = ""
    orgs: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    people: str = ""
    demonyms: str = ""
    common: str = ""
    common_endings: str = ""
    verb_prefixes: str = ""
    common_frames: list[str] = field(default_factory=list)
    kin: str = ""
    owned: str = ""
    apart: list[str] = field(default_factory=list)
    joiners: str = ""
    aka: list[str] = field(default_factory=list)
    endings: str = ""
    declined: bool = False
    clitics: str = ""
    hyphen_pairs: bool = False
    nouns_are_capital: bool = False
    styles: list[str] = field(default_factory=list)

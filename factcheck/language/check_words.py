"""The `[checks]` table of a language pack: what a date, a length or a figure is to its text.

Every entry is lower case; an entry of several words stands with single blanks. The checks compare whole words.
"""

from __future__ import annotations

from dataclasses import field

from factcheck.classes import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CheckWords:
    """Words that the checks need.

    Attributes:
        born: before a date, make it a birth date ("lahir", "born").
        died: before a date, make it a date of death ("wafat", "died").
        just_died: words for a death in the news ("has died").
        born_behind: the same behind a date, where verbs come last ("geboren"); `died_behind` alike.
        died_behind: see `born_behind`.
        now: tie an age to the day of publication ("kini", "now").
        present: before an age, say that it is that of today ("is", "tiene"); only words of the present.
        feasts: names of feasts and words for them: what falls on a day does not crash ("idulfitri", "libur").
        about: before an age, leave it open ("over", "hampir").
        at_age: before an age, say that something befell the one spoken of at it ("pada usia", "at the age of").
        held: say that something went on, behind a compound length ("the 12-day fair ran from").
        causes: behind a length, begin its cause or content ("10 years for thefts").
        told: put words into a mouth or a list into a relative clause ("said", "which"); no list goes on across them.
        falls_on: between a date and its weekday ("was a", "jatuh pada hari").
        pronouns: begin a sentence that goes on about the same person ("ia", "she").
        that: behind a figure, point back to the one it is about ("itu").
        aged: before a bare number, make it an age ("was", "turned").
        introduces: before an age, begin the mention of someone or something new ("a", "seorang", "yang").
        kin: people other than the one spoken of; an age beyond such a word is theirs ("ibunya", "mother").
        joins: join two statements of one sentence, so that a date of one is not a date of the other ("dan", "and").
        begins: verbs before a date on which something begins ("dimulai", "began").
        ends: verbs before a date on which something ends ("berakhir", "ended").
        starts_range: before the first date of a range ("dari", "from"); may be empty where none is used.
        joins_range: between the two dates of a range ("hingga", "to").
        between: open a window rather than a range ("antara", "between").
        moved: say that a date or figure was changed from one to another ("diundur", "moved").
        falls: say that a figure goes down ("turun", "fell").
        lasts: before a length, say that it is the whole length ("selama", "for").
        ties: may stand between a length and its range, besides `lasts` ("atau", "or", "mulai").
        rates: after a length, make it a rate ("per", "a week") or a count of something else ("kerja").
        breaks: between a length and a range, part them ("setelah", "before").
        not_weekday: before a weekday, make it a name ("pasar", "black").
        before_era: after a year, count it backwards ("sm", "bc").
        after_years: nouns that a year before them describes ("from 2024 to 2022 levels").
        scores: make a pair of figures a score, a vote or a code ("skor", "score").
        decimals: beside a figure, give a count decimals: an average, a ratio, a coordinate ("rata rata", "latitude").
        not_yet: speak of a time to come or a wish ("akan", "will").
        lists: before the last item of a list ("dan", "and").
        namely: open a list behind a comma, as a colon does ("yaitu", "namely").
        open_lists: say that a list is not the whole ("antara lain", "among them").
        anniversaries: nouns beside the ordinal of an anniversary ("anniversary", "peringatan").
        commemorates: before a number of years, say that an anniversary is marked ("memperingati", "marks").
        remembered: what is remembered every year, to the day of its event ("sumpah pemuda" = "1928-10-28").
        of_event: tie an anniversary to the event named behind it ("of").
        feast_days: nouns before such a name that need no other word ("hari" sumpah pemuda).
        founded: before a date, make it the beginning of what is remembered ("founded in", "didirikan pada").
        parts_event: between an anniversary and a date, part them ("who", "yang").
        looks_back: say that a sentence tells of the past ("since", "sejak").
        points_before: before the noun of a staged event, point back at it ("the"); may be empty.
        points_behind: behind that noun ("itu", "yang"); may be empty.
        where: before a place ("di", "at").
        again: tell of a second time or another part ("kedua", "again").
        other_year: move a yearless date out of the year of publication ("setahun sebelumnya", "a year earlier").
    """

    born: list[str] = field(default_factory=list)
    died: list[str] = field(default_factory=list)
    just_died: list[str] = field(default_factory=list)
    born_behind: list[str] = field(default_factory=list)
    died_behind: list[str] = field(default_factory=list)
    now: list[str] = field(default_factory=list)
    present: list[str] = field(default_factory=list)
    feasts: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    at_age: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    causes: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    falls_on: list[str] = field(default_factory=list)
    pronouns: list[str] = field(default_factory=list)
    that: list[str] = field(default_factory=list)
    aged: list[str] = field(default_factory=list)
    introduces: list[str] = field(default_factory=list)
    kin: list[str] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)
    begins: list[str] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    starts_range: list[str] = field(default_factory=list)
    joins_range: list[str] = field(default_factory=list)
    between: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    falls: list[str] = field(default_factory=list)
    lasts: list[str] = field(default_factory=list)
    ties: list[str] = field(default_factory=list)
    rates: list[str] = field(default_factory=list)
    breaks: list[str] = field(default_factory=list)
    not_weekday: list[str] = field(default_factory=list)
    before_era: list[str] = field(default_factory=list)
    after_years: list[str] = field(default_factory=list)
    scores: list[str] = field(default_factory=list)
    decimals: list[str] = field(default_factory=list)
    other_year: list[str] = field(default_factory=list)
    not_yet: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    namely: list[str] = field(default_factory=list)
    open_lists: list[str] = field(default_factory=list)
    anniversaries: list[str] = field(default_factory=list)
    commemorates: list[str] = field(default_factory=list)
    remembered: dict[str, str] = field(default_factory=dict)
    of_event: list[str] = field(default_factory=list)
    feast_days: list[str] = field(default_factory=list)
    founded: list[str] = field(default_factory=list)
    parts_event: list[str] = field(default_factory=list)
    looks_back: list[str] = field(default_factory=list)
    points_before: list[str] = field(default_factory=list)
    points_behind: list[str] = field(default_factory=list)
    where: list[str] = field(default_factory=list)
    again: list[str] = field(default_factory=list)

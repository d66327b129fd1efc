"""The sieve lets through every line that a rule matches."""

import re

import pytest

from factcheck.dates import rules
from factcheck.dates.lexicon import PUNCTUATION
from factcheck.dates.sieve import needs, possible
from factcheck.dates.tokens import lines, table
from factcheck.language import cut

TEXTS = {
    "id": "Rapat digelar Senin, 5 Mei 2014, pekan lalu, 3-5 Juni, dua tahun lalu, pukul 10.30 WIB (12/3/2021)",
    "en": "On Monday, May 5, 2014, last week, the 1990s, two years ago, in the third quarter of 2021, at 10:30",
    "de": "Am Montag, dem 5. Mai 2014, vor zwei Jahren, nächste Woche, Anfang 2023, 3.5.2021, im dritten Quartal 2020",
    "ja": "2024年10月29日(火)、昨日、先週、令和6年",
}


@pytest.mark.parametrize(
    ("template", "first", "sets"),
    [
        ("@day@month", {"day"}, [{"day"}, {"month"}]),
        ("@art?(?:@of|@art){0,2}@year", {"art", "of", "year"}, [{"year"}]),
        ("(?P<a>@num|@one)@ago", {"num", "one"}, [{"num", "one"}, {"ago"}]),
        ("@each(?:@num@unit|@weekend)", {"each"}, [{"each"}, {"num", "weekend"}]),
        ("(?=@dash)@year(?!@unit)", {"year"}, [{"year"}]),
    ],
)
def test_what_a_template_needs(template, first, sets):
    """Roles that begin it, and those without which it matches nothing; what is optional or ahead counts for neither."""
    got = needs(template)
    assert (set(got.first), [set(some) for some in got.sets]) == (first, sets)


@pytest.mark.parametrize("code", TEXTS)
def test_no_match_is_lost(code):
    """The rules that match a line are the same with the sieve and without it."""
    runs = ["".join(token.letter for token in line) for line in lines(cut(TEXTS[code]), code)]
    tails = {run[at:] for run in runs for at in range(len(run))}
    for tail in tails:
        hits = {rule.name for rule in rules.all_of(code) if (hit := re.match(rule.pattern, tail)) and hit.end()}
        assert {match.rule for match in rules.matches(code, tail)} == hits
    assert tails


@pytest.mark.parametrize(
    ("roles", "fits"),
    [({"day", "month"}, True), ({"day", "of"}, False), ({"year"}, True), ({"of", "dot"}, False)],
)
def test_what_roles_leave_possible(roles, fits):
    """A template is possible where every part that it cannot do without may be played."""
    assert possible("@day@dot?(?:@month|@monthx)|(?:@of|@dot){0,3}@year(?!@unit)", roles) is fits


@pytest.mark.parametrize(
    ("code", "word", "idle"), [("id", "malam", True), ("id", "Rabu", False), ("en", "years", True)]
)
def test_idle_words_say_nothing_alone(code, word, idle):
    """No rule matches an idle word, whatever sign stands on either side of it."""
    known = table(code)
    letter = known.words[word].letter
    signs = ["", *{known.words[sign].letter for sign in PUNCTUATION}]
    beside = {before + letter + behind for before in signs for behind in signs}
    assert rules.idle(code, letter) is idle
    assert idle is not any(match.end > line.index(letter) for line in beside for match in rules.matches(code, line))

"""Packs: the ones that ship fit the schema, and one that does not fit says where."""

from dataclasses import asdict
from importlib import resources

import pytest

from factcheck import language
from factcheck.errors import PackError, UsageError
from factcheck.tables import table

GOOD = '[head]\ncode = "xx"\nname = "X"\nown_name = "X"\nscript = "Latn"\nlocale = "en"\n'


def _source(code):
    return resources.files("factcheck.language").joinpath(f"packs/{code}.toml").read_text("utf-8")


@pytest.mark.parametrize("code", language.codes())
def test_shipped_packs_fit_the_schema(code):
    """Every key is known, every value of its kind, and the strict door builds what the fast one builds."""
    assert asdict(language.validate(_source(code), code)) == asdict(language.load(code))
    assert asdict(language.load(code).head) == asdict(language.head(code))
    assert language.head(code).code == code


@pytest.mark.parametrize("code", language.codes())
def test_heads_are_tidy(code):
    """Words that are compared in lower case stand in lower case, once; quote marks come in pairs."""
    head = language.head(code)
    for words in (head.function_words, head.telling_words):
        assert words == [word.lower() for word in words]
        assert len(words) == len(set(words))
    assert all(len(pair) == 2 for pair in head.quotes)
    assert not any(word.endswith(".") for word in head.abbreviations)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (GOOD + 'function_word = ["a"]\n', r"pack\.head: unknown key 'function_word', did you mean 'function_words'\?"),
        (GOOD + "quotes = 3\n", r"pack\.head\.quotes: input should be a valid (list|array), found 3"),
        (GOOD + 'ordinal_stop = "yes"\n', r"pack\.head\.ordinal_stop: input should be a valid boolean"),
        ('[head]\ncode = "xx"\n', r"pack\.head: key 'locale' is missing"),
        ("[head\n", r"pack: not readable as TOML"),
        ("[head]\nquotes = " + "[" * 2000, r"pack: not readable as TOML"),
        (GOOD + "[date]\n", r"pack: unknown key 'date', did you mean 'dates'\?"),
    ],
)
def test_a_pack_that_does_not_fit_says_where(source, message):
    """The message names the place, what was found and the nearest known key."""
    with pytest.raises(PackError, match=message):
        language.validate(source, "pack")


def test_unknown_language_lists_the_known():
    """A typo in a language code is answered with the codes there are."""
    with pytest.raises(UsageError, match=r"unknown language 'idn'; this version reads ar, .*zh"):
        language.load("idn")


def test_more_date_words_are_of_languages_without_a_pack():
    """What CLDR lacks is kept beside the packs for other languages alone, under codes that CLDR knows."""
    more = table("factcheck.language", "more_dates.toml")
    assert not set(more) & set(language.codes())
    for code, words in more.items():
        assert language.pack_or_cldr(code).head.locale == code
        assert language.pack_or_cldr(code).dates.months == words.get("months", {})


@pytest.mark.parametrize("code", language.codes())
def test_events_have_one_name(code):
    """An event is called as in English or Indonesian, or no other language would meet it; its forms are lower case."""
    known = {
        name
        for near in ("en", "id")
        for group in (
            language.load(near).events.once,
            language.load(near).events.staged,
            language.load(near).events.timed,
        )
        for name in group
    }
    events = language.load(code).events
    for group in (events.once, events.staged, events.timed):
        assert set(group) <= known
        assert all(form == form.lower() for forms in group.values() for form in forms)

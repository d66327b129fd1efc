"""What reports say, in other languages than English."""

from __future__ import annotations

from functools import cache

from factcheck.language.load import codes, load
from factcheck.tables import content, table


@cache
def translations(code: str) -> dict[str, str]:
    """English templates to those of another language; empty for a language that has none.

    The keys are the `template`s of `factcheck.model.Sentence`, and every translation has the same fields.
    """
    source = content("factcheck.language", f"messages/{code}.toml")
    if source is None:
        return {}
    import tomllib  # noqa: PLC0415 - English, in which most reports are written, has no table

    messages: dict[str, str] = tomllib.loads(source)["messages"]
    return messages


def concept_label(concept: str, code: str) -> str:
    """A concept as a word of a language: the first that the concept lexicon or the pack has, else the noun that it is.

    The lexicon is a table of the room `claims`; only its words are read here, so that a report can say them. The pack
    has the words of events.
    """
    entry = table("factcheck.claims", "concepts.toml").get(concept, {})
    for kind in ("nouns", "verbs"):
        words = entry.get(kind)
        if isinstance(words, dict) and words.get(code):
            return str(words[code][0])
    if code in codes():
        events = load(code).events
        for table_ in (events.once, events.staged, events.timed):
            if concept in table_:
                return next((form for form in table_[concept] if form in events.nouns), table_[concept][0])
    words_ = concept.replace("_", " ")
    return translations(code).get(words_, words_)

"""What figures count, over the corpus `tests/cases/claims/concepts.toml`."""

import re
import tomllib
from pathlib import Path

import pytest

import factcheck
from factcheck.claims.lexicon import lexicon

CORPUS = Path(__file__).parents[1] / "cases" / "claims" / "concepts.toml"
ROWS = [
    (case["what"], language, text)
    for case in tomllib.loads(CORPUS.read_text("utf-8"))["case"]
    for language, texts in case.items()
    if language != "what"
    for text in texts
]
UNSAID = {"open", "loose"}


@pytest.mark.parametrize(("what", "language", "marked"), ROWS, ids=lambda value: str(value)[:40])
def test_what_a_figure_counts(facts_of, what, language, marked):
    """The marked figure counts what its case says, in every language of the case."""
    mark = re.search(r"\[([^]]+)\]", marked)
    text = marked[: mark.start()] + mark[1] + marked[mark.end() :]
    span = range(mark.start(), mark.start() + len(mark[1]))
    facts = facts_of(text, language, "2024-05-15")
    found = [claim for claim in facts.claims if claim.value.span.start in span or claim.value.span.end - 1 in span]
    if what == "none":
        assert all(claim.concept_kind in UNSAID for claim in found)
    else:
        assert [claim.what for claim in found] == [what]


LANGUAGES = [
    "id",
    "en",
    "ms",
    "es",
    "fr",
    "de",
    "pt",
    "it",
    "nl",
    "ru",
    "uk",
    "pl",
    "tr",
    "ar",
    "hi",
    "zh",
    "ja",
    "ko",
    "vi",
    "sv",
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_noun_counts_one_thing(language):
    """No phrase is the noun of two concepts, unless both are measures that their units tell apart."""
    for rows in (rows for begun in lexicon(language).nouns.values() for rows in begun.values()):
        seen = {}
        for phrase, concept in rows:
            other = seen.setdefault(phrase, concept)
            assert other is concept or (other.measure or concept.measure), (phrase, other.id, concept.id)


def test_every_trait_is_explained():
    """What a trait means stands at the head of the lexicon, where whoever adds a concept reads it."""
    path = Path(factcheck.__file__).parent / "claims" / "concepts.toml"
    head = path.read_text("utf-8").partition("\n[")[0].replace("\n# ", " ")
    for entry in tomllib.loads(path.read_text("utf-8")).values():
        assert all(f"{trait} (" in head for trait in entry.get("traits", ()))

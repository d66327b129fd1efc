"""Whose contract "her contract" is."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "subject"),
    [
        ("en", "Ilse Brandt smiled. Her contract runs for two years.", "Ilse Brandt"),
        ("id", "Ilse Brandt tersenyum. Masa kontraknya dua tahun.", "Ilse Brandt"),
        ("en", "Ilse Brandt smiled. The contract runs for two years.", None),
        ("en", "Ilse Brandt met Una Solberg. Her contract runs for two years.", None),
        ("en", "Ilse Brandt smiled. It rained. Her contract runs for two years.", None),
        ("en", "Ilse Brandt smiled. The 26-year-old waved. Her contract runs for two years.", "Ilse Brandt"),
    ],
)
def test_the_one_of_the_sentence_before(facts_of, language, text, subject):
    """The only person of the sentence before, if a word says that the contract is somebody's."""
    (claim,) = [claim for claim in facts_of(text, language).claims if claim.concept == "contract_length"]
    assert (claim.subject, claim.concept_kind) == (subject, "fixed" if subject else "loose")

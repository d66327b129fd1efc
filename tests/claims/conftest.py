"""Facts of a short text, made by the real finders."""

from datetime import date

import pytest

from factcheck import claims, dates, names, quantities
from factcheck.model import Document, Language, Published


@pytest.fixture(scope="session")
def facts_of():
    """The facts of a text in a language, published on a day or on none."""

    def make(text, language="en", published=None):
        day = Published(date.fromisoformat(published), "option") if published else None
        document = Document("text", text, language=Language(language, "option"), published=day)
        days = dates.find(text, language=language, published=day.day if day else None)
        found = names.find(text, language=language)
        return claims.facts(
            document,
            names=found,
            entities=names.resolve(text, found, language=language),
            dates=days,
            quantities=quantities.find(
                text, language=language, skip=tuple(item.span for item in days if item.kind != "duration")
            ),
        )

    return make

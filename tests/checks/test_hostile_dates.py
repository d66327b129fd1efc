"""Text that repeats one thing thousands of times costs the date checks no more than in proportion to its length."""

import pytest

from factcheck import claims, dates, names, quantities
from factcheck.checks import all_checks
from factcheck.model import Document, Language

CHECKS = [
    check
    for check in all_checks()
    if check.name
    in {
        "age-mismatch",
        "count-mismatch",
        "date-conflict",
        "date-order",
        "duration-mismatch",
        "impossible-date",
        "mixed-date-order",
        "mixed-separators",
        "range-reversed",
        "weekday-mismatch",
    }
]
HOSTILE = [
    "lahir 1/1/1990 wafat 1/1/1980, ",
    "selama 3 hari dari 1/1/2020 hingga 9/1/2020; ",
    "Ani Sari (34), Ani Sari (35). ",
    "1953-1950 60-45 menit ",
    "Senin, Selasa dan Rabu (1/1/2020) ",
    "tenggelam 1 Mei 2020. ",
    "tiga hal: a, b, c, dan d ",
    "1.200 orang 1,200 orang ",
]


def _facts(text):
    document = Document("text", text, language=Language("id", "option"))
    found = dates.find(text, language="id")
    counted = quantities.find(text, language="id", skip=[mention.span for mention in found])
    named = names.find(text, language="id")
    return claims.facts(document, names=named, entities=(), dates=found, quantities=counted)


@pytest.mark.parametrize("piece", HOSTILE)
def test_cost_grows_with_length(doubles, piece):
    """Twice the text is at most two and a half times the work, a few milliseconds aside."""
    short, long = (_facts(piece * (size // len(piece))) for size in (4_000, 8_000))
    for check in CHECKS:
        assert doubles(lambda facts, check=check: list(check.run(facts)), short, long), check.name

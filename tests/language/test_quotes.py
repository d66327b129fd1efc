"""Direct speech: which marks open and close it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import language

CASES = [
    ("id", "“Kami siap,” katanya. “Besok kita mulai.”", ["“Kami siap,”", "“Besok kita mulai.”"]),
    ("id", '"Kami siap," katanya, "dan besok kita mulai."', ['"Kami siap,"', '"dan besok kita mulai."']),
    ("id", "“Ia bilang ‘tidak’ kepada saya,” kata Ani.", ["“Ia bilang ‘tidak’ kepada saya,”"]),
    ("id", "Jum'at itu rapat Ba'asyir ditunda; buku '98 dan Jum’at lain juga.", []),
    ("id", 'Layar 5" dan 7" dijual.', []),
    ("id", "“Kami siap dan tidak akan mundur.\nItu katanya.", ["“Kami siap dan tidak akan mundur."]),
    ("id", '"Kami siap, ujarnya. "Kita mulai," katanya.', ['"Kami siap, ujarnya.', '"Kita mulai,"']),
    ("en", "'We'll win,' he said of the boys' team's match.", ["'We'll win,'"]),
    ("en", "‘The students’ union won’t move,’ she said.", ["‘The students’ union won’t move,’"]),
    ("en", "It's the workers' day, and rock 'n' roll.", ["'n'"]),
    ("en", "The so-called ‘pact’ and the ‘accord’ are dead.", ["‘pact’", "‘accord’"]),
    ("de", "„Wir sind bereit“, sagte er. »Morgen«, so sie.", ["„Wir sind bereit“", "»Morgen«"]),
    ("fr", "« Nous sommes prêts », dit-il.", ["« Nous sommes prêts »"]),
    ("ja", "市長は「準備は『全部』できた」と述べた。", ["「準備は『全部』できた」"]),
    ("zh", "他说：“我们准备好了。”", ["“我们准备好了。”"]),
    ("sv", "”Vi är redo”, sade hon. ”I morgon.”", ["”Vi är redo”", "”I morgon.”"]),
]


@pytest.mark.parametrize(("code", "text", "wanted"), CASES)
def test_quotes(code, text, wanted):
    """Quoted passages with their marks, the outermost of nested ones, no apostrophes."""
    assert [span.of(text) for span in language.quotes(text, language=code)] == wanted


@given(st.text(alphabet="ab 1.,\"'‘’“”«»„\n", max_size=60), st.sampled_from(["id", "en", "de", "fr", "sv"]))
def test_quotes_are_in_order_and_stay_in_their_line(text, code):
    """Spans are apart, in order, and hold no line break."""
    spans = language.quotes(text, language=code)
    for left, right in pairwise(spans):
        assert left.end <= right.start
    assert not any("\n" in span.of(text) or span.start >= span.end for span in spans)


@pytest.mark.parametrize("unit", ['"', "'", " '", "“", "”", '" "', "'a ", "‘a", "“\n", " ‘ ’"])
def test_quotes_are_linear(doubles, unit):
    """Doubling hostile input about doubles the time."""
    half, whole = (unit * (size // len(unit)) for size in (20_000, 40_000))
    assert doubles(lambda text: language.quotes(text, language="en"), half, whole)

import pytest

from factcheck import names


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Pasukan Korea Utara (Korut) bergerak.", "Korut", "Korea Utara"),
        (
            "Menurut Komite Nasional Keselamatan Pelayaran (KNKP), kapal itu tua.",
            "KNKP",
            "Komite Nasional Keselamatan Pelayaran",
        ),
        ("tempat pemungutan suara (TPS)", "TPS", "tempat pemungutan suara"),
        ("The HVT (Harrow Valley Trust) bought it.", "HVT", "Harrow Valley Trust"),
        ("He met the United Nations (UN) envoy.", "UN", "United Nations"),
    ],
)
def test_told(text, short, long):
    """A short form in brackets, or a long one after it, with both spans."""
    (pair,) = names.told(text)
    assert (pair.short, pair.long) == (short, long)
    assert (pair.short_span.of(text), pair.long_span.of(text)) == (short, long)


@pytest.mark.parametrize(
    "text",
    ["Sutikno (51) pulang.", "Rusia (Moskow) diam.", "Ia (yang lelah) tidur.", "()", "(A", "Selasa (29/10) malam."],
)
def test_not_told(text):
    """Ages, dates, places and remarks in brackets are no short forms."""
    assert names.told(text) == ()

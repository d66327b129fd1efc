"""Names that a text in another language took over: which spellings are slips, and which may both be right."""

import pytest

from factcheck import names


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("Ingmar Feldstat", "Ingmar Feldstad"),
        ("Feldstat", "Ingmar Feldstad"),
        ("Juana Restreppo", "Juana Restrepo"),
        ("Juana Retsrepo", "Juana Restrepo"),
        ("Wiratno Sasangka", "Wiratna Sasangka"),
        ("Hartonugraha", "Hartonugroho"),
    ],
)
def test_slips(own, other):
    """A letter more, less, other or astray is a slip, in the full name and in the short one."""
    assert names.miscopied(own, other, kind="person", language="en", romanised=False)


@pytest.mark.parametrize(
    ("own", "other", "kind", "romanised"),
    [
        ("Ingmar Feldstad", "Ingmar Feldstad", "person", False),
        ("Feldstad", "Ingmar Feldstad", "person", False),
        ("Wladimir Lorik", "Vladimir Lorik", "person", False),
        ("Jose Penaranda", "José Peñaranda", "person", False),
        ("Masud Rahimi", "Massoud Raheemi", "person", True),
        ("Masud al-Rahimi", "Massud al-Rahimi", "person", False),
        ("Feldstads", "Feldstad", "person", False),
        ("Katalonien", "Catalonia", "place", False),
        ("Kota Ina", "Kota Ani", "place", False),
        ("Анна Лорик", "Anna Lorik", "person", False),
    ],
)
def test_both_may_be_right(own, other, kind, romanised):
    """The same, in short, in the letters of another language, with an ending, or too short to say anything."""
    assert names.miscopied(own, other, kind=kind, language="de", romanised=romanised) is None


def test_traces_meet():
    """What two languages make of one word has a key in common, and so have forms of one given name."""
    for one, other in (("charkiw", "kharkiv"), ("selenskyj", "zelenskiy"), ("franziskus", "francis")):
        assert names.traces(one) & names.traces(other)
    assert not names.traces("feldstad") & names.traces("restrepo")

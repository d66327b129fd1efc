"""The alias table: its shape, and what its door answers."""

from datetime import date

from factcheck import names
from factcheck.names import aliases, gazetteer
from factcheck.names.tables import read


def test_abbreviation_in_its_language():
    """A form is found whatever its case, with its row, languages and note."""
    found = names.alias("Korut", "id")
    assert found
    assert (found.id, found.kind, found.languages) == ("KP", "place", ("id",))


def test_cue():
    """A form with other meanings counts only beside a cue, and only in capitals where the table has it so."""
    assert names.alias("AS", "id", kind="place") is None
    assert names.alias("AS", "id", kind="place", cue=True).id == "US"
    assert names.alias("as", "en", kind="place", cue=True) is None


def test_language_goes_first():
    """One form of two rows is read in the text's language first."""
    assert names.alias("Holland", "en").id == "NL"


def test_own_table_is_well_formed():
    """Every cell has languages and a form; years are years; no form stands twice in a row."""
    for line in read("aliases.tsv"):
        row, kind, _, *cells = line.split("\t")
        assert kind in {"person", "org", "place"}
        assert len(cells) == len(set(cells)), row
        for entry in aliases.forms(row):
            assert entry.form.strip()
            assert all(1000 < year < date.max.year for year in (entry.since, entry.until) if year)


def test_places_come_from_cldr():
    """Territories are known in every language of a pack, by one id."""
    assert {names.alias(form).id for form in ("Germany", "Jerman", "Германия", "ألمانيا", "德国", "독일")} == {"DE"}


def test_ids_of_places_are_those_of_cldr():
    """Two capitals name a territory and a slash a city of CLDR, nothing else; no id stands twice."""
    known = {line.partition("\t")[0] for line in read("places.tsv")}
    own = [line.split("\t")[:2] for line in read("aliases.tsv")]
    assert len(own) == len({row for row, _ in own})
    for row, kind in own:
        if "/" in row or (len(row) == 2 and row.isupper()):
            assert kind == "place"
            assert row in known or row == "SU", row


def test_forms_point_to_one_row_of_a_kind():
    """A form that stands in two rows of one kind is marked as unsure in both, or it would part its own bearers."""
    rows_of = {}
    for line in read("aliases.tsv"):
        row, kind, _, *cells = line.split("\t")
        for cell in cells:
            head, _, form = cell.partition("=")
            rows_of.setdefault((kind, gazetteer.key(form)), set()).add((row, "?" in head))
    for form, found in rows_of.items():
        if len({row for row, _ in found}) > 1:
            assert all(unsure for _, unsure in found), form


def test_keys_of_places_from_the_build(tmp_path, monkeypatch):
    """What the build keeps is what the table gives, and counts only with the table that it was made of."""
    table = "XA\ten=Old Town\tid=Kota Tua\nXB\ten,id=Old  Town\n"
    (tmp_path / "places.tsv").write_text(table, "utf-8")
    (made,) = gazetteer.write_keys(tmp_path)
    kept = made.read_bytes()
    files = {"places.tsv": table.encode(), "places.tsv.keys": kept.replace(b"Kota Tua", b"Kota Lama")}
    monkeypatch.setattr(gazetteer, "raw", files.__getitem__)
    ask = gazetteer._lines  # noqa: SLF001 - what is asked
    for wanted, change in (("Kota Lama", b""), ("Kota Tua", b"\n")):  # as the file has it; of an edited table, anew
        files["places.tsv"] = table.encode() + change
        ask.cache_clear()
        assert gazetteer.hits("kotatua") == ["XA", f"id={wanted}"]
        assert gazetteer.hits("oldtown") == ["XA", "en=Old Town", "XB", "en,id=Old  Town"]
        assert gazetteer.has("oldtown")
        assert not gazetteer.has("old")
        assert gazetteer.hits("old") == []
    ask.cache_clear()  # for the tests that follow

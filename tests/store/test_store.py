"""The file of the ledger: what goes in comes out, in any order, and what is no ledger is told in one sentence."""

import os
import sqlite3
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import pipeline, store
from factcheck.errors import LedgerError
from factcheck.model import AsOf
from factcheck.store import schema

TROOPS = "Troops\nThe Harmont Ministry said {} soldiers from Karst were in Orlby."


def document(words, day=date(2024, 10, 23), language="en"):
    """A document from memory."""
    return factcheck.read(words.encode(), name="draft.txt", language=language, published=day)


def entry(words, day=date(2024, 10, 23), language="en", folder=Path()):
    """What the ledger keeps of some words."""
    return store.remember(pipeline.facts(document(words, day, language)), folder)


def test_what_goes_in_comes_out(tmp_path):
    """Every field of a document, its claims and its names is the same after closing the file."""
    kept = entry(TROOPS.format("about 3,000"))
    with store.Store(tmp_path / "l", write=True) as file:
        file.add([kept])
    with store.Store(tmp_path / "l", write=False) as file:
        assert list(file.entries()) == [kept]
        assert file.count() == (1, 1)
        assert file.fault() == ""
    (claim,) = kept.claims
    assert (claim.value, claim.hedge, claim.concept, claim.origin) == ("3000", "approx", "troops", "Harmont Ministry")
    assert {name.form for name in kept.names} >= {"Karst", "Orlby"}


def test_recalled_claims_are_the_claims_of_the_text():
    """Value, interval, source, day and place in the file survive the way through the ledger."""
    facts = pipeline.facts(document(TROOPS.format("3,000 to 3,500") + "\nOfficials said 12 houses burned in Orlby."))
    printed = store.recall(store.remember(facts, Path()))
    assert len(printed.facts.claims) == len(facts.claims) == 2
    for old, new in zip(facts.claims, printed.facts.claims, strict=True):
        same = ("subject", "concept", "concept_kind", "modality", "scope", "role", "quoted", "as_of")
        assert [getattr(new, field) for field in same] == [
            getattr(old, field) if field != "as_of" else AsOf(old.as_of.first, old.as_of.after, old.as_of.source)
            for field in same
        ]
        value = ("value", "low", "high", "unit", "hedge", "kind", "counts", "low_open", "high_open", "step", "text")
        assert [getattr(new.value, field) for field in value] == [getattr(old.value, field) for field in value]
        assert new.value.span.of(printed.facts.document.text) == old.value.text
        assert printed.facts.document.position(new.value.span.start) == facts.document.position(old.value.span.start)


def test_adding_twice_changes_nothing(tmp_path):
    """A document that is added again is not there twice, and its earlier version goes."""
    path = tmp_path / "a.txt"
    with factcheck.Ledger(tmp_path / "l") as ledger:
        path.write_text(TROOPS.format("3,000"))
        assert ledger.add(factcheck.read(path)) == "added"
        assert ledger.add(factcheck.read(path)) == "known"
        path.write_text(TROOPS.format("4,000"))
        assert ledger.add(factcheck.read(path)) == "replaced"
        assert [claim.value for _, claim in ledger.claims()] == ["4000"]
        assert ledger.add(factcheck.check(factcheck.read(path))) == "known"


def test_an_article_is_known_by_its_address(tmp_path):
    """The same address at another path is the same article; a front page as address names none."""
    page = (
        '<html lang="en"><head><link rel="canonical" href="{}"></head><body><article><p>{}</p></article></body></html>'
    )
    with factcheck.Ledger(tmp_path / "l") as ledger:
        for name, url, expected in (
            ("a.html", "https://desk.example/one", "added"),
            ("b.html", "https://desk.example/one", "replaced"),
            ("c.html", "https://desk.example/", "added"),
            ("d.html", "https://desk.example/", "added"),
        ):
            path = tmp_path / name
            path.write_text(page.format(url, TROOPS.format("3,000")))
            assert ledger.add(factcheck.read(path)) == expected
        assert ledger.count()[0] == 3


TEXTS = [TROOPS.format(number) for number in ("3,000", "4,000", "about 50", "more than 7")] + [
    "Health Minister Britt Halvorsen resigned on Monday.",
    "Wali Kota Rina Wulandari mengatakan 14 orang tewas di Sukamaju.",
]


@settings(max_examples=12)
@given(st.permutations(range(len(TEXTS))), st.integers(0, len(TEXTS) - 1))
def test_order_of_adding_changes_nothing(tmp_path_factory, order, twice):
    """The same documents give the same export, byte by byte, whatever was added when or twice."""
    folder = tmp_path_factory.mktemp("order")
    files = []
    for name, rows in (("a", range(len(TEXTS))), ("b", [*order, twice])):
        with factcheck.Ledger(folder / name) as ledger:
            for at in rows:
                ledger.add(document(TEXTS[at], date(2024, 10, 1 + at), "id" if "Kota" in TEXTS[at] else "en"))
            ledger.export(folder / f"{name}.jsonl")
        files.append((folder / f"{name}.jsonl").read_bytes())
    assert files[0] == files[1]


def test_export_and_import_are_one(tmp_path):
    """What was exported and taken in elsewhere gives the same export."""
    with factcheck.Ledger(tmp_path / "a") as ledger:
        for at, words in enumerate(TEXTS):
            ledger.add(document(words, date(2024, 10, 1 + at)))
        assert ledger.export(tmp_path / "a.jsonl") == len(TEXTS)
    with factcheck.Ledger(tmp_path / "b") as ledger:
        assert ledger.take_in(tmp_path / "a.jsonl") == len(TEXTS)
        assert ledger.take_in(tmp_path / "a.jsonl") == len(TEXTS)
        ledger.export(tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


@pytest.mark.optional
def test_parquet_and_back(tmp_path):
    """Parquet holds all that JSON lines hold."""
    pytest.importorskip("pyarrow")
    with factcheck.Ledger(tmp_path / "a") as ledger:
        for at, words in enumerate(TEXTS):
            ledger.add(document(words, date(2024, 10, 1 + at)))
        ledger.export(tmp_path / "a.jsonl")
        ledger.export(tmp_path / "a.parquet")
    with factcheck.Ledger(tmp_path / "b") as ledger:
        ledger.take_in(tmp_path / "a.parquet")
        ledger.export(tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 nothing")
    with factcheck.Ledger(tmp_path / "b") as ledger, pytest.raises(LedgerError, match="as Parquet"):
        ledger.take_in(tmp_path / "broken.parquet")


def test_parquet_without_its_package(tmp_path, monkeypatch):
    """What to install is said."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with factcheck.Ledger(tmp_path / "a") as ledger, pytest.raises(factcheck.FactcheckError, match="parquet"):
        ledger.export(tmp_path / "a.parquet")


def _broken(path):
    with factcheck.Ledger(path) as ledger:
        for at in range(40):
            ledger.add(document(TROOPS.format(1_000 + at), date(2024, 10, 1)))
    data = bytearray(path.read_bytes())
    data[8192:] = b"\x5a" * (len(data) - 8192)
    path.write_bytes(data)


def _newer(path):
    factcheck.Ledger(path).close()
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA user_version = 99")
    file.close()


def _other(path):
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE recipes (name)")
    file.close()


def _strange(path):
    with factcheck.Ledger(path) as ledger:
        ledger.add(document(TROOPS.format("3,000")))
    with sqlite3.connect(path) as file:
        file.execute("UPDATE claim SET value = '1e999999999'")
    file.close()


def read_all(path):
    """Open a ledger, ask it about a draft, list it."""
    with factcheck.Ledger(path, write=False) as ledger:
        ledger.check(document(TROOPS.format("5,000"), date(2024, 11, 2)))
        list(ledger.claims())


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path, "no such ledger; begin it with"),
        (lambda path: path.write_text("just some words, and quite a lot of them" * 100), "this is no ledger"),
        (lambda path: path.mkdir(), "this is a folder"),
        (_broken, "damaged"),
        (_newer, "written by a newer factcheck"),
        (_other, "another program"),
        (_strange, "damaged"),
    ],
)
def test_what_is_no_ledger_is_told(tmp_path, make, said):
    """Missing, damaged, of another program, of a later version, tampered with: one sentence that says what to do."""
    path = tmp_path / "desk.ledger"
    make(path)
    with pytest.raises(LedgerError, match=said) as raised:
        read_all(path)
    assert "\n" not in str(raised.value)


def test_locked(tmp_path, monkeypatch):
    """A file that another program keeps to itself is told after a wait."""
    monkeypatch.setattr("factcheck.store.file._PATIENCE", 0.1)
    path = tmp_path / "l"
    with factcheck.Ledger(path) as ledger:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another program"):
            ledger.add(document(TROOPS.format("3,000")))
        other.execute("ROLLBACK")
        other.close()
        assert ledger.add(document(TROOPS.format("3,000"))) == "added"


def test_begun_by_another_meanwhile(tmp_path, monkeypatch):
    """What is seen of a file is of one moment: that another program begins it in between makes it no stranger."""
    path = tmp_path / "l"
    header = store.Store._header  # noqa: SLF001 - the moment between two looks has no other name
    other = Thread(target=lambda: store.Store(path, write=True).close())

    def slow(self):
        seen = header(self)
        if not other.ident:
            other.start()
            other.join(0.5)
        return seen

    monkeypatch.setattr(store.Store, "_header", slow)
    with store.Store(path, write=True) as file:
        assert file.count() == (0, 0)
    other.join()
    with store.Store(path, write=False) as file:
        assert file.count() == (0, 0)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_read_only_folder(tmp_path):
    """A ledger in a folder that cannot be written is read, and adding to it is refused in one sentence."""
    folder = tmp_path / "shared"
    folder.mkdir()
    with factcheck.Ledger(folder / "l") as ledger:
        ledger.add(document(TROOPS.format("3,000")))
    (folder / "l").chmod(0o444)
    folder.chmod(0o555)
    try:
        with factcheck.Ledger(folder / "l", write=False) as ledger:
            assert ledger.count() == (1, 1)
        with pytest.raises(LedgerError, match="cannot be written"), factcheck.Ledger(folder / "l") as ledger:
            ledger.add(document(TROOPS.format("4,000")))
    finally:
        folder.chmod(0o755)


def test_an_earlier_version_is_brought_up_to_date(tmp_path, monkeypatch):
    """A file of this version is migrated by the next one, with all it holds, and then refused by this one."""
    path = tmp_path / "l"
    with factcheck.Ledger(path) as ledger:
        ledger.add(document(TROOPS.format("3,000")))
    with monkeypatch.context() as later:
        later.setattr(schema, "STEPS", (*schema.STEPS, ("CREATE TABLE later (x)",)))
        later.setattr(schema, "VERSION", 2)
        with pytest.raises(LedgerError, match="bring it up to date"):
            factcheck.Ledger(path, write=False)
        with factcheck.Ledger(path) as ledger:
            assert ledger.count() == (1, 1)
    with pytest.raises(LedgerError, match="version 2"):
        factcheck.Ledger(path)


HOSTILE = [
    "Robert'); DROP TABLE claim;-- said 12 people died in Orlby.",
    'The "Quoted\x00 Ministry" said 12 people died\u202e in Orlby.\x1b[31m',
    "Ministry said " + "9" * 200 + " people and 1" + "0" * 39 + " soldiers came to Orlby.",
    "Half \ud800 of Ann Hale said 12 people died in Orlby.",
    "Ann Hale said 12 people died" + " and so on" * 5_000 + " in Orlby.",
    "-" * 50_000 + " Ann Hale said 3,000 soldiers\u2028 died in Orlby.",
]


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words(tmp_path, words):
    """Quotes, control characters, huge numbers, halves of characters, endless sentences go in and come out."""
    with factcheck.Ledger(tmp_path / "a") as ledger:
        read = factcheck.check(words, language="en", published=date(2024, 10, 1)).documents[0].document
        assert ledger.add(read) == "added"
        ledger.export(tmp_path / "a.jsonl")
        assert all(len(claim.sentence) <= 1_300 for _, claim in ledger.claims())
        assert ledger.check(read.text).documents
    with factcheck.Ledger(tmp_path / "b") as ledger:
        ledger.take_in(tmp_path / "a.jsonl")
        ledger.export(tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda line: line.replace('"value":"3000"', '"value":"1e9"'), "no number"),
        (lambda line: line.replace('"value":"3000"', '"value":3000'), "value"),
        (lambda line: line.replace('"published":"2024-10-23"', '"published":"soon"'), ":2: "),
        (lambda line: line.replace('"at":', '"at":9'), "do not stand"),
        (lambda line: line.replace('"title":', '"__class__":"os.system","title":'), "__class__"),
        (lambda line: line[:-20], "not readable as JSON"),
        ("[" * 100_000, "not readable as JSON"),
        ("[]\n", "an object"),
    ],
)
def test_lines_that_do_not_fit(tmp_path, change, said):
    """A line that no ledger exported is refused by its number and what is wrong with it."""
    with factcheck.Ledger(tmp_path / "a") as ledger:
        ledger.add(document(TROOPS.format("3,000")))
        ledger.export(tmp_path / "a.jsonl")
    head, line = (tmp_path / "a.jsonl").read_text().split("\n", 1)
    (tmp_path / "b.jsonl").write_text(f"{head}\n{change if isinstance(change, str) else change(line)}")
    with factcheck.Ledger(tmp_path / "b") as ledger:
        with pytest.raises(LedgerError, match=said):
            ledger.take_in(tmp_path / "b.jsonl")
        assert ledger.count() == (0, 0)


def test_numbers_stay_exact(tmp_path):
    """A decimal comes back with every digit that the text gives."""
    with factcheck.Ledger(tmp_path / "l") as ledger:
        ledger.add(document("The Harmont Bank said the rate was 5.1234567890123456789 percent in Orlby."))
        (claim,) = [claim for _, claim in ledger.claims()]
    assert Decimal(claim.value) == Decimal("5.1234567890123456789")


def test_nothing_is_run(tmp_path):
    """A file that was made elsewhere runs no code: no pickles, no extensions, no triggers of ours."""
    with factcheck.Ledger(tmp_path / "l") as ledger:
        ledger.add(document(TROOPS.format("3,000")))
    with sqlite3.connect(tmp_path / "l") as file:
        kinds = {kind for (kind,) in file.execute("SELECT type FROM sqlite_master")}
        rows = file.execute("SELECT * FROM claim").fetchall()
    file.close()
    assert kinds == {"table", "index"}
    assert not any(isinstance(value, bytes) for row in rows for value in row)

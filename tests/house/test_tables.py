"""Tables and their twins: the same content, and a twin that is out of date is passed over."""

import importlib.util
import json
import sys
import tomllib
from pathlib import Path

import pytest

from factcheck import tables
from factcheck.language import cldr

PACKAGE = Path(tables.__file__).parent
FILES = sorted(str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.toml"))


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A package with a folder of packs, importable under a name of its own."""
    packs = tmp_path / "shop" / "packs"
    packs.mkdir(parents=True)
    (tmp_path / "shop" / "__init__.py").write_text("")
    (packs / "xx.toml").write_text('[head]\ncode = "xx"\n\n[dates]\nwords = ["a"]\n', "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path / "shop"
    sys.modules.pop("shop", None)
    for reader in (tables.table, tables.first_table, tables._twin):  # noqa: SLF001 - what they remember of the copy
        reader.cache_clear()


def test_twins_say_the_same(copied):
    """A table read through its twin is the table itself, and so is its head."""
    plain = tables.table("shop", "packs/xx.toml"), tables.first_table("shop", "packs/xx.toml")
    assert [path.name for path in tables.write_twins(copied)] == ["xx.toml.json", "heads.toml.json"]
    for reader in (tables.table, tables.first_table, tables._twin):  # noqa: SLF001 - forget the first reading
        reader.cache_clear()
    assert (tables.table("shop", "packs/xx.toml"), tables.first_table("shop", "packs/xx.toml")) == plain
    assert plain[1] == {"code": "xx"}


def test_an_edited_table_counts_at_once(copied):
    """A twin made from another text is passed over."""
    list(tables.write_twins(copied))
    (copied / "packs" / "xx.toml").write_text('[head]\ncode = "yy"\n', "utf-8")
    assert tables.table("shop", "packs/xx.toml") == {"head": {"code": "yy"}}
    assert tables.first_table("shop", "packs/xx.toml") == {"code": "yy"}


def test_a_twin_is_really_used(copied):
    """Where digest and text agree, the content of the twin is what is read."""
    list(tables.write_twins(copied))
    twin = copied / "packs" / "xx.toml.json"
    made = json.loads(twin.read_text("utf-8"))
    twin.write_text(json.dumps(made | {"table": {"head": {"code": "twin"}}}), "utf-8")
    assert tables.table("shop", "packs/xx.toml") == {"head": {"code": "twin"}}


@pytest.mark.parametrize("name", FILES)
def test_every_table_survives_json(name):
    """Nothing in a table that ships is lost on the way through JSON."""
    plain = tomllib.loads((PACKAGE / name).read_text("utf-8"))
    assert json.loads(json.dumps(plain)) == plain


def test_the_build_takes_its_files_along(copied, monkeypatch):
    """The build hook names every file it wrote as something to ship: twins, and extracts of CLDR."""
    spec = importlib.util.spec_from_file_location("hatch_build", PACKAGE.parent / "hatch_build.py")
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    monkeypatch.setattr(hook, "PACKAGE", copied)
    (copied / "language").mkdir()
    built = {"artifacts": []}
    hook.TwinsHook.initialize(None, "standard", built)
    files = set(built["artifacts"])
    assert {"/shop/packs/heads.toml.json", "/shop/packs/xx.toml.json"} <= files
    assert {"/shop/language/cldr_extracts/id.json", "/shop/language/cldr_extracts/id_ID.json"} <= files
    assert all((copied.parent / file[1:]).is_file() for file in files)


def test_extracts_answer_as_babel_does(tmp_path, monkeypatch):
    """What the build keeps of CLDR is what Babel answers, types included."""
    list(cldr.write_extracts(tmp_path, {"id": "id_ID", "zh": "zh_CN"}))
    for code in ("id_ID", "zh_CN"):
        kept = json.loads((tmp_path / "cldr_extracts" / f"{code}.json").read_text("utf-8"))
        monkeypatch.setattr(cldr, "_extract", lambda _, kept=kept: kept)
        for name, asked in cldr._KEPT.items():  # noqa: SLF001 - each of them
            for args in asked:
                ask = getattr(cldr, name)
                ask.cache_clear()
                assert f"{name}{''.join(f' {arg}' for arg in args)}" in kept
                assert ask(code, *args) == ask.__wrapped__(code, *args)
                ask.cache_clear()


def test_an_extract_of_another_version_is_passed_over(tmp_path, monkeypatch):
    """After a change of the module that asks CLDR, what the build has kept no longer counts."""
    package = tmp_path / "factcheck" / "language"
    package.mkdir(parents=True)
    (package / "cldr.py").write_bytes(Path(cldr.__file__).read_bytes())
    list(cldr.write_extracts(package, {"id": "id_ID"}))
    monkeypatch.setattr(cldr, "content", lambda _, name: (package / name).read_text("utf-8"))
    cldr._extract.cache_clear()  # noqa: SLF001 - forget what was read before
    cldr._maker.cache_clear()  # noqa: SLF001 - as above
    assert cldr._extract("id_ID")  # noqa: SLF001 - what is asked
    (package / "cldr.py").write_text("# another version", "utf-8")
    cldr._extract.cache_clear()  # noqa: SLF001 - as above
    cldr._maker.cache_clear()  # noqa: SLF001 - as above
    assert not cldr._extract("id_ID")  # noqa: SLF001 - what is asked
    cldr._extract.cache_clear()  # noqa: SLF001 - for the tests that follow
    cldr._maker.cache_clear()  # noqa: SLF001 - as above

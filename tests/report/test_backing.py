"""A draft against its sources, as each format tells it: every fact in JSON, how many of each for people."""

import json
from importlib import resources

import jsonschema
import pytest

import factcheck
from factcheck.report import Style, Voice, write

SCHEMA = json.loads(resources.files("factcheck.report").joinpath("report.schema.json").read_text("utf-8"))
DRAFT = "Lotham fire\nAnn Hale said 21 people died in Lotham. About 300 residents fled."
SOURCE = "Fire in Lotham\nPolice chief Ann Hale said 12 people died in Lotham. About 300 residents fled."


@pytest.fixture(name="held", scope="module")
def _held():
    draft, source = (factcheck.check(text, language="en").documents[0].document for text in (DRAFT, SOURCE))
    return factcheck.support(draft, [source])


def test_json_tells_every_fact(held):
    """Each fact has its place, its verdict and the place in the source; the counts are those of the facts."""
    value = json.loads(held.to_json())
    jsonschema.Draft202012Validator(SCHEMA).validate(value)
    backing = value["backing"]
    assert [fact["text"] for fact in backing["facts"]] == [fact.text for fact in held.backing.facts]
    (wrong,) = [fact for fact in backing["facts"] if fact["verdict"] == "contradicted"]
    place, source = wrong["span"], wrong["source_span"]
    assert DRAFT[place["start"] : place["end"]] == wrong["text"] == "21"
    assert SOURCE[source["start"] : source["end"]] == wrong["source_text"] == "12"
    assert wrong["document"] in {document["id"] for document in value["documents"]}
    assert wrong["why"]
    assert sum(backing["counts"].values()) == len(backing["facts"])
    assert backing["counts"]["contradicted"] == 1


def test_no_draft_no_backing():
    """A report on one article has nothing to tell of sources."""
    assert json.loads(factcheck.check(DRAFT, language="en").to_json())["backing"] is None


def test_people_see_how_many(held):
    """The report for a terminal says in one line how many facts there are of each verdict, in either language."""
    counts = held.backing.counts()
    line = f"facts   {counts['supported']} supported, 1 contradicted, 0 unsupported, 0 without the hedge"
    assert line in write(held, "full", Style())
    assert "1 dibantah, 0 tanpa dukungan" in write(held, "full", Style(Voice("id")))


def test_markdown_has_a_table(held):
    """The table has a row for each kind of fact."""
    text = write(held, "markdown", Style())
    assert (
        "| facts | supported | contradicted | unsupported | lost-hedge |\n| --- | ---: | ---: | ---: | ---: |" in text
    )
    names = sum(fact.kind == "name" for fact in held.backing.facts)
    assert f"| name | {names} | 0 | 0 | 0 |" in text

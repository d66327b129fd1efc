"""What an article itself accepts: silenced, counted, and told when it accepts nothing or gives no reason."""

import json
from importlib import resources

import jsonschema
import pytest

import factcheck
from factcheck.config import Config, Ignore
from factcheck.report import write

WRONG = "Rapat digelar Senin (29/10/2024)."
"""A weekday that is not that of its date."""
ACCEPTED = "<!-- factcheck: ignore weekday-mismatch -- kutipan surat -->"


def report(words, **settings):
    """The report on a Markdown article."""
    config = Config(**settings)
    return factcheck.check(factcheck.read(words.encode(), format="markdown", language="id"), config=config)


def told(found):
    """Check and severity of each finding."""
    return [(finding.check, str(finding.severity)) for finding in found.findings]


def test_a_comment_accepts_the_findings_of_its_block():
    """The block behind the comment is accepted with its reason, the next one is not."""
    found = report(f"{ACCEPTED}\n\n{WRONG}\n\n{WRONG}")
    assert told(found) == [("weekday-mismatch", "error")]
    (hidden,) = found.silenced
    assert (hidden.source, hidden.reason, hidden.waiver.at.line) == ("article", "kutipan surat", 1)


def test_the_whole_file():
    """The front matter accepts everywhere."""
    found = report(f"---\nfactcheck-ignore: weekday-mismatch -- arsip\n---\n{WRONG}\n\n{WRONG}")
    assert not found.findings
    assert len(found.silenced) == 2


def test_without_a_reason():
    """The finding stays silent, the missing reason is a warning of its own."""
    assert told(report(f"<!-- factcheck: ignore weekday-mismatch -->\n\n{WRONG}")) == [("bare-suppression", "warning")]


@pytest.mark.parametrize("name", ["sum-mismatch", "weekday-mismach", "ignore"])
def test_what_accepts_nothing(name):
    """A check that does not report, and one that there is not, are named with their line."""
    found = report(f"Rapat digelar di balai kota.\n\n<!-- factcheck: ignore {name} -- x -->")
    assert told(found) == [("unused-suppression", "info")]
    assert found.findings[0].message == f"line 3 accepts “{name}”, which is not reported here"


@pytest.mark.parametrize(
    "settings", [{"severity": {"sum-mismatch": "off"}}, {"severity": {"unused-suppression": "off"}}]
)
def test_what_cannot_be_judged(settings):
    """A check that is switched off, or one of several documents, had no chance to report."""
    assert not report("<!-- factcheck: ignore sum-mismatch, stale-figure -- x -->\n\nRapat.", **settings).findings


def test_checks_of_several_documents_are_accepted_and_judged():
    """In a comparison, a waiver for such a check counts, and one that accepts nothing is told."""
    texts = [
        "# Ferry Lorna sinks\n\nThe ferry Lorna went down off Tarn on 4 March 2025 with 58 passengers on board.",
        "# Ferry Lorna raised\n\nThe ferry Lorna had sunk off Tarn on 4 March 2025 with 85 passengers on board.",
    ]
    comment = "\n\n<!-- factcheck: ignore-file {} -- checked by phone -->"

    def compared(name):
        words = [text + comment.format(name) for text in texts]
        read = [factcheck.read(text.encode(), format="markdown", language="en") for text in words]
        return factcheck.compare(read)

    assert {item.finding.check for item in compared("source-conflict").silenced} == {"source-conflict"}
    assert "source-conflict" not in {finding.check for finding in compared("source-conflict").findings}
    assert {"source-conflict", "unused-suppression"} <= {item.check for item in compared("stale-figure").findings}


def test_settings_accept_findings_of_several_documents():
    """An entry of the settings silences such a finding as any other."""
    config = Config(ignore=(Ignore("contradicted-fact", "seen"),))
    draft, source = "Fire\nAnn Hale said 21 people died in Lotham.", "Fire\nAnn Hale said 12 people died in Lotham."
    documents = [factcheck.check(text, language="en").documents[0].document for text in (draft, source)]
    assert "contradicted-fact" in {finding.check for finding in factcheck.support(documents[0], documents[1:]).findings}
    found = factcheck.support(documents[0], documents[1:], config=config)
    assert "contradicted-fact" not in {finding.check for finding in found.findings}
    assert {item.source for item in found.silenced} == {"settings"}


def test_a_gate_hears_everything():
    """With `inline_ignores` off, what the article accepts counts for nothing, faults of it among that."""
    words = f"{ACCEPTED}\n\n{WRONG}\n\n<!-- factcheck: ignore sum-mismatch -->"
    assert told(report(words, inline_ignores=False)) == [("weekday-mismatch", "error")]


def test_reports_tell_what_the_article_accepts():
    """The count stands in the report for people, the source in those for machines."""
    found = report(f"{ACCEPTED}\n\n{WRONG}")
    assert "silent  1 accepted in the article" in write(found, "full")
    value = json.loads(found.to_json())
    schema = json.loads(resources.files("factcheck.report").joinpath("report.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(value)
    assert value["silenced"][0]["source"] == "article"
    (result,) = json.loads(write(found, "sarif"))["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "kutipan surat"}]

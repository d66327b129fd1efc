"""Words from outside do no harm in any format: no terminal escape, no CI command, no markup."""

import json
import re

import pytest

from factcheck.report import FORMATS, write
from factcheck.report.safe import markdown, visible

PAYLOADS = {
    "escape": "\x1b[2J\x1b]8;;http://evil\x07",
    "c1": "\x9b31m",
    "carriage return": "\rOK",
    "bidi": "\u202egnp.exe",
    "surrogate": "\udc80",
    "vso": "##vso[task.setvariable]x",
    "runner": "##[error]x",
    "double colon": "::error::x",
    "markup": "<script>alert(1)</script>\"'&",
    "fields": "{0} {evil} %s",
}


BROWSED = {"html", "markdown", "junit", "checkstyle", "timelines-svg"}
"""Formats in which markup would be obeyed."""


def commands(text: str) -> list[str]:
    """What a CI runner would obey: `::name` at the start of a trimmed line, `##[` or `##vso[` anywhere."""
    return [
        line for line in text.split("\n") if re.match(r"\s*::", line) or re.search(r"##[a-z]*\[", line, re.IGNORECASE)
    ]


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
@pytest.mark.parametrize("kind", FORMATS)
def test_no_payload_survives(payload, kind, build):
    """A payload in the text, the file name and a label reaches no terminal and no runner as what it is."""
    text = f"{payload}\nAni Sutopo {payload} Selasa\nAni Sutapo {payload} 3.000 orang lalu 10.000 orang {payload}"
    output = write(build(text, f"{payload}.txt", label=payload), kind)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", output)
    assert len(commands(output)) == (len(commands(write(build(), kind))) if kind == "github" else 0)
    assert "<script" not in output or kind not in BROWSED
    output.encode("utf-8")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_json_keeps_the_true_words(payload, build):
    """JSON escapes harm and loses nothing of it."""
    value = json.loads(write(build(path=f"{payload}.txt"), "json"))
    assert value["documents"][0]["path"] == f"{payload}.txt"


def test_visible_is_one_to_one():
    """Every character stays one character, or marks would slip."""
    words = "".join(map(chr, range(0x300))) + "\u202e\u200b\ufeff최"
    assert len(visible(words)) == len(words)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202e\u200b]", visible(words))


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_github_properties_hold_one_path(payload, build):
    """A runner that reads the properties of a command finds one file with the whole name, and no other property."""
    (line,) = [line for line in write(build(path=f"{payload},title=x.txt"), "github").split("\n") if "file=" in line][
        :1
    ]
    properties = dict(part.split("=", 1) for part in line.split("::")[1].partition(" ")[2].split(","))
    assert set(properties) == {"file", "line", "col", "endLine", "endColumn", "title"}
    assert properties["title"] == "name-variant"


@pytest.mark.parametrize("words", ["a|b", "@desk", "#12", "[x](http://y)", "`x`", "www.x.y", "*x* _y_", "<b>", "a\\"])
def test_markdown_takes_no_markup(words):
    """Words in Markdown are no markup, no mention, no reference and no link."""
    safe = markdown(words)
    assert not re.search(r"(?<!\\)[|`*_\[\]()]|@\w|#\d|://|www\.\w|<(?!!-- -->)", safe)
    shown = re.sub(r"\\(.)", r"\1", safe.replace("<!-- -->", ""))
    assert shown.replace("&lt;", "<").replace("&gt;", ">") == words

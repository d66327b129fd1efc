"""Words from outside do no harm in any format: no terminal escape, no CI command, no markup."""

import json
import re

import pytest

from factcheck.report import FORMATS, write
from factcheck.report.safe import visible

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
    assert not commands(output)
    assert "<script" not in output or kind in ("full", "concise", "json")
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

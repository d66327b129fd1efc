"""Hostile files: no reader takes more than linear time, and none raises anything but its own errors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.read import read

HTML = [
    "<div>",
    "<a ",
    "<a <a",
    "<!--",
    "</p>",
    "<p",
    "<",
    "&",
    "&amp;",
    "&#",
    "<a b='",
    '<a ="',
    "<script>",
    "<td>",
    "<li><b>",
    "<nav>",
    "<header>",
    "<q>",
    "<![CDATA[",
    "=",
    "<a = ",
    "<table><tr><td>",
    "</td></table>",
    "<sup>1",
    "<br>",
    "<nav></nav",
    "<time datetime='",
    "<p hidden",
    "<title>",
    "<article>",
    "<h1><h2>",
    "<meta content=",
    " <",
    "<a\n",
]
MARKDOWN = [
    "*",
    "**a ",
    "_",
    "*a_",
    "`",
    "``` ",
    "[",
    "![",
    "](",
    "[a](",
    "[a](b",
    "[a][",
    "](<",
    '](a "',
    "<",
    "<a ",
    "<!--",
    "&",
    "> ",
    ">",
    "- ",
    "1. ",
    "#",
    "|",
    "| a ",
    "a|\n-|\n",
    "\\",
    "~~a",
    "~~",
    "[^",
    "[^a]:",
    "[a]: b\n",
    "\n\n    ",
    "---\n",
    "===\n",
    "a\n",
    "  \n",
    "!",
    "[a]",
    "***a** ",
    "`a``b```c",
    "(((",
    "<br>",
    "```\n",
    "- - - -",
    "-\t",
]
TEXT = [
    "a\n",
    "\n",
    " ",
    "\r",
    "\r\n",
    "\u2028",
    "a" * 99 + "\x00",
    "BACA JUGA\n",
    "BACA JUGA: ",
    "- ",
    "x" * 60 + "\ny",
    "\ud800",
]
RST = [
    "*a ",
    "**a",
    "`",
    "``a ",
    "|a ",
    "a_ ",
    "\\",
    "[1]_",
    "- ",
    "- a\n  - b\n",
    ":a: b\n",
    ".. x\n",
    ".. note::\n ",
    "==\n",
    "== ==\n",
    "+--+\n",
    "+--+--+\n|a|b|\n",
    "| a\n",
    "a\n ",
    "a::\n\n b\n\n",
    "a\n==\n",
    " a\n  b\n   c\n",
]
CASES = [
    *(("rst", unit) for unit in RST),
    *(("html", unit) for unit in HTML),
    *(("markdown", unit) for unit in MARKDOWN),
    *(("text", unit) for unit in TEXT),
]


@pytest.mark.parametrize(("known", "unit"), CASES, ids=lambda value: repr(value)[:24])
def test_doubling_doubles(doubles, known, unit):
    """Twice the hostile input takes about twice the time."""
    half, whole = ((unit * (size // len(unit)) + "x").encode("utf-8", "replace") for size in (20_000, 40_000))
    assert doubles(lambda data: read(data, format=known), half, whole)


@given(st.binary(max_size=300), st.sampled_from([None, "text", "markdown", "html", "rst"]))
def test_any_bytes(data, known):
    """Bytes are read, or refused with the library's own error; what is read can be written as UTF-8."""
    try:
        document = read(data, format=known)
    except InputError:
        return
    document.text.encode("utf-8")
    assert document.source.pieces[0][0] == 0
    for block in document.blocks:
        assert 0 <= block.span.start < block.span.end <= len(document.text)
        assert document.position(block.span.start).line <= len(document.source.lines)

"""Comments to this program: which are read, and which part of the text each is about."""

import pytest

from factcheck.model import Position
from factcheck.read import read


def waivers(words, kind="markdown"):
    """What a source accepts: check, reason, and the words that it is about."""
    document = read(words.encode(), format=kind)
    return [(waiver.check, waiver.reason, waiver.span.of(document.text)) for waiver in document.waivers]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("One.\n\n<!-- factcheck: ignore a -- why -->\n\nTwo.\n\nThree.", "Two."),
        ("One.\n\n<!-- factcheck: ignore a -- why -->\nTwo.\n\nThree.", "Two."),
        ("One.\n<!-- factcheck: ignore a -- why --> Two.\n\nThree.", "Two."),
        ("One. <!-- factcheck: ignore a -- why -->\n\nTwo.", "One."),
        ("One <!-- factcheck: ignore a -- why --> ends\nhere.\n\nTwo.", "One ends here."),
        ("# One <!-- factcheck: ignore a -- why -->\n\nTwo.", "One"),
        ("One.\n\n- two\n- three <!--factcheck:ignore a — why-->\n- four", "three"),
        ("One.\n\n<!-- factcheck: ignore a -- why -->\n\n| a | b |\n|---|---|\n| c | d |\n\nTwo.", "a\nb\nc\nd"),
        ("One.\n\n<!-- FactCheck: ignore-file a -- why -->\n\nTwo.", "One.\nTwo."),
        ("---\ntitle: Top\nfactcheck-ignore: a -- why\n---\nTwo.", "Top\nTwo."),
        ("---\nfactcheck: {ignore: [a], reason: why}\n---\nTwo.", "Two."),
        ("+++\nfactcheck-ignore = 'a -- why'\n+++\nTwo.", "Two."),
        ("One.\n\n<!-- factcheck: ignore a -- why -->", ""),
    ],
)
def test_what_a_comment_is_about(words, about):
    """The block that it stands in, else the next one; a table is one block; the front matter is about all."""
    assert waivers(words) == [("a", "why", about)]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("<p>One.</p><!-- factcheck: ignore a -- why --><p>Two.</p>", "Two."),
        ("<p>One. <!-- factcheck: ignore a -- why --></p><p>Two.</p>", "One."),
        ("<p><!-- factcheck: ignore a -- why -->One.</p><p>Two.</p>", "One."),
        ("<p>One.</p><!-- factcheck: ignore-file a -- why -->", "One."),
        ("<p>One.</p><!-- factcheck: ignore a -- why -->", ""),
        ("<p>One.</p><!-- factcheck: ignore a -- why --><table><tr><td>b<td>c</table><p>Two.</p>", "b\nc"),
    ],
)
def test_comments_of_a_page(words, about):
    """The same holds in HTML."""
    assert waivers(words, "html") == [("a", "why", about)]


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("factcheck: ignore a", [("a", "")]),
        ("factcheck: ignore a, b -- why -- not", [("a", "why -- not"), ("b", "why -- not")]),
        ("factcheck: ignore a b --", [("a", ""), ("b", "")]),
        ("factcheck: ignor a -- why", [("ignor", "why")]),
        ("factcheck: ignore", [("ignore", "")]),
        ("factcheck:", [("factcheck", "")]),
        ("facts to check", []),
        ("TODO factcheck: ignore a", []),
    ],
)
def test_what_a_comment_says(comment, expected):
    """Names of checks and a reason; a comment that cannot be read counts as the name of a check that there is not."""
    assert [(check, reason) for check, reason, _ in waivers(f"One <!-- {comment} --> two.")] == expected


@pytest.mark.parametrize(
    "words",
    [
        "One.\n\n```\n<!-- factcheck: ignore a -- why -->\n```\n\nTwo.",
        "One `<!-- factcheck: ignore a -- why -->` two.",
        "One.\n\n    <!-- factcheck: ignore a -- why -->\n\nTwo.",
        "---\nfactcheck: yes\n---\nTwo.",
    ],
)
def test_what_is_no_comment(words):
    """What stands in code, or in a key of another shape, accepts nothing."""
    assert waivers(words) == []


def test_plain_text_has_no_comments():
    """In plain text a comment is words."""
    assert waivers("One. <!-- factcheck: ignore a -- why -->", "text") == []


def test_where_a_comment_stands():
    """A waiver knows its line and column in the file, and the text is the same as without it."""
    document = read(b"One.\n\n Two <!-- factcheck: ignore a -- why -->three.", format="markdown")
    assert document.waivers[0].at == Position(3, 6)
    assert document.text == "One.\nTwo three."


def test_too_many_comments():
    """Past the cap a note says so."""
    document = read(b"One <!-- factcheck: ignore a b c d -->.\n\n" * 300, format="markdown")
    assert len(document.waivers) == 1_000
    assert [note.kind for note in document.notes] == ["waivers"]

"""Makes words that came from outside harmless on their way out: one function a destination.

Article text and file names are never trusted. A terminal obeys escape sequences, a CI runner obeys `::command::` at the
start of a line and `##[command]` anywhere in it, a bidi control turns the order of letters around.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

_BIDI_AND_HIDDEN = "\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_UNSEEN = re.compile(f"[\x00-\x1f\x7f-\x9f\ud800-\udfff{_BIDI_AND_HIDDEN}]")
_COMMAND = re.compile(r"##(?=[A-Za-z]{0,20}\[)")
_AT_LINE = re.compile(r"^([ \t\r\f\v]{0,999})::", re.MULTILINE)
_IN_JSON = re.compile(f"[\x7f-\x9f\ud800-\udfff{_BIDI_AND_HIDDEN}]")

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a cell a formula: four signs, also in their wide form. A tab or a line break is made visible before."""

_PICTURES = 0x2400
"""The Unicode block Control Pictures: its first 32 characters picture the C0 controls in order."""


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < ord(" "):
        return chr(_PICTURES + code)
    return "\u2421" if match[0] == "\x7f" else "\ufffd"


def visible(words: str) -> str:
    """The words on one line, every control, bidi control and hidden character visible, one character for one."""
    return _COMMAND.sub("# ", _UNSEEN.sub(_picture, words.replace("\t", " ")))


def defused(line: str) -> str:
    """A line of output in which no CI runner finds a command."""
    line = _COMMAND.sub("# ", line)
    if line.lstrip().startswith("::"):
        line = line.replace("::", ": :", 1)
    return line


def width(words: str) -> int:
    """How many cells of a terminal the words take: wide letters two, combining marks none."""
    if words.isascii():
        return len(words)
    return sum(
        0 if unicodedata.category(letter) in {"Mn", "Me", "Cf"} else 2 if _wide(letter) else 1 for letter in words
    )


def _wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in {"W", "F"}


def json_text(value: Any, *, indent: int | None = 2) -> str:
    """JSON with the true words, in which neither a terminal nor a CI runner finds a command."""
    plain = json.dumps(value, ensure_ascii=False, indent=indent)
    return _COMMAND.sub(r"#\\u0023", _IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", plain))


def xml(words: str) -> str:
    """The words for XML or HTML text and quoted attributes; characters that XML 1.0 forbids become visible."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        words = words.replace(sign, entity)
    words = _AT_LINE.sub(r"\1&#58;:", _COMMAND.sub("#&#35;", words))
    return _UNSEEN.sub(lambda match: match[0] if match[0] in "\n\t" else _picture(match), words)


def cell(words: str) -> str:
    """The words for a cell of CSV: on one line, and never a formula for the spreadsheet that opens it."""
    plain = visible(words)
    return f"'{plain}" if plain.lstrip().startswith(_FORMULA) else plain


def github_data(words: str) -> str:
    """The words for the message of a GitHub workflow command."""
    return _seen(words).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _seen(words: str) -> str:
    """The words with every control visible, line breaks kept."""
    return _UNSEEN.sub(lambda match: match[0] if match[0] in "\r\n" else _picture(match), _COMMAND.sub("# ", words))


def github_property(words: str) -> str:
    """The words for a property of a GitHub workflow command."""
    return github_data(words).replace(":", "%3A").replace(",", "%2C")


def markdown(words: str) -> str:
    """The words for Markdown, in a paragraph or a cell: no markup, no mention, no reference, no link."""
    return _unlinked(re.sub(r"([\\`*_{}\[\]()#+!|~$-])", r"\\\1", _entities(words)))


def markdown_html(words: str) -> str:
    """The words for an HTML element of Markdown, where a backslash would be shown: no markup, mention, link."""
    return _unlinked(_entities(words))


def _entities(words: str) -> str:
    return visible(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _unlinked(words: str) -> str:
    return re.sub(r"(?i)@|#|(?<=:)/|(?<=www)\.", r"\g<0><!-- -->", words)

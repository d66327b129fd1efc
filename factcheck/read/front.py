"""Front matter: `key: value` lines between two fences at the start of a file, read as plain strings.

No YAML: no types, no aliases, no nesting. A value is what stands on its line, quotes taken off; what is indented or a
list belongs to somebody else's tool and is passed over.
"""

from __future__ import annotations

import re

from factcheck.read.furniture import words

_LONGEST = 65_536
_FENCES = {"---": ":", "+++": "="}
_KEY = re.compile(r"([^\W\d][\w-]{0,40})[ \t]{0,8}[:=][ \t]{0,8}")
_COMMENT = re.compile(r"[ \t]#")


def front_matter(source: str) -> tuple[int, list[tuple[str, str, int]]]:
    """The front matter of a source.

    Returns:
        The offset at which the text behind it begins (0 without front matter), and `(key, value, offset of the
        value)` with keys in lower case.
    """
    fence = source[:3]
    if fence not in _FENCES or source[3:].partition("\n")[0].strip():
        return 0, []
    found: list[tuple[str, str, int]] = []
    at = source.find("\n") + 1
    while at and at < _LONGEST:
        end = source.find("\n", at)
        line = source[at : end if end >= 0 else len(source)]
        if line.rstrip() in {fence, "..."}:
            return (end + 1 if end >= 0 else len(source)), found
        match = _KEY.match(line)
        if match:
            value, begin = _value(line, match.end())
            if value:
                found.append((match[1].lower(), value, at + begin))
        if end < 0:
            break
        at = end + 1
    return 0, []


def _value(line: str, begin: int) -> tuple[str, int]:
    """What stands behind the key, without quotes or a comment, and where it begins in the line."""
    rest = line[begin:]
    quote = rest[:1]
    if quote in {'"', "'"} and (end := rest.find(quote, 1)) > 0:
        return rest[1:end], begin + 1
    comment = _COMMENT.search(rest)
    return rest[: comment.start() if comment else None].rstrip(), begin


def declared_by(key: str) -> str | None:
    """What a key of front matter declares: `title`, `front matter date`, `language` or nothing of ours."""
    for name, meaning in (("title_keys", "title"), ("date_keys", "front matter date"), ("language_keys", "language")):
        if key in words(name):
            return meaning
    return None

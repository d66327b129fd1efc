"""Articles in JSON: ninjs, schema.org, WordPress and their like, each string with its place in the file.

The file is scanned once for the strings it holds and the keys they stand under; no value is built that the article
does not need. A body that is markup goes through the reader of HTML. Which keys mean what stands in `words.toml`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factcheck.config import Json
from factcheck.errors import InputError
from factcheck.model import BlockKind, say
from factcheck.read.decode import clean
from factcheck.read.draft import HARD_BREAK, Draft, Parts
from factcheck.read.furniture import listed
from factcheck.read.html import html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.config import Limits

_TOKEN = re.compile(r'\s*+("(?:[^"\\]++|\\.)*+"|[{}\[\]:,]|[^\s"{}\[\]:,]++)', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|(.))", re.DOTALL)
_SIMPLE = {"n": "\n", "t": "\t", "r": " ", "b": " ", "f": "\n"}
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|ul|blockquote|figure|article)\b", re.IGNORECASE)
_LONGEST_KEY = 80
_DECLARES = (("date", "datePublished"), ("url", "url"), ("language", "language"), ("id", "id"))
"""What an article declares: the setting that says where it stands, and what it is called in a document."""
_NUMBER = re.compile(r"-?[0-9]{1,30}")
_NOWHERE = 2
_HIGH, _LOW, _BEYOND = 0xD800, 0xDC00, 0x10000


class Value(NamedTuple):
    """A string of the file: the keys above it, and where it stands, quotes left out; or a bare number."""

    keys: tuple[str, ...]
    start: int
    end: int
    bare: bool = False


def json_article(source: str, name: str, limits: Limits, own: Json | None = None) -> Parts:
    """The headline and body of an article in JSON, and what it declares.

    Args:
        source: the file.
        name: of the file.
        limits: caps.
        own: where a newsroom keeps them in JSON of its own; the usual keys are asked last.

    Raises:
        InputError: no JSON object, nested too deep, or without a key that is known to hold a body.
    """
    own = own or Json()
    values = list(_strings(source, name, limits.max_depth))
    parts = Parts()
    headline = _first(values, _ranks("title", own))
    body = _first(values, _ranks("body", own))
    if body is None:
        known = ", ".join((*own.body, *listed("json_body_keys")))
        raise InputError(
            name, say("no article was found in this JSON; its text must stand under one of {keys}", keys=known)
        )
    for key, meaning in _DECLARES:
        found = _first(values, _ranks(key, own), bare=key == "id")
        if found:
            parts.declared.append((meaning, _Unescaped(source, found).text[:500]))
    if headline:
        words = _Unescaped(source, headline)
        inner = html(words.text, max_depth=limits.max_depth) if "<" in words.text or "&" in words.text else None
        pieces = [piece for draft in inner.drafts for piece in draft.pieces] if inner else [(words.text, 0)]
        parts.drafts.append(Draft(BlockKind.HEADLINE, words.placed(pieces), key=".".join(headline.keys)))
    for draft in _body(_Unescaped(source, body), limits):
        draft.key = ".".join(body.keys)
        parts.drafts.append(draft)
    return parts


def _body(words: _Unescaped, limits: Limits) -> Iterator[Draft]:
    """The blocks of a body: of markup by the reader of HTML, of plain text by its lines."""
    if _MARKUP.search(words.text):
        for draft in html(words.text, max_depth=limits.max_depth).drafts:
            draft.pieces = words.placed(draft.pieces)
            yield draft
        return
    for match in re.finditer(r"[^\n]++", words.text):
        yield Draft(BlockKind.PARAGRAPH, words.placed([(match.group(), match.start())]))


def _ranks(key: str, own: Json) -> dict[str, tuple[int, int]]:
    """The paths under which something may stand: those of the newsroom by their order, then the usual ones."""
    usual = {known: (1, rank) for rank, known in enumerate(listed(f"json_{key}_keys"))}
    return usual | {_path(given): (0, rank) for rank, given in enumerate(getattr(own, key))}


def _path(given: str) -> str:
    """A path as keys with a full stop between them; of a JSON pointer without the numbers of entries in a list."""
    if not given.startswith("/"):
        return given.casefold()
    parts = (part.replace("~1", "/").replace("~0", "~") for part in given[1:].split("/"))
    return ".".join(part for part in parts if not part.isdecimal()).casefold()


def _first(values: list[Value], ranks: dict[str, tuple[int, int]], *, bare: bool = False) -> Value | None:
    """What stands under one of these paths: the newsroom's first, then nearest to the top, then by order."""
    fitting = [
        (home, len(value.keys), rank, value)
        for value in values
        for home, rank in [ranks.get(".".join(value.keys).casefold(), (_NOWHERE, 0))]
        if home < _NOWHERE and value.end > value.start and bare >= value.bare
    ]
    return min(fitting)[3] if fitting else None


def _strings(source: str, name: str, max_depth: int) -> Iterator[Value]:
    """Every string and whole number, and the keys above it; a list is no level, so a feed gives its first entry."""
    above: list[str] = []  # the key of each open object or list; empty inside a list
    waiting: tuple[int, int] | None = None  # a string that is a key when a colon follows, else a value
    key = ""
    at, opened = 0, False
    while match := _TOKEN.match(source, at):
        at, first = match.end(), source[match.start(1)]
        if first == ":" and waiting:
            key, waiting = source[waiting[0] : min(waiting[1], waiting[0] + _LONGEST_KEY)], None
            continue
        if waiting:
            yield Value(tuple(part for part in (*above, key) if part), *waiting)
            waiting = None
        if first == '"':
            waiting = match.start(1) + 1, at - 1
        elif _NUMBER.fullmatch(match[1]):
            yield Value(tuple(part for part in (*above, key) if part), match.start(1), at, bare=True)
        elif first in "{[":
            if len(above) >= max_depth:
                raise InputError(
                    name, say("this JSON is nested deeper than {limit}, {most}", limit="max-depth", most=max_depth)
                )
            above.append(key)
            key, opened = "", True
        elif first in "}]" and above:
            above.pop()
            key = ""
    if not opened or above or source[at:].strip():
        raise InputError(name, say("not readable as JSON; check that the file is complete"))


class _Unescaped:
    """A string of the file with its escapes decoded, and the way back."""

    def __init__(self, source: str, value: Value) -> None:
        starts, places, parts = [0], [value.start], []
        at, length = value.start, 0
        for match in _ESCAPE.finditer(source, value.start, value.end):
            parts.append(source[at : match.start()])
            length += match.start() - at
            character = _character(match)
            parts.append(character)
            starts += [length, length + len(character)]
            places += [match.start(), match.end()]
            length += len(character)
            at = match.end()
        parts.append(source[at : value.end])
        self.text = "".join(parts)
        self._starts, self._places = starts, places

    def placed(self, pieces: list[tuple[str, int]]) -> list[tuple[str, int]]:
        """Pieces of this string as pieces of the file: cut where an escape stands."""
        found = []
        for words, at in pieces:
            begin = 0
            while begin < len(words):
                index = bisect_right(self._starts, at + begin) - 1
                place = self._places[index] + at + begin - self._starts[index]
                stop = self._starts[index + 1] - at if index + 1 < len(self._starts) else len(words)
                stop = len(words) if words == HARD_BREAK else max(begin + 1, min(stop, len(words)))
                found.append((words[begin:stop], place))
                begin = stop
        return found


def _character(match: re.Match[str]) -> str:
    """What an escape stands for; half a pair of surrogates is a lost character."""
    high, low, simple = match.groups()
    if simple is not None:
        return _SIMPLE.get(simple, simple)
    code = int(high, 16)
    if low is not None and _HIGH <= code < _LOW:
        return chr(_BEYOND + (code - _HIGH) * 0x400 + int(low, 16) - _LOW)
    rest = "\ufffd" if low is not None else ""
    return clean(chr(code))[0] + rest

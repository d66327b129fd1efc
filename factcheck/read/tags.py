"""HTML as a flat series of words and tags: linear, iterative, each with its place, and never lost in bad markup.

A `<` that begins no tag is words. A tag ends at the first `>` outside a quoted attribute value; the content of
`script` and `style` ends at their own closing tag, as in a browser.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"<(/?)([A-Za-z][^\s/<>]{0,60}+)")
_TAG_END = re.compile(r">|=[ \t\n\f]*+([\"'])")
_ATTRIBUTE = re.compile(
    r"(?<![^\s/\"'])([^\s=/>\"'<]{1,60}+)(?:[ \t\n\f]*+=[ \t\n\f]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?"
)
RAW = frozenset({"script", "style", "textarea", "xmp", "noembed", "noframes"})
"""Elements whose content is no markup."""


class Words(NamedTuple):
    """Text between tags, character references not yet decoded."""

    start: int
    end: int


class Comment(NamedTuple):
    """A comment or declaration, marks and all."""

    start: int
    end: int


class Tag(NamedTuple):
    """A tag. `attributes` is its raw inside; `content` holds the place of what stands in a raw element."""

    name: str
    closing: bool
    start: int
    end: int
    attributes: str = ""
    content: tuple[int, int] | None = None

    def attribute(self, name: str) -> str | None:
        """The value of an attribute, references not decoded; empty for one without value, `None` for none."""
        for match in _ATTRIBUTE.finditer(self.attributes):
            if match[1].lower() == name:
                return match[2] or match[3] or match[4] or ""
        return None


def tokens(source: str) -> Iterator[Words | Tag | Comment]:
    """Words, tags, comments and declarations of an HTML source in order."""
    at = begin = 0
    while (at := source.find("<", at)) >= 0:
        match = _NAME.match(source, at)
        if match:
            end = _tag_end(source, match.end())
            if end < 0:
                break
            tag = Tag(match[2].lower(), bool(match[1]), at, end, source[match.end() : end - 1])
            if tag.name in RAW and not tag.closing:
                tag = _raw(source, tag)
                end = tag.end
            token: Tag | Comment = tag
        elif source.startswith(("<!", "<?", "</"), at):
            end = _comment_end(source, at)
            token = Comment(at, end)
        else:
            at += 1
            continue
        if at > begin:
            yield Words(begin, at)
        yield token
        at = begin = end
    if begin < len(source):
        yield Words(begin, len(source))


def _tag_end(source: str, at: int) -> int:
    """Behind the `>` that ends a tag; -1 when no tag can end from here on, so that the rest is words."""
    while match := _TAG_END.search(source, at):
        quote = match[1]
        if quote is None:
            return match.end()
        closing = source.find(quote, match.end())
        at = closing + 1 if closing >= 0 else match.end()
    return -1


def _comment_end(source: str, at: int) -> int:
    """Behind a comment or declaration; the end of the source when nothing ends it, as in a browser."""
    if source.startswith("<!--", at):
        end = source.find("-->", at + 2)  # `<!-->` is a whole comment
        return end + 3 if end >= 0 else len(source)
    end = source.find(">", at)
    return end + 1 if end >= 0 else len(source)


def _raw(source: str, tag: Tag) -> Tag:
    """A raw element with its content, through its closing tag or the end of the source."""
    match = _closing(tag.name).search(source, tag.end)
    if match is None:
        return tag._replace(content=(tag.end, len(source)), end=len(source))
    end = source.find(">", match.end())
    return tag._replace(content=(tag.end, match.start()), end=end + 1 if end >= 0 else len(source))


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)

"""What a page says of itself: when it was published, in which language, under which address.

`dateModified` is passed over on purpose: "yesterday" is counted from the day on which the text was written.
"""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.tags import Tag

_ORDER = ("datePublished", "article:published_time", "time", "url", "language", "headline")
"""Keys of `Document.declared`, most trusted first among those that say a date."""
_META = {
    "datepublished": "datePublished",
    "article:published_time": "article:published_time",
    "og:article:published_time": "article:published_time",
    "og:published_time": "article:published_time",
    "pubdate": "article:published_time",
    "publishdate": "article:published_time",
    "publish-date": "article:published_time",
    "publish_date": "article:published_time",
    "parsely-pub-date": "article:published_time",
    "dc.date": "article:published_time",
    "dc.date.issued": "article:published_time",
    "dcterms.created": "article:published_time",
    "og:url": "url",
    "og:locale": "language",
    "content-language": "language",
    "dc.language": "language",
    "og:title": "headline",
}
_LONGEST_JSON = 262_144
_LONGEST_VALUE = 500
_MOST_NODES = 5_000
_MODIFIED = re.compile(r"modif|updat", re.IGNORECASE)
_ARTICLE = re.compile(r"article|posting|report", re.IGNORECASE)


class Metadata:
    """Gathers what tags declare."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = {}

    def declared(self) -> list[tuple[str, str]]:
        """All that was declared, `(key, value)`, most trusted first, each once."""
        return [(key, value) for key in _ORDER for value in dict.fromkeys(self._found.get(key, ()))]

    def see(self, tag: Tag, source: str) -> None:
        """Look at an opening tag."""
        name = tag.name
        if name == "meta":
            self._meta(tag)
        elif name == "html":
            self._add("language", tag.attribute("lang") or tag.attribute("xml:lang"), first=True)
        elif name == "link":
            if (tag.attribute("rel") or "").lower() == "canonical":
                self._add("url", tag.attribute("href"), first=True)
        elif name == "time":
            if not _MODIFIED.search(tag.attributes):
                key = "datePublished" if "datePublished" in tag.attributes else "time"
                self._add(key, tag.attribute("datetime"))
        elif name == "script":
            if tag.content and "ld+json" in tag.attributes:
                self._linked_data(source[tag.content[0] : tag.content[1]])
        elif "datePublished" in tag.attributes and tag.attribute("itemprop") == "datePublished":
            self._add("datePublished", tag.attribute("content"))

    def _add(self, key: str, value: object, *, first: bool = False) -> None:
        if not isinstance(value, str):
            return
        words = " ".join(unescape(value[:_LONGEST_VALUE]).split())
        if words:
            values = self._found.setdefault(key, [])
            values.insert(0 if first else len(values), words)

    def _meta(self, tag: Tag) -> None:
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key = _META.get((tag.attribute(attribute) or "").lower())
            if key:
                self._add(key, tag.attribute("content"))
                return

    def _linked_data(self, words: str) -> None:
        """Date, headline and language of the articles in a JSON-LD script; broken JSON declares nothing."""
        if len(words) > _LONGEST_JSON:
            return
        try:
            data = json.loads(words, strict=False)
        except (ValueError, RecursionError):
            return
        for node in _nodes(data):
            kinds = node.get("@type", "")
            if _ARTICLE.search(" ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)):
                self._add("datePublished", node.get("datePublished"))
                self._add("headline", node.get("headline"))
                self._add("language", node.get("inLanguage"))
                self._add("url", node.get("url"))


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value, outer ones first, up to a cap."""
    queue = [data]
    for index in range(_MOST_NODES):
        if index >= len(queue):
            return
        node = queue[index]
        if isinstance(node, dict):
            yield node
            queue.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            queue.extend(value for value in node if isinstance(value, dict | list))

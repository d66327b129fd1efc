"""Which part of a DOCX holds what: the package names its body, and the body its styles, notes and comments.

Word on the desktop calls the body `word/document.xml`; Word in a browser and other programs call it otherwise. ECMA-376
part 2 has the rules: a part that is named is found by its relationship, whatever it is called.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

PACKAGE = "_rels/.rels"
"""Where a package names its parts."""
BODY = "word/document.xml"
"""The body of a package that names none."""


class Links:
    """The parts that a part, or the package, names, by the last word of their kind (`officeDocument`, `styles`)."""

    def __init__(self, part: str = "") -> None:
        self.part = part
        self.targets: dict[str, str] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; its name without a namespace."""
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", posixpath.dirname(self.part), attributes.get("Target", ""))
            self.targets.setdefault(kind, posixpath.normpath(target).lstrip("/"))

    def body(self, members: Container[str]) -> str:
        """The body that a package names, where it is there; else the usual one."""
        named = self.targets.get("officeDocument", BODY)
        return named if named in members else BODY

    @property
    def stand(self) -> str:
        """Where the relationships of this part stand."""
        return links_of(self.part)

    def held(self, kind: str) -> str:
        """The part of a kind: the one that is named, else one of that name beside this part."""
        return self.targets.get(kind) or posixpath.join(posixpath.dirname(self.part), f"{kind}.xml")


def links_of(part: str) -> str:
    """Where the relationships of a part stand."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def linked(part: str, data: bytes | None) -> Links:
    """What a part names, from its relationships; nothing where it has none.

    Raises:
        ExpatError: they are no XML.
    """
    links = Links(part)
    if data:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler = lambda tag, attributes: links.start(tag.rpartition("}")[2], attributes)
        parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    return links

"""`--fix` and `--diff`: listed names, written as the house writes them. Never a figure, a date, or another name.

A name is rewritten where a row of the house list holds it, whole and letter by letter, as another spelling of the name
at the head of the row. Left as they stand: direct speech, a sentence that holds both spellings (it speaks of them), a
short form, an alias or another script (no other spelling, but another name), a part of the name alone (it may be that
of another person; it is told), and any file that is not plain UTF-8 text.
"""

from __future__ import annotations

import codecs
import json
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import names
from factcheck.classes import dataclass
from factcheck.cli.streams import complain
from factcheck.errors import UsageError
from factcheck.language import codes, quotes, sentences
from factcheck.model import fault, say
from factcheck.names import compare
from factcheck.report import replace_bytes, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Document
    from factcheck.report import Voice

House = tuple[tuple[str, ...], ...]

_SAME_NAME = frozenset({"variant", "possible-typo"})
"""Verdicts of `names.compare` under which two names are two spellings of one."""
_MARKUP = frozenset('"\\<>&')
"""Signs that mean something else in HTML and JSON: a name with one of them is left there."""
_CONTEXT = 2
"""Unchanged lines around a change in a diff."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One name to write otherwise.

    Attributes:
        start: offset in the decoded file, line ends as they are.
        old: the words there.
        new: the words to write.
        where: `line:column` in the file.
    """

    start: int
    old: str
    new: str
    where: str


@cache
def respelt(house: House) -> dict[str, str]:
    """Each listed spelling that the house does not write, and the one that it does.

    A spelling that two rows hold belongs to neither, and one at the head of a row is the house's own.
    """
    own = {row[0] for row in house}
    pairs = [(other, row[0]) for row in house for other in row[1:] if other not in own and _is_spelling(other, row[0])]
    return {other: head for other, head in pairs if sum(other == spelling for spelling, _ in pairs) == 1}


def _is_spelling(other: str, head: str) -> bool:
    """Whether two listed names are one name spelt twice: word for word, in one script."""
    return (
        len(other.split()) == len(head.split())
        and _scripts(other) == _scripts(head)
        and compare(other, head).verdict in _SAME_NAME
    )


def _scripts(name: str) -> set[str]:
    """The scripts of the letters of a name, as Unicode calls them."""
    return {unicodedata.name(letter, "").partition(" ")[0] for letter in name if letter.isalpha()}


def edits(document: Document, house: House) -> list[Edit]:
    """What to write otherwise in a document, in order."""
    code = document.language.code if document.language else ""
    wanted = respelt(house)
    if code not in codes() or not any(other in document.text for other in wanted):
        return []
    text = document.text
    spoken = quotes(text, language=code)
    found = [mention for mention in names.find(text, language=code) if mention.text in wanted]
    said = [(span, span.of(text)) for span in sentences(text, language=code)] if found else []
    made = []
    for mention in found:
        new = wanted[mention.text]
        both = any(span.covers(mention.span) and new in words for span, words in said)
        if not both and not any(quote.covers(mention.span) for quote in spoken):
            at = document.position(mention.span.start)
            start = document.source.source_offset(mention.span.start)
            made.append(Edit(start, mention.text, new, f"{at.line}:{at.column}"))
    return made


@dataclass(frozen=True, slots=True)
class Rewriting:
    """A file with its edits.

    Attributes:
        path: the file, as named.
        before: its text.
        after: its text with the edits that fit.
        made: the edits that fit.
        mark: its byte order mark, or nothing.
    """

    path: str
    before: str
    after: str
    made: tuple[Edit, ...]
    mark: bytes

    def save(self) -> None:
        """Write the file.

        Raises:
            UsageError: it cannot be written; it is then as it was.
        """
        try:
            replace_bytes(Path(self.path).resolve(), self.mark + self.after.encode("utf-8"))
        except OSError as error:
            raise UsageError(
                say("{path} could not be written: {fault}; it is as it was", path=self.path, fault=fault(error))
            ) from error

    def diff(self) -> Iterator[str]:
        """The lines of a unified diff; controls in them are made visible, so that no terminal obeys them."""
        import difflib  # noqa: PLC0415 - for this option only

        before, after = self.before.split("\n"), self.after.split("\n")
        for line in difflib.unified_diff(before, after, self.path, self.path, n=_CONTEXT, lineterm=""):
            yield visible(line.removesuffix("\r"))


def rewritings(documents: Iterable[Document], house: House, voice: Voice) -> Iterator[Rewriting]:
    """Each file in which a listed name is written otherwise; names that cannot be rewritten are told.

    Raises:
        UsageError: the settings name no house list.
    """
    if not house:
        raise UsageError(
            say(
                "there is no house list, so there is no name to write otherwise; begin one with: factcheck names add "
                "NAME --also SPELLING, and name it in the settings"
            )
        )
    for document in documents:
        wanted = edits(document, house)
        rewritten = _rewriting(document, wanted) if wanted else None
        left = len(wanted) - (len(rewritten.made) if rewritten else 0)
        if left:
            said = voice("listed names left as they are: {n}; only UTF-8 text is rewritten, word for word", n=left)
            complain(f"{document.id}: {said}")
        for old, new, number in alone(document, wanted):
            told = say(
                "“{old}” stands alone {n} times and was left, for it is not listed; to write “{new}” there too: "
                "{command}",
                old=old,
                new=new,
                n=number,
                command=f"factcheck names add {json.dumps(new, ensure_ascii=False)} "
                f"--also {json.dumps(old, ensure_ascii=False)}",
            )
            complain(f"{document.id}: {voice(told)}")
        if rewritten:
            yield rewritten


def alone(document: Document, made: Iterable[Edit]) -> list[tuple[str, str, int]]:
    """Words of rewritten names that stand alone elsewhere, what the house writes, and how often; such names are left.

    A family name alone may be that of another person, so only a row of its own in the house list is taken for leave.
    """
    pairs = {pair for edit in made for pair in zip(edit.old.split(), edit.new.split(), strict=True)}
    code = document.language.code if document.language else ""
    found = Counter(mention.text for mention in names.find(document.text, language=code)) if pairs else Counter()
    return [(old, new, found[old]) for old, new in sorted(pairs) if old != new and found[old]]


def _rewriting(document: Document, wanted: Iterable[Edit]) -> Rewriting | None:
    """A file with its edits; `None` when it is no UTF-8 text, or holds none of the words where they should stand."""
    if document.path is None or document.format == "jsonl":  # places of a line are not those of its file
        return None
    data = Path(document.path).read_bytes()
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        before = data[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        return None
    plain = document.format in {"text", "markdown", "rst"}
    made = [
        edit for edit in wanted if before.startswith(edit.old, edit.start) and (plain or not _MARKUP & set(edit.new))
    ]
    parts, at = [], 0
    for edit in made:
        parts += [before[at : edit.start], edit.new]
        at = edit.start + len(edit.old)
    after = "".join([*parts, before[at:]])
    return Rewriting(document.path, before, after, tuple(made), mark) if made else None

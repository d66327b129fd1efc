"""From bytes to text: which encoding, how we know, and what is no text at all."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from factcheck.errors import InputError, UsageError
from factcheck.model import Note, say
from factcheck.signs import beyond_ascii

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Sentence

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP file, which is what DOCX and ODT are"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
)
_SAMPLE = 8_192
_GUESS_SAMPLE = 100_000
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_META = re.compile(
    rb"""<meta\b[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:\-]{1,40})""", re.IGNORECASE
)
_NEAR_LATIN = frozenset(
    {"cp1250", "cp1254", "cp1257", "cp1258", "latin_1", "iso8859_1", "iso8859_15", "cp858", "cp850"}
)
"""Guesses that for news in a western language are nearly always cp1252, which has the quote marks."""

# The same length each, so that offsets stay: what no text may hold, and line ends that only some programs show.
_ODD = re.compile("[\x00\x0b\x0c\r\x85\u2028\u2029\ud800-\udfff]")
_ODD_ASCII = "\x00\x0b\x0c\r"
_LINE_END = frozenset("\x0b\x0c\x85\u2028\u2029")
LOST = "\ufffd"


def decode(data: bytes, name: str, *, encoding: str | None = None, markup: bool = False) -> tuple[str, list[Note]]:
    """The text of some bytes, without byte order mark, and notes where the encoding was guessed.

    Asked in this order: the byte order mark, `encoding`, strict UTF-8, the file's own `<meta charset>`, then
    statistics of byte pairs.

    Args:
        data: the bytes.
        name: what to call them in messages.
        encoding: an encoding that the caller knows.
        markup: look for `<meta charset>`.

    Raises:
        InputError: not text, or not in the encoding that was named.
        UsageError: no such encoding.
    """
    for mark, known in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], known, name), []
    if encoding:
        return _strict(data, encoding, name), []
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            raise InputError(
                name, say("this is {what}, not text; save it as plain text, Markdown or HTML first", what=say(what))
            )
    try:
        words = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if not _is_binary(data):
            return words, []
    return _guess(data, name, markup=markup)


def clean(source: str) -> tuple[str, list[Note]]:
    """The same text, character for character, without what no text may hold; line ends become LF.

    CR LF becomes blank and LF, so that every offset stays; lone surrogates and NUL become U+FFFD, with a note.
    """
    # as `_ODD.search(source)`, in a tenth of its time
    if not any(sign in source for sign in _ODD_ASCII) and not _ODD.search(beyond_ascii(source)):
        return source, []
    lost = 0

    def mend(match: re.Match[str]) -> str:
        nonlocal lost
        found = match.group()
        if found == "\r":
            return " " if source.startswith("\n", match.end()) else "\n"
        if found in _LINE_END:
            return "\n"
        lost += 1
        return LOST

    words = _ODD.sub(mend, source)
    if not lost:
        return words, []
    return words, [
        Note("lost-characters", say("{n} characters that no text may hold are read as {sign}", n=lost, sign=LOST))
    ]


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return codecs.decode(data, encoding)
    except LookupError as error:
        raise UsageError(
            say("unknown encoding {encoding}; try utf-8, cp1252, utf-16, gb18030 or euc-kr", encoding=repr(encoding))
        ) from error
    except (UnicodeError, ValueError, TypeError) as error:
        raise InputError(
            name,
            say("not {encoding}; leave the encoding out to let it be guessed, or name another", encoding=encoding),
        ) from error


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > max(2, len(sample) // 50)


_DECLARED = say("as the file declares")


def _candidates(data: bytes, *, markup: bool) -> Iterator[tuple[str, Sentence]]:
    """Encodings to try strictly, with how we came to each."""
    declared = _META.search(data, 0, 4_096) if markup else None
    if declared:
        yield declared[1].decode("ascii").lower(), _DECLARED
    sample = data[:_SAMPLE]
    for offset, known in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(sample) > 3 and sample[offset::2].count(0) * 10 > 4 * len(sample) // 2 * 2:  # noqa: PLR2004 - 40 % of the high bytes
            yield known, say("guessed from its zero bytes")
    if _is_binary(data):
        return
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and most texts are UTF-8

    best = from_bytes(data[:_GUESS_SAMPLE]).best()
    if best:
        if best.encoding in _NEAR_LATIN:
            yield "cp1252", say("guessed from its bytes")
        yield best.encoding, say("guessed from its bytes")
    if not _looks_like_utf8(data):
        yield "cp1252", say("guessed, since nothing fits better")


def _looks_like_utf8(data: bytes) -> bool:
    """Whether all but a few characters beyond ASCII are UTF-8: a file cut off, or with one bad byte."""
    words = data.decode("utf-8", "replace")
    lost = words.count(LOST)
    return sum(map(len, re.findall(r"[^\x00-\x7f]++", words))) - lost >= 4 * lost


def _guess(data: bytes, name: str, *, markup: bool) -> tuple[str, list[Note]]:
    if not _is_binary(data) and _looks_like_utf8(data):
        note = Note("encoding-guess", say("not all of this file is UTF-8; bytes that are not are read as U+FFFD"))
        return data.decode("utf-8", "replace"), [note]
    for encoding, how in _candidates(data, markup=markup):
        try:
            words = codecs.decode(data, encoding)
        except (LookupError, UnicodeError, ValueError, TypeError):
            continue
        if how is _DECLARED:
            return words, [Note("encoding", say("read as {encoding}, {how}", encoding=encoding, how=how))]
        guess = say("read as {encoding}, {how}; name the encoding if words look wrong", encoding=encoding, how=how)
        return words, [Note("encoding-guess", guess)]
    raise InputError(name, say("this is not text in an encoding that can be told; save it as UTF-8"))

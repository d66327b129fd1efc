"""Folding: a written name cut into comparable tokens, with what was left out remembered.

Normal form C, no zero-width or direction marks, apostrophes dropped, hyphens and middle dots as word breaks, case
folded. Titles in front, particles inside and generations behind a name are taken out and kept beside the tokens.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.classes import dataclass
from factcheck.names.offices import lead
from factcheck.names.tables import rows
from factcheck.names.writing import ONE_SCRIPT, by_script, script_of

if TYPE_CHECKING:
    from factcheck.names.aliases import Alias
    from factcheck.names.kindtable import Kinds
    from factcheck.names.sounds import Sounds

LONGEST_NAME = 200
"""Characters of a name that are looked at."""

APOSTROPHES = "'’‘ʼ`´ʻʿʾ′＇״"
BREAKS = '-‐‑‒–—−・·‧•゠=＝,.，、()（）"“”«»/&+'
SPELT_OUT = {
    "ø": "o",
    "ł": "l",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
    "ə": "a",
}
"""Latin letters that do not come apart into a letter and a mark."""
_FORMATS = (
    *((0xAD, 0xAD), (0x600, 0x605), (0x61C, 0x61C), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x890, 0x891), (0x8E2, 0x8E2)),
    *((0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFEFF, 0xFEFF)),
    (0xFFF9, 0xFFFB),
)
"""Unicode's format characters (category Cf) below U+10000: zero-width and direction marks among them."""
_TABLE = str.maketrans(
    {
        **{chr(code): None for first, last in _FORMATS for code in range(first, last + 1)},
        **dict.fromkeys(APOSTROPHES),
        **dict.fromkeys(BREAKS, " "),
    }
)


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """One word of a name. Names share their words, so that what is found out about one is kept with it.

    Attributes:
        text: casefolded, marks kept.
        plain: the same without marks.
        script: ISO 15924 code.
        letters: its letters as a set of bits, once they were asked for (`likeness.letters`).
        heard: its sounds, once they were asked for (`align.heard`).
        bones: its consonants, once they were asked for (`align.skeleton`).
        soft: the same for spellings that those part, once they were asked for (`align.soft_skeleton`).
    """

    text: str
    plain: str
    script: str
    letters: int | None = None
    heard: Sounds | None = None
    bones: str | None = None
    soft: str | None = None


@dataclass(slots=True, eq=False, repr=False)
class Name:
    """A written name, ready to be compared.

    Attributes:
        written: as given.
        folded: casefolded words without marks, everything kept.
        tokens: the words that tell this name from others.
        texts: the texts of the same with particles kept: in East Asia "do" and "le" are syllables.
        titles: titles and roles taken off its front, as folded.
        courtesy: those of them that are names as well ("Sri", "Amir"); they count where both names have one.
        minor: particles, generic and legal words taken out.
        generation: `jr`, `sr`, `2`, `3`, ... or empty.
        script: the script of its tokens; `Zyyy` when there is none, `mixed` when there are several.
        rows: the rows of the alias table that know it, once they were asked for (`aliases.known`).
        kinds: what its words for kinds say, once that was asked for (`kindtable.kinds`).
    """

    written: str
    folded: str
    tokens: tuple[Token, ...]
    texts: tuple[str, ...]
    titles: tuple[str, ...]
    courtesy: tuple[Token, ...]
    minor: frozenset[str]
    generation: str
    script: str
    rows: tuple[Alias, ...] | None = None
    kinds: Kinds | None = None


def plain(text: str) -> str:
    """A casefolded text without marks; Latin letters that do not decompose are spelt out (ø, ł, ß, æ)."""
    return text if text.isascii() else text.translate(_BASES)


class _Bases(dict[int, str]):
    """What is left of each letter without its marks, as `str.translate` takes it."""

    def __missing__(self, code: int) -> str:
        bare = [c for c in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(c)]
        self[code] = base = unicodedata.normalize("NFC", "".join([SPELT_OUT.get(c, c) for c in bare]))
        return base


_BASES = _Bases()


def words(text: str) -> list[str]:
    """The words of a text: NFC, no format marks, apostrophes dropped, breaks made of blanks and hyphens."""
    text = text[:LONGEST_NAME]
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if _BREAKING.isdisjoint(text):
        return text.split()
    for letter in _WITH_GERESH if not text.isascii() else ():
        if letter in text:
            text = text.replace(letter + "'", letter + GERESH).replace(letter + "’", letter + GERESH)
    return text.translate(_TABLE).split()


_BREAKING = frozenset(chr(code) for code in _TABLE)
GERESH = "׳"
_WITH_GERESH = "גזצץ"
"""Hebrew letters whose sound a geresh changes: typists put an apostrophe for it."""


@cache
def _parts() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for row in rows("name_parts.tsv"):
        part, kind, forms = row[0], row[1], row[2]
        for form in forms.split():
            table.setdefault(f"{part}:{kind}", {})[form] = row[3] if len(row) > 3 else form  # noqa: PLR2004 - optional
    return table


@cache
def part(of: str, kind: str) -> dict[str, str]:
    """Folded words of a part (`particle`, `title`, `generation`, `generic`) for a kind of name, with what they mean."""
    return _parts().get(f"{of}:{kind}", {})


@cache
def _droppable(kind: str) -> frozenset[str]:
    """Every word that may be taken out of a name of a kind, for one quick look."""
    parts = ("title", "courtesy", "generation", "numeral", "generic", "article", "particle")
    return frozenset(word for of in parts for word in part(of, kind))


def folded(written: str, kind: str) -> Name:
    """A written name as tokens, for one who asks once; `fold` is the same and remembers."""
    pieces = _plain_words(written, kind)
    if pieces:
        all_words = " ".join(pieces).lower()
        plains = all_words.split(" ")
        tokens = list(map(_LATIN.__getitem__, plains))
        if _bare(plains, kind):
            return Name(written, all_words, tuple(tokens), tuple(plains), (), (), _NONE, "", "Latn")
    else:
        tokens = _tokens(written, kind, pieces)
        plains = [token.plain for token in tokens]
        all_words = " ".join(plains)
        if _bare(plains, kind):
            texts = tuple([token.text for token in tokens])
            return Name(written, all_words, tuple(tokens), texts, (), (), _NONE, "", _script(tokens))
    small = _small(pieces, tokens, kind)
    tokens, titles = _without_titles(tokens, kind)
    tokens, generation = _without_generation(tokens, pieces[-1] if pieces else "", kind)
    kept = [token for token in tokens if token.text not in small] if small else tokens
    minor = frozenset(small.values())
    if not kept:
        kept, minor = tokens, frozenset()
    courtesy = tuple([title for title in titles if title.plain in part("courtesy", kind)]) if titles else ()
    texts, told = tuple([token.text for token in tokens]), tuple([token.plain for token in titles])
    return Name(written, all_words, tuple(kept), texts, told, courtesy, minor, generation, _script(kept))


fold = lru_cache(maxsize=4096)(folded)
"""Kept for the names of a few articles: more would cost the garbage collector more than to fold them again."""
_NONE: frozenset[str] = frozenset()


def _plain_words(written: str, kind: str) -> list[str]:
    """The words of a name as written if they stay whole, else none.

    That is so in ASCII when each begins with a letter, and none is a row of initials or an Arabic name put together.
    """
    if not written.isascii() or len(written) > LONGEST_NAME:
        return []
    bare = written.replace(" ", "").isalpha()
    if not bare:
        written = written.translate(_TABLE)
    found = written.split()
    if not (bare or all(map(str.isalpha, [word[0] for word in found]))):
        return []
    if kind == "person" and (
        _SERVANT in written.lower() or (not (bare and written.istitle()) and any(map(_initials, found)))
    ):
        return []
    return found


def _tokens(written: str, kind: str, pieces: list[str]) -> list[Token]:
    """The words of any name as tokens; the pieces that they are made of are added to the list given."""
    tokens: list[Token] = []
    known = _whole(kind)
    for word in words(written):
        if word.isascii() or (token := known[word]) is None:
            for piece in _pieces(word, kind):
                pieces.append(piece)
                tokens.append(_token(piece, kind))
        else:
            pieces.append(word)
            tokens.append(token)
    return tokens


def _initials(word: str) -> bool:
    """Whether a word of a person's name is a row of initials: "WS Rendra"."""
    return 2 <= len(word) <= 3 and word.isupper() and _VOWELS.isdisjoint(word)  # noqa: PLR2004


_REMEMBERED = 65_536


class _Latin(dict[str, Token]):
    """Words in ASCII as tokens; names share their words, so each is made once.

    A table that is emptied when it is full takes less than one that drops the word not seen for longest.
    """

    def __missing__(self, word: str) -> Token:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = token = Token(word, word, "Latn")
        return token


_LATIN = _Latin()


class _Whole(dict[str, "Token | None"]):
    """Words beyond ASCII in the names of a kind as tokens, each `None` that is not in one script, made as those are."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._kind = kind

    def __missing__(self, word: str) -> Token | None:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = token = _of_one_script(word, self._kind)
        return token


_whole = cache(_Whole)


def _bare(plains: list[str], kind: str) -> bool:
    """Whether every word of a name is kept, for one quick look."""
    if not _droppable(kind).isdisjoint(plains):
        return False
    if kind == "org":
        return all(len(word) > 1 for word in plains)
    return kind != "person" or len(plains) <= _LONGEST_BARE or not lead(plains)


@cache
def _always(kind: str) -> frozenset[str]:
    """Words that never tell one bearer from another."""
    return frozenset(part("generic", kind).keys() | part("article", kind).keys())


def _script(tokens: list[Token]) -> str:
    if len(tokens) == 1:
        return tokens[0].script
    found = {token.script for token in tokens}
    found.discard("Zyyy")
    return "mixed" if len(found) > 1 else found.pop() if found else "Zyyy"


def _token(piece: str, kind: str) -> Token:
    """A piece of a word as a token."""
    text = piece.casefold()
    if text.isascii():
        return _LATIN[text] if text[0].isalpha() else Token(text, text, "Zyyy")
    if whole := _whole(kind)[piece]:
        return whole
    script = script_of(text[0])
    text = _without_affix(text, script, kind)
    return Token(text, plain(text), "Hani" if "Hani" in map(script_of, text) else script)


def _of_one_script(word: str, kind: str) -> Token | None:
    """A word beyond ASCII as a token, if all of it is in one script."""
    one = ONE_SCRIPT.fullmatch(word)
    if not one:
        return None
    text = word.casefold()
    if text.isascii():
        return _LATIN[text]
    script = one.lastgroup or ""
    text = _without_affix(text, script, kind)
    return Token(text, text if script in _UNMARKED else plain(text), script)


def _without_affix(text: str, script: str, kind: str) -> str:
    """A word of a script without its article, or in the name of a place without a word for what it is."""
    if script == "Arab":
        text = _article(text)
    elif kind == "place" and script == "Kana":
        text = text.rstrip(_AFTER_KANA) or text
    elif kind == "place" and len(text) >= _SHORTEST_WITH_SUFFIX and text[-1] in part("suffix", "place"):
        text = text[:-1]
    return text


_UNMARKED = frozenset({"Hani", "Hang"})
"""Scripts whose letters carry no marks."""


def _small(pieces: list[str], tokens: list[Token], kind: str) -> dict[str, str]:
    """Words that do not tell one bearer from another: particles, if inside or in lower case, and generic words.

    Each with itself in plain letters.
    """
    always, particles = _always(kind), part("particle", kind)
    last = len(pieces) - 1
    return {
        token.text: token.plain
        for at, (piece, token) in enumerate(zip(pieces, tokens, strict=True))
        if token.plain in always
        or (kind == "org" and len(token.plain) == 1 and last > 0)
        or (token.plain in particles and (0 < at < last or (at < last and piece.islower())))
    }


_LONGEST_BARE = 2
"""Words of a name that is not looked through for an office."""
_AFTER_KANA = "市県郡区町村州島諸列半湖川山"
_ARTICLE, _SHORTEST_WITH_ARTICLE, _SHORTEST_WITH_SUFFIX = "ال", 5, 3


def _article(word: str) -> str:
    return word[2:] if word.startswith(_ARTICLE) and len(word) >= _SHORTEST_WITH_ARTICLE else word


def _pieces(word: str, kind: str) -> tuple[str, ...]:
    """A word in one piece, in letters when it is a row of initials ("WS Rendra"), or cut where its script changes."""
    if not word.isascii():
        return tuple(by_script(word))
    if kind == "person" and _initials(word):
        return tuple(word)
    if kind == "person" and len(word) > _SHORTEST_SERVANT and word[:3].lower() == _SERVANT and word[3] in "uUeE":
        return word[:_SERVANT_OF], word[_SERVANT_OF:]
    return (word,)


_VOWELS = frozenset("AEIOUY")
_SERVANT, _SERVANT_OF, _SHORTEST_SERVANT = "abd", 5, 8
"""Arabic: "Abdulrahman", "Abdurrahman" and "Abd al-Rahman" are one name; "Abdullah" stays whole."""


def _without_titles(tokens: list[Token], kind: str) -> tuple[list[Token], list[Token]]:
    titles, courtesy = part("title", kind), part("courtesy", kind)
    at = lead([token.plain for token in tokens]) if kind == "person" and len(tokens) > _LONGEST_BARE else 0
    while at < len(tokens) - 1 and (tokens[at].plain in titles or tokens[at].plain in courtesy):
        at += 1
    return tokens[at:], tokens[:at]


def _without_generation(tokens: list[Token], last: str, kind: str) -> tuple[list[Token], str]:
    if len(tokens) > 1:
        word = tokens[-1].plain
        told = (part("numeral", kind).get(word) if last.isupper() else None) or part("generation", kind).get(word)
        if told:
            return tokens[:-1], told
    return tokens, ""

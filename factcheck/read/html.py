"""HTML: what a reader of the page sees of the article, each word with its place in the source.

Menus, forms, scripts and margins are dropped; if nothing is left then, the page is read again with all but scripts
kept. Where the page marks its article and that holds a good part of the words, only the article is kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import BlockKind, Note, say
from factcheck.read.draft import HARD_BREAK, Draft, Parts
from factcheck.read.inline import decoded
from factcheck.read.metadata import Metadata
from factcheck.read.remarks import remark
from factcheck.read.tags import Comment, Tag, Words, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.read.draft import Remark

_MARGINS = frozenset(
    "aside button datalist dialog footer form label menu nav select".split()  # noqa: SIM905 - a list of element names
)
_UNSEEN = frozenset(
    "applet audio canvas embed iframe map math noscript object svg template video del s strike".split()  # noqa: SIM905
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "  # noqa: SIM905
    "h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead "
    "title tr ul".split()
)
_KINDS = {
    "h1": BlockKind.HEADLINE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    "blockquote": BlockKind.QUOTATION,
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
    **dict.fromkeys(("td", "th"), BlockKind.CELL),
    **dict.fromkeys(("li", "dd", "dt"), BlockKind.ITEM),
    "title": BlockKind.HEADLINE,
}
_TRACKED = frozenset({*_KINDS, "article", "main", "header", "table", "tr", "sup"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_IMPLIED = {
    **dict.fromkeys(("td", "th"), frozenset({"td", "th"})),
    "tr": frozenset({"td", "th", "tr"}),
    "li": frozenset({"li"}),
    **dict.fromkeys(("dd", "dt"), frozenset({"dd", "dt"})),
    **dict.fromkeys(_HEADINGS, _HEADINGS),
}
"""What an opening tag closes, when that is the innermost element."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HIDDEN = re.compile(r"(?<![^\s\"'])hidden(?![\w-])|display\s{0,3}:\s{0,3}none", re.IGNORECASE)
_SITE = re.compile(r"\s[|–—-]\s[^\d|]{1,25}\Z")
_LEAST_ARTICLE = 200
"""An article of fewer characters is a teaser."""


def html(source: str, *, max_depth: int) -> Parts:
    """The blocks of a page, and what it declares.

    Args:
        source: the decoded file.
        max_depth: elements deeper than this count no longer as heading, list or table; their words are kept.
    """
    page = _Page(source, max_depth, _MARGINS | _UNSEEN)
    if not any(not words.isspace() for draft in page.drafts for words, _ in draft.pieces):
        page = _Page(source, max_depth, _UNSEEN)
        if page.drafts:
            page.notes.append(
                Note("whole-page", say("no article was found; menus and margins of this page were read too"))
            )
    return Parts(page.article(), page.metadata.declared(), page.notes, page.remarks)


class _Page:
    """Where the reader of a page stands."""

    def __init__(self, source: str, max_depth: int, dropped: frozenset[str]) -> None:
        self.source = source
        self.max_depth = max_depth
        self.dropped = dropped
        self.metadata = Metadata()
        self.notes: list[Note] = []
        self.remarks: list[Remark] = []
        self.waiting: list[Remark] = []  # those of the remarks that stand before the next block
        self.drafts: list[Draft] = []
        self.title: Draft | None = None
        self.draft: Draft | None = None  # the open block
        self.stack: list[str] = []  # open elements of `_TRACKED`
        self.open: dict[str, int] = {}  # how many of each stand in the stack
        self.tables: list[list[int]] = []  # of each open table: number, row, column, columns the open cell takes
        self.table_count = 0
        self.in_link = self.after_break = False
        self.skipping = ""  # name of the dropped element that is open
        self.skip_depth = 0
        self._last_close: dict[str, int] = {}
        self._read(tokens(source))
        self._flush()

    def _read(self, stream: Iterable[Words | Tag | Comment]) -> None:
        for token in stream:
            if self.skipping:
                if isinstance(token, Tag) and token.name == self.skipping:
                    self._leave(token)
            elif isinstance(token, Words):
                self._words(token)
            elif isinstance(token, Comment):
                self._comment(token)
            elif token.closing:
                self._close(token)
            else:
                self._open(token)

    # -- words ---------------------------------------------------------------------------------------------------------

    def _words(self, token: Words) -> None:
        words = self.source[token.start : token.end]
        blank = words.isspace()
        if blank and self.draft is None:
            return
        if not blank:
            self.after_break = False
        if self.open.get("header") and not self.open.get("h1") and not self._in_article():
            return  # name of the site, today's date
        draft = self._block()
        if self.open.get("sup") and not blank:
            words = words.translate(_RAISED)  # a note's number must not run into the figure before it
        draft.pieces.extend(decoded(words, token.start))
        if self.in_link:
            draft.linked += len(words.strip())

    def _comment(self, token: Comment) -> None:
        """Keep a comment to this program: about the open block, else about the next one."""
        inside = self.source[token.start : token.end].removeprefix("<!--").removesuffix("-->")
        if said := remark(inside, token.start):
            said.draft = self.draft
            self.remarks.append(said)
            if self.draft is None:
                self.waiting.append(said)

    def _block(self) -> Draft:
        """The open block, begun when there is none."""
        if self.draft is None:
            name = next((name for name in reversed(self.stack[-8:]) if name in _KINDS), "")
            kind, cell = _KINDS.get(name, BlockKind.PARAGRAPH), None
            if kind is BlockKind.CELL and self.tables:
                number, row, column, _ = self.tables[-1]
                cell = (number, max(row, 0), max(column, 0))
            self.draft = Draft(kind, [], cell, main=self._in_article())
            if name == "title":
                self.title = self.title or self.draft
            else:
                self.drafts.append(self.draft)
            for said in self.waiting:
                said.draft = self.draft
            self.waiting.clear()
        return self.draft

    def _in_article(self) -> bool:
        return bool(self.open.get("article") or self.open.get("main"))

    def _flush(self) -> None:
        self.draft = None
        self.after_break = False

    # -- tags ----------------------------------------------------------------------------------------------------------

    def _open(self, tag: Tag) -> None:
        name = tag.name
        self.metadata.see(tag, self.source)
        if name in _BLOCKS:
            self._flush()
        if self._drops(tag):
            return
        if name == "br":
            self._break(tag)
        elif name == "q":
            self._block().pieces.append(("“", tag.start))
        elif name == "a":
            self.in_link = True
        elif name in _TRACKED:
            self._push(tag)

    def _close(self, tag: Tag) -> None:
        name = tag.name
        if name in _BLOCKS:
            self._flush()
        if name == "q" and self.draft is not None:
            self.draft.pieces.append(("”", tag.start))
        elif name == "a":
            self.in_link = False
        elif self.open.get(name):
            while self._pop() != name:
                pass

    def _break(self, tag: Tag) -> None:
        """One `<br>` is a line break, two are a paragraph."""
        if self.after_break:
            self._flush()
        elif self.draft is not None:
            self.draft.pieces.append((HARD_BREAK, tag.start))
            self.after_break = True

    def _push(self, tag: Tag) -> None:
        name = tag.name
        implied = _IMPLIED.get(name, frozenset())
        while self.stack and self.stack[-1] in implied:
            self._pop()
        if len(self.stack) >= self.max_depth or (
            name == "header" and (self.open.get(name) or tag.start > self._last(name))
        ):
            return
        self.stack.append(name)
        self.open[name] = self.open.get(name, 0) + 1
        if name == "table":
            self.tables.append([self.table_count, -1, -1, 1])
            self.table_count += 1
        elif self.tables:
            table = self.tables[-1]
            if name == "tr":
                table[1:] = [table[1] + 1, -1, 1]
            elif name in {"td", "th"}:
                span = tag.attribute("colspan") or ""
                table[2] = table[2] + table[3] if table[2] >= 0 else 0
                table[3] = min(int(span), 1_000) if span.isdecimal() and len(span) < 5 else 1  # noqa: PLR2004 - as browsers cap it

    def _pop(self) -> str:
        name = self.stack.pop()
        self.open[name] -= 1
        if name == "table":
            self.tables.pop()
        return name

    # -- what is dropped -----------------------------------------------------------------------------------------------

    def _drops(self, tag: Tag) -> bool:
        """Whether this element and all inside it are dropped; begins to skip it."""
        name = tag.name
        if name in {"br", "img", "input", "meta", "link", "hr", "wbr", "source", "html", "body"}:
            return False
        if name not in self.dropped and not (tag.attributes and _HIDDEN.search(tag.attributes) and tag.name in _BLOCKS):
            return False
        if tag.attributes.endswith("/") or tag.start > self._last(name):
            return False  # nothing closes it, so nothing says where it ends
        self.skipping, self.skip_depth = name, 1
        return True

    def _leave(self, tag: Tag) -> None:
        self.skip_depth += -1 if tag.closing else 1
        if self.skip_depth <= 0 or (tag.closing and tag.start >= self._last(tag.name)):
            self.skipping = ""

    def _last(self, name: str) -> int:
        """Where the last closing tag of this name begins; -1 when there is none."""
        if name not in self._last_close:
            pattern = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
            self._last_close[name] = max((match.start() for match in pattern.finditer(self.source)), default=-1)
        return self._last_close[name]

    # -- the article ---------------------------------------------------------------------------------------------------

    def article(self) -> list[Draft]:
        """The blocks of the article, headline first: the page's `<title>` where no `<h1>` stands."""
        sizes = [(draft, sum(len(words) for words, _ in draft.pieces)) for draft in self.drafts]
        inside = sum(size for draft, size in sizes if draft.main)
        chosen = self.drafts
        if inside >= max(_LEAST_ARTICLE, 0.4 * sum(size for _, size in sizes)):
            chosen = [draft for draft in self.drafts if draft.main]
            if not any(draft.kind is BlockKind.HEADLINE for draft in chosen):
                chosen = [*(draft for draft in self.drafts if draft.kind is BlockKind.HEADLINE)][:1] + chosen
        if self.title and not any(draft.kind is BlockKind.HEADLINE for draft in chosen):
            chosen = [_without_site(self.title), *chosen]
        return chosen


def _without_site(title: Draft) -> Draft:
    """A page title without the name of the site behind it."""
    if len(title.pieces) == 1:
        words, at = title.pieces[0]
        site = _SITE.search(words.rstrip()[-32:])
        if site and len(words) > 40:  # noqa: PLR2004 - a short title may be all name
            title.pieces = [(words[: len(words.rstrip()) - len(site.group())], at)]
    return title

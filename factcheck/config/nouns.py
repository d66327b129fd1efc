"""The settings of one run: frozen dataclasses, which are also the schema of the settings file."""

from __future__ import annotations

from dataclasses import MISSING, field, fields
from datetime import date
from decimal import Decimal  # noqa: TC003 - pydantic asks for the kinds of the fields
from typing import Literal, get_args

from factcheck.classes import dataclass
from factcheck.errors import UsageError
from factcheck.model import say, wanted

Level = Literal["error", "warning", "info", "off"]
FailOn = Literal["error", "warning", "info", "never"]
Tongue = Literal["", "en", "id"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on what is read; passing one is reported by name, limit and value, never cut in silence."""

    max_file_bytes: int = 20 * 1024 * 1024
    max_lines: int = 1_000_000
    max_lines_bytes: int = 4 * 1024 * 1024 * 1024
    max_text_chars: int = 2_000_000
    max_depth: int = 1_000
    max_unzipped_bytes: int = 100 * 1024 * 1024
    max_names: int = 2_000
    max_mentions: int = 20_000
    max_findings_per_check: int = 200


@dataclass(frozen=True, slots=True)
class Json:
    """Where an article of a newsroom's own JSON stands, beside the usual keys, which are asked last.

    Each is a list of paths from the top of the file, the best first: keys with a full stop between them
    (`article.text`), or a JSON pointer (`/article/text`, RFC 6901). A list is no level; case does not matter.

    Attributes:
        title: the headline.
        body: the text, plain or HTML.
        date: the day of publication.
        url: the address of the article.
        language: its language.
        id: what the newsroom calls it.
    """

    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    url: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    id: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings that somebody looked at and accepted.

    Attributes:
        check: name of the check.
        reason: why; a suppression without a reason is refused.
        text: words that the finding must quote, as its main or another place; empty: any.
        file: pattern of paths, relative to the settings file (`archive/**`); empty: any.
        until: last day on which it holds; `None`: it holds for good.
    """

    check: str
    reason: str
    text: str = ""
    file: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of one run.

    Attributes:
        languages: languages to expect, most likely first; empty: all that ship with the library.
        severity: severity by check name; `off` silences a check.
        quotes: severity inside direct speech by check name, or of all checks of `names`, `dates` or `quantities`, in
            the place of `info`; `off` leaves such findings out.
        options: numbers that checks can be set by, by check name and option (`Check.options`).
        fail_on: `error`, `warning`, `info` or `never`.
        ui_lang: language that reports speak; empty: what the environment says.
        baseline: file of findings that are known, relative to the settings file; empty: none.
        ledger: the ledger of past articles, relative to the settings file; empty: none.
        per_file_ignores: check names by pattern of paths.
        ignore: single findings that were accepted, each with its reason.
        inline_ignores: whether an article may itself accept findings (`Document.waivers`).
        third_party_checks: whether checks of other installed packages run (entry points `factcheck.checks`).
        strict_style: whether two spellings that are both right (Sumatera, Sumatra) are told as well.
        names: house lists of names, CSV files relative to the settings file (see `house`).
        json: where articles stand in JSON of the newsroom's own.
        limits: caps.
        source: the settings file, or empty when there is none.
        as_of: the day on which `until` is judged; `None`: the publication day of each article. There is no clock.
        house: the rows of the house lists, each with the spellings of one name, the house's own first.
    """

    languages: tuple[str, ...] = ()
    severity: dict[str, Level] = field(default_factory=dict)
    quotes: dict[str, Level] = field(default_factory=dict)
    options: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    fail_on: FailOn = "warning"
    ui_lang: Tongue = ""
    baseline: str = ""
    ledger: str = ""
    per_file_ignores: dict[str, tuple[str, ...]] = field(default_factory=dict)
    ignore: tuple[Ignore, ...] = ()
    inline_ignores: bool = True
    strict_style: bool = False
    third_party_checks: bool = True
    names: tuple[str, ...] = ()
    json: Json = field(default_factory=Json)
    limits: Limits = field(default_factory=Limits)
    source: str = ""
    as_of: date | None = None
    house: tuple[tuple[str, ...], ...] = ()

    def __post_init__(self) -> None:
        """See that each setting is of its kind, whoever made it; a list will do for a tuple.

        Raises:
            UsageError: one is not.
        """
        for field_ in fields(self):
            value, usual = getattr(self, field_.name), _USUAL[field_.name]
            if isinstance(usual, tuple) and isinstance(value, list):
                object.__setattr__(self, field_.name, tuple(value))
            else:
                wanted(field_.name, value, type(usual), optional=field_.name == "as_of")
        levels = [
            (f"{table}.{name}", level)
            for table in ("severity", "quotes")
            for name, level in getattr(self, table).items()
        ]
        for name, value, known in (
            ("fail_on", self.fail_on, get_args(FailOn)),
            ("ui_lang", self.ui_lang, get_args(Tongue)),
            *((name, level, get_args(Level)) for name, level in levels),
        ):
            if value not in known:
                raise UsageError(
                    say(
                        "{name}: unknown {value}; there are {known}",
                        name=name,
                        value=repr(value),
                        known=", ".join(known),
                    )
                )


_USUAL = {
    field_.name: field_.default if field_.default_factory is MISSING else field_.default_factory()
    for field_ in fields(Config)
} | {"as_of": date.max}
"""A value of the right kind for each setting."""

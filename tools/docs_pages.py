"""Builds the pages that are made of the code itself, as a hook of MkDocs: checks, languages, API, changes.

Accuracy on the page of a check is the row of it in `docs/accuracy.md`, which `benchmarks/accuracy.py` writes.

Nothing of it is committed, so a page cannot drift from what it describes.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
import textwrap
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files

from factcheck.checks import Check, all_checks
from factcheck.language import Pack, codes, head, load

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

TOP = Path(__file__).parents[1]
_WIDTH = 78
"""Characters that a line of a block has room for beside the two menus."""
API = {
    "factcheck": ("read", "read_lines", "check", "compare", "support", "Ledger", "Config"),
    "factcheck.names": ("find", "resolve", "compare"),
    "factcheck.dates": ("find", "anchor", "compare"),
    "factcheck.quantities": ("find", "compare"),
    "factcheck.model": (
        "Report",
        "Checked",
        "Finding",
        "Related",
        "Repair",
        "Right",
        "NotChecked",
        "Document",
        "Span",
        "NameMention",
        "DateMention",
        "Quantity",
        "Comparison",
        "Claim",
        "Timeline",
        "Point",
        "Change",
        "Entity",
        "Waiver",
        "Silenced",
        "Backing",
        "Backed",
        "Character",
    ),
    "factcheck.errors": ("FactcheckError", "InputError", "UsageError", "ConfigError", "LedgerError", "PackError"),
}

TABLES = ("dates", "quantities", "names", "claims", "events", "checks")
# The lists that a check hangs on: with them emptied in English, at most one in five marked cases was still found.
NEEDS = {
    "age-mismatch": ("checks.born",),
    "anniversary-mismatch": ("checks.anniversaries",),
    "change-mismatch": ("claims.rise", "claims.start", "claims.goal"),
    "count-mismatch": ("checks.lists",),
    "date-conflict": ("events.once",),
    "percent-mismatch": ("claims.out_of",),
}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the built pages."""
    for name, words in pages().items():
        files.append(File.generated(config, name, content=words))
    return files


def pages() -> dict[str, str]:
    """Every built page: its path and its Markdown."""
    return {"checks.md": checks(), "languages.md": languages(), "api.md": api(), "changes.md": changes()} | {
        f"checks/{check.name}.md": check_page(check) for check in all_checks()
    }


def checks() -> str:
    """The list of checks."""
    rows = "".join(
        f"| [`{check.name}`](checks/{check.name}.md) | {check.severity} | {_manual(check).partition(chr(10))[0]} |\n"
        for check in all_checks()
    )
    return f"# Checks\n\n| check | severity | reports |\n| --- | --- | --- |\n{rows}"


def check_page(check: Check) -> str:
    """The page of one check: its manual and its examples."""
    parts = [f"# {check.name}\n\nSeverity: **{check.severity}**\n\n{_manual(check)}\n"]
    if check.options:
        parts.append(f"## Options\n\nSet under `[options.{check.name}]` in the settings.\n")
        parts += [f"- `{option.name}` ({option.default:f}): {option.manual}\n" for option in check.options]
    parts.append(_accuracy(check.name))
    parts.append("## Examples\n")
    for example in check.examples:
        published = f", published {example.published}" if example.published else ""
        parts.append(f"{head(example.language).name}{published}. Reported:\n\n{_text(example.flagged)}\n\nSilent:\n")
        parts.append(f"{_text(example.clean)}\n")
    for story in getattr(check, "stories", ()):
        for label, reports in (("Reported across these reports", story.flagged), ("Silent across these", story.clean)):
            parts.append(f"{label}:\n")
            parts += [f"{head(code).name}{f', {day}' if day else ''}\n\n{_text(text)}\n" for code, day, text in reports]
    if check.formerly:
        parts.append(f"Formerly {', '.join(check.formerly)}.\n")
    return "\n".join(parts)


def languages() -> str:
    """The list of languages, what the pack of each holds, and which checks that leaves out."""
    parts = [
        "# Languages\n",
        "How much the pack of each language holds: entries of each table. Names of months, weekdays,",
        "units and currencies come from CLDR and are not counted.",
        "Accuracy is [measured](accuracy.md) for Indonesian and English.\n",
        f"| code | language | its own name | {' | '.join(TABLES)} |",
        f"| --- | --- | --- |{' ---: |' * len(TABLES)}",
    ]
    for code in codes():
        sizes = " | ".join(str(_entries(getattr(load(code), name))) for name in TABLES)
        parts.append(f"| `{code}` | {head(code).name} | {head(code).own_name} | {sizes} |")
    parts += [
        "\n## Any other language\n",
        "With `--language` and a code that CLDR knows, full dates are read and checked, a weekday beside its date",
        "among them. The report says that nothing else was.\n",
        "## Checks that hang on words of their own\n",
        "Where the pack lacks them, these find little or nothing. Even with them, a check outside Indonesian",
        "and English is tried on few sentences. The others go by several tables or by figures and dates alone;",
        "the sizes above tell how far.\n",
        f"| check | {' | '.join(codes())} |",
        f"| --- |{' :-: |' * len(codes())}",
    ]
    for name, lists in NEEDS.items():
        row = " | ".join("yes" if has_words(load(code), lists) else "no" for code in codes())
        parts.append(f"| [`{name}`](checks/{name}.md) | {row} |")
    return "\n".join(parts) + "\n"


def has_words(pack: Pack, lists: tuple[str, ...]) -> bool:
    """Whether a pack has words in each of the lists, named as `table.field`."""
    places = (name.split(".") for name in lists)
    return all(getattr(getattr(pack, table), entry) for table, entry in places)


def _entries(words: Any) -> int:
    """How many entries the lists of a table hold; a list that is written as one text counts its words."""
    values = (getattr(words, field.name) for field in dataclasses.fields(words))
    return sum(len(value.split() if isinstance(value, str) else value) for value in values if hasattr(value, "__len__"))


def _accuracy(name: str) -> str:
    """The rows of one check in the tables of accuracy."""
    lines = (TOP / "docs" / "accuracy.md").read_text("utf-8").split("\n")
    rows = [line for line in lines if line.startswith(f"| `{name}` |")]
    if not rows:
        return "## Accuracy\n\nNot measured: the [articles](../accuracy.md) hold no planted fault of this kind.\n"
    start = next(at for at, line in enumerate(lines) if line.startswith("| check |"))
    return "\n".join(["## Accuracy\n", *lines[start : start + 2], *rows, "\nHow it is [measured](../accuracy.md).\n"])


def api() -> str:
    """The public names with their signatures and docstrings."""
    parts = ["# API\n"]
    for module, names in API.items():
        parts.append(f"## {module}\n")
        home = import_module(module)
        parts += [_entry(name, getattr(home, name)) for name in names]
    return "\n".join(parts)


def changes() -> str:
    """The changelog."""
    return (TOP / "CHANGELOG.md").read_text("utf-8")


def _entry(name: str, what: Any) -> str:
    shown = _signature(name, what) if not inspect.isclass(what) or dataclasses.is_dataclass(what) else name
    members = [
        f"{_signature(member, value)}\n{_reflowed('    ' + (inspect.getdoc(value) or '').partition(chr(10))[0])}"
        for member, value in vars(what).items()
        if inspect.isclass(what) and inspect.isfunction(value) and not member.startswith("_")
    ]
    manual = "\n\n".join([_reflowed(inspect.getdoc(what) or ""), *members])
    return f"### {name}\n\n```text\n{shown}\n\n{manual}\n```\n"


class _Typed(str):
    """A type as the code writes it, which `inspect` would put into quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _typed(annotation: Any) -> Any:
    return _Typed(annotation) if isinstance(annotation, str) else annotation


def _signature(name: str, what: Any) -> str:
    """A signature with its types as they are written, one parameter a line where one line is too narrow."""
    words = inspect.signature(what)
    typed = [one.replace(annotation=_typed(one.annotation)) for one in words.parameters.values() if one.name != "self"]
    words = words.replace(parameters=typed, return_annotation=_typed(words.return_annotation))
    given = str(words)
    if len(name + given) <= _WIDTH:
        return name + given
    shown: list[str] = []
    for parameter in words.parameters.values():
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and "*" not in shown:
            shown.append("*")
        shown.append(str(parameter))
    back = given.rpartition(" -> ")[2]
    return "\n".join([f"{name}(", *(f"    {one}," for one in shown), f") -> {back}"])


def _reflowed(manual: str) -> str:
    """A docstring in lines that a page has room for; each entry of a list keeps its indent."""
    blocks: list[tuple[int, str]] = []
    for line in manual.split("\n"):
        words, indent = line.strip(), len(line) - len(line.lstrip())
        last = blocks[-1] if blocks else (0, "")
        if words and last[1] and not last[1].endswith(":") and (indent > last[0] or indent == last[0] == 0):
            blocks[-1] = (last[0], f"{last[1]} {words}")
        else:
            blocks.append((indent, words))
    lines: list[str] = []
    for indent, words in blocks:
        inner = " " * (indent + 4 if indent else 0)
        lines += textwrap.wrap(
            words, _WIDTH, initial_indent=" " * indent, subsequent_indent=inner, break_on_hyphens=False
        ) or [""]
    return "\n".join(lines)


def _manual(check: Check) -> str:
    return inspect.getdoc(check) or ""


def _text(words: str) -> str:
    """A block of text that no word inside can end."""
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{words}\n{fence}"

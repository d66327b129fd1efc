"""Builds the pages that are made of the code itself, as a hook of MkDocs: checks, languages, API, changes.

Nothing of it is committed, so a page cannot drift from what it describes.
"""

from __future__ import annotations

import dataclasses
import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files

from factcheck.checks import Check, all_checks
from factcheck.language import codes, head

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

TOP = Path(__file__).parents[1]
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
    ),
    "factcheck.errors": ("FactcheckError", "InputError", "UsageError", "ConfigError", "LedgerError", "PackError"),
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
    """The list of languages."""
    rows = "".join(f"| `{code}` | {head(code).name} | {head(code).own_name} |\n" for code in codes())
    return f"# Languages\n\n| code | language | its own name |\n| --- | --- | --- |\n{rows}"


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
    shown = f"{name}{inspect.signature(what)}" if not inspect.isclass(what) or dataclasses.is_dataclass(what) else name
    members = [
        f"{member}{inspect.signature(value)}: {(inspect.getdoc(value) or '').partition(chr(10))[0]}"
        for member, value in vars(what).items()
        if inspect.isclass(what) and inspect.isfunction(value) and not member.startswith("_")
    ]
    manual = "\n\n".join([inspect.getdoc(what) or "", *members])
    return f"### {name}\n\n```text\n{shown}\n\n{manual}\n```\n"


def _manual(check: Check) -> str:
    return inspect.getdoc(check) or ""


def _text(words: str) -> str:
    """A block of text that no word inside can end."""
    longest = max((len(run) for run in re.findall("`+", words)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{words}\n{fence}"

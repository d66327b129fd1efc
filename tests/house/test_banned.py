"""What no file of the library may do: ask the clock, the network, or run text as code."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "factcheck"
FILES = sorted(PACKAGE.rglob("*.py"))
CALLS = {
    "eval": "text is never code",
    "exec": "text is never code",
    "compile": "text is never code",
    "search_dates": "minutes on long texts; find a candidate first",
    "now": "no clock: today is an argument",
    "utcnow": "no clock: today is an argument",
    "today": "no clock: today is an argument",
    "splitlines": "cuts where no editor shows a line",
    "parse_expression": "runs arithmetic that stands in the text",
    "system": "no shell",
    "popen": "no shell",
}
ALLOWED = {("re", "compile")}
IMPORTS = {
    "pickle": "runs code that stands in data",
    "marshal": "as pickle",
    "shelve": "as pickle",
    "dill": "as pickle",
    "yaml": "types, aliases and surprises",
    "socket": "offline",
    "ssl": "offline",
    "http": "offline",
    "ftplib": "offline",
    "requests": "offline",
    "httpx": "offline",
    "urllib.request": "offline",
    "random": "the same input gives the same report",
    "secrets": "the same input gives the same report",
    "locale": "depends on the machine",
}


def _calls(tree):
    """(object, name) of every call; the object is empty for a bare name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name):
                yield "", function.id, node.lineno
            elif isinstance(function, ast.Attribute):
                owner = function.value
                yield owner.id if isinstance(owner, ast.Name) else "?", function.attr, node.lineno


def _imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
            yield node.module, node.lineno


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_banned(file):
    """No banned call, no banned import."""
    tree = ast.parse(file.read_text("utf-8"))
    found = [
        f"line {line}: {name}(): {CALLS[name]}"
        for owner, name, line in _calls(tree)
        if name in CALLS and (owner, name) not in ALLOWED
    ]
    found += [
        f"line {line}: import {name}: {IMPORTS[banned]}"
        for name, line in _imports(tree)
        for banned in IMPORTS
        if name == banned or name.startswith(f"{banned}.")
    ]
    assert not found


def test_the_search_finds():
    """The test can fail."""
    tree = ast.parse("import pickle\nfrom datetime import date\ndate.today()\nre.compile('x')\nx = eval('1')")
    assert [name for _, name, _ in _calls(tree)] == ["today", "compile", "eval"]
    assert "pickle" in [name for name, _ in _imports(tree)]

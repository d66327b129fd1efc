"""Wrong usage and wrong settings are told in the language of the reader: the option, the settings, the environment."""

import ast
import importlib
import re
from pathlib import Path

import click
import pytest

import factcheck
from factcheck.cli import factcheck as commands
from factcheck.cli import run, wrong
from factcheck.report import Voice

HOME = Path(factcheck.__file__).parent
TREES = {path.relative_to(HOME).as_posix(): ast.parse(path.read_text("utf-8")) for path in sorted(HOME.rglob("*.py"))}
REFUSALS = {"UsageError", "ConfigError", "LedgerError"}
ENGLISH = re.compile(
    r"\b(no such|missing|requires?|invalid|not (one|in|a)|unexpected|did you|choose|try|does|unknown|wanted|there "
    r"are)\b",
    re.IGNORECASE,
)
NOT_OURS = {
    "'{name}' defined",  # slips of a programmer
    "declarations",
    "declaration, got",
    "cannot use the same flag",
    "defined but a name was passed",
    "Invalid start character",
    "Value must be an iterable",
    "DeprecationWarning",
    "valid UUID",  # kinds of values that no command takes
    "valid boolean",
    "match the format",
    "values are required",
    "Takes {nargs} values",
    "{filename!r}",
    "Missing parameter",
    "Missing {param_type}",
    "Choice({choices})",
    "Error: {message}",  # what is written otherwise
    "for help.",
    "Aborted!",
    "unknown error",
    "env var",  # the layout of a manual
    "default:",
    "(dynamic)",
    "Positional arguments",
}
"""Parts of the sentences of click that no command line of ours can bring about."""


def sentences_of_click():
    """Every sentence that click would have translated, in the modules that parse a command line."""
    for name in ("exceptions", "parser", "types", "core"):
        for node in ast.walk(ast.parse(Path(importlib.import_module(f"click.{name}").__file__).read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"_", "ngettext"}:
                for part in node.args[:2]:
                    words = getattr(part, "value", None)
                    if isinstance(words, str) and " " in words:
                        yield words


@pytest.mark.parametrize("words", sorted(set(sentences_of_click())))
def test_every_sentence_of_the_parser_has_a_pattern(words):
    """A sentence of click that our commands can bring about is known, so that it can be translated."""
    if not any(part in words for part in NOT_OURS):
        plain = " ".join(words.replace("!r}", "}").split())
        assert any(known.startswith(plain.removesuffix(".")) for known in wrong.CLICK)


def refusals():
    """What the code gives to each error of usage that it raises."""
    for name, tree in TREES.items():
        said = {
            target.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and getattr(getattr(node.value, "func", None), "id", "") == "say"
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                kind = getattr(node.exc.func, "id", getattr(node.exc.func, "attr", ""))
                if kind in REFUSALS | {"BadParameter", "ClickException"}:
                    yield f"{name}:{node.lineno}", node.exc.args[0], said


@pytest.mark.parametrize(("where", "given", "said"), [pytest.param(*item, id=item[0]) for item in refusals()])
def test_every_refusal_is_a_sentence(where, given, said):
    """An error of usage holds a sentence that can be translated; `test_voice` sees to its translation."""
    by_name = isinstance(given, ast.Name) and given.id in said
    assert by_name or getattr(getattr(given, "func", None), "id", "") == "say", where


def spoken():
    """What the commands print, apart from what a library function gives."""
    for name, tree in TREES.items():
        for node in ast.walk(tree) if name.startswith("cli/") else ():
            called = getattr(node, "func", None)
            if getattr(called, "id", getattr(called, "attr", "")) in {"answer", "complain", "echo"} and node.args:
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.JoinedStr):
                        yield f"{name}:{node.lineno}", [v.value for v in part.values if isinstance(v, ast.Constant)]


@pytest.mark.parametrize(("where", "words"), list(spoken()))
def test_no_command_speaks_past_its_voice(where, words):
    """What is printed as it stands holds no words of a language."""
    assert not re.search(r"[A-Za-z]{2}", " ".join(words).replace("factcheck.toml", "").replace("ms", "")), where


def leaves(command, *path):
    """Every command that does something, with the words that call it."""
    for name, inner in getattr(command, "commands", {}).items():
        yield from leaves(inner, *path, name)
    if not isinstance(command, click.Group):
        yield path, command


def lines():
    """Wrong command lines: for each command something unknown, something missing, something too many, wrong values."""
    yield ["chek"]
    yield ["nonsense"]
    for path, command in leaves(commands):
        yield [*path, "--outpt", "json"]
        yield [*path, "--zzz"]
        yield [*path, *["x"] * 9] if not any(p.nargs == -1 for p in command.params) else [*path]
        for param in command.params:
            if param.required:
                yield [*path]
            if isinstance(param, click.Option):
                wanted = not (param.is_flag or param.count)
                yield [*path, "x", "x", param.opts[0]] if wanted else [*path, "x", f"{param.opts[0]}=3"]
                if isinstance(param.type, click.Choice | click.IntRange):
                    yield from ([*path, "x", "x", param.opts[0], word] for word in ("999", "zzz"))


@pytest.mark.parametrize("line", sorted({tuple(line) for line in lines()}), ids=" ".join)
def test_wrong_command_lines_in_indonesian(line, capsys, monkeypatch, tmp_path):
    """Whatever is wrong with a command line is said in one sentence, with no word of English in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_UI_LANG", "id")
    code = run(line)
    err = capsys.readouterr().err
    assert code in {0, 2, 3}
    if code == 2:
        assert err.count("\n") == 1
        assert not ENGLISH.search(re.sub(r"'[^']*'", "", err))


@pytest.mark.parametrize("words", ["fail_on = 'never'", "fail-on = 'x'", "[severity]\nx-y = 'off'", "fail-on ="])
@pytest.mark.parametrize("how", ["option", "setting", "environment", "pyproject"])
def test_wrong_settings_in_indonesian(words, how, capsys, monkeypatch, tmp_path):
    """A wrong settings file is told in the language that the option, the file itself or the environment asks for."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Rapat desa digelar di balai kota.\n")
    if how == "environment":
        monkeypatch.setenv("FACTCHECK_UI_LANG", "id")
    told = f"ui-lang = 'id'\n{words}" if how in {"setting", "pyproject"} else words
    if how == "pyproject":
        told = re.sub(r"^\[", "[tool.factcheck.", f"[tool.factcheck]\n{told}".replace("\n[", "\n[tool.factcheck."))
        told = told.replace("[tool.factcheck.tool", "[tool")
    (tmp_path / ("pyproject.toml" if how == "pyproject" else "factcheck.toml")).write_text(told)
    assert run(["check", "a.txt", *(["--ui-lang", "id"] if how == "option" else [])]) == 2
    err = capsys.readouterr().err
    if words != "fail-on =" or how not in {"setting", "pyproject"}:  # what is no TOML tells no language
        assert re.search("tidak|diperlukan", err)
        assert not ENGLISH.search(re.sub(r"'[^']*'|TOML: .*", "", err))


def test_a_hint_inside_a_sentence():
    """Sentences inside each other are translated each; what no pattern fits stays as it is."""
    said = "Invalid value for '--jobs': 'x' is not a valid integer range."
    assert wrong.translated(said, Voice("id")) == "Nilai '--jobs' tidak sah: 'x' bukan bilangan bulat yang sah."
    assert wrong.translated(said, Voice("en")) == said
    assert wrong.translated("Something new.", Voice("id")) == "Something new."


@pytest.mark.parametrize("words", ["Invalid value for " * 300, "x is not a valid " * 300, "a: " * 2_000])
def test_a_long_complaint_takes_no_time(words):
    """However long what was typed is, it is read in no time."""
    assert wrong.translated(words, Voice("id"))

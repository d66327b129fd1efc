"""The blocks of the manuals are true: commands run, settings are valid, YAML is what its reader takes."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from factcheck.cli.settings import settings

TOP = Path(__file__).parents[2]
PAGES = ("quickstart.md", "in-the-newsroom.md", "report.md")
ARTICLE = (TOP / "docs" / "examples" / "kunjungan-menlu.txt").read_text("utf-8")
FILES = {
    "content/a.md": ARTICLE,
    "articles/a.txt": ARTICLE,
    "archive/a.txt": ARTICLE,
    "article.txt": ARTICLE,
    "first.txt": ARTICLE,
    "second.html": f"<article><p>{ARTICLE}</p></article>",
    "third.md": ARTICLE,
    "draft.txt": ARTICLE,
    "wire.txt": ARTICLE,
    "release.html": f"<article><p>{ARTICLE}</p></article>",
}


def blocks(kind):
    """The fenced blocks of one kind in the manuals, each with the page that it stands in."""
    return [
        (page, block)
        for page in PAGES
        for block in re.findall(rf"(?ms)^```{kind}\n(.*?)^```$", (TOP / "docs" / page).read_text("utf-8"))
    ]


def commands():
    """Every command of the manuals, as a shell gets it."""
    lines = [line for kind in ("sh", "yaml") for _, block in blocks(kind) for line in block.split("\n")]
    found = [re.match(r"\s*(?:- (?:run: )?)?(factcheck .*)", line) for line in lines]
    return [match[1] for match in found if match]


@pytest.fixture(name="desk")
def _desk(tmp_path_factory):
    """A repository with every file that the manuals name, and the command on the path."""
    folder = tmp_path_factory.mktemp("desk")
    for name, words in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(words, "utf-8")
    program = folder / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    program.chmod(0o755)
    who = ["-c", "user.name=desk", "-c", "user.email=desk@example.org"]
    for arguments in (
        ["init", "-q"],
        ["add", "content"],
        [*who, "commit", "-q", "-m", "start"],
        ["update-ref", "refs/remotes/origin/main", "HEAD"],
    ):
        subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)  # noqa: S607 - git of the path
    return folder


def shell(desk, script, **more):
    """What a script ends with and says, run in the repository."""
    environment = {
        **os.environ,
        "PATH": f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(TOP),
        "GITHUB_STEP_SUMMARY": str(desk / "summary.md"),
        "FACTCHECK_UI_LANG": "en",
        **more,
    }
    return subprocess.run(
        ["bash", "-c", script],  # noqa: S607 - as above
        cwd=desk,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_commands_of_the_manuals_run(desk):
    """Each command ends as one that found something or nothing does, and writes the files that it names."""
    found = commands()
    assert len(found) > 5
    made = shell(desk, "factcheck check content/ --write-baseline")
    assert made.returncode == 0, made.stderr
    for command in found:
        done = shell(desk, command)
        assert done.returncode in {0, 1}, f"{command}\n{done.stdout}{done.stderr}"
    for name in ("fc.sarif", "fc.html", "gl-code-quality-report.json", "report.json", "summary.md"):
        assert (desk / name).stat().st_size


def test_the_settings_of_the_manuals_are_valid(tmp_path):
    """Each settings block has keys, checks and languages that exist."""
    (tmp_path / "names.csv").write_text("Choe Sun Hui,Choe Son Hui\n")
    for number, (_, block) in enumerate(blocks("toml")):
        assert tomllib.loads(block)
        (tmp_path / f"{number}.toml").write_text(block, "utf-8")
        settings(str(tmp_path / f"{number}.toml"), isolated=False)


@pytest.mark.parametrize("block", [block for _, block in blocks("yaml")])
def test_yaml_is_yaml(block):
    """Each block can be read."""
    assert yaml.safe_load(block)


def test_the_hook_is_what_pre_commit_takes(desk):
    """The hook that ships is the one that the manual names, and its command runs on the files that it is given."""
    (hook,) = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (named,) = [hook["id"] for _, block in blocks("yaml") if "hooks:" in block for hook in _hooks(block)]
    assert hook["id"] == named
    assert hook["language"] == "python"
    done = shell(desk, f"{hook['entry']} {' '.join(hook['args'])} content/a.md first.txt")
    assert done.returncode == 1
    assert "content/a.md:6:21: WARNING name-variant" in done.stdout


def _hooks(block):
    return [hook for repository in yaml.safe_load(block)["repos"] for hook in repository["hooks"]]


@pytest.mark.parametrize(
    ("inputs", "code"),
    [({}, 1), ({"FAIL_ON": "error"}, 0), ({"CHANGED_SINCE": "HEAD"}, 0), ({"NO_INLINE_IGNORES": "true"}, 1)],
)
def test_the_action_runs(desk, inputs, code):
    """The script of the action ends as asked, and writes annotations, SARIF, a page and a summary."""
    action = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))
    step = action["runs"]["steps"][-1]
    named = {name: re.search(r"inputs\.([\w-]+)", value)[1] for name, value in step["env"].items()}
    assert set(named.values()) == set(action["inputs"])
    defaults = {name: str(action["inputs"][key]["default"]) for name, key in named.items()}
    given = {**defaults, "PATHS": "content", "HTML": "page.html", **inputs}
    done = shell(desk, f"set -e\n{step['run']}", **given)
    assert done.returncode == code, done.stderr
    assert "::notice title=factcheck::" in done.stdout
    assert (desk / "factcheck.sarif").stat().st_size
    assert (desk / "page.html").stat().st_size

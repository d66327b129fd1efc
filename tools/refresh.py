"""Writes the golden outputs, the outputs in the README and the manual page anew. Read the difference before you commit.

Usage: python tools/refresh.py
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
from pathlib import Path

from factcheck.cli import run
from factcheck.report import FORMATS

sys.path.append(str(Path(__file__).parent))
import man_page

TOP = Path(__file__).parents[1]
GOLDEN = TOP / "tests" / "cases" / "golden"
MANUAL = TOP / "docs" / "factcheck.1"
ARTICLE = "docs/examples/kunjungan-menlu.txt"
BLOCK = re.compile(r"(?ms)^```console\n(?P<body>.*?)^```$")


def printed(command: str) -> str:
    """What `factcheck ...` prints on standard output, run at the top of the project."""
    program, *arguments = shlex.split(command)
    if program != "factcheck":
        raise ValueError(f"not a command of ours: {command}")
    out = io.StringIO()
    with contextlib.chdir(TOP), contextlib.redirect_stdout(out):
        run(arguments)
    return out.getvalue()


def console(body: str) -> str:
    """A console block with the true output below each of its commands."""
    commands = [line[2:] for line in body.split("\n") if line.startswith("$ ")]
    return "".join(f"$ {command}\n{printed(command)}" for command in commands)


def readme(words: str) -> str:
    """The README with the true output in every console block."""
    return BLOCK.sub(lambda block: f"```console\n{console(block['body'])}```", words)


def golden(name: str) -> str:
    """The output of the example article in one format."""
    return printed(f"factcheck check --output {name} {ARTICLE}")


def main() -> None:
    """Write everything anew."""
    os.environ |= {"NO_COLOR": "1", "FACTCHECK_UI_LANG": "en"}
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name in FORMATS:
        (GOLDEN / f"{name}.out").write_text(golden(name), "utf-8", newline="\n")
    MANUAL.write_text(man_page.page(), "utf-8", newline="\n")
    path = TOP / "README.md"
    path.write_text(readme(path.read_text("utf-8")), "utf-8", newline="\n")


if __name__ == "__main__":
    main()

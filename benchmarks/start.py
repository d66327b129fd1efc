"""What a cold start costs, as after an installation: processor time over a bare interpreter, heavy packages imported.

`python benchmarks/start.py [--rounds 7]`.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from measure import table
from newsmaker import Newsmaker

import factcheck
from factcheck.tables import write_twins

HEAVY = (
    "anyascii",
    "babel",
    "charset_normalizer",
    "click",
    "dateparser",
    "numpy",
    "pint",
    "pydantic",
    "rapidfuzz",
    "regex",
)
SPY = """
import runpy, sys
sys.argv = ["factcheck", *sys.argv[1:]]
try:
    runpy.run_module("factcheck", run_name="__main__")
except SystemExit:
    pass
sys.stderr.write("\\x1f" + " ".join(sys.modules))
"""
"""Runs a command and tells which modules it has imported."""


def cpu(arguments: list[str], environment: dict[str, str]) -> float:
    """Processor time, seconds, of one fresh interpreter."""
    before = os.times()
    subprocess.run(
        [sys.executable, *arguments], capture_output=True, check=False, env=environment, cwd=environment["PYTHONPATH"]
    )
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def heavy(arguments: list[str], environment: dict[str, str]) -> str:
    """The heavy packages that a command imports."""
    command = [sys.executable, "-c", SPY, *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment, cwd=environment["PYTHONPATH"]
    )
    loaded = set(done.stderr.rpartition("\x1f")[2].split())
    return " ".join(name for name in HEAVY if name in loaded) or "none"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(Newsmaker("id").article(), "utf-8")
        page = Path(folder, "article.html")
        page.write_text(f"<html lang=id><p>{article.read_text('utf-8')}", "utf-8")
        package = Path(folder, "installed", "factcheck")
        shutil.copytree(Path(factcheck.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
        list(write_twins(package))
        commands = {
            "--version": ["--version"],
            "--help": ["--help"],
            "check article.txt": ["check", str(article)],
            "check article.html": ["check", str(page)],
            "check --output json": ["check", "--output", "json", str(article)],
        }
        compiled = {**os.environ, "PYTHONPATH": str(package.parent)}  # as after an installation
        compiled.pop("PYTHONDONTWRITEBYTECODE", None)
        bare, seen = [], {name: [] for name in commands}
        for warm in range(options.rounds + 1):
            none = cpu(["-c", "pass"], compiled)
            times = {name: cpu(["-m", "factcheck", *arguments], compiled) for name, arguments in commands.items()}
            if warm:
                bare.append(none)
                for name, seconds in times.items():
                    seen[name].append(seconds)
        floor = median(bare)
        rows = [("command", "ms over bare", "heavy packages")]
        for name, arguments in commands.items():
            rows.append((name, f"{(median(seen[name]) - floor) * 1000:.0f}", heavy(arguments, compiled)))
        rows.append(("(bare interpreter)", f"{floor * 1000:.0f}", ""))
    table(rows)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The ledger under load and under the axe: many writers, a kill at any moment, a copy taken meanwhile."""

import os
import shutil
import subprocess
import sys
from datetime import date

import pytest

import factcheck
from factcheck import store

TROOPS = "Troops\nThe Harmont Ministry said {} soldiers from Karst were in Orlby."


def document(words):
    """A document from memory."""
    return factcheck.read(words.encode(), name="draft.txt", language="en", published=date(2024, 10, 23))


WRITER = """
import sys, factcheck
from datetime import date
path, number, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with factcheck.Ledger(path) as ledger:
    for at in range(size):
        words = f"Troops\\nThe Harmont Ministry said {1000 * number + at} soldiers from Karst were in Orlby."
        read = factcheck.read(words.encode(), name="a.txt", language="en", published=date(2024, 10, 23))
        ledger.add(read)
        print(1000 * number + at, flush=True)
"""


def start(path, number, size):
    """A program that adds articles and prints each one's number when it is safe."""
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(number), str(size)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_eight_writers_at_once(tmp_path):
    """Eight programs begin one file at once and add to it: nothing is lost, none is turned away."""
    writers = [start(tmp_path / "l", number, 12) for number in range(1, 9)]
    said = [writer.communicate(timeout=300) for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 8, [err for _, err in said]
    with factcheck.Ledger(tmp_path / "l", write=False) as ledger:
        assert ledger.count() == (96, 96)
        assert {int(claim.value) for _, claim in ledger.claims()} == {
            1000 * n + at for n in range(1, 9) for at in range(12)
        }


@pytest.mark.parametrize("seed", range(int(os.environ.get("FACTCHECK_KILLS", "6"))))
def test_killed_while_writing(tmp_path, seed):
    """A program that is killed at any moment loses nothing that it had added, and the file is sound."""
    path = tmp_path / "l"
    writer = start(path, 1 + seed, 1_000)
    safe = [writer.stdout.readline() for _ in range(1 + 3 * seed)]
    delay = (seed * 7_919) % 23 / 1_000  # another moment of the transaction each time
    try:
        writer.wait(delay)
    except subprocess.TimeoutExpired:
        writer.kill()
    rest, _ = writer.communicate()
    whole = [line for line in [*safe, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    with factcheck.Ledger(path) as ledger:
        kept = {int(claim.value) for _, claim in ledger.claims()}
        assert {int(line) for line in whole} <= kept
        assert ledger.count() == (len(kept), len(kept))
        ledger.add(document(TROOPS.format("77")))
    with store.Store(path, write=False) as file:
        assert file.fault() == ""


def test_a_copy_taken_while_writing_is_sound(tmp_path):
    """The file and its log, copied as they stand, open as a ledger: what a backup does."""
    with factcheck.Ledger(tmp_path / "l") as ledger:
        ledger.add(document(TROOPS.format("3,000")))
        for name in ("l", "l-wal"):
            shutil.copy(tmp_path / name, tmp_path / name.replace("l", "copy", 1))
    with factcheck.Ledger(tmp_path / "copy", write=False) as copy:
        assert copy.count() == (1, 1)

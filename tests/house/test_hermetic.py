"""Same input, same bytes: whatever the hash seed, the clock, the time zone, the locale; and no network."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import socket, sys, time

def refused(*_, **__):
    raise AssertionError("the library asked for the network")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refused
import factcheck
text = sys.stdin.buffer.read().decode("utf-8")
for language in ("id", "en", None):
    report = factcheck.check(text, language=language)
    sys.stdout.write(report.to_json())
    sys.stdout.write(report.to_html())
"""
TEXT = """Wali Kota Bantah Jembatan Rusak

WONOKERTO - Wali Kota Arman Darmawan tiba pada Senin (29/10/2024) bersama 12 petugas. Arman Dermawan menyebut
3.000 warga mengungsi. Sebanyak 10.000 warga mengungsi, kata Dinas Perhubungan Wonokerto kemarin.

The mayor, Arman Darmawan, said on Monday, 29 October 2024 that 45 per cent, or 40 of 95 houses, were damaged. Yesterday
Badan Pengelola Air (BPA) and Bank Pertanian Air (BPA) gave Rp 3 miliar and $2.5 million over the last six weeks.
"""


def _report(**environment):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        input=TEXT.encode(),
        capture_output=True,
        check=False,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def usual():
    """The report with hash seed 0."""
    return _report(PYTHONHASHSEED="0")


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2"},
        {"PYTHONHASHSEED": "3", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "4", "TZ": "America/Anchorage", "LANG": "C", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "5", "PYTHONOPTIMIZE": "1"},
    ],
    ids=lambda environment: " ".join(f"{key}={value}" for key, value in environment.items()),
)
def test_same_input_same_bytes(usual, environment):
    """The report does not depend on where and when it is made."""
    assert usual.startswith(b"{")
    assert _report(**environment) == usual

"""CLDR names: one language never shows through in another."""

import subprocess
import sys

import pytest

CODE = """
from factcheck.language import cldr
for code in {codes!r}:
    cldr.months(code), cldr.weekdays(code), cldr.eras(code)
print(sorted(cldr.months("fr_FR")), sorted(cldr.weekdays("en_US")), sorted(cldr.months("zh_CN")))
"""


@pytest.mark.parametrize("codes", [("zh_CN", "ja_JP", "ar_001", "fi"), ("cs", "ru_RU")])
def test_names_do_not_depend_on_what_was_read_before(codes):
    """Whatever languages a process has read, the names of the others stay their own."""

    def names(before):
        run = [sys.executable, "-c", CODE.format(codes=before)]
        return subprocess.run(run, check=True, capture_output=True, text=True).stdout

    assert names(codes) == names(())

"""Tables whose last row is a total."""

import pytest

import factcheck


def findings(tmp_path, rows, name="table.md"):
    """What `sum-mismatch` reports of a Markdown table."""
    head, *body = rows
    lines = ["# Report", "", head, "|---|---:|---:|", *body, "", "The end."]
    path = tmp_path / name
    path.write_text("\n".join(lines), encoding="utf-8")
    report = factcheck.check(factcheck.read(path, language="en"))
    return [finding for finding in report.findings if finding.check == "sum-mismatch"]


HEAD = "| Town | Homes | Cost |"
BODY = ["| Ost | 120 | $4 million |", "| Wick | 85 | $2 million |", "| Tole | 45 | $1 million |"]


def test_a_wrong_total_is_reported_at_its_cell(tmp_path):
    """The column that does not add up is reported, the other is not."""
    (found,) = findings(tmp_path, [HEAD, *BODY, "| Total | 265 | $7 million |"])
    assert found.quote == "265"
    assert "120 + 85 + 45 = 250" in found.message


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, *BODY, "| Total | 250 | $7 million |"],
        [HEAD, *BODY, "| Average | 83 | $2 million |"],
        [HEAD, *BODY[:2], "| Total | 205 | $6 million |", BODY[2], "| Total | 260 | $8 million |"],
        [HEAD, *BODY, "| Dale | some | - |", "| Total | 265 | $7 million |"],
    ],
    ids=["it adds up", "no total", "subtotals", "a cell without a figure"],
)
def test_tables_that_are_left_alone(tmp_path, rows):
    """A table that adds up, has no total, has subtotals or gaps gives no finding."""
    assert not findings(tmp_path, rows)

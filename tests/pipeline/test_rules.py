"""How a newsroom sets the checks: severity inside direct speech."""

import pytest

import factcheck
from factcheck.config import Config

SPOKEN = "“We met on Monday, 29 October 2024,” said the mayor of the town, who was there with her sister."


@pytest.mark.parametrize(
    ("settings", "severities"),
    [
        ({}, ["info"]),
        ({"quotes": {"weekday-mismatch": "error"}}, ["error"]),
        ({"quotes": {"weekday-mismatch": "warning"}}, ["warning"]),
        ({"quotes": {"weekday-mismatch": "off"}}, []),
        ({"quotes": {"date-order": "error"}}, ["info"]),
        ({"quotes": {"dates": "off"}}, []),
        ({"quotes": {"names": "off"}}, ["info"]),
        ({"quotes": {"dates": "off", "weekday-mismatch": "warning"}}, ["warning"]),
        ({"severity": {"weekday-mismatch": "off"}, "quotes": {"weekday-mismatch": "error"}}, []),
    ],
)
def test_severity_inside_direct_speech(settings, severities):
    """Inside direct speech a slip is info, unless the newsroom says otherwise; outside, that changes nothing."""
    config = Config(**settings)
    report = factcheck.check(SPOKEN, language="en", config=config)
    assert [str(finding.severity) for finding in report.findings] == severities
    plain = factcheck.check(SPOKEN.replace("“", "").replace("”", ""), language="en", config=config)
    assert [str(f.severity) for f in plain.findings] == ["error"] * (settings.get("severity") is None)

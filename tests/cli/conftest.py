"""Commands speak English here, whatever the locale of the machine."""

import pytest


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("FACTCHECK_UI_LANG", "en")

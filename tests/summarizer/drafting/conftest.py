"""Runs of drafting that wait for nothing."""

import pytest

from summarizer import attempting, drafting


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempting, "RETRY_WAITS", (0.0, 0.0))
    monkeypatch.setattr(drafting, "BUSY_WAITS", (0.0, 0.0))

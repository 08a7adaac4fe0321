"""Runs of drafting that wait for nothing."""

import pytest

from summarizer.drafting import attempts, recording


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "RETRY_WAITS", (0.0, 0.0))
    monkeypatch.setattr(recording, "BUSY_WAITS", (0.0, 0.0))

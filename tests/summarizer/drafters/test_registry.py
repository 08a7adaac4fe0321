"""How many articles a drafter is handed at once."""

import pytest

from summarizer.drafters import registry
from summarizer.settings import Settings


def test_the_embedded_drafter_is_handed_what_its_processors_draft_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles a processor, eight at most; what the settings say comes first."""
    for count, batch in ((1, 2), (2, 4), (64, 8)):
        monkeypatch.setattr(registry, "processors", lambda count=count: count)
        assert registry.batch_of("embedded", Settings()) == batch
    assert registry.batch_of("embedded", Settings(batch=3)) == 3

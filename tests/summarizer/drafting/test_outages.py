"""A drafter that is down and articles that are bad are told apart; a stop and an interrupt reach the one at work."""

import signal
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlite_utils import Database

from db.errors import ModelError
from db.records import Actor, ArticleText, DraftFailed
from summarizer import attempting, drafting, stopping
from summarizer.drafting import Drafting, Tally
from summarizer.stopping import Stop, listening

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
NIGHT = Actor("takeaways", "machine")
Fill = Callable[[int], Database]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempting, "RETRY_WAITS", (0.0, 0.0))


def run(db: Database, drafter: Any, *, batch: int = 2, stop: Stop | None = None) -> Tally:
    """Return what a run with small batches did."""
    return Drafting(db, drafter, NIGHT, stop or Stop(), batch=batch, clock=lambda: AT).run()


def test_a_success_in_the_batch_shows_that_the_drafter_lives(filled: Fill, drafter: Any) -> None:
    """Three bad articles at the head of a batch are their own fault; what stands behind them is stored."""
    db = filled(8)
    drafter.script = {f"urn:test:{at}": RuntimeError("a word too many") for at in (1, 2, 3)}
    tally = run(db, drafter, batch=8)
    assert (tally.drafted, [one.article_id for one in tally.failures]) == (5, [1, 2, 3])


@pytest.mark.parametrize("told", [RuntimeError("a word too many"), DraftFailed("an empty answer", retryable=True)])
def test_bad_articles_at_the_head_of_the_queue_do_not_hold_it_up(filled: Fill, drafter: Any, told: Any) -> None:
    """Two batches fail as a whole; the newest article proves that the drafter lives, and the rest is drafted."""
    db = filled(9)
    drafter.script = {f"urn:test:{at}": told for at in (1, 2, 3, 4)}
    tally = run(db, drafter)
    assert (tally.drafted, [one.article_id for one in tally.failures]) == (5, [1, 2, 3, 4])
    assert [call for call in drafter.calls if "urn:test:9" in call] == [["urn:test:9"]]


def test_bad_articles_that_wait_alone_are_put_aside_in_time(filled: Fill, drafter: Any) -> None:
    """They failed before while the drafter lived: failing again is no sign of an outage, whatever else waits."""
    db = filled(5)
    drafter.script = {f"urn:test:{at}": RuntimeError("a word too many") for at in (1, 2, 3)}
    assert [len(run(db, drafter, batch=8).failures) for _ in range(4)] == [3, 3, 3, 0]


def test_an_outage_is_told_after_one_more_article_far_from_the_others(filled: Fill, drafter: Any) -> None:
    """With a drafter that is down not the whole queue is tried, only what was in hand and the newest."""
    db = filled(20)
    drafter.script = {f"urn:test:{at}": RuntimeError("no card") for at in range(1, 21)}
    with pytest.raises(ModelError, match="the drafter is down: 7 articles in a row"):
        run(db, drafter)
    tried = {int(name.rpartition(":")[2]) for call in drafter.calls for name in call}
    assert tried == {1, 2, 3, 4, 5, 6, 20}
    assert db.execute("SELECT count(*) FROM attempts").fetchone()[0] == 0


def test_checks_that_break_down_are_no_outage(filled: Fill, drafter: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The drafter drafted, whatever became of its drafts."""
    broken = DraftFailed("the checks broke down", retryable=True)
    monkeypatch.setattr(drafting, "checked", lambda *_: broken)
    tally = run(filled(4), drafter)
    assert (tally.drafted, len(tally.failures)) == (0, 4)


def test_a_stop_ends_the_attempts_too(filled: Fill, drafter: Any) -> None:
    """An article that fails while a stop is asked for is not tried again, and not blamed for fewer attempts."""
    db = filled(1)
    stop = Stop()
    drafter.script["urn:test:1"] = DraftFailed("no answer", retryable=True)
    drafter.before = lambda _: stop.request("SIGTERM")
    assert run(db, drafter, stop=stop).failures == []
    assert (len(drafter.calls), db.execute("SELECT count(*) FROM attempts").fetchone()[0]) == (1, 0)


def test_an_interrupt_does_not_wait_for_the_batch_in_hand(
    filled: Fill, drafter: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second signal leaves the drafter's thread where it is."""
    begun, over, stop = threading.Event(), threading.Event(), Stop()
    monkeypatch.setattr(stopping, "end_soon", lambda: None)

    def hang(_read: ArticleText) -> None:
        begun.set()
        over.wait(20)

    def interrupt() -> None:
        begun.wait(20)
        for _ in range(2):
            time.sleep(0.5)  # a signal wakes a thread that waits, not one that is about to
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)

    drafter.before = hang
    threading.Thread(target=interrupt, daemon=True).start()
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), listening(stop):
        run(filled(2), drafter, stop=stop)
    assert time.monotonic() - began < 15
    over.set()

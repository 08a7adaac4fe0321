"""A drafter that is down and articles that are bad are told apart; a stop and an interrupt reach the one at work."""

import signal
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlite_utils import Database

from db.articles.saving import find_article
from db.errors import ModelError
from db.records import Actor, ArticleText, DraftFailed
from summarizer.drafters.protocol import TriedOut, Unasked, Unreached
from summarizer.drafting import running
from summarizer.drafting.outages import OUTAGE
from summarizer.drafting.running import Drafting
from summarizer.drafting.tally import Tally
from summarizer.drafting.terms import Terms
from summarizer.events import Event
from summarizer.process import stopping
from summarizer.process.stopping import Stop, listening
from tests.summarizer.conftest import FakeDrafter

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
NIGHT = Actor("takeaways", "machine")
Fill = Callable[[int], Database]


def run(
    db: Database,
    drafter: FakeDrafter,
    *,
    batch: int = 2,
    stop: Stop | None = None,
    limit: int | None = None,
    **told: Any,
) -> Tally:
    """Return what a run with small batches did."""
    return Drafting(db, drafter, NIGHT, stop or Stop(), Terms(batch), clock=lambda: AT, **told).run(limit=limit)


def attempts(db: Database) -> int:
    """Return how many failures are in the record."""
    return int(db.execute("SELECT count(*) FROM attempts").fetchone()[0])


def unplugged(_read: ArticleText) -> None:
    """Fail as a server that is not there."""
    raise RuntimeError("no route")


def test_a_success_in_the_batch_shows_that_the_drafter_lives(filled: Fill, drafter: FakeDrafter) -> None:
    """Three bad articles at the head of a batch are their own fault; what stands behind them is stored."""
    db = filled(8)
    drafter.script = {f"urn:test:{at}": RuntimeError("a word too many") for at in (1, 2, 3)}
    tally = run(db, drafter, batch=8)
    assert (tally.drafted, [one.article_id for one in tally.failures]) == (5, [1, 2, 3])


@pytest.mark.parametrize("told", [RuntimeError("a word too many"), DraftFailed("an empty answer", retryable=True)])
def test_bad_articles_at_the_head_of_the_queue_do_not_hold_it_up(filled: Fill, drafter: FakeDrafter, told: Any) -> None:
    """Two batches fail as a whole; the newest article proves that the drafter lives, and the rest is drafted."""
    db = filled(9)
    drafter.script = {f"urn:test:{at}": told for at in (1, 2, 3, 4)}
    tally = run(db, drafter)
    assert (tally.drafted, [one.article_id for one in tally.failures]) == (5, [1, 2, 3, 4])
    assert [call for call in drafter.calls if "urn:test:9" in call] == [["urn:test:9"]]


def test_bad_articles_that_wait_alone_are_put_aside_in_time(filled: Fill, drafter: FakeDrafter) -> None:
    """They failed before while the drafter lived: failing again is no sign of an outage, whatever else waits."""
    db = filled(5)
    drafter.script = {f"urn:test:{at}": RuntimeError("a word too many") for at in (1, 2, 3)}
    assert [len(run(db, drafter, batch=8).failures) for _ in range(4)] == [3, 3, 3, 0]


def test_an_outage_is_told_after_one_more_article_far_from_the_others(filled: Fill, drafter: FakeDrafter) -> None:
    """With a drafter that is down not the whole queue is tried, only what was in hand and the newest."""
    db = filled(20)
    drafter.script = {f"urn:test:{at}": RuntimeError("no card") for at in range(1, 21)}
    with pytest.raises(ModelError, match="the drafter is down: 7 articles in a row"):
        run(db, drafter)
    tried = {int(name.rpartition(":")[2]) for call in drafter.calls for name in call}
    assert tried == {1, 2, 3, 4, 5, 6, 20}
    assert attempts(db) == 0


def test_a_server_that_never_answered_puts_no_article_aside(filled: Fill, drafter: FakeDrafter) -> None:
    """Whether they come singly or wait together, in however many runs: all of them wait for the day it is up."""
    drafter.before = unplugged
    for number in (1, 2):
        tally = run(filled(number), drafter)
        assert len(tally.failures) == number, "they are told all the same"
    db = filled(5)
    for _ in range(4):
        with pytest.raises(ModelError, match="the drafter is down: 5 articles in a row failed, the last"):
            run(db, drafter, batch=8)
    drafter.before = lambda _: None
    assert (attempts(db), run(db, drafter).drafted) == (0, 5)


def test_a_server_that_went_down_is_told_from_a_bad_article(filled: Fill, drafter: FakeDrafter) -> None:
    """One article fails, and so does one that was drafted before: night after night, nobody is blamed."""
    run(filled(1), drafter)
    db = filled(2)
    drafter.before = unplugged
    for _ in range(4):
        with pytest.raises(ModelError, match="down: 1 article failed, and one that it drafted before"):
            run(db, drafter)
    assert attempts(db) == 0


def test_one_article_by_hand_is_blamed_where_an_older_one_is_drafted(filled: Fill, drafter: FakeDrafter) -> None:
    """No other article that waits is taken up for it, and the older one keeps its draft."""
    db = filled(3)
    run(db, drafter, limit=1)
    drafter.script["urn:test:2"] = DraftFailed("an empty answer", retryable=True)
    tally = Drafting(db, drafter, NIGHT, clock=lambda: AT).draft_one(find_article(db, 2).revision)
    assert (len(tally.failures), attempts(db), drafter.calls[-1]) == (1, 1, ["urn:test:1"])
    assert db.execute("SELECT count(*) FROM drafts").fetchone()[0] == 1


@pytest.mark.parametrize("limit", [1, OUTAGE])
def test_a_limit_leaves_room_for_a_look_at_another_article(filled: Fill, drafter: FakeDrafter, limit: int) -> None:
    """Bad articles at the head of the queue hold up no run, however few articles each may take."""
    db = filled(6)
    drafter.script = {f"urn:test:{at}": RuntimeError("a word too many") for at in range(1, limit + 1)}
    tally = run(db, drafter, limit=limit)
    assert (tally.drafted, len(tally.failures), attempts(db)) == (1, limit, limit)


def test_checks_that_break_down_are_no_outage(
    filled: Fill, drafter: FakeDrafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The drafter drafted, whatever became of its drafts."""
    broken = DraftFailed("the checks broke down", retryable=True)
    monkeypatch.setattr(running, "checked", lambda *_: broken)
    tally = run(filled(4), drafter)
    assert (tally.drafted, len(tally.failures)) == (0, 4)


def test_a_signal_is_no_outage(filled: Fill, drafter: FakeDrafter) -> None:
    """A whole batch fails once, and its second attempts are cut short: each is told, and the run just ends."""
    stop, heard = Stop(), list[Event]()

    def cut_short(read: ArticleText) -> None:
        stop.request("SIGTERM")
        unplugged(read)

    drafter.before = cut_short
    tally = run(filled(4), drafter, batch=4, stop=stop, observe=heard.append)
    assert str(tally) == "0 drafted, 4 undecided (stopped: SIGTERM)"
    assert [event.message for event in heard if event.kind == "failed"][3] == (
        "urn:test:4: not drafted, not blamed: RuntimeError: no route"
    )


def test_what_a_deadline_leaves_undecided_is_told(filled: Fill, drafter: FakeDrafter) -> None:
    """The article was tried to the end, but no time was left to see whether the drafter lives."""
    seconds = iter([0.0] * 2 + [9.0] * 99)
    drafter.script["urn:test:1"] = TriedOut("no answer", retryable=True)
    heard = list[Event]()
    db = filled(1)
    tally = run(db, drafter, stop=Stop(5.0, lambda: next(seconds)), observe=heard.append)
    assert (str(tally), attempts(db)) == ("0 drafted, 1 undecided (stopped: deadline)", 0)
    assert [event.kind for event in heard] == ["failed"]


def test_a_drafter_that_waited_in_vain_ends_the_run_and_keeps_what_it_drafted(
    filled: Fill, drafter: FakeDrafter
) -> None:
    """One article may be drafted before; the others wait as before, in however many nights, and no other is tried."""
    db = filled(9)
    for night in (1, 2, 3, 4):
        drafter.script = {f"urn:test:{at}": Unreached("HTTP 503", retryable=True) for at in range(1 + night, 10)}
        with pytest.raises(ModelError, match="down, and was waited for: HTTP 503") as caught:
            run(db, drafter)
        assert "no article was blamed" in caught.value.hint
        assert (attempts(db), db.execute("SELECT count(*) FROM drafts").fetchone()[0]) == (0, night)
    drafter.script = {}
    assert run(db, drafter).drafted == 5


def test_failures_beside_an_outage_are_blamed_where_the_drafter_lived(filled: Fill, drafter: FakeDrafter) -> None:
    """A bad article stands beside one that was drafted, and only then the drafter was not to be had."""
    db = filled(6)
    drafter.script = {"urn:test:1": TriedOut("no answer", retryable=True)}
    drafter.script |= {f"urn:test:{at}": Unreached("HTTP 503", retryable=True) for at in (3, 4, 5, 6)}
    with pytest.raises(ModelError, match="was waited for"):
        run(db, drafter)
    assert attempts(db) == 1


def test_what_was_not_asked_before_a_stop_is_no_failure(filled: Fill, drafter: FakeDrafter) -> None:
    """Nothing is told of it, for nothing was tried."""
    stop, heard = Stop(), list[Event]()
    drafter.before = lambda _: stop.request("SIGTERM")
    drafter.script = {f"urn:test:{at}": Unasked("stopped", retryable=True) for at in (2, 3)}
    tally = run(filled(6), drafter, batch=3, stop=stop, observe=heard.append)
    assert str(tally) == "1 drafted (stopped: SIGTERM)"
    assert [event.kind for event in heard] == ["drafted"]


def test_a_drafter_that_waits_is_told_of_the_stop_and_whom_to_tell(filled: Fill) -> None:
    """Before it is asked for anything."""
    heeded: list[object] = []

    class Waits(FakeDrafter):
        def heed(self, stop: Stop, observe: object) -> None:
            heeded.extend([stop, observe])

    stop = Stop()
    run(filled(1), Waits(), stop=stop, observe=print)
    assert heeded == [stop, print]


def test_settings_that_are_to_be_read_again_begin_no_further_batch(filled: Fill, drafter: FakeDrafter) -> None:
    """The run ends with what is in hand, as at a limit."""
    stop = Stop()
    stop.reload = True
    assert run(filled(3), drafter, stop=stop).drafted == 0


def test_a_stop_ends_the_attempts_too(filled: Fill, drafter: FakeDrafter) -> None:
    """An article that fails while a stop is asked for is not tried again, and not blamed for fewer attempts."""
    db = filled(1)
    stop = Stop()
    drafter.script["urn:test:1"] = DraftFailed("no answer", retryable=True)
    drafter.before = lambda _: stop.request("SIGTERM")
    assert run(db, drafter, stop=stop).failures == []
    assert (len(drafter.calls), attempts(db)) == (1, 0)


def test_an_interrupt_does_not_wait_for_the_batch_in_hand(
    filled: Fill, drafter: FakeDrafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second signal leaves the drafter's thread where it is."""
    begun, over, stop = threading.Event(), threading.Event(), Stop()
    monkeypatch.setattr(stopping, "end_soon", lambda: None)

    def hang(_read: ArticleText) -> None:
        begun.set()
        over.wait(60)

    def interrupt() -> None:
        for heard in (begun.is_set, lambda: stop.by_signal):  # two signals before the first is heard are one
            while not heard():
                time.sleep(0.01)
            time.sleep(1)  # a signal wakes a thread that waits, not one that is about to
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)

    drafter.before = hang
    threading.Thread(target=interrupt, daemon=True).start()
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), listening(stop):
        run(filled(2), drafter, stop=stop)
    assert time.monotonic() - began < 50
    over.set()

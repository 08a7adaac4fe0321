"""A run of drafting: each article once, no failure stops another, and nothing is stored for a text that moved on."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlite_utils import Database

from db.articles.saving import find_article, save_article
from db.deciding.acts import reject
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.errors import BusyError, ConflictError, ModelError
from db.opening import open_database
from db.records import Actor, ArticleText, Drafted, DraftedTakeaway, DraftFailed, Flag, Severity
from summarizer.drafters.protocol import TriedOut
from summarizer.drafting import recording, running
from summarizer.drafting.running import Drafting
from summarizer.drafting.tally import Tally
from summarizer.drafting.terms import Terms
from summarizer.events import Event
from summarizer.process.stopping import Stop
from tests.summarizer.conftest import FakeDrafter

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
NIGHT = Actor("takeaways", "machine")
Fill = Callable[[int], Database]


def run(db: Database, drafter: FakeDrafter, *, limit: int | None = None, **told: Any) -> Tally:
    """Return what a run with batches of two did."""
    return Drafting(db, drafter, NIGHT, terms=Terms(batch=2), clock=lambda: AT, **told).run(limit=limit)


def states(db: Database) -> list[tuple[int, str]]:
    """Return article and state of every draft."""
    return list(db.execute("SELECT article_id, state FROM drafts ORDER BY id").fetchall())


def test_every_article_is_drafted_once(filled: Fill, drafter: FakeDrafter) -> None:
    """A second run finds nothing to do."""
    db = filled(5)
    assert run(db, drafter).drafted == 5
    assert run(db, drafter).drafted == 0
    assert states(db) == [(number, "pending") for number in range(1, 6)]
    assert sum(len(call) for call in drafter.calls) == 5


def test_only_what_asks_for_a_look_is_counted_as_flagged(
    filled: Fill, drafter: FakeDrafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note stands at nearly every draft: the morning's report counts warnings and errors, each draft once."""
    flags = (Flag("support", Severity.NOTE, "85%"), Flag("number", Severity.WARNING, "41"))

    def flagged(_text: ArticleText, drafted: Any, _rules: Any) -> Any:
        return replace(drafted, takeaways=tuple(replace(one, flags=flags) for one in drafted.takeaways))

    monkeypatch.setattr(running, "checked", flagged)
    assert run(filled(2), drafter).flags == {"number": 2}


def test_a_limit_is_kept_and_the_next_run_goes_on(filled: Fill, drafter: FakeDrafter) -> None:
    """Three of five, then the other two."""
    db = filled(5)
    first = run(db, drafter, limit=3)
    assert (first.drafted, first.stopped) == (3, "limit")
    assert run(db, drafter).drafted == 2


def test_a_failure_is_recorded_and_the_rest_goes_on(filled: Fill, drafter: FakeDrafter) -> None:
    """The article that can not be drafted is named with its reason and not tried again."""
    db = filled(4)
    drafter.script["urn:test:2"] = DraftFailed("only two sentences")
    tally = run(db, drafter)
    assert tally.drafted == 3
    assert [(failure.source_id, failure.reason) for failure in tally.failures] == [("urn:test:2", "only two sentences")]
    assert run(db, drafter).failures == []


def test_a_crash_is_one_article_s_failure(filled: Fill, drafter: FakeDrafter) -> None:
    """An exception in a batch costs the article that raises it, not its neighbours."""
    db = filled(4)
    drafter.script["urn:test:3"] = RuntimeError("tensor\nof trouble")
    tally = run(db, drafter)
    assert (tally.drafted, [one.reason for one in tally.failures]) == (3, ["RuntimeError: tensor of trouble"])
    assert sum("urn:test:3" in call for call in drafter.calls) == 2, "once in its batch, once alone"


def test_three_failed_runs_put_an_article_aside(filled: Fill, drafter: FakeDrafter) -> None:
    """A crash is worth two more nights, no more."""
    db = filled(2)
    drafter.script["urn:test:1"] = RuntimeError("again")
    assert [len(run(db, drafter).failures) for _ in range(5)] == [1, 1, 1, 0, 0]


def test_a_passing_failure_is_tried_again_in_the_same_run(filled: Fill, drafter: FakeDrafter) -> None:
    """The second attempt succeeds: nothing is recorded."""
    db = filled(1)
    drafter.script["urn:test:1"] = DraftFailed("timed out", retryable=True)
    drafter.before = lambda _: drafter.script.clear() if len(drafter.calls) == 2 else None
    assert (run(db, drafter).drafted, len(drafter.calls)) == (1, 2)


def test_what_was_tried_often_enough_waits_for_another_run(filled: Fill, drafter: FakeDrafter) -> None:
    """The settings say how often; the run does not multiply it."""
    db = filled(1)
    drafter.script["urn:test:1"] = TriedOut("timed out", retryable=True)
    assert (len(run(db, drafter).failures), len(drafter.calls)) == (1, 1)


def test_an_outage_stops_the_run_and_blames_nobody(filled: Fill, drafter: FakeDrafter) -> None:
    """Passing failures in a row, of an article drafted before too, end the run; the articles wait as before."""
    db = filled(6)
    run(db, drafter, limit=2)
    drafter.script = {f"urn:test:{at}": DraftFailed("no answer", retryable=True) for at in range(1, 7)}
    with pytest.raises(ModelError, match="the drafter is down: 4 articles in a row failed, and one that it drafted"):
        run(db, drafter)
    assert db.execute("SELECT count(*) FROM attempts").fetchone()[0] == 0
    drafter.script = {}
    assert run(db, drafter).drafted == 4


def test_a_model_that_can_not_load_stops_the_run(filled: Fill, drafter: FakeDrafter) -> None:
    """That is no article's fault."""
    db = filled(2)
    drafter.script["urn:test:1"] = ModelError("weights are missing")
    with pytest.raises(ModelError, match="weights are missing"):
        run(db, drafter)


def test_a_text_that_changed_meanwhile_is_drafted_anew(
    filled: Fill, drafter: FakeDrafter, article: Callable[..., ArticleText]
) -> None:
    """The result for the old text is dropped, the new text is drafted in the same run."""
    db = filled(1)
    new = replace(article(1), body=article(1).body.replace("4 million", "5 million"))
    path = db.execute("PRAGMA database_list").fetchone()[2]

    def change(read: ArticleText) -> None:
        if "4 million" in read.body:
            save_article(open_database(path), new, actor=NIGHT, at=AT)

    drafter.before = change
    tally = run(db, drafter)
    assert (tally.drafted, tally.dropped) == (1, 1)
    texts = [row[0] for row in db.execute("SELECT text FROM takeaways").fetchall()]
    assert any("5 million" in text for text in texts)
    assert not any("4 million" in text for text in texts)


def test_a_draft_that_an_editor_holds_is_tried_once_per_run(
    filled: Fill, drafter: FakeDrafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A conflict that lasts ends the run, not the night."""
    db = filled(1)

    def held(*_: Any, **__: Any) -> int:
        raise ConflictError("Ida Holm has it in hand")

    monkeypatch.setattr(recording, "save_draft", held)
    tally = run(db, drafter)
    assert (tally.drafted, tally.dropped, len(drafter.calls)) == (0, 1, 1)


def test_a_result_that_the_record_refuses_is_a_failure(filled: Fill, drafter: FakeDrafter) -> None:
    """Three takeaways that say the same are not stored, and the article is named."""
    db = filled(2)
    good = drafter.draft([find_article(db, 1).revision.text])[0]
    assert isinstance(good, Drafted)
    same = DraftedTakeaway("Same.", ())
    drafter.script["urn:test:1"] = replace(good, takeaways=(same, same, same))
    tally = run(db, drafter)
    assert tally.drafted == 1
    assert "two takeaways say the same words" in tally.failures[0].reason


def test_a_stop_ends_after_the_articles_in_hand(filled: Fill, drafter: FakeDrafter) -> None:
    """What was begun is stored, what was not begun waits."""
    db = filled(5)
    stop = Stop()
    drafter.before = lambda _: stop.request("SIGTERM")
    tally = run(db, drafter, stop=stop)
    assert (tally.drafted, tally.stopped) == (2, "SIGTERM")
    assert len(states(db)) == 2


def test_a_busy_database_is_tried_again(filled: Fill, drafter: FakeDrafter, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two refusals are waited out; the article is drafted once."""
    db = filled(1)
    refusals = [BusyError("busy"), BusyError("busy")]

    def busy(*arguments: Any, **told: Any) -> int:
        if refusals:
            raise refusals.pop()
        return save_draft(*arguments, **told)

    monkeypatch.setattr(recording, "save_draft", busy)
    heard: list[Event] = []
    assert run(db, drafter, observe=heard.append).drafted == 1
    assert [event.kind for event in heard] == ["retrying", "retrying", "drafted"]


def test_a_drafter_that_loses_results_is_caught(
    filled: Fill, drafter: FakeDrafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fewer results than articles must never shift one article's takeaways to another."""
    db = filled(2)
    monkeypatch.setattr(type(drafter), "draft", lambda *_: [])
    with pytest.raises(ModelError, match="0 results for 2 articles"):
        run(db, drafter)


def refuse(db: Database, draft_id: int) -> None:
    """Reject a draft, with the wish for another."""
    reject(db, draft_id, reason="missing_point", version=1, actor=Actor("Ida Holm"), at=AT)


def test_a_rejected_draft_is_not_drafted_again_word_for_word(filled: Fill, drafter: FakeDrafter) -> None:
    """The second draft has what the drafter kept as alternatives; a third one has nothing to offer and fails."""
    db = filled(1)
    first = drafter.draft([find_article(db, 1).revision.text])[0]
    assert isinstance(first, Drafted)
    spare = DraftedTakeaway("A spare sentence stands here.", ())
    drafter.script["urn:test:1"] = replace(first, alternatives=(spare,))
    run(db, drafter)
    refuse(db, 1)
    assert run(db, drafter).drafted == 1
    assert load_draft(db, 2).texts == (first.takeaways[0].text, first.takeaways[1].text, spare.text)
    refuse(db, 2)
    assert "has no others" in run(db, drafter).failures[0].reason


def test_the_next_articles_are_drafted_while_the_last_are_stored(filled: Fill, drafter: FakeDrafter) -> None:
    """The drafter has the second batch in hand before the first is in the record, and no article twice."""
    db = filled(3)
    second_begun = threading.Event()
    stored = 0

    def wait(_read: ArticleText) -> None:
        if len(drafter.calls) == 2:
            second_begun.set()

    def note(event: Event) -> None:
        nonlocal stored
        if event.kind == "drafted":
            stored += 1
            assert second_begun.wait(20)

    drafter.before = wait
    assert run(db, drafter, observe=note).drafted == stored == 3
    assert sorted(one for call in drafter.calls for one in call) == ["urn:test:1", "urn:test:2", "urn:test:3"]


def test_the_bar_counts_what_is_done_with(filled: Fill, drafter: FakeDrafter) -> None:
    """Drafted or not; a second run of the same drafting begins another bar."""
    db = filled(3)
    drafter.script["urn:test:2"] = DraftFailed("only two sentences")
    drawn: list[list[int]] = []

    class Drawn:
        def advance(self, steps: int = 1) -> None:
            drawn[-1][1] += steps

    @contextmanager
    def bar(_label: str, total: int) -> Iterator[Drawn]:
        drawn.append([total, 0])
        yield Drawn()

    drafting = Drafting(db, drafter, NIGHT, clock=lambda: AT, bar=bar)
    drafting.run(limit=2)
    drafting.run()
    assert drawn == [[2, 2], [1, 1]]

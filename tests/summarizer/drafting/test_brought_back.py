"""A rejection that is taken back while the drafter is at work on the article: the draft that waits again stays."""

from collections.abc import Callable
from datetime import UTC, datetime

from sqlite_utils import Database

from db.articles.saving import find_article
from db.deciding.acts import reject
from db.deciding.undo import undo
from db.opening import open_database
from db.records import Actor, ArticleText, Drafted, DraftedTakeaway
from db.verifying.verify import verify
from summarizer.drafting.running import Drafting
from tests.summarizer.conftest import FakeDrafter

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
IDA, NIGHT = Actor("Ida Holm"), Actor("takeaways", "machine")


def states(db: Database) -> list[str]:
    """Return the state of every draft."""
    return [row[0] for row in db.execute("SELECT state FROM drafts ORDER BY id")]


def drafting(db: Database, drafter: FakeDrafter) -> Drafting:
    """Return a run that has not begun."""
    return Drafting(db, drafter, NIGHT, clock=lambda: AT)


def test_the_result_is_dropped(filled: Callable[[int], Database], drafter: FakeDrafter) -> None:
    """Nobody claims the draft: the queue's `u` opens none. Rejected again it is drafted in the same run.

    What is asked for by the article's number replaces the draft that waits.
    """
    db = filled(1)
    first = drafter.draft([find_article(db, 1).revision.text])[0]
    assert isinstance(first, Drafted)
    spare = DraftedTakeaway("A spare sentence stands here.", ())
    drafter.script["urn:test:1"] = Drafted(first.takeaways, (spare,), 1.0, first.model)
    drafting(db, drafter).run()
    reject(db, 1, reason="tone", version=1, actor=IDA, at=AT)
    path = db.execute("PRAGMA database_list").fetchone()[2]

    def takes_back(_: ArticleText) -> None:
        undo(open_database(path), actor=IDA, at=AT)

    drafter.before = takes_back
    watching = drafting(db, drafter)
    tally = watching.run()
    assert (tally.drafted, tally.dropped, states(db)) == (0, 1, ["pending"])
    drafter.before = lambda _: None
    reject(db, 1, reason="tone", version=3, actor=IDA, at=AT)
    assert (watching.run().drafted, states(db)) == (1, ["rejected", "pending"])
    undo(db, actor=IDA, at=AT)
    asked = drafting(db, drafter)
    assert (asked.draft_one(find_article(db, 1).revision).drafted, states(db)) == (
        1,
        ["superseded", "superseded", "pending"],
    )
    assert verify(db).ok

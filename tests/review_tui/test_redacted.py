"""An order blanks a draft that lies on a desk: its words, and those that were typed over them, go from the desk too."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.drafts import working_copies
from db.opening import open_database
from db.records import Actor
from db.upkeep.redaction import redact_article
from review_tui.app import ReviewApp
from review_tui.settings import DeskSettings
from tests.review_tui.conftest import Clock, OpenDesk, OpenSession, Press, Shown, Until

pytestmark = pytest.mark.anyio

ADA = Actor("Ada")
TOLD = "redacted by order: nothing of it is kept"


@pytest.fixture
def watching(desk_of: OpenDesk, settings: DeskSettings) -> ReviewApp:
    """Ada's desk, which looks five times a second what others did."""
    app: ReviewApp = desk_of(settings=replace(settings, poll=0.2))
    return app


@pytest.fixture
def order(path: Path, clock: Clock) -> Callable[[int], None]:
    """Let the chief follow an order about an article."""

    def follow(article_id: int) -> None:
        chief = open_database(path)
        redact_article(chief, article_id, reason="court order 5", actor=Actor("Ruth"), at=clock())
        chief.close()

    return follow


def copies(db: Database) -> int:
    """Return how many unfinished texts the record holds."""
    return int(db.execute("SELECT count(*) FROM working_copies").fetchone()[0])


@pytest.mark.parametrize("typing", [False, True], ids=["at the desk", "while typing"])
async def test_the_words_go_from_the_desk(
    watching: ReviewApp,
    press: Press,
    order: Callable[[int], None],
    shown: Shown,
    until: Until,
    *,
    db: Database,
    typing: bool,
) -> None:
    """Article, takeaways and typed words; the editor closes, and nothing is written back."""
    async with watching.run_test(size=(110, 34)) as pilot:
        await press(pilot, "escape", "enter", "e", "end", *" Zweig", *([] if typing else ["escape"]))
        await until(pilot, lambda: copies(db) == 1, "the typed words are kept")
        article = watching.session.sheet().draft.article_id
        order(article)
        drawn = await shown(pilot, watching, TOLD)
        assert "Zweig" not in drawn
        assert "Quay Street" not in drawn
        assert "[redacted]" in drawn
        assert watching.session.sheet().aside == []
        await press(pilot, "escape")
    assert copies(db) == 0


def test_a_desk_that_knows_nothing_of_it_keeps_nothing(
    session_of: OpenSession, order: Callable[[int], None], db: Database
) -> None:
    """The order comes between two letters: what is typed is not kept, and the desk can be left."""
    ada = session_of("Ada")
    sheet = ada.open_draft(1)
    sheet.stand(sheet.standing.with_text(0, "Dunmere council, Zweig said, voted 7-4."))
    order(sheet.draft.article_id)
    assert not ada.keeping.keep()
    assert copies(db) == 0
    assert "Zweig" not in "".join(ada.sheet().texts)
    assert "Quay" not in ada.sheet().drawn_article.drawn.text
    ada.quit()


def test_what_others_hold_stays_as_it_is(session_of: OpenSession, order: Callable[[int], None], db: Database) -> None:
    """The words of another draft are kept."""
    ada = session_of("Ada")
    sheet = ada.open_draft(2)
    sheet.stand(sheet.standing.with_text(0, "Ana Poe wrote this."))
    order(1)
    assert ada.keeping.keep()
    copy = working_copies.kept(db, 2, actor=ADA)
    assert copy is not None
    assert copy.texts[0] == "Ana Poe wrote this."

"""What was corrected in an article, and what its editors noted, stands over it without a key."""

from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.deciding.acts import approve
from db.deciding.look_policy import set_look_policy
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.look_rules import LookPolicy
from db.records import Actor, ArticleText
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of, unwrapped
from review_tui.pages.notes import notes
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.notes import Notes
from review_tui.widgets.takeaways import TakeawaysPane
from tests.review_tui.conftest import Clock, OpenDesk, Press, TextOf

pytestmark = pytest.mark.anyio

MENDED = (
    "Correction: An earlier version gave the sum as 84,200 euros, and misspelt the name of the judge, Helene Brandt."
)
KEPT_BACK = "The name of the treasurer's son must not be published; adds quotes from his lawyer, recasts the lead."


def noted(db: Database, clock: Clock, ed_note: str, *input_notes: str) -> int:
    """Store a draft of an article with notes; return its number."""
    specimen = SPECIMENS[1]
    article = ArticleText("urn:noted", "Noted", unwrapped(specimen.body), section="Court")
    article = replace(article, ed_note=ed_note, input_notes=input_notes)
    saved = save_article(db, article, actor=MACHINE, at=clock())
    return save_draft(db, saved.revision_id, drafted_of(specimen), actor=MACHINE, at=clock())


OPEN = ("escape", "slash", *"noted", "enter", "enter")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 48)])
async def test_both_stand_over_the_article(
    size: tuple[int, int], desk_of: OpenDesk, press: Press, db: Database, clock: Clock
) -> None:
    """They stay when the article is scrolled, and leave it its lines."""
    noted(db, clock, KEPT_BACK, f"correction: {MENDED}", "furniture: left out 2 x caption")
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, *OPEN, "G")
        shown = app.screen.query_one(Notes)
        drawn = " ".join(line.strip() for line in shown.render().plain.splitlines())
        assert "Correction: An earlier version gave the sum" in drawn
        assert "Editor's note: The name of the treasurer's son must not be published" in drawn
        assert drawn.endswith("recasts the lead.")
        assert shown.size.height == (4 if size[0] < 100 else 2)
        assert app.screen.query_one(ArticlePane).size.height >= 5
        assert app.screen.query_one(TakeawaysPane).region.bottom <= size[1] - 2


async def test_a_very_low_terminal_has_a_line_for_each(
    desk_of: OpenDesk, press: Press, db: Database, clock: Clock
) -> None:
    """Cut, with the key that shows the rest."""
    noted(db, clock, KEPT_BACK, f"correction: {MENDED}")
    app: ReviewApp = desk_of()
    async with app.run_test(size=(60, 15)) as pilot:
        await press(pilot, *OPEN)
        lines = app.screen.query_one(Notes).render().plain.splitlines()
        assert [line[-4:] for line in lines] == [" … p", " … p"]


async def test_an_article_without_notes_keeps_its_room(desk_of: OpenDesk, press: Press) -> None:
    """No empty line stands over it, also after one that has some."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "enter")
        assert (app.screen.query_one(Notes).size.height, app.screen.query_one(ArticlePane).region.y) == (0, 1)


async def test_the_next_article_has_its_own(desk_of: OpenDesk, press: Press, db: Database, clock: Clock) -> None:
    """Notes go with the draft that they are of."""
    noted(db, clock, KEPT_BACK)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *OPEN)
        assert app.screen.query_one(Notes).size.height == 2
        await press(pilot, "q", "escape", "g", "enter")
        assert app.session.sheet().article.headline != "Noted"
        assert app.screen.query_one(Notes).size.height == 0


async def test_provenance_has_them_whole(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database, clock: Clock
) -> None:
    """Each under its own name."""
    noted(db, clock, KEPT_BACK, f"correction: {MENDED}")
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, *OPEN, "p")
        drawn = " ".join(screen_text(app).split())
        assert "editor's note The name of the treasurer's son" in drawn
        assert "correction Correction: An earlier version gave" in drawn


async def test_the_second_person_sees_them(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database, clock: Clock
) -> None:
    """Who lets it leave has to know them as well."""
    number = noted(db, clock, KEPT_BACK)
    set_look_policy(db, LookPolicy(before_sections=("court",)), actor=Actor("Ruth"), at=clock())
    approve(db, number, load_draft(db, number).texts, version=1, actor=Actor("Ben"), at=clock())
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "L", "enter")
        assert "Editor's note: The name of the treasurer's son must not be" in screen_text(app)


def test_foreign_words_are_shown_as_text_and_on_one_line() -> None:
    """A note is foreign text like any other; a correction whose label it repeats has one."""
    article = ArticleText("urn:1", "H", "B", ed_note="[red]a\n\x1b[2Jb", input_notes=(f"correction: {MENDED}",))
    first, second = (note.plain for note in notes(article, (), 0))
    assert first.startswith("Correction: An earlier version")
    assert second == "Editor's note: [red]a ␛[2Jb"

"""A draft of an article that had a set withdrawn, or a draft rejected, says so in queue, over the article, by flags."""

import pytest
from sqlite_utils import Database

from db.deciding.acts import approve, reject, withdraw
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.records import Actor, DraftState
from review_tui.app import ReviewApp
from review_tui.documenting.specimens import MACHINE, SPECIMENS, drafted_of
from review_tui.screens.acknowledge import AcknowledgeScreen
from review_tui.widgets.notes import Notes
from tests.review_tui.conftest import Clock, OpenDesk, OpenSession, Press, TextOf, top

pytestmark = pytest.mark.anyio

IDA = Actor("Ida Holm")
WHY = "Takeaway 2 gave a wrong share: it was 16 per cent."
WITHDRAWN = 2
"""The specimen with an article of a court; its draft has no error."""


def drafted_again(db: Database, clock: Clock) -> int:
    """Store the same three once more, as they were drafted before anything was known against them."""
    revision = load_draft(db, WITHDRAWN).revision.id
    return save_draft(db, revision, drafted_of(SPECIMENS[WITHDRAWN - 1]), actor=MACHINE, at=clock())


@pytest.fixture
def again(db: Database, clock: Clock) -> int:
    """The draft after one that Ida withdrew, with its words."""
    draft = load_draft(db, WITHDRAWN)
    kinds = [f"{one.position}:{flag.kind}" for one in draft.takeaways for flag in one.flags]
    draft = approve(
        db, WITHDRAWN, draft.texts, version=draft.version, actor=IDA, at=clock(), acknowledged=sorted(set(kinds))
    )
    withdraw(db, WITHDRAWN, note=WHY, version=draft.version, actor=IDA, at=clock())
    return drafted_again(db, clock)


@pytest.fixture
def second(db: Database, clock: Clock) -> int:
    """The draft after one that Ida rejected."""
    reject(db, WITHDRAWN, reason="wrong_number", note="She was born in 1938.", version=1, actor=IDA, at=clock())
    return drafted_again(db, clock)


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
async def test_withdrawn_words_are_told_before_they_leave_again(
    size: tuple[int, int], desk_of: OpenDesk, press: Press, screen_text: TextOf, *, again: int
) -> None:
    """In the queue, over the article, and as an error beside each of the three; `a` asks for each of them."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=size) as pilot:
        await press(pilot, "escape", "F", *"section=court", "enter")
        assert f"withdrawn before by Ida Holm: {WHY[:20]}" in screen_text(app)
        await press(pilot, "enter")
        assert app.session.sheet().draft.id == again
        over = " ".join(line.strip() for line in app.screen.query_one(Notes).render().plain.splitlines())
        assert f"Withdrawn before: Ida Holm, 2026-02-03: {WHY}" in over
        assert "3 errors to acknowledge" in screen_text(app)
        await press(pilot, "2", "3", "a")
        if not isinstance(top(app), AcknowledgeScreen):  # the first key brought a card into view
            await press(pilot, "a")
        assert isinstance(top(app), AcknowledgeScreen)
        assert "Ida Holm withdrew a set with these words on" in " ".join(screen_text(app).split())
        await press(pilot, "y")
        assert load_draft(app.session.db, again).state is DraftState.PENDING


def test_words_that_are_typed_or_swapped_in_again_are_told_too(session_of: OpenSession, again: int) -> None:
    """And other words are none of the withdrawn ones."""
    sheet = session_of().open_draft(again)
    texts, first = sheet.standing, sheet.texts[0]

    def kinds() -> set[str]:
        return {flag.kind for flag in sheet.flags[0]}

    sheet.stand(texts.with_text(0, "Other words stand here now."))
    assert "withdrawn" not in kinds()
    sheet.stand(texts.with_text(0, f"{first} "))
    assert "withdrawn" in kinds()


async def test_a_draft_after_a_rejection_says_why(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, second: int
) -> None:
    """By whom, for what reason, with the note; `p` has it whole."""
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, "escape", "F", *"section=court", "enter")
        assert "rejected before by Ida Holm: a number or date is wrong: She was born" in screen_text(app)
        await press(pilot, "enter")
        assert app.session.sheet().draft.id == second
        told = "Ida Holm, 2026-02-03: a number or date is wrong: She was born in 1938."
        assert f"Rejected before: {told}" in screen_text(app)
        assert all("rejected" in {flag.kind for flag in flags} for flags in app.session.sheet().flags)
        await press(pilot, "p")
        assert told in screen_text(app)


async def test_a_rejected_draft_itself_says_why(
    desk_of: OpenDesk, press: Press, screen_text: TextOf, db: Database, clock: Clock
) -> None:
    """Whoever writes by hand opens it from the list of those."""
    reject(
        db,
        WITHDRAWN,
        reason="missing_point",
        note="The vote is missing.",
        outcome="by_hand",
        version=1,
        actor=IDA,
        at=clock(),
    )
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "escape", "F", *"outcome=hand", "enter", "enter")
        assert "Rejected: Ida Holm, 2026-02-03: the main point is missing: The vote is missing." in screen_text(app)

"""Second looks at the desk: what waits for whom, blind ones blind, and what becomes of an answer."""

from collections.abc import Callable

import pytest
from sqlite_utils import Database

from db.deciding.acts import approve
from db.deciding.look_policy import set_look_policy
from db.deciding.second_looks import open_looks
from db.drafts.rows import load_draft
from db.history import of_draft
from db.look_rules import LookPolicy
from db.records import Actor, DraftState
from db.verifying.verify import verify
from review_tui.app import ReviewApp
from review_tui.queue.screen import QueueScreen
from review_tui.screens.look import LookScreen
from review_tui.screens.looks import LooksScreen
from tests.review_tui.conftest import Clock, OpenDesk, Press, TextOf, top

pytestmark = pytest.mark.anyio

BEN = Actor("Ben")
CHANGED = "A former treasurer must repay 48,200 euros to the Larkby rowing club."

Approved = Callable[..., None]


@pytest.fixture
def approved(db: Database, clock: Clock) -> Approved:
    """Let Ben approve drafts with another first text, under a policy."""

    def done(policy: LookPolicy, *draft_ids: int) -> None:
        set_look_policy(db, policy, actor=Actor("Ruth"), at=clock())
        for draft_id in draft_ids:
            draft = load_draft(db, draft_id)
            texts = (CHANGED, *draft.texts[1:])
            approve(db, draft_id, texts, version=draft.version, actor=BEN, at=clock())

    return done


async def test_agreeing_lets_it_leave(
    desk_of: OpenDesk, press: Press, db: Database, approved: Approved, screen_text: TextOf
) -> None:
    """The approved three beside the article; `a`, a note, `y`; Enter does nothing, and the record verifies."""
    approved(LookPolicy(before_sections=("court",)), 2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        assert "second looks wait for you: L" in screen_text(app)
        await press(pilot, "L")
        assert "before it leaves (section court)  Former treasurer" in screen_text(app)
        await press(pilot, "enter")
        assert CHANGED[:60] in screen_text(app)
        await press(pilot, "y", "enter")
        assert "choose first: a, e, x" in screen_text(app)
        await press(pilot, "a", "tab", *"fine", "enter", "y")
        assert "you agree: it may leave" in screen_text(app)
        await press(pilot, "L")
        assert "no second look waits for you" in screen_text(app)
    entry = of_draft(db, 2)[-1]
    assert (entry.act, entry.actor.name, entry.facts.verdict, entry.texts["note"]) == (
        "second_look", "Ada", "agree", "fine",
    )  # fmt: skip
    assert load_draft(db, 2).state is DraftState.REVIEWED
    assert verify(db).problems == ()


async def test_disagreeing_brings_it_back(desk_of: OpenDesk, press: Press, db: Database, approved: Approved) -> None:
    """`x` puts the draft into the queue again; the next look is offered, Escape leaves everything."""
    approved(LookPolicy(before_share=1.0), 2, 3)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, "escape", "L", "enter", "x", "y")
        assert isinstance(top(app), LooksScreen)
        assert load_draft(db, 2).state is DraftState.PENDING
        await press(pilot, "enter")
        assert isinstance(top(app), LookScreen)
        await press(pilot, "e", "escape")
        assert isinstance(top(app), QueueScreen)
    assert load_draft(db, 3).state is DraftState.REVIEWED
    assert len(open_looks(db, actor=Actor("Ada"))) == 1


async def test_a_blind_look_is_blind(
    desk_of: OpenDesk, press: Press, db: Database, approved: Approved, screen_text: TextOf
) -> None:
    """The model's own three, neither the approved text nor the name; only afterwards is it compared."""
    drafted = load_draft(db, 2).texts
    approved(LookPolicy(after_share=1.0), 2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, "escape", "L")
        assert "blind, afterwards" in screen_text(app)
        await press(pilot, "enter")
        assert drafted[0][:40] in screen_text(app)
        assert "must repay 48,200 euros to the" not in screen_text(app)
        assert "Ben" not in screen_text(app)
        await press(pilot, "e", "y")
        assert "compared with what the first person did" in screen_text(app)
    assert of_draft(db, 2)[-1].facts.verdict == "agree"
    assert load_draft(db, 2).state is DraftState.REVIEWED


async def test_nobody_looks_at_their_own(
    desk_of: OpenDesk, press: Press, approved: Approved, screen_text: TextOf
) -> None:
    """Who approved it is not asked, and is told that nothing waits."""
    approved(LookPolicy(before_share=1.0), 2)
    app: ReviewApp = desk_of("Ben")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape")
        assert "second looks wait" not in screen_text(app)
        await press(pilot, "L")
        assert "no second look waits for you" in screen_text(app)


async def test_another_was_faster(
    desk_of: OpenDesk, press: Press, db: Database, approved: Approved, clock: Clock
) -> None:
    """The look was taken elsewhere while it was on the screen: nothing is written, and the reason is said."""
    from db.deciding.second_looks import take_look

    approved(LookPolicy(before_share=1.0), 2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "L", "enter", "x")
        take_look(db, 1, second="as_drafted", actor=Actor("Cem"), at=clock())
        await press(pilot, "y")
        assert isinstance(app.screen, QueueScreen)
    assert [one.actor.name for one in of_draft(db, 2) if one.act == "second_look"] == ["Cem"]
    assert load_draft(db, 2).state is DraftState.REVIEWED


async def test_a_look_in_a_low_terminal(
    desk_of: OpenDesk, press: Press, approved: Approved, screen_text: TextOf
) -> None:
    """Where the answers do not fit below the takeaways, the keys that scroll the article bring them; the note stays."""
    approved(LookPolicy(before_sections=("court",)), 2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(60, 15)) as pilot:
        await press(pilot, "escape", "L", "enter")
        assert "a note for the log" in screen_text(app)
        assert "Do these three stand?" in screen_text(app)
        await press(pilot, "space", "space")
        assert "x  it should not leave" in screen_text(app)
        assert "a note for the log" in screen_text(app)


def unwrapped(screen: LookScreen) -> str:
    """Return what a look says, whatever lines it has at this width."""
    return " ".join(screen.body().plain.split())


async def test_what_was_never_on_the_screen_is_not_written_down(
    desk_of: OpenDesk, press: Press, db: Database, approved: Approved, screen_text: TextOf
) -> None:
    """In a low terminal the three scroll: `a` and `y` at once bring them up, and decide nothing."""
    approved(LookPolicy(before_sections=("court",)), 2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(40, 10)) as pilot:
        await press(pilot, "escape", "L", "enter", "a", "y")
        assert "not all of the three were on the" in screen_text(app)
        assert "second_look" not in [one.act for one in of_draft(db, 2)]
        for _ in range(30):
            await press(pilot, "y")
            if not isinstance(app.screen, LookScreen):
                break
    assert [one.act for one in of_draft(db, 2)][-1] == "second_look"


async def test_nobody_can_mean_what_came_this_moment(
    desk_of: OpenDesk, press: Press, db: Database, approved: Approved, screen_text: TextOf
) -> None:
    """A key hit twice in the list opens a look and answers nothing."""
    approved(LookPolicy(before_sections=("court",)), 2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, "escape", "L", "enter")
        assert isinstance(app.screen, LookScreen)
        app.screen.guard.fresh = 3600
        await press(pilot, "a", "y")
        assert "came on the screen just now" in screen_text(app)
    assert "second_look" not in [one.act for one in of_draft(db, 2)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A former treasurer of the Larkby rowing club was ordered to repay 84,200 euros.",
            "changed by hand: A former treasurer of the Larkby rowing club was ordered to repay [-48,200-]{+84,200+}",
        ),
        (CHANGED, "written by hand; the model's was: A former treasurer of the Larkby rowing club was ordered"),
    ],
    ids=["a figure", "anew"],
)
async def test_a_look_shows_what_was_changed_and_why_it_was_flagged(
    desk_of: OpenDesk, press: Press, db: Database, clock: Clock, *, text: str, told: str
) -> None:
    """Against the model's text, with each flag's message; what is the model's own has no difference."""
    set_look_policy(db, LookPolicy(before_share=1.0), actor=Actor("Ruth"), at=clock())
    draft = load_draft(db, 2)
    approve(db, 2, (text, *draft.texts[1:]), version=draft.version, actor=BEN, at=clock())
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, "escape", "L", "enter")
        assert isinstance(app.screen, LookScreen)
        drawn = unwrapped(app.screen)
        assert told in drawn
        assert drawn.count("by hand") == 1
        assert "check attribution The judge's words became a plain statement." in drawn


async def test_a_look_says_which_errors_were_acknowledged(
    desk_of: OpenDesk, press: Press, db: Database, clock: Clock
) -> None:
    """Nothing is approved with an error that nobody took note of."""
    set_look_policy(db, LookPolicy(before_share=1.0), actor=Actor("Ruth"), at=clock())
    draft = load_draft(db, 1)
    approve(db, 1, draft.texts, version=draft.version, actor=BEN, at=clock(), acknowledged=["2:number"])
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, "escape", "L", "enter")
        assert isinstance(app.screen, LookScreen)
        drawn = unwrapped(app.screen)
        assert "ERROR number (acknowledged) The article says 11.8 million" in drawn
        assert "changed by hand" not in drawn


async def test_a_blind_look_shows_flags_and_no_difference(desk_of: OpenDesk, press: Press, approved: Approved) -> None:
    """What the first person changed is what a blind look leaves out."""
    approved(LookPolicy(after_share=1.0), 2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(160, 48)) as pilot:
        await press(pilot, "escape", "L", "enter")
        assert isinstance(app.screen, LookScreen)
        drawn = unwrapped(app.screen)
        assert "The judge's words became a plain statement." in drawn
        assert "changed" not in drawn
        assert "acknowledged" not in drawn


async def test_a_look_that_is_no_more_is_told_by_its_headline(
    desk_of: OpenDesk, press: Press, db: Database, approved: Approved, *, clock: Clock, status_of: TextOf
) -> None:
    """The article is named, and the note comes back where the draft is looked at again."""
    from db.deciding.second_looks import take_look

    approved(LookPolicy(before_share=1.0), 2)
    app: ReviewApp = desk_of()
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, "escape", "L", "enter", "x", "tab", *"why so", "enter")
        take_look(db, 1, second="changed", actor=Actor("Cem"), at=clock())
        await press(pilot, "y")
        assert "draft 2" not in status_of(app)
        assert "Former treasurer of rowing club" in status_of(app)
        draft = load_draft(db, 2)
        approve(db, 2, draft.texts, version=draft.version, actor=BEN, at=clock())
        await press(pilot, "L", "enter")
        assert isinstance(app.screen, LookScreen)
        assert app.screen.note == "why so"
        assert app.screen.missing()

"""Words that an editor saved to a draft that is then rejected: kept as that editor's, for the article's next draft."""

import pytest

from db.deciding.acts import edit, reopen
from db.deciding.kept_edits import editors_of
from db.deciding.undo import redo, undo
from db.drafts.saving import save_draft
from db.drafts.working_copies import drop, keep, kept, left_behind, unfinished
from db.records import Actor
from db.upkeep.redaction import redact_article
from db.verifying.verify import verify
from tests.db.conftest import BETTER, SPARE, Newsroom

OTHER = "Lena Moss says that the work costs 3 million crowns."


def typed_by(room: Newsroom, actor: Actor) -> tuple[str, str, str] | None:
    """Return what is kept of this editor for the first article's next draft."""
    copy = left_behind(room.db, 1, actor=actor)
    return copy.texts if copy else None


def test_saved_words_are_kept_for_the_next_draft(room: Newsroom) -> None:
    """Until one of the article is approved; the queue marks the next draft as one with words of hers."""
    room.edit(room.draft(), BETTER)
    room.reject(1)
    assert typed_by(room, room.ana) == (BETTER, *room.texts[1:])
    newer = save_draft(room.db, 1, room.drafted(), actor=room.night, at=room.later())
    assert unfinished(room.db, actor=room.ana) == {newer}
    room.approve(newer)
    assert typed_by(room, room.ana) is None


def test_the_words_stay_whose_they_are(room: Newsroom) -> None:
    """Ana edited the first and Ben the second takeaway; Cem, who rejects, wrote nothing."""
    room.edit(room.draft(), BETTER)
    texts = (BETTER, OTHER, room.texts[2])
    edit(room.db, 1, texts, version=2, actor=room.ben, at=room.later())
    assert editors_of(room.db, room.load(1)) == {"Ana": (1,), "Ben": (2,)}
    cem = Actor("Cem")
    room.reject(1, cem)
    assert [typed_by(room, actor) for actor in (room.ana, room.ben, cem)] == [texts, texts, None]


def test_words_approved_before_are_hers_too(room: Newsroom) -> None:
    """She approved with an edit, reopened, and rejected."""
    room.approve(room.draft(), texts=(BETTER, *room.texts[1:]))
    reopen(room.db, 1, version=2, actor=room.ben, at=room.later())
    room.reject(1, room.ben)
    assert typed_by(room, room.ana) == (BETTER, *room.texts[1:])
    assert typed_by(room, room.ben) is None


def test_a_moved_text_stays_who_wrote_it(room: Newsroom) -> None:
    """Ben only let it change places."""
    room.edit(room.draft(), BETTER)
    moved = (room.texts[1], BETTER, room.texts[2])
    edit(room.db, 1, moved, version=2, sources=(2, 1, 3), actor=room.ben, at=room.later())
    assert editors_of(room.db, room.load(1)) == {"Ana": (2,)}


def test_an_edit_taken_back_is_nobodys(room: Newsroom) -> None:
    """Nor is what the model wrote, swapped in; of two edits the one that stands counts."""
    room.edit(room.draft(), SPARE, sources=(4, 2, 3))
    assert editors_of(room.db, room.load(1)) == {}
    room.edit(1, BETTER)
    room.edit(1, OTHER, room.ben)
    undo(room.db, actor=room.ben, at=room.later())
    assert editors_of(room.db, room.load(1)) == {"Ana": (1,)}


def test_what_was_typed_on_is_kept_instead(room: Newsroom) -> None:
    """It is newer than what was saved."""
    room.edit(room.draft(), BETTER)
    typed = (f"{BETTER} More.", *room.texts[1:])
    keep(room.db, 1, typed, base_version=2, actor=room.ana, at=room.later())
    room.reject(1)
    assert typed_by(room, room.ana) == typed


@pytest.mark.parametrize("back", ["undone", "reopened"])
def test_words_that_stand_again_wait_nowhere(room: Newsroom, back: str) -> None:
    """Taken back, the draft has them; done again, they are kept again."""
    room.edit(room.draft(), BETTER)
    room.reject(1, room.ben)
    if back == "reopened":
        reopen(room.db, 1, version=3, actor=room.ana, at=room.later())
    else:
        undo(room.db, actor=room.ben, at=room.later())
    assert kept(room.db, 1, actor=room.ana) is None
    assert room.load(1).texts[0] == BETTER
    if back == "reopened":
        undo(room.db, actor=room.ana, at=room.later())
    else:
        redo(room.db, actor=room.ben, at=room.later())
    assert typed_by(room, room.ana) == (BETTER, *room.texts[1:])
    assert verify(room.db).ok


def test_others_words_are_no_bar_to_an_undo(room: Newsroom) -> None:
    """What is kept of Ana's is at the draft that comes back, not at the newer one."""
    room.edit(room.draft(), BETTER)
    room.reject(1, room.ben)
    save_draft(room.db, 1, room.drafted(), actor=room.night, at=room.later())
    undo(room.db, actor=room.ben, at=room.later())
    assert [room.load(number).state for number in (1, 2)] == ["pending", "superseded"]
    assert unfinished(room.db, actor=room.ana) == frozenset()


def test_nothing_is_kept_of_what_an_order_blanked(room: Newsroom) -> None:
    """A stale draft without words is rejected, and the desk brings none back."""
    room.edit(room.draft(), BETTER)
    redact_article(room.db, 1, reason="court order", actor=room.ben, at=room.later())
    room.reject(1)
    assert typed_by(room, room.ana) is None
    assert verify(room.db).ok


def test_dropped_words_are_dropped(room: Newsroom) -> None:
    """As any words that wait."""
    room.edit(room.draft(), BETTER)
    room.reject(1)
    drop(room.db, 1, actor=room.ana)
    assert typed_by(room, room.ana) is None

"""Text being typed: kept as it is, one copy per editor, gone once an act took it up, never another editor's."""

import pytest

from db.drafts.working_copies import drop, keep, kept
from db.errors import RefusedError
from db.upkeep.redaction import redact_article
from tests.db.conftest import Newsroom


def test_unfinished_text_is_kept_and_found_again(room: Newsroom) -> None:
    """Empty and broken lines are kept as typed, with the version that typing began on."""
    draft = room.draft()
    keep(room.db, draft, ("The pier", "", "a\nb"), base_version=1, actor=room.ana, at=room.later(), sources=(4, 2, 3))
    copy = kept(room.db, draft, actor=room.ana)
    assert (copy.texts, copy.sources, copy.base_version, copy.kept_at) == (
        ("The pier", "", "a\nb"),
        (4, 2, 3),
        1,
        room.now,
    )
    assert kept(room.db, draft, actor=room.ben) is None


def test_keeping_returns_what_is_kept(room: Newsroom) -> None:
    """Also where half a character was typed, which no database holds: a desk tells its own copy from another's."""
    draft = room.draft()
    copy = keep(room.db, draft, ("The pier \ud83d", "b", "c"), base_version=1, actor=room.ana, at=room.later())
    assert copy == kept(room.db, draft, actor=room.ana)


def test_an_act_takes_up_ones_own_copy_only(room: Newsroom) -> None:
    """Ana's approval ends Ana's copy; what Ben typed is still there, with the version it was typed on."""
    draft = room.draft()
    for actor in (room.ana, room.ben):
        keep(room.db, draft, room.texts, base_version=1, actor=actor, at=room.later())
    room.approve(draft)
    assert kept(room.db, draft, actor=room.ana) is None
    assert kept(room.db, draft, actor=room.ben).base_version == 1


def test_a_later_copy_replaces_the_earlier(room: Newsroom) -> None:
    """There is one copy per editor and draft, and it can be dropped."""
    draft = room.draft()
    for text in ("one", "two"):
        keep(room.db, draft, (text, "b", "c"), base_version=1, actor=room.ana, at=room.later())
    assert kept(room.db, draft, actor=room.ana).texts[0] == "two"
    drop(room.db, draft, actor=room.ana)
    assert kept(room.db, draft, actor=room.ana) is None
    assert room.acts() == ["ingested", "drafted"]


def test_what_an_order_blanked_is_not_brought_back(room: Newsroom) -> None:
    """A desk that knows nothing of the order yet keeps nothing for the draft; another article's is kept."""
    draft, other = room.draft(), room.draft("story-2")
    redact_article(room.db, 1, reason="court order 5", actor=room.ana, at=room.later())
    with pytest.raises(RefusedError, match="redacted by order"):
        keep(room.db, draft, room.texts, base_version=1, actor=room.ana, at=room.later())
    assert kept(room.db, draft, actor=room.ana) is None
    keep(room.db, other, room.texts, base_version=1, actor=room.ana, at=room.later())
    assert kept(room.db, other, actor=room.ana).texts == room.texts

"""Sets that were rejected or withdrawn: what stands so of an article, and the takeaways that say their words again."""

from db.deciding.acts import reopen
from db.deciding.mending import draft_again
from db.deciding.taken_out import flag_of, taken_out, with_flags_of
from db.deciding.undo import redo, undo
from db.records import Severity
from tests.db.conftest import BETTER, BODY, TEXTS, Newsroom


def test_a_withdrawn_set_says_by_whom_and_why(room: Newsroom) -> None:
    """With the words as they were published; they are known again whatever their quotation marks and spaces."""
    draft = room.draft()
    room.approve(draft, texts=(BETTER, *TEXTS[1:]))
    room.withdraw(draft, room.ben, "The sum is 4 million.")
    (one,) = taken_out(room.db, 1)
    assert (one.by, one.why, one.texts[0], one.drafted[0]) == ("Ben", "The sum is 4 million.", BETTER, TEXTS[0])
    flag = flag_of(f" {BETTER.replace(' ', '  ')}", [one])
    assert flag is not None
    assert (flag.kind, flag.severity) == ("withdrawn", Severity.ERROR)
    assert flag.message == f"Ben withdrew a set with these words on {room.now:%Y-%m-%d}"
    replaced = flag_of(TEXTS[0], [one])
    assert replaced is not None
    assert (replaced.kind, replaced.severity) == ("withdrawn", Severity.WARNING)
    assert "an editor had replaced these words" in replaced.message


def test_a_rejection_for_what_is_missing_is_none_of_the_words(room: Newsroom) -> None:
    """One for a wrong number is."""
    room.reject(room.draft(), reason="wrong_number", note="Moss said 4 million.")
    (wrong,) = taken_out(room.db, 1)
    flag = flag_of(TEXTS[1], [wrong])
    assert flag is not None
    assert (flag.kind, flag.severity) == ("rejected", Severity.WARNING)
    assert flag.message.endswith(": a number or date is wrong")
    room.reject(room.draft("story-2"), reason="missing_point")
    assert flag_of(TEXTS[1], taken_out(room.db, 2)) is None


def test_a_rejection_for_how_the_article_was_read_is_none_of_the_words(room: Newsroom) -> None:
    """What stands above the article says so."""
    room.reject(room.draft(), reason="bad_input")
    (one,) = taken_out(room.db, 1)
    assert one.reason_in_words == "the article was read wrongly"
    assert [flag_of(text, [one]) for text in TEXTS] == [None, None, None]


def test_what_was_brought_back_is_not_taken_out(room: Newsroom) -> None:
    """Neither by an undo nor by reopening."""
    first, second = room.draft(), room.draft("story-2")
    room.approve(first)
    room.withdraw(first)
    undo(room.db, actor=room.ana, at=room.later())
    rejected = room.reject(second)
    reopen(room.db, second, version=rejected.version, actor=room.ana, at=room.later())
    assert taken_out(room.db, 1) == taken_out(room.db, 2) == []


def test_the_latest_stands_first_whatever_revision_it_is_of(room: Newsroom) -> None:
    """An article that changed keeps what was withdrawn of it."""
    first = room.draft()
    room.approve(first)
    room.withdraw(first)
    second = room.draft(body=f"{BODY}\n\nThe mayor was there.")
    room.reject(second, reason="wrong_fact")
    assert [one.draft_id for one in taken_out(room.db, 1)] == [second, first]


def test_what_was_approved_again_since_is_out_no_more(room: Newsroom) -> None:
    """While that approval stands: undone, its words are out again."""
    draft = room.draft()
    room.approve(draft)
    room.withdraw(draft)
    (before,) = taken_out(room.db, 1)
    second = draft_again(room.db, draft, version=room.load(draft).version, actor=room.ana, at=room.later())
    texts, known = (BETTER, *TEXTS[1:]), ["2:withdrawn", "3:withdrawn"]
    room.approve(second, texts=texts, flags=with_flags_of(((), (), ()), texts, [before]), acknowledged=known)
    (since,) = taken_out(room.db, 1)
    assert [flag_of(text, [since]) is None for text in TEXTS] == [False, True, True]
    undo(room.db, actor=room.ana, at=room.later())
    assert taken_out(room.db, 1) == [before]
    room.approve(second, texts=texts, flags=with_flags_of(((), (), ()), texts, [before]), acknowledged=known)
    room.withdraw(second)
    assert [bool(flag_of(text, taken_out(room.db, 1))) for text in (*TEXTS, BETTER)] == [True] * 4


def test_a_withdrawal_that_was_taken_back_and_done_again_says_why(room: Newsroom) -> None:
    """The note stands with the first."""
    draft = room.draft()
    room.approve(draft)
    room.withdraw(draft)
    undo(room.db, actor=room.ana, at=room.later())
    redo(room.db, actor=room.ana, at=room.later())
    assert [one.why for one in taken_out(room.db, 1)] == ["The sum was wrong."]

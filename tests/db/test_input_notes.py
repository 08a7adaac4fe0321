"""Notes are known by their kind, whatever they say; those of before there were kinds, by their words of then."""

import pytest

from db.input_notes import NoteKind, first_of, furniture_note, is_of, kinds_left_out, left_out, noted


@pytest.mark.parametrize("kind", [kind for kind in NoteKind if kind is not NoteKind.SUSPECT])
def test_a_note_is_known_by_its_kind(kind: NoteKind) -> None:
    """No sentence changes it, and no other kind is told by the words."""
    for sentence in ("the pier", "above the text stands 'x'", "so the article counts as withheld", "left out 1 x line"):
        note = noted(kind, sentence)
        assert [other for other in NoteKind if is_of(note, other)] == [kind]
        assert first_of(["suspect: other", note], kind) == sentence


@pytest.mark.parametrize(
    ("note", "kind", "sentence"),
    [
        ("suspect: above the text stands 'HOLD'", NoteKind.WAITS, "above the text stands 'HOLD'"),
        ("suspect: the words 'KILL' may take the text back", NoteKind.TAKEN_BACK, None),
        ("suspect: pubStatus 'x' is unknown and counts as withheld", NoteKind.WITHHELD, None),
        (
            "suspect: its source says 'state: killed', so the article counts as canceled",
            NoteKind.CANCELED,
            None,
        ),
    ],
)
def test_old_notes_are_read(note: str, kind: NoteKind, sentence: str | None) -> None:
    """The record holds notes of before: no log is rewritten."""
    assert is_of(note, kind)
    assert first_of([note], kind) == (sentence or note.removeprefix("suspect: "))
    assert not is_of(note, NoteKind.PARTIAL, NoteKind.PAYWALL)


def test_what_was_left_out_is_read_as_it_was_written() -> None:
    """Writer and reader stand side by side: the gate asks for kinds of lines, never for words in a note."""
    note = furniture_note({"subscription": 2, "line above the article": 1})
    assert note == "furniture: left out 2 x subscription, 1 x line above the article"
    assert left_out(note) == "2 x subscription, 1 x line above the article"
    assert kinds_left_out(["suspect: 3 x subscription", note]) == {"subscription", "line above the article"}
    assert left_out("charset: left out 1 x subscription") == ""

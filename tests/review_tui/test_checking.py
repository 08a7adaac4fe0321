"""Flags follow what stands: a text keeps its stored ones, but what they say of its neighbours is of now."""

from dataclasses import replace

import pytest

from db.drafts.rows import load_draft
from db.records import Flag, Severity
from review_tui.sitting import choosing
from review_tui.sitting.open_draft import OpenDraft, Standing
from tests.review_tui.conftest import OpenSession

SAME = "Nordvik Lines cancelled all sailings to Skarholm and Little Skar until Friday noon."
"""What the second takeaway of draft 3 says, in other words."""


def kinds(sheet: OpenDraft) -> list[list[str]]:
    """Return the kinds of the flags of each takeaway, without the score that each was drafted with."""
    return [[flag.kind for flag in flags if flag.kind != "support"] for flags in sheet.flags]


@pytest.fixture
def sheet(session_of: OpenSession) -> OpenDraft:
    """Draft 3 on Ada's desk: nothing in it is flagged."""
    found: OpenDraft = session_of("Ada").open_draft(3)
    return found


def test_an_edit_makes_a_duplicate_of_a_later_takeaway(sheet: OpenDraft) -> None:
    """The later one, whose text was not touched, says that it repeats, beside its stored flags; an edit undoes it."""
    stored = sheet.flags[1]
    sheet.stand(sheet.standing.with_text(0, SAME))
    assert kinds(sheet)[1] == ["duplicate"]
    assert set(stored) < set(sheet.flags[1])
    sheet.stand(sheet.standing.with_text(0, "Schools will stay closed."))
    assert sheet.flags[1] == stored


def test_a_stored_duplicate_goes_with_what_it_repeated(session_of: OpenSession) -> None:
    """Saved with the flag, the later one loses it as soon as the earlier one says something else, and regains it."""
    ada = session_of("Ada")
    sheet = ada.open_draft(3)
    sheet.stand(sheet.standing.with_text(0, SAME))
    ada.keeping.save()
    assert "duplicate" in [flag.kind for flag in load_draft(ada.db, 3).takeaways[1].flags]
    standing = sheet.standing
    sheet.stand(standing.with_text(0, "Schools will stay closed."))
    assert kinds(sheet)[1] == []
    sheet.stand(standing)
    assert sheet.flags == sheet.stored_flags()


def test_what_the_model_repeated_is_said_of_where_it_stands_now(sheet: OpenDraft) -> None:
    """A text of the model's, flagged in its drafting, is moved up: now the other one is the later, and repeats it."""
    one, two, three = sheet.draft.own
    repeats = Flag("duplicate", Severity.WARNING, "This says what takeaway 1 says.")
    own = (replace(one, text=SAME), replace(two, flags=(*two.flags, repeats)), three)
    stood = tuple(
        replace(taken, text=drafted.text, drafted=drafted.text, flags=drafted.flags)
        for taken, drafted in zip(sheet.draft.takeaways, own, strict=True)
    )
    opened = OpenDraft(
        replace(sheet.draft, own=own, takeaways=stood),  # type: ignore[arg-type]
        sheet.recheck,
        sheet.opened_at,
        Standing.of_pairs((drafted.text, place) for place, drafted in enumerate(own, start=1)),
        sheet.kept,
    )
    assert kinds(opened) == [[], ["duplicate"], []]
    choosing.move(opened, 1)
    assert opened.standing.sources == (2, 1, 3)
    assert kinds(opened) == [[], ["duplicate"], []]

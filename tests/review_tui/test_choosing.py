"""Swapping, moving and putting back: texts keep their evidence, and two places never hold the same text."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import RefusedError
from db.records import ArticleText, Draft, DraftState, Revision, Takeaway
from review_tui.documenting.specimens import MODEL, SPECIMENS, drafted_of, unwrapped
from review_tui.pages.desk import cards
from review_tui.pages.sheets import diff_page, provenance_page
from review_tui.settings import DeskSettings
from review_tui.sitting import choosing
from review_tui.sitting.open_draft import FlagPlace, Flags, OpenDraft, Standing
from review_tui.sitting.session import Session
from review_tui.widgets.takeaways import Card, facts_of


@pytest.fixture
def sheet(session_of: Callable[..., Session]) -> OpenDraft:
    """The first specimen, open."""
    return session_of("Ada").open_draft(1)


def test_swapping_goes_round(sheet: OpenDraft) -> None:
    """As many swaps as there are choices lead back to the model's own text."""
    before = sheet.standing
    numbers = [choosing.swap(sheet, 1) for _ in range(4)]
    assert numbers == [4, 5, 6, 1]
    assert sheet.standing == before


def test_swapping_back(sheet: OpenDraft) -> None:
    """Back from the first alternative is the model's own text."""
    before = sheet.standing
    choosing.swap(sheet, 1)
    choosing.swap(sheet, -1)
    assert sheet.standing == before


def test_evidence_comes_along(sheet: OpenDraft) -> None:
    """A swapped-in alternative shows its own sentence of the article."""
    choosing.swap(sheet, 1)
    span = sheet.source(0).evidence[0]
    assert span.cut(sheet.drawn_article.body) == "A petition against the closure has gathered 3,100 signatures."


def test_an_alternative_is_not_taken_twice(sheet: OpenDraft) -> None:
    """What stands in one place is passed over in the next."""
    choosing.swap(sheet, 1)
    sheet.chosen = 1
    choosing.swap(sheet, 1)
    assert len(set(sheet.texts)) == 3


def test_moving_takes_text_evidence_and_choice(sheet: OpenDraft) -> None:
    """A moved takeaway keeps its evidence and stays chosen; at the end it stays."""
    text, source = sheet.texts[0], sheet.source(0)
    choosing.move(sheet, 1)
    assert (sheet.texts[1], sheet.source(1), sheet.chosen) == (text, source, 1)
    sheet.chosen = 2
    with pytest.raises(RefusedError):
        choosing.move(sheet, 1)


def test_putting_back(sheet: OpenDraft) -> None:
    """First the text that it began as, then the model's own of that place."""
    before = sheet.standing
    choosing.swap(sheet, 1)
    alternative = sheet.texts[0]
    sheet.stand(sheet.standing.with_text(0, "Typed over."))
    choosing.reset(sheet)
    assert sheet.texts[0] == alternative
    choosing.reset(sheet)
    assert sheet.standing == before
    with pytest.raises(RefusedError, match="the model's own text"):
        choosing.reset(sheet)


def test_putting_back_after_a_move(sheet: OpenDraft) -> None:
    """An alternative that was moved gives way to the text that it took the place of, not to one that stands."""
    first, second, third = sheet.texts
    sheet.chosen = 2
    choosing.swap(sheet, 1)
    choosing.move(sheet, -1)
    choosing.reset(sheet)
    assert sheet.texts == (first, third, second)
    assert sheet.origin_words(1) == "drafted as 3"


def test_what_was_swapped_out_can_stand_elsewhere(sheet: OpenDraft) -> None:
    """One of the model's three that stands nowhere is a choice of every place, after the place's own."""
    second = sheet.texts[1]
    sheet.chosen = 1
    choosing.swap(sheet, 1)
    sheet.chosen = 0
    choosing.swap(sheet, 1)
    assert (sheet.texts[0], sheet.origin_words(0)) == (second, "drafted as 2")


def test_the_diff_says_what_a_text_began_as(sheet: OpenDraft) -> None:
    """An alternative is never called the same: the page says what it stands in place of."""
    first = sheet.texts[0]
    choosing.swap(sheet, 1)
    assert told_of(sheet) == ["alternative 1 of 3", "same", "same"]
    assert f"in place of: {first}" in [content.plain for _, content in diff_page(sheet)]
    sheet.stand(sheet.standing.with_text(0, f"{sheet.texts[0]} Now"))
    assert told_of(sheet)[0] == "alternative 1 of 3, 1 word changed"
    assert f"in place of: {first}" in [content.plain for _, content in diff_page(sheet)]


def test_the_diff_follows_what_was_moved(sheet: OpenDraft) -> None:
    """A moved takeaway says which it was; an alternative that was moved, still what it took the place of."""
    first = sheet.texts[0]
    choosing.move(sheet, 1)
    assert told_of(sheet) == ["drafted as 2", "drafted as 1", "same"]
    assert not [content for _, content in diff_page(sheet) if content.plain.startswith("in place of")]
    choosing.swap(sheet, 1)
    choosing.move(sheet, 1)
    places = [content.plain for _, content in diff_page(sheet) if content.plain.startswith("in place of")]
    assert places == [f"in place of: {first}"]


def told_of(sheet: OpenDraft) -> list[str]:
    """Return what the page of changes says of each of the three."""
    return [content.plain for number, content in diff_page(sheet) if number.plain]


def test_the_provenance_is_of_what_stands_on_the_screen(sheet: OpenDraft) -> None:
    """After a swap, a move and an edit each line tells of the text that stands there, with its figure or without."""
    assert origins_of(sheet)[0] == "the model's takeaway 1, support by the article 94%"
    choosing.swap(sheet, 1)
    choosing.move(sheet, 1)
    sheet.stand(sheet.standing.with_text(2, "Typed over."))
    assert origins_of(sheet) == [
        "the model's takeaway 2, support by the article 31%",
        "the model's alternative 1 of 3, support by the article 85%",
        "the model's takeaway 3, edited, support by the article not measured",
    ]


def origins_of(sheet: OpenDraft) -> list[str]:
    """Return what the page of provenance says of each of the three."""
    return [content.plain for name, content in provenance_page(sheet) if name.plain.startswith("takeaway")]


ACTS = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["swap", "back", "down", "up", "reset"])), max_size=12)


@given(ACTS)
@settings(max_examples=40, deadline=None)
def test_any_order_of_acts_leaves_three_known_texts(acts: list[tuple[int, str]]) -> None:
    """Whatever is pressed, three different texts stand, each the one that its source says."""
    sheet = fresh_sheet()
    for chosen, act in acts:
        sheet.chosen = chosen
        ways: dict[str, Callable[[], object]] = {
            "swap": partial(choosing.swap, sheet, 1),
            "back": partial(choosing.swap, sheet, -1),
            "down": partial(choosing.move, sheet, 1),
            "up": partial(choosing.move, sheet, -1),
            "reset": partial(choosing.reset, sheet),
        }
        with suppress(RefusedError):
            ways[act]()
        assert len(set(sheet.texts)) == 3
    assert all(sheet.origin(index).text == text for index, text in enumerate(sheet.texts))


class Unchecked:
    """Checks that find nothing."""

    def __call__(self, _standing: Standing, _draft: Draft, /) -> Flags:
        """Return no flags."""
        return (), (), ()

    def substitute(self, place: FlagPlace, standing: Standing, draft: Draft) -> None:
        """Offer nothing."""


def fresh_sheet() -> OpenDraft:
    """Return the first specimen as an open draft, without a database."""
    made = drafted_of(SPECIMENS[0])
    at = datetime(2026, 2, 3, tzinfo=UTC)
    one, two, three = (
        Takeaway(place, item.text, item.text, item.evidence, item.kept, item.flags, place)
        for place, item in enumerate(made.takeaways, start=1)
    )
    text = ArticleText("specimen", SPECIMENS[0].headline, unwrapped(SPECIMENS[0].body))
    revision = Revision(1, 1, "0" * 64, text, at)
    draft = Draft(
        1, 1, revision, DraftState.PENDING, 1, (one, two, three), made.alternatives, MODEL, 1.0, at, own=made.takeaways
    )
    standing = Standing.of_draft(draft)
    return OpenDraft(draft, Unchecked(), at, standing, standing)


def test_a_text_that_was_not_measured_says_so(sheet: OpenDraft) -> None:
    """Beside figures, nothing would pass for fine; where no text of a draft has one, there is nothing to miss."""
    house = DeskSettings()
    assert "support 94%" in told(cards(sheet, None, house)[0])
    sheet.stand(sheet.standing.with_text(0, "Typed over."))
    assert told(cards(sheet, None, house)[0]).endswith("edited · support not measured")
    unmeasured = fresh_sheet()
    unmeasured.draft = replace(
        unmeasured.draft, own=tuple(replace(one, flags=()) for one in unmeasured.draft.own), alternatives=()
    )
    unmeasured.flags = ((), (), ())
    assert "support" not in told(cards(unmeasured, None, house)[0])


def told(card: Card) -> str:
    """Return the line under a chosen takeaway."""
    return " · ".join(part.plain for part in facts_of(card))

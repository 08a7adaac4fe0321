"""Words that were withdrawn are not drafted again as if nothing had been."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlite_utils import Database

from db.articles.saving import find_article, save_article
from db.deciding.acts import approve, reject, withdraw
from db.deciding.mending import draft_again
from db.deciding.taken_out import taken_out, with_flags_of
from db.drafts.rows import load_draft
from db.drafts.texts import Three
from db.records import Actor, Drafted, DraftedTakeaway, Severity
from db.verifying.verify import verify
from summarizer.drafting.running import Drafting
from tests.summarizer.conftest import FakeDrafter

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
IDA, NIGHT = Actor("Ida Holm"), Actor("takeaways", "machine")
SPARE = tuple(DraftedTakeaway(f"A spare sentence stands here for {place}.", ()) for place in ("one", "two", "three"))
Fill = Callable[[int], Database]


def offering(db: Database, drafter: FakeDrafter, *spare: DraftedTakeaway) -> Drafted:
    """Let the drafter give the same three always, with these alternatives; return what it gives."""
    first = drafter.draft([find_article(db, 1).revision.text])[0]
    assert isinstance(first, Drafted)
    drafter.script["urn:test:1"] = given = replace(first, alternatives=spare)
    return given


def anew(db: Database, drafter: FakeDrafter) -> None:
    """Draft the article by its number."""
    Drafting(db, drafter, NIGHT, clock=lambda: AT).draft_one(find_article(db, 1).revision)


def withdrawn(db: Database, drafter: FakeDrafter, texts: Three | None = None) -> None:
    """Draft, approve as drafted or with these texts, and withdraw."""
    anew(db, drafter)
    draft = load_draft(db, 1)
    draft = approve(db, 1, texts or draft.texts, version=draft.version, actor=IDA, at=AT)
    withdraw(db, 1, note="The share was 16 per cent.", version=draft.version, actor=IDA, at=AT)


@pytest.fixture
def db(filled: Fill) -> Database:
    """A record with one article."""
    return filled(1)


def test_the_drafters_others_take_their_place(db: Database, drafter: FakeDrafter) -> None:
    """All three, where it has as many: which one was wrong stands in a note for people."""
    offering(db, drafter, *SPARE)
    withdrawn(db, drafter)
    anew(db, drafter)
    assert load_draft(db, 2).texts == tuple(one.text for one in SPARE)
    assert verify(db).problems == ()


def test_what_has_to_come_again_is_an_error(db: Database, drafter: FakeDrafter) -> None:
    """With one other two come again; each says that it was withdrawn, and by whom."""
    offering(db, drafter, SPARE[0])
    withdrawn(db, drafter)
    anew(db, drafter)
    found = {one.text: [flag for flag in one.flags if flag.kind == "withdrawn"] for one in load_draft(db, 2).takeaways}
    assert [len(flags) for flags in found.values()].count(1) == 2
    assert not found[SPARE[0].text]
    (flag,) = next(flags for flags in found.values() if flags)
    assert flag.severity is Severity.ERROR
    assert "Ida Holm withdrew" in flag.message


def test_an_unrelated_change_of_the_article_brings_no_withdrawn_words_back(db: Database, drafter: FakeDrafter) -> None:
    """In whatever company the drafter would offer them; without another they stay, with their flag."""
    given = offering(db, drafter, *SPARE)
    withdrawn(db, drafter)
    text = find_article(db, 1).revision.text
    save_article(db, replace(text, body=f"{text.body}\n\nThe mayor was there, too."), actor=NIGHT, at=AT)
    mixed = replace(given, takeaways=(given.takeaways[0], SPARE[0], SPARE[1]))
    drafter.script["urn:test:1"] = replace(mixed, alternatives=SPARE[2:])
    anew(db, drafter)
    assert set(load_draft(db, 2).texts) == {one.text for one in SPARE}
    drafter.script["urn:test:1"] = replace(mixed, alternatives=())
    reject(db, 2, reason="missing_point", outcome="redraft", version=1, actor=IDA, at=AT)
    anew(db, drafter)
    (again,) = (one for one in load_draft(db, 3).takeaways if one.text == given.takeaways[0].text)
    assert "withdrawn" in {flag.kind for flag in again.flags}


@pytest.mark.parametrize("texts", [None, ("An editor wrote this.", "And this one, too.", "She wrote a third.")])
def test_an_article_that_changed_is_drafted_though_the_drafter_has_no_others(
    db: Database, drafter: FakeDrafter, texts: Three | None
) -> None:
    """Nobody could get a draft of it otherwise; what was published is an error, what was replaced a warning."""
    given = offering(db, drafter)
    withdrawn(db, drafter, texts)
    text = find_article(db, 1).revision.text
    save_article(db, replace(text, body=f"{text.body}\n\nThe mayor was there, too."), actor=NIGHT, at=AT)
    anew(db, drafter)
    draft = load_draft(db, 2)
    assert draft.texts == tuple(one.text for one in given.takeaways)
    found = [[flag.severity for flag in one.flags if flag.kind == "withdrawn"] for one in draft.takeaways]
    assert found == [[Severity.WARNING if texts else Severity.ERROR]] * 3


def test_what_was_approved_again_is_not_made_way_for(db: Database, drafter: FakeDrafter) -> None:
    """The article changes later: the takeaway that was mended after the withdrawal is all that stays taken out."""
    offering(db, drafter, *SPARE)
    withdrawn(db, drafter)
    first, *right = load_draft(db, 1).texts
    texts = (SPARE[2].text, right[0], right[1])
    number = draft_again(db, 1, version=load_draft(db, 1).version, actor=IDA, at=AT)
    found = with_flags_of(((), (), ()), texts, taken_out(db, 1))
    acknowledged = ["2:withdrawn", "3:withdrawn"]
    approve(db, number, texts, version=1, actor=IDA, at=AT, flags=found, acknowledged=acknowledged)
    text = find_article(db, 1).revision.text
    save_article(db, replace(text, body=f"{text.body}\n\nThe mayor was there, too."), actor=NIGHT, at=AT)
    anew(db, drafter)
    draft = load_draft(db, number + 1)
    assert first not in draft.texts
    assert set(right) < set(draft.texts)
    assert not any(flag.kind == "withdrawn" for one in draft.takeaways for flag in one.flags)

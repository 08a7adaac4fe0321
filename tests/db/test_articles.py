"""Articles: identity, revisions, typography, staling, gates, what wants a draft."""

from typing import Any

import pytest

from db.articles import saving as articles
from db.articles.gates import gate_article, overrule_gate
from db.articles.saving import find_article, found_also
from db.articles.wanted import to_draft
from db.drafts.saving import record_failure
from db.errors import InputError, NotFoundError, RefusedError
from db.fingerprints import substance_of
from db.gate_codes import code_of
from db.input_notes import NoteKind, noted
from db.records import Actor, ArticleText, DraftFailed, DraftState
from db.verifying.verify import verify
from tests.db.conftest import Newsroom


def test_new_then_unchanged(room: Newsroom) -> None:
    """The same text again changes nothing and logs nothing."""
    assert room.ingest().outcome == "new"
    assert room.ingest().outcome == "unchanged"
    assert room.acts() == ["ingested"]


def test_changed_text_stales_pending_and_reviewed(room: Newsroom) -> None:
    """Drafts on the old text turn stale in the same act, each with an entry."""
    pending, reviewed = room.draft("a"), room.draft("b")
    room.approve(reviewed)
    for source, draft in (("a", pending), ("b", reviewed)):
        result = room.ingest(source, body="Nothing of this was voted on, the board now says.")
        assert (result.outcome, result.staled) == ("changed", (draft,))
        assert room.load(draft).state is DraftState.STALE
    assert room.acts().count("staled") == 2


def test_typography_alone_makes_no_draft_stale(room: Newsroom) -> None:
    """Other quotes, dashes and spaces make a revision and leave the draft alone."""
    draft = room.draft("a", body='She said "go" - and went.')
    result = room.ingest("a", body="She said “go” – and\u00a0went.")
    assert result.outcome == "typography"
    assert room.load(draft).state is DraftState.PENDING
    assert not to_draft(room.db, limit=9, at=room.now)


@pytest.mark.parametrize("changed", ["Work may begin", "work will begin", "Work will  not begin", "Work will begin!"])
def test_substance_knows_words_and_case(changed: str) -> None:
    """A changed word, case or sign is a change of substance."""
    assert substance_of("", "Work will begin") != substance_of("", changed)


def test_text_that_comes_back_is_its_old_revision(room: Newsroom) -> None:
    """A, B, A: the third is the first revision again, and wants a new draft."""
    first = room.ingest("a", body="The board voted on Monday.")
    room.ingest("a", body="The board did not vote.")
    again = room.ingest("a", body="The board voted on Monday.")
    assert again.revision_id == first.revision_id
    assert articles.find_article(room.db, "a").revision.id == first.revision_id


def test_cancelled_article_takes_its_draft_along(room: Newsroom) -> None:
    """A cancelled article makes its reviewed draft stale, with the reason."""
    draft = room.draft()
    room.approve(draft)
    assert room.ingest(pub_status="canceled").staled == (draft,)
    reason = room.db.conn.execute("SELECT reason FROM review_log WHERE act = 'staled'").fetchone()[0]
    assert reason == "canceled"


def test_article_is_taken_back_without_its_text(room: Newsroom) -> None:
    """Wires cancel a story by its id alone: the draft goes stale, and the text stays for the record."""
    draft = room.draft()
    room.approve(draft)
    assert room.ingest(body="", headline="", pub_status="canceled").staled == (draft,)
    article = articles.find_article(room.db, "story-1")
    assert article.pub_status == "canceled"
    assert article.revision.text.body


def test_an_older_version_does_not_replace_a_newer_one(room: Newsroom) -> None:
    """Whatever comes in last: neither its text nor its status counts; it is refused where it says something else."""
    room.ingest(body="The pier grows by 15 metres.", updated_at="2026-03-01T11:00+01:00", pub_status="withheld")
    for body in ("The pier grows by 50 metres.", "The pier grows by 15 metres."):
        with pytest.raises(InputError, match="newer version"):
            room.ingest(body=body, updated_at="2026-03-01T09:00:00Z")
    old = {"updated_at": "2026-03-01T09:00:00Z", "pub_status": "withheld", "version": "9"}
    assert room.ingest(body="The pier grows by 15 metres.", **old).outcome == "unchanged"
    assert room.acts() == ["ingested"]
    assert articles.find_article(room.db, 1).pub_status == "withheld"


@pytest.mark.parametrize("before", ["", "2026-03-01", "2026-03-01T10:00:00", "2062-03-01T10:00:00Z"])
def test_times_that_can_not_be_compared_hold_nothing_back(room: Newsroom, before: str) -> None:
    """A day, a time without a zone and one that has not come yet do not say which version is the older one."""
    room.ingest(updated_at=before)
    assert room.ingest(body="The pier stays.", updated_at="2026-03-01T09:00:00Z").outcome == "changed"


def test_a_cancellation_counts_whatever_its_version(room: Newsroom) -> None:
    """An older one cancels and leaves the text; a notice's own time holds back what was written before it."""
    first = room.ingest(updated_at="2026-03-01T10:00:00Z")
    canceled = {"pub_status": "canceled", "updated_at": "2026-03-01T09:00:00Z"}
    assert room.ingest(body="The pier stays.", **canceled).revision_id == first.revision_id
    assert articles.find_article(room.db, 1).pub_status == "canceled"
    room.ingest(body="", pub_status="canceled", updated_at="2026-03-01T12:00:00Z")
    with pytest.raises(InputError, match="newer version"):
        room.ingest(updated_at="2026-03-01T11:00:00Z")
    assert verify(room.db).ok


def test_a_cancellation_with_a_text_of_its_own_leaves_the_text(room: Newsroom) -> None:
    """What a wire writes to kill a story is no version of the story."""
    room.ingest(updated_at="2026-03-01T10:00:00Z")
    stood = articles.find_article(room.db, 1).revision
    kill = room.ingest(body="Editors, kill the story.", pub_status="canceled", updated_at="2026-03-01T11:00:00Z")
    found = articles.find_article(room.db, 1)
    assert (kill.outcome, found.pub_status, found.revision.id) == ("unchanged", "canceled", stood.id)
    assert found.revision.text.updated_at == "2026-03-01T11:00:00Z"


@pytest.mark.parametrize(
    ("status", "times", "stands"),
    [
        ("canceled", ("", ""), "canceled"),
        ("canceled", ("2026-03-01T12:00:00Z", "2026-03-01T10:00:00Z"), "canceled"),
        ("canceled", ("2026-03-01T12:00:00Z", "2026-03-01T13:00:00Z"), "usable"),
        ("canceled", ("2026-03-01T12:00:00Z", "2062-03-01T10:00:00Z"), "canceled"),
        ("withheld", ("2026-03-01T12:00:00Z", "2026-03-01T10:00:00Z"), "withheld"),
        ("withheld", ("", "2026-03-01T10:00:00Z"), "usable"),
    ],
)
def test_a_notice_may_come_before_its_text(
    room: Newsroom, independent: Any, status: str, times: tuple[str, str], stands: str
) -> None:
    """Search results are newest first: a kill holds unless the text is later, and the record still verifies."""
    assert room.ingest(body="", headline="", pub_status=status, updated_at=times[0]).outcome == "new"
    assert articles.find_article(room.db, 1).revision.text.body == ""
    text = ArticleText("story-1", "Pier grows", "The board voted on Monday.", updated_at=times[1])
    articles.save_article(room.db, text, actor=room.night, at=room.later(), gate="")
    found = articles.find_article(room.db, 1)
    assert (found.pub_status, code_of(found.gate)) == (stands, "" if stands == "usable" else stands)
    assert found.revision.text.body == text.body
    assert bool(to_draft(room.db, limit=9, at=room.now)) == (stands == "usable")
    assert verify(room.db).ok
    assert independent.verify(room.path) == []


def test_changed_metadata_is_logged(room: Newsroom) -> None:
    """An embargo that comes later is an act although the text stayed."""
    room.ingest()
    assert room.ingest(embargoed_until="2026-03-09T06:00+02:00").outcome == "unchanged"
    assert room.acts() == ["ingested", "ingested"]
    assert articles.find_article(room.db, 1).embargoed_until.hour == 4


@pytest.mark.parametrize(
    ("fields", "word"),
    [({"pub_status": "killed"}, "killed"), ({"embargoed_until": "soon"}, "embargo"), ({"body": " "}, "no text")],
)
def test_what_can_not_be_stored_is_refused(room: Newsroom, fields: Any, word: str) -> None:
    """An unreadable embargo is refused: guessing could publish what must wait."""
    with pytest.raises(InputError, match=word):
        room.ingest(**fields)
    assert room.acts() == []


@pytest.mark.parametrize("actor", [Actor(" "), Actor("-"), Actor("night run", "machine")])
def test_only_a_named_person_overrules(room: Newsroom, actor: Actor) -> None:
    """No blank, no dash and no machine stands in the log for an editor."""
    article = room.ingest().article_id
    gate_article(room.db, article, "short: 4 words", actor=room.night, at=room.later())
    with pytest.raises(RefusedError, match="only a named person"):
        overrule_gate(room.db, article, actor=actor, at=room.later())
    assert room.acts() == ["ingested", "gated"]


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_no_editor_overrules_what_the_source_takes_back(room: Newsroom, status: str) -> None:
    """Refused, and not in the log."""
    article = room.ingest(pub_status=status).article_id
    gate_article(room.db, article, f"{status}: the source says so", actor=room.night, at=room.later())
    with pytest.raises(RefusedError, match="no editor overrules"):
        overrule_gate(room.db, article, actor=room.ana, at=room.later())
    assert room.acts() == ["ingested", "gated"]
    assert not articles.find_article(room.db, article).overruled


def test_gate_is_logged_once_and_can_be_overruled(room: Newsroom) -> None:
    """A gated article is not drafted, until an editor overrules; the same kind of gate does not come back."""
    article = room.ingest().article_id
    for reason in ("short: 90 words", "short: 90 words"):
        gate_article(room.db, article, reason, actor=room.night, at=room.later())
    assert to_draft(room.db, limit=9, at=room.now) == []
    overrule_gate(room.db, article, actor=room.ana, at=room.later())
    gate_article(room.db, article, "short: 91 words", actor=room.night, at=room.later())
    assert [revision.article_id for revision in to_draft(room.db, limit=9, at=room.now)] == [article]
    assert room.acts() == ["ingested", "gated", "overruled", "gated"]


def test_three_failures_put_an_article_aside(room: Newsroom) -> None:
    """Two failures leave it wanted, the third does not; a failure for good does so at once."""
    first, second = room.ingest("a").revision_id, room.ingest("b").revision_id
    for _ in range(3):
        assert first in [one.id for one in to_draft(room.db, limit=9, at=room.now)]
        record_failure(
            room.db, first, DraftFailed("timeout", retryable=True), room.model, actor=room.night, at=room.later()
        )
    record_failure(room.db, second, DraftFailed("too long"), room.model, actor=room.night, at=room.later())
    assert to_draft(room.db, limit=9, at=room.now) == []


@pytest.mark.parametrize("outcome", ["by_hand", "never"])
def test_an_editors_word_keeps_an_article_undrafted(room: Newsroom, outcome: str) -> None:
    """Rejected with `by_hand` or `never` is not drafted again, with `redraft` it is."""
    room.reject(room.draft("a"), outcome=outcome)
    room.reject(room.draft("b"), outcome="redraft")
    assert [one.text.source_id for one in to_draft(room.db, limit=9, at=room.now)] == ["b"]


def test_unknown_article_says_so(room: Newsroom) -> None:
    """An unknown id is no traceback."""
    with pytest.raises(NotFoundError, match="nope"):
        articles.find_article(room.db, "nope")


def test_lone_surrogates_become_visible(room: Newsroom) -> None:
    """Half a surrogate pair can not be stored as UTF-8: it becomes the replacement character, in its place."""
    room.ingest(body="The pier \ud83d grows by 40 metres.")
    assert articles.find_article(room.db, 1).revision.text.body[9] == "\ufffd"


def test_an_article_is_found_by_its_number_or_its_source_id(room: Newsroom) -> None:
    """A source id may be a number: our own number goes first, and a number is never taken for a source id inside."""
    for source in ("12345", "1", "b"):
        room.ingest(source)
    assert [find_article(room.db, key).source_id for key in ("12345", "1", "2", "b")] == ["12345", "12345", "1", "b"]
    assert [found_also(room.db, key) for key in ("12345", "1", "2", "b")] == [None, 2, None, None]
    for key in (12345, "99999999999999999999", "²"):
        with pytest.raises(NotFoundError):
            find_article(room.db, key)


@pytest.mark.parametrize(
    ("again", "status"),
    [
        ({}, "canceled"),
        ({"version": "3"}, "usable"),
        ({"body": "The pier stays open, the harbour board now says."}, "usable"),
    ],
)
def test_a_repeated_delivery_takes_no_cancellation_back(room: Newsroom, again: dict[str, str], status: str) -> None:
    """Only another text or a later version does."""
    room.ingest(version="1")
    room.ingest(body="Editors, kill the story.", pub_status="canceled", version="2" if "version" in again else "")
    room.ingest(**again)
    assert find_article(room.db, 1).pub_status == status
    assert verify(room.db).ok


def test_a_lower_number_is_an_older_version(room: Newsroom) -> None:
    """Where no times tell; numbers that are none say nothing."""
    room.ingest(version="9")
    stood = room.ingest(version="10", body="It costs 2.4 million, the board says.")
    with pytest.raises(InputError, match=r"newer version of it \(version 10; this one: version 9\)"):
        room.ingest(version="9", body="It costs 4.2 million, the board says.")
    assert room.ingest(version="9", body="It costs 2.4 million, the board says.").outcome == "unchanged"
    assert find_article(room.db, 1).revision.id == stood.revision_id
    assert room.ingest(version="draft", body="It costs 2.5 million, the board says.").outcome == "changed"


def test_another_article_under_a_files_name_is_an_article_of_its_own(room: Newsroom) -> None:
    """The reviewed takeaways of the first stay; each story's next version finds its article, and so does a kill."""
    other = {"headline": "Norby school", "body": "Teachers found asbestos behind panels, and pupils stay home."}
    name = "file:lead.txt@4d9af2d6"
    first = room.ingest(name)
    second = room.ingest(name, **other)
    assert (first.outcome, second.outcome, second.staled) == ("new", "new", ())
    stored = find_article(room.db, second.article_id)
    assert stored.source_id == f"{name}~2"
    assert "another article before" in stored.revision.text.input_notes[-1]
    changed = other | {"body": "Teachers found asbestos behind panels, and pupils stay home until June."}
    for fields, outcome, article in (
        (other, "unchanged", second),
        ({}, "unchanged", first),
        (changed, "changed", second),
        ({"body": "The vote counts", "headline": "Wend"}, "new", None),
    ):
        done = room.ingest(name, **fields)
        assert (done.outcome, done.article_id) == (outcome, article.article_id if article else 3)
    assert find_article(room.db, 3).source_id == f"{name}~3"
    notes = (noted(NoteKind.TAKEN_BACK, "in words"),)
    assert room.ingest(name, "Nothing of this.", headline="Advisory", input_notes=notes).article_id == 3
    assert room.ingest("file:export.jsonl@4d9af2d6#x", **other).outcome == "new"
    assert verify(room.db).ok


def test_a_number_of_a_file_makes_no_revision_of_another_article(room: Newsroom) -> None:
    """Every night's export counts anew; under an id of its own, an article may change as it likes."""
    other = {"headline": "Norby school", "body": "Teachers found asbestos behind panels, and pupils stay home."}
    for source in ("file:export.jsonl@4d9af2d6#id-1", "file:export.jsonl@4d9af2d6#2"):
        room.ingest(source)
        with pytest.raises(InputError, match="another article under this number") as refused:
            room.ingest(source, **other)
        assert "url" in refused.value.hint
    assert room.ingest("urn:1").outcome == "new"
    assert room.ingest("urn:1", **other).outcome == "changed"

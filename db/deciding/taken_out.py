"""What editors took out of an article's drafts: the sets that stand rejected or withdrawn, by whom and why."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlite_utils import Database

from db.connection import translated_errors
from db.drafts.rows import load_draft
from db.drafts.texts import Three
from db.fingerprints import substance_of
from db.history import LogFilters, entries, entry
from db.reasons import NOT_OF_THE_WORDS, REASONS
from db.records import BLANK, DraftState, Flag, Severity

Flags = tuple[tuple[Flag, ...], tuple[Flag, ...], tuple[Flag, ...]]
_KINDS: Final = frozenset({"withdrawn", "rejected"})
_APPROVED_SINCE: Final = """
    SELECT t.text FROM drafts AS d JOIN takeaways AS t ON t.draft_id = d.id
    WHERE d.article_id = :article AND d.seeded = 0 AND 'approved' = (
        SELECT act FROM review_log WHERE draft_id = d.id AND seq > :since
        AND act IN ('approved', 'reopened', 'rejected') ORDER BY seq DESC LIMIT 1
    )
"""
"""Also of drafts that are stale, superseded or withdrawn since: a withdrawal is a set of its own."""


@dataclass(frozen=True)
class TakenOut:
    """A set that an editor took out."""

    draft_id: int
    article_id: int
    revision_id: int
    state: DraftState
    """Rejected or withdrawn."""
    by: str
    at: datetime
    reason: str
    """Of a rejection, as the log counts it; a withdrawal has a note alone."""
    note: str
    """Empty where nobody wrote one, or an order blanked it."""
    drafted: Three
    """As the drafter wrote them."""
    texts: Three
    """As they stood."""
    approved_since: frozenset[str]
    """The substance of what stands approved by a later act: somebody read it again, knowing."""

    @property
    def against_its_words(self) -> bool:
        """Return whether something was said against the words, not only of what they lack or of the article read."""
        return self.reason not in NOT_OF_THE_WORDS

    def has_words_of(self, texts: Iterable[str]) -> bool:
        """Return whether one of some texts stood in the set, but for its typography."""
        return not _substances(self.texts).isdisjoint(_substances(texts))

    def still_out(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return those of some texts that were not approved again since."""
        return tuple(text for text in texts if substance_of("", text) not in self.approved_since)

    @property
    def why(self) -> str:
        """Return why, in words: the reason and the note, as far as there are any."""
        return ": ".join(part for part in (self.reason_in_words, self.note) if part)

    @property
    def reason_in_words(self) -> str:
        """Return the reason as the desk says it; empty for a withdrawal."""
        return REASONS.get(self.reason, self.reason).partition(" (")[0]


def taken_out(db: Database, article_id: int) -> list[TakenOut]:
    """Return what stands rejected or withdrawn of the article's drafts, of any revision, the latest act first."""
    return taken_out_of(db, [article_id]).get(article_id, [])


def taken_out_of(db: Database, articles: Collection[int]) -> dict[int, list[TakenOut]]:
    """Return by article what stands rejected or withdrawn of its drafts, the latest act first.

    What an order blanked has no words any more, and is left out.
    """
    with translated_errors():
        rows = db.conn.execute(
            "SELECT id FROM drafts WHERE article_id IN (SELECT value FROM json_each(?)) AND seeded = 0"
            # The plus keeps SQLite from going through all that was ever rejected.
            " AND +state IN ('rejected', 'withdrawn')",
            (json.dumps(sorted(articles)),),
        ).fetchall()
    found = [one for (number,) in rows if (one := _of_draft(db, number)) is not None]
    by_article: dict[int, list[TakenOut]] = {}
    for one in sorted(found, key=lambda one: one.at, reverse=True):
        by_article.setdefault(one.article_id, []).append(one)
    return by_article


def _of_draft(db: Database, draft_id: int) -> TakenOut | None:
    draft = load_draft(db, draft_id)
    last = entries(db, LogFilters(acts=(str(draft.state),), draft_id=draft_id), limit=1)
    if not last or draft.revision.text.body == BLANK:
        return None
    (act,) = last
    first_said = entry(db, act.facts.about) if act.facts.via == "redo" else act  # one done again has no note
    first, second, third = draft.own
    return TakenOut(
        draft_id,
        draft.article_id,
        draft.revision.id,
        draft.state,
        act.actor.name,
        act.at,
        act.facts.reason,
        (first_said or act).texts.get("note") or "",
        (first.text, second.text, third.text),
        draft.texts,
        _approved_since(db, draft.article_id, act.seq),
    )


def _substances(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(substance_of("", text) for text in texts)


def _approved_since(db: Database, article_id: int, seq: int) -> frozenset[str]:
    with translated_errors():
        rows = db.conn.execute(_APPROVED_SINCE, {"article": article_id, "since": seq}).fetchall()
    return _substances(text for (text,) in rows)


def flag_of(text: str, sets: Collection[TakenOut]) -> Flag | None:
    """Return what is to be said of a takeaway that is, but for its typography, word for word one of these sets.

    Or one that the drafter wrote and an editor replaced before the set was published: it may be what was wrong.
    """
    words = substance_of("", text)
    same = [one for one in sets if one.against_its_words and words in _substances(one.still_out(one.texts))]
    withdrawn = [one for one in same if one.state is DraftState.WITHDRAWN]
    if withdrawn:  # they were published: nobody lets them leave again unasked
        return Flag("withdrawn", Severity.ERROR, _told(withdrawn[0]))
    for one in sets:
        if one.state is DraftState.WITHDRAWN and words in _substances(one.still_out(one.drafted)):
            message = f"an editor had replaced these words in a set that {one.by} withdrew on {one.at:%Y-%m-%d}"
            return Flag("withdrawn", Severity.WARNING, message)
    return Flag("rejected", Severity.WARNING, _told(same[0])) if same else None


def with_flags_of(found: Sequence[tuple[Flag, ...]], texts: Three, sets: Collection[TakenOut]) -> Flags:
    """Return the flags of three texts with what is to be said by now of words that were taken out."""
    one, two, three = (
        (*([said] if said else []), *(flag for flag in flags if flag.kind not in _KINDS))
        for flags, said in zip(found, (flag_of(text, sets) for text in texts), strict=True)
    )
    return one, two, three


def _told(one: TakenOut) -> str:
    # Flags are stored with the draft, where an order that blanks the note would not find it.
    did = "withdrew" if one.state is DraftState.WITHDRAWN else "rejected"
    told = f"{one.by} {did} a set with these words on {one.at:%Y-%m-%d}"
    return f"{told}: {one.reason_in_words}" if one.reason else told

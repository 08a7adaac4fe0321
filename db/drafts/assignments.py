"""Says whom a waiting draft is for: a logged act that lasts, beside claims, which are leases and end by themselves.

An assignment locks nothing. It stands until somebody takes it back; it counts while its draft waits, so that an undone
decision finds it again, and follows the article to its next draft: the work stays with its editor.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.drafts.rows import load_draft
from db.errors import RefusedError
from db.facts import Facts
from db.history import entry
from db.log import Entry, append, shown, with_note
from db.names import check_person, folded, named, unseen_in
from db.records import Actor, Draft, DraftState

_WAITING = (DraftState.PENDING, DraftState.STALE)
_PERSONS_ACTS = "('claimed', 'taken_over', 'assigned', 'edited', 'approved', 'rejected', 'second_look')"


@dataclass(frozen=True)
class Assignment:
    """Whom a draft is for, and who said so."""

    editor: str
    by: str
    at: datetime
    note: str


def assign(db: Database, draft_id: int, editor: str, *, actor: Actor, at: datetime, note: str = "") -> Draft:
    """Let a waiting draft be for `editor`, in place of whom it was for; return it. A claim on it stays as it is.

    Saying the same again without a note changes and logs nothing.

    Raises:
        RefusedError: no named person on either side, or the draft does not wait any more.
    """
    check_person(actor)
    name = editor_name(editor)
    with writing(db):
        draft = load_draft(db, draft_id)
        _check_waits(draft)
        if draft.assigned_to != name or note.strip():
            facts = Facts(assignee=name, former_assignee=draft.assigned_to)
            _write(db, draft, name, _entry("assigned", draft, facts, with_note({}, note), actor=actor, at=at))
        return load_draft(db, draft_id)


def unassign(db: Database, draft_id: int, *, actor: Actor, at: datetime) -> bool:
    """Let a waiting draft be for nobody in particular; returns whether it was for somebody.

    Raises:
        RefusedError: no named person, or the draft does not wait any more.
    """
    check_person(actor)
    with writing(db):
        draft = load_draft(db, draft_id)
        _check_waits(draft)
        if not draft.assigned_to:
            return False
        facts = Facts(former_assignee=draft.assigned_to)
        _write(db, draft, "", _entry("unassigned", draft, facts, {}, actor=actor, at=at))
    return True


def carry(db: Database, new_id: int, *, actor: Actor, at: datetime) -> None:
    """Let a new draft be for whom its article's last one was for, superseded, rejected or withdrawn.

    The last one is what waited or was decided last: an older draft may have come back since. Inside the caller's
    transaction.
    """
    new = load_draft(db, new_id)
    last = db.conn.execute(
        "SELECT d.assignee, d.assignment FROM review_log AS l JOIN drafts AS d ON d.id = l.draft_id"
        " WHERE l.article_id = ? AND d.id <> ? AND d.seeded = 0 AND l.state IS NOT NULL AND l.act <> 'superseded'"
        " ORDER BY l.seq DESC LIMIT 1",
        (new.article_id, new_id),
    ).fetchone()
    if last and last[0]:
        facts = Facts(assignee=last[0], about=last[1])
        _write(db, new, last[0], _entry("assigned", new, facts, {}, actor=actor, at=at))


def follow(db: Database, draft_id: int, newer: Draft, *, actor: Actor, at: datetime) -> None:
    """Let a draft that is pending again in place of a newer one be for whom that one was for.

    Inside the caller's transaction.
    """
    draft = load_draft(db, draft_id)
    if draft.assigned_to == newer.assigned_to:
        return
    act = "assigned" if newer.assigned_to else "unassigned"
    about = (newer.assigned_to and newer.assignment) or 0
    facts = Facts(former_assignee=draft.assigned_to, assignee=newer.assigned_to, about=about)
    _write(db, draft, newer.assigned_to, _entry(act, draft, facts, {}, actor=actor, at=at))


def draft_to_assign(db: Database, article_id: int) -> int:
    """Return the article's draft that waits, never a test copy; raises RefusedError where none does."""
    with translated_errors():
        found = db.conn.execute(
            "SELECT id FROM drafts WHERE article_id = ? AND seeded = 0 AND state IN ('pending', 'stale')"
            " ORDER BY state, id DESC LIMIT 1",
            (article_id,),
        ).fetchone()
    if found is None:
        raise RefusedError(f"article {article_id} has no draft that waits", hint="only what waits is assigned")
    return int(found[0])


def assignment_of(db: Database, draft: Draft) -> Assignment | None:
    """Return whom the draft is for, with who said so first, or None; a carried assignment is followed back."""
    number = draft.assignment
    while number is not None:
        found = entry(db, number)
        if found is None:
            break
        number = found.facts.about
        if not number:
            return Assignment(draft.assigned_to, found.actor.name, found.at, found.texts.get("note") or "")
    return None


def count_for_others(db: Database, draft_ids: Iterable[int], *, actor: Actor) -> int:
    """Return how many of these drafts wait for somebody else than the actor."""
    sql = (
        "SELECT count(*) FROM json_each(?) AS wanted JOIN drafts AS d ON d.id = wanted.value"
        " WHERE d.assignee NOT IN ('', ?) AND d.state IN ('pending', 'stale')"
    )
    with translated_errors():
        return int(db.conn.execute(sql, (json.dumps(sorted(draft_ids)), actor.name)).fetchone()[0])


def editor_name(text: str) -> str:
    """Return a typed name as the log holds it, in single spaces; raises RefusedError for none that is seen whole."""
    name = shown(" ".join(text.split()))
    if not named(name):
        raise RefusedError("a name has a letter or a digit", hint="the name that the editor reviews under")
    if unseen_in(name):
        message = f"the name has a character that nobody sees, U+{ord(unseen_in(name)):04X}"
        raise RefusedError(message, hint="type it anew")
    return name


def known_name(editors: list[str], text: str) -> str:
    """Return the typed name in the spelling of the editor it means: "ana" is Ana, where no other Ana is known."""
    name = " ".join(text.split())
    same = [one for one in editors if folded(one) == folded(name)]
    return name if name in editors or len(same) != 1 else same[0]


def editors(db: Database) -> list[str]:
    """Return everybody whom the log knows as an editor, or for whom something waits, by the alphabet."""
    with translated_errors():
        actors = db.conn.execute(_ACTORS).fetchall()
        assignees = db.conn.execute(_ASSIGNEES).fetchall()
    return sorted({row[0] for row in (*actors, *assignees)}, key=lambda name: (name.casefold(), name))


_ACTORS = f"""
    WITH RECURSIVE names (name) AS (
        SELECT min(actor) FROM review_log
        UNION ALL
        SELECT (SELECT min(actor) FROM review_log WHERE actor > name) FROM names WHERE name IS NOT NULL
    )
    SELECT name FROM names WHERE EXISTS (SELECT 1 FROM review_log WHERE actor = name AND act IN {_PERSONS_ACTS}
        AND actor_kind = 'person')
"""  # noqa: S608 - our acts
"""Goes from name to name along an index: as quick with a million entries as with ten."""

_ASSIGNEES = "SELECT DISTINCT assignee FROM drafts WHERE assignee > '' AND state IN ('pending', 'stale')"


def _check_waits(draft: Draft) -> None:
    if draft.state not in _WAITING:
        raise RefusedError(f"draft {draft.id} is {draft.state}, only what waits is assigned")


def _entry(act: str, draft: Draft, facts: Facts, texts: dict[str, str], *, actor: Actor, at: datetime) -> Entry:
    return Entry(act, actor, at, draft.article_id, draft.id, draft.revision.sha256, facts, texts)


def _write(db: Database, draft: Draft, name: str, logged: Entry) -> None:
    seq = append(db, logged)
    db.conn.execute(
        "UPDATE drafts SET assignee = ?, assignment = ? WHERE id = ?", (name, seq if name else None, draft.id)
    )

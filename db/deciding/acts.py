"""An editor's acts on a draft: edit, approve, reject, reopen, withdraw; each with its log entry in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlite_utils import Database

from db.connection import writing
from db.deciding.common import attention_facts, check_acknowledged, decision_entry, in_hand, set_outcome
from db.deciding.kept_edits import keep_edits
from db.deciding.look_policy import policy_in_force
from db.deciding.making_way import check_reopenable, in_place_of_newer
from db.deciding.planted import is_planted, reveal
from db.deciding.second_looks import approvers, open_look, wanted_looks
from db.drafts.rewriting import Rewrite, changed_from_draft, rewrite
from db.drafts.rows import load_draft
from db.drafts.saving import set_state
from db.drafts.texts import Flags, checked, settled
from db.drafts.working_copies import drop, drop_of_article, drop_standing
from db.errors import RefusedError
from db.facts import Facts
from db.fingerprints import words_in
from db.log import append, shown, three, with_note
from db.look_rules import LookPolicy
from db.reasons import OUTCOMES, REASONS
from db.records import Actor, Draft, DraftState


def edit(
    db: Database,
    draft_id: int,
    texts: Sequence[str],
    *,
    version: int,
    actor: Actor,
    at: datetime,
    flags: Flags | None = None,
    sources: Sequence[int] | None = None,
    guidelines: str = "",
) -> Draft:
    """Replace the texts of a pending draft; return it.

    Args:
        db: The record.
        draft_id: Which draft.
        texts: The three new texts.
        version: The version that the editor saw.
        actor: Who edits.
        at: When.
        flags: What the checks find in the new texts; None keeps those of unchanged texts.
        sources: Whose words each began as (see `Takeaway.source`); None keeps them.
        guidelines: The version of the newsroom's guidelines.

    Raises:
        ConflictError: another version or another's claim.
        RefusedError: not pending, not three, empty.
    """
    with writing(db):
        draft = in_hand(db, draft_id, (DraftState.PENDING,), version=version, actor=actor, at=at)
        done = rewrite(db, draft, checked(texts), flags=settled(flags, texts), sources=sources, at=at)
        if done.changed:
            facts = Facts(
                version=version + 1,
                guidelines=guidelines,
                sources=list(done.sources),
                changed=changed_from_draft(db, draft_id, done.texts),
            )
            logged = {"before": three(draft.texts), "after": three(done.texts)}
            append(db, decision_entry("edited", draft, facts, logged, actor=actor, at=at))
        drop(db, draft_id, actor=actor)
        return load_draft(db, draft_id)


def approve(
    db: Database,
    draft_id: int,
    texts: Sequence[str],
    *,
    version: int,
    actor: Actor,
    at: datetime,
    acknowledged: Sequence[str] = (),
    seconds: float | None = None,
    end_seen: bool | None = None,
    guidelines: str = "",
    flags: Flags | None = None,
    sources: Sequence[int] | None = None,
    looks: LookPolicy | None = None,
) -> Draft:
    """Make the draft reviewed with exactly these texts; unsaved edits are part of the act. Return the draft.

    A draft with a planted error becomes `revealed` instead, and the log says whether the error was caught.

    Args:
        db: The record.
        draft_id: Which draft.
        texts: The three texts on the screen.
        version: The version that the editor saw.
        actor: A named person.
        at: When.
        acknowledged: `position:kind` of every `error` flag that the editor took note of.
        seconds: How long the draft was on the screen.
        end_seen: Whether the article's end was.
        guidelines: The version of the newsroom's guidelines.
        flags: What the checks find in these texts; None keeps those of unchanged texts.
        sources: Whose words each began as; None keeps them.
        looks: Which approvals a second person looks at; None takes what the record says.

    Raises:
        ConflictError: another version, another's claim, or the article changed.
        RefusedError: not pending, no named person, an error flag that nobody acknowledged.
    """
    with writing(db):
        draft = in_hand(db, draft_id, (DraftState.PENDING,), version=version, actor=actor, at=at)
        found = settled(flags, texts)
        done = rewrite(db, draft, checked(texts), flags=found, sources=sources, at=at, raise_version=False)
        check_acknowledged(done.flags, acknowledged)
        if is_planted(db, draft_id):
            return reveal(db, draft, done.texts, decision="approved", actor=actor, at=at, seconds=seconds)
        read = replace(attention_facts(seconds, end_seen, guidelines), acknowledged=sorted(acknowledged) or None)
        _let_stand(db, draft, done, read, looks=looks, actor=actor, at=at)
        drop_of_article(db, draft.article_id, actor=actor)
        return load_draft(db, draft_id)


def _let_stand(
    db: Database,
    draft: Draft,
    done: Rewrite,
    read: Facts,
    *,
    looks: LookPolicy | None,
    actor: Actor,
    at: datetime,
) -> None:
    """Log that what was written is approved, make the draft reviewed, and ask for the looks that are due."""
    changed = changed_from_draft(db, draft.id, done.texts)
    in_force = policy_in_force(db)
    wanted = wanted_looks(db, draft, done.flags, in_force.policy if looks is None else looks)
    facts = replace(
        read,
        state="reviewed",
        state_before="pending",
        version=draft.version + 1,
        words=words_in(draft.revision.text.body),
        changed=changed,
        sources=list(done.sources),
        second_looks=[look.kind for look in wanted] or None,
        approvers=list(approvers(db, draft.id, {"actor": shown(actor.name)})),
        policy=in_force.number,
        policy_sha256=in_force.sha256,
    )
    logged = {"before": three(draft.texts), "after": three(done.texts)}
    seq = append(db, decision_entry("approved", draft, facts, logged, actor=actor, at=at))
    set_state(db, draft.id, DraftState.REVIEWED, at=at, approval=seq)
    for look in wanted:
        open_look(db, draft.id, seq, look, changed=changed > 0, at=at)


def reject(
    db: Database,
    draft_id: int,
    *,
    reason: str,
    note: str = "",
    outcome: str = "redraft",
    version: int,
    actor: Actor,
    at: datetime,
    seconds: float | None = None,
    end_seen: bool | None = None,
    guidelines: str = "",
) -> Draft:
    """Reject the draft for a reason of `REASONS` (`other` needs a note), with what happens next; return it.

    What editors wrote into it waits as their words for the article's next draft. A draft with a planted error becomes
    `revealed` instead: the error was caught.
    """
    _check_reason(reason, outcome, note)
    with writing(db):
        states = (DraftState.PENDING, DraftState.STALE)
        draft = in_hand(db, draft_id, states, version=version, actor=actor, at=at)
        if is_planted(db, draft_id):
            return reveal(db, draft, draft.texts, decision="rejected", actor=actor, at=at, seconds=seconds, note=note)
        set_state(db, draft_id, DraftState.REJECTED, at=at)
        set_outcome(db, draft, outcome)
        facts = replace(
            attention_facts(seconds, end_seen, guidelines),
            state="rejected",
            state_before=str(draft.state),
            version=version + 1,
            reason=reason,
            outcome=outcome,
        )
        logged = with_note({"after": three(draft.texts)}, note)
        append(db, decision_entry("rejected", draft, facts, logged, actor=actor, at=at))
        keep_edits(db, load_draft(db, draft_id), at=at)
        return load_draft(db, draft_id)


def reopen(db: Database, draft_id: int, *, version: int, actor: Actor, at: datetime, note: str = "") -> Draft:
    """Bring a reviewed or rejected draft back to pending; refused once exported.

    A newer draft of the article makes way for a rejected one, where nobody else touched that.

    Raises:
        NewerDraftError: Somebody has the newer draft; the message says who.
        RefusedError: exported, or no named person.
        ConflictError: another version or another's claim, or the article changed.
    """
    with writing(db):
        states = (DraftState.REVIEWED, DraftState.REJECTED)
        draft = in_hand(db, draft_id, states, version=version, actor=actor, at=at)
        check_reopenable(db, draft, actor=actor, at=at)
        with in_place_of_newer(db, draft, actor=actor, at=at):
            set_state(db, draft_id, DraftState.PENDING, at=at)
            set_outcome(db, draft, "")
            facts = Facts(state="pending", state_before=str(draft.state), version=version + 1)
            logged = with_note({"after": three(draft.texts)}, note)
            append(db, decision_entry("reopened", draft, facts, logged, actor=actor, at=at))
        drop_standing(db, draft_id, draft.texts)
        return load_draft(db, draft_id)


def withdraw(db: Database, draft_id: int, *, note: str, version: int, actor: Actor, at: datetime) -> Draft:
    """Take a reviewed draft out of the export, exported or not; the note says why and may be published."""
    if not note.strip():
        raise RefusedError("a withdrawal needs a note that says why")
    with writing(db):
        draft = in_hand(db, draft_id, (DraftState.REVIEWED,), version=version, actor=actor, at=at)
        set_state(db, draft_id, DraftState.WITHDRAWN, at=at)
        exported = draft.exported_at is not None
        facts = Facts(state="withdrawn", state_before="reviewed", version=version + 1, was_exported=exported)
        logged = with_note({"after": three(draft.texts)}, note)
        append(db, decision_entry("withdrawn", draft, facts, logged, actor=actor, at=at))
        return load_draft(db, draft_id)


def _check_reason(reason: str, outcome: str, note: str) -> None:
    if reason not in REASONS:
        raise RefusedError(f"there is no reason {reason!r}", hint=f"reasons: {', '.join(REASONS)}")
    if outcome not in OUTCOMES:
        raise RefusedError(f"there is no outcome {outcome!r}", hint=f"outcomes: {', '.join(OUTCOMES)}")
    if reason == "other" and not note.strip():
        raise RefusedError("the reason `other` needs a note")

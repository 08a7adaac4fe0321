"""Takes back and repeats an editor's latest decisions, as new entries; nothing is ever deleted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from db.connection import writing
from db.deciding.common import check_current, decision_entry, set_outcome
from db.deciding.kept_edits import keep_edits
from db.deciding.making_way import beside, in_place_of_newer
from db.deciding.recent import REACH
from db.deciding.second_looks import approvers, looks_again, open_look
from db.deciding.standing import after, before, built_upon, check_place, draft_of, given, refusal, stands_at
from db.drafts.claims import called, check_claim
from db.drafts.rewriting import changed_from_draft, rewrite
from db.drafts.rows import load_draft
from db.drafts.saving import set_state
from db.drafts.texts import Three
from db.drafts.working_copies import drop_standing, keep, kept
from db.errors import NewerDraftError, RefusedError
from db.facts import Facts
from db.history import decisions_of, of_draft, stacks
from db.log import LogEntry, append, shown, three
from db.records import Actor, Draft, DraftState, Flag
from db.times import stamp

Recheck = Callable[[Draft, Three, Sequence[int]], Sequence[Sequence[Flag]]]
"""Returns what the checks find in texts that come back to a draft, each with its source."""


@dataclass(frozen=True)
class Undone:
    """What an undo or redo did."""

    draft: Draft
    act: str
    """The act that was undone or repeated."""
    entry: int
    """Its number in the log."""
    made_way: int | None = None
    """The newer draft of the article that made way for the one that is back."""


class _By(NamedTuple):
    """Who brings texts back, when, and how they are checked."""

    actor: Actor
    at: datetime
    recheck: Recheck | None

    def flags(self, draft: Draft, texts: Three, sources: Sequence[int]) -> Sequence[Sequence[Flag]] | None:
        """Return what is found in the texts; None where nothing checks them."""
        return self.recheck(draft, texts, sources) if self.recheck else None


def undo(
    db: Database, *, actor: Actor, at: datetime, entry: int | None = None, recheck: Recheck | None = None
) -> Undone:
    """Take back the actor's last decision that stands, or the one with the number `entry`.

    Texts that come back are checked by `recheck`; without it only the model's own have flags.

    Raises:
        NewerDraftError: the article has a newer draft that somebody has, edited or decided on.
        RefusedError: nothing to undo, or it was exported or built upon since, or an approval comes back and the checks
            find by now what it took no note of; the message says which.
    """
    with writing(db):
        standing, _ = stacks(decisions_of(db, actor, limit=REACH))
        wanted = [one for one in standing if entry in (None, one.seq)]
        if not wanted:
            named = f"entry {entry} is no decision of yours that stands"
            raise RefusedError("you have no decision to undo" if entry is None else named)
        by, decision = _By(actor, at, recheck), wanted[-1]
        draft = load_draft(db, draft_of(decision))
        _refuse(f"not undone ({decision.act})", draft, refusal(db, decision, draft, actor=actor, at=at))
        check_claim(draft, actor=actor, at=at)
        newer = beside(db, draft)
        waits = _put_back(db, decision, draft, by)
        _keep_words(db, decision, draft, by, decided=waits)
        return Undone(_settled(db, draft.id, at=at), decision.act, decision.seq, newer.id if newer else None)


def redo(db: Database, *, actor: Actor, at: datetime, recheck: Recheck | None = None) -> Undone:
    """Repeat the decision that the actor undid last.

    Raises:
        NewerDraftError: the article has a newer draft that somebody has, edited or decided on.
        RefusedError: nothing to repeat, somebody acted on the draft since, or an approval is repeated and the checks
            find by now what it took no note of.
    """
    with writing(db):
        _, undone = stacks(decisions_of(db, actor, limit=REACH))
        if not undone:
            raise RefusedError("you have undone nothing that could be repeated")
        decision = undone[-1]
        draft = load_draft(db, draft_of(decision))
        if not stands_at(draft, before(decision)) or built_upon(db, decision, actor):
            raise RefusedError(f"it changed since {decision.act} was undone: {called(draft)}")
        check_place(db, draft, after(decision), actor=actor, at=at)
        if decision.act == "reopened":
            check_current(db, draft)  # the article of a rejected draft may say something else by now
        check_claim(draft, actor=actor, at=at)
        newer = beside(db, draft)
        _repeat(db, decision, draft, _By(actor, at, recheck))
        return Undone(_settled(db, draft.id, at=at), decision.act, decision.seq, newer.id if newer else None)


def _settled(db: Database, draft_id: int, *, at: datetime) -> Draft:
    """Return the draft as it stands now; its editors' words wait where it is rejected, and none that stand in it."""
    draft = load_draft(db, draft_id)
    if draft.state is DraftState.REJECTED:
        keep_edits(db, draft, at=at)
    elif draft.state is DraftState.PENDING:
        drop_standing(db, draft_id, draft.texts)
    return draft


def _refuse(what: str, draft: Draft, reason: RefusedError | None) -> None:
    """Raise the reason with what is not done before it, and of which article that is."""
    if isinstance(reason, NewerDraftError):
        raise NewerDraftError(f"{what}: {reason.reason}", called(draft), draft_id=reason.draft_id)
    if reason is not None:
        said = reason.message.removesuffix(f": {called(draft)}")
        raise RefusedError(f"{what}: {said}: {called(draft)}", hint=reason.hint)


def _put_back(db: Database, decision: LogEntry, draft: Draft, by: _By) -> bool:
    """Undo a decision; return whether the decided texts are to wait as the actor's: not those of an edit taken back."""
    state, texts = before(decision)
    facts = Facts(via="undo", about=decision.seq)
    if state == "reviewed":
        _approve_again(db, decision, draft, draft, facts, by=by)
        return False
    if decision.act == "edited":
        _restore(db, decision, draft, texts, by)
        _log(db, "edited", draft, texts, facts, by=by)
        return False
    with in_place_of_newer(db, draft, actor=by.actor, at=by.at):
        set_state(db, draft.id, DraftState(state), at=by.at)
        restored = texts != draft.texts
        if restored:
            _restore(db, decision, draft, texts, by)
        act = "rejected" if state == "rejected" else "reopened"
        if state == "rejected":
            rejection = _rejection(db, decision)
            facts = replace(facts, reason=rejection.reason, outcome=rejection.outcome)
        set_outcome(db, draft, facts.outcome)
        _log(db, act, draft, texts, replace(facts, state=state), by=by)
    return restored


def _restore(db: Database, decision: LogEntry, draft: Draft, texts: Three, by: _By) -> None:
    sources = _sources_before(db, decision, draft)
    _write(db, decision, load_draft(db, draft.id), texts, by, sources=sources)


def _write(
    db: Database, decision: LogEntry, draft: Draft, texts: Three, by: _By, *, sources: Sequence[int] | None
) -> None:
    """Write texts with their flags; an edit that is undone or repeated raises the version, as its entry says."""
    edited = decision.act == "edited"
    flags = by.flags(draft, texts, sources or [each.source for each in draft.takeaways])
    done = rewrite(db, draft, texts, flags=flags, sources=sources, at=by.at, raise_version=edited)
    if edited and not done.changed:
        values = (stamp(by.at), draft.id)
        db.conn.execute("UPDATE drafts SET version = version + 1, changed_at = ? WHERE id = ?", values)


def _keep_words(db: Database, decision: LogEntry, was: Draft, by: _By, *, decided: bool) -> None:
    """Let the actor's words wait as a working copy on what stands now, so that an undo never costs any.

    They are what was typed over the decided texts, and otherwise, with `decided`, the texts that were decided. Those of
    an edit do not wait: who takes an edit back wants it off the screen, and a redo has its words in the log.
    """
    typed = kept(db, was.id, actor=by.actor)
    if typed is None and not decided:
        return
    if typed is not None and typed.base_version < decision.facts.version - 1:
        return
    one, two, three_ = (takeaway.source for takeaway in was.takeaways)
    texts, sources = (typed.texts, typed.sources) if typed else (was.texts, (one, two, three_))
    version = load_draft(db, was.id).version
    keep(db, was.id, texts, base_version=version, actor=by.actor, at=by.at, sources=sources)


def _sources_before(db: Database, decision: LogEntry, draft: Draft) -> list[int]:
    earlier = [one for one in of_draft(db, draft.id) if one.seq < decision.seq and one.facts.sources is not None]
    return list(earlier[-1].facts.sources or ()) if earlier else [1, 2, 3]


def _rejection(db: Database, decision: LogEntry) -> Facts:
    """Return the facts of the rejection that was reopened and now stands again."""
    earlier = [one for one in of_draft(db, draft_of(decision)) if one.seq < decision.seq and one.act == "rejected"]
    return earlier[-1].facts


def _repeat(db: Database, decision: LogEntry, draft: Draft, by: _By) -> None:
    state, texts = after(decision)
    said, facts = decision.facts, Facts(via="redo", about=decision.seq)
    if texts != draft.texts or decision.act == "edited":
        _write(db, decision, draft, texts, by, sources=said.sources)
    if state == "reviewed":
        _approve_again(db, decision, draft, load_draft(db, draft.id), facts, by=by)
        return
    if decision.act == "edited":
        _log(db, decision.act, draft, texts, facts, by=by)
        return
    with in_place_of_newer(db, draft, actor=by.actor, at=by.at):
        set_state(db, draft.id, DraftState(state), at=by.at)
        facts = replace(facts, state=state, reason=said.reason, outcome=said.outcome)
        if decision.act == "withdrawn":
            facts = replace(facts, was_exported=draft.exported_at is not None)
        else:
            set_outcome(db, draft, facts.outcome)
        _log(db, decision.act, draft, texts, facts, by=by)


def _approve_again(db: Database, decision: LogEntry, was: Draft, now: Draft, facts: Facts, *, by: _By) -> None:
    check_current(db, now)
    looks, first = looks_again(db, now, given(db, decision, now)), decision.facts
    facts = replace(
        facts,
        state="reviewed",
        milliseconds=first.milliseconds,
        end_seen=first.end_seen,
        acknowledged=first.acknowledged,
        guidelines=first.guidelines,
        words=first.words,
        second_looks=[look.kind for look in looks] or None,
        approvers=list(approvers(db, now.id, {"actor": shown(by.actor.name), "via": facts.via})),
    )
    seq = _log(db, "approved", was, now.texts, facts, by=by)
    set_state(db, now.id, DraftState.REVIEWED, at=by.at, approval=seq)
    changed = changed_from_draft(db, now.id, now.texts) > 0
    for look in looks:
        open_look(db, now.id, seq, look, changed=changed, at=by.at)


def _log(db: Database, act: str, was: Draft, texts: Three, facts: Facts, *, by: _By) -> int:
    """Write the entry; an approval is logged before its state is set, everything else after."""
    now = load_draft(db, was.id)
    facts = replace(
        facts,
        state_before=str(was.state),
        changed=changed_from_draft(db, was.id, texts),
        version=now.version + (1 if act == "approved" else 0),
        sources=[takeaway.source for takeaway in now.takeaways],
    )
    logged = {"before": three(was.texts), "after": three(texts)}
    return append(db, decision_entry(act, was, facts, logged, actor=by.actor, at=by.at))

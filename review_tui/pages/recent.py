"""My last decisions, in lines."""

from textual.content import Content

from db.deciding.recent import Decision, last_taken_back, recent_decisions
from db.deciding.undo import Undone
from review_tui.drawing.ages import age
from review_tui.drawing.drawn_article import NO_HEADLINE, label_of
from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key, with_keys
from review_tui.sitting.session import Session

WORDS = {
    "approved": "approved",
    "edited": "edited",
    "rejected": "rejected",
    "reopened": "reopened",
    "withdrawn": "withdrew",
}

"""The log's acts as verbs: what somebody did."""
MADE_WAY = "the newer draft made way"
_NOUNS = {
    "approved": "approval",
    "edited": "edit",
    "rejected": "rejection",
    "reopened": "reopening",
    "withdrawn": "withdrawal",
}


def taken_back_words(undone: Undone, word: str) -> str:
    """Return what was taken back, or done again, as `word` says, and of which article."""
    done = f"{word}, {MADE_WAY}" if undone.made_way else word
    return f"{done}: {_NOUNS.get(undone.act, undone.act)} of {label_of(undone.draft.revision.text)}"


def my_last(session: Session, limit: int = 10) -> list[Decision]:
    """Return my last decisions that stand, newest first."""
    return recent_decisions(session.db, actor=session.actor, at=session.now(), limit=limit)


def recent_line(decision: Decision, session: Session) -> Content:
    """Return one decision on one line: when, what, whether it can not be taken back, which article."""
    when = age(decision.at, session.now()).rjust(6)
    stays = ("stays  ", "$warning") if decision.undoable else ""
    act = f"  {WORDS.get(decision.act, decision.act):8}  "
    return Content.assemble((when, "$faint"), act, stays, one_line(decision.headline) or NO_HEADLINE)


def nothing_stands(session: Session) -> Content:
    """Return why there is no decision to show: none was made, or the last one was taken back."""
    last = last_taken_back(session.db, actor=session.actor)
    if last is None:
        return Content("You have decided nothing yet.")
    again = with_keys(key("desk.redo"), session.settings.keys)
    headline = one_line(last.headline) or NO_HEADLINE
    noun = _NOUNS.get(last.act, last.act)
    return Content(f"No decision of yours stands; {again} does again what you took back last: {noun} of {headline}")


def why_it_stays(decision: Decision) -> Content:
    """Return why a decision can not be taken back; empty where it can."""
    return Content.assemble((f"stays: {one_line(decision.undoable)}" if decision.undoable else "", "$warning"))


def recent_content(session: Session, *, limit: int = 10) -> Content:
    """Return my last decisions under a heading, one line each; empty where there are none."""
    decisions = my_last(session, limit)
    if not decisions:
        return Content("")
    lines = [recent_line(decision, session).truncate(200) for decision in decisions]
    ways = with_keys(f"  {key('desk.recent')} opens, {key('desk.undo')} undoes", session.settings.keys)
    return Content("\n").join([Content.assemble(("Your last decisions", "bold"), (ways, "$faint")), *lines])

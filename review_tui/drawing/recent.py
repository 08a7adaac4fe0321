"""My last decisions, in lines."""

from textual.content import Content

from db.deciding.undo import Decision, recent_decisions
from review_tui.drawing.ages import age
from review_tui.drawing.story import NO_HEADLINE
from review_tui.drawing.text import one_line
from review_tui.sitting.session import Session

WORDS = {
    "approved": "approved",
    "edited": "edited",
    "rejected": "rejected",
    "reopened": "reopened",
    "withdrawn": "withdrew",
}


def my_last(session: Session, limit: int = 10) -> list[Decision]:
    """Return my last decisions that stand, newest first."""
    return recent_decisions(session.db, actor=session.actor, limit=limit)


def recent_line(decision: Decision, session: Session) -> Content:
    """Return one decision on one line: when, what, whether it can not be taken back, which article."""
    when = age(decision.at, session.now()).rjust(6)
    stays = ("stays  ", "$warning") if decision.undoable else ""
    act = f"  {WORDS.get(decision.act, decision.act):8}  "
    return Content.assemble((when, "$faint"), act, stays, one_line(decision.headline) or NO_HEADLINE)


def why_it_stays(decision: Decision) -> Content:
    """Return why a decision can not be taken back; empty where it can."""
    return Content.assemble((f"stays: {one_line(decision.undoable)}" if decision.undoable else "", "$warning"))


def recent_content(session: Session, *, limit: int = 10) -> Content:
    """Return my last decisions under a heading, one line each; empty where there are none."""
    decisions = my_last(session, limit)
    if not decisions:
        return Content("")
    lines = [recent_line(decision, session).truncate(200) for decision in decisions]
    return Content("\n").join(
        [Content.assemble(("Your last decisions", "bold"), ("  r opens, u undoes", "$faint")), *lines]
    )

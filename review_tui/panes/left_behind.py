"""What became of the open draft in other hands, and what I typed for its article that stands in no draft."""

from collections.abc import Callable

from db.deciding.kept_edits import editors_of
from db.deciding.making_way import REASON as MAKES_WAY
from db.drafts import working_copies
from db.drafts.rows import load_draft
from db.drafts.working_copies import WorkingCopy
from db.errors import TakeawaysError
from db.history import LogFilters, entries
from db.records import DraftState
from review_tui.drawing.errors import said
from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key
from review_tui.panes.pane import Pane
from review_tui.sitting.open_draft import OpenDraft, blanked
from review_tui.sitting.session import Session

Three = tuple[str, str, str]
SHOWN = f"kept: {key('desk.diff')} shows what you typed"
ANEW = f"it was drafted anew: {key('desk.next')} opens the new draft"
BACK = f"the draft before it is back: {key('desk.next')} opens that"
_DECIDED = {"approved": "approved", "rejected": "rejected", "withdrawn": "withdrew"}


def follow(pane: Pane, refresh: Callable[[], object], kept: str) -> None:
    """Read the open draft again; say when it is out of my hands, and where my words wait also `kept`.

    The clock asks for this, so trouble is only said: no dialog comes where the next key may be a letter of a text.
    """
    session = pane.session
    sheet = session.open
    if sheet is None:
        return
    mine, due, typed, gone = sheet.mine, sheet.decidable, sheet.unsaved, blanked(sheet.draft)
    texts, state = sheet.texts, sheet.draft.state
    try:
        refresh()
        typed = typed and (sheet.unsaved or left_behind(session) is not None)
        out_of_hand = (due and not sheet.decidable) or (blanked(sheet.draft) and not gone)
        words = became(session) if out_of_hand else ""
    except TakeawaysError as error:
        pane.say(said(error), "$error")
        return
    if not words and mine and not sheet.mine:
        words = f"{sheet.holder_now} has this draft now"
    if sheet.texts != texts:
        # A key that was on its way is no decision on a text that came this moment.
        pane.guard.appeared()
        words = words or f"{_who_writes(sheet)} changed the text: read it again"
    if state is DraftState.STALE and sheet.draft.state is DraftState.SUPERSEDED:
        words = ANEW
    if words:
        pane.say(f"{words}; {kept}" if typed else words, "$warning")


def _who_writes(sheet: OpenDraft) -> str:
    """Return who else changed the open draft's text."""
    return "another desk of yours" if sheet.mine else one_line(sheet.draft.claimed_by) or "somebody"


def became(session: Session) -> str:
    """Return in a sentence why no decision is due on the open draft any more."""
    draft = session.sheet().draft
    if blanked(draft):
        return "redacted by order: nothing of it is kept"
    if draft.state is DraftState.STALE:
        return "the article changed: this draft is stale"
    if draft.state is DraftState.SUPERSEDED:
        last = entries(session.db, LogFilters(acts=("superseded",), draft_id=draft.id), limit=1)
        if last and last[0].facts.reason == MAKES_WAY:
            return BACK
        return "drafted anew: this draft is superseded"
    last = entries(session.db, LogFilters(acts=tuple(_DECIDED), draft_id=draft.id), limit=1)
    if not last:
        return f"this draft is {draft.state}"
    return f"{one_line(last[0].actor.name)} {_DECIDED[last[0].act]} this draft"


def left_behind(session: Session) -> Three | None:
    """Return what I typed last for the open draft's article and what no draft took up; None where there is nothing."""
    copies = _copies(session)
    return copies[0].texts if copies else None


def words_left(session: Session) -> dict[int, str]:
    """Return of what was left behind what I wrote, by its place; all three where I only chose among the model's.

    Of each place the newest: a draft before the last may have words for a takeaway that I left alone since.
    """
    copies = _copies(session)
    found: dict[int, str] = {}
    for copy in copies:
        found = _my_words(session, copy) | found
    return dict(sorted(found.items())) or (dict(enumerate(copies[0].texts, start=1)) if copies else {})


def _my_words(session: Session, copy: WorkingCopy) -> dict[int, str]:
    """Return of a copy what is neither the model's nor another editor's, by its place."""
    former = load_draft(session.db, copy.draft_id)
    models = {candidate.text for candidate in (*former.own, *former.alternatives)}
    theirs = {
        former.texts[place - 1]
        for name, places in editors_of(session.db, former).items()
        for place in places
        if name != session.actor.name
    }
    return {place: text for place, text in enumerate(copy.texts, start=1) if text not in models | theirs}


def _copies(session: Session) -> list[WorkingCopy]:
    """Return my copies of earlier drafts of the open one's article, the newest first, but for what stands in it."""
    sheet = session.sheet()
    copies = working_copies.all_left_behind(session.db, sheet.draft.article_id, actor=session.actor)
    return [copy for copy in copies if copy.texts != sheet.texts]

"""The queue's marks, and what is done to all that is marked without reading it: claim, assign, give back, reject."""

from collections.abc import Callable, Collection
from dataclasses import replace

from textual.content import Content

from db.deciding import acts as decisions
from db.deciding import planted
from db.drafts import claims, queue
from db.drafts.assignments import count_for_others
from db.drafts.rows import load_draft
from db.errors import BusyError, DatabaseError, TakeawaysError
from db.records import Draft, DraftState
from review_tui.drawing.drawn_article import label_of
from review_tui.drawing.text import one_line
from review_tui.keys.in_sentences import key
from review_tui.panes.assigning import assign
from review_tui.queue.pane import Queue
from review_tui.screens.editors import Chosen, People
from review_tui.screens.many import ManyScreen, Marked, Wanted
from review_tui.screens.sheet import Sheet


class Marking:
    """What an editor does to many drafts; approving is not among it."""

    def __init__(self, queue: Queue, people: Callable[[str], People]) -> None:
        """Mark what stands in `queue`; `people` are those to whom it can be assigned."""
        self._queue = queue
        self._session = queue.session
        self._people = people
        self._mark_from: tuple[int, int] | None = None
        """The draft that was marked last, and the row where it stood then: rows move when others decide."""
        self._unwritten: tuple[frozenset[int], Wanted] | None = None
        """What was asked for, and the marked drafts to which it could not be done."""

    def do_mark(self) -> None:
        """Mark the draft under the cursor, or unmark it, and move on."""
        table = self._queue.table()
        row = table.current
        if row is not None:
            table.marked ^= {row.draft_id}
            self._mark_from = (row.draft_id, table.cursor) if row.draft_id in table.marked else None
            table.move(table.cursor + 1)

    def do_mark_range(self) -> None:
        """Mark everything from the last mark to the cursor."""
        table = self._queue.table()
        begin = table.find(*self._mark_from) if self._mark_from is not None else None
        if begin is None:
            marks, to_here = key("queue.mark"), key("queue.mark_range")
            self._queue.say(f"{marks} marks the draft that a range begins with, {to_here} all from there to the cursor")
            return
        first, last = sorted((begin, table.cursor))
        rows = (table.row(number) for number in range(first, last + 1))
        table.marked |= {row.draft_id for row in rows if row is not None}
        self._queue.draw_lines()
        self._queue.say(f"{len(table.marked):,} marked")

    def clear(self) -> None:
        """Drop the marks, and where a range would begin."""
        self._queue.table().marked.clear()
        self._mark_from = self._unwritten = None

    def do_bulk(self) -> None:
        """Ask what to do with the marked drafts."""
        self.ask_many()

    def ask_many(self, begin: str = "") -> None:
        """Ask what to do with all that is marked; what was asked for and refused stands there to be sent again."""
        marked, session = self._queue.table().marked, self._session
        example = label_of(load_draft(session.db, min(marked)).revision.text)
        others = count_for_others(session.db, marked, actor=session.actor)
        what = Marked(len(marked), example, for_others=others, elsewhere=len(marked) - self._in_view(marked))
        left, unwritten = self._unwritten or (frozenset(), None)
        screen = ManyScreen(what, self._people, begin=begin, unwritten=unwritten if marked <= left else None)
        self._queue.app.push_screen(screen, self._many)

    def _in_view(self, draft_ids: Collection[int]) -> int:
        """Return how many of these drafts the queue shows as it stands."""
        session = self._session
        view = session.rounds.filters
        here = replace(view, ids=tuple(sorted(set(draft_ids) if view.ids is None else {*draft_ids} & {*view.ids})))
        return queue.length(session.db, here, at=session.now(), actor=session.actor)

    def _many(self, wanted: Wanted | None) -> None:
        """Do it to one marked draft after the other; what it was not done to stays marked."""
        if wanted is None:
            return
        marked, done, refused = self._queue.table().marked, 0, ""
        tests: list[Draft] = []
        for draft_id in sorted(marked):
            try:
                did, test = self._one_of_many(draft_id, wanted)
            except (BusyError, DatabaseError) as error:
                refused = error.message
                break
            except TakeawaysError as error:
                refused = error.message
                continue
            marked.discard(draft_id)
            done += did
            tests += test
        self._unwritten = (frozenset(marked), wanted)
        if not marked:
            self.clear()
        self._queue.reread()
        self._say_done_to_many(f"{done:,} {wanted.done}", len(tests), refused)
        self._tell_tests(tests)

    def _say_done_to_many(self, done: str, tests: int, refused: str) -> None:
        rest = f" · {tests:,} {'was a test' if tests == 1 else 'were tests'}" if tests else ""
        if refused:
            rest += f" · {len(self._queue.table().marked):,} still marked: {refused}"
        self._queue.say(f"{done}{rest}", "$warning" if refused else "$foreground")

    def _tell_tests(self, tests: list[Draft]) -> None:
        """Tell which of the drafts just rejected held a planted error, as it is told after a decision on one."""
        if not tests:
            return
        told = [
            Content.assemble(
                (label_of(draft.revision.text), "bold"),
                f"\n{one_line(planted.revelation(planted.planted_in(self._session.db, draft.id)))}\n\n",
            )
            for draft in tests
        ]
        title = "One of these drafts was a test" if len(tests) == 1 else f"{len(tests):,} of these drafts were tests"
        nothing = Content.assemble(("Nothing of them was or will be published.", "$faint"))
        self._queue.app.push_screen(Sheet(title, Content("").join([*told, nothing])))

    def _one_of_many(self, draft_id: int, wanted: Wanted) -> tuple[bool, list[Draft]]:
        """Do it to one draft; return whether there was anything to do, and the draft where it was a test."""
        session, at = self._session, self._session.now()
        if wanted.act == "assign":
            return assign(session, draft_id, Chosen(wanted.editor, wanted.note)), []
        if wanted.act == "release":
            return claims.release(session.db, draft_id, actor=session.actor, at=at), []
        if wanted.act == "claim":
            claims.claim(session.db, draft_id, actor=session.actor, at=at, lease=session.settings.lease)
            return True, []
        draft = decisions.reject(
            session.db,
            draft_id,
            reason=wanted.reason,
            note=wanted.note,
            outcome=wanted.outcome,
            version=load_draft(session.db, draft_id).version,
            actor=session.actor,
            at=at,
            guidelines=session.guidelines.version,
        )
        test = draft.state is DraftState.REVEALED
        return not test, [draft] if test else []

"""The queue's narrowing keys: search, the filter line, saved views, and the way back to everything."""

from dataclasses import replace

from textual.content import Content

from db.drafts.filters import NO_FILTERS, QueueFilters
from db.drafts.queue import sections
from db.errors import UsageError
from review_tui.drawing.errors import said
from review_tui.drawing.text import plain
from review_tui.queue import known, views
from review_tui.queue.marking import Marking
from review_tui.queue.pane import Queue
from review_tui.screens.line import LineScreen
from review_tui.sitting.rejections import RejectedFor, rejected_for
from review_tui.widgets.rows import Row

FOR_ME = "for=me"


class Narrowing:
    """What the queue shows."""

    def __init__(self, queue: Queue, marking: Marking) -> None:
        """Narrow `queue`; who shows everything again drops the marks of `marking` too."""
        self._queue = queue
        self._session = queue.session
        self._marking = marking
        self._line = ""
        self._view = ""
        self._rejected_for = RejectedFor()

    def view_words(self) -> str:
        """Return the view's name, or the filter line; `all that waits` without either."""
        return self._view or self._line or "all that waits, riskiest first"

    def do_search(self) -> None:
        """Ask for words of headline or body."""
        words = "Headlines and articles that have all the words; the last may be a beginning."
        searched = self._session.rounds.filters.search
        self._queue.app.push_screen(LineScreen("Search", searched, words), self._searched)

    def _searched(self, words: str | None) -> None:
        if words is not None:
            self.narrow(views.with_words(self._line, words))

    def do_filters(self) -> None:
        """Ask for the filter line."""
        here = ", ".join(known.shortened(name) for name in sections(self._session.db) if name)
        told = {"section=": here} if here else {}
        saved = enumerate(self._session.settings.views[:9], 1)
        rows: list[Row] = [(Content(term), plain(told.get(term, words))) for term, words in views.TERMS]
        rows += [(Content(f"view {number}"), plain(f"{view.name}: {view.query}")) for number, view in saved]
        screen = LineScreen("Filter the queue", self._line, rows, wrong=self._wrong)
        self._queue.app.push_screen(screen, self._filtered)

    def _wrong(self, line: str) -> str:
        """Return what is wrong with a line that is typed: a mistake, or a name that nothing in the record has."""
        try:
            return self._unknown(self._read(line)[1].filters)
        except UsageError as error:
            return said(error)

    def _read(self, line: str) -> tuple[str, views.Asked]:
        """Return a line, and what it asks for with names as the record has them; raises UsageError for a mistake."""
        line, db = line.strip(), self._session.db
        if " " in line and "=" in line:
            line = known.with_quotes(line, known.names_of(db))
        asked = views.parse(line, now=self._session.now())
        return line, replace(asked, filters=known.spelt(db, asked.filters))

    def _unknown(self, filters: QueueFilters) -> str:
        try:
            known.check_known(self._session.db, filters, me=self._session.actor.name, at=self._session.now())
        except UsageError as error:
            return said(error)
        return ""

    def _filtered(self, line: str | None) -> None:
        if line is not None:
            self.narrow(line)

    def narrow(self, line: str, name: str = "") -> None:
        """Show what the filter line asks for; a line with a mistake changes nothing and is explained.

        A saved view may name what nothing has today: it is shown, and that is said.
        """
        try:
            self._line, asked = self._read(line)
        except UsageError as error:
            self._queue.say(said(error), "$warning")
            return
        self._view, self._rejected_for = name, asked.rejected_for
        self._session.rounds.filters = asked.filters
        self._session.rounds.place = 0
        self._queue.reread()
        self._queue.table().to_cursor()
        self._queue.say(self._unknown(asked.filters), "$warning")

    def renew(self) -> None:
        """Read anew which drafts were rejected for what is asked: the log knows it, which grows."""
        if self._rejected_for:
            ids = rejected_for(self._session.db, self._rejected_for)
            self._session.rounds.filters = replace(self._session.rounds.filters, ids=ids)

    def do_view(self, number: int) -> None:
        """Show a saved view by its digit."""
        saved = self._session.settings.views
        if number <= len(saved):
            self.narrow(saved[number - 1].query, saved[number - 1].name)
        else:
            self._queue.say(f"no saved view {number}: desk.views in the configuration")

    def do_for_me(self) -> None:
        """Show what is assigned to me; where that is shown, show everything again."""
        if self._line == FOR_ME:
            self.do_clear()
        else:
            self.narrow(FOR_ME, "assigned to me")

    def do_clear(self) -> None:
        """Show everything again and drop the marks."""
        self._marking.clear()
        self._line, self._view, self._rejected_for = "", "", RejectedFor()
        self._session.rounds.filters = NO_FILTERS
        self._queue.reread()
        self._queue.table().to_cursor()
        self._queue.say("all that waits")

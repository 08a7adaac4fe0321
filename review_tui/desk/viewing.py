"""The desk's looking keys: diffs, history, provenance, guidelines, my last decisions. None of them changes anything."""

from collections.abc import Sequence

from textual.content import Content

from db.articles.saving import find_article
from db.history import history
from review_tui.desk.going_on import GoingOn
from review_tui.desk.pane import Desk
from review_tui.desk.undoing import Undoing
from review_tui.pages.sheets import article_diff_page, diff_page, history_page, kept_page, provenance_page
from review_tui.panes.left_behind import words_left
from review_tui.screens.recent import RecentScreen, Wanted
from review_tui.screens.sheet import Sheet
from review_tui.widgets.rows import Row


class Viewing:
    """What an editor looks up about the open draft."""

    def __init__(self, desk: Desk, going_on: GoingOn, undoing: Undoing) -> None:
        """Look up what is on `desk`; a decision of the last ten may be opened, or taken back."""
        self._desk = desk
        self._session = desk.session
        self._going_on = going_on
        self._undoing = undoing

    def _look(self, name: str, title: str, content: Content | Sequence[Row]) -> None:
        self._desk.app.push_screen(Sheet(title, content, opened_by=self._desk.keys_of(name)))

    def do_diff(self) -> None:
        """Show draft against now, word by word."""
        typed = words_left(self._session)
        kept = kept_page(self._session.sheet(), typed) if typed else []
        self._look("diff", "From the model's draft to now", [*kept, *diff_page(self._session.sheet())])

    def do_article_diff(self) -> None:
        """Show what changed in the article since the draft."""
        sheet = self._session.sheet()
        now = find_article(self._session.db, sheet.draft.article_id).revision
        self._look("article_diff", "The article since the draft", article_diff_page(sheet.draft.revision, now))

    def do_history(self) -> None:
        """Show everything that happened to this article."""
        entries = history(self._session.db, self._session.sheet().draft.article_id)
        self._look("history", "History of this article, newest first", history_page(entries))

    def do_provenance(self) -> None:
        """Show which model made the draft, and how."""
        self._look("provenance", "Where this draft comes from", provenance_page(self._session.sheet()))

    def do_recent(self) -> None:
        """Show my last ten decisions; one of them can be opened."""
        self._desk.app.push_screen(RecentScreen(self._session), self._recent_chosen)

    def _recent_chosen(self, wanted: Wanted | None) -> None:
        if wanted is None:
            return
        if wanted.take_back:
            self._desk.attempt(lambda: self._undoing.take_back_one(wanted.decision))
        else:
            self._desk.attempt(lambda: self._going_on.open(wanted.decision.draft_id))

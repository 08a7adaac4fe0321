"""The desk's looking keys: diffs, history, provenance, guidelines, my last decisions. None of them changes anything."""

from db.articles import find_article
from db.history import history
from review_tui.desk_part import DeskPart
from review_tui.pages import article_diff_page, diff_page, history_page, provenance_page
from review_tui.screens.recent import RecentScreen
from review_tui.screens.sheet import Sheet


class Viewing(DeskPart):
    """What an editor looks up about the open draft."""

    def do_diff(self) -> None:
        """Show draft against now, word by word."""
        self.app.push_screen(Sheet("From the model's draft to now", diff_page(self.session.sheet())))

    def do_article_diff(self) -> None:
        """Show what changed in the article since the draft."""
        sheet = self.session.sheet()
        now = find_article(self.session.db, sheet.draft.article_id).revision
        self.app.push_screen(Sheet("The article since the draft", article_diff_page(sheet.draft.revision, now)))

    def do_history(self) -> None:
        """Show everything that happened to this article."""
        entries = history(self.session.db, self.session.sheet().draft.article_id)
        self.app.push_screen(Sheet("History of this article", history_page(entries)))

    def do_provenance(self) -> None:
        """Show which model made the draft, and how."""
        self.app.push_screen(Sheet("Where this draft comes from", provenance_page(self.session.sheet().draft)))

    def do_guidelines(self) -> None:
        """Show the newsroom's guidelines; what reads Markdown is imported only now."""
        from review_tui.screens.guidelines import GuidelinesScreen

        self.app.push_screen(GuidelinesScreen(self.session.guidelines))

    def do_recent(self) -> None:
        """Show my last ten decisions; one of them can be opened."""
        self.app.push_screen(RecentScreen(self.session), self._recent_chosen)

    def _recent_chosen(self, draft_id: int | None) -> None:
        if draft_id is not None:
            self.attempt(lambda: self.open(draft_id))

"""The desk's moving about in the article: scrolling, and finding words in it."""

from db.records import Span
from review_tui.desk.part import DeskPart
from review_tui.drawing.matching import places
from review_tui.drawing.text import Mark
from review_tui.widgets.article import ArticlePane


class Finding(DeskPart):
    """Scrolls and searches the article pane."""

    _words: str = ""
    _found: tuple[Span, ...] = ()
    _found_at: int = 0

    def _pane(self) -> ArticlePane:
        return self.query_one(ArticlePane)

    def article_top(self) -> int:
        """Return the article's first line in view."""
        return self._pane().scroll_offset.y

    def do_line_down(self) -> None:
        """Scroll one line."""
        self._pane().scroll_relative(y=1, animate=False)

    def do_line_up(self) -> None:
        """Scroll one line back."""
        self._pane().scroll_relative(y=-1, animate=False)

    def do_page_down(self) -> None:
        """Scroll one page, less a line that keeps the place."""
        self._pane().page(1)

    def do_page_up(self) -> None:
        """Scroll one page back."""
        self._pane().page(-1)

    def do_top(self) -> None:
        """Go to the beginning."""
        self._pane().scroll_home(animate=False)

    def do_end(self) -> None:
        """Go to the end."""
        self._pane().scroll_end(animate=False)

    def do_search(self) -> None:
        """Ask for words and go to the first place that has them."""
        from review_tui.screens.line import LineScreen

        self.app.push_screen(LineScreen("Find in the article", self._words), self.find)

    def find(self, words: str | None) -> None:
        """Mark every place that has `words`; None changes nothing, empty words clear the marks."""
        if words is None:
            return
        self._words = words
        self._found = places(self.session.sheet().story.drawn.text, words)
        self._found_at = 0
        self.draw()
        self._go(0)

    def do_found_next(self) -> None:
        """Go to the next place found."""
        self._go(1)

    def do_found_previous(self) -> None:
        """Go to the place found before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if not self._found:
            self.say(
                f"not in this article: {self._words}" if self._words.strip() else "nothing is searched for: / asks"
            )
            return
        self._found_at = (self._found_at + step) % len(self._found)
        self.draw()
        self._pane().bring_into_view(self._found[self._found_at])
        self.say(f"{self._found_at + 1} of {len(self._found)}: {self._words}")

    def forget_found(self) -> None:
        """Clear the marks; another article is on the desk."""
        self._words, self._found, self._found_at = "", (), 0

    @property
    def found(self) -> bool:
        """Return whether places that were found are marked."""
        return bool(self._found)

    def clear_found(self) -> None:
        """Take the marks of what was found away."""
        self.forget_found()
        self.draw()
        self.say("what was found is no longer marked")

    def found_marks(self) -> list[Mark]:
        """Return the marks of the places found."""
        return [Mark(span, "found-now" if at == self._found_at else "found") for at, span in enumerate(self._found)]

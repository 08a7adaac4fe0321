"""The desk's moving about in the article: scrolling, and finding words in it."""

from db.records import Span
from review_tui.desk.pane import Desk
from review_tui.drawing.matching import places
from review_tui.drawing.text import Mark
from review_tui.keys.in_sentences import key


class Finding:
    """Scrolls and searches the article pane."""

    def __init__(self, desk: Desk) -> None:
        """Move about in the article on `desk`."""
        self._desk = desk
        self._session = desk.session
        self._words = ""
        self._found: tuple[Span, ...] = ()
        self._found_at = 0
        self._told = False
        """Whether it stands on the screen that words were not found."""

    def article_top(self) -> int:
        """Return the place in the drawn article at which its first line in view begins."""
        return self._desk.article().first_in_view()

    def do_line_down(self) -> None:
        """Scroll one line."""
        self._desk.article().scroll_relative(y=1, animate=False)

    def do_line_up(self) -> None:
        """Scroll one line back."""
        self._desk.article().scroll_relative(y=-1, animate=False)

    def do_page_down(self) -> None:
        """Scroll one page, less a line that keeps the place."""
        self._desk.article().page(1)

    def do_page_up(self) -> None:
        """Scroll one page back."""
        self._desk.article().page(-1)

    def do_top(self) -> None:
        """Go to the beginning."""
        self._desk.article().scroll_home(animate=False)

    def do_end(self) -> None:
        """Go to the end."""
        self._desk.article().scroll_end(animate=False)

    def do_search(self) -> None:
        """Ask for words and go to the first place that has them."""
        from review_tui.screens.line import LineScreen

        self._desk.app.push_screen(LineScreen("Find in the article", self._words), self.find)

    def find(self, words: str | None) -> None:
        """Mark every place that has `words`; None changes nothing, empty words clear the marks."""
        if words is None:
            return
        self._words, self._told = words, False
        self._found = places(self._session.sheet().drawn_article.drawn.text, words)
        self._found_at = 0
        self._desk.draw()
        self._go(0)

    def do_found_next(self) -> None:
        """Go to the next place found."""
        self._go(1)

    def do_found_previous(self) -> None:
        """Go to the place found before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        if not self._found:
            self._told = bool(self._words.strip())
            nothing = f"nothing is searched for: {key('desk.search')} asks"
            self._desk.say(f"not in this article: {self._words}" if self._words.strip() else nothing)
            return
        self._found_at = (self._found_at + step) % len(self._found)
        self._desk.draw()
        self._desk.article().bring_into_view(self._found[self._found_at])
        self._desk.say(f"{self._found_at + 1} of {len(self._found)}: {self._words}")

    def forget(self) -> None:
        """Clear the marks; another article is on the desk."""
        self._words, self._found, self._found_at, self._told = "", (), 0, False

    @property
    def found(self) -> bool:
        """Return whether places that were found are marked, or it is told that there are none: Escape is for that."""
        return bool(self._found) or self._told

    def clear(self) -> None:
        """Take the marks of what was found away, or the word that nothing was."""
        words = "what was found is no longer marked" if self._found else ""
        self.forget()
        self._desk.draw()
        self._desk.say(words)

    def marks(self) -> list[Mark]:
        """Return the marks of the places found."""
        return [Mark(span, "found-now" if at == self._found_at else "found") for at, span in enumerate(self._found)]

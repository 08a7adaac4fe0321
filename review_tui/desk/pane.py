"""What the desk's groups of acts ask of the desk itself."""

from collections.abc import Callable
from typing import Any, Protocol

from review_tui.panes.pane import Pane
from review_tui.widgets.article import ArticlePane
from review_tui.widgets.takeaways import TakeawaysPane


class Desk(Pane, Protocol):
    """One article beside its three takeaways; `desk.screen` draws it."""

    def draw(self) -> None:
        """Draw the open draft as it stands."""
        ...

    def opened(self) -> None:
        """Draw another draft from its top."""
        ...

    def to_evidence(self) -> None:
        """Bring the chosen takeaway's evidence into view."""
        ...

    def article(self) -> ArticlePane:
        """Return the pane with the article."""
        ...

    def takeaways(self) -> TakeawaysPane:
        """Return the pane with the three takeaways."""
        ...

    def uppermost(self) -> bool:
        """Return whether no other screen lies on the desk."""
        ...

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any) -> bool:  # noqa: ANN401 - as Textual has it
        """Call back once what was drawn last is on the screen."""
        ...

"""The newsroom's guidelines beside the desk, with the version that is stored with each decision."""

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Markdown

from review_tui.guidelines import Guidelines
from review_tui.screens.sheet import Sheet


class GuidelinesScreen(Sheet):
    """Shows the Markdown page; links in it are not followed."""

    def __init__(self, guidelines: Guidelines, *, opened_by: Sequence[str] = ()) -> None:
        """Show one version."""
        super().__init__(f"Guidelines · {guidelines.version}", Content(""), opened_by=opened_by)
        self._markdown = guidelines.markdown

    def page(self) -> Widget:
        """Return the page."""
        return Markdown(self._markdown, open_links=False)

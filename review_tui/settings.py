"""What a newsroom can set about its desk, as one frozen value that the command hands in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

from db.records import CLAIM_LEASE
from review_tui.keys.guard import BURST, FRESH, STRAY
from summarizer.house_rules import AIM_CHARS, FASTEST_WORDS_PER_MINUTE, MAX_CHARS

WIDE = 100
BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
"""Columns from which the article stands beside the takeaways; below, above them."""

HEIGHTS = [(0, "-short"), (18, "-middling"), (32, "-tall")]
"""Rows from which the queue has room for a look at a draft, and for the whole of its takeaways."""


@dataclass(frozen=True)
class SavedView:
    """A named filter of the queue, such as `sport: section=sport flag=number`."""

    name: str
    query: str
    """The filter in the words of the queue's filter line."""


@dataclass(frozen=True)
class DeskSettings:
    """Everything that the desk is told; defaults are those of a newsroom that set nothing."""

    lease: timedelta = CLAIM_LEASE
    """How long a claim holds without a key being pressed."""
    max_chars: int = MAX_CHARS
    """No takeaway may be longer."""
    aim_chars: int = AIM_CHARS
    """What the house aims at; a longer one is counted in a warning look."""
    guidelines: Path | None = None
    """The newsroom's Markdown file; the shipped page where unset."""
    theme: str = "desk-dark"
    """desk-dark, desk-light or desk-plain."""
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Key ids and the keys that stand in for the shipped ones: `desk.approve = "a,f2"`."""
    views: tuple[SavedView, ...] = ()
    """Saved views of the queue, reached by their digit."""
    stay_sections: frozenset[str] = frozenset()
    """Sections in which a decision does not open the next draft by itself."""
    words_per_minute: int = FASTEST_WORDS_PER_MINUTE
    """The fastest that anybody reads; of an approval that is faster the status line says so."""
    pause: float = 0.8
    """Seconds of not typing after which an edit is kept."""
    burst: float = BURST
    """Seconds between two keys below which they are taken for pasted text."""
    stray: float = STRAY
    """Seconds after a letter without meaning in which the next key is taken for typing."""
    fresh: float = FRESH
    """Seconds for which a draft that has just come on the screen is not approved."""
    poll: float = 1.0
    """Seconds between two looks for other editors' acts."""

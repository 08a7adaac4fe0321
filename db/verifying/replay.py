"""The record as the log tells it, as far as it was followed: what the rules are asked about, and what they find."""

from dataclasses import dataclass, field
from typing import Any

from db.log import GENESIS
from db.verifying import logged
from db.verifying.replayed import (
    ArticleReplay,
    Decided,
    DraftReplay,
    LookReplay,
    Owed,
    PlantedReplay,
    PolicyReplay,
    Problem,
)


@dataclass
class Replay:
    """The record as the log tells it."""

    entries: int = 0
    head: str = GENESIS
    last_at: str = ""
    latest: tuple[str, int] = ("", 0)
    """The time of the last entry; the latest time of all, with its entry."""
    clock_steps: int = 0
    drafts: dict[int, DraftReplay] = field(default_factory=dict)
    articles: dict[int, ArticleReplay] = field(default_factory=dict)
    known: dict[tuple[int, str], logged.Ingested] = field(default_factory=dict)
    """By article and SHA-256."""
    redacted: dict[int, int] = field(default_factory=dict)
    """Entries whose text a logged act blanked, with that act."""
    redacted_revisions: dict[tuple[int, str], int] = field(default_factory=dict)
    looks: dict[tuple[int, str], LookReplay] = field(default_factory=dict)
    """By approval and kind."""
    planted: dict[int, PlantedReplay] = field(default_factory=dict)
    exports: dict[tuple[int, int], logged.Left] = field(default_factory=dict)
    """By run and draft."""
    runs: dict[int, logged.Run] = field(default_factory=dict)
    failures: dict[tuple[Any, ...], list[int]] = field(default_factory=dict)
    """Entries of failed drafts by article, revision, time and what it states."""
    assigned: dict[int, int] = field(default_factory=dict)
    """The draft of every entry that assigned one."""
    policies: dict[int, PolicyReplay] = field(default_factory=dict)
    """Every policy for second looks that an entry sets."""
    named: dict[int, logged.NamedPolicy] = field(default_factory=dict)
    asked: dict[int, logged.AskedLooks] = field(default_factory=dict)
    """By approval."""
    acknowledged: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """By approval that neither brings back nor repeats another."""
    under: dict[int, logged.LatestUse] = field(default_factory=dict)
    """By policy, 0 for none; as long as no entry sets one."""
    names_approvers: bool = False
    """Whether approvals name who approved by now."""
    live: dict[int, int] = field(default_factory=dict)
    """The draft of every article that is pending or reviewed, planted ones aside."""
    decided: dict[int, Decided] = field(default_factory=dict)
    """Every decision that can be undone."""
    waiting: dict[int, set[int]] = field(default_factory=dict)
    """The drafts of every article that are pending or reviewed, planted ones too."""
    owed: dict[int, Owed] = field(default_factory=dict)
    """What the last entry on an article asks of the next one."""
    binds_rows: bool = False
    """Whether the log has its later form by now: entries bind the rows of a draft, an ingested one its metadata."""
    unconfirmed: int = 0
    """The last restore, as long as no person has confirmed what it brought back."""
    broken: list[Problem] = field(default_factory=list)
    """Entries that tell of an act that the rules forbid."""

    def article(self, number: int) -> ArticleReplay:
        """Return what is known of an article by now."""
        found = self.articles.get(number)
        if found is None:
            found = self.articles[whole(number)] = ArticleReplay()
        return found

    def draft(self, number: int) -> DraftReplay:
        """Return what is known of a draft by now."""
        found = self.drafts.get(number)
        if found is None:
            found = self.drafts[whole(number)] = DraftReplay()
        return found

    def note(self, seq: int, wrong: str) -> None:
        """Remember which rule an entry breaks, if it breaks one."""
        if wrong:
            self.broken.append(Problem(seq, "rule", f"entry {seq}: {wrong}"))

    def substances(self, article: int, revision: str) -> list[str | None]:
        """Return the fingerprints of a text and of the one that stands now, None where an entry states none."""
        told = [self.known.get((article, text)) for text in (revision, self.article(article).revision)]
        return [one.substance if one else None for one in told]

    def outdated(self, article: int, revision: str) -> bool:
        """Return whether the article says something else by now; never where no entry has a fingerprint of it."""
        read, stands = self.substances(article, revision)
        return None not in (read, stands) and read != stands


def whole(number: int) -> int:
    """Return the number; raises TypeError for anything that is no whole number, which a forger might have written."""
    if type(number) is not int:
        raise TypeError(f"{number!r} is no number")
    return number

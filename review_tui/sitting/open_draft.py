"""The draft on the desk: its texts as they stand on the screen, their flags, and what the editor has seen of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from db.deciding.taken_out import TakenOut, with_flags_of
from db.log import LogEntry
from db.records import BLANK, ArticleText, Draft, DraftedTakeaway, DraftState, Flag, Severity
from review_tui.drawing.drawn_article import DrawnArticle, draw_article
from review_tui.drawing.highlights import Source
from review_tui.drawing.text import one_line

if TYPE_CHECKING:
    from summarizer.checks.substitutes import Substitute

Flags = tuple[tuple[Flag, ...], tuple[Flag, ...], tuple[Flag, ...]]
WAITING = frozenset({DraftState.PENDING, DraftState.STALE})
"""States in which somebody has still to do something about a draft."""


@dataclass(frozen=True)
class Standing:
    """Three texts and, for each, the number of the drafted takeaway or alternative that it began as."""

    texts: tuple[str, str, str]
    sources: tuple[int, int, int]

    def with_text(self, index: int, text: str) -> "Standing":
        """Return the same with another text at one place."""
        return self._with(index, text, self.sources[index])

    def with_choice(self, index: int, number: int, text: str) -> "Standing":
        """Return the same with the drafted takeaway or alternative `number` at one place."""
        return self._with(index, text, number)

    def _with(self, index: int, text: str, source: int) -> "Standing":
        pairs = list(zip(self.texts, self.sources, strict=True))
        pairs[index] = (text, source)
        return self.of_pairs(pairs)

    def exchanged(self, index: int, other: int) -> "Standing":
        """Return the same with two places exchanged."""
        pairs = list(zip(self.texts, self.sources, strict=True))
        pairs[index], pairs[other] = pairs[other], pairs[index]
        return self.of_pairs(pairs)

    @classmethod
    def of_pairs(cls, pairs: Iterable[tuple[str, int]]) -> "Standing":
        """Return three texts with their sources."""
        (one, first), (two, second), (three, third) = pairs
        return cls((one, two, three), (first, second, third))

    @classmethod
    def of_draft(cls, draft: Draft) -> "Standing":
        """Return what stands in the record."""
        return cls.of_pairs((takeaway.text, takeaway.source) for takeaway in draft.takeaways)


@dataclass(frozen=True)
class FlagPlace:
    """One flag and the takeaway that it belongs to."""

    index: int
    """0 to 2."""
    flag: Flag

    @property
    def key(self) -> str:
        """Return how the record names it in an acknowledgement: `position:kind`."""
        return f"{self.index + 1}:{self.flag.kind}"


class Recheck(Protocol):
    """The checks, as an open draft asks them."""

    def __call__(self, standing: Standing, draft: Draft, /) -> Flags:
        """Return what is found in texts in the place of a draft's: on the desk, or coming back to it."""
        ...

    def substitute(self, place: FlagPlace, standing: Standing, draft: Draft) -> "Substitute | None":
        """Return the article's words that may stand in a flagged place of one of these texts."""
        ...


def _support(flags: Iterable[Flag]) -> float | None:
    return next((flag.score for flag in flags if flag.kind == "support"), None)


def blanked(draft: Draft) -> bool:
    """Return whether an order blanked the draft and its article."""
    return draft.revision.text.headline == draft.revision.text.body == BLANK


@dataclass
class OpenDraft:
    """One draft in an editor's hands; changed only by its methods and the session."""

    draft: Draft
    recheck: Recheck
    opened_at: datetime
    standing: Standing
    """What is on the screen."""
    kept: Standing
    """What the database holds of it, as the draft or as this editor's working copy."""
    mine: bool = False
    """Whether this editor holds the claim."""
    end_seen: bool = False
    chosen: int = 0
    """The takeaway that keys speak of, 0 to 2."""
    flags: tuple[tuple[Flag, ...], ...] = ()
    acknowledged: set[FlagPlace] = field(default_factory=set)
    """The error flags that the editor took note of, one by one."""
    aside: list[tuple[str, int]] = field(default_factory=list)
    """Texts that an editor wrote and a swap or a reset put aside, each with its source: they stay choices."""
    problem: str = ""
    """Why the last attempt to keep the texts failed; empty when they are kept."""
    sets: tuple[TakenOut, ...] = ()
    """What of the article's drafts stands rejected or withdrawn, this one included, the latest act first."""
    held_back: str = ""
    """What besides a decision keeps it from leaving, such as a second look that is due; empty where nothing does."""
    approval: LogEntry | None = None
    """By which it stands reviewed."""
    drawn_article: DrawnArticle = field(init=False)
    arrived: Standing = field(init=False)
    """What stood on the screen when the draft came on the desk."""

    def __post_init__(self) -> None:
        """Draw the article, and read the flags: stored ones for stored texts, else freshly checked ones."""
        self.arrived = self.standing
        self.drawn_article = draw_article(self.article)
        self.refresh_flags()

    @property
    def article(self) -> ArticleText:
        """Return the article's text that the draft was made from."""
        return self.draft.revision.text

    @property
    def holder_now(self) -> str:
        """Return who has the draft, for a sentence: a name, or "nobody"."""
        return one_line(self.draft.claimed_by) or "nobody"

    @property
    def texts(self) -> tuple[str, str, str]:
        """Return the three texts on the screen."""
        return self.standing.texts

    @property
    def candidates(self) -> tuple[DraftedTakeaway, ...]:
        """Return everything that the model wrote: its own three, then the alternatives; sources count them from 1."""
        return (*self.draft.own, *self.draft.alternatives)

    def origin(self, index: int) -> DraftedTakeaway:
        """Return what the text at one place began as."""
        number = self.standing.sources[index]
        return self.candidates[number - 1] if number <= len(self.candidates) else self.draft.own[index]

    def origin_words(self, index: int) -> str:
        """Return what the text at one place began as, in words; empty for the model's text of that place."""
        number, own = self.standing.sources[index], len(self.draft.own)
        if number > own:
            return f"alternative {number - own} of {len(self.draft.alternatives)}"
        return f"drafted as {number}" if number != index + 1 else ""

    def gave_way(self, index: int) -> DraftedTakeaway | None:
        """Return which of the model's three stands nowhere because another text is at this place; None for none."""
        sources, own = self.standing.sources, range(1, len(self.draft.own) + 1)
        gone = [number for number in own if number not in sources]
        late = [place for place, source in enumerate(sources) if source not in own or source in sources[:place]]
        ways = {place: place + 1 for place in late if place + 1 in gone}
        rest = (number for number in gone if number not in ways.values())
        ways |= zip((place for place in late if place not in ways), rest, strict=False)
        return self.draft.own[ways[index] - 1] if index in ways else None

    def edited_at(self, index: int) -> bool:
        """Return whether an editor wrote the text at one place: no candidate reads so."""
        return all(self.texts[index] != candidate.text for candidate in self.candidates)

    def source(self, index: int) -> Source:
        """Return what the text at one place rests on."""
        origin = self.origin(index)
        return Source(origin.evidence, origin.kept if self.texts[index] == origin.text else ())

    def support(self, index: int) -> float | None:
        """Return the learned score of the text at one place; None where it was not measured."""
        return _support(self.flags[index])

    @property
    def measured(self) -> bool:
        """Return whether the model's own texts have a learned score: where none has, none is missed."""
        return any(_support(drafted.flags) is not None for drafted in self.draft.own)

    @property
    def edited(self) -> bool:
        """Return whether the texts are not the model's own three in their order."""
        return self.texts != tuple(drafted.text for drafted in self.draft.own)

    @property
    def unsaved(self) -> bool:
        """Return whether the screen holds text that the draft itself does not."""
        return self.standing != Standing.of_draft(self.draft)

    @property
    def changed_here(self) -> bool:
        """Return whether its editor swapped, moved or typed something since it came, and decided nothing on it yet."""
        return self.decidable and self.unsaved and self.standing != self.arrived

    @property
    def dirty(self) -> bool:
        """Return whether the screen holds text that the database does not hold at all."""
        return self.standing != self.kept

    @property
    def decidable(self) -> bool:
        """Return whether a decision is due."""
        return self.draft.state is DraftState.PENDING

    def stand(self, standing: Standing) -> None:
        """Put texts in place and check them again; errors of a changed text must be acknowledged anew."""
        changed = [index for index, text in enumerate(standing.texts) if text != self.texts[index]]
        if standing == self.standing:
            return
        self.standing = standing
        self.acknowledged = {place for place in self.acknowledged if place.index not in changed}
        self.refresh_flags()

    def blank(self, draft: Draft) -> None:
        """Take the draft as an order left it; of what stood here before nothing stays."""
        self.draft = draft
        self.standing = self.kept = Standing.of_draft(draft)
        self.problem = ""
        self.aside.clear()
        self.acknowledged.clear()
        self.drawn_article = draw_article(self.article)
        self.refresh_flags()

    def refresh_flags(self) -> None:
        """Take the stored flags where what stands is what is stored, and checked ones elsewhere."""
        found = self.recheck(self.standing, self.draft) if self.unsaved else self.stored_flags()
        self.flags = with_flags_of(found, self.texts, self.sets) if self.decidable else found

    def stored_flags(self) -> Flags:
        """Return the flags that the record holds."""
        first, second, third = self.draft.takeaways
        return first.flags, second.flags, third.flags

    def substitute(self, place: FlagPlace) -> "Substitute | None":
        """Return the article's words that may stand in a flagged place; None where there are none of its like."""
        return self.recheck.substitute(place, self.standing, self.draft)

    def flag_places(self) -> list[FlagPlace]:
        """Return every flag in the order of takeaways and, within one, of loudness."""
        loudness = list(Severity)
        return [
            FlagPlace(index, flag)
            for index, flags in enumerate(self.flags)
            for flag in sorted(flags, key=lambda flag: loudness.index(flag.severity))
        ]

    def errors(self) -> list[FlagPlace]:
        """Return the flags that must be acknowledged before approval."""
        return [place for place in self.flag_places() if place.flag.severity is Severity.ERROR]

    def unacknowledged(self) -> list[FlagPlace]:
        """Return the errors that still wait for the editor's word."""
        return [place for place in self.errors() if place not in self.acknowledged]

    def acknowledged_keys(self) -> list[str]:
        """Return what the record stores: the kinds, by takeaway, of which every error was acknowledged."""
        waiting = {place.key for place in self.unacknowledged()}
        return sorted({place.key for place in self.errors()} - waiting)

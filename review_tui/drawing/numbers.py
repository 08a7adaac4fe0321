"""The dashboard's figures from the record's facts: medians and quartiles, never means, never by editor. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median, quantiles

from db.figures.desk_numbers import ChangedTexts, DecisionFact
from summarizer.word_diff import changed_words, word_diff

AGES: tuple[tuple[str, timedelta], ...] = (
    ("< 2 h", timedelta(hours=2)),
    ("< 8 h", timedelta(hours=8)),
    ("< 1 d", timedelta(days=1)),
    ("< 2 d", timedelta(days=2)),
    ("< 1 w", timedelta(days=7)),
)
OLDER = "older"


@dataclass(frozen=True)
class Spread:
    """The middle of some values and the half of them that lies around it."""

    low: float
    middle: float
    high: float
    count: int


@dataclass(frozen=True)
class Day:
    """One day's decisions."""

    day: date
    approved: int
    edited: int
    """Approved with edits."""
    rejected: int
    seconds: Spread | None
    """Time to decide."""


@dataclass(frozen=True)
class Shares:
    """What became of the drafts of one model and prompt."""

    model: str
    prompt: str
    decided: int
    approved: float
    """Share approved as drafted, 0 to 1; so are the other two."""
    edited: float
    rejected: float
    changed_words: Spread | None
    """Words taken out or put in per edited set."""


def spread(values: Iterable[float]) -> Spread | None:
    """Return median and quartiles, or None of no values."""
    found = sorted(values)
    if not found:
        return None
    if len(found) == 1:
        return Spread(found[0], found[0], found[0], 1)
    low, _, high = quantiles(found, n=4, method="inclusive")
    return Spread(low, median(found), high, len(found))


def backlog_by_age(since: Sequence[datetime], now: datetime) -> dict[str, int]:
    """Return how many drafts wait in each class of age, youngest class first."""
    counts = Counter(next((name for name, edge in AGES if now - at < edge), OLDER) for at in since)
    return {name: counts[name] for name in (*(name for name, _ in AGES), OLDER)}


def by_day(facts: Sequence[DecisionFact], *, today: date, days: int) -> list[Day]:
    """Return the last `days` days in the editor's zone, empty ones too, oldest first."""
    grouped: dict[date, list[DecisionFact]] = {today - timedelta(days=back): [] for back in range(days - 1, -1, -1)}
    for fact in facts:
        day = fact.at.astimezone().date()
        if day in grouped:
            grouped[day].append(fact)
    return [_day(day, found) for day, found in grouped.items()]


def _day(day: date, facts: Sequence[DecisionFact]) -> Day:
    approved = [fact for fact in facts if fact.act == "approved"]
    edited = sum(fact.changed > 0 for fact in approved)
    return Day(day, len(approved) - edited, edited, len(facts) - len(approved), seconds_to_decide(facts))


def seconds_to_decide(facts: Iterable[DecisionFact]) -> Spread | None:
    """Return the spread of the time on the screen, in seconds."""
    return spread(fact.milliseconds / 1000 for fact in facts if fact.milliseconds is not None)


def shares(facts: Sequence[DecisionFact], changes: Sequence[ChangedTexts]) -> list[Shares]:
    """Return the shares of each model and prompt, the most decided first."""
    groups: dict[tuple[str, str], list[DecisionFact]] = {}
    for fact in facts:
        groups.setdefault((fact.model, fact.prompt), []).append(fact)
    found = [_shares(key, group, changes) for key, group in groups.items()]
    return sorted(found, key=lambda one: (-one.decided, one.model, one.prompt))


def _shares(key: tuple[str, str], facts: Sequence[DecisionFact], changes: Sequence[ChangedTexts]) -> Shares:
    count = len(facts)
    approved = [fact for fact in facts if fact.act == "approved"]
    edited = sum(fact.changed > 0 for fact in approved)
    words = spread(distance(change) for change in changes if (change.model, change.prompt) == key)
    return Shares(*key, count, (len(approved) - edited) / count, edited / count, (count - len(approved)) / count, words)


def distance(change: ChangedTexts) -> int:
    """Return how many words an editor took out or put in over the three texts, place by place."""
    pairs = zip(change.drafted, change.approved, strict=True)
    return sum(changed_words(word_diff(before, after)) for before, after in pairs)

"""How far first and second looks agree: raw, and beyond chance by Cohen's kappa; undefined values say why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.connection import translated_errors
from db.times import period


@dataclass(frozen=True)
class Agreement:
    """Agreement over a number of blind second looks."""

    looks: int
    agreed: int
    raw: float | None
    """The share that agreed, 0 to 1; None without looks."""
    kappa: float | None
    """Cohen (1960): 1 is perfect, 0 is what chance gives; None where it is undefined."""
    undefined: str
    """Why kappa is None, in a sentence; empty where it is a number."""
    pairs: dict[tuple[str, str], int]
    """How often each (first, second) came."""


def agreement_of(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Return the agreement of pairs of judgements over the same drafts.

    Source: J. Cohen, A Coefficient of Agreement for Nominal Scales, Educ. Psychol. Measurement 20 (1960).
    """
    counted = Counter(pairs)
    looks, agreed = len(pairs), sum(count for (first, second), count in counted.items() if first == second)
    if not looks:
        return Agreement(0, 0, None, None, "nothing was looked at twice", {})
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    raw = agreed / looks
    chance = sum(firsts[name] * seconds[name] for name in firsts) / looks**2
    if chance == 1:
        only = next(iter(firsts))
        why = f"both always answered `{only}`: with one answer only, agreement beyond chance can not be told"
        return Agreement(looks, agreed, raw, None, why, dict(counted))
    return Agreement(looks, agreed, raw, (raw - chance) / (1 - chance), "", dict(counted))


def agreement(db: Database, *, since: datetime | None = None, until: datetime | None = None) -> Agreement:
    """Return the agreement of the blind second looks that were taken in a period."""
    with translated_errors():
        rows = db.conn.execute(
            "SELECT first, second FROM second_looks WHERE kind = 'afterwards' AND verdict <> ''"
            " AND looked_at >= :since AND looked_at < :until",
            period(since, until),
        ).fetchall()
    return agreement_of([(first, second) for first, second in rows])

"""What the log tells of drafts, articles and tables, as it was read, and every problem found on the way."""

import json
from collections.abc import Iterable
from typing import Any

Facts = dict[str, Any]
Told = dict[Any, Any]


class _Unknown:
    """What the log does not say, or what an order blanked: equal to anything."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return True


UNKNOWN = _Unknown()


class Log:
    """The log as it was read, what it says of every table, and every problem found on the way."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.hashes: dict[int, str] = {}
        self.times: dict[int, str] = {}
        self.anchors = 0
        self.texts: dict[tuple[int, str], tuple[str | None, str | None]] = {}
        self.redacted: dict[int, int] = {}
        self.drafts: dict[int, Facts] = {}
        self.articles: dict[int, Facts] = {}
        self.revisions: Told = {}
        self.looks: Told = {}
        self.planted: Told = {}
        self.items: Told = {}
        self.runs: Told = {}
        self.failed: Told = {}
        self.policies: Told = {}
        self.unset: Told = {}
        self.assigned: Told = {}
        self.assigning: Told = {}
        self.about: Told = {}
        self.decided: Told = {}
        self.live: Told = {}
        self.asked: Told = {}
        self.under: Told = {}
        self.stale: Told = {}
        self.waiting: Told = {}
        self.owed: Told = {}
        self.away: Told = {}
        self.folded: set[int] = set()
        self.unconfirmed = 0
        self.kinds: dict[int, set[str]] = {}
        self.said: dict[int, list[str]] = {}
        self.binds = False
        self.approvers = False

    def wrong(self, entry: object, what: str) -> None:
        """Note a problem of an entry."""
        self.problems.append(f"entry {entry}: {what}")

    def after(self, entry: int) -> Any:  # noqa: ANN401
        """Return the three texts that an entry logged, unknown where an order blanked them."""
        text = self.texts.get((entry, "after"), (None, None))[0]
        return UNKNOWN if text is None else json.loads(text)

    def hold(self, what: str, told: Told, rows: Iterable[tuple[Any, Any]]) -> None:
        """Hold the rows of a table, as (key, value), to what the log tells of them."""
        left = dict(told)
        for key, stands in rows:
            if key not in left or left.pop(key) != stands:
                self.problems.append(f"{what} {key}: not as the log says")
        self.problems += [f"{what} {key}: in the log and not in the tables" for key in left]

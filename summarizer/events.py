"""What happens in a run, as events: a line of narration for people or a line of JSON for machines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from summarizer.command_line.console import Console, as_json


@dataclass(frozen=True)
class Event:
    """One thing that happened; `facts` are JSON-serialisable."""

    kind: str
    """started, ingested, refused, drafted, failed, dropped, held, retrying, verified, backed_up, finished, ..."""
    message: str
    """One line for people; empty for events that only machines count."""
    facts: Mapping[str, object] = field(default_factory=dict)


Observer = Callable[[Event], None]
Clock = Callable[[], datetime]


def ignore(event: Event) -> None:
    """Take an event and do nothing."""
    del event


def now() -> datetime:
    """Return the time of this machine, in UTC."""
    return datetime.now(UTC)


def narrator(console: Console) -> Observer:
    """Return an observer that writes each event's line for people to stderr."""

    def narrate(event: Event) -> None:
        if event.message:
            console.warn(event.message)

    return narrate


def observer_named(name: str, console: Console) -> Observer:
    """Return the observer that `--log` names: text or json."""
    return json_log(console) if name == "json" else narrator(console)


def counting(observe: Observer, advance: Callable[[], None]) -> Observer:
    """Return an observer that also counts each article that is done with, drafted or not."""

    def count(event: Event) -> None:
        if event.kind in {"drafted", "failed", "dropped", "held"}:
            advance()
        observe(event)

    return count


def json_log(console: Console, clock: Clock = now) -> Observer:
    """Return an observer that writes one line of JSON per event to stderr, with its time in UTC."""

    def write(event: Event) -> None:
        at = clock().isoformat(timespec="milliseconds")
        console.say(as_json({"at": at, "event": event.kind, "message": event.message, **event.facts}))

    return write

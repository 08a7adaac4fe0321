"""Remembers for the morning what a night waited for when it ended."""

from dataclasses import dataclass

from summarizer.events import Event, Observer


@dataclass
class Outage:
    """An observer that passes every event on, and knows whether the drafter's server takes requests."""

    observe: Observer
    reason: str = ""
    """Why it takes none, as it was last told; empty as soon as it answers."""

    def __call__(self, event: Event) -> None:
        """Look at one event of drafting."""
        if event.kind == "retrying" and "reason" in event.facts:  # without one it waits for other writers
            self.reason = str(event.facts["reason"])
        elif event.kind in ("answering", "drafted"):
            self.reason = ""
        self.observe(event)

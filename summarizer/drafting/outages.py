"""Keeps failures apart until it is known whose they are: an article's own, or those of a drafter that is down.

A failure for a passing reason is its article's own only where the drafter is seen to draft another one beside or
after it. Until then it is held here and not recorded, so that no outage, however long, puts an article aside.
"""

from dataclasses import dataclass, field

from db.errors import ModelError
from db.records import DraftFailed, Revision

OUTAGE = 3
"""So many failures in a row mean that the drafter is down, unless another article proves that it lives."""


@dataclass
class Doubts:
    """The passing failures since the drafter's last sign of life."""

    held: list[tuple[Revision, DraftFailed]] = field(default_factory=list)
    proven: bool = False
    """Whether the drafter failed on an article, too, that it drafted before."""
    lost: str = ""
    """Why the drafter was not to be had, for as long as it waits for that to end; then the run is over."""

    def __bool__(self) -> bool:
        """Return whether any failure is held."""
        return bool(self.held)

    @property
    def suspected(self) -> bool:
        """Return whether the drafter may be down, or says so."""
        return bool(self.lost) or len(self.held) >= OUTAGE

    def clear(self) -> None:
        """Begin anew: what was held is told."""
        self.held.clear()
        self.proven = False

    def refuse_outage(self) -> None:
        """Do nothing where too little failed to tell.

        Raises:
            ModelError: The drafter is down.
        """
        hint = "no article was blamed; run again when it is up"
        if self.lost:
            raise ModelError(f"the drafter is down, and was waited for: {self.lost}", hint=hint)
        if not (self.suspected or self.proven):
            return
        failed = "1 article failed" if len(self.held) == 1 else f"{len(self.held)} articles in a row failed"
        beside = ", and one that it drafted before" if self.proven else ""
        raise ModelError(
            f"the drafter is down: {failed}{beside}, the last with: {self.held[-1][1].reason}",
            hint=hint,
        )

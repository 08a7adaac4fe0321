"""The protocol that every drafter keeps: articles in, one result per article out, in the same order."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from db.records import ArticleText, DraftFailed, DraftResult, ModelInfo
from summarizer.events import Observer
from summarizer.process.stopping import Stop


class TriedOut(DraftFailed):
    """A passing failure that the drafter itself tried as often as it is of use: for another run, not for this one.

    Once for a request that was refused, as often as the settings allow for one that was not answered.
    """


class Unasked(DraftFailed):
    """No failure: a stop came before the model was asked, or asked again. The article waits on."""


class Unreached(Unasked):
    """No failure of the article: the drafter was not to be had for as long as it is waited for, and the run ends."""


class Drafter(Protocol):
    """Turns articles into drafts; batching, sorting by length and padding are its own business."""

    @property
    def model(self) -> ModelInfo:
        """Return what is stored as the provenance of every draft."""
        ...

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article, in order: a draft of exactly three, or a stated failure.

        Only `headline`, `body`, `section`, `genre` and `language` may be read; `ed_note` never is.
        """
        ...


@runtime_checkable
class Waiting(Protocol):
    """A drafter that asks more than once, or waits: it has to know of a stop, and who is told what it waits for."""

    def heed(self, stop: Stop, observe: Observer) -> None:
        """Wait no longer than until the stop, ask nothing after it, and tell what is waited for."""
        ...

"""The protocol that every drafter keeps: articles in, one result per article out, in the same order."""

from collections.abc import Sequence
from typing import Protocol

from db.records import ArticleText, DraftFailed, DraftResult, ModelInfo


class TriedOut(DraftFailed):
    """A passing failure that the drafter itself tried as often as it is of use: for another run, not for this one.

    Once for a request that was refused, as often as the settings allow for one that was not answered.
    """


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

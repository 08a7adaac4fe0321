"""The protocol that every drafter keeps: articles in, one result per article out, in the same order."""

from collections.abc import Sequence
from typing import Protocol

from db.records import ArticleText, DraftFailed, DraftResult, ModelInfo


class TriedOut(DraftFailed):
    """A passing failure after as many attempts as the settings allow: for another run, not for another try in this."""


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

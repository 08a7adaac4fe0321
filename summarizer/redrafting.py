"""Another draft where an editor rejected the first: a deterministic drafter must not give the same again."""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from db.drafts import load_draft
from db.history import LogFilters, entries
from db.records import Drafted, DraftFailed, DraftResult, DraftState, Revision

if TYPE_CHECKING:
    from sqlite_utils import Database

Texts = tuple[str, str, str]


def rejected_texts(db: "Database", revision: Revision) -> list[Texts]:
    """Return the texts, as the drafter wrote them, of this revision's drafts that editors rejected."""
    acts = entries(db, LogFilters(acts=("rejected",), article_id=revision.article_id))
    numbers = dict.fromkeys(entry.draft_id for entry in acts if entry.draft_id is not None)
    drafts = [load_draft(db, number) for number in numbers]
    return [
        (draft.takeaways[0].drafted, draft.takeaways[1].drafted, draft.takeaways[2].drafted)
        for draft in drafts
        if draft.revision.id == revision.id and draft.state is DraftState.REJECTED
    ]


def another(result: DraftResult, rejected: Collection[Texts]) -> DraftResult:
    """Return the result, or, where an editor rejected just this one, the drafter's next best three.

    Takeaways that stood in no rejected draft come first; at least one of the three is such a one. Where none is left,
    the result is a failure that says so.
    """
    if isinstance(result, DraftFailed) or _texts(result) not in rejected:
        return result
    seen = {text for texts in rejected for text in texts}
    candidates = [*result.takeaways, *result.alternatives]
    new = [one for one in candidates if one.text not in seen]
    if not new:
        return DraftFailed("editors rejected these takeaways, and the drafter has no others: write them by hand")
    first, second, third, *rest = [*new, *(one for one in candidates if one.text in seen)]
    return replace(result, takeaways=(first, second, third), alternatives=tuple(rest))


def _texts(drafted: Drafted) -> Texts:
    first, second, third = drafted.takeaways
    return first.text, second.text, third.text

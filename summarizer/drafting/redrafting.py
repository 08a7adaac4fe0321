"""Another draft where an editor rejected the first: a deterministic drafter must not give the same again."""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from db.drafts.saving import load_draft
from db.history import LogFilters, entries
from db.records import Drafted, DraftedTakeaway, DraftFailed, DraftResult, DraftState, Flag, ModelInfo, Revision
from summarizer.drafters.answers.dressing import ABOUT_ARTICLE, COMPANION

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
    the result is a failure that says so. What the drafter flagged about the article stays at the first of the three.
    """
    if isinstance(result, DraftFailed) or _texts(result) not in rejected:
        return result
    seen = {text for texts in rejected for text in texts}
    candidates = [*result.takeaways, *result.alternatives]
    new = [one for one in candidates if one.text not in seen]
    if not new:
        return DraftFailed("editors rejected these takeaways, and the drafter has no others: write them by hand")
    told = [flag for flag in result.takeaways[0].flags if flag.kind == ABOUT_ARTICLE]
    ordered = [_without(told, one) for one in (*new, *(one for one in candidates if one.text in seen))]
    first, second, third, *rest = ordered
    takeaways = (replace(first, flags=(*told, *first.flags)), second, third)
    model = _model_of(result, takeaways)
    return replace(result, takeaways=takeaways, alternatives=tuple(rest), model=model)


def _without(flags: Collection[Flag], takeaway: DraftedTakeaway) -> DraftedTakeaway:
    return replace(takeaway, flags=tuple(flag for flag in takeaway.flags if flag not in flags))


def _model_of(result: Drafted, takeaways: Collection[DraftedTakeaway]) -> ModelInfo:
    """Return the provenance; where a companion made the alternatives, with the number of takeaways that are its own."""
    own = _texts(result)
    replaced = sum(one.text not in own for one in takeaways)
    if COMPANION not in result.model.settings or not replaced:
        return result.model
    return replace(result.model, settings=result.model.settings | {"replaced_by_companion": replaced})


def _texts(drafted: Drafted) -> Texts:
    first, second, third = drafted.takeaways
    return first.text, second.text, third.text

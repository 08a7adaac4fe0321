"""Another draft where an editor rejected the first: a deterministic drafter must not give the same again."""

import sys
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from db.drafts.rows import load_draft
from db.history import LogFilters, entries
from db.records import Drafted, DraftedTakeaway, DraftFailed, DraftResult, DraftState, Flag, ModelInfo, Revision
from summarizer.drafters.answers.dressing import ABOUT_ARTICLE, COMPANION

if TYPE_CHECKING:
    from sqlite_utils import Database

Texts = tuple[str, str, str]
INCOMPLETE: Final = frozenset({"missing_point", "out_of_context"})
"""Reasons that say what the three lack, and nothing against what the first of them tells."""


class Rejected(NamedTuple):
    """A draft that an editor rejected."""

    texts: Texts
    """As the drafter wrote them."""
    reason: str


def rejected_drafts(db: "Database", revision: Revision) -> list[Rejected]:
    """Return this revision's drafts that editors rejected, each with its latest reason."""
    acts = entries(db, LogFilters(acts=("rejected",), article_id=revision.article_id), newest_first=False)
    reasons = {entry.draft_id: str(entry.facts["reason"]) for entry in acts if entry.draft_id is not None}
    return [
        Rejected((first.drafted, second.drafted, third.drafted), reason)
        for draft, reason in ((load_draft(db, number), reason) for number, reason in reasons.items())
        if draft.revision.id == revision.id and draft.state is DraftState.REJECTED
        for first, second, third in (draft.takeaways,)
    ]


def another(result: DraftResult, rejected: Collection[Rejected]) -> DraftResult:
    """Return the result, or, where an editor rejected just this one, the drafter's next best three.

    Takeaways that stood in no rejected draft come first; at least one of the three is such a one. Where the drafts
    were only incomplete, the first takeaway, which tells the news, stays beside two new ones. The three stand in the
    order of the article. Where nothing new is left, the result is a failure that says so. What the drafter flagged
    about the article stays at the first of the three.
    """
    if isinstance(result, DraftFailed) or _texts(result) not in {one.texts for one in rejected}:
        return result
    seen = {text for one in rejected for text in one.texts}
    candidates = [*result.takeaways, *result.alternatives]
    new = [one for one in candidates if one.text not in seen]
    if not new:
        return DraftFailed("editors rejected these takeaways, and the drafter has no others: write them by hand")
    told = [flag for flag in result.takeaways[0].flags if flag.kind == ABOUT_ARTICLE]
    ordered = [_without(told, one) for one in _ranked(candidates, new, rejected)]
    first, second, third = sorted(ordered[:3], key=_place)
    takeaways = (replace(first, flags=(*told, *first.flags)), second, third)
    model = _model_of(result, takeaways)
    return replace(result, takeaways=takeaways, alternatives=tuple(ordered[3:]), model=model)


def _ranked(
    candidates: Collection[DraftedTakeaway], new: Collection[DraftedTakeaway], rejected: Collection[Rejected]
) -> list[DraftedTakeaway]:
    """Return all candidates: the news where nothing was said against it, what is new, and what was rejected."""
    objected = {text for one in rejected if one.reason not in INCOMPLETE for text in one.texts}
    kept = [one for one in candidates if one not in new and one.text not in objected][:1]
    # A new one from the sentence of the kept one would say the same again.
    apart = [one for one in new if not any(set(one.evidence[:1]) & set(news.evidence) for news in kept)]
    first = [*kept, *(apart or new)]
    others = [one for one in (*new, *candidates) if one not in first]
    return [*first, *dict.fromkeys(others)]


def _place(takeaway: DraftedTakeaway) -> int:
    """Return where in the article its own sentence begins; what has none keeps its place behind the others."""
    return takeaway.evidence[0].start if takeaway.evidence else sys.maxsize


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

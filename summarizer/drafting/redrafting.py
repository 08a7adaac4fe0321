"""Another draft where an editor took out the first: a deterministic drafter must not give the same again."""

import sys
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from db.deciding.taken_out import TakenOut, with_flags_of
from db.drafts.texts import Three
from db.reasons import INCOMPLETE
from db.records import Drafted, DraftedTakeaway, DraftFailed, DraftResult, DraftState, Flag, ModelInfo, Revision
from summarizer.drafters.answers.dressing import ABOUT_ARTICLE, COMPANION


class Rejected(NamedTuple):
    """A draft that an editor rejected, or whose set was withdrawn."""

    texts: tuple[str, ...]
    """As the drafter wrote them, without what was approved again since a withdrawal."""
    reason: str
    """Empty for a withdrawal."""
    withdrawn: tuple[str, ...] = ()
    """What was withdrawn, as it was published: none of it is offered again, in whatever company."""


def rejected_among(sets: Collection[TakenOut], revision: Revision) -> list[Rejected]:
    """Return what a drafter of this revision must not give again: its rejected drafts, the article's withdrawn sets.

    A rejection is of a draft of one text of the article; withdrawn words stay withdrawn whatever else changes in it.
    """
    withdrawn = [one for one in sets if one.state is DraftState.WITHDRAWN]
    rejected = [one for one in sets if one not in withdrawn and one.revision_id == revision.id]
    return [
        *(Rejected(one.drafted, one.reason) for one in rejected),
        *(Rejected(one.still_out(one.drafted), "", one.still_out(one.texts)) for one in withdrawn),
    ]


def told_of(result: DraftResult, sets: Collection[TakenOut]) -> DraftResult:
    """Return the result with a flag on each takeaway whose words stood in a set that was taken out."""
    if isinstance(result, DraftFailed) or not sets:
        return result
    flags = with_flags_of([one.flags for one in result.takeaways], _texts(result), sets)
    first, second, third = (replace(one, flags=each) for one, each in zip(result.takeaways, flags, strict=True))
    return replace(result, takeaways=(first, second, third))


def another(result: DraftResult, rejected: Collection[Rejected]) -> DraftResult:
    """Return the result, or, where editors rejected just this one or withdrew words of it, the drafter's next best.

    Words of it count where they were withdrawn; where nothing new is left for these alone, they stay, and are flagged.
    Takeaways that stood in no rejected draft come first; at least one of the three is such a one. Where the drafts
    were only incomplete, the first takeaway, which tells the news, stays beside two new ones. The three stand in the
    order of the article. Where nothing new is left, the result is a failure that says so. What the drafter flagged
    about the article stays at the first of the three.
    """
    if isinstance(result, DraftFailed):
        return result
    withdrawn = {text for one in rejected for text in one.withdrawn}
    # A withdrawal is answered by a flag alone: the article may have changed, and then it has no other draft.
    is_same = _texts(result) in {one.texts for one in rejected if one.reason}
    if not is_same and withdrawn.isdisjoint(_texts(result)):
        return result
    seen = withdrawn | {text for one in rejected for text in one.texts}
    candidates = [*result.takeaways, *result.alternatives]
    new = [one for one in candidates if one.text not in seen]
    if not new and not is_same:
        return result
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
    objected = {text for one in rejected if one.reason not in INCOMPLETE for text in (*one.texts, *one.withdrawn)}
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


def _texts(drafted: Drafted) -> Three:
    first, second, third = drafted.takeaways
    return first.text, second.text, third.text

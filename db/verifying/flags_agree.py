"""Holds the flags of a draft to their form and its kinds, and what it began with to the entry that drafted it."""

from collections.abc import Iterator, Sequence

from db.bound_rows import DraftCells, TakeawayCells
from db.damaged import NONSENSE
from db.log import digest
from db.strict_json import check_once, check_spans, kinds_of, read_flags
from db.verifying.entry_form import said
from db.verifying.first_rows import first_rows
from db.verifying.replayed import DraftReplay, Problem


def unreadable_rows(
    draft_id: int, three: Sequence[TakeawayCells], draft: DraftCells, told: DraftReplay
) -> Iterator[Problem]:
    """Yield where two readers could see different flags, evidence, alternatives or settings of a draft."""
    try:
        for one in three:
            read_flags(one.flags)
            read_flags(one.drafted_flags)
            check_spans(one.evidence)
            check_spans(one.kept)
        check_once(draft.alternatives)
        check_once(draft.settings)
    except NONSENSE as error:
        message = f"draft {draft_id} has flags, evidence, alternatives or settings that the program never writes"
        yield Problem(told.text_entry or told.drafted_entry, "state", f"{message}: {said(error)}")


def flag_problems(
    draft_id: int, three: Sequence[TakeawayCells], draft: DraftCells, told: DraftReplay
) -> Iterator[Problem]:
    """Yield where the kinds of a draft are not those of its flags, or it did not begin as its first entry says."""
    if told.redacted_entry or told.planted:  # an order takes flags and leaves their kinds; a copy has its original's
        return
    if draft.flag_kinds != kinds_of([read_flags(one.flags) for one in three]):
        message = f"the kinds of flags of draft {draft_id} are not those of its three texts"
        yield Problem(told.text_entry or told.drafted_entry, "state", message)
    if not _began_so(three, draft, told):
        message = f"evidence, alternatives, settings or the model's own flags of draft {draft_id} are not as it began"
        yield Problem(told.drafted_entry, "state", message)


def _began_so(three: Sequence[TakeawayCells], draft: DraftCells, told: DraftReplay) -> bool:
    """Return whether the rows that the draft began with, made of what no act changes, are those of its first entry."""
    first = told.first_rows
    if first is None or first.salt is None or told.risk is None or told.is_untouched:
        return True
    made = first_rows(three, draft, risk=told.risk, section=told.section)
    return any(digest(first.salt, rows) == first.digest for rows in made)

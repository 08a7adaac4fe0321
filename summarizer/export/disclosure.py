"""The sentence for readers, made from the record; a house's own wording can not claim what did not happen."""

from db.records import Draft, Takeaway
from summarizer.export.box import NOT_REVIEWED, Approval
from summarizer.export.makers import EXTRACTORS, WRITERS, makers_of, selected_of
from summarizer.export.wording import check_template
from summarizer.settings import Export

DEFAULT = (
    "These key takeaways were {drafted}, then {reviewed} by {reviewers} on {date}. "
    "This note concerns the takeaways only, not the article."
)
UNREVIEWED = f"{NOT_REVIEWED}: these takeaways were {{drafted}}; no person has approved them."
MONTHS = "January February March April May June July August September October November December".split()


def disclosure(house: Export, draft: Draft, approval: Approval | None) -> str:
    """Return the sentence for readers about one box.

    Raises:
        UsageError: The house's template is wrong or makes a claim of its own.
    """
    drafted = drafting_of(draft)
    if approval is None:
        return UNREVIEWED.format(drafted=drafted)
    template = template_of(house)
    check_template(template, house.reviewers, house.publisher)
    return template.format(
        drafted=drafted,
        reviewed="edited and reviewed" if approval.edited else "reviewed",
        reviewers=house.reviewers,
        date=f"{approval.at.day} {MONTHS[approval.at.month - 1]} {approval.at.year}",
        publisher=house.publisher,
        model=" and ".join(one.model for one in makers_of(draft) if one.model),
    )


def template_of(house: Export) -> str:
    """Return the house's own sentence, or the one that it begins with."""
    return house.disclosure or DEFAULT


def drafting_of(draft: Draft) -> str:
    """Return in words what the drafter did, as it follows "these takeaways were"."""
    if draft.model.drafter not in WRITERS | EXTRACTORS:
        return "drafted by a program"
    selected = selected_of(draft)
    if not selected:
        return "drafted with a language model"
    body = draft.revision.text.body
    shortened = " and shortened" if any(_shortened(takeaway, body) for takeaway in selected) else ""
    if len(selected) < len(draft.takeaways):
        return f"drafted, or selected from the article{shortened}, with a language model"
    return f"selected from the article{shortened} with a language model"


def _shortened(takeaway: Takeaway, body: str) -> bool:
    """Return whether the drafter left words of the takeaway's sentence out."""
    return len(takeaway.drafted.split()) < max((len(span.cut(body).split()) for span in takeaway.evidence), default=0)

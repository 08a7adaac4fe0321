"""The sentence for readers, made from the record; a house's own wording can not claim what did not happen."""

import re
import unicodedata
from string import Formatter

from db.errors import UsageError
from db.records import Draft, Takeaway
from summarizer.checks.english import vouching
from summarizer.export.box import NOT_REVIEWED, Approval
from summarizer.export.makers import EXTRACTORS, WRITERS, makers_of, selected_of
from summarizer.settings import Export

DEFAULT = (
    "These key takeaways were {drafted}, then {reviewed} by {reviewers} on {date}. "
    "This note concerns the takeaways only, not the article."
)
UNREVIEWED = f"{NOT_REVIEWED}: these takeaways were {{drafted}}; no person has approved them."
FIELDS = frozenset({"drafted", "reviewed", "reviewers", "date", "publisher", "model"})
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")
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


def check_template(template: str, reviewers: str, publisher: str = "") -> None:
    """Accept a template that names the act of review only through its field, and names that only name.

    Raises:
        UsageError: It has an unknown field, lacks `{drafted}` or `{reviewed}`, or claims something in plain words.
    """
    parts = _parts(template)
    literals = [literal for literal, _ in parts]
    for text in (" ".join(literals), "".join(literals)):  # a field may stand in the middle of a word
        _refuse("export.disclosure", text, vouching.DONE)
    for literal, field in parts:
        if field in ("drafted", "reviewed"):
            _refuse("export.disclosure", literal, vouching.DENIES)
    for pattern in (vouching.DONE, vouching.TELLS, vouching.COUNTS):
        _refuse("export.reviewers", reviewers, pattern)
    for pattern in (vouching.DONE_BY_NAME, vouching.TELLS):
        _refuse("export.publisher", publisher, pattern)


def _refuse(setting: str, text: str, pattern: re.Pattern[str]) -> None:
    """Raise UsageError where the pattern is found in the text as a reader sees it."""
    seen = _seen(text)
    mixed = next((word for word in re.findall(r"\w+", seen) if _is_mixed(word)), "")
    claim = pattern.search(seen)
    if mixed or claim:
        what = f"mixes alphabets in {mixed!r}" if mixed else f"claims {claim[0]!r} in plain words" if claim else ""
        raise UsageError(f"{setting}: {what}", hint="say it with {reviewed}, which the record fills in")


def _seen(text: str) -> str:
    """Return a text without what is not seen, each letter and dash in its plain form."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    shown = (mark for mark in plain if unicodedata.category(mark) not in ("Cf", "Cc", "Mn"))
    return "".join("-" if unicodedata.category(mark) == "Pd" else mark for mark in shown)


def _is_mixed(word: str) -> bool:
    """Return whether a word has letters of two alphabets that look alike."""
    return len({name for mark in word for name in ALPHABETS if unicodedata.name(mark, "").startswith(name)}) > 1


def _parts(template: str) -> list[tuple[str, str | None]]:
    """Return the template's plain words, each with the field that follows; raises UsageError for a wrong field."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise UsageError(f"export.disclosure: {error}", hint="write a brace of the text as two") from error
    fields = {field for _, field, _, _ in parts if field is not None}
    formatted = any(spec or conversion for _, _, spec, conversion in parts)
    if fields - FIELDS or formatted:
        known = ", ".join(sorted(FIELDS))
        raise UsageError("export.disclosure: unknown field or format", hint=f"fields are {known}, as they stand")
    if missing := {"drafted", "reviewed"} - fields:
        raise UsageError(
            f"export.disclosure: lacks {{{min(missing)}}}", hint="both {drafted} and {reviewed} are needed"
        )
    return [(literal, field) for literal, field, _, _ in parts]

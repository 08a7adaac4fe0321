"""Says which models made the takeaways of a draft: the drafter's, its companion's, or both."""

from dataclasses import fields

from db.records import Draft, ModelInfo, Takeaway
from summarizer.drafters.answers.dressing import COMPANION

WRITERS = frozenset({"transformers", "server"})
"""Drafters whose model writes sentences of its own."""
EXTRACTORS = frozenset({"embedded"})
"""Drafters whose model chooses sentences of the article and shortens them: nothing in a draft is their own."""
_FIELDS = frozenset(field.name for field in fields(ModelInfo))


def selected_of(draft: Draft) -> list[Takeaway]:
    """Return the takeaways that began as the article's own words.

    Beside a writer stands a companion whose extracts take the place of what editors rejected or replaced.
    """
    return [one for one in draft.takeaways if draft.model.drafter in EXTRACTORS or one.kept]


def makers_of(draft: Draft) -> tuple[ModelInfo, ...]:
    """Return the drafter's model and then the companion's, each where it made a takeaway; never none."""
    selected = len(selected_of(draft))
    told = draft.model.settings.get(COMPANION, {}) if selected else {}
    if not told.get("model"):
        return (draft.model,)
    plain = {"drafter": "", "revision": ""} | {key: value for key, value in told.items() if key in _FIELDS}
    companion = ModelInfo(**plain)
    return (companion,) if selected == len(draft.takeaways) else (draft.model, companion)

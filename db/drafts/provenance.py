"""Says what made a draft, in the words of the review log."""

from dataclasses import replace

from db.facts import Facts
from db.records import ModelInfo


def made_by(model: ModelInfo, facts: Facts) -> Facts:
    """Return the facts of an act, and which model it is about."""
    return replace(
        facts,
        drafter=model.drafter,
        model=model.model,
        model_revision=model.revision,
        prompt=model.prompt_id,
        prompt_sha256=model.prompt_sha256,
    )

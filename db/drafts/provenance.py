"""Says what made a draft, in the words of the review log."""

from typing import Any

from db.records import ModelInfo


def model_facts(model: ModelInfo) -> dict[str, Any]:
    """Return what a log entry says of the model."""
    return {
        "drafter": model.drafter,
        "model": model.model,
        "model_revision": model.revision,
        "prompt": model.prompt_id,
        "prompt_sha256": model.prompt_sha256,
    }

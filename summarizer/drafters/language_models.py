"""Makes the drafters that use language models out of the settings; loads no model yet."""

import os

from db.errors import UsageError
from summarizer.drafters.companion import Companion
from summarizer.drafters.embedded import EmbeddedDrafter
from summarizer.drafters.embedded_companion import EmbeddedCompanion
from summarizer.drafters.model_files import find_model
from summarizer.drafters.options import Options
from summarizer.drafters.prompting import DEFAULT_SECTIONS, PromptBook, load_book
from summarizer.drafters.server_drafter import ServerDrafter
from summarizer.drafters.transformers_drafter import TransformersDrafter
from summarizer.settings import Settings


def transformers_drafter(settings: Settings) -> TransformersDrafter:
    """Return the drafter for the model that `[transformers]` names.

    Raises:
        UsageError: no model is named, or a prompt is missing.
        ModelError: the model is not on this machine, or not pinned.
    """
    told = settings.transformers
    if not told.model:
        raise UsageError(
            "the transformers drafter needs a model", hint="set transformers.model and transformers.revision"
        )
    options = Options(
        device=told.device,
        dtype=told.dtype,
        quantization=told.quantization,
        seed=told.seed,
        attempts=told.attempts,
        long_articles=told.long_articles,
        max_parts=told.max_parts,
        max_rows=told.max_rows,
        continuous=told.continuous,
    )
    files = find_model(told.model, told.revision, allow_moving=told.allow_moving)
    return TransformersDrafter(files, _book(settings, told.prompt), options=options, companion=_companion(settings))


def server_drafter(settings: Settings) -> ServerDrafter:
    """Return the drafter for the endpoint that `[server]` names; its key is read from the environment.

    Raises:
        UsageError: no endpoint is named, or a prompt is missing.
    """
    # Imported here: the client's library takes half a second.
    from summarizer.drafters.server_request import Endpoint

    told = settings.server
    if not told.url.startswith(("http://", "https://")):
        raise UsageError(
            "the server drafter needs an endpoint", hint="set server.url, such as http://127.0.0.1:8000/v1"
        )
    return ServerDrafter(
        endpoint=Endpoint(told.url, told.model, os.environ.get(told.key_variable, ""), told.timeout_seconds),
        book=_book(settings, told.prompt),
        companion=_companion(settings),
        revision=told.revision,
        context=told.context,
        requests=told.requests,
        attempts=told.attempts,
        seed=told.seed,
    )


def _book(settings: Settings, task: str) -> PromptBook:
    return load_book(
        task=task,
        house=settings.prompts.house,
        sections={**DEFAULT_SECTIONS, **settings.prompts.sections},
        aim_chars=settings.lengths.aim_chars,
        max_chars=settings.lengths.max_chars,
    )


def _companion(settings: Settings) -> Companion:
    lengths = settings.lengths
    return EmbeddedCompanion(EmbeddedDrafter(max_chars=lengths.max_chars, aim_chars=lengths.aim_chars))

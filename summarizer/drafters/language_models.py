"""Makes the drafters that use language models out of the settings; loads no model yet."""

import os

from db.errors import UsageError
from summarizer.drafters.answers.companion import Companion
from summarizer.drafters.answers.prompting import book_of
from summarizer.drafters.local.drafter import TransformersDrafter
from summarizer.drafters.local.files import find_model
from summarizer.drafters.local.options import Options
from summarizer.drafters.own.companion import EmbeddedCompanion
from summarizer.drafters.own.drafter import EmbeddedDrafter
from summarizer.drafters.server.address import check_address
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.settings import Settings


def transformers_drafter(settings: Settings) -> TransformersDrafter:
    """Return the drafter for the model that `[transformers]` names.

    Raises:
        UsageError: no model is named, or a prompt is missing.
        ModelError: the model is not on this machine, or not pinned.
    """
    told = settings.transformers
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
    book = book_of(settings, "transformers")
    return TransformersDrafter(files, book, options=options, companion=_companion(settings))


def server_drafter(settings: Settings) -> ServerDrafter:
    """Return the drafter for the endpoint that `[server]` names; its key is read from the environment.

    Raises:
        UsageError: no endpoint is named, or a prompt is missing.
    """
    # Imported here: the client's library takes half a second.
    from summarizer.drafters.server.request import Endpoint

    told = settings.server
    check_address(told.url)
    return ServerDrafter(
        endpoint=Endpoint(told.url, told.model, _key(told.key_variable), told.timeout_seconds),
        book=book_of(settings, "server"),
        companion=_companion(settings),
        revision=told.revision,
        context=told.context,
        requests=told.requests,
        attempts=told.attempts,
        patience=told.patience_minutes * 60,
        seed=told.seed,
        refuse_long=told.long_articles == "refuse",
        max_parts=told.max_parts,
    )


def _key(variable: str) -> str:
    """Return the key; what can not stand in a header is refused here, where no message repeats it."""
    key = os.environ.get(variable, "").strip()
    if not (key.isascii() and key.isprintable()):
        raise UsageError(
            f"the key in {variable} holds characters that no key has",
            hint="set the variable to the key alone, without line ends",
        )
    return key


def _companion(settings: Settings) -> Companion:
    lengths, weights = settings.lengths, settings.embedded.weights
    drafter = EmbeddedDrafter(weights=weights, max_chars=lengths.max_chars, aim_chars=lengths.aim_chars)
    return EmbeddedCompanion(drafter)

"""Makes a drafter by name; a drafter's module, and with it its model library, is imported only here and only then."""

from collections.abc import Callable

from db.errors import UsageError
from summarizer.drafters.protocol import Drafter
from summarizer.process.processors import processors
from summarizer.settings import Settings

DEFAULT_BATCH = 8
_EACH = 2
"""Articles of the embedded drafter per processor: a short one then waits less for a long one beside it."""
BATCHES: dict[str, Callable[[], int]] = {
    "embedded": lambda: min(DEFAULT_BATCH, _EACH * processors()),
    "lead3": lambda: 1,
}


def make_drafter(name: str, settings: Settings) -> Drafter:
    """Return the drafter that goes by `name`.

    Raises:
        UsageError: There is no such drafter, or a setting that it needs is missing.
        ModelError: Its model can not be loaded.
    """
    if name not in MAKERS:
        raise UsageError(f"unknown drafter {name!r}", hint=f"drafters are {', '.join(MAKERS)}")
    return MAKERS[name](settings)


def batch_of(name: str, settings: Settings) -> int:
    """Return how many articles the drafter is handed at once: no more than make it faster."""
    return settings.batch or BATCHES.get(name, lambda: DEFAULT_BATCH)()


def _embedded(settings: Settings) -> Drafter:
    from summarizer.drafters.own.drafter import EmbeddedDrafter

    lengths = settings.lengths
    return EmbeddedDrafter(weights=settings.embedded.weights, max_chars=lengths.max_chars, aim_chars=lengths.aim_chars)


def _lead(settings: Settings) -> Drafter:
    from summarizer.drafters.own.lead import LeadDrafter

    del settings
    return LeadDrafter()


def _transformers(settings: Settings) -> Drafter:
    from summarizer.drafters.language_models import transformers_drafter

    return transformers_drafter(settings)


def _server(settings: Settings) -> Drafter:
    from summarizer.drafters.language_models import server_drafter

    return server_drafter(settings)


MAKERS: dict[str, Callable[[Settings], Drafter]] = {
    "embedded": _embedded,
    "transformers": _transformers,
    "server": _server,
    "lead3": _lead,
}

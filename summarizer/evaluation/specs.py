"""Reads what `--drafter` names: a drafter, and for language models which model and which prompt."""

import re

from db.errors import UsageError
from summarizer.drafters.protocol import Drafter
from summarizer.drafters.registry import make_drafter
from summarizer.settings import Settings

_SPEC = re.compile(r"(?P<drafter>\w+)(?::(?P<model>[^@#]+)(?:@(?P<revision>[^#]+))?)?(?:#(?P<prompt>.+))?")
_WITH_MODELS = ("transformers", "server")


def drafter_of(spec: str, settings: Settings) -> Drafter:
    """Return the drafter that `DRAFTER[:MODEL[@REVISION]][#PROMPT]` names; what it leaves out comes from the settings.

    Raises:
        UsageError: the text has another form, or names a model where the drafter has its own.
    """
    match = _SPEC.fullmatch(spec)
    if match is None:
        raise UsageError(
            f"--drafter {spec!r} can not be read",
            hint="DRAFTER[:MODEL[@REVISION]][#PROMPT], such as embedded or transformers:models/small#takeaways.v1",
        )
    name = match["drafter"]
    told = {key: match[key] for key in ("model", "revision", "prompt") if match[key]}
    if told and name not in _WITH_MODELS:
        raise UsageError(f"--drafter {spec!r}: {name} takes neither model nor prompt", hint=f"--drafter {name}")
    return make_drafter(name, _with_model(settings, name, told))


def _with_model(settings: Settings, name: str, told: dict[str, str]) -> Settings:
    if not told:
        return settings
    section = getattr(settings, name)
    if "model" in told:
        told = {"revision": "", **told}  # A revision in the settings belongs to the model there.
    known = {key: value for key, value in told.items() if key in type(section).model_fields}
    return settings.with_flags(**{name: section.model_copy(update=known)})

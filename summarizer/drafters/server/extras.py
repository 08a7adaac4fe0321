"""What not every server takes of a request; which of them this one takes is learned from its answers."""

import re
from threading import Lock

SCHEMA = "response_format"
"""Asks for JSON by a schema."""
THINKING = "chat_template_kwargs"
"""Asks the model not to think aloud first."""
MOST_TOKENS = "max_tokens"
"""Bounds the answer; where a server refuses it, `max_completion_tokens` does."""
TEMPERATURE, SEED = "temperature", "seed"
ROLES = "system"
"""The system's words as a message of their own; where a model's template knows no such role, they begin the user's."""
EXTRAS = (SCHEMA, THINKING, MOST_TOKENS, TEMPERATURE, SEED, ROLES)
_BEYOND = (SCHEMA, THINKING)
"""Those beyond the plain protocol, which a refusal may concern that names none."""

_NAMES = {
    SCHEMA: re.compile(r"response_format|json|schema|guided|structured|grammar", re.IGNORECASE),
    THINKING: re.compile(r"chat_template|enable_thinking", re.IGNORECASE),
    MOST_TOKENS: re.compile(r"max_completion_tokens"),
    TEMPERATURE: re.compile(r"\btemperature\b"),
    SEED: re.compile(r"\bseed\b"),
    ROLES: re.compile(r"\broles?\b|(?:system|developer) (?:message|prompt|instruction)", re.IGNORECASE),
}
"""How servers call a field that they refuse."""
_OF_THE_TEXT = re.compile(
    r"context|length|too (?:long|large|many)|token|content(?![- _]type)|filter|policy|moderat|safety", re.IGNORECASE
)
"""How servers call what is wrong with one article and no other."""


class Extras:
    """What is sent along for now; several threads ask and learn at once."""

    def __init__(self) -> None:
        self._taken: tuple[str, ...] = EXTRAS
        self._lock = Lock()

    @property
    def taken(self) -> tuple[str, ...]:
        """Return the fields that the server is not known to refuse."""
        return self._taken

    def proven(self, sent: tuple[str, ...]) -> None:
        """Leave out from now on what was left out of a request that the server answered."""
        with self._lock:
            self._taken = tuple(extra for extra in self._taken if extra in sent)


def without_refused(extras: tuple[str, ...], said: str) -> tuple[str, ...]:
    """Return the fields to ask again with: all but those that the refusal names.

    Where it names none, all but the first beyond the plain protocol; where it speaks of the article's text, all: no
    field is to blame.
    """
    named = named_in(extras, said)
    if not named and not _OF_THE_TEXT.search(said):
        named = [extra for extra in extras if extra in _BEYOND][:1]
    return tuple(extra for extra in extras if extra not in named)


def named_in(extras: tuple[str, ...], said: str) -> list[str]:
    """Return the fields that a refusal names; the roles, which stand in every repeated request, where it names none."""
    named = [extra for extra in extras if _NAMES[extra].search(said)]
    return [extra for extra in named if extra != ROLES] or named

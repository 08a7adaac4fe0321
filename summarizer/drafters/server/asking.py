"""Asks for one answer: what a server refuses of a request is left out, and what it was asked with is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from summarizer.drafters.answers.prompting import Rendered
from summarizer.drafters.server.answer import Reply
from summarizer.drafters.server.extras import MOST_TOKENS, ROLES, SEED, TEMPERATURE, Extras, named_in, without_refused
from summarizer.drafters.server.request import Endpoint
from summarizer.drafters.server.trouble import RequestFailed, Trouble
from summarizer.drafters.server.window import check_read


@dataclass(frozen=True)
class Asked:
    """An answer, and what was asked."""

    text: str
    told: Mapping[str, object]
    """What this one request was made with and who answered it, as it is stored with a draft."""
    ended: bool = True
    """Whether the server says that the model came to its end."""


@dataclass
class Asking:
    """Asks one server, and learns which fields it takes; several threads ask at once."""

    extras: Extras = field(default_factory=Extras)
    served: bool = False
    """Whether the server has answered any request."""

    def answer(self, endpoint: Endpoint, prompt: Rendered, fields: Mapping[str, Any]) -> Asked:
        """Return the answer; fields that the server refuses are left out, and for good only where that helped.

        Raises:
            RequestFailed: it did not come, or the model has not read the whole prompt.
            ModelError: no other request can succeed.
        """
        extras, repeated = self.extras.taken, False
        while True:
            try:
                reply = _reply(endpoint, prompt, fields, extras)
            except RequestFailed as failed:
                fewer = without_refused(extras, failed.said)
                if failed.trouble is not Trouble.NOT_UNDERSTOOD or fewer == extras:
                    raise
                # A proxy says such things, too: no field goes for good that was not named, or refused twice.
                if repeated or named_in(extras, failed.said):
                    extras = fewer
                repeated = True
            else:
                self.served = True
                self.extras.proven(extras)
                check_read(reply.read, prompt.whole)
                return Asked(reply.text, _told(fields, extras, reply), reply.ended)


def _reply(endpoint: Endpoint, prompt: Rendered, fields: Mapping[str, Any], extras: tuple[str, ...]) -> Reply:
    sent = {name: value for name, value in fields.items() if name in extras}
    if MOST_TOKENS not in extras:
        sent["max_completion_tokens"] = fields[MOST_TOKENS]
    messages = prompt.messages if ROLES in extras else [{"role": "user", "content": prompt.joined}]
    return endpoint.ask(messages, **sent)


def _told(fields: Mapping[str, Any], extras: tuple[str, ...], reply: Reply) -> dict[str, object]:
    drawn = {name: fields[name] for name in (TEMPERATURE, SEED) if name in extras}
    return {"extras": list(extras), **drawn, "answered_by": reply.model}

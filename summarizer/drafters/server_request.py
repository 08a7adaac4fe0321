"""One request to an OpenAI-compatible endpoint: sent, awaited no longer than is allowed, and read."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from huggingface_hub import get_session
from huggingface_hub.errors import HTTPError as TransportError  # type: ignore[attr-defined]  # not listed, yet the base
from huggingface_hub.errors import OfflineModeIsEnabled

from db.errors import ModelError
from summarizer.drafters.lines import MIN_CHARS, WANTED
from summarizer.drafters.server_deadline import ALONE, within
from summarizer.drafters.server_trouble import RequestFailed, Trouble, failed, shortened, without_key

_CHAT = "/chat/completions"
_ENDED = frozenset({"stop", "eos", "eos_token", "stop_token", "stop_sequence", "end_turn", "complete"})
"""What servers call it that the model came to its end; whatever else ended an answer may have cut it off."""


@dataclass(frozen=True)
class Endpoint:
    """Where the model is served, and as whom one asks."""

    url: str
    model: str
    key: str = field(repr=False)
    """Empty where the server asks for none; never logged, stored or shown."""
    timeout_seconds: float
    """How long one answer may take, from the request to its last byte."""

    def ask(self, messages: list[dict[str, str]], **fields: Any) -> str:  # noqa: ANN401 - as JSON has them
        """Return the text of the answer; `fields` are the protocol's, such as `max_tokens` and `temperature`.

        Raises:
            RequestFailed: it did not come.
            ModelError: the server refuses the key, or knows no such model.
        """
        status, said = self._said({"model": self.model or "default", "messages": messages, "stream": False, **fields})
        if not 200 <= status < 300:  # noqa: PLR2004 - the range of success
            raise failed(status, said.decode(errors="replace"), url=self.url, model=self.model, key=self.key)
        try:
            choice = json.loads(said)["choices"][0]
            text, ended = choice["message"]["content"], choice.get("finish_reason")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            # A proxy's page instead of an answer, or an answer of another protocol.
            raise RequestFailed(Trouble.PASSING, f"an answer that is none ({type(error).__name__})") from None
        if not isinstance(text, str) or not text.strip():
            raise RequestFailed(Trouble.PASSING, "an empty answer")
        if str(ended or "stop").casefold() not in _ENDED:
            why = shortened(without_key(str(ended), self.key))
            raise RequestFailed(Trouble.PASSING, f"an answer that was cut off ({why})")
        return text

    def _said(self, body: Mapping[str, Any]) -> tuple[int, bytes]:
        """Return status and body of the server's answer."""
        until = time.monotonic() + self.timeout_seconds
        keys = {"authorization": f"Bearer {self.key}"} if self.key else {}
        try:
            with (
                within(self.timeout_seconds) as deadline,
                get_session().stream(
                    "POST",
                    self._address,
                    json=body,
                    headers=ALONE | keys,
                    timeout=self.timeout_seconds,
                    extensions={"trace": deadline.watch},
                ) as answer,
            ):
                read = answer.read()
                deadline.refuse_over()  # where its length was not stated, what came before seems to be the whole
                return answer.status_code, read
        except OfflineModeIsEnabled:
            raise ModelError(
                f"HF_HUB_OFFLINE is set, so the client does not talk to {self.url}",
                hint="unset it for this command; nothing but the server is then called",
            ) from None
        except (TransportError, TimeoutError) as error:
            reason = without_key(f"no connection: {error}", self.key)
            if time.monotonic() >= until:
                reason = f"no answer within {self.timeout_seconds:g} seconds"
            raise RequestFailed(Trouble.PASSING, reason) from None

    @property
    def _address(self) -> str:
        url = self.url.rstrip("/")
        if url.endswith(_CHAT):
            return url
        return f"{url}{_CHAT}" if url.endswith("/v1") else f"{url}/v1{_CHAT}"


def three_texts(max_chars: int) -> dict[str, Any]:
    """Return the response format that asks for an object with exactly three bounded texts."""
    text = {"type": "string", "minLength": MIN_CHARS, "maxLength": max_chars}
    takeaways = {"type": "array", "items": text, "minItems": WANTED, "maxItems": WANTED}
    schema = {
        "type": "object",
        "properties": {"takeaways": takeaways},
        "required": ["takeaways"],
        "additionalProperties": False,
    }
    return {"type": "json_schema", "json_schema": {"name": "takeaways", "strict": True, "schema": schema}}

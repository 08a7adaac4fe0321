"""One request to an OpenAI-compatible endpoint: sent, awaited no longer than is allowed, and read."""

import time
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

from huggingface_hub import get_session
from huggingface_hub.errors import HTTPError as TransportError  # type: ignore[attr-defined]  # not listed, yet the base
from huggingface_hub.errors import OfflineModeIsEnabled

from db.errors import ModelError
from summarizer.drafters.answers.lines import MIN_CHARS, WANTED
from summarizer.drafters.server.address import chat_address, key_headers
from summarizer.drafters.server.answer import Reply, reply_of
from summarizer.drafters.server.deadline import ALONE, Deadline, within
from summarizer.drafters.server.headers import place_of, seconds_asked
from summarizer.drafters.server.trouble import RequestFailed, SentOnError, Trouble, failed, unmade, without_key

_UNTRUSTED = "CERTIFICATE_VERIFY_FAILED"
"""How the library calls a certificate that no waiting mends."""
_MOST_BYTES = 1 << 20
"""No answer of three lines is longer, whatever a model thinks aloud before."""


@dataclass(frozen=True)
class Endpoint:
    """Where the model is served, and as whom one asks."""

    url: str
    model: str
    key: str = field(repr=False)
    """Empty where the server asks for none; never logged, stored or shown."""
    timeout_seconds: float
    """How long one answer may take, from the request to its last byte."""

    def ask(self, messages: list[dict[str, str]], **fields: Any) -> Reply:  # noqa: ANN401 - as JSON has them
        """Return the answer; `fields` are the protocol's, such as `max_tokens` and `temperature`.

        Raises:
            RequestFailed: it did not come.
            UnservedError: the server refuses the key, knows no such model, or sends on to another address.
            ModelError: no request can be made.
        """
        status, said, after = self._said(
            {"model": self.model or "default", "messages": messages, "stream": False, **fields}
        )
        if not 200 <= status < 300:  # noqa: PLR2004 - the range of success
            raise failed(
                status, said.decode(errors="replace"), url=self.url, model=self.model, key=self.key, after=after
            )
        return reply_of(said, self.key)

    def _said(self, body: Mapping[str, Any]) -> tuple[int, bytes, float]:
        """Return status and body of the server's answer, and for how many seconds it asks to be left alone."""
        until = time.monotonic() + self.timeout_seconds
        with within(self.timeout_seconds) as deadline:
            try:
                return self._read(body, deadline)
            except OfflineModeIsEnabled:
                raise ModelError(
                    f"HF_HUB_OFFLINE is set, so the client does not talk to {self.url}",
                    hint="unset it for this command; nothing but the server is then called",
                ) from None
            except (TransportError, TimeoutError) as error:
                if _UNTRUSTED in str(error):
                    raise unmade(error, self.url) from None
                what = "no whole answer" if deadline.connected else "no connection"
                reason = without_key(f"{what}: {error}", self.key)
                if time.monotonic() >= until:
                    reason = f"no answer within {self.timeout_seconds:g} seconds"
                raise RequestFailed(Trouble.SILENT if deadline.connected else Trouble.DOWN, reason) from None

    def _read(self, body: Mapping[str, Any], deadline: Deadline) -> tuple[int, bytes, float]:
        with closing(self._sent(body, deadline)) as answer:
            if answer.has_redirect_location:
                place = place_of(answer.headers["location"], self.key)
                raise SentOnError(
                    f"the server at {self.url} sends on to {place}; nothing was sent there",
                    hint="where that is meant, set server.url to it",
                )
            read = _bounded(answer.iter_bytes())
            deadline.refuse_over()  # where its length was not stated, what came before seems to be the whole
            return answer.status_code, read, seconds_asked(answer.headers.get("retry-after", ""))

    def _sent(self, body: Mapping[str, Any], deadline: Deadline) -> Any:  # noqa: ANN401 - the client's own type
        """Return the head of the server's answer, its body yet to be read."""
        try:
            session = get_session()
            request = session.build_request(
                "POST",
                chat_address(self.url),
                json=body,
                headers=ALONE | key_headers(self.url, self.key),
                timeout=self.timeout_seconds,
                extensions={"trace": deadline.watch},
            )
        except Exception as error:  # noqa: BLE001 - wrong proxies, certificates and names fail here, each in its way
            raise unmade(error, self.url) from None
        # Nothing is sent on: an article goes to the address that is set, and to no other.
        return session.send(request, stream=True, follow_redirects=False)


def _bounded(pieces: Iterable[bytes]) -> bytes:
    """Return the whole of an answer; RequestFailed where it is longer than any answer is."""
    read = bytearray()
    for piece in pieces:
        read += piece
        if len(read) > _MOST_BYTES:
            raise RequestFailed(Trouble.PASSING, f"an answer of more than {_MOST_BYTES >> 20} MB")
    return bytes(read)


def three_texts(max_chars: int) -> dict[str, Any]:
    """Return the response format that asks for an object with exactly three bounded texts.

    Servers close a text at its bound, wherever the model is. So the bound is twice what a takeaway may have: what was
    closed there is too long, whatever marks it loses, and is asked for again; no torn figure is taken for a whole one.
    """
    text = {"type": "string", "minLength": MIN_CHARS, "maxLength": 2 * max_chars}
    takeaways = {"type": "array", "items": text, "minItems": WANTED, "maxItems": WANTED}
    schema = {
        "type": "object",
        "properties": {"takeaways": takeaways},
        "required": ["takeaways"],
        "additionalProperties": False,
    }
    return {"type": "json_schema", "json_schema": {"name": "takeaways", "strict": True, "schema": schema}}

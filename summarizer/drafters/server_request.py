"""One request to an OpenAI-compatible endpoint, and what its failure means: try again, ask otherwise, or give up."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from huggingface_hub import InferenceClient
from huggingface_hub.errors import HfHubHTTPError, InferenceTimeoutError, OfflineModeIsEnabled
from huggingface_hub.errors import HTTPError as TransportError  # type: ignore[attr-defined]  # not listed, yet the base

from db.errors import ModelError
from summarizer.drafters.lines import MIN_CHARS, WANTED

_NO_KEY = "none"
"""Sent where no key is set. Without any, the client would send the machine's Hugging Face token to a foreign server."""
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
_NOT_UNDERSTOOD = frozenset({400, 415, 422, 501})
_FORBIDDEN = frozenset({401, 403})


class Trouble(Enum):
    """What to do after a request that failed."""

    PASSING = "try the same again later"
    NOT_UNDERSTOOD = "the server does not know a field of the request"
    LASTING = "trying again will not help"


class RequestFailed(Exception):  # noqa: N818 - an outcome that the caller handles, no error that is shown
    """One request failed; `trouble` says what follows from it."""

    def __init__(self, trouble: Trouble, reason: str) -> None:
        super().__init__(reason)
        self.trouble = trouble
        self.reason = reason


class _Verbatim(dict[str, Any]):
    """A response format that is sent as it is: the client rewrites any that it recognises into one server's dialect."""

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - the signature of dict
        del key
        return default


@dataclass(frozen=True)
class Endpoint:
    """Where the model is served, and as whom one asks."""

    url: str
    model: str
    key: str = field(repr=False)
    """Empty where the server asks for none; never logged, stored or shown."""
    timeout_seconds: float

    def ask(self, messages: list[dict[str, str]], *, schema: Mapping[str, Any] | None, **settings: Any) -> str:  # noqa: ANN401
        """Return the text of the answer; `settings` are `max_tokens`, `temperature`, `seed`.

        Raises:
            RequestFailed: it did not come.
            ModelError: the server refuses the key, or knows no such model.
        """
        client = InferenceClient(base_url=self.url, api_key=self.key or _NO_KEY, timeout=self.timeout_seconds)
        form: Any = _Verbatim(schema) if schema is not None else None
        try:
            answer = client.chat_completion(messages, model=self.model or None, response_format=form, **settings)
        except InferenceTimeoutError:
            raise RequestFailed(Trouble.PASSING, f"no answer within {self.timeout_seconds:g} seconds") from None
        except HfHubHTTPError as error:
            raise self._failed(error) from None
        except OfflineModeIsEnabled:
            raise ModelError(
                f"HF_HUB_OFFLINE is set, so the client does not talk to {self.url}",
                hint="unset it for this command; nothing but the server is then called",
            ) from None
        except TransportError as error:
            raise RequestFailed(Trouble.PASSING, self._without_key(f"no connection: {error}")) from None
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            # A proxy's page instead of an answer: the client fails wherever it first stumbles.
            raise RequestFailed(Trouble.PASSING, f"an answer that is none ({type(error).__name__})") from None
        if not answer.choices or not answer.choices[0].message.content:
            raise RequestFailed(Trouble.PASSING, "an empty answer")
        return str(answer.choices[0].message.content)

    def _failed(self, error: HfHubHTTPError) -> RequestFailed:
        status = error.response.status_code
        said = self._without_key(" ".join(error.response.text.split())[:200])
        if status in _FORBIDDEN:
            raise ModelError(
                f"the server at {self.url} refuses the key (HTTP {status})",
                hint="put the key into the environment variable that server.key_variable names",
            )
        if status == 404:  # noqa: PLR2004 - the status everybody knows
            raise ModelError(
                f"the server at {self.url} has no model {self.model!r}, or no chat endpoint: {said}",
                hint="check server.url (it ends in /v1) and server.model",
            )
        trouble = Trouble.PASSING if status in _PASSING else Trouble.LASTING
        if status in _NOT_UNDERSTOOD:
            trouble = Trouble.NOT_UNDERSTOOD
        return RequestFailed(trouble, f"HTTP {status}: {said}")

    def _without_key(self, text: str) -> str:
        return text.replace(self.key, "***") if self.key else text


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

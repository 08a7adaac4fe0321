"""Reads a chat completion: the model's text, who wrote it and how much it read, or why there is none."""

import json
from dataclasses import dataclass
from typing import Any

from summarizer.drafters.server.trouble import RequestFailed, Trouble, shortened, without_key

_ENDED = frozenset({"stop", "eos", "eos_token", "stop_token", "stop_sequence", "end_turn", "complete"})
"""What servers call it that the model came to its end; whatever else ended an answer may have cut it off."""
_FILTERED = "content_filter"
"""What they call it that the answer was taken away."""


@dataclass(frozen=True)
class Reply:
    """What a server answered with."""

    text: str
    model: str = ""
    """The model that wrote it, as the server says; empty where it does not."""
    read: int = 0
    """How many tokens of the prompt it read, as the server says; 0 where it does not."""


def reply_of(said: bytes, key: str) -> Reply:
    """Return what a server's answer of status 200 holds.

    Raises:
        RequestFailed: it holds no text, or one that was cut off; the reason says what the server says of it, without
            the key. What the model itself refuses is this text's trouble, all else may pass.
    """
    try:
        told = json.loads(said)
        if isinstance(told, dict) and told.get("error"):
            raise _failed(f"an error instead of an answer ({_words_of(told['error'])})", key)
        choice = told["choices"][0]
        message, ended = choice["message"], choice.get("finish_reason")
        text, refusal = _text(message["content"]), message.get("refusal")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        # A proxy's page instead of an answer, or an answer of another protocol.
        raise _failed(f"an answer that is none ({type(error).__name__})", key) from None
    _check(text, ended, refusal, key)
    name, usage = told.get("model"), told.get("usage")
    read = usage.get("prompt_tokens") if isinstance(usage, dict) else None
    return Reply(
        text,
        shortened(without_key(name, key)) if isinstance(name, str) else "",
        read if isinstance(read, int) else 0,
    )


def _check(text: str, ended: object, refusal: object, key: str) -> None:
    """Raise RequestFailed where the model did not say all that it had to say."""
    if refusal:
        raise _failed(f"a refusal of the model ({_words_of(refusal)})", key, Trouble.REFUSED)
    if ended == _FILTERED and not text.strip():
        raise _failed(f"a refusal of its filter ({_FILTERED})", key, Trouble.REFUSED)
    if str(ended or "stop").casefold() not in _ENDED:
        thinking = "" if text.strip() else ", before any text: is it thinking aloud?"
        raise _failed(f"an answer that was cut off ({ended}{thinking})", key)
    if not text.strip():
        raise _failed("an empty answer", key)


def _text(content: object) -> str:
    """Return what a message says: a text, or the texts among its parts."""
    if isinstance(content, list):
        return "".join(part["text"] for part in content if isinstance(part.get("text"), str))
    return content if isinstance(content, str) else ""


def _words_of(told: Any) -> str:  # noqa: ANN401 - as JSON has it
    """Return what an error or a refusal says, in whatever form."""
    message = told.get("message") if isinstance(told, dict) else None
    return str(message or told)


def _failed(reason: str, key: str, trouble: Trouble = Trouble.PASSING) -> RequestFailed:
    return RequestFailed(trouble, shortened(without_key(reason, key)))

"""Reads a chat completion: the model's text, who wrote it and how much it read, or why there is none."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from summarizer.drafters.server.streamed import is_stream, put_together
from summarizer.drafters.server.trouble import RequestFailed, Trouble, shortened, trouble_of, without_key

_ENDED = frozenset({"stop", "eos", "eos_token", "stop_token", "stop_sequence", "end_turn", "complete"})
"""What servers call it that the model came to its end; whatever else ended an answer may have cut it off."""
_STATUS = re.compile(r"[45]\d\d")
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
    ended: bool = True
    """Whether the server says that the model came to its end."""


def reply_of(said: bytes, key: str) -> Reply:
    """Return what a server's answer of status 200 holds.

    Raises:
        RequestFailed: it holds no text, or one that was cut off; the reason says what the server says of it, without
            the key. What the model itself refuses is this text's trouble, all else may pass.
    """
    try:
        told = put_together(said) if is_stream(said) else json.loads(said)
        if isinstance(told, dict) and told.get("error"):
            raise _told_as_error(told["error"], key)
        choice = told["choices"][0]
        if choice.get("error"):
            raise _told_as_error(choice["error"], key)
        message, ended = choice["message"], choice.get("finish_reason")
        text = _text(message["content"])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        # A proxy's page instead of an answer, or an answer of another protocol.
        began = said.decode(errors="replace") or "nothing"
        raise _failed(f"an answer that is none ({type(error).__name__}): {began}", key) from None
    _check(text, ended, message, key)
    name, usage = told.get("model"), told.get("usage")
    read = usage.get("prompt_tokens") if isinstance(usage, dict) else None
    return Reply(
        text,
        shortened(without_key(name, key)) if isinstance(name, str) else "",
        read if isinstance(read, int) else 0,
        bool(ended),
    )


def _check(text: str, ended: object, message: Mapping[str, Any], key: str) -> None:
    """Raise RequestFailed where the model did not say all that it had to say."""
    if refusal := message.get("refusal"):
        raise _failed(f"a refusal of the model ({_words_of(refusal)})", key, Trouble.REFUSED)
    if ended == _FILTERED and not text.strip():
        raise _failed(f"a refusal of its filter ({_FILTERED})", key, Trouble.REFUSED)
    if not text.strip() and (message.get("tool_calls") or message.get("function_call")):
        raise _failed("a call of a tool instead of an answer", key)
    if str(ended or "stop").casefold() not in _ENDED:
        thinking = "" if text.strip() else ", before any text: is it thinking aloud?"
        raise _failed(f"an answer that was cut off ({ended}{thinking})", key)
    if not text.strip() and (message.get("reasoning_content") or message.get("reasoning")):
        raise _failed("its reasoning and no answer: let it think less, or not at all", key)
    if not text.strip():
        raise _failed("an empty answer", key)


def _text(content: object) -> str:
    """Return what a message says: a text, the texts among its parts, or an object, as the schema asks for."""
    if isinstance(content, dict):
        return json.dumps(content, ensure_ascii=False)
    if isinstance(content, list):
        return "".join(part["text"] for part in content if isinstance(part.get("text"), str))
    return content if isinstance(content, str) else ""


def _words_of(told: Any) -> str:  # noqa: ANN401 - as JSON has it
    """Return what an error or a refusal says, in whatever form."""
    message = told.get("message") if isinstance(told, dict) else None
    return str(message or told)


def _told_as_error(error: Any, key: str) -> RequestFailed:  # noqa: ANN401 - as JSON has it
    """Return what an error means that came as an answer; routers put the status there that their server gave."""
    status = str(error.get("code")) if isinstance(error, dict) else ""
    trouble = trouble_of(int(status)) if _STATUS.fullmatch(status) else Trouble.PASSING
    waited_for = trouble in (Trouble.DOWN, Trouble.LIMITED)
    reason = f"an error instead of an answer ({_words_of(error)})"
    return _failed(reason, key, trouble if waited_for else Trouble.PASSING)


def _failed(reason: str, key: str, trouble: Trouble = Trouble.PASSING) -> RequestFailed:
    return RequestFailed(trouble, shortened(without_key(reason, key)))

"""Puts an answer together that came in pieces, as a stream of events, though the whole was asked for."""

import json
from collections.abc import Iterator
from typing import Any

_BEGINS = (b"data:", b"event:", b":", b"id:", b"retry:")
_DATA = "data:"
_END = "[DONE]"


def is_stream(said: bytes) -> bool:
    """Return whether an answer is a stream of events."""
    return said.lstrip().startswith(_BEGINS)


def put_together(said: bytes) -> dict[str, Any]:
    """Return the completion that a stream's pieces make, or the error among them.

    A stream that was cut off has no reason for its end, and is told as such.

    Raises:
        ValueError: its pieces are no JSON objects.
    """
    texts: list[str] = []
    whole: dict[str, Any] = {}
    ended: object = "a stream without an end"
    for piece in _pieces(said):
        if piece.get("error"):
            return piece
        whole |= {name: piece[name] for name in ("model", "usage") if piece.get(name)}
        for choice in piece.get("choices") or ():
            delta = choice.get("delta") or {}
            texts.append(delta.get("content") or "")
            ended = choice.get("finish_reason") or ended
    message = {"content": "".join(texts)}
    return {**whole, "choices": [{"message": message, "finish_reason": ended}]}


def _pieces(said: bytes) -> Iterator[dict[str, Any]]:
    for line in said.decode().splitlines():
        data = line.removeprefix(_DATA).strip() if line.startswith(_DATA) else ""
        if data and data != _END:
            piece = json.loads(data)
            if not isinstance(piece, dict):
                raise ValueError("a piece of a stream is no object")
            yield piece

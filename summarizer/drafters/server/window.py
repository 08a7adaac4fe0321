"""Says whether the served model read all of a prompt: some servers drop what does not fit, and answer all the same."""

from summarizer.drafters.server.trouble import RequestFailed, Trouble

_BYTES = 16
"""More than one token holds of any language, on the average."""
_TOKENS_PER_WORD = 1.25
"""Fewer than there are in most texts; more in names and figures."""
_SMALLEST = 2048
"""The smallest window that servers have unless they are told otherwise; windows are powers of two."""
_LEAST = 512
"""A server that counts fewer does not count what it kept of another prompt; no window is that small."""


def check_read(read: int, prompt: str) -> None:
    """Raise RequestFailed where a server that `read` so many tokens can not have read the whole prompt.

    No model reads fewer tokens than there are words; and one that read a little more, but exactly as many as a window
    holds, has filled its window.
    """
    if read < _LEAST:
        return
    words = max(len(prompt.split()), len(prompt.encode()) // _BYTES)
    full = read >= _SMALLEST and read & (read - 1) == 0 and read < _TOKENS_PER_WORD * words
    if read < words or full:
        about = round(_TOKENS_PER_WORD * words, -2)
        raise RequestFailed(
            Trouble.REFUSED,
            f"an answer to less than was sent: its model read {read} of about {about:.0f} tokens"
            " (set server.context to what it holds; for Ollama, OLLAMA_CONTEXT_LENGTH)",
        )

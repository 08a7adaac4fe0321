"""Takes an answer out of the talk that it stands in: without thinking aloud and without marks of a chat template."""

import re

_TAG = r"(?:think|thinking|thoughts?|reasoning|seed:think)"
_OPENS, _CLOSES = rf"(?:<{_TAG}>|\[{_TAG}\]|◁{_TAG}▷)", rf"(?:</{_TAG}>|\[/{_TAG}\]|◁/{_TAG}▷)"
_THOUGHT = re.compile(rf"{_OPENS}.*?{_CLOSES}", re.DOTALL | re.IGNORECASE)
_UNFINISHED = re.compile(rf"\A\s*{_OPENS}.*", re.DOTALL | re.IGNORECASE)
_BEGUN_BEFORE = re.compile(rf"\A.*{_CLOSES}", re.DOTALL | re.IGNORECASE)
"""Chat templates may write the opening tag themselves; then only the closing one is part of the answer."""

_MARK = r"(?:<\|[^|<>\n]{1,40}\|>|</?s>|<(?:bos|eos|(?:start|end)_of_turn)>|\[/?INST\])"
_ROLE = r"(?:assistant|model)\b"
_BEGINS = re.compile(rf"\A\s*(?:{_MARK}\s*(?:{_ROLE}\s*)?)+")
_ENDS = re.compile(rf"{_MARK}|\s*```\s*\Z")
"""What stands behind the first mark is the next turn; a fence that ends with the answer may end on its last line."""
_CHANNEL = "<|message|>"
"""What stands between the name of a channel and what is said there; the last channel is the answer's."""


def said_in(answer: str) -> str:
    """Return what a model says in its answer: without its thinking and without what parts the turns of a talk."""
    channels, _, last = answer.rpartition(_CHANNEL)
    plain = last if channels else answer
    spoken = _BEGUN_BEFORE.sub("", _UNFINISHED.sub("", _THOUGHT.sub("", plain)))
    return _ENDS.split(_BEGINS.sub("", spoken), maxsplit=1)[0]

"""Takes an answer out of the talk that it stands in: without thinking aloud and without marks of a chat template."""

import re

_TAG = r"(?:think|thinking|thoughts?|reasoning|seed:think)"
_OPENS, _CLOSES = rf"(?:<{_TAG}>|\[{_TAG}\]|◁{_TAG}▷)", rf"(?:</{_TAG}>|\[/{_TAG}\]|◁/{_TAG}▷)"
_OPENS_OR_CLOSES = re.compile(rf"(?P<opens>{_OPENS})|{_CLOSES}", re.IGNORECASE)
_UNFINISHED = re.compile(rf"\A\s*{_OPENS}.*", re.DOTALL | re.IGNORECASE)

_MARK = r"(?:<\|[^|<>\n]{1,40}\|>|</?s>|<(?:bos|eos|(?:start|end)_of_turn)>|\[/?INST\])"
_ROLE = r"(?:assistant|model)\b"
_BEGINS = re.compile(rf"\A\s*(?:{_MARK}\s*(?:{_ROLE}\s*)?)+")
_ENDS = re.compile(_MARK)
"""What stands behind the first mark is the next turn."""
_FENCE = "```"
"""A fence that ends with the answer may end on its last line."""
_CHANNEL = "<|message|>"
"""What stands between the name of a channel and what is said there; the last channel is the answer's."""


def said_in(answer: str) -> str:
    """Return what a model says in its answer: without its thinking and without what parts the turns of a talk."""
    channels, _, last = answer.rpartition(_CHANNEL)
    plain = last if channels else answer
    spoken = _UNFINISHED.sub("", _without_thoughts(plain))
    return _ENDS.split(_BEGINS.sub("", spoken), maxsplit=1)[0].rstrip().removesuffix(_FENCE).rstrip()


def _without_thoughts(text: str) -> str:
    """Return a text without what stands between tags of thinking, and before a closing one that nothing opens.

    Chat templates may write the opening tag themselves; then only the closing one is part of the answer. Each tag is
    looked at once: a model that loops writes thousands.
    """
    kept: list[str] = []
    end, opened = 0, -1
    for tag in _OPENS_OR_CLOSES.finditer(text):
        if tag["opens"]:
            opened = tag.start() if opened < 0 else opened
            continue
        if opened >= 0:
            kept.append(text[end:opened])
        else:
            kept.clear()
        end, opened = tag.end(), -1
    return "".join([*kept, text[end:]])

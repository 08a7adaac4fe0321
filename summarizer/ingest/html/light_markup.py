"""Take marks of Markdown, of boards and of content systems' own codes out of a text that is none of these."""

import re

_ANY = r"(?=[\w“\"‘'($£€*])"
_STARRED = r"(?=[^\W\d]|[“\"‘'(])"
_UNDERLINED = r"(?=[“\"‘'(]?(?:[A-ZÀ-Þ]|[^\W_]+[ ,])|\*)"
_BEGINNINGS = (("***", _ANY), ("**", _ANY), ("__", _UNDERLINED), ("*", _STARRED), ("_", _UNDERLINED))
"""Each mark, and what it emphasises: behind `*` a figure is a code, and one small word between `_` may be a name."""


def _emphasis(mark: str, beginning: str) -> re.Pattern[str]:
    """Return what a mark emphasises: between blanks or a sentence's own signs, so that no address loses a part."""
    sign = re.escape(mark[0])
    last = rf"\s\\{sign}0-9" if mark == "*" else rf"\s\\{sign}"
    return re.compile(
        rf"(?<![^\s(\[{{“”\"'‘’«»—–*_])(?<!{sign}){re.escape(mark)}{beginning}([^\n#{sign}]{{1,400}})(?<=[^{last}])"
        rf"{re.escape(mark)}(?![^\s.,;:!?)\]}}“”\"'‘’«»—–…*_]|{sign}|[.:]\w)"
    )


_EMPHASIS = {mark: _emphasis(mark, beginning) for mark, beginning in _BEGINNINGS}
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\((?:https?:/)?/[^()\s]{1,500}(?: \"[^\"\n]{0,200}\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:https?:/)?/[^()\s]{1,500}(?: \"[^\"\n]{0,200}\")?\)")
_HEADING = re.compile(r"(?m)^(?:#[ \t]+(?!\d)|#{2,6}[ \t]+)(?=\w|[“\"‘'])")
_BOARD = re.compile(r"\[(b|i|u|url|quote|size|color)(?:=[^\[\]\n]{1,300})?\]([^\[\]]{1,600})\[/\1\]", re.IGNORECASE)
_VALUE = r"(?:\"[^\"\[\]<>]{0,300}\"|'[^'\[\]<>]{0,300}'|[”“″][^”“″\[\]<>]{0,300}[”“″]|&quot;[^\[\]<>]{0,300}?&quot;)"
_CODES = (
    re.compile(r"\[caption\s[^\[\]]{1,400}\](?:[^\[\]]|\[(?!/caption\])){0,2000}\[/caption\]", re.IGNORECASE),
    re.compile(r"\[(embed|video|audio)(?:\s[^\[\]]{0,300})?\]\s*https?://[^\s\[\]]{1,400}\s*\[/\1\]", re.IGNORECASE),
    re.compile(rf"\[[a-z][\w-]{{2,40}}(?:\s+\w[\w-]{{0,40}}={_VALUE}){{1,20}}\s*/?\]", re.IGNORECASE),
    re.compile(r"\[/?(?:vc|et_pb|fusion|av|su)(?:_[a-z0-9]{2,20}){1,4}\]"),
)
"""What WordPress calls a short code: with attributes, or a name of a known page builder's; others may be words."""


def without_marks(text: str) -> str:
    """Return a plain text without signs of emphasis, links, pictures and headings; signs that have no partner stay."""
    text = without_codes(text)
    if "[" in text:
        text = _LINK.sub(r"\1", _PICTURE.sub("", text))
    if "#" in text:
        text = _HEADING.sub("", text)
    for mark, pattern in _EMPHASIS.items():
        if mark in text:
            text = pattern.sub(r"\1", text)
    return text


def without_codes(text: str) -> str:
    """Return a text, HTML or not, without codes in square brackets that a content system would have replaced."""
    if "]" not in text:
        return text
    for pattern in _CODES:
        text = pattern.sub("", text)
    return _BOARD.sub(r"\2", text) if "[/" in text else text

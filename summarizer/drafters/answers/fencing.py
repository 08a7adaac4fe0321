"""Makes article text safe to stand in a prompt: nothing in it can end the fence or become a control token."""

import re
import unicodedata
from collections.abc import Iterable

FENCE_BEGIN = "ARTICLE BEGINS"
FENCE_END = "ARTICLE ENDS"

_FENCE = re.compile(r"article[\W_]+(begins|ends)", re.IGNORECASE)
_ALONE = re.compile(r"[\W_]*article[\W_]+(begins|ends)[\W_]*", re.IGNORECASE)
_ANGLED = re.compile(r"[<＜﹤]([|｜/]?[^<>＜＞﹤﹥\n]{1,60})[>＞﹥]")
_BRACKETED = re.compile(r"\[(/?[A-Z_]{2,30})\]")
_KEPT_FORMAT = frozenset("\u200c\u200d")
"""The joiners, which some scripts need to spell words."""
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs"})
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_PARTING = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f", " "))
"""Controls that part words, so that "12" and "13" beside one do not become "1213"."""


def fenced_text(text: str, control_tokens: Iterable[str] = ()) -> str:
    """Return `text` for a prompt: readable as before, without invisible characters, fence lines and control marks.

    Angle and square brackets of anything that looks like a chat template's mark (`<|im_end|>`, `</s>`, `[INST]`)
    become ‹› and (); `control_tokens` are the strings that the model at hand treats as such, whatever they look like.
    Only the prompt is changed: evidence and takeaways refer to the article itself.
    """
    lines = (_without_fence(line) for line in shown(text).split("\n"))
    marked = _BRACKETED.sub(r"(\1)", _ANGLED.sub(r"‹\1›", "\n".join(lines)))
    return _broken(marked, [token for token in control_tokens if token.strip()])


def shown(text: str) -> str:
    """Return `text` without characters that steer instead of being seen; line ends of all kinds, and tabs, stay."""
    plain = _LINE_ENDS.sub("\n", text).translate(_PARTING)
    return "".join(character for character in plain if _is_shown(character))


def _is_shown(character: str) -> bool:
    return character in "\n\t" or character in _KEPT_FORMAT or unicodedata.category(character) not in _HIDDEN


def _without_fence(line: str) -> str:
    plain = unicodedata.normalize("NFKC", line)
    one_blank = " ".join(plain.split())
    if _ALONE.fullmatch(plain) or FENCE_BEGIN in one_blank or FENCE_END in one_blank:
        return _FENCE.sub(lambda found: f"article-{found[1].lower()}", plain)
    return line


def _broken(text: str, tokens: list[str]) -> str:
    # A blank after the first letter of a token keeps it readable and splits it; a split can complete another
    # token only by means of its blank, so a few rounds settle every case.
    for _ in range(4):
        present = [token for token in tokens if token in text]
        if not present:
            return text
        for token in sorted(present, key=len, reverse=True):
            text = text.replace(token, f"{token[0]} {token[1:]}" if len(token) > 1 else " ")
    return text

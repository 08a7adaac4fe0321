"""Takes from a model's texts what makes them a list, and is no part of what they say: bullets, numbers, emphasis."""

import re
import unicodedata
from collections.abc import Sequence
from html import unescape

from summarizer.drafters.answers.fencing import shown

_BULLET = re.compile(r"^(?:[*•‣▪#]+\s+|[-+–—>]+\s+(?![$£€¥]?\.?\d))")
"""A minus before a figure may be part of it, and > may say that it is more."""
_SIGN = re.compile(r"^([^\w\s\"'“”‘’«$£€¥])\s+")
"""Any sign that stands alone; no quotation mark and no currency."""
_DRAWN = {"So", "Sk", "Mn", "Me", "Cf"}
"""Kinds of characters that a picture is made of: signs, and what changes their colour or joins them."""
_ROW = re.compile(r"^\|\s*(.*\S)\s*\|$")
_BOLD = re.compile(r"(?<![\w*])\*\*(?=[^\s*])(.{1,1000}?)(?<=[^\s*])\*\*(?![\w*])")
"""Nobody looks for the end of each of thousands to the end of a line."""
_HALF_BOLD = re.compile(r"^\*\*(?=[^\s*])|(?<=[.!?:\"”’])\*\*$")
"""A mark whose other one is missing; a word in which asterisks stand for letters has marks inside or at its end."""
_LABEL = re.compile(r"^\s*(?:[-*•+–]\s+|\d{1,2}[.)]\s+)?\*\*[^*:]{1,40}(?::\*\*|\*\*:)\s+(?=\S)")
"""A word or two in bold that name what follows, and are no part of the sentence."""
_TAIL = re.compile(
    r"\s*(?:\(\d+ (?:characters|chars|words)\)|\[\d+(?:\s*[,;–-]\s*\d+)*\]|【[^【】]*】"
    r"|[(\[](?:sentence|paragraph|line|source)s? \d+[^()\[\]]{0,20}[)\]])(?=\.?$)",
    re.IGNORECASE,
)
"""What counts a text, or says where it stands: as of a list, none of its words."""
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_EMPHASIS = re.compile(r"^([*_`])(?=\S)((?:(?!\1).)+)(?<=\S)\1$")
_END = r"\s*[.):\]]+\s*"
_COUNTS = (
    re.compile(
        r"^(?:(?:key\s)?(?:takeaway|line|point|bullet)\s*)?[(\[#]?(\d{1,2})"
        r"(?:\s*[.):|\]]+(?!\d)|\s+[-–—](?=\s))\s*",
        re.IGNORECASE,
    ),
    re.compile(r"^[(\[]?(\d)\N{VARIATION SELECTOR-16}?\N{COMBINING ENCLOSING KEYCAP}[.):\]]*\s*"),
    re.compile(r"^[(\[]?([①②③❶❷❸➀➁➂➊➋➌])[.):\]]*\s*"),
    re.compile(rf"^[(\[]?([a-c]){_END}", re.IGNORECASE),
    re.compile(rf"^[(\[]?(i{{1,3}}){_END}", re.IGNORECASE),
)
"""What counts a text: a number, a digit in a key or a circle, a letter, a Roman number."""
_PLACES = {mark: place for marks in ("①②③", "❶❷❸", "➀➁➂", "➊➋➌", "abc") for place, mark in enumerate(marks, start=1)}
_ROMAN = {"i": 1, "ii": 2, "iii": 3}
_QUOTED = re.compile('^["“]([^"“”]+)["”]$')


def plain_texts(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the texts on one line each and without marks.

    Numbers, letters that count, bars of a table, quotation marks, and signs that mean something elsewhere (a minus or >
    before a figure) go only where all texts have them, what counts counting from one: a single "12. March", "10: so
    many voted" or "> 50 died" is what a takeaway says.
    """
    read = [shown(_REFERENCE.sub(lambda found: unescape(found[0]), text)) for text in texts]
    plain = [line for line in (" ".join(_unmarked(text).split()) for text in _without_labels(read)) if line]
    plain = [text for text in map(_plain, _without_signs(_without_bars(plain))) if text]
    return tuple(_unquoted(_without_tails([_plain(text) for text in _uncounted(plain)])))


def _unmarked(text: str) -> str:
    return _HALF_BOLD.sub("", _BOLD.sub(r"\1", text.strip()))


def _without_labels(texts: Sequence[str]) -> Sequence[str]:
    """Return the texts without what names each of them."""
    said = [text for text in texts if text.strip()]
    return [_LABEL.sub("", text) for text in said] if said and all(map(_LABEL.match, said)) else texts


def _without_tails(texts: list[str]) -> list[str]:
    """Return the texts without what all of them have behind their words."""
    if not texts or not all(map(_TAIL.search, texts)):
        return texts
    return [re.sub(r"([.!?])\.$", r"\1", _TAIL.sub("", text)) for text in texts]


def _plain(text: str) -> str:
    line = text
    while (less := _EMPHASIS.sub(r"\2", _without_picture(_BULLET.sub("", line)))) != line:
        line = less.strip()
    return line


def _without_picture(text: str) -> str:
    """Return a text without a dot, tick or picture that stands before it, whatever parts it is drawn of."""
    mark, blank, rest = text.partition(" ")
    kinds = {unicodedata.category(character) for character in mark}
    # What is only another way to write letters (№, ™) says something.
    is_picture = "So" in kinds and kinds <= _DRAWN and unicodedata.normalize("NFKC", mark) == mark
    return rest if blank and is_picture else text


def _without_bars(texts: list[str]) -> list[str]:
    found = [_ROW.match(text) for text in texts]
    return [_ROW.sub(r"\1", text) for text in texts] if all(found) else texts


def _without_signs(texts: list[str]) -> list[str]:
    signs = [found[1] if (found := _SIGN.match(text)) else "" for text in texts]
    alike = len(texts) > 1 and "" not in signs and len(set(signs)) == 1
    return [_SIGN.sub("", text) for text in texts] if alike else texts


def _uncounted(texts: list[str]) -> list[str]:
    wanted = list(range(1, len(texts) + 1))
    for counts in _COUNTS:
        found = [counts.match(text) for text in texts]
        if [_place(mark[1].lower()) for mark in found if mark] == wanted:
            return [counts.sub("", text) for text in texts]
    return texts


def _place(mark: str) -> int:
    return int(mark) if mark.isdecimal() else _PLACES.get(mark) or _ROMAN.get(mark, 0)


def _unquoted(texts: list[str]) -> list[str]:
    found = [_QUOTED.match(text) for text in texts]
    return [_QUOTED.sub(r"\1", text) for text in texts] if all(found) else texts

"""Makes a sentence of the words that are kept: commas and dashes that lost their phrase go, the rest stands as it was.

The join rule: the kept pieces of the sentence, each exactly as it stands there, in order, with one space between them
unless the next piece begins with a mark that leans to the left; the first letter made a capital; one stop at the end.
A quotation that somebody is said to begin, and that goes on in the next sentence of the article, is closed.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from db.records import Span
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.commas import (
    COMMA,
    DASHES,
    LOOSE,
    closes_another,
    closes_inside,
    ends_aside,
    is_done_with,
    opens_another,
    opens_what_follows,
    parts_from_when,
)

_QUOTES: Final = frozenset({'"', "”", "'", "’"})
_PAIRS: Final = {"(": ")", "[": "]"}
_STOPS: Final = frozenset({".", "!", "?", "…", "..", "..."})
_LEANS_LEFT: Final = re.compile(
    r"[,.;:!?%)\]”’…]|'(?:s|re|ve|ll|d|m)\b|n't\b|[\"'](?:[,;:!?]|\.(?!\.)|$)", re.IGNORECASE
)
_ENDED: Final = re.compile(r"[.!?…][\"'”’)\]]*$")
_GOES_ON: Final = re.compile(
    r"[A-Z](?>[^\"“”‘]*\w[,:] (?:(?P<double>[\"“])[A-Z]|(?P<single>['‘])[^\W_]))"
    r"(?(double)[^\"“”]*|(?:(?!['’](?!\w))[^\"“”‘])*)[.!…]$"
)
"""A quotation that stays open; where the last that begins is closed, so is each before it."""
_PARTNERS: Final = {'"': '"', "“": "”", "'": "'", "‘": "’"}
_TRAILING: Final = " \t\n,;:–—-"


def kept_spans(tree: Tree, dropped: Collection[int]) -> tuple[Span, ...]:
    """Return the characters of the sentence that stay when these words are dropped, as the longest runs."""
    gone = set(dropped)
    _tidy(tree, gone)
    spans: list[Span] = []
    previous = None
    for word in tree.words:
        if word.place in gone:
            continue
        if previous is not None and previous == word.place - 1:
            spans[-1] = Span(spans[-1].start, word.span.end)
        else:
            spans.append(word.span)
        previous = word.place
    return tuple(spans)


def join(sentence: str, spans: Sequence[Span]) -> str:
    """Return the text of the kept pieces by the join rule; empty for no piece."""
    text, _seams = _joined(sentence, spans)
    text = text.rstrip(_TRAILING)
    if not text:
        return ""
    text = _capital(text)
    text = text if _ENDED.search(text) else f"{text}."
    goes_on = _GOES_ON.match(text)
    return text + _PARTNERS[goes_on["double"] or goes_on["single"]] if goes_on else text


def closes_quotation(sentence: str, text: str) -> bool:
    """Return whether a text made of a sentence closes a quotation that goes on behind the sentence."""
    return text[-1:] in _PARTNERS.values() and sentence.rstrip()[-1:] != text[-1:]


def seams(sentence: str, spans: Sequence[Span]) -> tuple[int, ...]:
    """Return the places in `join(sentence, spans)` where something was cut, in characters, in order."""
    text, between = _joined(sentence, spans)
    if not text:
        return ()
    opens = bool(sentence[: spans[0].start].strip())
    closes = any(character.isalnum() for character in sentence[spans[-1].end :])
    ends = (len(text.rstrip(_TRAILING)),) if closes else ()
    return ((0,) if opens else ()) + tuple(between) + ends


def _joined(sentence: str, spans: Sequence[Span]) -> tuple[str, list[int]]:
    """Return the pieces joined, and the lengths at which a piece after the first was added."""
    text, lengths = "", []
    for span in spans:
        piece = re.sub(r"\s+", " ", span.cut(sentence)).strip()
        if text:
            lengths.append(len(text))
        text += piece if not text or _LEANS_LEFT.match(piece) else f" {piece}"
    return text, lengths


def _capital(text: str) -> str:
    """Make the first letter a capital, unless the word carries its own (iPhone)."""
    place = next((place for place, character in enumerate(text) if character.isalnum()), 0)
    word = re.match(r"\w*", text[place:])
    if word and word.group() == word.group().lower():
        return text[:place] + text[place].upper() + text[place + 1 :]
    return text


def _tidy(tree: Tree, gone: set[int]) -> None:
    """Add to `gone` the marks that stand for nothing once the words are dropped."""
    for start, end in _runs(tree, gone):
        _tidy_around(tree, gone, start, end)
    kept = [word for word in tree.words if word.place not in gone]
    while kept and (kept[0].text in LOOSE | _STOPS or kept[0].text in {")", "]"}):
        gone.add(kept.pop(0).place)
    for left, right in pairwise(kept):
        doubled = left.text in LOOSE and (right.text in _STOPS or (left.text == right.text == COMMA))
        if doubled and left.place not in gone:
            gone.add(left.place)
    tail = [word for word in kept if word.place not in gone]
    while tail and tail[-1].text in LOOSE:
        gone.add(tail.pop().place)
    ending = [word for word in tail if word.text not in _STOPS][-2:]
    # 'called "zero waste," | which began ...'
    if [word.text in _QUOTES for word in ending] == [False, True] and ending[0].text == COMMA:
        gone.add(ending[0].place)


def _runs(tree: Tree, gone: set[int]) -> list[tuple[int, int]]:
    """Return the first and last places of the runs of dropped words; marks alone between two runs join them."""
    runs: list[tuple[int, int]] = []
    for place in sorted(gone):
        between = range(runs[-1][1] + 1, place) if runs else ()
        if tree.words[place].text in _QUOTES and len(between) and place + 1 not in gone:
            continue  # what stands between a phrase and the mark that closes its quotation is the main clause's
        if runs and all(tree.words[each].text in LOOSE for each in between):
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    for start, end in runs:
        gone.update(range(start, end + 1))
    return runs


def _tidy_around(tree: Tree, gone: set[int], start: int, end: int) -> None:
    before = tree.words[start - 1] if start else None
    after = tree.words[end + 1] if end + 1 < len(tree) else None
    if before is not None and after is not None and _are_a_pair(before.text, after.text):
        gone.update({before.place, after.place})
        return
    at_start = all(place in gone for place in range(start))
    at_end = all(place in gone or tree.words[place].upos == "PUNCT" for place in range(end + 1, len(tree)))
    if at_start:
        if after is not None and after.text in LOOSE:
            gone.add(after.place)
        return
    if before is None or before.text not in LOOSE:
        if (
            before is not None
            and after is not None
            and after.text == COMMA
            and (
                before.upos in {"SCONJ", "CCONJ"}
                or closes_inside(tree, gone, start, end)
                or parts_from_when(tree, start, after.place)
                or (before.text in _QUOTES and tree.words[before.place - 1].text == COMMA)
            )
        ):
            gone.add(after.place)
        return
    if at_end:
        gone.add(before.place)
        return
    if opens_what_follows(tree, start, end):
        return
    both = after is not None and after.text in LOOSE
    if both or not closes_another(tree, gone, start):
        gone.add(before.place)
    if after is None or before.text != after.text or closes_another(tree, gone, start):
        return
    parts = ends_aside(tree, gone, start, end) or opens_another(tree, gone, after.place, start)
    if not parts or is_done_with(tree, start, after.place):
        gone.add(after.place)


def _are_a_pair(left: str, right: str) -> bool:
    return _PAIRS.get(left) == right or (left in DASHES and left == right)

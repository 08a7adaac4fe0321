"""Finds which words of a sentence stand inside quotation marks, also where a mark was left open."""

import re
from typing import Final

from summarizer.embedded.parsing.tree import Tree

_OPEN_ONLY: Final = frozenset("“‘«„")
_CLOSE_ONLY: Final = frozenset("”»")
_YEAR: Final = re.compile(r"\d\ds?\b")
_STRAIGHT: Final = frozenset({'"', "''", "``"})


def quoted_places(tree: Tree) -> tuple[int, ...]:
    """Return for each word the number of its quotation, from 1, marks included; 0 outside.

    With a mark that is never closed the whole sentence counts as one quotation; a closing mark that was never opened
    quotes from the beginning. Single marks count only where they can not be an apostrophe.
    """
    numbers = [0] * len(tree)
    opened: int | None = None
    count = 0
    for word in tree.words:
        if not _is_mark(tree, word.place, is_open=opened is not None):
            continue
        closes = word.text in _CLOSE_ONLY or (opened is not None and word.text not in _OPEN_ONLY)
        if not closes:
            opened = word.place
            continue
        count += 1
        for place in range(opened if opened is not None else 0, word.place + 1):
            numbers[place] = count
        opened = None
    if opened is not None and not _is_clipped(tree, opened):
        # It can not be known which mark lost its partner: nothing in the sentence is safe.
        return (1,) * len(tree)
    return tuple(numbers)


def with_its_close(tree: Tree, places: tuple[int, ...], quoted: tuple[int, ...]) -> tuple[int, ...]:
    """Return the places of a phrase and, where a quotation of it ends right behind it, the mark that closes that.

    In 'the film "Lark," police said' the parse gives that mark to the main clause, and the comma is the main clause's.
    """
    number = quoted[places[-1]] if places else 0
    if not number or quoted.index(number) < places[0]:
        return places
    behind = [place for place in range(places[-1] + 1, len(tree)) if quoted[place] == number]
    only_marks = all(tree.words[place].upos == "PUNCT" for place in behind)
    return (*places, *behind[-1:]) if only_marks else places


def _is_clipped(tree: Tree, place: int) -> bool:
    """Return whether a single mark that nothing closes stands for letters that are not said: "the ‘keeper"."""
    return tree.words[place].text in {"'", "‘"} and tree.sentence[tree.words[place].span.end :][:1].islower()


def _is_mark(tree: Tree, place: int, *, is_open: bool) -> bool:
    text = tree.words[place].text
    if text in _OPEN_ONLY - {"‘"} or text in _CLOSE_ONLY or text in _STRAIGHT:
        return True
    if text not in {"'", "‘", "’"}:
        return False
    start = tree.words[place].span.start
    before = tree.sentence[start - 1] if start else " "
    end = tree.words[place].span.end
    after = tree.sentence[end] if end < len(tree.sentence) else " "
    if is_open:
        ends = not before.isspace() and not after.isalnum()
        return ends and (before.lower() != "s" or not _ends_later(tree, place))
    year = _YEAR.match(tree.sentence, end) is not None  # "the class of '92"
    return (before.isspace() or before in "(—–-") and after.isalnum() and text != "’" and not year


def _ends_later(tree: Tree, place: int) -> bool:
    """Return whether a mark that can be no apostrophe closes the quotation after this place, before another opens."""
    for word in tree.words[place + 1 :]:
        start, end = word.span.start, word.span.end
        if _is_mark(tree, word.place, is_open=False):
            return False
        alone = not tree.sentence[start - 1].isspace() and not tree.sentence[end : end + 1].isalnum()
        if word.text in {"'", "’"} and alone and tree.sentence[start - 1].lower() != "s":
            return True
    return False

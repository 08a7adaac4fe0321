"""Says what a figure or a comparison may not lose: what it counts, or is held against; and verbs that want a "with"."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from summarizer.embedded.bonds.wants import Dropped, governed
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.calendar import MONTH_NAMES
from summarizer.english.times import DATES, TIME_NOUNS
from summarizer.english.wanting_verbs import SUPPLYING

_TOLD: Final = frozenset({"NOUN", "PROPN", "ADJ"})
_COUNTED: Final = frozenset({"nmod", "conj"})
_REACH: Final = 4
_PLACED: Final = frozenset({"in", "at", "on", "across"})
_EACH: Final = frozenset({"per", "a", "an", "each", "every"})
_SINCE: Final = frozenset({"ago", "later", "earlier", "old"})
_RATHER: Final = frozenset({"rather", "sooner", "more", "less", "fewer", "other"})
_ENDS: Final = frozenset(",;.:")
_RECORD: Final = ("est", "most", "first", "record")
"""How a word ends that singles out one of a row."""
_WHOSE: Final = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_IN: Final = frozenset("protest anger response exchange return favour favor opposition reply".split())
"""Nouns behind an "in" that want a "for", "to" or "at"."""


def counts_less(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a figure loses one of the things that it counts: "67 break-ins into homes | and shops |"."""
    return any(
        word.universal == "conj"
        and head.upos in {"NOUN", "PROPN"}
        and any(_is_counted(tree, each) for each in _above(tree, head))
        for word, head in governed(tree, dropped)
    )


def _above(tree: Tree, word: Word) -> Iterator[Word]:
    """Yield a noun and those that it belongs to, up to what is no noun."""
    yield word
    while word.universal in _COUNTED and word.head >= 0:
        word = tree.words[word.head]
        if word.upos not in {"NOUN", "PROPN"}:
            return
        yield word


def _is_counted(tree: Tree, noun: Word) -> bool:
    return any(child.lower != "one" for child in tree.children(noun.place, "nummod"))


def counts_elsewhere(tree: Tree, dropped: Dropped) -> bool:
    """Return whether of "there are 41 bears" it goes where: the figure would be of everything."""
    counted = next((each for each in tree.children(tree.root, "nsubj") if _is_counted(tree, each)), None)
    if counted is None or not any(True for _ in tree.children(tree.root, "expl")):
        return False
    return any(
        head.place in {tree.root, counted.place}
        and any(child.lower in _PLACED for child in tree.children(word.place, "case"))
        for word, head in governed(tree, dropped)
    )


def halves_a_rate(tree: Tree, dropped: Dropped) -> bool:
    """Return whether of a rate the second half goes: "35 miles | per hour |", "£400 | a week |"."""
    for place in dropped:
        each, before = tree.words[place], tree.at(place - 1)
        if before.place < 0 or before.place in dropped or each.lower not in _EACH:
            continue
        measured = _is_counted(tree, before) or before.upos in {"NUM", "SYM"}
        if each.lower == "per" or (measured and tree.at(place + 1).lower in TIME_NOUNS):
            return True
    return False


def halves_an_ago(tree: Tree, dropped: Dropped) -> bool:
    """Return whether an "ago" or "later" is left without how long: "from their home | two weeks | ago"."""
    return any(
        head.lower in _SINCE and word.lower in TIME_NOUNS and word.place < head.place
        for word, head in governed(tree, dropped)
    ) or any(word.lower == "ago" and word.place not in dropped and word.place - 1 in dropped for word in tree.words)


def halves_a_date(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a date loses what it told of, or the other way round: "bigger than the May 7 | fires |"."""
    return any(
        word.lower == "the"
        and (behind := _behind_a_date(tree, word.place + 1)) > 0
        and (word.place in dropped) != (behind in dropped)
        for word in tree.words
    )


def _behind_a_date(tree: Tree, place: int) -> int:
    """Return the place of the word behind a month, its day and a year; -1 where there is no such date or no word."""
    if tree.at(place).lower not in MONTH_NAMES or not tree.at(place + 1).text.isdigit():
        return -1
    rest = (each for each in tree.words[place + 1 :] if each.text != "," and not each.text.isdigit())
    behind = next(rest, None)
    return behind.place if behind is not None and behind.upos in _TOLD else -1


def halves_a_comparison(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "rather" or "more" is left without its "than ..."."""
    for place in dropped:
        if tree.words[place].lower != "than":
            continue
        near = tree.words[max(0, place - 2 * _REACH) : place]
        said = [word for word in near if word.lower in _RATHER or (word.upos == "ADJ" and word.lower.endswith("er"))]
        if said and said[-1].place not in dropped:
            return True
    return False


def bares_what_is_compared(tree: Tree, dropped: Dropped) -> bool:
    """Return whether "than the 12 pence | that most had forecast |" is left without what tells which."""
    return any(
        word.universal == "acl" and head.place not in dropped and (head.lower == "one" or _is_held_against(tree, head))
        for word, head in governed(tree, dropped)
    )


def _is_held_against(tree: Tree, noun: Word) -> bool:
    """Return whether something is compared with a noun: "than the", "against the", "compared with the"."""
    cases = {child.lower for child in tree.children(noun.place, "case")}
    is_the = any(child.lower == "the" for child in tree.children(noun.place, "det"))
    compared = {tree.at(noun.head).lower, *(child.lower for child in tree.children(noun.place))}
    return "than" in cases or (is_the and ("against" in cases or ("with" in cases and "compared" in compared)))


def halves_between(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "between" is left with one thing: "between April | and March |"."""
    for word in tree.words:
        if word.lower != "between" or word.place in dropped:
            continue
        behind = tree.words[word.place + 1 :]
        joined = next((each for each in behind if each.lower == "and" or each.text in _ENDS), None)
        if joined is not None and joined.lower == "and" and joined.place in dropped:
            return True
    return False


def slides_a_record(tree: Tree, dropped: Dropped) -> bool:
    """Return whether "..., the steepest fall since 2009" comes to an earlier figure, as the one that it is of goes."""
    for word in tree.words:
        if word.place in dropped or not word.lower.endswith(_RECORD):
            continue
        begins = next((each.place for each in reversed(tree.words[: word.place]) if each.text == ","), -1)
        if begins < 0 or tree.at(begins + 1).lower not in _WHOSE:
            continue
        figures = [each.place for each in tree.words[:begins] if each.upos == "NUM" and each.text[:1].isdigit()]
        if figures and figures[-1] in dropped and any(each not in dropped for each in figures[:-1]):
            return True
    return False


def loses_with_what(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes with what something is left or replaced: "left the grid | with less power |"."""
    return any(
        head.lower in SUPPLYING
        and word.universal in {"obl", "nmod", "advcl"}
        and any(child.lower == "with" for child in tree.children(word.place, "case", "mark"))
        for word, head in governed(tree, dropped)
    )


def loses_what_it_answers(tree: Tree, dropped: Dropped) -> bool:
    """Return whether "in protest | at the cuts |" or "in return | for the money |" is left by itself."""
    return any(
        tree.at(place - 1).lower in _IN
        and place - 1 not in dropped
        and tree.at(place - 2).lower == "in"
        and tree.words[place].upos in {"ADP", "SCONJ"}
        for place in dropped
    )


def loses_of_how_many(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a bare figure loses what it is of: "16 | of its 19 sailors |"; "51 | in May |" is whole."""
    return any(
        word.universal == "nmod"
        and head.upos == "NUM"
        and word.place > head.place
        and word.upos != "NUM"
        and word.lower not in DATES
        for word, head in governed(tree, dropped)
    )


def counts_one(tree: Tree, dropped: Dropped) -> bool:
    """Return whether an "a" comes to stand before a figure: "a | record | 2,172 megawatts"."""
    kept = [word for word in tree.words if word.place not in dropped]
    return any(
        left.lower in {"a", "an"} and right.upos == "NUM" and right.place > left.place + 1 and right.text[:1].isdigit()
        for left, right in pairwise(kept)
    )


MEASURES: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    counts_less, counts_elsewhere, halves_a_rate, halves_an_ago, halves_a_comparison, bares_what_is_compared,
    loses_with_what, loses_what_it_answers, counts_one, halves_between, slides_a_record, loses_of_how_many,
    halves_a_date,
)  # fmt: skip

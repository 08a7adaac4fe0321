"""Says why a phrase stays: it tells who is meant, for whom somebody speaks, on what condition, or how much in all."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.cutting.kinds import Cut, Kind, before
from summarizer.embedded.parsing.tree import Tree
from summarizer.english.name_parts import BODIES

_SPEAKERS: Final = frozenset(
    "spokesman spokeswoman spokesperson representative lawyer lawyers attorney attorneys".split()
)
_INSIDE_NAMES: Final = frozenset(
    {Kind.MEMBER, Kind.LOOSE, Kind.EPITHET, Kind.ORIGIN, Kind.COMPLEMENT, Kind.NOUN_ADJUNCT, Kind.LIST_TAIL}
)
_PARTS: Final = frozenset({"half", "quarter", "quarters", "third", "thirds"})
_CONDITIONS: Final = frozenset({"if", "unless"})
_LINKING: Final = frozenset({"ADP", "CCONJ", "SCONJ", "DET", "PRON", "PART"})
"""Words that have a capital inside a sentence only as part of a title: "Stars | In Their Eyes"."""


def _says_who_it_is(tree: Tree, cut: Cut) -> bool:
    """Return whether an apposition names what has no article: "leading plaintiff, | the town of Larkby,"."""
    noun = tree.at(tree.words[cut.head].head)
    known = any(True for _ in tree.children(noun.place, "det", "nmod:poss", "nummod"))
    return cut.kind is Kind.APPOSITION and noun.tag == "NOUN" and not known


def _halves_a_title(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut begins inside a title, whose small words have capitals too."""
    first = tree.words[cut.places[0]]
    # Before a name of one word an "I" or "A" may stand; and in capitals nothing is told.
    return first.place > 0 and first.upos in _LINKING and first.text.istitle() and len(first.text) > 1


def _says_for_whom_they_speak(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says whose spokesman or lawyer somebody is."""
    governor = tree.at(tree.words[cut.head].head)
    return tree.words[cut.places[0]].lower == "for" and governor.lower in _SPEAKERS


def _holds_a_condition(tree: Tree, cut: Cut) -> bool:
    """Return whether a condition of the whole goes with the cut: "may open | to sell bread if prices rise"."""
    words = (tree.words[place] for place in cut.places)
    return cut.kind is not Kind.LEAD_IN and any(w.lower in _CONDITIONS and w.universal == "mark" for w in words)


def _ends_a_figure(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut takes the rest of a figure: "an hour | and a half", "nine | in ten buyers"."""
    words = [tree.words[place].lower for place in cut.places]
    number = before(tree, cut)
    hangs = number.upos == "NUM" and tree.words[cut.head].head == number.place
    share = hangs and any(tree.words[place].upos == "NUM" for place in cut.places)
    return share or (words[0] == "and" and words[-1] in _PARTS)


def _is_in_the_name_of_a_body(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut is part of what a body is called: "Organization for Trade | and Growth"."""
    first, above = tree.words[cut.places[0]], tree.words[cut.head]
    if cut.kind not in _INSIDE_NAMES or before(tree, cut).text == ",":
        return False
    while above.universal in {"nmod", "conj", "compound", "amod"}:
        above = tree.words[above.head]
        if above.lower in BODIES and above.text.istitle():
            return above.place < first.place or tree.at(first.place - 1).text.istitle()
    return False


def _is_one_of_those_named(tree: Tree, cut: Cut) -> bool:
    """Return whether several are announced by a noun and one of their names would go: "team-mates Poe | and Lima"."""
    first = tree.at(tree.words[cut.head].head)
    announced = tree.at(first.place - 1).tag == "NOUN.Plur"
    return tree.words[cut.head].relation == "conj" and first.upos == "PROPN" and announced


ESSENTIALS: Final[tuple[Callable[[Tree, Cut], bool], ...]] = (
    _says_who_it_is,
    _halves_a_title,
    _says_for_whom_they_speak,
    _holds_a_condition,
    _ends_a_figure,
    _is_in_the_name_of_a_body,
    _is_one_of_those_named,
)
"""Reasons why a phrase stays that tells who, for whom, on what condition or how much."""

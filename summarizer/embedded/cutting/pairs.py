"""Says why a phrase stays: it is half of a pair, a list, a comparison or a charge that is told whole or not at all."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.cutting.kinds import OF_NOUNS, Cut, Kind, behind, next_word
from summarizer.embedded.parsing.tree import Tree
from summarizer.english.charges import ACCUSING
from summarizer.english.pronouns import REFLEXIVES

_ALLEGED: Final = frozenset({"allegedly", "reportedly"})
_BESIDES: Final = frozenset({"also", "still", "now", "already", "back", "yet", "all", "both"})
_NOW: Final = frozenset({"now", "once", "formerly", "then", "currently", "himself", "herself", "both", "aged"})
HANGING: Final = frozenset({"appos", "parataxis", "dep", "nmod", "obl", "advcl"})
"""What a noun is to the sentence that may as well tell of a name or noun before it."""


def _means_the_others(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut is one half of a comparison: "failed in some towns while it thrives | in others"."""
    return tree.words[cut.head].lower in {"others", "another", "elsewhere", *REFLEXIVES}


def _halves_a_comparison(tree: Tree, cut: Cut) -> bool:
    """Return whether a figure is cut that another one is set against: "19 per cent fell, | against 26 per cent"."""
    against = [place for place in cut.places if tree.words[place].lower in {"against", "compared", "down", "up"}]
    against = [place for place in against if place == cut.places[0] or tree.words[place - 1].text == ","]
    figures = {word.place in cut.places for word in tree.words if word.upos == "NUM"}
    return bool(against) and figures == {True, False}


def _halves_a_charge(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut takes what somebody is accused of besides: "for allegedly smoking | and selling it"."""
    if cut.kind not in {Kind.LIST_TAIL, Kind.SECOND_CLAUSE}:
        return False
    above = [tree.words[cut.head], *tree.ancestors(cut.head)]
    doubts = (child.lower for word in above for child in tree.children(word.place, "advmod"))
    return any(word.lower in ACCUSING for word in above) or not _ALLEGED.isdisjoint(doubts)


def _halves_a_list(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut takes the "and" from a list of which more than one stays: "knew, allowed | and put"."""
    head = tree.words[cut.head]
    if head.relation != "conj" or not any(True for _ in tree.children(head.place, "cc")):
        return False
    first = tree.words[head.head]
    inner = first.relation == "conj" and not any(True for _ in tree.children(first.place, "cc"))
    return inner or any(other.place not in cut.places for other in tree.children(head.head, "conj"))


def _is_the_rest_of_a_list(tree: Tree, cut: Cut) -> bool:
    """Return whether what looks like an apposition to a name is the rest of a list: "three towns: Larkby, A and B".

    An "and" opens none: "Ana Poe |, and Kit Holt, |".
    """
    if cut.kind is Kind.APPOSITION and tree.words[cut.places[0]].upos == "CCONJ":
        return True
    names = (tree.words[cut.head], tree.at(tree.words[cut.head].head))
    joined = any(child.place in cut.places for child in tree.children(cut.head, "conj"))
    return cut.kind is Kind.APPOSITION and joined and all(name.text[:1].isupper() for name in names)


def _splits_a_pair(tree: Tree, cut: Cut) -> bool:
    """Return whether an "and" follows that joins another noun to one in the cut: "word of mouth | and Twitter has"."""
    following = next_word(tree, cut)
    if cut.kind not in OF_NOUNS:
        return False
    joined = following.upos == "CCONJ" and tree.at(following.head).upos in {"", "NOUN", "PROPN", "NUM"}
    # A comma goes on with a list of names that the cut takes the first of: "related to Lima, Poe and Ruiz".
    listed = behind(tree, cut).text == "," and following.upos == tree.words[cut.places[-1]].upos == "PROPN"
    return joined or listed


def _tells_of_those_with(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says what is so of those named after "with": "with Poe and Lima | also on the list".

    Of one name it may be told by itself: "met with Poe | in Larkby".
    """
    first, ends = tree.words[cut.places[0]], cut.places[0] - 1
    several = first.upos == "ADP" and tree.at(ends).upos == "PROPN"
    if not (several or first.lower in _BESIDES) or cut.kind in {Kind.ADVERB, Kind.TIME}:
        return False
    beside = (word for word in tree.words if ends in tree.phrase(word.place))
    return any(
        case.lower == "with" and (first.lower in _BESIDES or any(True for _ in tree.children(word.place, "conj")))
        for word in beside
        for case in tree.children(word.place, "case")
    )


def _leaves_what_tells_of_a_name(tree: Tree, cut: Cut) -> bool:
    """Return whether a name ends the cut, and what follows its comma tells of it: "with Ana Lima, | now a member"."""
    comma = behind(tree, cut)
    first = tree.at(comma.place + 1)
    if cut.places[0] == 0 or comma.text != "," or tree.words[cut.places[-1]].upos != "PROPN":
        return False
    if first.lower in _NOW:
        return tree.at(first.place + 1).tag not in {"VERB.Fin", "AUX.Fin"}
    noun = next((word for word in tree.words[first.place :] if word.upos == "NOUN"), first)
    return first.lower in {"a", "an", "the"} and first.head == noun.place and noun.universal in HANGING


PAIRS: Final[tuple[Callable[[Tree, Cut], bool], ...]] = (
    _means_the_others,
    _halves_a_comparison,
    _halves_a_charge,
    _halves_a_list,
    _is_the_rest_of_a_list,
    _splits_a_pair,
    _tells_of_those_with,
    _leaves_what_tells_of_a_name,
)
"""Reasons why a phrase stays that is told with another."""

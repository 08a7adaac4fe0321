"""Says what a line wants, though it stands as a sentence without it: goals, reasons, measures, who is meant.

Of the lines that readers judged, five in six without one of these had lost their point, were torn or said something
else; of all lines more than two in five were good.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from summarizer.embedded.tree import Tree, Word

Dropped = Collection[int]
_GOALS: Final = frozenset({"to", "into"})
_DEGREES: Final = frozenset({"too", "enough"})
_ANYBODY: Final = frozenset(
    "man men woman women people person boy boys girl girls child children teenager couple others".split()
)
_WHICH: Final = frozenset({"acl", "amod", "appos", "compound", "nmod"})
"""Relations of what says which one is meant."""


def _governed(tree: Tree, dropped: Dropped) -> Iterator[tuple[Word, Word]]:
    """Yield each word that goes though its head stays, and the head."""
    for place in dropped:
        word = tree.words[place]
        if word.head >= 0 and word.head not in dropped:
            yield word, tree.words[word.head]


def loses_a_goal(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes where to, or into what: "expands its ban | to every town |"."""
    return any(
        word.universal == "obl" and any(child.lower in _GOALS for child in tree.children(word.place, "case"))
        for word, _ in _governed(tree, dropped)
    )


def loses_a_degree(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "too" or "enough" goes, without which the opposite is said: "forecasts were | too | bold"."""
    return any(
        word.universal == "advmod" and word.lower in _DEGREES and head.upos in {"ADJ", "ADV"}
        for word, head in _governed(tree, dropped)
    )


def loses_a_reason(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "because ..." goes."""
    return any(
        any(child.lower == "because" for child in tree.children(word.place, "mark", "case"))
        for word, _ in _governed(tree, dropped)
    )


def loses_who_acts(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes by whom, inside a clause: "numbers helped | by sales | made up for it"."""
    return any(word.relation == "obl:agent" and head.place != tree.root for word, head in _governed(tree, dropped))


def loses_who_is_meant(tree: Tree, dropped: Dropped) -> bool:
    """Return whether all goes that says which people: "warrants for three men | suspected of the attack |"."""
    return any(
        word.universal == "acl"
        and head.lower in _ANYBODY
        and not any(child.place not in dropped for child in tree.children(head.place) if child.universal in _WHICH)
        for word, head in _governed(tree, dropped)
    )


def loses_a_name(tree: Tree, dropped: Dropped) -> bool:
    """Return whether one of several names told together goes: "tries for Ana Lima | and Poe |"."""
    return any(word.universal == "conj" and head.upos == "PROPN" for word, head in _governed(tree, dropped))


WANTS: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    loses_a_goal, loses_a_degree, loses_a_reason, loses_who_acts, loses_who_is_meant, loses_a_name,
)  # fmt: skip

"""Names what a list can lose: one of its members, or the first of two verb phrases that share a subject.

A list that is the subject stays as it is, for the verb agrees with it, and so does what "or" leaves open, what stands
"between" two, a pair of names, and what is said twice ("time and time again").
"""

from collections.abc import Iterator
from typing import Final

from summarizer.embedded.cutting.kinds import Cut, Kind
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.denials import NEGATIONS
from summarizer.english.nouns import BETWEEN_TWO
from summarizer.english.speech import CLAIMING

_JOINED: Final = frozenset({"NOUN", "PROPN", "ADJ"})


def members(tree: Tree) -> Iterator[Cut]:
    """Yield the second of two members of a list with its "and", and each of a longer one between first and last."""
    for first in tree.words:
        added = [child for child in tree.children(first.place, "conj") if child.place > first.place]
        if not added or first.upos not in _JOINED or not _may_lose(tree, first, added):
            continue
        if len(added) == 1:
            if not _is_a_pair_of_names(tree, first, added[0]) and not _is_said_twice(first, added[0]):
                yield from _member(tree, added[0])
        else:
            for each in added[:-1]:
                yield from _member(tree, each)


def _member(tree: Tree, word: Word) -> Iterator[Cut]:
    if word.upos in _JOINED and tree.is_whole(word.place) and not any(True for _ in tree.children(word.place, "nsubj")):
        yield Cut(Kind.MEMBER, word.place, tree.phrase(word.place))


def _may_lose(tree: Tree, first: Word, added: list[Word]) -> bool:
    joiners = [cc.lower for each in added for cc in tree.children(each.place, "cc")]
    if joiners != ["and"] or next(tree.children(added[-1].place, "cc"), None) is None:
        return False
    if first.universal in {"nsubj", "nummod", "root"} or any(True for _ in tree.children(first.place, "nummod")):
        return False
    around = {first.lower, tree.at(first.head).lower} | {child.lower for child in tree.children(first.place)}
    above = {word.universal for word in tree.ancestors(first.place) if word.upos in _JOINED}
    return not around & BETWEEN_TWO and "nsubj" not in above and tree.at(tree.phrase(first.place)[0] - 1).text != ":"


def _is_a_pair_of_names(tree: Tree, first: Word, second: Word) -> bool:
    """Return whether two names stand around the "and" with nothing else: it may be one name of both."""
    return first.upos == second.upos == "PROPN" and tree.words[tree.phrase(second.place)[0] - 1].place == first.place


def _is_said_twice(first: Word, second: Word) -> bool:
    """Return whether a word stands on both sides of the "and" with nothing between: "time and time"."""
    return first.lower == second.lower and second.place == first.place + 2


def first_verbs(tree: Tree) -> Iterator[Cut]:
    """Yield, after the subject, the first of two verb phrases with its "and", where the second stands alone with it.

    "The mayor | met voters for an hour and | promised a new school": the second has its own form of time.
    """
    root = tree.words[tree.root]
    added = list(tree.children(root.place, "conj"))
    subject = next(tree.children(root.place, "nsubj"), None)
    if subject is None or len(added) != 1 or not tree.is_whole(subject.place) or subject.place > root.place:
        return
    second = added[0]
    joiners = list(tree.children(second.place, "cc"))
    own = any(True for _ in tree.children(second.place, "nsubj", "expl"))
    if [each.lower for each in joiners] != ["and"] or own or not _has_time(tree, second) or root.lower in CLAIMING:
        return
    start, end = tree.phrase(subject.place)[-1] + 1, joiners[0].place
    taken = tree.words[start:end]
    negated = any(word.lower in NEGATIONS for word in taken)
    if start < end and root.place < end and root.upos in {"VERB", "AUX"} and not negated:
        yield Cut(Kind.FIRST_VERB, root.place, tuple(range(start, end + 1)))


def _has_time(tree: Tree, verb: Word) -> bool:
    finite = any(child.tag.endswith(".Fin") for child in tree.children(verb.place, "aux", "cop", "aux:pass"))
    return verb.tag.endswith(".Fin") or finite

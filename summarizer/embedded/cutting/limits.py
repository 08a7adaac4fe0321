"""Says whether leaving a phrase out makes a larger claim, or weakens a charge: what it narrows is then not the same.

A negation, a condition, an "only" or a "first" holds for what is told with it.
"""

import re
from collections.abc import Iterator
from typing import Final

from summarizer.embedded.cutting.kinds import without_marks
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.adjectives import LIMITS
from summarizer.english.calendar import WEEKDAY_NAMES
from summarizer.english.charges import ACCUSING, ACCUSING_WHOM
from summarizer.english.denials import NEGATIONS, SAYING_FALSE
from summarizer.english.phrase_openers import ATTRIBUTION_OPENERS, CONCESSIONS, PROVIDING
from summarizer.english.times import DAYS, TIME_NOUNS

_IF: Final = frozenset({"if", "unless", "until", "provided"})
_AS_LONG_AS: Final = (("as", "long", "as"), ("so", "long", "as"), ("on", "condition", "that"), ("in", "case"))
_COUNTING: Final = frozenset({"no", "few", "only", "every", "all", "most", "each", "any"})
_SAID_FALSE: Final = frozenset({"ccomp", "csubj", "acl", "xcomp"})
_BESIDE: Final = WEEKDAY_NAMES | {"thanks"}
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)")
_OF_SOMEBODY: Final = frozenset({"while", "as"})
"""What these open stands outside of a denial only where it tells what somebody else did."""
_CLAUSES: Final = frozenset({"root", "ccomp", "conj", "acl", "advcl", "parataxis"})


def enlarges(tree: Tree, word: Word) -> bool:
    """Return whether leaving out a word's phrase makes a larger claim: its governor is negated, "only", "first"."""
    if word.head < 0:
        return False
    if any(is_condition(tree, above) for above in tree.ancestors(word.place)):
        return True
    governor = tree.words[word.head]
    told_of = (tree.words[each.head] for each in (governor, *tree.ancestors(governor.place)) if _tells(each))
    first = any(is_one_of_a_kind(tree, noun) for noun in (governor, *told_of))
    return is_denied(tree, word) or (first and not _is_beside(tree, word))


def weakens_a_charge(tree: Tree, word: Word) -> bool:
    """Return whether a word's phrase is part of what somebody is accused of."""
    return word.head >= 0 and not _when_or_where(tree, word) and is_held_against(tree, word)


def is_held_against(tree: Tree, word: Word) -> bool:
    """Return whether a word stands in what somebody is accused of, or was fined for; not in who is accused."""
    below = word
    for above in _within_claim(tree, tree.words[word.head]):
        accused = below.universal == "nsubj" or (below.universal == "obj" and above.lower in ACCUSING_WHOM)
        if _accuses(tree, above) and not accused:
            return True
        below = above
    return False


def _is_beside(tree: Tree, word: Word) -> bool:
    """Return whether a word's phrase takes nothing from a "first": the day, whom it is owed to, what others did."""
    return _tells_when(tree, word) or word.lower in _BESIDE


def _when_or_where(tree: Tree, word: Word) -> bool:
    """Return whether a phrase says only on which day, or in which named place: that is no part of an accusation.

    Nor is what happened then: "after officers searched a flat", but "after taking a bribe" is.
    """
    governor = tree.words[word.head]
    if word.lower in DAYS:
        return True
    if word.universal in {"obl", "nmod"} and any(
        tree.words[place].upos == "PROPN" for place in tree.phrase(word.place)
    ):
        return any(child.lower in {"in", "at", "near", "outside"} for child in tree.children(word.place, "case"))
    if _tells_when(tree, word):
        return True
    return word.lower in TIME_NOUNS and governor.upos == "VERB" and governor.place == tree.root


def is_denied(tree: Tree, word: Word) -> bool:
    """Return whether a word's phrase stands in a clause that denies something, or counts whom it speaks of."""
    if _concedes(tree, word):
        return False
    if _is_said_to_be_false(tree, word):
        return True
    below = word
    for above in _in_clause(tree, word):
        outside = _is_outside(tree, below)
        below = above
        for child in tree.children(above.place):
            negates = child.lower in NEGATIONS and child.universal in {"advmod", "det", "cc", "amod"}
            counts = child.universal == "nsubj" and _counts(tree, child)
            if child.place != word.place and (counts or (negates and not outside)):
                return True
    return False


def _is_said_to_be_false(tree: Tree, word: Word) -> bool:
    """Return whether a word's phrase stands in what somebody denies: "denied that it would close | in May |"."""
    below = word
    for above in tree.ancestors(word.place):
        if below.universal in _SAID_FALSE and below.place != word.place and _denies(tree, above):
            return True
        below = above
    return False


def _denies(tree: Tree, word: Word) -> bool:
    """Return whether a word denies, or is the "report" that is denied."""
    return word.lower in SAYING_FALSE or (word.universal == "obj" and tree.at(word.head).lower in SAYING_FALSE)


def _concedes(tree: Tree, word: Word) -> bool:
    """Return whether a denial does not hold for a word's phrase: "did not agree despite ..." denies no more without."""
    opener = tree.words[tree.phrase(word.place)[0]].lower
    told = any(True for _ in tree.children(word.place, "nsubj", "nsubj:pass"))
    return opener in CONCESSIONS and (told or opener not in _OF_SOMEBODY)


def _in_clause(tree: Tree, word: Word) -> Iterator[Word]:
    """Yield what a word hangs on, up to the verb of its clause."""
    for above in tree.ancestors(word.place):
        yield above
        if above.universal in _CLAUSES and above.upos in {"VERB", "AUX"}:
            return


def _tells_when(tree: Tree, word: Word) -> bool:
    """Return whether a word heads a clause of what somebody else, named by a noun, did at the time or before."""
    marks = {child.lower for child in tree.children(word.place, "mark", "advmod")}
    others = any(child.upos in {"NOUN", "PROPN"} for child in tree.children(word.place, "nsubj", "nsubj:pass"))
    return word.universal == "advcl" and others and bool(marks & {"after", "as", "when", "while"})


def is_condition(tree: Tree, word: Word) -> bool:
    """Return whether a word heads an "if ...": what is left out of a condition makes it easier to meet.

    Or one that opens with "provided", or "as long as", whatever the parse calls it.
    """
    if any(child.lower in _IF for child in tree.children(word.place, "mark")):
        return True
    opens = tuple(tree.words[place].lower for place in without_marks(tree, tree.phrase(word.place))[:3])
    beside = word.universal in {"advcl", "obl", "acl", "nmod", "parataxis", "dep", "advmod", "amod"}
    named = bool(opens) and (opens[0] in PROVIDING or any(opens[: len(each)] == each for each in _AS_LONG_AS))
    return beside and named


def _within_claim(tree: Tree, governor: Word) -> Iterator[Word]:
    """Yield the word and those above it in the claim that it belongs to: not beyond a "police said" beside it.

    Nor beyond an "and freed him", or an "and two were hurt": what is told besides is no part of a charge.
    """
    for above in (governor, *tree.ancestors(governor.place)):
        yield above
        besides = above.relation == "conj" and _accuses(tree, tree.words[above.head]) and above.upos == "VERB"
        other = any(True for _ in tree.children(above.place, "nsubj", "nsubj:pass"))
        if above.relation == "parataxis" or (besides and (other or above.tag.endswith(".Fin"))):
            return


def _accuses(tree: Tree, word: Word) -> bool:
    """Return whether a word holds something against somebody; who "was denied" a thing is accused of nothing."""
    passive = any(child.relation == "aux:pass" for child in tree.children(word.place))
    return word.lower in ACCUSING and not (word.lower == "denied" and passive)


def _tells(word: Word) -> bool:
    """Return whether a word heads a clause that tells of a noun: "the fourth death | reported in nine days"."""
    return word.universal == "acl" and word.head >= 0


def _is_outside(tree: Tree, word: Word) -> bool:
    """Return whether a negation of its governor leaves a word alone: a definite subject, or whose claim it is."""
    if _concedes(tree, word) or tree.words[tree.phrase(word.place)[0]].lower in ATTRIBUTION_OPENERS:
        return True
    definite = word.upos == "PROPN" or any(
        child.lower in {"the", "a", "an"} or child.relation == "nmod:poss" for child in tree.children(word.place)
    )
    return word.universal == "nsubj" and definite


def _counts(tree: Tree, subject: Word) -> bool:
    """Return whether a subject is "no one", "few voters", "only two", "every second child"; "all 41 men" are known."""
    if subject.lower in {"none", "nobody", "nothing", "few", "all", "most", "everyone", "everybody"}:
        return True
    known = any(True for _ in tree.children(subject.place, "nummod"))
    counting = _COUNTING - {"all"} if known else _COUNTING
    return not counting.isdisjoint(child.lower for child in tree.children(subject.place))


def is_one_of_a_kind(tree: Tree, governor: Word) -> bool:
    """Return whether an adjective, number or "only" makes a noun or verb one of a kind: "the first", "the largest"."""
    for child in tree.children(governor.place, "amod", "det", "advmod", "nummod", "case"):
        lower = child.lower
        if lower in LIMITS and child.universal != "case":
            return True
        if child.upos == "ADJ" and lower.endswith("est") and len(lower) > len("west"):
            return True
        if _ORDINAL.fullmatch(lower) or any(each.lower == "most" for each in tree.children(child.place, "advmod")):
            return True
    return False

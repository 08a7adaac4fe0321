"""Says which words may not be parted: a line without one of them is torn, or says something else.

The shortener learned to leave out words one by one; what it must never do is not left to what it learned.
"""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.bonds.broken import BROKEN
from summarizer.embedded.bonds.clauses import is_reduced
from summarizer.embedded.bonds.names import NAMES
from summarizer.embedded.bonds.wants import WANTS, Dropped, governed, opening
from summarizer.embedded.cutting.faults import tears
from summarizer.embedded.cutting.kinds import without_marks
from summarizer.embedded.cutting.limits import is_condition, is_denied, is_one_of_a_kind
from summarizer.embedded.cutting.quotations import quoted_places
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.adverbs import ALWAYS_CUT, QUALIFYING
from summarizer.english.denials import NEGATIONS
from summarizer.english.times import DATES, TIME_NOUNS

_SMALL: Final = frozenset({"case", "det", "cop", "aux", "mark", "fixed", "flat", "goeswith", "cc"})
"""Relations of words that are nothing without their head."""
_CORE: Final = frozenset({"obj", "iobj", "xcomp", "ccomp"})
"""Relations of what a verb is about."""
_SUBJECTS: Final = frozenset({"nsubj", "csubj"})
_NAMED: Final = frozenset({"nsubj", "obj"})
_NAMES_IT: Final = frozenset({"appos", "flat"})
"""Relations of what may stand in the place of its head."""
_ASIDES: Final = frozenset({"acl", "appos"})
_RELATIVE: Final = frozenset({"who", "which", "that"})
_AFTER: Final = frozenset({"after", "before", "since", "later", "earlier", "ago"})
_NARROWS: Final = frozenset({"acl", "nmod", "amod"})
"""Relations of what says which: without it a "first" or "only" would be one of more."""


def tears_out(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a phrase goes that tears what stands around it (`cut_faults.tears`)."""
    phrases = (without_marks(tree, tree.phrase(word.place)) for word, _ in governed(tree, dropped))
    return any(places and tears(tree, places) for places in phrases)


def strands(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a small word stays whose head goes; in "The | building group | Sato" a name stands in."""
    return any(
        (word.universal in _SMALL or word.relation == "nmod:poss")
        and word.head in dropped
        and word.place not in dropped
        and not _stood_in_for(tree, dropped, word)
        for word in tree.words
        if word.upos != "PUNCT"
    )


def _stood_in_for(tree: Tree, dropped: Dropped, word: Word) -> bool:
    """Return whether the next word that stays belongs to a word's head, and so takes its place."""
    following = (each.place for each in tree.words[word.place + 1 :] if each.upos != "PUNCT")
    stays = next((place for place in following if place not in dropped), -1)
    part = stays >= 0 and tree.words[stays].relation == "compound" and tree.words[stays].upos != "PROPN"
    return word.universal not in {"cc", "aux"} and stays in tree.phrase(word.head) and not part


def halves(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a phrase goes in part, or what heads the sentence goes.

    What is left of a phrase without its head seems to hang on something else: "chiefs | after a row | that ended". Nine
    in ten such lines are bad, said readers; but a name may stand in for the subject or object that it names.
    """
    if tree.root in dropped:
        return True
    for word, _ in governed(tree, dropped):
        left = [
            place for place in tree.phrase(word.place) if place not in dropped and tree.words[place].upos != "PUNCT"
        ]
        if left and not (word.universal in _NAMED and _stands_in(tree, dropped, word)):
            return True
    return False


def beheads(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a verb stays without its subject, or without what it is about."""
    for word, head in governed(tree, dropped):
        if _stands_in(tree, dropped, word):
            continue
        if word.universal in _SUBJECTS and not is_reduced(tree, dropped, head):
            return True
        if word.universal in _CORE:
            return True
    return False


def _stands_in(tree: Tree, dropped: Dropped, word: Word) -> bool:
    """Return whether what names a word takes its place: "| The building group | Sato rose".

    Behind "| Foes of president | Sato" a name is another's, whatever the parse says.
    """
    return any(
        tree.words[place].universal in _NAMES_IT
        and place not in dropped
        and tree.words[place].head in dropped
        and (tree.at(place - 1).upos == "PUNCT" or tree.at(place - 1).place == word.place)
        for place in tree.phrase(word.place)
    )


def halves_a_time(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a measure of time is left without what it is counted from: "11 years | after the last one |"."""
    return any(
        tree.words[place].lower in _AFTER
        and place - 1 not in dropped
        and tree.at(place - 1).lower in TIME_NOUNS - DATES
        for place in dropped
    )


def unlimits(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a negation, number, doubt or condition goes from what it limits, or part of what is denied."""
    for word, head in governed(tree, dropped):
        if word.lower in NEGATIONS or (word.universal == "nummod" and not _in_brackets(tree, word)):
            return True
        if word.universal in {"advmod", "amod", "case", "nmod", "obl"} and word.lower in QUALIFYING:
            return True
        if any(is_condition(tree, each) for each in (word, *tree.ancestors(word.place))):
            return True
        if _is_aside(tree, word) or word.lower in ALWAYS_CUT:
            continue
        if is_denied(tree, word) and not _is_set_against(tree, word):
            return True
        newest = any(child.lower == "latest" for child in tree.children(head.place, "amod"))
        if word.universal in _NARROWS and is_one_of_a_kind(tree, head) and not newest:
            return True
    return False


def _is_aside(tree: Tree, word: Word) -> bool:
    """Return whether a mark sets off what tells of a noun: a denial, or a "first", holds without it."""
    return (
        word.universal in _ASIDES and word.place > word.head and tree.at(opening(tree, word).place - 1).upos == "PUNCT"
    )


def _is_set_against(tree: Tree, word: Word) -> bool:
    """Return whether a word heads what a "but" sets beside a denial, which holds without it; not behind "not only".

    So does a clause with a subject of its own that an "and" adds.
    """
    clause = word.universal == "conj" and word.upos in {"VERB", "AUX", "ADJ", "NOUN"}
    but = word.upos in {"VERB", "AUX"} and any(child.lower == "but" for child in tree.children(word.place, "cc"))
    own = any(child.lower not in _RELATIVE for child in tree.children(word.place, "nsubj"))
    return clause and (but or own) and not any(child.lower == "only" for child in tree.children(word.head))


def _in_brackets(tree: Tree, word: Word) -> bool:
    return tree.at(tree.phrase(word.place)[0] - 1).text == "(" or tree.at(word.place - 1).text == "("


def bends_a_quotation(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a quotation is neither kept to the letter nor left out."""
    quoted = quoted_places(tree)
    touched = {quoted[place] for place in dropped if quoted[place]}
    left = (word.place for word in tree.words if word.place not in dropped and word.upos != "PUNCT")
    return any(quoted[place] in touched for place in left)


BONDS: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    halves, strands, beheads, bends_a_quotation, halves_a_time, *NAMES, *BROKEN, *WANTS, tears_out, unlimits,
)  # fmt: skip
"""One is enough: those come first that find most in little time."""


def parted(tree: Tree, dropped: Dropped) -> bool:
    """Return whether words that belong together are parted where these go."""
    return any(bond(tree, dropped) for bond in BONDS)

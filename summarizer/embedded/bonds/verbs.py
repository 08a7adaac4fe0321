"""Says what a verb wants of what stands behind it: where to, for what, why, what happened at once, what to do."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.bonds.wants import Dropped, governed, last_kept, openers, opening
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.charges import ACCUSING

_GOALS: Final = frozenset({"to", "into"})
_BEYOND: Final = frozenset({"onto", "past", "towards", "toward", "among", "behind", "about"})
"""Prepositions of what a verb before them seldom does without."""
_DEEDS: Final = frozenset({"obl", "advcl", "nmod", "acl"})
_OF_A_DEED: Final = frozenset({"of", "for", "with"})
_HELD: Final = frozenset({"charge", "charges", "allegations", "accusations", "claims", "suspicion"})
"""Nouns of what is said of somebody: "was held | on charges of theft |"."""
_COMPLETING: Final = {
    "advcl": frozenset({"for", "so"}), "obl": frozenset({"of", "due"}), "acl": frozenset({"to"}),
}  # fmt: skip
"""By relation, the first words of phrases without which fewer than one line in five was good."""
_OWN_SHARE: Final = frozenset({"part", "place"})
_AT_ONCE: Final = frozenset({"after", "when", "while", "before", "until", "by", "to"})
"""What these open right behind a verb is mostly why the verb is told."""
_BEFELL: Final = frozenset({"when", "after"})
_WAS: Final = frozenset({"was", "were"})
_BEHIND: Final = frozenset({"obl", "xcomp", "advcl", "obj", "ccomp"})
_UNENDED: Final = frozenset({"VERB.Inf", "VERB.Ing"})
_TWO: Final = 2


def loses_a_goal(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes where to, past or about what: "expands its ban | to every town |"."""
    return any(
        word.universal == "obl"
        and not openers(tree, word).isdisjoint(_GOALS | _BEYOND if word.place > head.place else _GOALS)
        for word, head in governed(tree, dropped)
    )


def loses_the_deed(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes of, for or with what somebody is accused: "accused Poe | of stalling the talks |".

    Or all of the charge: "a man | suspected of theft |", "was held | on charges of theft |".
    """
    return any(
        (head.lower in ACCUSING and word.universal in _DEEDS and not _OF_A_DEED.isdisjoint(openers(tree, word)))
        or (word.universal == "obl" and word.lower in _HELD and word.place > head.place)
        or (word.relation == "acl" and word.lower in ACCUSING and _is_close(tree, word, head))
        for word, head in governed(tree, dropped)
    )


def _is_close(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether what tells of a noun stands behind it, and no mark sets it off."""
    return word.place > head.place and tree.at(opening(tree, word).place - 1).upos != "PUNCT"


def loses_a_reason(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "because ..." goes."""
    return any("because" in openers(tree, word) for word, _ in governed(tree, dropped))


def loses_what_completes(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what few words do without: "enough | for Poe to win |", "take part | in the race |"."""
    return any(_completes(tree, word) for word, _ in governed(tree, dropped))


def _completes(tree: Tree, word: Word) -> bool:
    opens = tree.phrase(word.place)[0]
    first = tree.words[opens].lower
    if first in _COMPLETING.get(word.universal, ()) or (first, tree.at(opens + 1).lower) == ("in", "order"):
        return word.place > word.head
    return first == "in" and tree.at(opens - 1).lower in _OWN_SHARE


def loses_a_turn(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what the first part only led to, or when only: "came to play | only to be sent home |"."""
    return any(
        opening(tree, word).lower == "only" and (word.universal == "advcl" or _is_told_behind(tree, word, head))
        for word, head in governed(tree, dropped)
    )


def _is_told_behind(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether a phrase of more than two words follows its head."""
    return word.place > head.place and sum(tree.words[each].upos != "PUNCT" for each in tree.phrase(word.place)) > _TWO


def loses_when_at_once(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a verb loses the clause right behind it: "Poe died | after a car hit her |"."""
    return any(
        word.universal == "advcl"
        and head.upos == "VERB"
        and opening(tree, word).lower in _AT_ONCE
        and _follows(tree, opening(tree, word), head)
        for word, head in governed(tree, dropped)
    )


def _follows(tree: Tree, word: Word, verb: Word) -> bool:
    """Return whether a word stands right behind a verb, or behind the "up" of it."""
    before = tree.at(word.place - 1)
    return verb.place == word.place - 1 or (
        before.relation == "compound:prt" and before.head == verb.place == word.place - 2
    )


def loses_what_befell(tree: Tree, dropped: Dropped) -> bool:
    """Return whether somebody was at something and it goes what happened: "was asleep in a car | when it rolled off |".

    Or what something was done after: "was fined in March | after the dam broke |".
    """
    return any(
        word.universal == "advcl"
        and word.place > head.place
        and opening(tree, word).lower in _BEFELL
        and any(_is_so(small, opening(tree, word)) for small in tree.children(head.place, "aux", "cop"))
        for word, head in governed(tree, dropped)
    )


def _is_so(small: Word, opens: Word) -> bool:
    """Return whether an auxiliary makes its verb one that a "when", or an "after", tells the point of."""
    return small.relation == "aux:pass" or (opens.lower == "when" and small.lower in _WAS)


def loses_to_do(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what something was used, told or believed to do: "was paid by Poe | to keep still |".

    Or, inside a claim, what for: "said Poe stayed | to keep still |".
    """
    return any(
        word.universal == "advcl"
        and word.place > head.place
        and opening(tree, word).lower == "to"
        and (head.relation == "ccomp" or _is_passive(tree, head))
        for word, head in governed(tree, dropped)
    )


def _is_passive(tree: Tree, verb: Word) -> bool:
    return verb.tag == "VERB.Past" and any(child.relation == "aux:pass" for child in tree.children(verb.place))


def loses_what_was_found(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what was found: "searched the barn | and found gold |"."""
    return any(word.universal == "conj" and word.lower == "found" for word, _ in governed(tree, dropped))


def bares_a_participle(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a participle about a noun loses all behind it: "failed to pay the prizes offered | in May |"."""
    return any(
        head.universal == "acl"
        and head.tag == "VERB.Past"
        and word.universal in _BEHIND
        and all(
            child.place < head.place or child.place in dropped
            for child in tree.children(head.place)
            if child.upos != "PUNCT"
        )
        for word, head in governed(tree, dropped)
    )


def bares_what_tells_of_a_noun(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a clause about a noun loses all behind its last verb: "a series set to air | in May |"."""
    return any(
        head.tag == "VERB.Inf"
        and word.universal in {"obl", "advcl"}
        and all(child.place < head.place or child.place in dropped for child in tree.children(head.place))
        and word.place > head.place
        and any(each.universal == "acl" for each in (head, *tree.ancestors(head.place)))
        for word, head in governed(tree, dropped)
    )


def ends_on_a_deed(tree: Tree, dropped: Dropped) -> bool:
    """Return whether the line ends on a verb in -ing or without an ending that lost what was behind it.

    "Poe prefers to race | on grass |", "Poe was caught napping | in a barn |". Or on a participle that lost a clause.
    """
    last = last_kept(tree, dropped)
    unended = last.tag in _UNENDED
    return (unended or last.tag == "VERB.Past") and any(
        each.place in dropped and each.place > last.place
        for each in tree.children(last.place, *(_BEHIND if unended else ("advcl",)))
    )


NEEDED_BY_VERBS: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    loses_a_goal, loses_the_deed, loses_a_turn, loses_what_completes, loses_a_reason, loses_when_at_once, loses_to_do,
    loses_what_befell, bares_what_tells_of_a_noun, bares_a_participle, ends_on_a_deed, loses_what_was_found,
)  # fmt: skip
"""Of these, readers found at most a quarter good whichever way the words went."""

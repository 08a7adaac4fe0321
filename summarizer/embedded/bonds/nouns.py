"""Says what a noun wants behind it: which one it is, or whom and what it is on, for, with or against.

Of the lines that readers judged, eight in nine without it had lost their point, were torn or said something else.
"""

from collections.abc import Callable, Mapping
from typing import Final

from summarizer.embedded.bonds.wants import Dropped, first_case, governed, is_bared, last_kept, opening
from summarizer.embedded.parsing.tree import Tree, Word

_WANTED: Final[Mapping[str, frozenset[str]]] = {
    "the": frozenset({"on", "for", "with", "between", "against"}),
    "": frozenset({"for", "with", "against", "over", "about"}),
    "a": frozenset({"from"}),
}
"""By a noun's article, the prepositions of phrases that it seldom does without where nothing else tells of it."""
_FOR: Final = frozenset(
    "potential demand need call responsibility reason hope support evidence room desire appetite respect love passion "
    "concern sympathy search hunt justification opportunity chance bid request appeal preference reputation basis "
    "cure".split()
)
"""Nouns that say little without a "for" or "to"."""
_ANY: Final = frozenset("any every each anyone anybody everyone everybody those".split())
"""Words that mean too many where nothing says which."""
_WHERE: Final = frozenset("in at on near across during after before".split())
_PART: Final = frozenset(
    "interest interests involvement relationship relationships investment investments role roles work release "
    "agreement agreements".split()
)
"""Nouns that tell nothing without what they are in, with or of."""
_ENDED: Final = frozenset({"on", "against", "from"})
_DOING: Final = frozenset({"for", "in", "of", "by"})


def loses_which_is_meant(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a clause goes that alone says which "the" means: "held in the fire | that broke out in May |".

    What a comma, dash or bracket sets off tells more of it, not which.
    """
    return any(
        word.universal == "acl"
        and word.place > head.place
        and head.upos == "NOUN"
        and _article(tree, head) == "the"
        and is_bared(tree, dropped, head)
        and not _is_set_off(tree, word)
        for word, head in governed(tree, dropped)
    )


def loses_what_it_is_on(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what a noun is on or for, of which nothing else is told: "the ban | on fires |"."""
    return any(
        word.universal == "nmod"
        and word.place > head.place
        and head.upos == "NOUN"
        and first_case(tree, word) in _WANTED.get(_article(tree, head), ())
        and is_bared(tree, dropped, head)
        for word, head in governed(tree, dropped)
    )


def loses_where_they_act(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes where those are who do something, so that all would: "Officers | in Larkby | voted"."""
    return any(
        word.universal == "nmod"
        and word.place > head.place
        and head.universal == "nsubj"
        and head.tag == "NOUN.Plur"
        and not _article(tree, head)
        and first_case(tree, word) == "in"
        for word, head in governed(tree, dropped)
    )


def loses_what_it_is_for(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what there is a need or a chance for: "saw potential | for growth |"."""
    return any(
        word.universal in {"nmod", "acl"}
        and word.place > head.place
        and head.lower in _FOR
        and opening(tree, word).lower in {"for", "to"}
        for word, head in governed(tree, dropped)
    )


def loses_what_it_is_in(tree: Tree, dropped: Dropped) -> bool:
    """Return whether something new that somebody does or has loses all told of it: "has a hand | in the deal |"."""
    return any(
        word.universal == "nmod"
        and word.place > head.place
        and head.universal == "obj"
        and head.upos == "NOUN"
        and _article(tree, head) == "a"
        and first_case(tree, word) in _WHERE
        and is_bared(tree, dropped, head)
        for word, head in governed(tree, dropped)
    )


def ends_on_any(tree: Tree, dropped: Dropped) -> bool:
    """Return whether the line ends on things of which nothing is told any more: "buys shops | that Poe built |"."""
    last = last_kept(tree, dropped)
    return (
        last.tag == "NOUN.Plur"
        and last.universal == "obj"
        and not _article(tree, last)
        and is_bared(tree, dropped, last)
        and any(each.place in dropped and each.place > last.place for each in tree.children(last.place, "nmod", "acl"))
    )


def loses_what_it_has_a_part_in(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what somebody has a part in, or whom with: "denies her role | near the mill |"."""
    return any(
        word.universal in {"nmod", "acl"} and word.place > head.place and head.lower in _PART
        for word, head in governed(tree, dropped)
    )


def loses_what_is_thought(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what is feared or claimed, or for doing what: "her fear | that it fell |"."""
    return any(
        word.relation == "acl"
        and word.place > head.place
        and (opening(tree, word).lower == "that" or (word.tag == "VERB.Ing" and opening(tree, word).lower in _DOING))
        for word, head in governed(tree, dropped)
    )


def loses_where_it_is(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "where ..." goes that no mark sets off: "sold the house | where Poe was born |"."""
    return any(
        word.relation == "acl:relcl"
        and word.place > head.place
        and head.universal in {"obj", "nmod"}
        and opening(tree, word).lower == "where"
        and not _is_set_off(tree, word)
        for word, head in governed(tree, dropped)
    )


def loses_which_of_any(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a clause goes that alone says which of all are meant: "bans any fans | that threw coins |"."""
    return any(
        word.universal == "acl"
        and word.place > head.place
        and word.tag != "VERB.Inf"
        and _is_any(tree, head)
        and all(each.place in dropped for each in tree.children(head.place, "nmod", "acl") if each.place > head.place)
        and not _is_set_off(tree, word)
        for word, head in governed(tree, dropped)
    )


def _is_set_off(tree: Tree, word: Word) -> bool:
    """Return whether a mark stands before the phrase under a word: it tells more of its noun, not which."""
    return tree.at(opening(tree, word).place - 1).upos == "PUNCT"


def _is_any(tree: Tree, noun: Word) -> bool:
    """Return whether a noun is one of "any", "any fans" or "any of its fans"."""
    heads = (noun, tree.at(noun.head)) if noun.universal == "nmod" else (noun,)
    return any(word.lower in _ANY for head in heads for word in (head, *tree.children(head.place, "det")))


def bares_a_subject(tree: Tree, dropped: Dropped) -> bool:
    """Return whether nothing stays that tells which things "are" something: "Towns | most at risk | are Larkby"."""
    return any(
        word.universal in {"acl", "amod", "nmod"}
        and word.place > head.place
        and head.upos == "NOUN"
        and head.relation == "nsubj"
        and not _article(tree, head)
        and is_bared(tree, dropped, head)
        and any(tree.children(head.head, "cop"))
        for word, head in governed(tree, dropped)
    )


def ends_on_its_object(tree: Tree, dropped: Dropped) -> bool:
    """Return whether the line ends on an object of which it went what it was on or against: "won a game | against"."""
    last = last_kept(tree, dropped)
    wanted = _ENDED if last.head == tree.root else {"from"}
    return last.universal == "obj" and any(
        each.place in dropped and each.place > last.place and first_case(tree, each) in wanted
        for each in tree.children(last.place, "nmod")
    )


def _article(tree: Tree, noun: Word) -> str:
    """Return "the", "a", nothing where the noun has neither; something else for "her", "this" or "two"."""
    words = {child.lower for child in tree.children(noun.place, "det", "nmod:poss", "nummod")}
    if "the" in words:
        return "the"
    if words & {"a", "an"}:
        return "a"
    return "other" if words else ""


NAMED_BEHIND: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    loses_which_is_meant, loses_what_it_is_on, loses_where_they_act, loses_what_it_is_for, loses_what_it_is_in,
    ends_on_any, loses_what_it_has_a_part_in, loses_what_is_thought, loses_where_it_is, ends_on_its_object,
    loses_which_of_any, bares_a_subject,
)  # fmt: skip

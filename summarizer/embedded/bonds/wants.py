"""Says what a line wants, though it stands as a sentence without it: measures, whose, which, who is meant.

Of the lines that readers judged, five in six without one of these had lost their point, were torn or said something
else; of all lines more than two in five were good.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Final

from summarizer.embedded.parsing.tree import NOTHING, Tree, Word
from summarizer.english.nouns import CHANGES, MEANT_PERSONS

Dropped = Collection[int]
"""Places of words that go."""
_DEGREES: Final = frozenset({"too", "enough"})
_OF_WHAT: Final = frozenset({"of", "to"})
_ABOUT_WHAT: Final = frozenset("with about between into by from".split())
"""Prepositions of what most often completes the noun before it."""
_ANNOUNCING: Final = frozenset({"both", "either", "neither", "between"})
_NEAR: Final = 4
"""So many words before the first of two may say that there are two."""
_SPECIFIC: Final = frozenset({"acl", "amod", "appos", "compound", "nmod"})
"""Relations of what says which one is meant."""
_POSSESSIVE: Final = frozenset({"'s", "'"})
_INDEFINITE: Final = frozenset({"a", "an", "some"})


def governed(tree: Tree, dropped: Dropped) -> Iterator[tuple[Word, Word]]:
    """Yield each word that goes though its head stays, and the head."""
    for place in dropped:
        word = tree.words[place]
        if word.head >= 0 and word.head not in dropped:
            yield word, tree.words[word.head]


def opening(tree: Tree, word: Word) -> Word:
    """Return the first word of a word's phrase, no mark."""
    return next((tree.words[each] for each in tree.phrase(word.place) if tree.words[each].upos != "PUNCT"), word)


def last_kept(tree: Tree, dropped: Dropped) -> Word:
    """Return the last word that stays, no mark; `NOTHING` where none does."""
    return next((each for each in reversed(tree.words) if each.place not in dropped and each.upos != "PUNCT"), NOTHING)


def loses_a_degree(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "too" or "enough" goes, without which the opposite is said: "forecasts were | too | bold"."""
    return any(
        word.universal == "advmod" and word.lower in _DEGREES and head.upos in {"ADJ", "ADV"}
        for word, head in governed(tree, dropped)
    )


def loses_a_without(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "without ..." goes, which denies: "the talks ended | without a deal |"."""
    return any("without" in openers(tree, word) for word, _ in governed(tree, dropped))


def openers(tree: Tree, word: Word) -> set[str]:
    """Return the prepositions and conjunctions that open a word's phrase."""
    return {child.lower for child in tree.children(word.place, "case", "mark")}


def loses_who_acts(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes by whom, inside a clause or at the end: "numbers helped | by sales | made up for it"."""
    at_end = last_kept(tree, dropped).place == tree.root
    return any(
        word.relation == "obl:agent" and (at_end or head.place != tree.root) and not _is_a_source(tree, head)
        for word, head in governed(tree, dropped)
    )


def _is_a_source(tree: Tree, word: Word) -> bool:
    """Return whether a word is, or tells of, the "a survey" behind "according to": which one it was may go."""
    named = next((each for each in (word, *tree.ancestors(word.place)) if _has(tree, each, "according")), None)
    return named is not None and (_has(tree, named, "a") or _has(tree, named, "an"))


def _has(tree: Tree, word: Word, small: str) -> bool:
    return any(child.lower == small for child in tree.children(word.place))


def loses_which(tree: Tree, dropped: Dropped) -> bool:
    """Return whether all goes that says which new thing or people: "warrants for three men | suspected of it |".

    What a comma, dash or bracket sets off tells more of them, not which.
    """
    return any(
        word.universal == "acl"
        and head.upos == "NOUN"
        and tree.at(opening(tree, word).place - 1).upos != "PUNCT"
        and _is_new(tree, head)
        and is_bared(tree, dropped, head)
        and not _is_a_source(tree, head)
        for word, head in governed(tree, dropped)
    )


def loses_all_before(tree: Tree, dropped: Dropped) -> bool:
    """Return whether all goes that says which "the" means: "the | second | half", "the | film's last | scene"."""
    return any(
        word.universal in {"amod", "compound", "nummod"}
        and word.place < head.place
        and head.upos == "NOUN"
        and any(child.lower == "the" for child in tree.children(head.place, "det"))
        and is_bared(tree, dropped, head)
        for word, head in governed(tree, dropped)
    )


def bares_a_person(tree: Tree, dropped: Dropped) -> bool:
    """Return whether all goes that says which man, or whom "those" means: "The man | who shot Poe | was jailed"."""
    return any(
        word.universal == "acl"
        and head.lower in MEANT_PERSONS
        and is_bared(tree, dropped, head)
        and not any(child.place not in dropped for child in tree.children(head.place, "nummod"))
        for word, head in governed(tree, dropped)
    )


def _is_new(tree: Tree, noun: Word) -> bool:
    """Return whether a noun has no article, or one of something not heard of before."""
    articles = {child.lower for child in tree.children(noun.place, "det")}
    return articles <= _INDEFINITE and not any(True for _ in tree.children(noun.place, "nmod:poss"))


def is_bared(tree: Tree, dropped: Dropped, noun: Word) -> bool:
    """Return whether nothing stays that says which one a noun means."""
    return all(child.place in dropped for child in tree.children(noun.place) if child.universal in _SPECIFIC)


def loses_the_kind(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a noun without an article is left alone by the noun before it: "possessing | body | parts"."""
    return any(
        word.universal == "compound"
        and word.place < head.place
        and head.upos == "NOUN"
        and not any(True for _ in tree.children(head.place, "det", "nmod:poss", "nummod"))
        and is_bared(tree, dropped, head)
        for word, head in governed(tree, dropped)
    )


def loses_whose(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes whose a noun is, so that it is anybody's: "| Parents' | groups said"."""
    return any(
        word.relation == "nmod:poss" and head.upos == "NOUN" and is_bared(tree, dropped, head)
        for word, head in governed(tree, dropped)
    )


def loses_of_what(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what a noun is of, or to: "a share | of the market |"."""
    return _loses_by(tree, dropped, _OF_WHAT)


def loses_about_what(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what a noun is with, about, between or by: "a dispute | about rents |"."""
    return _loses_by(tree, dropped, _ABOUT_WHAT)


def _loses_by(tree: Tree, dropped: Dropped, openers: Collection[str]) -> bool:
    return any(
        word.universal == "nmod"
        and head.upos == "NOUN"
        and word.place > head.place
        and first_case(tree, word) in openers
        for word, head in governed(tree, dropped)
    )


def first_case(tree: Tree, word: Word) -> str:
    """Return the first preposition of a word's phrase; nothing where there is none."""
    return next((child.lower for child in tree.children(word.place, "case")), "")


def loses_in_what(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what changed: "a 3% fall | in sales |"."""
    return any(
        word.universal == "nmod" and head.lower in CHANGES and first_case(tree, word) == "in"
        for word, head in governed(tree, dropped)
    )


def loses_whom_a_role_names(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a role without an article loses its name: "a friend of pop singer | Ana Lima |"."""
    return any(
        word.universal in {"appos", "flat"}
        and word.upos == "PROPN"
        and head.upos == "NOUN"
        and tree.phrase(word.place)[0] == head.place + 1
        and not any(True for _ in tree.children(head.place, "det", "nmod:poss", "nummod"))
        for word, head in governed(tree, dropped)
    )


def parts_a_pair(tree: Tree, dropped: Dropped) -> bool:
    """Return whether one of two goes that stand before one noun, or behind a "both": "oil | and gas | works"."""
    return any(
        word.universal == "conj"
        and (head.universal == "compound" or _is_announced(tree, dropped, head.place, word.place))
        for word, head in governed(tree, dropped)
    )


def _is_announced(tree: Tree, dropped: Dropped, first: int, second: int) -> bool:
    """Return whether a "both" or "between" stays that announces two."""
    before = tree.words[max(0, first - _NEAR) : second]
    return any(word.lower in _ANNOUNCING and word.place not in dropped for word in before)


def loses_a_name(tree: Tree, dropped: Dropped) -> bool:
    """Return whether one of several names told together goes: "tries for Ana Lima | and Poe |"."""
    return any(word.universal == "conj" and head.upos == "PROPN" for word, head in governed(tree, dropped))


def stops_short(tree: Tree, dropped: Dropped) -> bool:
    """Return whether the line ends on a noun that wants what followed: "on the course | of the year |", "a plan | to".

    Six in seven such lines are bad, said readers. So are those that end on a "Tuesday's" whose noun went.
    """
    words = [word for word in tree.words if word.upos != "PUNCT"]
    ends = last_kept(tree, dropped)
    last = ends.place
    following = next((word for word in words if word.place > last), None)
    if following is None:
        return False
    if following.place not in tree.phrase(last) or ends.upos != "NOUN":
        return ends.lower in _POSSESSIVE and tree.at(tree.at(ends.head).head).place in dropped
    definite = any(child.lower == "the" for child in tree.children(last, "det"))
    return definite or following.lower in {"of", "to", "for"}


NEEDED: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    loses_a_degree, loses_who_acts, loses_the_kind, parts_a_pair, loses_of_what, loses_in_what, bares_a_person,
)  # fmt: skip
"""Of these, readers found at most a quarter good whichever way the words went."""
WANTS: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    loses_a_without, loses_which, loses_all_before, loses_whose, loses_about_what,
    loses_whom_a_role_names, loses_a_name, stops_short,
)  # fmt: skip
"""Of these, where the shortener left out the words."""

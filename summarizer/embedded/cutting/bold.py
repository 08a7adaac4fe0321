"""Names phrases whose cut takes something that the sentence tells.

Each leaves a sentence that is still true where the whole one was, but says less: which results, by whom, what else.
"""

from collections.abc import Iterator
from typing import Final

from summarizer.embedded.cutting.kinds import Cut, Kind, set_off, without_marks
from summarizer.embedded.cutting.sources import without_source
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.charges import ACCUSING
from summarizer.english.nouns import EMPTY_HEADS
from summarizer.english.phrase_openers import BESIDE, TELLING_PREPOSITIONS
from summarizer.english.times import TIME_NOUNS
from summarizer.english.wanting_verbs import NEEDY_VERBS

_CLAUSES: Final = frozenset({"root", "ccomp", "xcomp", "advcl", "parataxis", "acl"})
_JOINERS: Final = frozenset({"and"})


def kind_of(tree: Tree, word: Word) -> Kind | None:
    """Return what kind of such phrase a word heads, or None."""
    places = without_marks(tree, tree.phrase(word.place))
    if not places or word.upos == "PUNCT" or word.head < 0:
        return None
    beside = places[0] > word.head and _is_beside(tree, places)
    if beside or set_off(tree, places):
        return Kind.CONTRAST if beside else None
    governor = tree.words[word.head]
    if word.relation in {"acl:relcl", "acl"}:
        return _narrowing(tree, word, governor)
    opener = tree.words[places[0]].lower
    if word.relation == "obl:agent" or (opener == "by" and word.universal == "obl" and _is_passive(tree, governor)):
        return Kind.AGENT if governor.lower not in ACCUSING | NEEDY_VERBS else None
    if word.universal == "nmod" and word.relation != "nmod:poss" and opener in TELLING_PREPOSITIONS:
        return Kind.COMPLEMENT if governor.upos == "NOUN" and tells_alone(tree, governor, opener) else None
    return None


def tells_alone(tree: Tree, noun: Word, opener: str) -> bool:
    """Return whether a noun says something without the phrase under it that a preposition opens.

    "The mediation", without whose it was, leans on a sentence that is not there.
    """
    definite = opener == "of" and any(child.lower == "the" for child in tree.children(noun.place, "det"))
    return noun.lower not in EMPTY_HEADS | TIME_NOUNS and not definite and not _is_measured(tree, noun)


def _is_beside(tree: Tree, places: tuple[int, ...]) -> bool:
    opening = tuple(tree.words[place].lower for place in places[:3])
    return any(opening[: len(words)] == words for words in BESIDE)


def _narrowing(tree: Tree, word: Word, governor: Word) -> Kind | None:
    """A clause under a noun, unless the noun is what the sentence says of something ("is the man who ...")."""
    openers = {child.lower for child in tree.children(word.place, "mark")}
    if governor.upos not in {"NOUN", "PROPN"} or openers & {"that", "whether", "of"} or governor.lower in EMPTY_HEADS:
        return None
    told = any(True for _ in tree.children(governor.place, "cop"))
    return None if told or word.tag in {"VERB.Inf", "AUX.Inf"} else Kind.NARROWING


def _is_passive(tree: Tree, verb: Word) -> bool:
    return verb.tag == "VERB.Past" and any(child.relation == "aux:pass" for child in tree.children(verb.place))


def _is_measured(tree: Tree, noun: Word) -> bool:
    """Return whether a figure stands before the noun: "two counts", which of what says more than how many."""
    return any(True for _ in tree.children(noun.place, "nummod"))


def list_tails(tree: Tree) -> Iterator[Cut]:
    """Yield per clause all that follows its first verb phrase, the others of a list; what "but" adds stays."""
    for word in tree.words:
        if word.upos not in {"VERB", "AUX"} or word.universal not in _CLAUSES | {"root"}:
            continue
        added = [child for child in tree.children(word.place, "conj") if child.upos in {"VERB", "AUX"}]
        joiners = {cc.lower for child in added for cc in tree.children(child.place, "cc")}
        if not added or not joiners <= _JOINERS or not joiners or added[0].place < word.place:
            continue
        places = tuple(range(tree.phrase(added[0].place)[0], tree.phrase(added[-1].place)[-1] + 1))
        inside = set(places)
        whole = {place for child in added for place in tree.phrase(child.place)}
        # Between two verb phrases only marks may stand; what belongs to the first one would be torn off.
        if all(place in whole or tree.words[place].upos == "PUNCT" for place in inside):
            yield Cut(Kind.LIST_TAIL, added[0].place, without_source(tree, without_marks(tree, places)))

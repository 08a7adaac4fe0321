"""Names the clauses that may be cut: relative, participial and adverbial clauses, purposes, added main clauses."""

from collections.abc import Iterator
from typing import Final

from summarizer.embedded.cutting.kinds import Cut, Kind, set_off, without_marks
from summarizer.embedded.cutting.sources import without_source
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.charges import ACCUSING
from summarizer.english.denials import NEGATIONS
from summarizer.english.phrase_openers import ATTRIBUTION_OPENERS, FREE_CLAUSE_OPENERS, LIMITING_OPENERS
from summarizer.english.pronouns import PRONOUNS
from summarizer.english.speech import CLAIMING
from summarizer.english.wanting_verbs import NEEDY_VERBS

_CONCEDING: Final = frozenset({"may", "might"})
_REASONS: Final = frozenset({"because", "while", "after", "when", "since"})
"""What these open tells of the whole clause, also of one whose verb is an adjective's."""


def kind_of(tree: Tree, word: Word) -> Kind | None:
    """Return what kind of clause that may be cut a word heads, or None."""
    if word.relation in {"acl:relcl", "advcl:relcl"}:
        return Kind.RELATIVE if _is_set_off(tree, word) else _restrictive(tree, word)
    if word.relation == "acl" and word.upos != "ADJ":
        return _participle_of_noun(tree, word)
    if word.upos == "ADJ" and word.universal in {"advcl", "amod", "acl"} and word.place > word.head:
        return Kind.PARTICIPLE if _is_set_off(tree, word) else None  # ", complete with a new roof"
    if word.relation == "advcl":
        return _adverbial(tree, word)
    return Kind.ADDITION if _is_added(tree, word) else None


def _is_added(tree: Tree, word: Word) -> bool:
    """Return whether a word heads what is set beside the sentence: no clause, for that may say whose claim it is."""
    beside = word.relation == "parataxis" and word.place > word.head and word.upos in {"NOUN", "PROPN", "ADJ", "NUM"}
    told = any(True for _ in tree.children(word.place, "nsubj"))
    return beside and not told and _is_set_off(tree, word)


def _is_set_off(tree: Tree, word: Word) -> bool:
    places = without_marks(tree, tree.phrase(word.place))
    return bool(places) and set_off(tree, places)


def _restrictive(tree: Tree, word: Word) -> Kind | None:
    """A clause that is not set off may go only from a noun that is definite without it, or a name."""
    governor = tree.words[word.head]
    if governor.upos == "PROPN":
        return Kind.RESTRICTIVE
    if any(True for _ in tree.children(governor.place, "cop")):
        return None  # "is a man who ...": the clause is what the sentence says
    named = any(child.relation == "nmod:poss" for child in tree.children(governor.place))
    indefinite = any(child.lower in {"a", "an"} for child in tree.children(governor.place, "det"))
    return Kind.RESTRICTIVE if governor.upos == "NOUN" and (named or indefinite) else None


def _participle_of_noun(tree: Tree, word: Word) -> Kind | None:
    openers = {child.lower for child in tree.children(word.place, "mark")}
    if openers & FREE_CLAUSE_OPENERS and any(True for _ in tree.children(word.place, "nsubj")):
        return Kind.CLAUSE  # "... are without power after a storm hit", hung on the noun
    if word.tag in {"VERB.Inf", "AUX.Inf"} or openers & {"that", "whether", "to", "of"}:
        return None
    if _is_set_off(tree, word):
        return Kind.PARTICIPLE
    return _restrictive(tree, word) if word.upos == "VERB" else None


def _adverbial(tree: Tree, word: Word) -> Kind | None:
    places = without_marks(tree, tree.phrase(word.place))
    openers = {child.lower for child in tree.children(word.place, "mark", "case", "advmod") if child.place < word.place}
    words = openers | {tree.words[place].lower for place in places[:1]}
    if not places or words & (LIMITING_OPENERS | ATTRIBUTION_OPENERS | {"that"}):
        return None
    if "so" in words:
        return Kind.PURPOSE if places[0] > word.head else None  # "so he could ..."
    if "to" in openers:
        return None if _completes(tree, word) else Kind.PURPOSE
    said_as = "as" in openers and word.tag == "VERB.Ing"  # "quoted as saying"
    if words & FREE_CLAUSE_OPENERS and not said_as:
        return None if _compares(tree, word) else Kind.CLAUSE
    if word.tag in {"VERB.Ing", "VERB.Past"} and _is_set_off(tree, word):
        return Kind.PARTICIPLE
    return Kind.CLAUSE if openers & {"by", "in"} and word.tag == "VERB.Ing" else None


def _compares(tree: Tree, word: Word) -> bool:
    """Return whether the clause completes a comparison ("as ... as")."""
    governor = tree.words[word.head]
    first = tree.words[tree.phrase(word.place)[0]].lower
    bound = governor.upos in {"ADJ", "ADV"} and first not in _REASONS
    return bound or any(
        child.lower in {"as", "so", "such", "more", "less", "same"} for child in tree.children(governor.place)
    )


def _completes(tree: Tree, word: Word) -> bool:
    governor = tree.words[word.head]
    return governor.upos in {"ADJ", "NOUN"} or governor.lower in NEEDY_VERBS


def conjuncts(tree: Tree) -> Iterator[Cut]:
    """Yield the clause that "and" adds to the main one, and all before it where it has a subject that is no pronoun.

    The main one is also what somebody is said to say: "Lima won and Poe lost, officials said". Only where exactly one
    clause is added, so that no list loses its "and". What "but" adds qualifies what it is added to and stays, unless
    it tells of somebody else, but says as much alone; "or" clauses stay together.
    """
    root = tree.words[tree.root]
    said = [child for child in tree.children(root.place, "ccomp") if child.place < root.place]
    for main in (root, *(said if root.lower in CLAIMING else ())):
        added = list(tree.children(main.place, "conj"))
        if len(added) == 1 and tree.is_whole(added[0].place) and _is_clause(tree, added[0]):
            yield from _added_to(tree, main, added[0])


def _is_clause(tree: Tree, word: Word) -> bool:
    return word.upos in {"VERB", "AUX", "ADJ"} or any(True for _ in tree.children(word.place, "cop"))


def _added_to(tree: Tree, main: Word, second: Word) -> Iterator[Cut]:
    places = tree.phrase(second.place)
    joiners = list(tree.children(second.place, "cc"))
    start = places[0]
    marked = tree.words[start].text == ";" or (start > 0 and tree.words[start - 1].text == ";")
    words = {child.lower for child in joiners}
    if not words <= {"and", "but"} or not (joiners or marked):
        return
    told = any(True for _ in tree.children(main.place, "cop"))
    if not told and main.upos not in {"VERB", "AUX", "ADJ", "NOUN"}:
        return
    subject = next(tree.children(second.place, "nsubj"), None)
    if "but" not in words or _tells_of_another(tree, main, second, subject):
        yield Cut(Kind.SECOND_CLAUSE, second.place, without_source(tree, places))
    if subject is None or subject.lower in PRONOUNS or without_marks(tree, tree.phrase(main.place))[0] > 0:
        return
    if "but" in words and not _only_leads_up(tree, start):
        return
    opening = {child.place for child in joiners}
    if max(opening, default=-1) > subject.place:
        return  # an "and" inside of what it should open: the parse has lost its way
    kept = [place for place in without_source(tree, places) if place not in opening]
    if kept and kept[-1] == without_source(tree, tree.phrase(main.place))[-1]:
        yield Cut(Kind.FIRST_CLAUSE, main.place, tuple(range(kept[0])))


def _only_leads_up(tree: Tree, end: int) -> bool:
    """Return whether a first clause only makes way for the news: "His boat may be old, but Poe won".

    What else a "but" opens leans on what stood before it.
    """
    first = tree.words[0].lower in PRONOUNS
    return first or any(word.lower in _CONCEDING for word in tree.words[:end])


def _tells_of_another(tree: Tree, main: Word, second: Word, subject: Word | None) -> bool:
    """Return whether the main clause names one and the added one another, and neither says or denies anything.

    "Lima won, but Poe lost" is two stories; "Lima left, but Poe said she had not" is one.
    """
    first = next(tree.children(main.place, "nsubj"), None)
    named = first is not None and subject is not None and first.upos == subject.upos == "PROPN"
    if not named or {main.lower, second.lower} & (CLAIMING | ACCUSING):
        return False
    return not any(child.lower in NEGATIONS for word in (main, second) for child in tree.children(word.place))

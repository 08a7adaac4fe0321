"""Finds the phrases of a parsed sentence that may be cut, and why: whole phrases only, never what carries the claim.

Subjects, objects and complements, negations, hedges, conditions, attributions and anything inside a quotation are
never offered. A phrase that limits its governor ("the first ... in Scotland", "did not ... on Tuesday") is not offered
where leaving it out makes the claim larger. Whether a phrase that may be cut should be is the judge's business.
"""

from collections.abc import Iterator
from typing import Final

from summarizer.embedded import cut_bold, cut_clauses, cut_members, cut_modifiers, cut_phrases
from summarizer.embedded import cut_words as lists
from summarizer.embedded.cut_essentials import ESSENTIALS
from summarizer.embedded.cut_faults import FAULTS, tears
from summarizer.embedded.cut_kinds import LIMITING, Cut, Kind
from summarizer.embedded.cut_loose import likened, loose
from summarizer.embedded.cut_pairs import PAIRS
from summarizer.embedded.cut_remnants import REMNANTS
from summarizer.embedded.cut_wanted import WANTED
from summarizer.embedded.quotations import quoted_places
from summarizer.embedded.sources import source_tail, without_source
from summarizer.embedded.tree import Tree, Word

_REASONS: Final = (*FAULTS, *PAIRS, *REMNANTS, *WANTED, *ESSENTIALS)
"""Why a phrase that could go by its kind stays all the same."""
_WITH_OWN_CLAIM: Final = frozenset(
    {Kind.SECOND_CLAUSE, Kind.FIRST_CLAUSE, Kind.LEAD_IN, Kind.RELATIVE, Kind.LIST_TAIL, Kind.CONTRAST, Kind.FIRST_VERB}
)
"""Kinds that may begin with any word: what they drop is a claim of its own."""
_OPENING: Final = frozenset({Kind.LEAD_IN, Kind.FIRST_CLAUSE, Kind.FIRST_VERB})
"""Kinds that may take the head of what stays."""
_IF: Final = frozenset({"if", "unless", "until", "provided"})
_BESIDE: Final = lists.WEEKDAYS | {"thanks"}
"""What takes nothing from a "first": the day that it was, and whom it is owed to."""
_OF_THE_NAME: Final = frozenset({"appos", "acl"})
"""What hangs on a role and tells as well of the name that stays without it."""


def propose(tree: Tree) -> list[Cut]:
    """Return the phrases that may be cut, largest first; each leaves the rest of the tree connected."""
    quoted = quoted_places(tree)
    found: dict[tuple[int, ...], Cut] = {}
    for cut in _all(tree):
        if cut.places not in found and _allowed(tree, cut, quoted):
            found[cut.places] = cut
    return sorted(found.values(), key=lambda cut: (-len(cut.places), cut.places[0]))


def _all(tree: Tree) -> Iterator[Cut]:
    yield from cut_phrases.lead_ins(tree)
    yield from cut_phrases.parentheses(tree)
    yield from cut_phrases.scores(tree)
    for word in tree.words:
        if word.place == tree.root or not tree.is_whole(word.place):
            continue
        kind = next((kind for each in _NAMING if (kind := each(tree, word))), None)
        if kind:
            yield Cut(kind, word.place, without_source(tree, tree.phrase(word.place)))
    yield from cut_clauses.conjuncts(tree)
    yield from cut_bold.list_tails(tree)
    yield from cut_members.members(tree)
    yield from cut_members.first_verbs(tree)
    yield from cut_modifiers.reductions(tree)
    yield from cut_modifiers.roles(tree)
    yield from loose(tree)


_NAMING: Final = (cut_clauses.kind_of, cut_phrases.kind_of, cut_bold.kind_of, cut_modifiers.kind_of)


def _allowed(tree: Tree, cut: Cut, quoted: tuple[int, ...]) -> bool:
    if not cut.places or len(cut.places) >= len(tree) - 2:
        return False
    inside = set(cut.places)
    outside = inside | set(source_tail(tree, tree.phrase(cut.head)))
    hanging = [w for w in tree.words if w.head in inside and w.place not in outside and w.upos != "PUNCT"]
    if hanging and not (cut.kind is Kind.TITLE and all(word.universal in _OF_THE_NAME for word in hanging)):
        return cut.kind in _OPENING
    if _touches_quotation(cut, quoted) or tears(tree, cut.places) or _opens_a_condition(tree, cut):
        return False
    if cut.kind not in _OPENING and any(reason(tree, each) for reason in _REASONS for each in likened(tree, cut)):
        return False
    return not (cut.kind in LIMITING and limits(tree, tree.words[cut.head]))


def _touches_quotation(cut: Cut, quoted: tuple[int, ...]) -> bool:
    """Return whether a cut changes a quotation: one that it does not take away whole."""
    touched = {quoted[place] for place in cut.places if quoted[place]}
    outside = {number for place, number in enumerate(quoted) if number and place not in set(cut.places)}
    return bool(touched & outside)


def _opens_a_condition(tree: Tree, cut: Cut) -> bool:
    """Return whether the phrase is a condition or says whose claim it is, whatever the parser calls it."""
    openers = {tree.words[place].lower for place in cut.places[:2]}
    return bool(openers & (lists.CONDITIONS | lists.ATTRIBUTION_OPENERS)) and cut.kind not in _WITH_OWN_CLAIM


def _when_or_where(tree: Tree, word: Word) -> bool:
    """Return whether a phrase says only on which day, or in which named place: that is no part of an accusation.

    Nor is what happened then: "after officers searched a flat", but "after taking a bribe" is.
    """
    governor = tree.words[word.head]
    if word.universal in {"obl", "nmod"} and any(
        tree.words[place].upos == "PROPN" for place in tree.phrase(word.place)
    ):
        return any(child.lower in {"in", "at", "near", "outside"} for child in tree.children(word.place, "case"))
    if _tells_when(tree, word):
        return True
    day = word.lower in lists.DAYS
    return day or (word.lower in lists.TIME_NOUNS and governor.upos == "VERB" and governor.place == tree.root)


def limits(tree: Tree, word: Word) -> bool:
    """Return whether leaving out a word's phrase makes a larger claim: its governor is negated, "only", "first"."""
    if word.head < 0:
        return False
    governor = tree.words[word.head]
    if any(_accuses(tree, above) for above in _within_claim(tree, governor)) and not _when_or_where(tree, word):
        return True
    if any(_is_condition(tree, above) for above in tree.ancestors(word.place)):
        return True
    concedes = tree.words[tree.phrase(word.place)[0]].lower in lists.CONCESSIONS
    below = word
    for above in (governor, *tree.ancestors(governor.place)):
        outside = _is_outside(tree, below)
        below = above
        for child in tree.children(above.place):
            if child.place == word.place:
                continue
            negates = child.lower in lists.NEGATIONS and child.universal in {"advmod", "det", "cc", "amod"}
            if negates and not outside and not concedes:
                return True
            if child.universal == "nsubj" and _counts(tree, child):
                return True
        if above.universal in {"root", "ccomp", "conj", "acl", "advcl", "parataxis"} and above.upos in {"VERB", "AUX"}:
            break
    nouns = [
        governor,
        *(tree.words[above.head] for above in (governor, *tree.ancestors(governor.place)) if _tells(above)),
    ]
    beside = _tells_when(tree, word) or word.lower in _BESIDE
    return not beside and any(_is_one_of_a_kind(tree, noun) for noun in nouns)


def _tells_when(tree: Tree, word: Word) -> bool:
    """Return whether a word heads a clause of what somebody else, named by a noun, did at the time or before."""
    marks = {child.lower for child in tree.children(word.place, "mark", "advmod")}
    others = any(child.upos in {"NOUN", "PROPN"} for child in tree.children(word.place, "nsubj", "nsubj:pass"))
    return word.universal == "advcl" and others and bool(marks & {"after", "as", "when", "while"})


def _is_condition(tree: Tree, word: Word) -> bool:
    """Return whether a word heads an "if ...": what is left out of a condition makes it easier to meet."""
    return any(child.lower in _IF for child in tree.children(word.place, "mark"))


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
    return word.lower in lists.ACCUSING and not (word.lower == "denied" and passive)


def _tells(word: Word) -> bool:
    """Return whether a word heads a clause that tells of a noun: "the fourth death | reported in nine days"."""
    return word.universal == "acl" and word.head >= 0


def _is_outside(tree: Tree, word: Word) -> bool:
    """Return whether a negation of its governor leaves a word alone: a definite subject, or whose claim it is."""
    if tree.words[tree.phrase(word.place)[0]].lower in lists.ATTRIBUTION_OPENERS | lists.CONCESSIONS:
        return True
    definite = word.upos == "PROPN" or any(
        child.lower in {"the", "a", "an"} or child.relation == "nmod:poss" for child in tree.children(word.place)
    )
    return word.universal == "nsubj" and definite


def _counts(tree: Tree, subject: Word) -> bool:
    """Return whether a subject is "no one", "few voters", "only two", "every second child"."""
    if subject.lower in {"none", "nobody", "nothing", "few", "all", "most", "everyone", "everybody"}:
        return True
    words = {child.lower for child in tree.children(subject.place)}
    return bool(words & {"no", "few", "only", "every", "all", "most", "each", "any"})


def _is_one_of_a_kind(tree: Tree, governor: Word) -> bool:
    for child in tree.children(governor.place, "amod", "det", "advmod", "nummod", "case"):
        lower = child.lower
        if lower in lists.LIMITS and child.universal != "case":
            return True
        if child.upos == "ADJ" and lower.endswith("est") and len(lower) > len("west"):
            return True
    return False

"""Finds the phrases of a parsed sentence that may be cut, and why: whole phrases only, never what carries the claim.

Subjects, objects and complements, negations, hedges, conditions, attributions and anything inside a quotation are
never offered. A phrase that limits its governor ("the first ... in Scotland", "did not ... on Tuesday") is not offered
where leaving it out makes the claim larger. Whether a phrase that may be cut should be is the judge's business.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from summarizer.embedded import cut_bold, cut_clauses, cut_phrases
from summarizer.embedded import cut_words as lists
from summarizer.embedded.cut_kinds import LIMITING, Cut, Kind
from summarizer.embedded.quotations import quoted_places
from summarizer.embedded.sources import source_tail, without_source
from summarizer.embedded.tree import Tree, Word

_WITH_OWN_CLAIM: Final = frozenset({Kind.SECOND_CLAUSE, Kind.FIRST_CLAUSE, Kind.LEAD_IN, Kind.RELATIVE, Kind.LIST_TAIL})
"""Kinds that may begin with any word: what they drop is a claim of its own."""


_OF_A_VERB: Final = frozenset({Kind.ADJUNCT, Kind.TIME, Kind.ASIDE})
_GOALS: Final = frozenset({"to", "of", "than", "into", "per"})


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
    for word in tree.words:
        if word.place == tree.root or not tree.is_whole(word.place):
            continue
        kind = cut_clauses.kind_of(tree, word) or cut_phrases.kind_of(tree, word) or cut_bold.kind_of(tree, word)
        if kind:
            yield Cut(kind, word.place, without_source(tree, tree.phrase(word.place)))
    yield from cut_clauses.conjuncts(tree)
    yield from cut_bold.list_tails(tree)


def _allowed(tree: Tree, cut: Cut, quoted: tuple[int, ...]) -> bool:
    if not cut.places or len(cut.places) >= len(tree) - 2:
        return False
    inside = set(cut.places)
    outside = inside | set(source_tail(tree, tree.phrase(cut.head)))
    if any(word.head in inside for word in tree.words if word.place not in outside and word.upos != "PUNCT"):
        return cut.kind in {Kind.LEAD_IN, Kind.FIRST_CLAUSE}
    if _touches_quotation(cut, quoted) or _tears(tree, cut.places) or _opens_a_condition(tree, cut):
        return False
    if cut.kind not in {Kind.LEAD_IN, Kind.FIRST_CLAUSE} and any(fault(tree, cut) for fault in _FAULTS):
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


def _halves_a_time(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut leaves a measure of time behind: "eight years | since", "24 hours | after"."""
    before = tree.words[cut.places[0] - 1] if cut.places[0] else None
    opener = tree.words[cut.places[0]].lower
    if before is None or opener not in {"after", "before", "since", "when", "from", "until", "earlier", "later", "ago"}:
        return False
    return before.lower in lists.TIME_NOUNS or before.upos == "NUM"


def _empties(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut leaves next to nothing of the clause it belongs to: "Born | in 1923"."""
    governor = tree.words[tree.words[cut.head].head]
    if governor.universal not in {"acl", "advcl", "appos"} or tree.words[cut.head].head < 0:
        return False
    gone = set(cut.places)
    rest = [place for place in tree.phrase(governor.place) if place not in gone and tree.words[place].upos != "PUNCT"]
    return sum(tree.words[place].universal not in {"case", "mark", "aux", "det"} for place in rest) <= 1


def _orphans(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut takes "with police" from "with police saying ...", which would be left alone."""
    if tree.words[cut.places[0]].lower not in {"with", "without"}:
        return False
    following = (word for word in tree.words[cut.places[-1] + 1 :] if word.upos != "PUNCT")
    return next(following, tree.words[0]).tag in {"VERB.Ing", "VERB.Past"}


def _bends_a_relative(tree: Tree, cut: Cut) -> bool:
    """Return whether a relative clause follows the cut: it would seem to tell of what stands before."""
    following = [word.lower for word in tree.words[cut.places[-1] + 1 :][:3] if word.upos != "PUNCT"]
    return bool(following) and following[0] in {"which", "who", "whom", "whose", "where"}


def _meets_a_stop(tree: Tree, cut: Cut) -> bool:
    """Return whether a stop follows that is not the sentence's last: an abbreviation, or two sentences in one."""
    following = tree.words[cut.places[-1] + 1 :]
    stop = bool(following) and following[0].text in {".", "!", "?", "..."}
    return stop and any(word.upos != "PUNCT" for word in following)


def _is_half_open(tree: Tree, cut: Cut) -> bool:
    """Return whether a phrase that a comma opens is closed by none: the parse took it for shorter than it is."""
    first, after = cut.places[0], cut.places[-1] + 1
    opened = first > 0 and tree.words[first - 1].text == ","
    closed = after >= len(tree) or tree.words[after].upos in {"PUNCT", "CCONJ"}
    return cut.kind in {Kind.APPOSITION, Kind.RELATIVE, Kind.PARTICIPLE, Kind.ASIDE} and opened and not closed


def _drops_a_first(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut takes the measure of an event: "for the first time", "for only the second year"."""
    return cut.kind in _OF_A_VERB and any(tree.words[place].lower in lists.LIMITS for place in cut.places)


def _strands_a_goal(tree: Tree, cut: Cut) -> bool:
    """Return whether what follows would seem to belong to what stands before: "withdrew ministers | to 68"."""
    after = cut.places[-1] + 1
    return cut.kind in LIMITING - {Kind.TIME} and after < len(tree) and tree.words[after].lower in _GOALS


def _when_or_where(tree: Tree, word: Word) -> bool:
    """Return whether a phrase says only on which day: that is no part of an accusation."""
    governor = tree.words[word.head]
    return word.lower in lists.TIME_NOUNS and governor.upos == "VERB" and governor.place == tree.root


def _tears(tree: Tree, places: tuple[int, ...]) -> bool:
    """Return whether a cut goes through a run of characters without space, such as a hyphenated compound."""
    inside = set(places)
    marks = [tree.words[place].text for place in places]
    if any(marks.count(left) != marks.count(right) for left, right in ("()", "[]", "“”")):
        return True
    for left, right in pairwise(tree.words):
        glued = left.span.end == right.span.start
        if glued and (left.place in inside) != (right.place in inside) and "PUNCT" not in {left.upos, right.upos}:
            return True
        hyphen = "-" in {left.text, right.text} and glued
        if hyphen and (left.place in inside) != (right.place in inside):
            return True
    return False


def limits(tree: Tree, word: Word) -> bool:
    """Return whether leaving out a word's phrase makes a larger claim: its governor is negated, "only", "first"."""
    if word.head < 0:
        return False
    governor = tree.words[word.head]
    if any(
        above.lower in lists.ACCUSING for above in (governor, *tree.ancestors(governor.place))
    ) and not _when_or_where(tree, word):
        return True
    below = word
    for above in (governor, *tree.ancestors(governor.place)):
        outside = _is_outside(tree, below)
        below = above
        for child in tree.children(above.place):
            if child.place == word.place:
                continue
            negates = child.lower in lists.NEGATIONS and child.universal in {"advmod", "det", "cc", "amod"}
            if negates and not outside:
                return True
            if child.universal == "nsubj" and _counts(tree, child):
                return True
        if above.universal in {"root", "ccomp", "conj", "acl", "advcl", "parataxis"} and above.upos in {"VERB", "AUX"}:
            break
    nouns = [
        governor,
        *(tree.words[above.head] for above in (governor, *tree.ancestors(governor.place)) if _tells(above)),
    ]
    return any(_is_one_of_a_kind(tree, noun) for noun in nouns)


def _tells(word: Word) -> bool:
    """Return whether a word heads a clause that tells of a noun: "the fourth death | reported in nine days"."""
    return word.universal == "acl" and word.head >= 0


def _is_outside(tree: Tree, word: Word) -> bool:
    """Return whether a negation of its governor leaves a word alone: a definite subject, or whose claim it is."""
    if tree.words[tree.phrase(word.place)[0]].lower in lists.ATTRIBUTION_OPENERS:
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


_FAULTS: Final = (
    _halves_a_time,
    _empties,
    _orphans,
    _bends_a_relative,
    _meets_a_stop,
    _is_half_open,
    _drops_a_first,
    _strands_a_goal,
)
"""Why a phrase that could go by its kind stays all the same."""

"""Finds the phrases of a parsed sentence that may be cut, and why: whole phrases only, never what carries the claim.

Subjects, objects and complements, negations, hedges, conditions, attributions and anything inside a quotation are
never offered. A phrase that limits its governor ("the first ... in Scotland", "did not ... on Tuesday") is not offered
where leaving it out makes the claim larger. Whether a phrase that may be cut should be is the judge's business.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from summarizer.embedded.cutting import bold, clauses, members, modifiers, phrases
from summarizer.embedded.cutting.essentials import ESSENTIALS
from summarizer.embedded.cutting.faults import FAULTS, YIELDING_FAULTS, tears
from summarizer.embedded.cutting.kinds import LIMITING, Cut, Kind
from summarizer.embedded.cutting.limits import enlarges, weakens_a_charge
from summarizer.embedded.cutting.loose import likened, loose
from summarizer.embedded.cutting.pairs import PAIRS
from summarizer.embedded.cutting.quotations import quoted_places, with_its_close
from summarizer.embedded.cutting.remnants import REMNANTS, YIELDING_REMNANTS
from summarizer.embedded.cutting.sources import source_tail, without_source
from summarizer.embedded.cutting.wanted import WANTED, YIELDING_WANTED
from summarizer.embedded.parsing.tree import Tree
from summarizer.english.phrase_openers import ATTRIBUTION_OPENERS, LIMITING_OPENERS

_REASONS: Final = (*FAULTS, *PAIRS, *REMNANTS, *WANTED, *ESSENTIALS)
"""Why a phrase that could go by its kind stays all the same."""
_YIELDING: Final = (*YIELDING_FAULTS, *YIELDING_REMNANTS, *YIELDING_WANTED)
"""Why it stays unless nothing else makes the sentence fit."""
_WITH_OWN_CLAIM: Final = frozenset(
    {Kind.SECOND_CLAUSE, Kind.FIRST_CLAUSE, Kind.LEAD_IN, Kind.RELATIVE, Kind.LIST_TAIL, Kind.CONTRAST, Kind.FIRST_VERB}
)
"""Kinds that may begin with any word: what they drop is a claim of its own."""
_OPENING: Final = frozenset({Kind.LEAD_IN, Kind.FIRST_CLAUSE, Kind.FIRST_VERB})
"""Kinds that may take the head of what stays."""
_OF_THE_NAME: Final = frozenset({"appos", "acl"})
"""What hangs on a role and tells as well of the name that stays without it."""


def propose(tree: Tree) -> list[Cut]:
    """Return the phrases that may be cut, largest first; each leaves the rest of the tree connected.

    What stays for a reason that yields, or belongs to a charge, is `LOOSE`: it goes only where nothing else fits.
    """
    quoted = quoted_places(tree)
    found: dict[tuple[int, ...], Cut | None] = {}
    for named in _all(tree):
        cut = replace(named, places=with_its_close(tree, named.places, quoted))
        if cut.places in found or not _allowed(tree, cut, quoted):
            continue
        wanted = cut.kind not in _OPENING and _is_wanted(tree, cut)
        # A claim of its own is told or not: it is no loose phrase either.
        refused = wanted and cut.kind in _WITH_OWN_CLAIM
        found[cut.places] = None if refused else replace(cut, kind=Kind.LOOSE) if wanted else cut
    return sorted(filter(None, found.values()), key=lambda cut: (-len(cut.places), cut.places[0]))


def _all(tree: Tree) -> Iterator[Cut]:
    yield from phrases.lead_ins(tree)
    yield from phrases.parentheses(tree)
    yield from phrases.scores(tree)
    for word in tree.words:
        if word.place == tree.root or not tree.is_whole(word.place):
            continue
        kind = next((kind for each in _NAMING if (kind := each(tree, word))), None)
        if kind:
            yield Cut(kind, word.place, without_source(tree, tree.phrase(word.place)))
    yield from clauses.conjuncts(tree)
    yield from bold.list_tails(tree)
    yield from members.members(tree)
    yield from members.first_verbs(tree)
    yield from modifiers.reductions(tree)
    yield from modifiers.roles(tree)
    yield from loose(tree)


_NAMING: Final = (clauses.kind_of, phrases.kind_of, bold.kind_of, modifiers.kind_of)


def _allowed(tree: Tree, cut: Cut, quoted: tuple[int, ...]) -> bool:
    if not cut.places or len(cut.places) >= len(tree) - 2:
        return False
    inside = set(cut.places)
    outside = inside | set(source_tail(tree, tree.phrase(cut.head)))
    hanging = [w for w in tree.words if w.head in inside and w.place not in outside and w.upos != "PUNCT"]
    if hanging and not (cut.kind is Kind.TITLE and all(word.universal in _OF_THE_NAME for word in hanging)):
        return cut.kind in _OPENING
    if _touches_quotation(tree, cut, quoted) or tears(tree, cut.places) or _opens_a_condition(tree, cut):
        return False
    if cut.kind not in _OPENING:
        alike = likened(tree, cut)
        if any(reason(tree, each) for reason in _REASONS for each in alike):
            return False
    return not (cut.kind in LIMITING and enlarges(tree, tree.words[cut.head]))


def _is_wanted(tree: Tree, cut: Cut) -> bool:
    """Return whether the sentence says less of a charge, tells too little or seems bent without what is cut."""
    if cut.kind in LIMITING and weakens_a_charge(tree, tree.words[cut.head]):
        return True
    return any(reason(tree, cut) for reason in _YIELDING)


def _touches_quotation(tree: Tree, cut: Cut, quoted: tuple[int, ...]) -> bool:
    """Return whether a cut changes a quotation: one of which it leaves more than commas."""
    touched = {quoted[place] for place in cut.places if quoted[place]}
    if not touched:
        return False
    inside = set(cut.places)
    return any(quoted[word.place] in touched for word in tree.words if word.place not in inside and word.text != ",")


def _opens_a_condition(tree: Tree, cut: Cut) -> bool:
    """Return whether the phrase is a condition or says whose claim it is, whatever the parser calls it."""
    openers = {tree.words[place].lower for place in cut.places[:2]}
    return bool(openers & (LIMITING_OPENERS | ATTRIBUTION_OPENERS)) and cut.kind not in _WITH_OWN_CLAIM

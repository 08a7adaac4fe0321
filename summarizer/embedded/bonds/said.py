"""Says what cuts may not do to a source: take half of it, move it to another claim, or leave a name nobody knows."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.bonds.wants import Dropped, governed, last_kept
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.charges import ACCUSING
from summarizer.english.speech import CLAIMING

_HEARD: Final = frozenset({"heard", "hears"})
"""What a court or an inquest does that is told something."""
_CLOSING: Final = frozenset({'"', "”", "'", "’"})
_CLAUSES: Final = frozenset({"acl", "advcl", "parataxis", "ccomp", "conj"})
_OPENS: Final = frozenset({"PRON", "SCONJ", "PART", "ADV", "DET"})
"""What tells of a noun has a word of these before its verb, if the verb is finite."""


def unsources(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it is no longer said whose claim it is."""
    for place in dropped:
        word = tree.words[place]
        if word.lower == "according":
            return True
        if word.lower in CLAIMING | _HEARD and word.upos == "VERB":
            claims = tree.children(word.place, "ccomp", "parataxis")
            beside = word.relation == "parataxis" and _claims_on(tree, dropped, tree.at(word.head))
            if beside or any(each.place not in dropped for each in claims):
                return True
    return False


def _claims_on(tree: Tree, dropped: Dropped, claim: Word) -> bool:
    """Return whether a claim's verb stays, or its subject for a second verb: "Poe |, Holt says, rose and | took it"."""
    return claim.place not in dropped or any(
        subject.place not in dropped for subject in tree.children(claim.place, "nsubj")
    )


def sources(tree: Tree) -> frozenset[int]:
    """Return the places of the words that say beside a claim whose it is: who, "said", "according to" whom."""
    found = set[int]()
    for word in tree.words:
        if _stands_behind(tree, word):
            found.add(word.place)
            for subject in tree.children(word.place, "nsubj"):
                found |= {subject.place, *(each.place for each in tree.children(subject.place, "compound", "flat"))}
            found |= {each.place for each in tree.children(word.place, "aux", "aux:pass", "cop")}
        if word.lower == "according":
            found |= {word.place, *(place for place in (word.head,) if place >= 0)}
            found |= {each.place for each in tree.children(word.head, "case", "fixed")}
            found |= {each.place for each in tree.children(word.place, "fixed")}
    return frozenset(found)


def _stands_behind(tree: Tree, word: Word) -> bool:
    """Return whether a verb of saying stands beside its claim, or as main verb behind it: "Sixty drowned, Poe said"."""
    if word.lower not in CLAIMING | _HEARD:
        return False
    if word.relation == "parataxis":
        return True
    claims = list(tree.children(word.place, "ccomp", "parataxis"))
    subjects = list(tree.children(word.place, "nsubj"))
    return word.place == tree.root and any(
        claim.place < subject.place < word.place for claim in claims for subject in subjects
    )


def moves_a_source(tree: Tree, dropped: Dropped) -> bool:
    """Return whether "according to" comes to another claim: "fined Poe |, who earned more |, according to filings"."""
    for word in tree.words:
        if word.lower != "according" or word.place in dropped:
            continue
        before = next((each for each in range(word.place - 1, -1, -1) if tree.words[each].upos != "PUNCT"), -1)
        if before not in dropped:
            continue
        tops = (each for each, _ in governed(tree, dropped) if before in tree.phrase(each.place))
        if any(each.universal in _CLAUSES and _is_told_by(tree, each) for each in tops):
            return True
    return False


def _is_told_by(tree: Tree, clause: Word) -> bool:
    """Return whether a source behind a clause is likely its own: it has a figure, or the rest has a source."""
    figure = any(tree.words[place].upos == "NUM" for place in tree.phrase(clause.place))
    return figure or tree.words[tree.root].lower in CLAIMING | ACCUSING


def runs_into_a_source(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a quotation goes with the comma that parts a claim from who says so: '| "late," | Poe said'."""
    for word in tree.words:
        if word.place in dropped or not _stands_behind(tree, word):
            continue
        begins = min((tree.phrase(each.place)[0] for each in tree.children(word.place, "nsubj")), default=word.place)
        if tree.at(begins - 1).text in _CLOSING and begins not in dropped:
            inside = next((each for each in reversed(tree.words[:begins]) if each.upos != "PUNCT"), None)
            if inside is not None and inside.place in dropped:
                return True
    return False


def halves_a_source(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a saying verb that the parse takes for a clause of its subject goes: "analysts | estimate |"."""
    return any(
        word.universal == "acl"
        and word.tag == "VERB.Fin"
        and not any(True for _ in tree.children(word.place, "nsubj", "csubj", "expl"))
        and not any(tree.words[each].upos in _OPENS for each in tree.phrase(word.place) if each < word.place)
        for word, _ in governed(tree, dropped)
    )


def loses_who_says(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a line ends on a verb of saying that lost who stood behind it: "..., reported | Larkby Online |".

    The parse may not take such a name for a subject.
    """
    last = last_kept(tree, dropped)
    return (
        last.relation == "parataxis"
        and last.lower in CLAIMING
        and tree.at(last.place - 1).upos == "PUNCT"
        and not any(child.place not in dropped for child in tree.children(last.place, "nsubj"))
        and any(child.place in dropped and child.place > last.place for child in tree.children(last.place))
    )


def unnames_a_speaker(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes what somebody is who is quoted: "| Mayor | Ana Poe said 40 were hurt"."""
    return any(
        word.place < head.place
        and head.upos == "PROPN"
        and word.universal in {"compound", "amod", "appos", "nmod"}
        and _speaks(tree, head)
        for word, head in governed(tree, dropped)
    )


def _speaks(tree: Tree, name: Word) -> bool:
    above = tree.at(name.head)
    by = {child.lower for child in tree.children(name.place, "case")}
    return (name.universal == "nsubj" and above.lower in CLAIMING) or "according" in by


SOURCES: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    unsources, moves_a_source, runs_into_a_source, halves_a_source, loses_who_says, unnames_a_speaker,
)  # fmt: skip

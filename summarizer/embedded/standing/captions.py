"""Sees a picture's caption by its parse: its main verb shows an act in the present that nobody would report so.

Copy from a web page often carries captions between its paragraphs ("A firefighter watches the fire"). News is told in
the past or as somebody's saying; what is seen in a picture is told in the simple present.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.calendar import MONTH_NAMES, WEEKDAY_NAMES
from summarizer.english.inflections import PASTS
from summarizer.english.pictures import (
    ALWAYS,
    BOUND,
    IN_PLAY,
    LASTING,
    NARRATED,
    PLANNED,
    SEEN,
    SEEN_ALONE,
    SEEN_DONE,
    SEEN_PERSONS,
    STATES,
)
from summarizer.english.times import TIME_NOUNS, YEAR

CAPTIONS: Final = "captions"
"""The name among the weights of the layer that tells captions by their sentences' vectors."""
LIKELY: Final = 0.2
"""From this chance on (`ReadSentence.pictured`) a sentence is likely a caption, if its verb agrees."""
_SAYS: Final = ("aux", "cop", "ccomp", "parataxis", "xcomp")


def shows_a_picture(tree: Tree, *, likely: bool = False) -> bool:
    """Return whether the sentence tells what is seen in a picture.

    `likely` says that its article makes it likely a caption (`LIKELY`): any act in the present that is no lasting
    state, and no saying, is one then.
    """
    root = tree.words[tree.root]
    if root.tag == "VERB.Past":
        return root.lower in SEEN_DONE and _is_now(tree, root)
    if root.tag != "VERB.Fin":
        return False
    if _looks_some_way(tree, root) or _goes_past(tree, root) or _is_a_photo(tree, root):
        return True
    if likely and _is_done_now(tree, root):
        return True
    told = any(True for _ in tree.children(root.place, *_SAYS))
    return not told and (_is_dated(tree, root) or _is_act(tree, root))


def _is_done_now(tree: Tree, root: Word) -> bool:
    """Return whether somebody, or a team, does something now that is no lasting state and no saying."""
    subjects = list(tree.children(root.place, "nsubj"))
    sourced = any(word.lower == "according" for word in tree.words)
    told = sourced or any(True for _ in tree.children(root.place, "aux", "cop", "ccomp", "parataxis"))
    lasts = not STATES.isdisjoint({root.lower, _third(root)})
    return bool(subjects) and not (
        told or _is_a_past(root) or lasts or any(child.lower in NARRATED for child in subjects)
    )


def _is_a_past(verb: Word) -> bool:
    """Return whether a finite verb has the form of a past."""
    return verb.lower.endswith("ed") or verb.lower in PASTS


def _is_act(tree: Tree, root: Word) -> bool:
    """Return whether it is an act that is only seen, of a thing in play, or of somebody whom nobody knows."""
    subjects = list(tree.children(root.place, "nsubj"))
    objects = [child.lower for child in tree.children(root.place, "obj")]
    if root.lower.endswith("s"):
        somebody = root.lower not in LASTING and any(_is_somebody(tree, each) for each in subjects)
        if somebody or not IN_PLAY.isdisjoint(objects):
            return True
    elif any(_are_some(tree, each) for each in subjects) and _is_present(tree, root, PLANNED - {"stands"} | LASTING):
        return True
    persons = any(child.lower in NARRATED for child in subjects)
    return not persons and (root.lower in SEEN or (root.lower in SEEN_ALONE and not objects))


def _is_somebody(tree: Tree, subject: Word) -> bool:
    """Return whether nobody knows who it is: "a man", "a firefighter"."""
    unknown = any(child.lower in {"a", "an"} for child in tree.children(subject.place, "det"))
    return unknown and subject.lower in SEEN_PERSONS


def _are_some(tree: Tree, subject: Word) -> bool:
    """Return whether nobody knows who they are, but how many: "two models"."""
    counted = any(True for _ in tree.children(subject.place, "nummod"))
    return counted and subject.lower.replace("men", "man").removesuffix("s") in SEEN_PERSONS


def _is_a_photo(tree: Tree, root: Word) -> bool:
    """Return whether a photo that nothing was said of before shows something: "a photo by the army shows ..."."""
    proves = any(True for _ in tree.children(root.place, "ccomp"))
    return (
        root.lower == "shows"
        and not proves
        and any(
            subject.lower in _PHOTOS
            and any(child.lower in {"a", "an", "this"} for child in tree.children(subject.place))
            for subject in tree.children(root.place, "nsubj")
        )
    )


def _is_dated(tree: Tree, root: Word) -> bool:
    """Return whether an act told in the present is over: "Lima scores last month", "talks during a break"."""
    behind = [word.lower for word in tree.words[root.place + 1 :]]
    if _is_past(behind) and _is_present(tree, root, ALWAYS):
        return True
    if not _is_present(tree, root, PLANNED):
        return False
    before = {child.lower for child in tree.children(root.place, "obl")}
    day = not _PAST_DAYS.isdisjoint({*behind, *before}) and "every" not in behind
    date = any(left in MONTH_NAMES and right.isdigit() for left, right in pairwise(behind))
    return day or date or "during" in behind or _goes_with_another(tree, root)


def _third(verb: Word) -> str:
    """Return what one does where several do it: "has" for "have"."""
    return _THIRDS.get(verb.lower, f"{verb.lower}s")


def _is_past(words: Sequence[str]) -> bool:
    """Return whether a time gone by is among the words: "last month", "earlier this year", "in 1986", "yesterday"."""
    return "yesterday" in words or any(
        (left == "last" and right in TIME_NOUNS)
        or (left, right) == ("earlier", "this")
        or (left == "in" and YEAR.fullmatch(right) is not None)
        for left, right in pairwise(words)
    )


def _is_present(tree: Tree, root: Word, but: frozenset[str]) -> bool:
    """Return whether somebody named, or several, do something now that is none of `but`; or what is only seen."""
    subjects = [child for child in tree.children(root.place, "nsubj") if child.lower not in TIME_NOUNS]
    if root.lower in SEEN | SEEN_ALONE:
        return True
    if root.lower.endswith("s"):
        return root.lower not in but and any(child.upos == "PROPN" for child in subjects)
    several = any(child.tag == "NOUN.Plur" for child in subjects) and not root.lower.endswith("ed")
    return several and root.lower not in PASTS and _third(root) not in but


def is_headline(tree: Tree) -> bool:
    """Return whether a short sentence in the present has no article: a link to another story, "Town backs wall"."""
    root = tree.words[tree.root]
    words = [word for word in tree.words if word.upos != "PUNCT"]
    determined = any(word.upos == "DET" or word.universal in {"det", "expl"} for word in words)
    pronouns = any(word.upos == "PRON" for word in words)
    if determined or pronouns or len(words) > _HEADLINE or root.tag != "VERB.Fin":
        return False
    if any(True for _ in tree.children(root.place, "aux", "cop", "ccomp", "parataxis")):
        return False
    plain = _is_a_past(root) or root.lower in ALWAYS
    return not plain and f"{root.lower}s" not in ALWAYS


def _goes_with_another(tree: Tree, root: Word) -> bool:
    """Return whether another act goes on at the same time: "calls for offside as the shot hits the net"."""
    return any(
        child.tag == "VERB.Fin" and _goes_on_now(tree, child)
        for child in tree.children(root.place, "advcl")
        if any(mark.lower in {"as", "while"} for mark in tree.children(child.place, "mark"))
    )


def _goes_on_now(tree: Tree, verb: Word) -> bool:
    """Return whether one does something now that is not planned, or a team does: "as Larkby extend their lead"."""
    if verb.lower.endswith("s"):
        return verb.lower not in PLANNED
    told = verb.lower.endswith("ed") or verb.lower in PASTS | {"have", "are", "do"} or _third(verb) in PLANNED
    return not told and any(child.upos == "PROPN" for child in tree.children(verb.place, "nsubj"))


def _looks_some_way(tree: Tree, root: Word) -> bool:
    """Return whether a named person looks sad, or bemused; one that looks set to win is told of."""
    named = any(child.upos == "PROPN" for child in tree.children(root.place, "nsubj"))
    ways = [child for child in tree.children(root.place, "xcomp") if child.upos in {"ADJ", "VERB"}]
    return root.lower in {"look", "looks"} and named and bool(ways) and not any(way.lower in BOUND for way in ways)


def _goes_past(tree: Tree, root: Word) -> bool:
    """Return whether somebody goes past, or over: what a player does in a picture."""
    ways = (case.lower for each in tree.children(root.place, "obl") for case in tree.children(each.place, "case"))
    return root.lower in {"goes", "gets", "runs", "bursts", "races"} and bool(_PASSING.intersection(ways))


def _is_now(tree: Tree, root: Word) -> bool:
    """Return whether a passive is told in the simple present: "is led away"."""
    being = [child.lower for child in tree.children(root.place, "aux")]
    return being in (["is"], ["are"])


_THIRDS: Final = {"have": "has", "do": "does", "go": "goes"}
_PASSING: Final = frozenset({"past", "over", "clear"})
_PHOTOS: Final = frozenset({"photo", "photograph", "picture", "handout", "snapshot"})
_HEADLINE: Final = 12
"""A headline has no more words."""
_PAST_DAYS: Final = WEEKDAY_NAMES | {"yesterday"}

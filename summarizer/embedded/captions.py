"""Sees a picture's caption by its parse: its main verb shows an act in the present that nobody would report so.

Copy from a web page often carries captions between its paragraphs ("A firefighter watches the fire"). News is told in
the past or as somebody's saying; what is seen in a picture is told in the simple present.
"""

from typing import Final

from summarizer.embedded.tree import Tree, Word


def _forms(text: str) -> frozenset[str]:
    """Return verbs with their third persons."""
    return frozenset(form for verb in text.split() for form in (verb, f"{verb}s", f"{verb}es"))


_SEEN: Final = _forms(
    "wave watch walk hug kiss smile gesture greet pray applaud stare weep sprint kick leap dive jump cheer stroll "
    "comfort kneel crouch grin glance wheel tackle slot hoist salute skip scamper huddle stretch pedal"
)
"""Acts that are seen; told in the present only under a picture."""
_SEEN_ALONE: Final = _forms("pose celebrate embrace sit gather look clap cry dance point shake react ride")
"""The same where they have no object: one may embrace a plan, or celebrate an anniversary."""
_SAYS: Final = ("aux", "cop", "ccomp", "parataxis", "xcomp")


def shows_a_picture(tree: Tree) -> bool:
    """Return whether the sentence tells what is seen in a picture."""
    root = tree.words[tree.root]
    if root.tag == "VERB.Fin" and (_looks_some_way(tree, root) or _goes_past(tree, root)):
        return True
    if root.tag == "VERB.Past" and root.lower in _DONE and _is_now(tree, root):
        return True
    if root.tag != "VERB.Fin" or any(True for _ in tree.children(root.place, *_SAYS)):
        return False
    persons = any(child.lower in _OTHERS for child in tree.children(root.place, "nsubj"))
    has_object = any(True for _ in tree.children(root.place, "obj"))
    return not persons and (root.lower in _SEEN or (root.lower in _SEEN_ALONE and not has_object))


def _looks_some_way(tree: Tree, root: Word) -> bool:
    """Return whether a named person looks sad, or bemused; one that looks set to win is told of."""
    named = any(child.upos == "PROPN" for child in tree.children(root.place, "nsubj"))
    ways = [child for child in tree.children(root.place, "xcomp") if child.upos in {"ADJ", "VERB"}]
    return root.lower in {"look", "looks"} and named and bool(ways) and not any(way.lower in _BOUND for way in ways)


def _goes_past(tree: Tree, root: Word) -> bool:
    """Return whether somebody goes past, or over: what a player does in a picture."""
    ways = (case.lower for each in tree.children(root.place, "obl") for case in tree.children(each.place, "case"))
    return root.lower in {"goes", "gets", "runs", "bursts", "races"} and bool(_PASSING.intersection(ways))


def _is_now(tree: Tree, root: Word) -> bool:
    """Return whether a passive is told in the simple present: "is led away"."""
    being = [child.lower for child in tree.children(root.place, "aux")]
    return being in (["is"], ["are"])


_DONE: Final = frozenset(
    "escorted challenged congratulated consoled tackled helped carried led shown pictured seen mobbed embraced greeted "
    "flanked joined watched".split()
)
"""What is done to somebody in a picture."""
_BOUND: Final = frozenset("set likely unlikely certain sure ready poised destined bound due close safe good".split())
_PASSING: Final = frozenset({"past", "over", "clear"})
_OTHERS: Final = frozenset("i we you he she it they who which that proceeds".split())
"""Subjects of narration in the present, or of what is generally so."""

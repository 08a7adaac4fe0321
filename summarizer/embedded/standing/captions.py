"""Sees a picture's caption by its parse: its main verb shows an act in the present that nobody would report so.

Copy from a web page often carries captions between its paragraphs ("A firefighter watches the fire"). News is told in
the past or as somebody's saying; what is seen in a picture is told in the simple present.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from summarizer.embedded.cutting.words import TIME_NOUNS, WEEKDAYS, YEAR
from summarizer.embedded.parsing.tree import Tree, Word


def _forms(text: str) -> frozenset[str]:
    """Return verbs with their third persons."""
    return frozenset(form for verb in text.split() for form in (verb, f"{verb}s", f"{verb}es"))


_SEEN: Final = _forms(
    "wave watch walk hug kiss smile gesture greet pray applaud stare weep sprint kick leap dive jump cheer stroll "
    "comfort kneel crouch grin glance wheel tackle slot hoist salute skip scamper huddle stretch pedal slide grab "
    "dribble volley nod collide inspect clutch clasp peer perch lean dash juggle acknowledge unload shower spray "
    "drench douse"
)
"""Acts that are seen; told in the present only under a picture."""
_SEEN_ALONE: Final = _forms(
    "pose celebrate embrace sit gather look clap cry dance point shake react ride chat battle train shoot speak chase"
)
"""The same where they have no object: one may embrace a plan, or celebrate an anniversary."""
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
        return root.lower in _DONE and _is_now(tree, root)
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
    lasts = not _STATES.isdisjoint({root.lower, f"{root.lower}s"})
    return bool(subjects) and not (
        told or _is_a_past(root) or lasts or any(child.lower in _OTHERS for child in subjects)
    )


def _is_a_past(verb: Word) -> bool:
    """Return whether a finite verb has the form of a past."""
    return verb.lower.endswith("ed") or verb.lower in _PASTS


def _is_act(tree: Tree, root: Word) -> bool:
    """Return whether it is an act that is only seen, of a thing in play, or of somebody whom nobody knows."""
    subjects = list(tree.children(root.place, "nsubj"))
    objects = [child.lower for child in tree.children(root.place, "obj")]
    if root.lower.endswith("s"):
        somebody = root.lower not in _LASTING and any(_is_somebody(tree, each) for each in subjects)
        if somebody or not _IN_PLAY.isdisjoint(objects):
            return True
    elif any(_are_some(tree, each) for each in subjects) and _is_present(tree, root, _PLANNED - {"stands"} | _LASTING):
        return True
    persons = any(child.lower in _OTHERS for child in subjects)
    return not persons and (root.lower in _SEEN or (root.lower in _SEEN_ALONE and not objects))


def _is_somebody(tree: Tree, subject: Word) -> bool:
    """Return whether nobody knows who it is: "a man", "a firefighter"."""
    unknown = any(child.lower in {"a", "an"} for child in tree.children(subject.place, "det"))
    return unknown and subject.lower in _PERSONS


def _are_some(tree: Tree, subject: Word) -> bool:
    """Return whether nobody knows who they are, but how many: "two models"."""
    counted = any(True for _ in tree.children(subject.place, "nummod"))
    return counted and subject.lower.replace("men", "man").removesuffix("s") in _PERSONS


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
    if _is_past(behind) and _is_present(tree, root, _ALWAYS):
        return True
    if not _is_present(tree, root, _PLANNED):
        return False
    before = {child.lower for child in tree.children(root.place, "obl")}
    day = not _PAST_DAYS.isdisjoint({*behind, *before}) and "every" not in behind
    date = any(left in _MONTHS and right.isdigit() for left, right in pairwise(behind))
    return day or date or "during" in behind or _goes_with_another(tree, root)


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
    if root.lower in _SEEN | _SEEN_ALONE:
        return True
    if root.lower.endswith("s"):
        return root.lower not in but and any(child.upos == "PROPN" for child in subjects)
    several = any(child.tag == "NOUN.Plur" for child in subjects) and not root.lower.endswith("ed")
    return several and root.lower not in _PASTS and f"{root.lower}s" not in but


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
    plain = _is_a_past(root) or root.lower in _ALWAYS
    return not plain and f"{root.lower}s" not in _ALWAYS


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
        return verb.lower not in _PLANNED
    told = verb.lower.endswith("ed") or verb.lower in _PASTS | {"have", "are", "do"} or f"{verb.lower}s" in _PLANNED
    return not told and any(child.upos == "PROPN" for child in tree.children(verb.place, "nsubj"))


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
    "flanked joined watched taken fouled stretchered comforted surrounded applauded interviewed hugged kept".split()
)
"""What is done to somebody in a picture."""
_IN_PLAY: Final = frozenset("ball trophy camera cameras net shot header chance photographers".split())
"""What somebody kicks, lifts or waves at in a picture."""
_BOUND: Final = frozenset("set likely unlikely certain sure ready poised destined bound due close safe good".split())
_PASSING: Final = frozenset({"past", "over", "clear"})
_PLANNED: Final = frozenset(
    "is has was does says starts begins opens closes faces meets plays travels hosts visits returns takes goes kicks "
    "runs ends releases airs comes arrives leaves heads holds appears launches votes marks turns resumes expires "
    "becomes remains stands sees writes follows includes leads succeeds dominates brings makes moves joins celebrates "
    "hopes wants plans expects needs believes thinks insists claims admits knows feels means seems".split()
)
"""What may be told in the present of a day to come, or with a day that something else was on."""
_PASTS: Final = frozenset(
    "said went made took came saw got gave found told thought left felt put brought began kept held wrote stood heard "
    "let meant set met ran paid sat spoke lay led read grew lost fell sent built understood drew broke spent cut rose "
    "drove bought wore chose hit shot won fought threw caught dealt fled flew swept struck sank sang swam shook stole "
    "slept bore hung hid bit beat bent bound blew dug fed forgot froze hurt quit rang rode sold shut slid split spread "
    "stuck swore taught tore woke wept withdrew arose awoke became overcame did had were knew sought cost burst cast "
    "fit bet shed slit sped spun swung underwent laid lit shone shrank sprang stung strove wound upset".split()
)
"""Pasts that do not end as most do."""
_ALWAYS: Final = frozenset(
    "is has was does says remains stands includes becomes means seems believes thinks knows wants needs lives works "
    "owns costs follows succeeds".split()
)
"""What is told in the present of what lasts."""
_LASTING: Final = _ALWAYS - {"stands"} | frozenset("faces claims alleges insists hopes plans".split())
_STATES: Final = _LASTING | frozenset(
    "have are were do had did expects supports shares features aims believes feels loves likes enjoys "
    "lies contains offers represents involves shows reveals suggests "
    "admits tells calls consists depends relies operates resides allows requires prefers tends".split()
)
"""What is told in the present of what goes on, or is planned, even under a picture."""
_PERSONS: Final = frozenset(
    "man woman boy girl child protester demonstrator soldier police policeman officer firefighter worker resident "
    "villager supporter fan player rescuer survivor mourner visitor tourist fisherman farmer vendor trader "
    "model".split()
)
_PHOTOS: Final = frozenset({"photo", "photograph", "picture", "handout", "snapshot"})
_HEADLINE: Final = 12
"""A headline has no more words."""
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
_PAST_DAYS: Final = WEEKDAYS | {"yesterday"}
_OTHERS: Final = frozenset("i we you he she it they who which that proceeds".split())
"""Subjects of narration in the present, or of what is generally so."""

"""Says why a phrase stays: a verb, a feeling or a noun that nobody has heard of says too little without it."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.cutting.kinds import INDEFINITE, Cut, Kind, articles, before, is_bare
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.pronouns import REFLEXIVES
from summarizer.english.speech import SPEAKING
from summarizer.english.wanting_verbs import LIGHT, MOVED, SEEKING

_PARTICLES: Final = frozenset("in on out off up down away back".split())
_COMPLETING: Final = frozenset({"on", "with", "to", "of", "for", "against", "at", "from"})
"""Prepositions that complete a verb with its particle: "pulled out | of the race", "got in | on the deal"."""
_FINDING: Final = frozenset("find finds found finding".split())
_MEASURED: Final = frozenset({"away", "apart"})
_STATING: Final = frozenset("saying stating announcing declaring telling asking admitting claiming promising".split())
_REASONS: Final = frozenset({"after", "for", "about", "over"})


def _completes_a_particle(tree: Tree, cut: Cut) -> bool:
    """Return whether a particle stands before the cut that wants it: "got in | on the deal", "came up | with it"."""
    left, verb = before(tree, cut), tree.words[cut.head].head
    loose = left.upos == "ADV" and left.lower in _PARTICLES and left.head == verb
    wanted = cut.kind is not Kind.TIME and tree.words[cut.places[0]].lower in _COMPLETING
    return wanted and (loose or left.upos == "ADP" or left.relation == "compound:prt")


def _opens_with_a_particle(tree: Tree, cut: Cut) -> bool:
    """Return whether the phrase begins with a verb's particle: "pulled | out of the race", "took it | out of town"."""
    first, second = tree.words[cut.places[0]], tree.at(cut.places[0] + 1)
    opens = first.lower in _PARTICLES and second.lower in _COMPLETING and second.universal in {"case", "fixed"}
    return opens and (tree.at(tree.words[cut.head].head).upos == "VERB" or (first.lower, second.lower) == ("out", "of"))


def _completes_a_light_verb(tree: Tree, cut: Cut) -> bool:
    """Return whether a verb that says nothing by itself stands right before its particle, in the active voice."""
    verb = before(tree, cut)
    if verb.lower not in LIGHT or verb.upos != "VERB" or tree.words[cut.places[0]].lower not in _PARTICLES:
        return False
    return not any(True for _ in tree.children(verb.place, "obj", "aux:pass"))


def _is_in_somebody_s_name(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says for whom another acts: "on behalf of the owner"."""
    return tree.words[cut.head].lower == "behalf"


def _is_what_moves(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says first why somebody is moved or judged: "was shaken | after the attack"."""
    if cut.kind is Kind.TIME or tree.words[cut.places[0]].lower not in _REASONS or not cut.places[0]:
        return False
    above = tree.at(tree.words[cut.head].head)
    moved = [word for word in (above, *tree.children(above.place, "obj")) if word.lower in MOVED]
    given = [child for word in (above, *moved) for child in tree.children(word.place) if word.place < child.place]
    first = not any(_gives_a_reason(tree, child) for child in given if child.place < cut.places[0])
    return first and any(word.place < cut.places[0] for word in moved)


def _gives_a_reason(tree: Tree, word: Word) -> bool:
    return any(child.lower in _REASONS for child in tree.children(word.place, "case", "mark"))


def _is_what_is_sought(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says what somebody looks, waits or hopes for: "had been looking | for a boat"."""
    above = tree.at(tree.words[cut.head].head)
    return tree.words[cut.places[0]].lower == "for" and above.lower in SEEKING and cut.kind is not Kind.TIME


def _is_what_is_spoken_of(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says of what somebody speaks, which is all that there is to tell: "spoke | about"."""
    above = tree.ancestors(cut.head)
    return tree.words[cut.places[0]].lower == "about" and any(word.lower in SPEAKING for word in above)


def _is_where_they_found_themselves(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says where, or how, somebody found themselves, which is all that there is to tell."""
    verb, left = tree.at(tree.words[cut.head].head), before(tree, cut)
    return verb.lower in _FINDING and left.lower in REFLEXIVES and left.head == verb.place


def _measures_a_distance(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says how far away something is: "from 40 miles | away"."""
    return tree.at(cut.places[-1] + 1).lower in _MEASURED


def _is_what_was_said_by_it(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut tells what somebody said by an act: "opened the meeting | by stating that ..."."""
    return tree.words[cut.places[0]].lower == "by" and tree.words[cut.head].lower in _STATING


def _names_the_source(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says whose data or papers something is according to, where nothing else does."""
    noun = tree.at(tree.words[cut.head].head)
    told = any(child.lower == "according" for child in tree.children(noun.place, "case"))
    return told and noun.upos == "NOUN" and is_bare(tree, noun, cut.places)


def _follows_nothing(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut turns a "nothing" or "anything" right before it: "nothing | short of a scandal"."""
    return before(tree, cut).lower in {"nothing", "anything", "everything"} and cut.kind is not Kind.TIME


def _alone_tells_of_something_new(tree: Tree, cut: Cut) -> bool:
    """Return whether only the cut says what is unheard of: "a deal | that costs jobs", "homes for people | in need"."""
    noun = tree.at(tree.words[cut.head].head)
    narrows = cut.kind in {Kind.NARROWING, Kind.RESTRICTIVE} and noun.upos == "NOUN"
    return narrows and articles(tree, noun) <= INDEFINITE and is_bare(tree, noun, cut.places)


def _alone_tells_who_acts(tree: Tree, cut: Cut) -> bool:
    """Return whether only the cut says which of many act: "Officers | at the bridge | voted" are not all officers."""
    noun = tree.at(tree.words[cut.head].head)
    many = noun.tag == "NOUN.Plur" and noun.universal == "nsubj" and not articles(tree, noun)
    return many and cut.places[0] > noun.place and is_bare(tree, noun, cut.places)


WANTED: Final[tuple[Callable[[Tree, Cut], bool], ...]] = (
    _completes_a_particle,
    _opens_with_a_particle,
    _completes_a_light_verb,
    _is_in_somebody_s_name,
    _is_what_moves,
    _is_what_is_sought,
    _is_what_is_spoken_of,
    _is_where_they_found_themselves,
    _measures_a_distance,
    _is_what_was_said_by_it,
    _names_the_source,
    _follows_nothing,
    _alone_tells_of_something_new,
)
"""Reasons why a phrase stays that a verb, a feeling or a noun before it wants."""
YIELDING_WANTED: Final[tuple[Callable[[Tree, Cut], bool], ...]] = (_alone_tells_who_acts,)
"""Such reasons that yield where nothing else makes a sentence fit."""

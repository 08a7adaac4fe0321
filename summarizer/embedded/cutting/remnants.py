"""Says why a phrase stays: a word beside it or behind it would point to nothing, or seem to belong elsewhere."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from summarizer.embedded.cutting.kinds import OF_NOUNS, Cut, Kind, before, behind, next_word
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.adverbs import MEASURED
from summarizer.english.charges import HARMING
from summarizer.english.name_parts import PARTS_BEFORE_OF
from summarizer.english.nouns import UNKNOWN_PLACES
from summarizer.english.pronouns import DEMONSTRATIVES
from summarizer.english.speech import CLAIMING
from summarizer.english.times import DATES, TIME_NOUNS, YEAR
from summarizer.english.wanting_verbs import KEEPING

_LONG: Final = frozenset("year years decade decades century centuries".split())
_WEEKS: Final = frozenset("week weeks month months".split())
_NAMING: Final = frozenset("called named known dubbed titled entitled nicknamed".split())
_REACHING: Final = frozenset({"after", "before", "since"})
"""What a time is measured from."""
_MODALS: Final = frozenset("should could would can may must might will".split())
_PROSPECTS: Final = frozenset({"likely", "unlikely", "expected", "due", "set", "able", "entitled"})


def _is_pointed_at(tree: Tree, cut: Cut) -> bool:
    """Return whether "those problems" follow, of which the cut tells: "it closed | after leaks, but those leaks"."""
    return any(_points(tree, word) for word in tree.words[cut.places[-1] + 1 :])


def _points(tree: Tree, word: Word) -> bool:
    if word.lower not in DEMONSTRATIVES or word.universal != "det":
        return False
    noun = tree.words[word.head]
    explained = any(True for _ in tree.children(noun.place, "acl", "nmod"))
    return noun.lower not in TIME_NOUNS and not explained


def _leaves_an_adverb(tree: Tree, cut: Cut) -> bool:
    """Return whether an adverb would stay without its adjective or participle: "an otherwise | quiet town"."""
    left = before(tree, cut)
    if cut.kind is Kind.EPITHET:
        return left.upos == "ADV"
    # The parse may take it for anything: "a man fatally | shot in Larkby".
    manner = left.lower.endswith("ly") and left.upos not in {"NOUN", "PROPN", "ADJ"}
    return manner and cut.kind in {Kind.NARROWING, Kind.RESTRICTIVE}


def _names_what_happened(tree: Tree, cut: Cut) -> bool:
    """Return whether a time is the beginning of a name for what happened: "during weekend | fighting"."""
    opens = tree.words[cut.places[0]].lower in {"during", "in", "after", "before"}
    bare = not any(tree.words[place].upos in {"DET", "NUM", "ADJ", "PRON"} for place in cut.places)
    follows = behind(tree, cut).tag == "VERB.Ing" or behind(tree, cut).upos == "NOUN"
    return cut.kind is Kind.TIME and opens and bare and follows


def _opens_a_name(tree: Tree, cut: Cut) -> bool:
    """Return whether a name follows that belongs to the role in the cut: "a service for singer | Ana Lima"."""
    role = tree.words[cut.places[-1]].upos == "NOUN" and cut.kind is not Kind.TIME
    named = behind(tree, cut).upos == "PROPN" and behind(tree, cut).lower not in DATES
    return role and tree.words[cut.places[0]].upos == "ADP" and named


def _is_told_of_at_once(tree: Tree, cut: Cut) -> bool:
    """Return whether a participle follows an opening phrase that it tells of: "In a case | going back years"."""
    return cut.places[0] == 0 and behind(tree, cut).tag in {"VERB.Ing", "VERB.Past"}


def _is_had_there(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says where somebody had something, which is the point of having it: "had a knife | in"."""
    governor = tree.at(tree.words[cut.head].head)
    first = tree.words[cut.places[0]]
    place = first.lower in {"in", "on", "inside", "under", "at"} or first.upos in {"ADJ", "ADV"}
    return place and cut.kind is Kind.ADJUNCT and governor.upos == "VERB" and governor.lower in KEEPING


def _measures_what_follows(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says how far or how long: "fired from two miles | away", "11 years | after the last"."""
    if not any(tree.words[place].upos == "NUM" for place in cut.places):
        return False
    follows, last = behind(tree, cut).lower, tree.words[cut.places[-1]].lower
    return follows in MEASURED or (follows in _REACHING and last in TIME_NOUNS - DATES)


def _says_which(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says which: "in the area | where it landed", "the city | of Larkby"."""
    governor = tree.at(tree.words[cut.head].head)
    if cut.kind in {Kind.NARROWING, Kind.RESTRICTIVE}:
        return governor.lower in UNKNOWN_PLACES
    named = tree.words[cut.head].upos == "PROPN" and tree.words[cut.places[0]].lower == "of"
    return named and governor.lower in PARTS_BEFORE_OF


def _dates_the_past(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says that something was long ago, which would seem to be news: "last year", "in 1986"."""
    if cut.kind not in {Kind.TIME, Kind.ADJUNCT}:
        return False
    words = [tree.words[place].lower for place in cut.places]
    gone = [right for left, right in pairwise(words) if left == "last"]
    year = any(YEAR.fullmatch(word) for word in words)
    # "Last week" may go from what happened then, but not from where it tells that what follows is no longer new.
    last = not _LONG.isdisjoint(gone) or (cut.places[0] == 0 and not _WEEKS.isdisjoint(gone))
    return year or last or "ago" in words


def _says_who_speaks(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says what office somebody has who says something; an age may go."""
    name = tree.at(tree.words[cut.head].head)
    speaks = name.universal == "nsubj" and tree.at(name.head).lower in CLAIMING
    return cut.kind is Kind.APPOSITION and speaks and tree.words[cut.head].upos == "NOUN" and name.upos == "PROPN"


def _says_who_did_it(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says who harmed somebody, or what else was done to the same: "and abused by a pupil"."""
    head = tree.words[cut.head]
    if cut.kind is Kind.AGENT:
        return tree.at(head.head).lower in HARMING
    return cut.kind in {Kind.LIST_TAIL, Kind.SECOND_CLAUSE} and head.lower in HARMING


def _strands_an_agent(tree: Tree, cut: Cut) -> bool:
    """Return whether a "by" follows that would seem to tell who did what stands before: "recalled it | by the city"."""
    return cut.kind not in {Kind.TIME, Kind.PARENTHESIS, Kind.LEAD_IN} and behind(tree, cut).lower == "by"


def _names_it(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut is what something is called."""
    return tree.words[cut.places[0]].lower in _NAMING


def _is_subject_of_more(tree: Tree, cut: Cut) -> bool:
    """Return whether a verb follows an added clause at once: the parse took its subject for a clause of its own."""
    return cut.kind in {Kind.SECOND_CLAUSE, Kind.LIST_TAIL} and next_word(tree, cut).tag in {"VERB.Fin", "AUX.Fin"}


def _is_in_a_name(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut goes on with a name that a noun with a capital begins: "the show Talks | with Poe"."""
    left = before(tree, cut)
    begins = left.upos == "NOUN" and left.text[:1].isupper() and left.place > 0
    return cut.kind in OF_NOUNS and begins and tree.words[cut.places[-1]].upos == "PROPN"


def _says_of_whom(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says which of all of a kind will, or are likely to: "people | born here | will be"."""
    noun = tree.at(tree.words[cut.head].head)
    verb = tree.at(noun.head)
    bare = noun.tag == "NOUN.Plur" and not any(True for _ in tree.children(noun.place, "det", "nummod", "nmod:poss"))
    modal = verb.lower in _PROSPECTS or any(child.lower in _MODALS for child in tree.children(verb.place, "aux"))
    return cut.kind in {Kind.NARROWING, Kind.RESTRICTIVE} and noun.universal == "nsubj" and bare and modal


REMNANTS: Final[tuple[Callable[[Tree, Cut], bool], ...]] = (
    _is_pointed_at,
    _leaves_an_adverb,
    _names_what_happened,
    _opens_a_name,
    _is_told_of_at_once,
    _measures_what_follows,
    _says_which,
    _dates_the_past,
    _says_who_did_it,
    _is_subject_of_more,
    _is_in_a_name,
    _says_of_whom,
)
"""Further reasons why a phrase that could go by its kind stays."""
YIELDING_REMNANTS: Final[tuple[Callable[[Tree, Cut], bool], ...]] = (
    _is_had_there,
    _says_who_speaks,
    _strands_an_agent,
    _names_it,
)
"""Such reasons that yield where nothing else makes a sentence fit."""

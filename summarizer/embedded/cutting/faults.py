"""Says why a phrase that could go by its kind stays all the same: what it would leave behind is torn, empty or bent."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from summarizer.embedded.cutting.kinds import LIMITING, Cut, Kind, before, behind, next_word
from summarizer.embedded.cutting.modifiers import fits_article
from summarizer.embedded.cutting.sources import opens_source
from summarizer.embedded.parsing.tree import NOTHING, Tree
from summarizer.english.adjectives import LIMITS
from summarizer.english.adverbs import QUALIFYING_PHRASES
from summarizer.english.nouns import STUBS
from summarizer.english.speech import CLAIMING
from summarizer.english.times import DATES, TIME_NOUNS

_OF_A_VERB: Final = frozenset({Kind.ADJUNCT, Kind.TIME, Kind.ASIDE})
_WHEN: Final = {Kind.TIME: ("when",), Kind.ADJUNCT: ("when",), Kind.ASIDE: ("when",)}
"""A "when" after a day tells of the day."""
_REASONS: Final = frozenset({"because", "since", "if", "unless", "so", "until", "as", "when", "while"})
_SINCE: Final = frozenset({"after", "before", "since", "when", "from", "until", "earlier", "later", "ago"})
_MODALS: Final = frozenset({"can", "could", "may", "must", "should", "cannot"})
_NEAR: Final = 7
"""Words within which a "first" belongs to a "since"."""
_FEW: Final = 4
"""Behind so many words a "that" still belongs to what stands before them."""
_GOALS: Final = frozenset({"to", "of", "than", "into", "per"})


def _halves_a_time(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut leaves a measure of time behind: "eight years | since", "24 hours | after"."""
    if tree.words[cut.places[0]].lower not in _SINCE:
        return False
    measure = before(tree, cut)
    return measure.lower in TIME_NOUNS - DATES or measure.upos == "NUM"


def _empties(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut leaves next to nothing of the clause it belongs to: "Born | in 1923"."""
    governor = tree.at(tree.words[cut.head].head)
    doing = governor.tag == "VERB.Ing" and governor.universal in {"xcomp", "ccomp", "amod"}
    if not (doing or governor.universal in {"acl", "advcl", "appos"}):
        return False
    gone = set(cut.places)
    rest = [place for place in tree.phrase(governor.place) if place not in gone and tree.words[place].upos != "PUNCT"]
    return sum(tree.words[place].universal not in {"case", "mark", "aux", "det"} for place in rest) <= 1


def _orphans(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut takes "with police" from "with police saying ...", which would be left alone."""
    if tree.words[cut.places[0]].lower not in {"with", "without"}:
        return False
    return next_word(tree, cut).tag in {"VERB.Ing", "VERB.Past"}


def _bends_a_relative(tree: Tree, cut: Cut) -> bool:
    """Return whether a relative clause follows the cut: it would seem to tell of what stands before.

    A "that" behind a few words tells of what stands before them anyway.
    """
    follows = next_word(tree, cut)
    if follows.lower == "that" and tree.at(follows.head).relation == "acl:relcl":
        return len(cut.places) > _FEW
    return follows.lower in {"which", "who", "whom", "whose", "where", *_WHEN.get(cut.kind, ())}


def _meets_a_stop(tree: Tree, cut: Cut) -> bool:
    """Return whether a stop follows that is not the sentence's last: an abbreviation, or two sentences in one."""
    return behind(tree, cut).text in {".", "!", "?", "..."} and next_word(tree, cut) is not NOTHING


def _is_half_open(tree: Tree, cut: Cut) -> bool:
    """Return whether a phrase that a comma opens is closed by none: the parse took it for shorter than it is."""
    opened = before(tree, cut).text == ","
    after = behind(tree, cut)
    # An "and" joins a name to an aside; where the aside has a verb, it may as well go on with that.
    ends = after.upos == "CCONJ" and not any(tree.words[place].upos == "VERB" for place in cut.places)
    closed = after is NOTHING or after.upos == "PUNCT" or ends
    return cut.kind in {Kind.APPOSITION, Kind.RELATIVE, Kind.PARTICIPLE, Kind.ASIDE} and opened and not closed


def _drops_a_first(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut takes the measure of an event: "for the first time", "for only the second year"."""
    # "Last week" measures nothing, nor does a place where something was before.
    measures = LIMITS - ({"last"} if cut.kind is Kind.TIME else {"same"})
    qualifying = (child.lower for child in tree.children(cut.head) if child.place in cut.places)
    return cut.kind in _OF_A_VERB and not measures.isdisjoint(qualifying)


def _strands_a_goal(tree: Tree, cut: Cut) -> bool:
    """Return whether what follows would seem to belong to what stands before: "withdrew ministers | to 68"."""
    return cut.kind in LIMITING - {Kind.TIME} and behind(tree, cut).lower in _GOALS


def _leaves_a_qualifier(tree: Tree, cut: Cut) -> bool:
    """Return whether a word that points at the cut is left alone: "much | in the way", "one day | becoming"."""
    left = before(tree, cut)
    one_day = left.lower == "day" and tree.at(left.place - 1).lower == "one"
    return left.upos != "PUNCT" and (one_day or left.lower in QUALIFYING_PHRASES)


def _empties_a_first(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut tells since when something is a first: "her first appearance | since the surgery"."""
    if tree.words[cut.places[0]].lower != "since":
        return False
    near = tree.words[max(0, cut.places[0] - _NEAR) : cut.places[0]]
    return any(word.lower in LIMITS or word.lower.endswith("est") for word in near)


def _silences_a_source(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut says whose claim it is, in the middle: "The weak point, the authors write, is ..."."""
    subject = next(tree.children(cut.head, "nsubj"), None)
    says = (
        tree.words[cut.head].lower in CLAIMING and subject is not None and subject.lower not in {"who", "which", "that"}
    )
    return says and not any(True for _ in tree.children(cut.head, "ccomp", "obj"))


def _explains_a_day(tree: Tree, cut: Cut) -> bool:
    """Return whether an apposition follows a day that would be cut: "on Friday, the second day of the fair"."""
    if cut.kind is not Kind.TIME or not cut.places[0] or behind(tree, cut).text != ",":
        return False
    told = tree.at(cut.places[-1] + 2)
    return told.upos == "DET" and not opens_source(tree, told.place)  # "on Friday, a spokesman said"


def _is_a_condition(tree: Tree, cut: Cut) -> bool:
    """Return whether a "when" without a subject is a condition of what one may: "they can not share | when ill"."""
    if tree.words[cut.places[0]].lower not in {"when", "while"} or any(True for _ in tree.children(cut.head, "nsubj")):
        return False
    return any(word.lower in _MODALS for word in tree.words[: cut.places[0]])


def _leaves_a_stub(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut leaves a noun that says nothing without it: "in a bid | to ...", "six yards | from"."""
    left = before(tree, cut)
    return cut.kind not in {Kind.TIME, Kind.PARENTHESIS} and left.upos == "NOUN" and left.lower in STUBS


def _turns_back(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut is a clause that ends what the main one tells: "led | before Poe equalised"."""
    told = any(True for _ in tree.children(cut.head, "nsubj"))
    if cut.kind is Kind.CLAUSE and told and tree.words[cut.places[0]].lower == "before":
        return True
    inside = (tree.words[place] for place in cut.places[1:])
    return cut.kind in LIMITING and any(word.lower == "before" and word.universal == "mark" for word in inside)


def _is_at_a_colon(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut is what a colon announces, or announces it itself: "the person | she wanted: Ana Lima"."""
    return ":" in {before(tree, cut).text, behind(tree, cut).text}


def _leaves_an_opening(tree: Tree, cut: Cut) -> bool:
    """Return whether an opening clause leaves a phrase that may be its own: "As they met, under guard, Poe ...".

    So it is too where two subjects seem to follow: "Though he knew Poe, | the founder, pictures are banned".
    """
    if cut.places[0] or cut.kind not in {Kind.CLAUSE, Kind.PARTICIPLE}:
        return False
    subjects = [child for child in tree.children(tree.root, "nsubj") if cut.places[-1] < child.place < tree.root]
    return next_word(tree, cut).universal in {"case", "mark"} or len(subjects) > 1


def _leaves_a_reason(tree: Tree, cut: Cut) -> bool:
    """Return whether a reason or a time follows a clause that is cut, and is likelier that clause's own.

    Of "rules which bar him | because he was away" nobody learns whom "he" means.
    """
    return behind(tree, cut).lower in _REASONS and cut.kind in {Kind.NARROWING, Kind.RESTRICTIVE, Kind.PURPOSE}


def _hides_a_saying(tree: Tree, cut: Cut) -> bool:
    """Return whether a "said" without a subject lies in the cut: its clause was taken for one that tells of a noun."""
    said = (tree.words[place] for place in cut.places if tree.words[place].lower in {"said", "says", "told"})
    return any(word.universal == "acl" and not any(True for _ in tree.children(word.place, "nsubj")) for word in said)


def _breaks_an_article(tree: Tree, cut: Cut) -> bool:
    """Return whether an "a" or "an" is left before a word that wants the other."""
    return not fits_article(tree, cut.places)


def tears(tree: Tree, places: tuple[int, ...]) -> bool:
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


FAULTS: Final[tuple[Callable[[Tree, Cut], bool], ...]] = (
    _halves_a_time,
    _drops_a_first,
    _empties,
    _orphans,
    _bends_a_relative,
    _meets_a_stop,
    _breaks_an_article,
    _leaves_a_reason,
    _leaves_a_qualifier,
    _empties_a_first,
    _silences_a_source,
    _is_a_condition,
    _leaves_an_opening,
    _hides_a_saying,
    _leaves_a_stub,
    _turns_back,
    _is_at_a_colon,
)
"""Why a phrase that could go by its kind stays all the same."""
YIELDING_FAULTS: Final[tuple[Callable[[Tree, Cut], bool], ...]] = (
    _is_half_open,
    _strands_a_goal,
    _explains_a_day,
)
"""Such reasons that yield where nothing else makes a sentence fit."""

"""What a cut is: a whole phrase of a parsed sentence that may go, and the kind of phrase that it is."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from summarizer.embedded.parsing.tree import NOTHING, Tree, Word

_OPENING: Final = frozenset({",", "(", "[", "-", "--", "---", "–", "—", ";", ":"})
_MARKS_AROUND: Final = _OPENING | {")", "]"}
_CLOSING: Final = frozenset({'"', "”", "''", "’", "'"})
_CLOSED: Final = {"(": ")", "[": "]"}


class Kind(StrEnum):
    """What a phrase is to the sentence."""

    LEAD_IN = "lead_in"
    """An opening connective ("However,") or dateline: goes whenever anything goes."""
    PARENTHESIS = "parenthesis"
    APPOSITION = "apposition"
    RELATIVE = "relative"
    """A relative clause set off by a comma."""
    PARTICIPLE = "participle"
    RESTRICTIVE = "restrictive"
    """A relative or participial clause that is not set off: it may limit which one is meant."""
    CLAUSE = "clause"
    """An adverbial clause ("after ...", "as ...")."""
    PURPOSE = "purpose"
    TIME = "time"
    ASIDE = "aside"
    """A prepositional phrase set off by commas."""
    ADJUNCT = "adjunct"
    """A prepositional phrase under a verb."""
    NOUN_ADJUNCT = "noun_adjunct"
    ADVERB = "adverb"
    SECOND_CLAUSE = "second_clause"
    """What "and" adds to the main clause."""
    FIRST_CLAUSE = "first_clause"
    """All before an added clause that has a subject of its own."""
    NARROWING = "narrowing"
    """A clause that is not set off, under a noun that "the" or nothing makes definite."""
    COMPLEMENT = "complement"
    """A prepositional phrase that tells of which noun ("of the results")."""
    AGENT = "agent"
    """By whom something was done ("by the city")."""
    LIST_TAIL = "list_tail"
    """All verb phrases that follow the first of a list."""
    REDUCTION = "reduction"
    """The "who was" before a participle ("a man who was arrested")."""
    TITLE = "title"
    """What somebody is, before the full name ("police chief Ana Lima")."""
    ORIGIN = "origin"
    """A name before a noun ("an Air Jamaica flight")."""
    EPITHET = "epithet"
    """An adjective or participle before a noun."""
    MEMBER = "member"
    """One of what a list counts up ("..., schools and | other offices |")."""
    FIRST_VERB = "first_verb"
    """What a subject does first, before an "and"."""
    ADDITION = "addition"
    """What is set beside the sentence with a comma or dash and no word that joins it (", a plan that failed twice")."""
    BOUND = "bound"
    """A prepositional phrase that its verb may want ("to France", "into the river")."""
    CONTRAST = "contrast"
    """What the sentence says beside, or of which it says that it is not so ("rather than ...", "as well as ...")."""
    LOOSE = "loose"
    """Any other phrase that hangs on a word; goes only where nothing else makes the sentence fit."""


OF_NOUNS: Final = frozenset(
    {
        Kind.APPOSITION, Kind.PARTICIPLE, Kind.NARROWING, Kind.RESTRICTIVE, Kind.COMPLEMENT, Kind.NOUN_ADJUNCT,
        Kind.RELATIVE,
    }
)  # fmt: skip
"""Kinds that tell of a noun."""

HARMLESS: Final = frozenset({Kind.LEAD_IN, Kind.PARENTHESIS, Kind.TIME})
"""Kinds that leave a sentence standing wherever they are cut from it."""

LIMITING: Final = frozenset(
    {
        Kind.NARROWING, Kind.COMPLEMENT, Kind.AGENT, Kind.ORIGIN, Kind.EPITHET, Kind.MEMBER, Kind.BOUND, Kind.LOOSE,
        Kind.RESTRICTIVE, Kind.CLAUSE, Kind.PURPOSE, Kind.TIME, Kind.ADJUNCT, Kind.NOUN_ADJUNCT, Kind.ADVERB,
    }
)  # fmt: skip
"""Kinds that may narrow the claim: not offered under a negation, a superlative or an "only"."""

INDEFINITE: Final = frozenset({"a", "an", "some"})
"""Articles of what nobody has heard of."""
_TELLING_NOTHING: Final = frozenset({"det", "case", "cc", "cop", "mark"})
"""Relations of words that tell nothing of their noun."""


@dataclass(frozen=True)
class Cut:
    """A phrase that may go: its kind, its head word and its words (commas around it are the tidying's business)."""

    kind: Kind
    head: int
    places: tuple[int, ...]


def before(tree: Tree, cut: Cut) -> Word:
    """Return the word or mark right before what is cut."""
    return tree.at(cut.places[0] - 1)


def behind(tree: Tree, cut: Cut) -> Word:
    """Return the word or mark right behind what is cut."""
    return tree.at(cut.places[-1] + 1)


def next_word(tree: Tree, cut: Cut) -> Word:
    """Return the first word behind what is cut that is no mark."""
    return next((word for word in tree.words[cut.places[-1] + 1 :] if word.upos != "PUNCT"), NOTHING)


def articles(tree: Tree, noun: Word) -> frozenset[str]:
    """Return the articles and pointers before a noun, in lower case."""
    return frozenset(child.lower for child in tree.children(noun.place, "det"))


def is_bare(tree: Tree, noun: Word, gone: Collection[int]) -> bool:
    """Return whether nothing tells of a noun but, perhaps, the words that would go: "a | banned | drug"."""
    left = (child for child in tree.children(noun.place) if child.place not in gone and child.upos != "PUNCT")
    return all(child.relation in _TELLING_NOTHING for child in left)


def without_marks(tree: Tree, places: tuple[int, ...]) -> tuple[int, ...]:
    """Return the places without commas, dashes and brackets at either end, but for a bracket opened inside."""
    start, end = 0, len(places)
    opened = {_CLOSED[tree.words[place].text] for place in places[1:] if tree.words[place].text in _CLOSED}
    while start < end and tree.words[places[start]].text in _MARKS_AROUND:
        start += 1
    while end > start and tree.words[places[end - 1]].text in (_MARKS_AROUND | {".", "!", "?"}) - opened:
        end -= 1
    return places[start:end]


def set_off(tree: Tree, places: tuple[int, ...]) -> bool:
    """Return whether a mark stands before the phrase, or the phrase opens the sentence and a mark follows it."""
    before, after = places[0] - 1, places[-1] + 1
    if before > 0 and tree.words[before].text in _CLOSING:
        before -= 1  # the comma of 'called it "unjustified," rejecting ...' stands inside of the quotation
    if before >= 0:
        return tree.words[before].text in _OPENING
    return after < len(tree) and tree.words[after].text in _OPENING

"""Says what cuts may not part in a clause: a verb and its subject, all of a subject, a small word and its head.

Where the parse has lost its way, a verb without a subject of its own would take whatever stands before it.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from summarizer.embedded.bonds.wants import Dropped, governed
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.speech import CLAIMING
from summarizer.english.times import TIME_NOUNS

_SUBJECTS: Final = ("nsubj", "csubj", "expl")
_RELATIVE: Final = frozenset({"who", "whom", "whose", "which"})
_NOUNS: Final = frozenset({"NOUN", "PROPN", "PRON"})
_BEGINS: Final = frozenset({"ADP", "SCONJ", "NOUN", "NUM", "ADV"})
_OF_SEVERAL: Final = frozenset({"are", "were", "have", "do"})
"""Forms of verbs that one thing does not have."""
_HELPING: Final = frozenset({"aux", "cop"})
_BOUND: Final = frozenset({"aux", "cop", "case", "fixed", "flat", "goeswith", "det", "expl"})
"""Relations of words that their head is nothing, or something else, without."""
_WHEN: Final = frozenset({"when", "where", "why", "how"})
_UNENDED: Final = frozenset({"VERB.Inf", "VERB.Ing"})
_CLAIMED: Final = ("ccomp", "parataxis")
_DOING: Final = frozenset({"VERB.Fin", "VERB.Past"})
_BE: Final = frozenset({"is", "are", "was", "were"})


def halves_a_subject(tree: Tree, dropped: Dropped) -> bool:
    """Return whether of two one goes though the verb is of both: "a part | and a slip | were costly".

    So it is where a name stands in for the first: "| Poet | Ana Lima | and a friend | are".
    """
    joined = (tree.words[place] for place in dropped if tree.words[place].universal == "conj")
    return any(
        word.upos in _NOUNS
        and head.upos in _NOUNS
        and head.tag != "NOUN.Plur"
        and _is_subject(tree, head)
        and _is_told_of_several(tree, head)
        and _is_left(tree, dropped, head)
        for word, head in ((word, tree.at(word.head)) for word in joined)
    )


def _is_left(tree: Tree, dropped: Dropped, noun: Word) -> bool:
    """Return whether a noun stays, or a name stands in for it before its verb."""
    if noun.place not in dropped:
        return True
    names = tree.children(noun.place, "appos", "flat")
    return noun.head not in dropped and any(name.place not in dropped for name in names)


def _is_told_of_several(tree: Tree, subject: Word) -> bool:
    """Return whether the verb of a subject has the form of more than one."""
    said = tree.at(subject.head)
    return any(word.lower in _OF_SEVERAL for word in (said, *tree.children(said.place, *_HELPING)))


def _is_subject(tree: Tree, word: Word) -> bool:
    """Return whether a word, or the first of those it is joined to, is what a verb speaks of."""
    while word.universal == "conj" and word.head >= 0:
        word = tree.words[word.head]
    return word.universal == "nsubj"


def steals_a_subject(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a verb comes to another's words: "Poe filed | before the first of its suits | was to go to court".

    So it is where the parse knows of no subject of the verb, and words right before it go; or takes it for a clause
    about a noun, which then comes to it: "the scene | after a bomb | exploded".
    """
    return any(
        word.tag.endswith(".Fin")
        and word.place not in dropped
        and _parts_a_noun(tree, dropped, _with_adverbs(tree, dropped, word.place))
        and (word.universal == "acl" or _follows_another(tree, dropped, word))
        and not _is_led_to(tree, dropped, word)
        for word in tree.words
    )


def _follows_another(tree: Tree, dropped: Dropped, verb: Word) -> bool:
    """Return whether a finite verb stays before a verb."""
    return any(each.tag.endswith(".Fin") and each.place not in dropped for each in tree.words[: verb.place])


def _with_adverbs(tree: Tree, dropped: Dropped, place: int) -> int:
    """Return where the adverbs begin that stay right before a verb: "at its fair | most likely broke the law"."""
    while place and tree.words[place - 1].upos == "ADV" and place - 1 not in dropped:
        place -= 1
    return place


def _parts_a_noun(tree: Tree, dropped: Dropped, place: int) -> bool:
    """Return whether a noun that may have been the subject goes right before a place, with no clause of its own.

    A time is none; and what a comma or a "who" opens tells of the noun before it, which is the subject then.
    """
    nouns = False
    for before in reversed(tree.words[:place]):
        if before.upos != "PUNCT" and before.place not in dropped:
            first = next(word for word in tree.words[before.place + 1 :] if word.upos != "PUNCT")
            return nouns and first.upos in _BEGINS
        nouns = nouns or (before.upos in _NOUNS and before.lower not in TIME_NOUNS)
    return False


def _is_led_to(tree: Tree, dropped: Dropped, verb: Word) -> bool:
    """Return whether something stays that leads to a finite verb: its subject, an "and" or a "when", its "has"."""
    said = tree.at(verb.head) if verb.universal in _HELPING else verb
    leading = ("cc", "mark") if verb.universal in _HELPING else ("cc", "mark", *_HELPING)
    return any(
        child.place not in dropped and (child.universal in _SUBJECTS or child.place < verb.place)
        for child in tree.children(said.place, *_SUBJECTS, *leading)
    )


def leaves_half_a_pair(tree: Tree, dropped: Dropped) -> bool:
    """Return whether an "and" stays before a subject whose first part goes: "stole cash | for a car | and a tub is"."""
    for word in tree.words:
        if word.universal != "nsubj" or word.place in dropped:
            continue
        for joiner in tree.children(word.place, "cc"):
            if joiner.place not in dropped and joiner.place - 1 in dropped:
                return True
    return False


def unrelates(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a relative word goes and its clause stays: "the prize, | for which | Poe was the favourite"."""
    for place in dropped:
        word = tree.words[place]
        if word.lower not in _RELATIVE:
            continue
        clause = next((above for above in tree.ancestors(place) if above.relation == "acl:relcl"), None)
        if (
            clause is not None
            and clause.place not in dropped
            and any(child.place not in dropped for child in tree.children(clause.place, *_SUBJECTS))
        ):
            return True
    return False


def bares(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a word stays without its "was", "the" or "in"; "who was" may go together."""
    for word, head in governed(tree, dropped):
        opens = word.universal == "mark" or word.lower in _WHEN
        if opens and head.universal in {"advcl", "acl"}:
            return True
        if word.universal == "cc" and head.head >= 0 and head.head not in dropped:
            return True
        if word.universal in _BOUND or word.relation == "compound:prt":
            reduced = word.universal == "aux" and is_reduced(tree, dropped, head)
            if not reduced or any(each.place not in dropped for each in tree.children(head.place, "nsubj")):
                return True
    return False


def is_reduced(tree: Tree, dropped: Dropped, verb: Word) -> bool:
    """Return whether the "who was" before a participle goes: both words, and nothing finite stays."""
    small = list(tree.children(verb.place, "aux"))
    passive = verb.tag == "VERB.Past" and any(each.relation == "aux:pass" for each in small)
    going_on = verb.tag == "VERB.Ing" and all(each.lower in _BE for each in small)
    gone = bool(small) and all(each.place in dropped for each in small)
    return verb.relation == "acl:relcl" and gone and (passive or going_on)


def halves_a_reduction(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "who was" goes and leaves its second verb finite: "all | who were | seen and were sent home"."""
    return any(
        word.relation == "acl:relcl"
        and word.place not in dropped
        and _has_lost_its_helpers(tree, dropped, word)
        and any(each.place not in dropped and _is_finite(tree, each) for each in tree.children(word.place, "conj"))
        for word in tree.words
    )


def halves_a_passive(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a second participle is left without the "was" of the first: "120 | were counted and | led in"."""
    return any(
        word.universal == "conj"
        and word.upos == "VERB"
        and word.place not in dropped
        and word.lower.endswith("ed")
        and word.head in dropped
        and _has_lost_its_passive(tree, dropped, tree.words[word.head])
        and not any(True for _ in tree.children(word.place, *_HELPING, "nsubj"))
        for word in tree.words
    )


def _has_lost_its_passive(tree: Tree, dropped: Dropped, verb: Word) -> bool:
    passive = any(each.relation == "aux:pass" for each in tree.children(verb.place, "aux"))
    return passive and _has_lost_its_helpers(tree, dropped, verb)


def empties_a_claim(tree: Tree, dropped: Dropped) -> bool:
    """Return whether what is said loses its verb, where a "said" has got both subjects: "Fire | broke out |, Poe said".

    So it is where the parse takes that verb for a part of its subject.
    """
    said = tree.words[tree.root]
    subjects = [word for word in tree.children(said.place, "nsubj") if word.place < said.place]
    if said.lower not in CLAIMING or len(subjects) == 1 or any(True for _ in tree.children(said.place, *_CLAIMED)):
        return False
    between = tree.words[subjects[0].place : subjects[-1].place] if subjects else ()
    return any(word.tag in _DOING and word.place in dropped for word in between)


def parts_a_verb_and_its_clause(tree: Tree, dropped: Dropped) -> bool:
    """Return whether what a verb is about goes before a clause: "will appeal | the ruling | if"."""
    kept = [word for word in tree.words if word.place not in dropped and word.upos != "PUNCT"]
    return any(
        left.tag in _UNENDED
        and right.upos == "SCONJ"
        and any(tree.words[place].upos != "PUNCT" for place in range(left.place + 1, right.place))
        for left, right in pairwise(kept)
    )


def orphans_a_that(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "that ..." stays whose verb goes: "left the mill | after saying on Monday | that it fell".

    The parse may hang it on the main verb, for which it tells neither when nor why.
    """
    return any(
        clause.universal == "advcl"
        and clause.place not in dropped
        and (that := tree.words[tree.phrase(clause.place)[0]]).lower == "that"
        and that.place - 1 in dropped
        and any(word.upos == "VERB" and word.place in dropped for word in tree.words[clause.head : that.place])
        for clause in tree.words
    )


def _has_lost_its_helpers(tree: Tree, dropped: Dropped, verb: Word) -> bool:
    helpers = list(tree.children(verb.place, *_HELPING))
    return bool(helpers) and all(each.place in dropped for each in helpers)


def _is_finite(tree: Tree, verb: Word) -> bool:
    return any(each.tag.endswith(".Fin") for each in (verb, *tree.children(verb.place, *_HELPING)))


CLAUSES: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    halves_a_subject, steals_a_subject, leaves_half_a_pair, unrelates, bares, halves_a_reduction,
    halves_a_passive, empties_a_claim, parts_a_verb_and_its_clause, orphans_a_that,
)  # fmt: skip

"""Says what is torn, bent or lost where cuts go together: half a pair of dashes, a list without its "and"."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from db.records import Span
from summarizer.embedded.cutting.limits import is_held_against
from summarizer.embedded.cutting.modifiers import suits
from summarizer.embedded.cutting.pairs import HANGING
from summarizer.embedded.cutting.phrases import is_dash
from summarizer.embedded.cutting.sources import opens_source
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.speech import SAYING_ONLY
from summarizer.english.wanting_verbs import STARTING_OR_ENDING

_SAID: Final = ("ccomp", "obj", "xcomp", "parataxis", "conj")
_UNDER: Final = frozenset({"acl", "advcl", "appos"})
_SHARES: Final = frozenset({"%", "percent", "cent", "percentage"})
_SAYING: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


def halves_dashes(tree: Tree, spans: Sequence[Span]) -> bool:
    """Return whether of a pair of dashes one is left: what they set apart is no longer apart."""
    dashes = [word.span.start for word in tree.words if is_dash(tree, word)]
    left = sum(any(span.start <= place < span.end for span in spans) for place in dashes)
    return len(dashes) == len(("open", "close")) and left == 1


def silences(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether somebody is left saying nothing: "Poe said in a debate"."""
    for word in tree.words:
        if word.place in dropped or word.lower not in SAYING_ONLY:
            continue
        said = [child.place for child in tree.children(word.place, *_SAID)]
        if said and all(place in dropped for place in said):
            return True
    return False


def misfits(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether an "a" or "an" is left before a word that wants the other: "an | old steel | bridge"."""
    kept = [word for word in tree.words if word.place not in dropped and word.upos != "PUNCT"]
    return any(
        right.place > left.place + 1 and left.lower in {"a", "an"} and not suits(left.lower, right.text)
        for left, right in pairwise(kept)
    )


def breaks_a_list(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether several members of a list are left without the "and" before the last of them."""
    for word in tree.words:
        if word.relation == "conj" or word.place in dropped:
            continue
        members = list(_members(tree, word))
        left = [each for each in members if each.place not in dropped]
        joined = [any(True for _ in tree.children(each.place, "cc")) for each in members]
        if len(left) < len(members) and left and any(joined):
            last = left[-1]
            if not any(child.place not in dropped for child in tree.children(last.place, "cc")):
                return True
    return False


def _members(tree: Tree, first: Word) -> Iterator[Word]:
    """Yield what is joined to a word, in order; a parse may join the third to the second."""
    for child in tree.children(first.place, "conj"):
        yield child
        yield from _members(tree, child)


def halves_a_range(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether of "from one thing to another" the second is gone: "from the post | to its author |".

    Or the first with the verb that both belong to: "a team | working from its captain | to its cooks".
    """
    for word in tree.words:
        if word.lower != "from" or word.head < 0:
            continue
        begun = tree.words[word.head]
        if word.place in dropped:
            if _leads_to(tree, dropped, begun):
                return True
            continue
        for to in tree.words[word.place + 1 :]:
            if to.lower == "to" and to.relation == word.relation and to.place in dropped and _ends(tree, begun, to):
                return True
    return False


def _leads_to(tree: Tree, dropped: Collection[int], begun: Word) -> bool:
    """Return whether a "to" stays behind what goes from a "from" on, and not under the same verb.

    For then it would be where something goes, which may be told without where it comes from.
    """
    behind = (word for word in tree.words[begun.place :] if word.place not in dropped and word.upos != "PUNCT")
    to = next(behind, None)
    if to is None or to.lower != "to" or to.universal != "case":
        return False
    return begun.head in dropped or tree.at(to.head).head not in {begun.head, begun.place}


def _ends(tree: Tree, begun: Word, to: Word) -> bool:
    """Return whether a "to" opens the other end of what a "from" begins: beside it, or under a verb, as its goal."""
    above = tree.words[to.head].head
    return above == begun.head or (to.relation == "mark" and above == begun.place)


def empties(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether the cuts together leave a clause that says nothing any more: "a study that was published".

    A name says enough: "the miller Ana | Lima, who fled,|".
    """
    for word in tree.words:
        named = word.relation == "appos" and word.upos == "PROPN"
        if word.universal not in _UNDER or word.place in dropped or named:
            continue
        phrase = [place for place in tree.phrase(word.place) if tree.words[place].upos in _SAYING]
        left = [place for place in phrase if place not in dropped]
        if len(left) <= 1 < len(phrase):
            return True
    return False


def misleads(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether what told of a noun that goes would tell of another: "hurt | at Larkby Hall |, a charity".

    The parse may have lost its way there: then what tells of the noun looks like a second subject.
    """
    return any(_is_misled(tree, dropped, place) for place in dropped if tree.at(place + 1).text == ",")


def _is_misled(tree: Tree, dropped: Collection[int], place: int) -> bool:
    """Return whether a noun goes from this place, and its comma with "a ..." or "the ..." behind it stays."""
    first = tree.at(place + 2)
    told = tree.at(first.head)
    if tree.words[place].upos not in {"NOUN", "PROPN"} or first.lower not in {"a", "an", "the"}:
        return False
    leads_in = not any(child.place < place for child in tree.children(tree.root, "nsubj", "nsubj:pass", "ccomp"))
    if leads_in or first.place in dropped or told.place in dropped or opens_source(tree, first.place):
        return False
    hangs = told.universal in HANGING and told.relation != "nmod:poss"
    return hangs or _is_second_subject(tree, told)


def _is_second_subject(tree: Tree, word: Word) -> bool:
    subjects = list(tree.children(word.head, "nsubj", "nsubj:pass"))
    return word.universal == "nsubj" and len(subjects) > 1 and subjects[-1] is not word


def leaves_half_an_opening(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether an opening clause goes and leaves a phrase that may be its own: "As they met, | under guard"."""
    left = next((word for word in tree.words if word.place not in dropped and word.upos != "PUNCT"), None)
    if left is None or left.place == 0 or left.universal not in {"case", "mark"}:
        return False
    return any(word.upos in {"VERB", "AUX"} for word in tree.words[: left.place])


def halves_a_share(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether a share is left without its whole: "debt of 121% | of output"."""
    return any(
        tree.words[place].lower == "of" and place - 1 not in dropped and tree.at(place - 1).lower in _SHARES
        for place in dropped
    )


def lightens_a_charge(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether a word goes that says what is wrong with the deed: "fined for giving | unsafe | advice"."""
    return any(
        tree.words[place].universal == "amod"
        and tree.words[place].head not in dropped
        and is_held_against(tree, tree.words[place])
        for place in dropped
    )


def leaves_an_ending(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether somebody is left beginning or ending what is theirs: "end their year | with a cup"."""
    for verb in tree.words:
        if verb.lower not in STARTING_OR_ENDING or verb.place in dropped:
            continue
        for thing in tree.children(verb.place, "obj"):
            theirs = any(True for _ in tree.children(thing.place, "nmod:poss"))
            following = [each for each in tree.children(verb.place, "obl", "advcl") if each.place > thing.place]
            gone = bool(following) and all(each.place in dropped for each in following)
            if theirs and thing.place not in dropped and gone:
                return True
    return False


def leaves_a_beginning(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether a beginning or an ending loses all behind it but an "and": "would begin | in April | and last"."""
    return any(
        verb.lower in STARTING_OR_ENDING
        and verb.upos == "VERB"
        and verb.place not in dropped
        and not any(True for _ in tree.children(verb.place, "obj", "xcomp", "ccomp"))
        and any(child.place not in dropped for child in tree.children(verb.place, "conj"))
        and _loses_all_behind(tree, dropped, verb)
        for verb in tree.words
    )


def _loses_all_behind(tree: Tree, dropped: Collection[int], verb: Word) -> bool:
    behind = [child for child in tree.children(verb.place, "obl", "advcl", "advmod") if child.place > verb.place]
    return bool(behind) and all(child.place in dropped for child in behind)


TOGETHER: Final[tuple[Callable[[Tree, Collection[int]], bool], ...]] = (
    empties, silences, misfits, breaks_a_list, halves_a_range, misleads, leaves_half_an_opening, halves_a_share,
    lightens_a_charge, leaves_an_ending, leaves_a_beginning,
)  # fmt: skip
"""Reasons why cuts may not go together; some hold for one alone."""

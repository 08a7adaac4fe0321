"""Names what else hangs on a sentence: phrases of no kind that goes lightly, cut only where nothing else makes it fit.

Readers who shortened long sentences deleted such phrases too ("| public sector | reforms", "plans | of the
commission |", "Lima | and dozens more |"). The judge of cuts learned from them which; a main news that no line can hold
otherwise is worth that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from summarizer.embedded.cutting.bold import tells_alone
from summarizer.embedded.cutting.kinds import Cut, Kind, without_marks
from summarizer.embedded.cutting.sources import without_source
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.adjectives import LIMITS, UNMAKING
from summarizer.english.charges import ACCUSING
from summarizer.english.denials import NEGATIONS
from summarizer.english.phrase_openers import ATTRIBUTION_OPENERS, LIMITING_OPENERS
from summarizer.english.times import DATES, DAYS, TIME_NOUNS
from summarizer.english.titles import BEARER_ENDS
from summarizer.english.wanting_verbs import NEEDY_VERBS

_LIKE: Final[Mapping[str, tuple[Kind, ...]]] = {
    "obl": (Kind.ADJUNCT, Kind.BOUND, Kind.AGENT, Kind.TIME),
    "nmod": (Kind.NOUN_ADJUNCT, Kind.COMPLEMENT, Kind.TIME),
    "advcl": (Kind.CLAUSE, Kind.PARTICIPLE, Kind.PURPOSE),
    "acl": (Kind.RESTRICTIVE, Kind.NARROWING, Kind.RELATIVE, Kind.PARTICIPLE),
    "conj": (Kind.MEMBER, Kind.LIST_TAIL),
    "compound": (Kind.ORIGIN, Kind.EPITHET),
}
"""Relations of phrases that may hang on anything, and the kinds that they are like: why such a phrase stays holds for
them too."""
_SUBJECTS: Final = frozenset({"nsubj", "nsubj:pass", "csubj"})
_FORBIDDEN: Final = LIMITING_OPENERS | ATTRIBUTION_OPENERS | NEGATIONS | UNMAKING | LIMITS


def loose(tree: Tree) -> Iterator[Cut]:
    """Yield each such phrase; what other kinds name too is theirs."""
    for word in tree.words:
        if word.head < 0 or word.upos == "PUNCT" or not tree.is_whole(word.place):
            continue
        places = without_marks(tree, tree.phrase(word.place))
        if places and _hangs(tree, word, places):
            yield Cut(Kind.LOOSE, word.place, without_source(tree, places))


def likened(tree: Tree, cut: Cut) -> tuple[Cut, ...]:
    """Return a loose phrase as what it is like; any other cut as it is."""
    if cut.kind is not Kind.LOOSE:
        return (cut,)
    return (cut, *(replace(cut, kind=kind) for kind in _LIKE[tree.words[cut.head].universal]))


def _hangs(tree: Tree, word: Word, places: tuple[int, ...]) -> bool:
    """Return whether a word's phrase may be one: it tells no figure, limits nothing, and is no name or part of one."""
    words = [tree.words[place] for place in places]
    if not _FORBIDDEN.isdisjoint(each.lower for each in words[:2]):
        return False
    if any(each.upos == "NUM" or any(map(str.isdigit, each.text)) for each in words) or words[-1].lower in DATES:
        return False
    known = word.universal in _LIKE and word.relation not in {"nmod:poss", "nmod:desc"}
    return known and not _is_needed(tree, word, places)


def _is_needed(tree: Tree, word: Word, places: tuple[int, ...]) -> bool:
    """Return whether what it hangs on says nothing, or something else, without it."""
    governor = tree.words[word.head]
    match word.universal:
        case "compound":
            around = {tree.at(place).upos for place in range(places[0] - 1, places[-1] + 2)}
            named = bool(around & {"PROPN", "CCONJ"}) or governor.lower.endswith(BEARER_ENDS)
            return places[-1] > word.head or governor.upos != "NOUN" or named
        case "conj":
            return not _is_second_of_two(tree, word)
        case "nmod":
            named = governor.upos == "PROPN" or (governor.place > 0 and governor.text[:1].isupper())
            return named or not tells_alone(tree, governor, tree.words[places[0]].lower)
        case "obl":
            return governor.lower in NEEDY_VERBS | ACCUSING or word.lower in TIME_NOUNS | DAYS
    return False


def _is_second_of_two(tree: Tree, word: Word) -> bool:
    """Return whether an "and" adds just this one to what is no subject: of two subjects one has another verb."""
    first = tree.words[word.head]
    joiners = {child.lower for child in tree.children(word.place, "cc")}
    alone = sum(1 for _ in tree.children(first.place, "conj")) == 1
    return alone and joiners == {"and"} and first.universal not in _SUBJECTS and word.place > first.place

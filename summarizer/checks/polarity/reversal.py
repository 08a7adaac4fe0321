"""Check `negation`, second part: the takeaway does not say "confirmed" where its sentence says "denied"."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.polarity.both_ways import turned_ways
from summarizer.checks.polarity.causes import denied_causes
from summarizer.checks.polarity.compared import turned_comparisons
from summarizer.checks.polarity.contrasted import contrasted, is_in_name
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.polarity.denied_opposites import is_denied_by_noun
from summarizer.checks.polarity.denied_sayings import denied_sayings
from summarizer.checks.polarity.journeys import turned_journeys
from summarizer.checks.polarity.modifiers import other_modifiers
from summarizer.checks.polarity.nobody import said_of_somebody
from summarizer.checks.polarity.phrasal import phrasal_opposites
from summarizer.checks.polarity.sides import is_elided, other_sides
from summarizer.checks.polarity.since_last import since_last
from summarizer.checks.polarity.superlatives import other_superlatives
from summarizer.checks.polarity.unanswered import unanswered
from summarizer.checks.polarity.with_or_without import with_for_without
from summarizer.checks.polarity.yes_for_no import yes_for_no
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import close_sentence, sentences_near
from summarizer.english.denials import DENYING, WEAKLY_DENYING
from summarizer.english.hedges import BEING
from summarizer.english.movement import GROWING
from summarizer.english.opposites import CONVERSE, OPPOSITES, TAKING_SIDES, TURNABLE

_REACH = 5
"""So many words on each side of a word that may be turned round are compared."""
_DENIED = 3
"""A denial within so many words before a word turns it round once more."""
_BEHIND = 8
"""Within so many words after a comparison stands the denial of what is compared: "more than half do not"."""
_REFUSING = DENYING - WEAKLY_DENYING


class Opposed(NamedTuple):
    """A word of the takeaway, and the opposite that its best sentence has in its place."""

    own: Word
    there: Word


class _Beside(NamedTuple):
    """What stands beside a word: the stems of the content words on its two sides, the words right beside it."""

    before: frozenset[str]
    after: frozenset[str]
    next: tuple[str, ...]
    is_denied: bool
    is_denied_behind: bool
    is_passive: bool


class _Home(NamedTuple):
    """A place that has a word, with what stands beside it."""

    word: Word
    beside: _Beside


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first word whose opposite stands in its place in the best sentence."""
    found = next(_found(held), None)
    if found is not None:
        own, there = found
        said = held.article.read.text[there.start : there.end]
        message = f"“{held.text[own.start : own.end]}”: the supporting sentence says “{said}”."
        yield held.flag("negation", Severity.WARNING, message, own, there)


def _found(held: Held) -> Iterator[tuple[Ranged, Ranged]]:
    yield from _opposed(held)
    yield from _other_side(held)
    yield from contrasted(held)
    yield from other_superlatives(held)
    yield from other_sides(held)
    yield from turned_ways(held)
    yield from said_of_somebody(held)
    yield from with_for_without(held)
    yield from phrasal_opposites(held)
    yield from turned_journeys(held)
    yield from turned_comparisons(held)
    yield from other_modifiers(held)
    yield from unanswered(held)
    yield from yes_for_no(held)
    yield from since_last(held)
    yield from denied_sayings(held)
    yield from denied_causes(held)


def _opposed(held: Held) -> Iterator[Opposed]:
    best, words = close_sentence(held), held.read.words
    if best is None:
        return
    own, said = {word.norm for word in words}, {word.norm for word in held.article.words_of[best]}
    for place in [place for place, word in enumerate(words) if word.norm in OPPOSITES][:MOST]:
        word = words[place]
        if is_in_name(word, held):
            continue
        for alike, opposite in OPPOSITES[word.norm]:
            if opposite.isdisjoint(said) or not alike.isdisjoint(said) or not opposite.isdisjoint(own):
                continue
            here = _Home(word, _beside(words, place))
            if not _is_said_near(here, alike, held):
                fits = _fitting(word, alike | opposite)
                places = _homes(opposite, best, held.article)
                opposed = (
                    home
                    for home in places
                    if home.beside.is_denied is here.beside.is_denied
                    and (not own.isdisjoint(GROWING) or GROWING.isdisjoint(home.beside.next[:1]))
                )
                yield from (Opposed(word, home.word) for home in opposed if fits(here.beside, home.beside))


def _other_side(held: Held) -> Iterator[Opposed]:
    """Yield each "for" where the best sentence has "against" after the same verb, and no sentence near has "for"."""
    best, own = close_sentence(held), _sides_taken(held.read.words)
    if best is None or not own:
        return
    near = [_sides_taken(held.article.words_of[number]) for number in sentences_near(held)]
    for (verb, side), word in own.items():
        other = verb, "against" if side == "for" else "for"
        there = _sides_taken(held.article.words_of[best]).get(other)
        if side == "against" and is_elided(held.article.words_of[best]):
            continue
        if there is not None and other not in own and not any((verb, side) in taken for taken in near):
            yield Opposed(word, there)


def _sides_taken(words: Sequence[Word]) -> dict[tuple[str, str], Word]:
    """Return the first "for" and "against" after each verb of taking sides among some words."""
    taken: dict[tuple[str, str], Word] = {}
    for before, word in pairwise(words):
        if word.norm in {"for", "against"} and before.stem in TAKING_SIDES:
            taken.setdefault((before.stem, word.norm), word)
    return taken


def _is_said_near(here: _Home, alike: frozenset[str], held: Held) -> bool:
    """Return whether a supporting sentence, or one beside it, has a word or its like beside the same words."""
    is_turnable = here.word.norm in TURNABLE
    return any(
        is_turnable or not _sides(here).isdisjoint(_sides(home))
        for number in sentences_near(held)
        for home in _homes(alike, number, held.article)
    )


def _fitting(word: Word, pair: frozenset[str]) -> Callable[[_Beside, _Beside], bool]:
    """Return what tells whether a word and its opposite, of a pair of words, stand in the same place."""
    if word.norm in TURNABLE:
        return _is_same
    return _is_alike if CONVERSE.isdisjoint(pair) else _has_same_parties


@remembered
def _homes(forms: frozenset[str], number: int, article: CheckedArticle) -> list[_Home]:
    """Return where a sentence of the article has a word in some forms; of very many the first places."""
    words = article.words_of[number]
    return [
        _Home(words[place], _beside(words, place))
        for place in islice((at for at, word in enumerate(words) if word.norm in forms), MOST)
    ]


def _beside(words: Sequence[Word], place: int) -> _Beside:
    before, after = words[max(0, place - _REACH) : place], words[place + 1 : place + 1 + _REACH]
    return _Beside(
        _stems(before),
        _stems(after),
        tuple(word.norm for word in (*before[-1:], *after[:1])),
        any(is_negator(word) or word.norm in _REFUSING for word in before[-_DENIED:])
        or is_denied_by_noun(words, place),
        any(map(is_negator, words[place + 1 : place + 1 + _BEHIND])),
        any(word.norm in BEING for word in before[-1:]),
    )


def _stems(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.stem for word in words if word.stem)


def _sides(home: _Home) -> frozenset[str]:
    return home.beside.before | home.beside.after


def _is_crossed(own: _Beside, there: _Beside) -> bool:
    """Return whether the two halves beside a word stand the other way round beside its opposite."""
    return bool((own.before - there.before) & there.after and (own.after - there.after) & there.before)


def _is_alike(own: _Beside, there: _Beside) -> bool:
    """Return whether a word here and its opposite there stand beside a same word on the same side."""
    shared = own.after & there.after or own.before & there.before or own.next == there.next
    return bool(shared) and not _is_crossed(own, there)


def _is_same(own: _Beside, there: _Beside) -> bool:
    """Return whether a word here and its opposite there stand between the same halves, neither of which has moved."""
    if own.is_denied_behind is not there.is_denied_behind:
        return False
    if own.next == there.next:
        return not _is_crossed(own, there)
    moved = (own.before - there.before) & there.after or (own.after - there.after) & there.before
    before = not own.before or not there.before or own.before & there.before
    return bool(own.after & there.after) and bool(before) and not moved


def _has_same_parties(own: _Beside, there: _Beside) -> bool:
    """Return whether two verbs that say the same of parties in each other's place have them in the same places."""
    if own.is_passive or there.is_passive:
        return False
    return bool(own.before & there.before) and _is_alike(own, there)

"""Check `name`: no part of a name makes it another's: North Korea is not South Korea, nor Manchester City United."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from db.records import Flag, Severity
from summarizer.checks.held import CROWD, Held
from summarizer.checks.names.lookup import places, printed_as_name
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.name_parts import GENERIC_PARTS
from summarizer.english.namesakes import CLUBS, CONTINENTS, DIRECTIONS, DIVIDED, GENERATIONS, PLACE_KINDS, RANKS
from summarizer.english.peoples import SHORT_FORMS

_JOINED = frozenset({" ", "-", "–"})
_PARTS = frozenset(DIRECTIONS) | CLUBS | (GENERIC_PARTS - {"old", "new", "jr", "sr"}) | RANKS


def without_rank(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a name without a "Jr" or "III" behind them."""
    return words[:-1] if len(words) > 1 and words[-1].norm in GENERATIONS else words


def namesakes(name: Name, held: Held) -> Iterator[Flag]:
    """Yield a flag for the first part of a name in whose place the article has another, beside the same word."""
    flags = (flag for one, other in pairwise(name.words) for flag in _of_pair(one, other, name, held))
    yield from [*flags, *_undivided(name, held)][:1]


def _of_pair(one: Word, other: Word, name: Name, held: Held) -> Iterator[Flag]:
    if held.text[one.end : other.start] not in _JOINED:
        return
    yield from _parted(one, other, -1, held)
    if other is name.words[-1] or other.norm not in PLACE_KINDS:
        yield from _parted(other, one, 1, held)


def _parted(part: Word, kept: Word, step: int, held: Held) -> Iterator[Flag]:
    """Yield a flag where the article has another part on one side (`step`) of the word that both have."""
    if part.norm not in _PARTS or _stands(part, kept, step, held):
        return
    own = {word.norm for word in held.read.words}
    for place in places(kept, held)[:CROWD]:
        beside = _beside(place, step, held)
        severity = beside and _severity(part, beside, kept, held)
        if beside and severity:
            first, last = sorted((beside, place))
            there = held.article.read.text[first.start : last.end]
            message = f"“{held.text[part.start : part.end]}”: the article has “{there}”."
            yield held.flag("name", Severity.WARNING if beside.norm in own else severity, message, part, place)
            return


def _stands(part: Word, kept: Word, step: int, held: Held) -> bool:
    """Return whether the article has a part beside the word that it stands beside here, or its short form: Man City."""
    forms = {place.norm for place in places(kept, held)[:CROWD]} | {kept.norm}
    forms |= {short for short, phrases in SHORT_FORMS.items() if kept.norm in phrases}
    beside = (_beside(place, -step, held) for place in held.article.places.get(part.norm, ())[:CROWD])
    return any(word is not None and word.norm in forms for word in beside)


def _severity(part: Word, beside: Word, kept: Word, held: Held) -> Severity | None:
    """Return how gravely another part is flagged; None where both may be parts of one name."""
    if part.norm in DIRECTIONS and beside.norm in DIRECTIONS:
        is_other = DIRECTIONS[part.norm] != DIRECTIONS[beside.norm]
        is_firm = beside.text[0].isupper() and kept.norm not in CONTINENTS
        return _if_absent(part, held, is_firm=is_firm) if is_other else None
    if not beside.text[0].isupper():
        return None
    both = {part.norm, beside.norm}
    if both & CLUBS:
        return _if_absent(part, held, is_firm=True) if both <= CLUBS | PLACE_KINDS else None
    is_other = beside.norm in GENERIC_PARTS | RANKS and not both & PLACE_KINDS
    return Severity.WARNING if is_other and not places(part, held) else None


def _if_absent(part: Word, held: Held, *, is_firm: bool) -> Severity | None:
    """Return how gravely a part is flagged that the article may have by itself (the North) or in another name."""
    found = printed_as_name(part.norm, held.article)
    if any(not any(_is_named(_beside(place, step, held)) for step in (-1, 1)) for place in found):
        return None
    if is_firm:
        return Severity.WARNING if found else Severity.ERROR
    return None if places(part, held) else Severity.WARNING


def _is_named(word: Word | None) -> bool:
    return word is not None and word.text[0].isupper() and word.norm not in FUNCTION_WORDS


def _beside(place: Word, step: int, held: Held) -> Word | None:
    """Return the word of the article that a blank or hyphen joins to one, right before it or right after it."""
    article = held.article
    number = article.sentence_at(place.start)
    at, _ = article.word_range(number, place.start, place.end)
    if not 0 <= at + step < len(article.words_of[number]):
        return None
    beside = article.words_of[number][at + step]
    first, last = sorted((beside, place))
    return beside if article.read.text[first.end : last.start] in _JOINED else None


def _undivided(name: Name, held: Held) -> Iterator[Flag]:
    """Yield a flag where the article has a place's name only with a word that makes it another's, or only without."""
    for at, word in enumerate(name.words):
        dividing = DIVIDED.get(word.norm, frozenset())
        before = name.words[at - 1] if at else None
        is_divided = before is not None and before.norm in dividing
        there = [(_beside(place, -1, held), place) for place in _named_places(word.norm, dividing, held)]
        divided = [beside is not None and beside.norm in dividing for beside, _ in there]
        if is_divided and divided and not any(divided) and before is not None and not places(before, held):
            yield _flag(name, there[0][1], there[0][1], held)
        elif not is_divided and divided and all(divided):
            beside, place = there[0]
            yield _flag(name, beside or place, place, held)


def _named_places(norm: str, dividing: Collection[str], held: Held) -> Sequence[Word]:
    return printed_as_name(norm, held.article)[:CROWD] if dividing else ()


def _flag(name: Name, first: Word, last: Word, held: Held) -> Flag:
    there = held.article.read.text[first.start : last.end]
    message = f"“{held.text[name.start : name.end]}”: the article has “{there}”."
    return held.flag("name", Severity.WARNING, message, name, last)

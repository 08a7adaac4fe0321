"""Check `name`: people, places, organisations stand in the article, in its spelling, where it speaks of this."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from db.records import Flag, Severity
from summarizer.checks.english.common import is_common
from summarizer.checks.english.grammar import CLOCKS, HONORIFICS, TITLES
from summarizer.checks.english.peoples import ACRONYMS, SAME_PEOPLE, STATES
from summarizer.checks.held import MOST, Held
from summarizer.checks.placing import Candidates, judge
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word

_ACRONYM = range(2, 7)
"""How many letters an acronym has."""
_SHORT = 4
"""Names of so few letters are not taken for misspellings."""
_ALIKE = 86.0
"""From this likeness in percent on, an unknown name is taken for another spelling of one in the article."""
_DOUBTFUL = 0.35
"""From this probability on that a name is taken from another place there is a warning."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for each name that the article lacks, spells otherwise, or has only elsewhere."""
    for name in held.read.names[:MOST]:
        unknown = [word for word in name.words if not places(word, held)]
        if unknown:
            yield from _absent(name, unknown, held)
        else:
            yield from _misplaced(name, held)


def places(word: Word, held: Held) -> Sequence[Word]:
    """Return where the article has a word of a name or its like: Ukraine for Ukrainian, UN for its long form."""
    article = held.article
    found = list(article.places.get(word.norm, ()))
    for form in SAME_PEOPLE.get(word.norm, ()):
        found += article.places.get(form, ())
    for phrase in (*ACRONYMS.get(word.norm, ()), *STATES.get(word.norm, ())):
        found += _phrase(phrase, held)
    if found:
        return found
    if word.norm in article.initials:
        return article.read.words[:1]
    inside = article.places.get(word.norm + "s") or article.places.get(word.norm.rstrip("s"))
    if inside:
        return inside
    if word.stem and word.stem in article.sentences_with:
        numbers = article.sentences_with[word.stem]
        return [other for number in numbers for other in article.words_of[number] if other.stem == word.stem]
    return _spelled_out(word, held)


def _phrase(phrase: str, held: Held) -> list[Word]:
    """Return the first words of a phrase's places, judged by its first word alone where it has several."""
    first, *rest = phrase.split()
    if any(word not in held.article.places for word in rest):
        return []
    return list(held.article.places.get(first, ()))


def _spelled_out(word: Word, held: Held) -> Sequence[Word]:
    """Return where the article has the acronym that this word's name is the full form of."""
    for short, phrases in ACRONYMS.items():
        if short in held.article.places and any(word.norm in phrase.split() for phrase in phrases):
            return held.article.places[short]
    letters = {w.norm[0] for w in held.read.words}
    for norm, found in held.article.places.items():
        is_acronym = len(norm) in _ACRONYM and found[0].text.isupper() and norm[0] in letters
        if is_acronym and _is_initials(norm, word, held):
            return found
    return ()


def _is_initials(norm: str, word: Word, held: Held) -> bool:
    named = (name.words for name in held.read.names if word in name.words)
    return any("".join(part.norm[0] for part in words) == norm for words in named)


def _absent(name: Name, unknown: list[Word], held: Held) -> Iterator[Flag]:
    first, last = unknown[0], unknown[-1]
    words = [word for word in unknown if not _is_plain(word, name)]
    if not words:
        return
    printed = held.text[name.start : name.end]
    near = (
        process.extractOne(words[-1].norm, held.article.places.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if len(words[-1].norm) > _SHORT
        else None
    )
    if near is not None:
        place = held.article.places[near[0]][0]
        message = f"“{printed}”: the article spells it “{place.text}”."
        yield held.flag("name", Severity.WARNING, message, words[-1], place)
        return
    partly = len(unknown) < len(name.words)
    missing = held.text[first.start : last.end]
    message = f"“{missing}” does not stand in the article."
    yield held.flag("name", Severity.ERROR, message, name if not partly else first)


def _is_plain(word: Word, name: Name) -> bool:
    """Return whether an unknown word may be an ordinary word or a title rather than a name."""
    if word.norm in TITLES or word.norm in HONORIFICS or word.norm in CLOCKS or len(word.norm) == 1:
        return True
    return is_common(word.norm) and (name.opens or len(name.words) == 1 or word.text.isupper())


def candidates(name: Name, held: Held) -> Candidates | None:
    """Return where the article has a name and which names could stand in its place; None where it lacks the name."""
    found = [places(word, held) for word in name.words]
    if not all(found):
        return None
    article = held.article
    own = {word.norm for word in held.read.words}
    rivals = [
        other
        for group in article.names.values()
        for other in group
        if not any(word.norm in own for word in other.words)
    ]
    sentences = [{article.sentence_at(place.start) for place in group} for group in found]
    together = bool(set.intersection(*sentences))
    more = (float(len(name.words)), float(name.start == 0), float(together))
    return Candidates([*found[-1], *(found[0] if len(found) > 1 else ())], rivals, more)


def _misplaced(name: Name, held: Held) -> Iterator[Flag]:
    """Yield a warning where the name is in the article, but far from what the takeaway says."""
    found = candidates(name, held)
    if found is None:
        return
    verdict = judge("name", name, found, held)
    if verdict.wrong < _DOUBTFUL:
        return
    printed = held.text[name.start : name.end]
    if verdict.rival is not None:
        there = held.article.read.text[verdict.rival.start : verdict.rival.end]
        message = f"“{printed}” stands in the article, but where it speaks of this it names “{there}”."
    else:
        message = f"“{printed}” stands in the article, but not where it speaks of this."
    yield held.flag("name", Severity.WARNING, message, name, verdict.rival)

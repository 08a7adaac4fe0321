"""Tells that a name of the takeaway is only a part of what the article prints: the Joint Chiefs, the Larkby Premier."""

from collections.abc import Iterator, Sequence

from summarizer.checks.bearers.usage import is_persons
from summarizer.checks.held import CROWD, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.english.common import is_common
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.peoples import SAME_PEOPLE
from summarizer.english.titles import TITLES


def lacks_opening(name: Name, held: Held) -> bool:
    """Return whether a name of one word and the word before it are what the article prints with two capitals.

    It is then half of a name ("Joint Chiefs"), or was carried over with what opened its sentence ("In Norland").
    """
    before = next((word for word in reversed(held.read.words) if word.end <= name.start), None)
    if len(name.words) > 1 or name.titles or before is None or held.text[before.end : name.start] != " ":
        return False
    is_small = before.norm in FUNCTION_WORDS
    is_other = before.norm in TITLES or before.norm in SAME_PEOPLE or not (is_small or is_common(before.norm))
    if is_other or not before.text.istitle():
        return False
    return any(not is_small or not first for _, first, _ in _runs([before, name.words[0]], held))


def is_cut_off(name: Name, held: Held) -> bool:
    """Return whether the article goes on behind a name of several words wherever it has it, and the takeaway does not.

    "The Larkby Premier" is what is left of the Larkby Premier League.
    """
    is_person = is_persons(name.words[0].norm) is True
    if len(name.words) == 1 or is_person or name.words[-1].text.endswith(("'s", "’s")):
        return False
    own = {word.norm for word in held.read.words}
    runs = list(_runs(name.words, held))
    return bool(runs) and all(_goes_on(sentence, last, held) not in {"", *own} for sentence, _, last in runs)


def _goes_on(sentence: Sequence[Word], last: int, held: Held) -> str:
    """Return the word with a capital that a blank joins to the one before a place, or nothing."""
    if last == len(sentence) or held.article.read.text[sentence[last - 1].end : sentence[last].start] != " ":
        return ""
    return sentence[last].norm if sentence[last].text[0].isupper() else ""


def _runs(words: Sequence[Word], held: Held) -> Iterator[tuple[Sequence[Word], int, int]]:
    """Yield each sentence with some words in a row, that begin with a capital, and where these begin and end."""
    norms = [word.norm for word in words]
    for place in held.article.places.get(norms[0], ())[:CROWD]:
        number = held.article.sentence_at(place.start)
        first, _ = held.article.word_range(number, place.start, place.end)
        sentence, last = held.article.words_of[number], first + len(norms)
        if place.text[0].isupper() and [word.norm for word in sentence[first:last]] == norms:
            yield sentence, first, last

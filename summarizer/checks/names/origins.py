"""Tells a country that says only where somebody is from: the Norway of "Norway's Ana Poe" for "Ana Poe from Bergen"."""

from summarizer.checks.held import Held
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.weighing.marks import best_sentences
from summarizer.english.peoples import SAME_PEOPLE

_JOINED = frozenset({" ", "-"})


def is_origin(name: Name, held: Held) -> bool:
    """Return whether a country stands before a name that the article has, and none of its sentences does."""
    if len(name.words) != 1 or name.words[0].norm not in SAME_PEOPLE or not _is_before_known(name, held):
        return False
    best = (word for number in best_sentences(held)[:1] for word in held.article.words_of[number])
    return not any(word.norm in SAME_PEOPLE and word.text[0].isupper() for word in best)


def _is_before_known(name: Name, held: Held) -> bool:
    following = next((other for other in held.read.names if other.start >= name.end), None)
    is_joined = following is not None and held.text[name.end : following.start] in _JOINED
    return is_joined and following is not None and bool(places(following.words[-1], held))

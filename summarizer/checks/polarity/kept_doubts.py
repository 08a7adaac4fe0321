"""Tells whether the takeaway keeps a doubt of the article in another word, or does not tell what is doubted."""

from summarizer.checks.held import Held
from summarizer.checks.weighing.marks import Found
from summarizer.english.hedges import ABLE, ARRANGED, HEDGES

_BESIDE = 10
"""So many words on each side of a doubt are what it may doubt."""
_TOLD = 0.72
"""A takeaway that has less of them may tell something else."""
_SURE = 0.70
"""So sure the forest must be then that the doubt was left out."""


def is_kept(found: Found, held: Held) -> bool:
    """Return whether the takeaway doubts in a word that the sentence does not have: "is charged" for "accused"."""
    own = {word.norm for word in held.read.words}
    norm, sort = found.word.norm, HEDGES.get(found.word.norm, "")
    if norm == "could" and not own.isdisjoint(ABLE):
        return True
    new = own - {word.norm for word in held.article.words_of[found.number]}
    if sort == "claimed":
        return any(HEDGES.get(word) == sort for word in new)
    return sort in {"expected", "planned"} and not new.isdisjoint(ARRANGED)


def is_untold(found: Found, held: Held) -> bool:
    """Return whether the takeaway has too little of what stands beside a doubt, and the forest is not sure."""
    words = held.article.words_of[found.number]
    place = words.index(found.word)
    beside = {word.stem for word in words[max(0, place - _BESIDE) : place + _BESIDE + 1] if word.stem}
    beside.discard(found.word.stem)
    return found.answer.probability < _SURE and len(beside & held.read.stems) < _TOLD * len(beside)

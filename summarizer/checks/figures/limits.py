"""Check `number`: what is said of those under an age or a limit is not said of those over it in the article."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.figures.number import candidates, is_doubted, is_empty
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.english.amounts import OVER, UNDER
from summarizer.english.denials import DENYING, NEGATORS

_GAP = 2
"""So many characters stand between the word and its figure: a blank or a hyphen, and the sign of a currency."""
_CLOSE = 0.6
"""The sentence must have this part of the weight of what the takeaway says beside the figure, or tell of the others."""
_ABOVE, _BELOW = 1, -1


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each figure right behind "over" that the article has behind "under" only, or so turned."""
    for quantity in held.read.quantities[:MOST]:
        if quantity.form is not Form.COUNT or is_empty(quantity, held.text):
            continue
        side = _side(quantity, held.read.words)
        places = [one for one in candidates(quantity, held).places if isinstance(one, Quantity)] if side else []
        if not places or any(_there(place, held) != -side for place in places):
            continue
        if _is_told(quantity, places[0], held) and not is_doubted(quantity, held):
            printed, lead = held.text[quantity.start : quantity.end], ("over", "under")[side == _ABOVE]
            message = f"“{printed}”: the article says “{lead}” and not “{('under', 'over')[side == _ABOVE]}”."
            yield held.flag("number", Severity.WARNING, message, quantity, places[0])


def _there(place: Quantity, held: Held) -> int:
    return _side(place, held.article.words_of[held.article.sentence_at(place.start)])


def _side(quantity: Quantity, words: Sequence[Word]) -> int:
    """Return on which side of a figure those are that are told of right before it; 0 where it is not said."""
    before = [word for word in words if word.end <= quantity.start][-2:]
    if not before or quantity.start - before[-1].end > _GAP:
        return 0
    phrases = {before[-1].norm, " ".join(word.norm for word in before)}
    return _ABOVE if phrases & OVER else _BELOW if phrases & UNDER else 0


def _is_told(quantity: Quantity, place: Quantity, held: Held) -> bool:
    """Return whether the sentence of the place says of those on its side what the takeaway says, and denies as much."""
    number = held.article.sentence_at(place.start)
    own = {word.stem for word in held.read.words if quantity.start <= word.start < quantity.end}
    beside = sum(weight for stem, weight in held.weights.items() if stem not in own)
    denied = [_is_denying(words) for words in (held.read.words, held.article.words_of[number])]
    return denied[0] is denied[1] and held.rest(quantity)[number] >= _CLOSE * beside > 0


def _is_denying(words: Sequence[Word]) -> bool:
    return any(word.norm in NEGATORS or word.norm in DENYING or word.norm.endswith("n't") for word in words)

"""Tells that an article's name stands in what two commas set off behind another: "Ana Poe, of Calder Mutual, said"."""

from summarizer.checks.held import CROWD, Held
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name


def is_in_own_aside(rival: Name, name: Name, held: Held) -> bool:
    """Return whether a rival only stands in the aside behind a name that the takeaway has left out.

    The takeaway must go on with the word that follows the aside.
    """
    article = held.article
    text = article.read.text
    goes_on = next((word.norm for word in held.read.words if word.start >= name.end), "")
    for place in places(name.words[-1], held)[:CROWD]:
        number = article.sentence_at(place.start)
        end = article.sentences[number].end
        if text[place.end : place.end + 1] == "," and place.end < rival.start < end:
            closing = text.find(",", rival.end, end)
            first, _ = article.word_range(number, closing, closing) if closing > 0 else (0, 0)
            behind = article.words_of[number][first : first + 1] if closing > 0 else ()
            if behind and goes_on == behind[0].norm:
                return True
    return False

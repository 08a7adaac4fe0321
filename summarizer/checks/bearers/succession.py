"""Measures whether names that follow each other in a takeaway follow each other so in the article.

"Camp Ruiz" made of a camp and a mayor, or a "Duchy of Duchess" turned round, has words that the article knows and never
prints in this order.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.english.callings import EITHER_WAY, SEATED
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.peoples import SAME_PEOPLE
from summarizer.english.relatives import RELATIVES
from summarizer.english.titles import ROLE_ENDS, TITLES

_MOST = 60
"""So many places of a word are looked at."""
_CLOSE = 1 / 3
"""As near as "of the" lets two words of a name be."""
_SPAN = 3
"""The same, in words."""
_OWNING = (["of"], ["from"], ["in"], ["at"])
"""What links a name to what it belongs to, as an owner's name before it does."""
_OF = (["of"], ["of", "the"])
_NONE = -1.0


def order_measures(name: Name, held: Held) -> list[float]:
    """Return how the words of one name follow each other in the article, and how its title and its first word do.

    Of the pair of neighbours that fits worst: how near the second follows the first at best, and how near it stands
    before it; the same of the title; -1 where there is no pair.
    """
    worst = min((nearness(one, other, held.article) for one, other in pairwise(name.words)), default=(_NONE, _NONE))
    return [*worst, *_of_title(name, held), in_one_run(_with_links(name, held), held.article)]


def turned_round(name: Name, held: Held) -> bool:
    """Return whether two words of a name stand in the article close together in the other order, and never in this."""
    return any(_is_turned(*pair, held.article) and not _is_joined(*pair, held) for pair in pairwise(name.words))


def is_owned(name: Name, held: Held) -> bool:
    """Return whether a name joins two that the article joins otherwise: "Poe of the Mets" for "Mets pitcher Poe"."""
    return any(_is_turned(*pair, held.article) and _is_joined(*pair, held) for pair in pairwise(name.words))


def _is_turned(one: Word, other: Word, article: CheckedArticle) -> bool:
    after, before = nearness(one, other, article)
    return not after and before >= _CLOSE


def _is_joined(one: Word, other: Word, held: Held) -> bool:
    """Return whether two words, which the article has the other way round, say the same there: an owner, a people."""
    is_free = not {one.norm, other.norm}.isdisjoint(EITHER_WAY | SEATED)
    is_same = is_free or _is_owned(one, other, held) or _is_related(one, other, held.article)
    return is_same or (held.text[one.end : other.start] == " " and _is_of(one, other, held.article))


def _is_of(one: Word, other: Word, article: CheckedArticle) -> bool:
    """Return whether the article has a body's kind and name with "of" between: the Larkby Council is that of Larkby."""
    return any([word.norm for word in words[1:-1]] in _OF for words in _close(other, one, article))


def _is_related(one: Word, other: Word, article: CheckedArticle) -> bool:
    """Return whether one word says of what people somebody is, or is the name of a relative: Gerda, Poe's mother."""
    between = (words[1:-1] for words in _close(other, one, article))
    if one.norm in SAME_PEOPLE:
        return any(all(word.norm in FUNCTION_WORDS or word.text[0].isupper() for word in words) for words in between)
    return any(word.norm in RELATIVES for words in between for word in words)


def _close(one: Word, other: Word, article: CheckedArticle) -> Iterator[Sequence[Word]]:
    """Yield the words of the article from a word to another within a few words."""
    seconds = set(article.positions.get(other.stem, ())[:_MOST])
    for number, place in article.positions.get(one.stem, ())[:_MOST]:
        for there in range(place + 1, place + 1 + _SPAN):
            if (number, there) in seconds:
                yield article.words_of[number][place : there + 1]


def _is_owned(one: Word, other: Word, held: Held) -> bool:
    """Return whether a small word links two words of the takeaway that the article has as owner and what is owned."""
    return held.text[one.end : other.start].split()[:1] in _OWNING and _is_owner(other, one, held.article)


def _is_owner(one: Word, other: Word, article: CheckedArticle) -> bool:
    """Return whether the article has a word before another with nothing but names and what somebody is between."""
    return any(_is_title(words, article) for words in _close(one, other, article))


def _is_title(words: Sequence[Word], article: CheckedArticle) -> bool:
    """Return whether only an owner's "s", names and titles stand between the first word and the last."""
    text = article.read.text
    joined = all(text[one.end : other.start].strip() in {"", "'", "’", "'s", "’s"} for one, other in pairwise(words))
    return joined and all(
        word.text[0].isupper() or word.norm in TITLES or word.norm.endswith(ROLE_ENDS) for word in words[1:-1]
    )


def _of_title(name: Name, held: Held) -> tuple[float, float]:
    if not name.titles:
        return _NONE, _NONE
    before = [word for word in held.read.words if word.end <= name.start][-1:]
    return nearness(before[0], name.words[-1], held.article) if before else (_NONE, _NONE)


def nearness(one: Word, other: Word, article: CheckedArticle) -> tuple[float, float]:
    """Return how near the article has a word at best after another, and at best before it; 1 is next to it, 0 never."""
    seconds: dict[int, list[int]] = {}
    for number, place in article.positions.get(other.stem, ())[:_MOST]:
        seconds.setdefault(number, []).append(place)
    after = before = 0
    for number, place in article.positions.get(one.stem, ())[:_MOST]:
        for there in seconds.get(number, ()):
            if there > place:
                after = min(after or there - place, there - place)
            elif there < place:
                before = min(before or place - there, place - there)
    return (1.0 / after if after else 0.0), (1.0 / before if before else 0.0)


def _with_links(name: Name, held: Held) -> Sequence[Word]:
    """Return the words of a name with the small ones that link them, as the takeaway has them."""
    words = held.read.words
    return words[words.index(name.words[0]) : words.index(name.words[-1]) + 1]


def in_one_run(words: Sequence[Word], article: CheckedArticle) -> float:
    """Return whether the article has these words one right after the other; -1 for a single word."""
    norms = [word.norm for word in words]
    if len(norms) == 1:
        return _NONE
    return float(any(_stands(norms, place, article) for place in article.places.get(norms[0], ())[:_MOST]))


def _stands(norms: Sequence[str], place: Word, article: CheckedArticle) -> bool:
    number = article.sentence_at(place.start)
    at, _ = article.word_range(number, place.start, place.end)
    return [word.norm for word in article.words_of[number][at : at + len(norms)]] == norms

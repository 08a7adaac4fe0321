"""Measures whether a name stands in a takeaway as it does in the article: after "in", before a verb, as an owner."""

from collections.abc import Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.speakers import speaker
from summarizer.checks.held import CROWD, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.english.grammar import PLACE_LINKS
from summarizer.english.pronouns import PERSON_PRONOUNS, THING_PRONOUNS
from summarizer.english.speech import PLAIN_SAYING

_MOST = 30
"""So many places of a name are looked at."""
_NEVER = -1.0
NO_SLOT = (0.0,) * 5
"""The slots of a name that stands nowhere."""
_BACK = 4
"""So many words after a name its verb of saying may stand, and so many sentences back its words may begin."""


def slot_measures(name: Name, found: Sequence[Sequence[Word]], held: Held) -> list[float]:
    """Return the slot of a name in the takeaway beside its slots in the article, and what speaks for it there."""
    article = held.article
    words = held.read.words
    first = words.index(name.words[0])
    last = words.index(name.words[-1])
    here = slot_of(words, first, last)
    there = [slot_at(place, article, back=len(name.words) - 1) for place in found[-1][:_MOST]]
    shares = [sum(slot[at] for slot in there) / len(there) if there else _NEVER for at in range(len(here))]
    best = held.best_beside(name)
    mentions = min(1.0, len(found[-1]) / article.most_named)
    recent = _recent(found[-1], best, article)
    pronouns, speakers = _pronouns(best, article), _speakers(found[-1], best, article)
    return [*here, *shares, mentions, *pronouns, recent, *speakers, *_spoken(name, best, held)]


def _spoken(name: Name, best: int, held: Held) -> list[float]:
    """Return whether the takeaway gives its words to the name, and whether the article gives them to it or another."""
    says = says_here(name, held)
    found = speaker(best, held.article)
    own = {word.norm for word in name.words}
    same = 0.0 if not found.norm else 1.0 if found.norm in own else -1.0
    return [says, same, same * says, float(found.is_name), float(found.step)]


def says_here(name: Name, held: Held) -> float:
    """Return whether the takeaway gives its words to a name."""
    words = held.read.words
    place = words.index(name.words[-1])
    near = (*words[place + 1 : place + 1 + _BACK], *words[max(0, place - 2) : place])
    colon = held.text[name.end : name.end + 1] == ":"
    return float(colon or any(word.norm in PLAIN_SAYING or word.norm == "according" for word in near))


def slot_of(words: Sequence[Word], first: int, last: int) -> tuple[float, ...]:
    """Return whether a name follows "in" or "by", opens, is an owner, or stands before a plain word."""
    before = words[first - 1].norm if first else ""
    after = words[last + 1] if last + 1 < len(words) else None
    return (
        float(before in PLACE_LINKS),
        float(before in {"by", "of", "with", "for"}),
        float(first == 0),
        float(words[last].text.endswith(("'s", "’s"))),
        float(after is not None and bool(after.stem) and after.text.islower()),
    )


def slot_at(place: Word, article: CheckedArticle, *, back: int) -> tuple[float, ...]:
    """Return the slot of a name of the article, told by its last word and how many words it has before."""
    number = article.sentence_at(place.start)
    at, _ = article.word_range(number, place.start, place.end)
    return slot_of(article.words_of[number], max(0, at - back), min(at, len(article.words_of[number]) - 1))


def _pronouns(number: int, article: CheckedArticle) -> list[float]:
    """Return whether the best sentence has a pronoun for a person, one for a thing, and whether it opens with one."""
    words = article.words_of[number] if article.words_of else ()
    pronouns = PERSON_PRONOUNS | THING_PRONOUNS
    return [
        float(any(word.norm in PERSON_PRONOUNS for word in words)),
        float(any(word.norm in THING_PRONOUNS for word in words)),
        float(any(word.norm in pronouns for word in words[:2])),
    ]


def _recent(places: Sequence[Word], best: int, article: CheckedArticle) -> float:
    """Return how recently, before the best sentence, the article had the name, as a share of the names since."""
    last = max((place.start for place in places if article.sentence_at(place.start) <= best), default=None)
    if last is None:
        return _NEVER
    since = sum(
        name.start > last for number in range(max(0, best - 3), best + 1) for name in article.names.get(number, ())
    )
    return 1.0 / (1.0 + since)


def _speakers(places: Sequence[Word], best: int, article: CheckedArticle) -> list[float]:
    """Return whether the best sentence gives words to somebody, to this name, to another; and whether those near do."""
    near = range(max(0, best - _BACK), min(len(article.sentences), best + 2))
    own = {article.sentence_at(place.start) for place in places[:CROWD] if is_by_saying(place, article)}
    others = [name for name in article.names.get(best, ())[:CROWD] if is_by_saying(name.words[-1], article)]
    apart = {place.start for place in places}
    words = article.words_of[best] if article.words_of else ()
    return [
        float(any(word.norm in PLAIN_SAYING for word in words)),
        float(best in own),
        float(any(number in own for number in near)),
        float(bool(own)),
        float(any(name.words[-1].start not in apart for name in others)),
    ]


def is_by_saying(place: Word, article: CheckedArticle) -> bool:
    """Return whether a verb of saying stands within a few words of a place."""
    number = article.sentence_at(place.start)
    at, _ = article.word_range(number, place.start, place.end)
    return any(word.norm in PLAIN_SAYING for word in article.words_of[number][max(0, at - 3) : at + _BACK])

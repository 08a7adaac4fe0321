"""Which pronouns an article uses after a name: a man's, a woman's, or a thing's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.pronouns import FEMALE, MALE, THING_PRONOUNS

_REACH = 30
"""A pronoun within so many words after a name may stand for it."""
_OFTEN = 2
"""So many pronouns of one sex, and none of the other, tell it."""
_MALE, _FEMALE, _THING = range(3)
_SORTS = dict.fromkeys(THING_PRONOUNS, _THING) | dict.fromkeys(FEMALE, _FEMALE) | dict.fromkeys(MALE, _MALE)
Counts = Mapping[str, Sequence[int]]


@remembered
def counts(article: CheckedArticle) -> Counts:
    """Return for the last word of each name how many pronouns of the three sorts follow it before the next name."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    last_words = {name.words[-1].start: name for name in article.read.names}
    last, since = "", 0
    for word in article.read.words:
        since += 1
        name = last_words.get(word.start)
        if name is not None:
            last, since = word.norm, 0
            for title in name.titles:
                found[last][_FEMALE if title in FEMALE else _MALE] += 2 * (title in FEMALE or title in MALE)
        elif last and since <= _REACH and (sort := _SORTS.get(word.norm)) is not None:
            found[last][sort] += 1
    return dict(found)


def sex(norm: str, article: CheckedArticle) -> float:
    """Return whether a name's pronouns are a man's (1) or a woman's (-1); 0 where the article does not tell."""
    male, female, _ = counts(article).get(norm, (0, 0, 0))
    return (male - female) / (male + female) if male + female else 0.0


def is_told(norm: str, article: CheckedArticle) -> bool:
    """Return whether an article tells a name's sex by itself: several of its pronouns follow, none of the other sex."""
    male, female, _ = counts(article).get(norm, (0, 0, 0))
    return min(male, female) == 0 and max(male, female) >= _OFTEN


def personhood(norm: str, article: CheckedArticle) -> float:
    """Return which share of a name's pronouns is a person's; -1 where none follows it."""
    male, female, thing = counts(article).get(norm, (0, 0, 0))
    total = male + female + thing
    return (male + female) / total if total else -1.0


def sex_of(words: Iterable[Word]) -> float:
    """Return whether the pronouns among words are a man's (1), a woman's (-1), both or none (0)."""
    norms = {word.norm for word in words}
    return float(bool(norms & MALE)) - float(bool(norms & FEMALE))

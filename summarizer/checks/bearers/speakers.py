"""Who speaks in a sentence of the article: the name, noun or pronoun beside its verb of saying, or a near one's."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.persons import sex, sex_of
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.pronouns import PERSON_PRONOUNS, THING_PRONOUNS
from summarizer.english.speech import PLAIN_SAYING, SOURCE_NOUNS

_REACH = 4
"""So many words beside a verb of saying its subject is looked for."""
_BACK = 4
"""So many sentences back a pronoun's name is looked for."""
_NEAR = (0, 1, -1, -2)
"""In whose words a sentence stands is told by itself, by the next one, or by the ones before."""


class Speaker(NamedTuple):
    """Who speaks."""

    norm: str
    """The last word of the name, or the noun, in small letters; empty where nobody is found."""
    is_name: bool
    step: int
    """How many sentences away the verb of saying stands."""


NOBODY = Speaker("", is_name=False, step=0)


def is_saying(word: Word) -> bool:
    """Return whether a word gives what is said to its subject; "States" and "Reports" are names."""
    return word.norm in PLAIN_SAYING and word.text.islower()


@remembered
def speaker(number: int, article: CheckedArticle) -> Speaker:
    """Return who speaks in a sentence, as far as the words tell."""
    for step in _NEAR:
        if 0 <= number + step < article.body_sentences:
            found = _of_sentence(number + step, article)
            if found is not None:
                return Speaker(*found, step)
    return NOBODY


def _of_sentence(number: int, article: CheckedArticle) -> tuple[str, bool] | None:
    words = article.words_of[number]
    for place, word in enumerate(words):
        if is_saying(word):
            before, after = words[max(0, place - _REACH) : place][::-1], words[place + 1 : place + 1 + _REACH]
            found = _subject(before, number, article) or _subject(after, number, article)
            if found is not None:
                return found
        if word.norm == "according" and place + 1 < len(words):
            found = _subject(words[place + 2 : place + 2 + _REACH], number, article)
            if found is not None:
                return found
    return None


def _subject(words: Sequence[Word], number: int, article: CheckedArticle) -> tuple[str, bool] | None:
    """Return the name, noun or pronoun that stands first among words; a pronoun stands for the last fitting name."""
    ends = {name.words[-1].start for name in article.names.get(number, ())}
    for word in words:
        if word.start in ends:
            return word.norm, True
        if word.norm in SOURCE_NOUNS:
            return word.norm, False
        if word.norm in PERSON_PRONOUNS or word.norm in THING_PRONOUNS:
            return _antecedent(word, number, article)
    return None


def _antecedent(pronoun: Word, number: int, article: CheckedArticle) -> tuple[str, bool] | None:
    wanted = sex_of([pronoun])
    for earlier in range(number, max(-1, number - _BACK), -1):
        for name in reversed(article.names.get(earlier, ())):
            norm = name.words[-1].norm
            if name.end <= pronoun.start and sex(norm, article) * wanted >= 0 and (not wanted or sex(norm, article)):
                return norm, True
    return None

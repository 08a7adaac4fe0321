"""Check `name`: who is arrested, convicted or acquitted is the one of whom the article says so."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.filling import Known
from summarizer.checks.bearers.rivalry import named_bearer
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.pronouns import PERSON_PRONOUNS
from summarizer.english.trials import ACQUITTED, CASE, CONDITIONS, CONFESSED, GUILTY, STEPS
from summarizer.english.verbs import BEING, DENIED, LEADING

_ASIDE = 6
"""So many words at most stand between two commas behind a name."""
_UNNAMED = frozenset("a an one two three four five six seven eight nine ten several".split())
"""Words that open a sentence about people who are not named."""
_CLEARED = ("cleared", "of")


class _Step(NamedTuple):
    """A verb of a case that is told of somebody in the passive."""

    verb: Word
    family: frozenset[str]
    """Words by which an article may tell it."""
    name: Name | None
    """Right before the verb; None where other words are."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first step of a case that the article tells of others only, or an acquittal of nobody."""
    for step in list(_steps(held.read.words, held.read.names, held.text))[:MOST]:
        if step.name is None or _is_open(step.verb, held.read.words):
            continue
        if (there := _elsewhere(step, step.name, held)) is not None:
            name = held.text[step.name.start : step.name.end]
            message = f"“{step.verb.text}”: the article does not say this of “{name}”."
            yield held.flag("name", Severity.WARNING, message, step.verb, there)
            return


def _is_open(verb: Word, words: Sequence[Word]) -> bool:
    """Return whether a takeaway denies a step or leaves it open."""
    return any(word.norm in DENIED or word.norm in CONDITIONS for word in words if word.start < verb.start)


def _elsewhere(step: _Step, name: Name, held: Held) -> Word | None:
    """Return the first place where the article tells a step, if it tells it each time of others."""
    article, mine = held.article, named_bearer(name, held)
    spoken_of = [word for word in mine.bearer.named if not word.text.endswith(("'s", "’s"))]
    own = {article.sentence_at(word.start) for word in (*spoken_of, *mine.bearer.meant)}
    if not own or mine.bearer.longest is name:
        return None
    told = _told(step.family, article)
    if not told:
        confessed = (word for number in sorted(own) for word in article.words_of[number] if word.norm in CONFESSED)
        return next(confessed, None) if step.family == ACQUITTED else None
    numbers = {article.sentence_at(word.start) for word in told}
    is_in_case = any(word.norm in CASE for number in own for word in article.words_of[number])
    if numbers & own or not all(_is_of_others(number, mine, article, is_in_case=is_in_case) for number in numbers):
        return None
    return told[0]


def _told(family: frozenset[str], article: CheckedArticle) -> Sequence[Word]:
    """Return where the article tells a step, in order; of an acquittal "guilty" only behind "not"."""
    places = (place for norm in family for place in article.places.get(norm, ()))
    is_acquittal = family == ACQUITTED
    return sorted(
        place for place in places if not (is_acquittal and place.norm == GUILTY and not _is_not(place, article))
    )


def _is_not(place: Word, article: CheckedArticle) -> bool:
    return article.read.text[: place.start].rstrip()[-4:].strip().lower() == "not"


def _is_of_others(number: int, mine: Known, article: CheckedArticle, *, is_in_case: bool) -> bool:
    """Return whether a sentence tells a step of another name, or of people without one who can not be this one.

    A man who was arrested may be the one whom the article names later, where it speaks of his case.
    """
    others = [step.name for step in _steps_in(number, article)]
    named = [name for name in others if name is not None]
    if named:
        return all(not any(word.norm in mine.bearer.norms for word in name.words) for name in named)
    words = article.words_of[number]
    is_unnamed = words[0].norm in _UNNAMED and not any(word.norm in PERSON_PRONOUNS for word in words)
    return bool(others) and is_unnamed and not is_in_case


@remembered
def _steps_in(number: int, article: CheckedArticle) -> Sequence[_Step]:
    return list(_steps(article.words_of[number], article.names.get(number, ()), article.read.text))


def _steps(words: Sequence[Word], names: Sequence[Name], text: str) -> Iterator[_Step]:
    """Yield the steps of a case that are told in the passive: "Ana Poe, 44, has been arrested"."""
    ends = {name.words[-1].start: name for name in names}
    for place, verb in enumerate(words):
        family = _family(words, place)
        if family is None or not verb.text.islower() or not place or words[place - 1].norm not in LEADING:
            continue
        first = place
        while first and words[first - 1].norm in LEADING:
            first -= 1
        if any(word.norm in BEING for word in words[first:place]):
            yield _Step(verb, family, ends.get(words[_subject(words, first, text)].start) if first else None)


def _family(words: Sequence[Word], place: int) -> frozenset[str] | None:
    """Return the words that tell a step, if one stands at a place."""
    pair = tuple(word.norm for word in words[place : place + 2])
    return ACQUITTED if pair == _CLEARED else STEPS.get(words[place].norm)


def _subject(words: Sequence[Word], first: int, text: str) -> int:
    """Return the place of the word before a verb, or before what two commas set off in front of it."""
    last = first - 1
    if text[words[last].end : words[first].start] != ", ":
        return last
    for at in range(last - 1, max(-1, last - 1 - _ASIDE), -1):
        if text[words[at].end : words[at + 1].start] == ", ":
            return at
    return last

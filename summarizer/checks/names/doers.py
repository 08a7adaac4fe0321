"""Check `name`: what one unnamed person or thing did is not said of another: a fan attacked him, and no guard."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.grammar import CLAUSE_OPENERS, FUNCTION_WORDS
from summarizer.english.nouns import MEANT_PERSONS
from summarizer.english.speech import PLAIN_SAYING
from summarizer.english.verbs import BEING, IRREGULAR, LIKE_IN_THE_PAST

_UNNAMED = frozenset({"a", "an"})
"""In front of who has not been spoken of yet."""
_GROUP = 4
"""So many words at most say who does it."""
_REACH = 6
"""So many words behind a verb may say to whom."""
_BEFORE = frozenset("a an the his her its their two three".split())
"""Small words that may open such a group."""


class _Done(NamedTuple):
    """A verb in the past with who does it and what stands behind it."""

    verb: Word
    doer: Word
    target: frozenset[str]
    """Stems of the words behind it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first verb whose doer stands behind it in an article that gives it another."""
    article = held.article
    mine = list(_done(held.read.words, held.text))[:MOST]
    for own in mine:
        for number in sorted(sentences_near(held)):
            there = next((done for done in _done_in(number, article) if _is_like(own, done)), None)
            if there is None:
                continue
            if _is_other(own, there, article.words_of[number]):
                message = f"“{own.verb.text}”: the article says this of “{there.doer.text}”."
                yield held.flag("name", Severity.WARNING, message, own.verb, there.doer)
            return


def _is_like(own: _Done, there: _Done) -> bool:
    return own.verb.norm == there.verb.norm


def _is_other(own: _Done, there: _Done, words: Sequence[Word]) -> bool:
    """Return whether the doer is one whom the article's sentence names behind the verb, for the first time.

    Either he changed places with its own doer, or it is done to the same one.
    """
    behind = [place for place, word in enumerate(words) if word.start > there.verb.start and word.stem == own.doer.stem]
    if own.doer.stem == there.doer.stem or not behind:
        return False
    if there.doer.stem in own.target:
        return own.doer.stem in there.target
    if own.doer.norm in MEANT_PERSONS or not own.doer.text.islower():
        return False
    if words[0].norm not in _UNNAMED or words[behind[0]].norm != own.doer.norm:
        return False
    ahead = words[max(0, behind[0] - _GROUP) : behind[0]]
    opens = {word.norm for word in ahead if word.start > there.verb.start}
    return not opens.isdisjoint(_UNNAMED) and not own.target.isdisjoint(there.target - {own.doer.stem})


@remembered
def _done_in(number: int, article: CheckedArticle) -> Sequence[_Done]:
    return list(_done(article.words_of[number], article.read.text))[:MOST]


def _done(words: Sequence[Word], text: str) -> Iterator[_Done]:
    """Yield the verbs in the past of an opening "a fan", also behind an "and", with what stands behind them."""
    doer = _opening(words, text)
    if doer is None:
        return
    after = next(place for place, word in enumerate(words) if word.start > doer.start and _is_past(word))
    for place in range(after, len(words)):
        word = words[place]
        before = words[place - 1]
        if word.norm in CLAUSE_OPENERS - {"and"} or text[before.end : word.start].strip(" -"):
            return
        if _is_past(word) and (place == after or before.norm == "and" or before.norm.endswith("ly")):
            target = _behind(words, place, text)
            if target:
                yield _Done(word, doer, target)


def _opening(words: Sequence[Word], text: str) -> Word | None:
    """Return the last word of the group that opens a sentence, right before its first verb."""
    first = 1 if words and words[0].norm in FUNCTION_WORDS else 0
    last = None
    for word in words[first : first + _GROUP + 1]:
        if last is not None and _is_past(word):
            return last
        if word.stem:
            last = word
        elif text[word.start - 1 : word.start] != "-":  # "A passer-by saw it."
            return None
    return None


def _is_past(word: Word) -> bool:
    if not word.text.islower() or word.norm in PLAIN_SAYING or word.norm in BEING:
        return False
    is_irregular = IRREGULAR.get(word.norm, word.norm) != word.norm and not word.norm.endswith(("s", "ing"))
    return word.norm.endswith("ed") or is_irregular or word.norm in LIKE_IN_THE_PAST


def _behind(words: Sequence[Word], place: int, text: str) -> frozenset[str]:
    """Return the stems of who stands right behind a verb, up to a mark or small word."""
    found: set[str] = set()
    last = words[place]
    for word in words[place + 1 : place + 1 + _REACH]:
        is_joined = text[last.end : word.start] in {" ", "-"}
        if not is_joined or (word.norm in FUNCTION_WORDS and (found or word.norm not in _BEFORE)):
            break
        if word.stem:
            found.add(word.stem)
        last = word
    return frozenset(found)

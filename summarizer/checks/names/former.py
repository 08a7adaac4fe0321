"""Check `name`: who is a former, acting or deputy mayor in the article is not called the mayor, nor the mayor one."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.callings import Calling, called, read_callings
from summarizer.checks.names.titles import is_same
from summarizer.checks.reading.words import Word
from summarizer.english.callings import CALLED, FAMED, HEADS
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.standing import ANY_RANK, EX, FOR_A_TIME, GROUPS, HELD_BEFORE, KEEPING, ONCE, PAST, STANDING
from summarizer.english.times import UNTIL

_BEFORE = 4
"""So many words before a title its "former" may stand: "a former two-term mayor"."""
_UNTIL = 25
"""So many words behind a title it is said until when somebody had it."""
_PARTING = frozenset(',.;:()"“”—–')


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for a title that the article gives its bearer with "former", "acting" or "deputy" only.

    And for one that has such a word in the takeaway alone.
    """
    words = held.read.words
    callings = list(read_callings(held.read))[:MOST]
    limits = [_limit_at(words, words.index(calling.word), held.text) for calling in callings]
    if any(limits):
        yield from _put_in(held)
    taken = {limit.start for limit in limits if limit is not None}
    if any(word.start not in taken for word in words if word.norm in STANDING or word.norm.startswith(EX)):
        return
    for calling in (calling for calling, limit in zip(callings, limits, strict=True) if limit is None):
        found = _limits(calling, held)
        if found and not _is_kept(calling, found[0], held):
            word = found[0]
            message = f"“{calling.word.text}”: the article says “{word.text}” before this."
            yield held.flag("name", Severity.WARNING, message, calling.word, word)
            return


def _put_in(held: Held) -> Iterator[Flag]:
    """Yield a warning for a "former" before a title that the article gives its bearer, and has no such word."""
    words = held.read.words
    for calling in list(read_callings(held.read))[:MOST]:
        limit = _limit_at(words, words.index(calling.word), held.text)
        if limit is None or (_root(limit) in PAST and calling.word.norm in KEEPING):
            continue
        places = [word for word in _mine(calling, held) if word.start in called(held.article)]
        if places and not _has_like(limit, calling, held):
            message = f"“{limit.text} {calling.word.text}”: the article has no “{limit.text}” here."
            yield held.flag("name", Severity.WARNING, message, limit, places[0])
            return


def _has_like(limit: Word, calling: Calling, held: Held) -> bool:
    """Return whether the article has a word of the kind anywhere, or tells how the bearer came to lose a post."""
    article, group = held.article, next(group for group in GROUPS if _root(limit) in group)
    if any(norm in article.places for norm in group) or any(norm.startswith(EX) for norm in article.places):
        return True
    about = article.sentences_of(calling.name.words[-1].norm)
    lost = (ONCE | HELD_BEFORE) if group is PAST else ONCE
    return any(word.norm in lost for number in about for word in article.words_of[number])


def _is_kept(calling: Calling, limit: Word, held: Held) -> bool:
    """Return whether a title may stand without the word before it: by custom, or as the takeaway speaks of the past."""
    if limit.norm in PAST or limit.norm.startswith(EX):
        if calling.word.norm in FAMED and _is_by_itself(calling, held):
            return True
        before = [word.norm for word in held.read.words if word.end <= calling.word.start][-_BEFORE:]
        is_past = any(word.norm in ONCE for word in held.read.words) or not HELD_BEFORE.isdisjoint(before)
        return calling.word.norm in KEEPING or is_past
    return calling.word.norm in ANY_RANK and limit.norm not in FOR_A_TIME


def _is_by_itself(calling: Calling, held: Held) -> bool:
    """Return whether a title stands without those for whom it is held: who sang for a band is a singer still."""
    words = held.read.words
    at = words.index(calling.word)
    is_last = at + 1 == len(words) or words[at + 1].norm not in HEADS
    return is_last and (
        at == 0 or words[at - 1].norm in FUNCTION_WORDS or "," in held.text[words[at - 1].end : calling.word.start]
    )


def _limits(calling: Calling, held: Held) -> Sequence[Word]:
    """Return the limiting words before all places of a title that may be its bearer's; nothing where one has none."""
    article, said = held.article, called(held.article)
    mine = [word for word in _mine(calling, held) if not _was(word, article)]
    limits = [_limit(word, article) for word in mine]
    found = [limit for limit in limits if limit is not None]
    kinds = {kind for limit in found for kind, group in enumerate(GROUPS) if _root(limit) in group}
    is_his = any(word.start in said for word in mine)
    return found if is_his and len(found) == len(limits) and len(kinds) == 1 else ()


def _was(title: Word, article: CheckedArticle) -> bool:
    """Return whether the article says until when somebody was it: "was lead singer until they split"."""
    number = article.sentence_at(title.start)
    at, after = article.word_range(number, title.start, title.end)
    words = article.words_of[number]
    is_past = any(word.norm in HELD_BEFORE for word in words[max(0, at - _BEFORE) : at])
    return is_past and any(word.norm in UNTIL for word in words[after : after + _UNTIL])


def _mine(calling: Calling, held: Held) -> Sequence[Word]:
    """Return all places of a title that may be its bearer's: said of him, or of nobody."""
    article, said = held.article, called(held.article)
    return [
        word
        for form in sorted(CALLED[calling.word.norm] & CALLED.keys())
        for word in article.places.get(form, ())
        if word.start not in said or any(is_same(calling.name, name, held) for name in said[word.start])
    ]


def _root(limit: Word) -> str:
    return "ex" if limit.norm.startswith(EX) else limit.norm


def _limit(title: Word, article: CheckedArticle) -> Word | None:
    """Return the word a little before a title that says that its bearer does not hold it in full."""
    number = article.sentence_at(title.start)
    at, _ = article.word_range(number, title.start, title.end)
    return _limit_at(article.words_of[number], at, article.read.text)


def _limit_at(words: Sequence[Word], at: int, text: str) -> Word | None:
    last = words[at]
    for word in reversed(words[max(0, at - _BEFORE) : at]):
        if _PARTING & set(text[word.end : last.start]) - {"."}:
            return None
        if word.norm in STANDING or word.norm.startswith(EX):
            return word
        last = word
    return None

"""Reads who did what to whom, where two names stand beside one verb: in the active, in the passive, as a defeat."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from summarizer import stems
from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.calendar import MONTHS, WEEKDAYS
from summarizer.english.callings import ARTICLES, CALLED
from summarizer.english.grammar import FUNCTION_WORDS, PLACE_LINKS, PREPOSITIONS
from summarizer.english.peoples import SAME_PEOPLE
from summarizer.english.relatives import OWNERS
from summarizer.english.speech import PLAIN_SAYING
from summarizer.english.titles import TITLES
from summarizer.english.verbs import (
    ALIKE,
    BEATS,
    BEING,
    DAY_LINKS,
    DENIED,
    HIMSELF,
    IRREGULAR,
    LEADING,
    LOSES,
    PARTICLES,
    TOGETHER,
)

_APART = 14
"""So many words at most stand between two names of one deed."""
_GROUP = 5
"""So many words at most say what somebody is before his name."""
_LONG_GROUP = 8
"""Or so many with "its" in front: "its former parent and phone pioneer"."""
_ASIDE = 8
"""So many words at most stand between two commas after a name."""
_BY = 5
""" "By" is one of so many words after a participle: "sent off by", "taken over by"."""
_WHERE = 8
"""It is one of so many where only places and days stand between: "sued in Wend in March by"."""
_OWNERS = OWNERS | {"its"}
_MARKS = frozenset('.!?;:"“”()—–')
"""Marks that part a clause from another."""
_NO_DEEDS = FUNCTION_WORDS | PLAIN_SAYING
"""Words that are no verb of a deed, nor say what somebody is."""
_PLAIN = {stems.stem(plain).rstrip("e"): plain for plain in (*IRREGULAR.values(), *ALIKE, *TOGETHER)}
"""Plain forms of verbs by what their regular forms share."""


class Deed(NamedTuple):
    """One verb with who does it and to whom it is done."""

    verb: str
    doer: Name
    target: Name
    start: int
    end: int


class _Told(NamedTuple):
    """A verb between two names."""

    verb: str
    is_passive: bool
    """It is done to the first name."""


@remembered
def deeds_of(article: CheckedArticle) -> Sequence[Deed]:
    """Return the deeds of an article that its words tell."""
    return list(read_deeds(article.read))


def read_deeds(read: ReadText) -> Iterator[Deed]:
    """Yield the deeds of a text, each with the two names that stand nearest to its verb."""
    words, at = read.words, {word.start: place for place, word in enumerate(read.words)}
    names = [name for name in read.names if not _stands_aside(name, words, at)]
    for place, (one, other) in enumerate(pairwise(names)):
        first, last = at[one.words[-1].start] + 1, at[other.words[0].start]
        if not 0 < last - first <= _APART or _MARKS & set(read.text[one.end : other.start]):
            continue
        head = _head(names[place + 1 : place + 3], read, at)
        if _is_owner(one) or _is_owner(head) or _is_tied(words[max(0, at[one.words[0].start] - _GROUP) : first - 1]):
            continue
        told = _told(_after_aside(words[first:last], one, read.text), read.text)
        if told is not None:
            doer, target = (head, one) if told.is_passive else (one, head)
            yield Deed(told.verb, doer, target, one.start, head.end)


def _stands_aside(name: Name, words: Sequence[Word], at: dict[int, int]) -> bool:
    """Return whether a name takes no part in a deed: it describes another, or says where: "was sued in Wend by"."""
    first, last = at[name.words[0].start], at[name.words[-1].start]
    if _is_adjective(name, words, last):
        return True
    ahead = next((word.norm for word in reversed(words[:first]) if word.norm not in ARTICLES), "")
    behind = words[last + 1 : last + 1 + _WHERE]
    by = next((place for place, word in enumerate(behind) if word.norm == "by"), None)
    return ahead in PLACE_LINKS and by is not None and (by == 0 or _says_where(behind[:by]))


def _is_adjective(name: Name, words: Sequence[Word], last: int) -> bool:
    """Return whether a people's name stands before a small word that it describes: "the British chain"."""
    if len(name.words) > 1 or name.words[0].norm not in SAME_PEOPLE or last + 1 == len(words):
        return False
    return words[last + 1].text.islower() and words[last + 1].norm not in FUNCTION_WORDS


def _is_owner(name: Name) -> bool:
    return name.words[-1].text.endswith(("'s", "’s"))


def _is_tied(before: Sequence[Word]) -> bool:
    """Return whether the nearest word that does not say what somebody is ties his name: "groups in Larkby"."""
    ahead = (word.norm for word in reversed(before) if word.norm not in ARTICLES and word.norm not in CALLED)
    return next(ahead, "") in PREPOSITIONS


def _head(names: Sequence[Name], read: ReadText, at: dict[int, int]) -> Name:
    """Return the name that a group of words ends with: Tom Poe of "Albion defender Tom Poe"."""
    for one, other in pairwise(names):
        between = read.words[at[one.words[-1].start] + 1 : at[other.words[0].start]]
        plain = read.text[one.end : other.start].replace(" ", "").isalpha()
        if plain and all(word.norm in CALLED for word in between):
            return other
    return names[0]


def _after_aside(between: Sequence[Word], one: Name, text: str) -> Sequence[Word]:
    """Return the words after what two commas set off behind a name."""
    if text[one.end : one.end + 1] != ",":
        return between
    ends = (place for place, word in enumerate(between[:_ASIDE], 1) if text[word.end : word.end + 1] == ",")
    return between[next(ends, len(between)) :]


def _told(between: Sequence[Word], text: str) -> _Told | None:
    """Return what the words between two names tell, if they are a verb and what may stand beside it."""
    between = _after_saying(between)
    lead = list(takewhile(lambda word: word.norm in LEADING or word.norm.endswith("ly"), between))
    if len(lead) == len(between) or any(word.norm in DENIED or word.norm.endswith("n't") for word in between):
        return None
    verb, behind = between[len(lead)], between[len(lead) + 1 :]
    is_verb = verb.text.islower() and verb.norm not in _NO_DEEDS and verb.norm not in CALLED
    if not is_verb or (behind and "," in text[verb.end : behind[-1].start]):
        return None
    return _turn(verb.norm, behind, next((word.norm for word in reversed(lead) if word.norm in LEADING), ""))


def _after_saying(between: Sequence[Word]) -> Sequence[Word]:
    """Return the words without the day of "agreed on Monday to", and those after "said that it" and its like."""
    plain = [
        word
        for place, word in enumerate(between)
        if word.norm not in WEEKDAYS
        and not (word.norm in DAY_LINKS and place + 1 < len(between) and between[place + 1].norm in WEEKDAYS)
    ]
    norms = [word.norm for word in plain]
    if norms[:1] and norms[0] in PLAIN_SAYING:
        goes_on = 2 if norms[1:2] == ["that"] else 1
        if norms[goes_on : goes_on + 1] and norms[goes_on] in HIMSELF:
            return plain[goes_on + 1 :]
    return plain


def _turn(verb: str, behind: Sequence[Word], before: str) -> _Told | None:
    """Return a verb with its turn, by the words before and behind it."""
    norms = [word.norm for word in behind]
    is_form = verb in IRREGULAR or verb.endswith("ed")
    if before in BEING and is_form and "by" in norms[:_WHERE]:
        by = norms.index("by")
        small = norms[:by] if not _says_where(behind[:by]) else []
        if small and by >= _BY:
            return None
        fits = _is_group(behind[by + 1 :]) and not any(norm in FUNCTION_WORDS - PARTICLES for norm in small)
        return _Told(_with_particle(base(verb), norms[:by]), is_passive=True) if fits else None
    if base(verb) == LOSES and "to" in norms:
        to = norms.index("to")
        fits = _is_group(behind[to + 1 :]) and not any(
            norm.isalpha() and not norm.endswith("ly") for norm in norms[:to]
        )
        return _Told(BEATS, is_passive=True) if fits else None
    goes_on = verb.endswith("ing")
    if (before in BEING) != goes_on or not (before or is_form or verb.endswith("s")):
        return None
    rest = behind[1:] if norms and norms[0] in PARTICLES else behind
    return _Told(_with_particle(base(verb), norms), is_passive=False) if _is_group(rest) else None


def _says_where(words: Sequence[Word]) -> bool:
    """Return whether words are places and days with the small ones before them: "at the High Court in March"."""
    if not words or words[0].norm not in PLACE_LINKS | DAY_LINKS or not words[-1].text[0].isupper():
        return False
    return all(
        word.text[0].isupper() or word.norm in ARTICLES or word.norm in PLACE_LINKS | DAY_LINKS for word in words
    )


def base(norm: str) -> str:
    """Return what the forms of a verb share, the same for verbs that say the same."""
    shared = stems.stem(norm).rstrip("e")
    plain = IRREGULAR.get(norm) or _PLAIN.get(shared, shared)
    return ALIKE.get(plain, plain)


def _with_particle(plain: str, behind: Sequence[str]) -> str:
    return ALIKE.get(f"{plain}-{behind[0]}", plain) if behind else plain


def _is_group(words: Sequence[Word]) -> bool:
    """Return whether words only say what the name behind them is: "the actor", "its parent and old rival"."""
    is_long = len(words) > 1 and words[0].norm in _OWNERS and not any(map(_may_be_verb, words))
    return len(words) <= (_LONG_GROUP if is_long else _GROUP) and all(
        word.norm in ARTICLES
        or (is_long and word.norm == "and")
        or word.norm in TITLES
        or word.norm in MONTHS
        or word.norm in SAME_PEOPLE
        or (word.text.islower() and word.norm not in _NO_DEEDS)
        for word in words
    )


def _may_be_verb(word: Word) -> bool:
    return word.norm in IRREGULAR or word.norm.endswith("ed")

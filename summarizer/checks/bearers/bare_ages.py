"""Check `number`: the age of "the 19-year-old" is that of somebody whom the article names before, and of no other."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.bearers.rivalry import named_bearer
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.quantities import Quantity
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.inflections import IRREGULAR
from summarizer.english.units import AGE

_BACK = 2
"""So many sentences before its own may name who "the 19-year-old" is."""
_APART = frozenset({", ", " (", ", aged ", " "})
"""What may stand between an age and a name."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each age beside a name that the article has only for somebody else, whom it names before."""
    for age in held.read.quantities[:MOST]:
        name = _named(age, held) if age.unit == AGE else None
        there = [one for one in held.article.read.quantities if one.unit == AGE and one.value == age.value]
        if name is None or not there or not all(_is_bare(one, held) for one in there):
            continue
        before = [other for one in there for other in _named_before(one, held)]
        if before and not _is_among(name, there, held):
            said = held.article.read.text[there[0].start : there[0].end]
            message = f"“{held.text[age.start : age.end]}”: the article says “{said}” of another."
            yield held.flag("number", Severity.WARNING, message, age, there[0])


def _named(age: Quantity, held: Held) -> Name | None:
    """Return the name right before or behind an age."""
    for name in held.read.names[:MOST]:
        between = held.text[min(name.end, age.end) : max(name.start, age.start)]
        if between in _APART and (name.end < age.start or between == " "):
            return name
    return None


def _is_bare(age: Quantity, held: Held) -> bool:
    """Return whether an age of the article stands for who bears it: "The 19-year-old scored"."""
    article = held.article
    words = article.words_of[article.sentence_at(age.start)]
    before = [word.norm for word in words if word.end <= age.start][-1:]
    after = next((word for word in words if word.start >= age.end), None)
    is_verb = after is None or after.norm in FUNCTION_WORDS or after.norm in IRREGULAR or after.norm.endswith("ed")
    return before == ["the"] and is_verb


def _named_before(age: Quantity, held: Held) -> Sequence[Name]:
    """Return the names of an age's sentence and of those before it."""
    number = held.article.sentence_at(age.start)
    names = (name for near in range(max(0, number - _BACK), number + 1) for name in held.article.names.get(near, ()))
    return [name for name in names if name.start < age.start]


def _is_among(name: Name, there: Sequence[Quantity], held: Held) -> bool:
    """Return whether the bearer of a name is named, or meant by a pronoun, in the sentences of one of the ages."""
    article, bearer = held.article, named_bearer(name, held).bearer
    numbers = {article.sentence_at(word.start) for word in (*bearer.named, *bearer.meant)}
    return any(article.sentence_at(age.start) - back in numbers for age in there for back in range(-1, _BACK + 1))

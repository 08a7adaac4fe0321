"""Check `name`: who heads one body in the article is not said to head another: Brill's chairman is not its parent's."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.callings import Calling, read_callings
from summarizer.checks.names.lookup import places
from summarizer.checks.names.titles import is_same
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.remembering import remembered
from summarizer.english.callings import CALLED, HEADING
from summarizer.english.peoples import SAME_PEOPLE

_REACH = 3
"""So many words at most stand between a body and its head's calling: "Brill's chairman and chief executive"."""
_OF = frozenset({"of", "the"})


class _Head(NamedTuple):
    """Who heads what, and as what."""

    calling: Calling
    body: Name


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first body that the article never gives a head whom it calls so of another."""
    for own in list(_read(held.read))[:MOST]:
        there = [one for one in _of_article(held.article) if _is_like(own.calling, one.calling, held)]
        if not there or any(_is_body(own.body, one.body, held) for one in there):
            continue
        if not all(places(word, held) for word in own.body.words) or _is_joined(own.body, there[0].body, held):
            continue
        said = held.article.read.text[there[0].body.start : there[0].body.end]
        message = f"“{held.text[own.body.start : own.body.end]}”: the article says “{said}” here."
        yield held.flag("name", Severity.WARNING, message, own.body, there[0].body)
        return


def _is_like(own: Calling, there: Calling, held: Held) -> bool:
    is_alike = there.word.norm in CALLED[own.word.norm] or own.word.norm in CALLED[there.word.norm]
    return is_alike and is_same(own.name, there.name, held)


def _is_body(own: Name, there: Name, held: Held) -> bool:
    """Return whether two names have a word in common, in whatever form."""
    starts = {word.start for word in there.words}
    norms = {word.norm for word in there.words}
    return any(word.norm in norms or any(place.start in starts for place in places(word, held)) for word in own.words)


def _is_joined(own: Name, there: Name, held: Held) -> bool:
    """Return whether the article has both in one name: Larkby, and Albion, of Larkby Albion."""
    mine, others = {word.norm for word in own.words}, {word.norm for word in there.words}
    named = ({word.norm for word in name.words} for name in held.article.read.names)
    return any(mine & words and others & words for words in named)


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Head]:
    return list(_read(article.read))


def _read(read: ReadText) -> Iterator[_Head]:
    at = {word.start: place for place, word in enumerate(read.words)}
    for calling in read_callings(read):
        if calling.word.norm in HEADING and (body := _body(calling, at, read)) is not None:
            yield _Head(calling, body)


def _body(calling: Calling, at: dict[int, int], read: ReadText) -> Name | None:
    """Return the name before a calling, or behind it and an "of"."""
    place = at[calling.word.start]
    for name in read.names:
        if name is calling.name or any(word.norm in SAME_PEOPLE for word in name.words):
            continue
        if calling.word.start < name.start:
            between = read.words[place + 1 : at[name.words[0].start]]
            is_of = bool(between) and between[0].norm == "of" and all(word.norm in _OF for word in between)
            if is_of and read.text[calling.word.end : name.start].replace(" ", "").isalpha():
                return name
        elif name.end <= calling.word.start:
            between = read.words[at[name.words[-1].start] + 1 : place]
            is_group = all(word.norm in CALLED or word.norm == "and" for word in between)
            if len(between) <= _REACH and is_group and read.text[name.end : calling.word.start].replace(" ", "").isalpha() | (
                read.text[name.end : calling.word.start] == " "
            ):
                return name
    return None

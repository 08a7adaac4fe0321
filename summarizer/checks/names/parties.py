"""Check `name`, sixth part: of which party somebody is, where the article says it in a letter: "(R-Ohio)", "(Lab)"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import ARTICLES, CALLED
from summarizer.english.parties import LABELS, PARTY_WORDS, POSTS, Party
from summarizer.english.titles import TITLES

_EACH = "|".join(sorted((label.replace("-", "[ -]?") for label in LABELS), key=len, reverse=True))
_LABEL = re.compile(
    rf" \((?P<party>(?ai:{_EACH}))(?:[ ]?[-–,][ ]?[A-Z][\w. ]{{0,20}})?\)|, (?P<short>[RDI])[-–][A-Z][\w.]{{1,12}}"
)


class Labelled(NamedTuple):
    """Somebody with the label of a party."""

    name: Name
    party: Party
    word: Word
    """The label, or its first word."""
    end: int


@remembered
def labelled(article: CheckedArticle) -> Sequence[Labelled]:
    """Return those whose party an article says in a label right behind their names."""
    return list(_labelled(article))


def party_places(word: Word, article: CheckedArticle) -> Sequence[Word]:
    """Return the labels of an article for a party that a word names."""
    if word.norm not in PARTY_WORDS:
        return ()
    return [one.word for one in labelled(article) if word.norm in one.party.own]


def has_label(name: Name, article: CheckedArticle) -> bool:
    """Return whether a name has the word for a party that the article gives its bearer in a label."""
    return any(
        one.name.words[-1].norm == name.words[-1].norm and any(word.norm in one.party.own for word in name.words)
        for one in labelled(article)
    )


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the party of somebody whom the article's letter gives to another one.

    A party that the article has nowhere is flagged as a name that it lacks.
    """
    for name in held.read.names[:MOST] if labelled(held.article) else ():
        given = [one for one in labelled(held.article) if one.name.words[-1].norm == name.words[-1].norm]
        party = _party_of(name, held) if given else None
        if party is None or not all(party.norm in one.party.others for one in given):
            continue
        if held.article.places.get(party.norm) or party_places(party, held.article):
            there, text = given[0], held.article.read.text
            message = f"“{party.text}”: the article has “{text[there.name.start : there.end]}”."
            yield held.flag("name", Severity.WARNING, message, party, there.word)


def _labelled(article: CheckedArticle) -> Iterator[Labelled]:
    text = article.read.text
    found = {match.start(): match for match in _LABEL.finditer(text)}
    for name in article.read.names if found else ():
        if (match := found.get(name.end)) is not None:
            group = "party" if match["party"] else "short"
            number = article.sentence_at(match.start(group))
            first, after = article.word_range(number, match.start(group), match.end())
            for word in article.words_of[number][first:after][:1]:
                yield Labelled(name, LABELS[match[group].lower().replace(" ", "-")], word, match.end())


def _party_of(name: Name, held: Held) -> Word | None:
    """Return the word for a party in a name, beside it, or before what its bearer is: "Labour candidate Ana Poe"."""
    near = (*name.words[:-1], *_before(name, held), *_behind(name, held))
    return next((word for word in near if word.norm in PARTY_WORDS and word.text[0].isupper()), None)


def _before(name: Name, held: Held) -> Iterator[Word]:
    """Yield the words before a name that say what its bearer is, and the one before these."""
    last = name.start
    for word in reversed([word for word in held.read.words if word.end <= name.start]):
        if held.text[word.end : last].strip(" ."):
            return
        yield word
        if word.norm not in CALLED and word.norm not in TITLES and word.norm not in POSTS:
            return
        last = word.start


def _behind(name: Name, held: Held) -> Iterator[Word]:
    """Yield the word behind a name, a comma and an article: "Ana Poe, a Democrat"."""
    behind = [word for word in held.read.words if word.start >= name.end][:2]
    if held.text[name.end : name.end + 1] == "," and behind and behind[0].norm in ARTICLES:
        yield from behind[1:]

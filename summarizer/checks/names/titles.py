"""Check `name`, third part: nobody is called what the article calls somebody else, or calls nobody."""

from collections.abc import Iterator, Mapping, Sequence

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.rivalry import named_bearer
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.callings import Calling, bearing, called, read_callings
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.remembering import remembered
from summarizer.english.callings import CALLED, DIRECTOR, FAMED

_ENDINGS = ("woman", "man", "ist", "ian", "er", "or")
_ROOT = 4
"""So many letters at least of such a word are the same in another of its family: "led" is not, "coached" is "coach"."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each word that says what somebody is, where the article says it of others only."""
    for calling in list(read_callings(held.read))[:MOST]:
        own = _sentences_near(calling.name, held)
        if own and not _is_borne(calling, own, held):
            yield from _flag(calling, own, held)


def _sentences_near(name: Name, held: Held) -> set[int]:
    """Return the numbers of the sentences that speak of a name's bearer, and of those right beside them."""
    article = held.article
    known = places(bearing(name, held.text)[-1], held)
    meant = named_bearer(name, held).bearer.meant if known else ()
    return {article.sentence_at(word.start) + step for word in (*known, *meant) for step in (-1, 0, 1)}


def _is_borne(calling: Calling, near: set[int], held: Held) -> bool:
    """Return whether one of those sentences has such a word that it does not say of another name."""
    article, said = held.article, called(held.article)
    return any(
        article.sentence_at(word.start) in near
        and (word.start not in said or any(is_same(calling.name, other, held) for other in said[word.start]))
        for word in _said(calling.word.norm, article)
    )


def is_same(one: Name, other: Name, held: Held) -> bool:
    """Return whether a name of the takeaway and one of the article share a word that names their bearer.

    Two who have but the surname in common are not the same, if the article names both in full.
    """
    own, there = _named(one, held.text), _named(other, held.article.read.text)
    if own[-1:] != there[-1:] or not set(own[:-1]).isdisjoint(there[:-1]) or min(len(own), len(there)) == 1:
        return not set(own).isdisjoint(there)
    return tuple(own) not in _full_names(held.article)


def _named(name: Name, text: str) -> Sequence[str]:
    """Return the words that name somebody, without what he is called."""
    words = [word.norm for word in bearing(name, text)]
    return [norm for norm in words[:-1] if norm not in CALLED] + words[-1:]


@remembered
def _full_names(article: CheckedArticle) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(_named(name, article.read.text)) for name in article.read.names)


@remembered
def _said(norm: str, article: CheckedArticle) -> Sequence[Word]:
    """Return where the article has a word for what somebody is, its plural, one of its family, or one of its like."""
    return list(_all_said(norm, article))


def _all_said(norm: str, article: CheckedArticle) -> Iterator[Word]:
    root, stems = _root(norm), {stem(form) for form in CALLED[norm]}
    for form, found in article.places.items():
        if found[0].stem in stems or (root and form.startswith(root)):
            yield from found


def _root(norm: str) -> str:
    """Return the letters that a word shares with its family: "prosecut" of "prosecutor"; empty where too few."""
    ending = next((end for end in _ENDINGS if norm.endswith(end)), "")
    root = norm.removesuffix(ending)
    return root if ending and len(root) >= _ROOT else ""


def _flag(calling: Calling, near: set[int], held: Held) -> Iterator[Flag]:
    article, word = held.article, calling.word
    others = [
        (name, article.sentence_at(there.start) in near)
        for there in _said(word.norm, article)
        for name in called(article).get(there.start, ())
    ]
    is_for_fame = word.norm in FAMED and not (word.norm == DIRECTOR and _has_post(calling.name, held))
    if is_for_fame and not any(is_near for _, is_near in others):
        return
    other = max(others, key=lambda found: found[1], default=(None, False))[0]
    if other is None:
        name = held.text[calling.name.start : calling.name.end]
        message = f"“{word.text}”: the article does not say this of “{name}”."
    else:
        message = f"“{word.text}”: the article says this of “{article.read.text[other.start : other.end]}”."
    yield held.flag("name", Severity.WARNING, message, word, other)


def _has_post(name: Name, held: Held) -> bool:
    """Return whether the article calls somebody what is a post: a curator is no director of films."""
    said = called(held.article)
    return any(
        word.norm not in FAMED and any(is_same(name, other, held) for other in said[start])
        for start, word in _words_of_callings(held.article).items()
    )


@remembered
def _words_of_callings(article: CheckedArticle) -> Mapping[int, Word]:
    return {calling.word.start: calling.word for calling in read_callings(article.read)}

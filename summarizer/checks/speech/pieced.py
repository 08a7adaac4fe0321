"""Check `quote`, second part: what an editor left out of a quotation or put into it does not turn what was said."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.speakers import speaker
from summarizer.checks.held import CROWD, MOST, Held, sentences_around
from summarizer.checks.reading.quotations import Quotation, letters_of, starts_of_letters
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.speech.cut_off import cut_off
from summarizer.english.denials import NEGATORS
from summarizer.english.measures import QUANTIFIERS
from summarizer.english.speech import EDITORIAL

_NEAR = 700
"""So many letters may be left out between two pieces."""
_EDGE = 3
"""A denial that is left out turns a piece if at most two words stand between them."""
_BESIDE = 2
"""What is put in must stand at most so many sentences from the pieces."""
_INSERTED = re.compile(r"(?<![^\W_])[\[(]([^\])]*)[\])](?![^\W_])")


class _Piece(NamedTuple):
    """Where a piece stands in `CheckedArticle.spoken`, with its blanks."""

    start: int
    end: int


def flags_of(quotation: Quotation, pieces: Sequence[str], held: Held) -> Iterator[Flag]:
    """Yield a warning for pieces that the article has, but not so, and one for what was put in between them."""
    runs = [f" {' '.join(words)} " for piece in pieces if (words := letters_of(piece))]
    if not runs or not all(run in held.article.spoken for run in runs):
        return
    chains = list(chains_of(runs, held.article.spoken))
    inserted = list(_inserted(quotation, held))
    if not chains:
        message = "The article does not say the pieces of this quotation one after the other."
        yield held.flag("quote", Severity.WARNING, message, quotation)
        return
    if not any(word.norm in NEGATORS for word in inserted):
        yield from _turned(quotation, chains, held)
    near = {number for chain in chains for piece in chain for number in sentences_of(piece, held.article)}
    strange = next((word for word in inserted if _is_strange(word, near, held.article)), None)
    if strange is not None:
        message = f"“{strange.text}” is put into the quotation, and the article does not have it there."
        yield held.flag("quote", Severity.WARNING, message, strange)


def chains_of(runs: Sequence[str], spoken: str) -> Iterator[tuple[_Piece, ...]]:
    """Yield the places where all pieces stand in their order and near each other."""
    start = spoken.find(runs[0])
    for _ in range(CROWD):
        if start < 0:
            return
        chain = [_Piece(start, start + len(runs[0]))]
        for run in runs[1:]:
            last = chain[-1].end - 1
            found = spoken.find(run, last, last + _NEAR + len(run))
            if found < 0:
                break
            chain.append(_Piece(found, found + len(run)))
        if len(chain) == len(runs):
            yield tuple(chain)
        start = spoken.find(runs[0], start + 1)


def _turned(quotation: Quotation, chains: Sequence[Sequence[_Piece]], held: Held) -> Iterator[Flag]:
    """Yield a warning where at every place a denial is left out beside a piece, or two people speak."""
    article = held.article
    denials = [_denial(chain, article.spoken) for chain in chains]
    if all(denials):
        message = f"The quotation leaves out a denial: the article has “{denials[0]}”."
        yield held.flag("quote", Severity.WARNING, message, quotation, _span(chains[0], article))
    elif all(cut := [cut_off(quotation, position(chain[0].start, article), held) for chain in chains]) and cut[0]:
        message = f"The quotation leaves out what stands before it: the article has “{cut[0].cut(article.read.text)}”."
        yield held.flag("quote", Severity.WARNING, message, quotation, cut[0])
    elif all(_has_two_speakers(chain, article) for chain in chains):
        message = "The pieces of this quotation are perhaps words of two people."
        yield held.flag("quote", Severity.WARNING, message, quotation, _span(chains[0], article))


def _denial(chain: Sequence[_Piece], spoken: str) -> str:
    """Return the words left out beside a piece that hold a denial which no piece beside has."""
    for one, other in pairwise(chain):
        left_out = spoken[one.end : other.start].split()
        beside = {*spoken[one.start : one.end].split(), *spoken[other.start : other.end].split()}
        for edge in (left_out[:_EDGE], left_out[-_EDGE:]):
            denials = {word for word in edge if word in NEGATORS or word.endswith("n't")}
            if denials and denials.isdisjoint(beside):
                return " ".join(edge)
    return ""


def _has_two_speakers(chain: Sequence[_Piece], article: CheckedArticle) -> bool:
    said_by = [speaker(article.sentence_at(position(piece.start, article)), article) for piece in chain]
    names = {one.norm for one in said_by if one.is_name and one.step in (0, 1)}
    return len(names) > 1


def _inserted(quotation: Quotation, held: Held) -> Iterator[Word]:
    """Yield the words in brackets inside of a quotation that tell something."""
    for match in list(_INSERTED.finditer(held.text, quotation.start, quotation.end))[:MOST]:
        for word in held.read.words:
            tells = word.stem or word.norm in NEGATORS or word.norm in QUANTIFIERS
            if match.start() < word.start < match.end() and tells and word.norm not in EDITORIAL:
                yield word


def _is_strange(word: Word, near: set[int], article: CheckedArticle) -> bool:
    """Return whether no sentence near the pieces has a word; a name may stand anywhere in the article."""
    if word.text[0].isupper() and word.norm in article.places:
        return False
    around = {one for number in near for one in sentences_around(number, _BESIDE, _BESIDE, article.body_sentences)}
    if word.stem:
        return around.isdisjoint(article.sentences_with.get(word.stem, ()))
    kin = NEGATORS if word.norm in NEGATORS else {word.norm}
    own = near if word.norm in NEGATORS else around
    return not any(other.norm in kin or other.norm.endswith("n't") for one in own for other in article.words_of[one])


def sentences_of(piece: _Piece, article: CheckedArticle) -> set[int]:
    """Return the numbers of the sentences in which a piece begins and ends."""
    return {article.sentence_at(position(place, article)) for place in (piece.start, max(piece.start, piece.end - 2))}


def sentences_quoted(pieces: Sequence[str], article: CheckedArticle) -> set[int]:
    """Return the numbers of the sentences that have the pieces of a quotation, one after the other."""
    runs = [f" {' '.join(words)} " for piece in pieces if (words := letters_of(piece))]
    chains = chains_of(runs, article.spoken) if runs else ()
    return {number for chain in chains for piece in chain for number in sentences_of(piece, article)}


def _span(chain: Sequence[_Piece], article: CheckedArticle) -> Span:
    return Span(position(chain[0].start, article), position(chain[-1].end - 2, article) + 1)


def position(place: int, article: CheckedArticle) -> int:
    """Return the place in the article's text of the word that a place in `spoken` belongs to."""
    at, starts = _places(article)
    return starts[min(max(0, bisect_right(at, place + 1) - 1), len(starts) - 1)]


@remembered
def _places(article: CheckedArticle) -> tuple[Sequence[int], Sequence[int]]:
    """Return where each word begins in `spoken`, and where it does in the text."""
    at, place = [], 1
    for word in letters_of(article.folded):
        at.append(place)
        place += len(word) + 1
    return at, starts_of_letters(article.folded)

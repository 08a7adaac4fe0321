"""Finds out which phrases a reader deleted: cuts of sentences that readers shortened, each made or left.

A cut is learned from only where its governor was kept: a phrase that went with something larger teaches nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from torch import Tensor

from db.records import Span
from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.parser import Parse, Parser
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.salience.reading import ReadSentence, Salience
from summarizer.embedded.shortening.compression import Long
from summarizer.embedded.shortening.features import vectors
from summarizer.embedded.shortening.judge import numbers
from summarizer.embedded.shortening.safe_cuts import shorten
from summarizer.embedded.shortening.versions import Core, core_of, of_core
from summarizer.embedded.shortening.worth import worths_of
from summarizer.training.batching import made_of_each
from summarizer.training.readings import ReadArticle, Text
from summarizer.training.shortening.compression_data import label


class CutRow(NamedTuple):
    """A cut that a reader made or left."""

    mark: str
    """Names the article."""
    words: Tensor
    """What the parser knows of it (`cut_features.vectors`), as halves."""
    plain: list[float]
    made: float
    """1.0 where it was made, 0.0 where it was left."""
    kind: Kind


class Shortened(NamedTuple):
    """A sentence that a reader shortened, or judged shortened, as the compressor sees it."""

    long: Long
    core: Core
    kept: frozenset[int]
    """The characters of the sentence that stayed."""


def cut_rows(salience: Salience, parser: Parser, articles: Iterable[tuple[ReadArticle, Text]]) -> Iterator[CutRow]:
    """Yield what each article's shortened sentences tell of cuts, as many articles at once as there are processors."""
    wanted = (each for each in articles if each[0].shortened)
    for rows in made_of_each(lambda each: _rows(salience, parser, *each), wanted):
        yield from rows


def _rows(salience: Salience, parser: Parser, article: ReadArticle, text: Text) -> list[CutRow]:
    sentences = salience.read(text.body).sentences
    asked = [found for kept in article.shortened if (found := shortened_sentence(sentences, kept)) is not None]
    parses = parser.parse([each.long.text for each in asked])
    return [row for each, parse in zip(asked, parses, strict=True) for row in _told(article.mark, each, parse)]


def shortened_sentence(sentences: Sequence[ReadSentence], kept: Sequence[Span]) -> Shortened | None:
    """Return the sentence that these characters are of; None where sentences are split otherwise by now."""
    found = sentence_of(sentences, kept)
    cleaned = shorten(found.text) if found is not None else []
    if found is None or not cleaned:
        return None
    core = core_of(found.text, cleaned[0])
    long = of_core(Long(found.text, worths_of(found.text, found.words)), core)
    places = (place - found.span.start for span in kept for place in range(span.start, span.end))
    return Shortened(long, core, frozenset(places))


def sentence_of(sentences: Sequence[ReadSentence], kept: Sequence[Span]) -> ReadSentence | None:
    """Return the sentence that these characters of the body are of; None where sentences are split otherwise by now."""
    holds = (each for each in sentences if each.span.start <= kept[0].start and kept[-1].end <= each.span.end)
    return next(holds, None)


def _told(mark: str, shortened: Shortened, parse: Parse) -> Iterator[CutRow]:
    kept = kept_words(parse.tree, shortened.core, shortened.kept)
    for cut in propose(parse.tree):
        made = label(parse.tree, cut, kept)
        if made is not None:
            told = numbers(parse, cut, shortened.long.worths)
            yield CutRow(mark, vectors(parse, cut).half(), told, made, cut.kind)


def kept_words(tree: Tree, core: Core, kept: frozenset[int]) -> list[bool]:
    """Return for each word of a parsed core whether it is among the characters of the sentence that were kept."""
    return [core.places[word.span.start] in kept for word in tree.words]

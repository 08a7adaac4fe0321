"""Finds out which cuts made the lines that readers judged, and whether the line was good."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import torch
from torch import Tensor

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Cut, Kind
from summarizer.embedded.parsing.parser import Parse, Parser
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.shortening.commas import COMMA
from summarizer.embedded.shortening.harm import told
from summarizer.embedded.shortening.judge import Judge, described
from summarizer.embedded.shortening.tidy import kept_spans
from summarizer.embedded.shortening.worth import weighed
from summarizer.training.batching import made_of_each
from summarizer.training.readings import ReadArticle, Text
from summarizer.training.shortening.deletion_data import Shortened, kept_words, shortened_sentence

GOOD: Final = "G"
BAD: Final = "PFT"
"""The point is lost, it says something else, it is torn (docs/reading-takeaways.md): what a cut can do."""
_OF_COMMAS: Final = "FT"
"""What a missing comma can do as well."""


class LineRow(NamedTuple):
    """A line that a reader judged, and the cuts that it was made by."""

    mark: str
    """Names the article."""
    words: Tensor
    """[cut, 3 x size], what the parser knows of each, as halves."""
    plain: Tensor
    """[cut, number], as `harm.told`."""
    bad: bool


def line_rows(
    salience: Salience, parser: Parser, judge: Judge, articles: Iterable[tuple[ReadArticle, Text]]
) -> Iterator[LineRow]:
    """Yield the cut lines of each article that readers judged, as many articles at once as there are processors."""
    wanted = (each for each in articles if set(each[0].verdicts) & set(GOOD + BAD))
    for rows in made_of_each(lambda each: _rows(salience, parser, judge, *each), wanted):
        yield from rows


def _rows(salience: Salience, parser: Parser, judge: Judge, article: ReadArticle, text: Text) -> list[LineRow]:
    sentences = salience.read(text.body).sentences
    found = [
        (sentence, verdict)
        for kept, verdict in zip(article.lines, article.verdicts, strict=True)
        if verdict in GOOD + BAD and (sentence := shortened_sentence(sentences, kept)) is not None
    ]
    parses = parser.parse([sentence.long.text for sentence, _ in found])
    rows = []
    for (sentence, verdict), parse in zip(found, parses, strict=True):
        kept = kept_words(parse.tree, sentence.core, sentence.kept)
        cuts = made(parse.tree, kept)
        if cuts and not (verdict in _OF_COMMAS and lacks_a_comma(parse.tree, kept)):
            rows.append(LineRow(article.mark, *_numbers(parse, cuts, judge, sentence), bad=verdict in BAD))
    return rows


def made(tree: Tree, kept: list[bool]) -> list[Cut]:
    """Return the cuts, the largest that there are, that leave just the words kept; none where no cuts do.

    A lead-in goes always and is none of them.
    """
    gone = _gone(tree, kept)
    found, covered = [], set[int]()
    for cut in propose(tree):
        words = {place for place in cut.places if tree.words[place].upos != "PUNCT"}
        if words and words <= gone and not words & covered:
            found.append(cut)
            covered |= words
    return [cut for cut in found if cut.kind is not Kind.LEAD_IN] if covered == gone else []


def lacks_a_comma(tree: Tree, kept: list[bool]) -> bool:
    """Return whether the words kept lack a comma that stays by now where these go: so no such line is made any more."""
    stays = kept_spans(tree, _gone(tree, kept))
    missing = (word.span.start for word in tree.words if word.text == COMMA and not kept[word.place])
    return any(span.start <= start < span.end for start in missing for span in stays)


def _gone(tree: Tree, kept: list[bool]) -> set[int]:
    return {word.place for word in tree.words if not kept[word.place] and word.upos != "PUNCT"}


def _numbers(parse: Parse, cuts: list[Cut], judge: Judge, sentence: Shortened) -> tuple[Tensor, Tensor]:
    worths = sentence.long.worths
    described_cuts = [described(parse, cut, worths) for cut in cuts]
    answers = judge.judge(described_cuts)
    likely = [weighed(parse.tree, cut, answer) for cut, answer in zip(cuts, answers, strict=True)]
    plain = [told(*each) for each in zip(described_cuts, likely, strict=True)]
    return torch.stack([each.vectors for each in described_cuts]).half(), torch.tensor(plain)

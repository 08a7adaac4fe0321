"""Prepares what the network that grades sentences learns from: graded articles, as the shared layers read them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from summarizer.embedded.pieces import pieces_of
from summarizer.embedded.salience.grades import GRADES, known_of
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.windows import MAX_SENTENCE, Windows, windows_of
from summarizer.sentences import split
from summarizer.training.batching import made_of_each
from summarizer.training.readings import BACKGROUND, ReadArticle, Text

_SEEN = 400
"""So many sentences of an article are read, so that what is graded is known in the context of the rest."""


class GradedArticle(NamedTuple):
    """The graded sentences of one article, and what is known of them."""

    mark: str
    shared: Tensor
    """[window, piece, size]: what the layers shared with the salience network make of them, in half precision."""
    windows: Windows
    known: Tensor
    """[sentence, number], what `grades.known_of` returns."""
    grades: Tensor
    """[sentence]: the places of their grades in `GRADES`."""
    chosen: Tensor
    """[sentence]: 1.0 for those that the reader would print together, 0.0 for the others."""


def prepared(salience: Salience, articles: Iterable[tuple[ReadArticle, Text]]) -> Iterator[GradedArticle]:
    """Yield the graded articles, as many at once as there are processors; one takes some 0.5 MB of memory."""
    wanted = (each for each in articles if each[0].graded is not None)
    for found in made_of_each(lambda each: _prepared(salience, *each), wanted):
        if found is not None:
            yield found


@torch.inference_mode()
def _prepared(salience: Salience, article: ReadArticle, text: Text) -> GradedArticle | None:
    graded = article.graded
    assert graded is not None  # noqa: S101 - others are left out above
    spans = split(text.body)[:_SEEN]
    count = sum(span.end <= graded.end for span in spans)
    if not count:
        return None
    texts = [span.cut(text.body) for span in spans]
    pieces = [each.numbers for each in pieces_of(salience.trunk.tokenizer, texts, MAX_SENTENCE)]
    windows = windows_of([pieces])
    output = salience.network(salience.lower(windows), windows, [len(texts)])
    known = known_of(output, salience.pictured(output.vectors), [len(each) for each in texts])
    # Only what was graded is learned from: windows of these sentences alone take less time.
    asked = windows_of([pieces[:count]])
    shared = salience.network.shared(salience.lower(asked), asked)
    begins = [span.start for span in spans[:count]]
    # What was made without gradients may not be learned from as it is.
    return GradedArticle(
        article.mark,
        shared.bfloat16().clone(),
        Windows(*(each.clone() for each in asked)),
        known[:count].clone(),
        torch.tensor([GRADES.index(graded.grades.get(begin, BACKGROUND)) for begin in begins]),
        torch.tensor([float(begin in graded.chosen) for begin in begins]),
    )


def together(articles: Sequence[GradedArticle]) -> tuple[GradedArticle, list[int]]:
    """Return articles as one, their sentences numbered through, and how many sentences each has."""
    counts = [len(each.grades) for each in articles]
    longest = max(each.shared.shape[1] for each in articles)
    firsts = torch.tensor([0, *counts[:-1]]).cumsum(0).tolist()
    owners = [
        torch.where(each.windows.sentence >= 0, each.windows.sentence + first, -1)
        for each, first in zip(articles, firsts, strict=True)
    ]
    windows = Windows(
        _widened([each.windows.pieces for each in articles], longest, 0),
        _widened([each.windows.present for each in articles], longest, 0),
        _widened(owners, longest, -1),
    )
    return GradedArticle(
        "",
        _widened([each.shared for each in articles], longest, 0),
        windows,
        torch.cat([each.known for each in articles]),
        torch.cat([each.grades for each in articles]),
        torch.cat([each.chosen for each in articles]),
    ), counts


def _widened(parts: Sequence[Tensor], width: int, filling: int) -> Tensor:
    """Return the rows of all the parts, [row, piece, ...], filled up to so many pieces."""
    rows = [
        torch.cat([part, part.new_full((len(part), width - part.shape[1], *part.shape[2:]), filling)], dim=1)
        for part in parts
    ]
    return torch.cat(rows)

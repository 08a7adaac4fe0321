"""What teaches the sentences' vectors which sets of three hold the news: scores of sets, and the loss over them."""

import numpy as np
import pytest
import torch

from summarizer.embedded.windows import PAD, SEP
from summarizer.training.salience.batches import Store
from summarizer.training.salience.data import Prepared
from summarizer.training.salience.sets import SetJudge, judged_sets, set_rouge, sets_loss

NEWS = list(range(200, 230))
SETS = torch.tensor([[0, 1, 2], [0, 1, 3]])


def article(*sentences: list[int], highlights: list[int]) -> Prepared:
    """Return a prepared article of these sentences."""
    pieces = [piece for sentence in sentences for piece in sentence]
    return Prepared(
        pieces=np.asarray(pieces, dtype=np.uint16),
        words=np.zeros(len(pieces), dtype=np.uint8),
        sizes=np.asarray([len(sentence) for sentence in sentences], dtype=np.uint16),
        oracle=np.zeros(len(sentences), dtype=np.float32),
        gain=np.zeros(len(sentences), dtype=np.float32),
        highlights=np.asarray([*highlights, SEP], dtype=np.uint16),
    )


def test_a_set_that_says_the_highlights_scores_one() -> None:
    """Three sentences that are the highlights hold all of them; with another in the place of one, two thirds."""
    spoken = torch.tensor([[[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]])
    told = torch.tensor([[1, 2, 3, SEP, 4, 5, 6, SEP, 7, 8, 9, SEP, PAD]])
    scores = set_rouge(spoken, told, SETS)[0]
    assert scores[1] == pytest.approx((2 * 6 / 18 + 2 * 4 / 12) / 2)
    assert scores[0] == pytest.approx(1.0)


def test_what_is_said_twice_counts_once() -> None:
    """A word that the highlights have once is not counted for every sentence that has it."""
    spoken = torch.tensor([[[1, 2], [1, 3], [1, 4], [5, 6]]])
    once, other = set_rouge(spoken, torch.tensor([[1, PAD]]), torch.tensor([[0, 1, 2], [0, 2, 3]]))[0].tolist()
    assert once == pytest.approx(other)


def test_articles_with_too_few_sentences_have_no_set() -> None:
    """Sentences that are not there, or too short to be a takeaway, make no set, and nothing is learned from them."""
    long = [NEWS[:8], NEWS[8:16], NEWS[16:24]]
    data = [article(*long, NEWS[:7], highlights=NEWS[:8]), article(*long[:2], NEWS[:2], highlights=NEWS[:8])]
    store = Store(data, "cpu")
    batch = store.batch([0, 1], 9)
    scores, vectors = torch.arange(7.0), torch.randn(7, 12)
    given, held = judged_sets(SetJudge(12), batch, store.pieces, scores, vectors)
    assert (given > -torch.inf).sum(dim=1).tolist() == [4, 0]
    assert held[1].tolist() == [0.0] * 4
    assert torch.isfinite(sets_loss(given, held))
    assert sets_loss(given[1:], held[1:]) == 0


def test_the_judge_learns_which_sets_hold_more() -> None:
    """After some steps the set preferred is the one that holds most of the highlights."""
    torch.manual_seed(1)
    sentences = [NEWS[start : start + 6] for start in range(0, 24, 6)]
    store = Store([article(*sentences, highlights=NEWS[:18])] * 2, "cpu")
    batch = store.batch([0, 1], 9)
    vectors = torch.randn(4, 12).repeat(2, 1)
    judge = SetJudge(12)
    optimiser = torch.optim.Adam(judge.parameters(), lr=1e-2)
    for _ in range(60):
        given, held = judged_sets(judge, batch, store.pieces, torch.zeros(8), vectors)
        optimiser.zero_grad()
        sets_loss(given, held).backward()
        optimiser.step()
    assert torch.equal(given.argmax(dim=1), held.argmax(dim=1))

"""The pairs that the reader of claims learns from, how they are kept, and what it makes of them."""

import random
from dataclasses import replace

import numpy as np
import pytest
import torch

from summarizer.checks import CheckedArticle
from summarizer.embedded.claims.network import SORTS
from summarizer.embedded.claims.texts import CAPITAL
from summarizer.embedded.windows import CLS, SEP
from summarizer.training.areas import area
from summarizer.training.claims.batches import PairTensors
from summarizer.training.claims.changes import changed_sentences
from summarizer.training.claims.judged import Judged
from summarizer.training.claims.measure import by_kind
from summarizer.training.claims.pairs import KINDS, Counts, pairs_of, wrong_places
from summarizer.training.claims.store import PairStore, joined, of_arrays
from summarizer.training.claims.train import drawn_as
from summarizer.training.planting.planted import Planted

BODY = (
    "Mayor Ana Ruiz opened the new bridge in Tarn on Monday. Engineer Leo Falk had built it in two years. "
    "Ruiz said the bridge was not expensive. Police said 300 people crossed it on Tuesday."
)


def test_names_that_changed_places_change_in_the_sentences_too() -> None:
    """What is exchanged in the claim is exchanged in what it is held against, by last names too."""
    claim = "Ana Ruiz thanked Leo Falk."
    planted = Planted("roles swapped", "Leo Falk thanked Ana Ruiz.", 0, 25, "Ana Ruiz/Leo Falk", "Leo Falk/Ana Ruiz")
    found = changed_sentences(["Ruiz met Leo Falk.", "It rained."], claim, planted)
    assert found == ["Falk met Ana Ruiz.", "It rained."]


def test_a_denial_changes_the_same_words_only() -> None:
    """Other sentences with such a verb stay as they are."""
    claim = "The bridge was expensive to build."
    planted = Planted("negation added", "The bridge was not expensive to build.", 11, 18, "was", "was not")
    assert changed_sentences(["He was tall."], claim, planted) is None
    changed = changed_sentences(["He said the bridge was expensive to all."], claim, planted)
    assert changed == ["He said the bridge was not expensive to all."]


def test_every_planted_claim_with_changed_sentences_is_true_of_them_and_false_of_the_article() -> None:
    """So no claim can be told by itself."""
    article = CheckedArticle.prepare("", BODY)
    row = {"highlights": ["Ana Ruiz opened the new bridge in Tarn on Monday."]}
    pairs = list(pairs_of(row, article, ["Eve Holm"], random.Random(3), Counts()))
    turned = [pair for pair in pairs if pair.changed and pair.kind != "spliced"]
    false = {pair.claim for pair in pairs if not pair.true and not pair.changed}
    true = {pair.claim for pair in pairs if pair.true and not pair.changed}
    assert turned
    assert all(pair.claim in (false if pair.true else true) for pair in turned)


def test_both_of_two_exchanged_names_are_wrong() -> None:
    """What stands between them is not."""
    planted = Planted("roles swapped", "Leo thanked Ana.", 0, 15, "Ana/Leo", "Leo/Ana")
    assert [planted.text[start:end] for start, end in wrong_places(planted)] == ["Leo", "Ana"]


@pytest.fixture
def store() -> PairStore:
    """One pair, with a claim of three pieces and two sentences, and a true one."""
    made = PairStore()
    claim = made.text([200 | CAPITAL, 201, 202], [True, True, False])
    first, second = made.text([300, 201], [True, True]), made.text([301], [True])
    made.pair(claim, true=False, kind=KINDS.index("name swapped"), wrong=[(0, 1)], sentences=[first, second])
    made.pair(claim, true=True, kind=KINDS.index("highlight"), wrong=[], sentences=[second])
    made.articles += 1
    return made


def test_a_batch_holds_what_is_wanted(store: PairStore) -> None:
    """Marks and places fit what is wanted of each piece, also of files that were joined."""
    pairs = joined([of_arrays(store.arrays()), of_arrays(store.arrays())])
    batch, wanted = PairTensors.of(pairs, KINDS, "cpu").batch(torch.tensor([2, 3]), int(pairs.sizes().max()))
    assert batch.pieces[0].tolist() == [CLS, 200, 201, 202, SEP, 300, 201, 301, SEP]
    assert batch.marks[0].tolist() == [0, 2, 1, 3, 0, 5, 4, 5, 0]
    assert wanted.false.tolist() == [1, 0]
    assert wanted.sorts[0].argmax().item() == SORTS.index("name")
    assert wanted.wrong[:, :5].tolist() == [[-1, 1, 0, 0, -1], [-1, 0, 0, 0, -1]]


def test_true_claims_of_changed_sentences_make_false_ones_count(store: PairStore) -> None:
    """A false claim that is true of no sentences could be known by itself: it is drawn less."""
    pairs = of_arrays(store.arrays())
    lonely = replace(pairs, true=np.array([False, False]))
    assert drawn_as(pairs)[0] > 2 * drawn_as(lonely)[0]


def test_planted_errors_are_counted_by_kind(store: PairStore) -> None:
    """Each kind, and all; true claims are what they are told from."""
    pairs = of_arrays(store.arrays())
    found = by_kind(np.array([2.0, 1.0]), pairs)
    assert found == {"name swapped: area": 1.0, "name swapped: caught": 1.0, "all: area": 1.0, "all: caught": 1.0}
    assert by_kind(np.array([2.0, 1.0]), replace(pairs, true=np.array([False, False]))) == {}


def judged(folds: list[int]) -> Judged:
    """Return four sentences of three claims; the second claim has two."""
    store = PairStore()
    for true in (True, False, False, True):
        store.pair(store.text([200], [True]), true=true, kind=0, wrong=None, sentences=[store.text([300], [True])])
    sentence, of, dataset, fold = (
        np.array(each, dtype=np.int32) for each in ([0, 1, 2, 4], [0, 1, 1, 2], [0, 0, 0, 0], folds)
    )
    clear = np.array([True, False, False, True])
    return Judged(of_arrays(store.arrays()), ("near",), sentence, of, dataset, fold, clear)


def test_a_claim_is_as_doubtful_as_its_worst_sentence() -> None:
    """Only claims of the part asked for are looked at, and both labels must be there."""
    assert judged([0, 0, 0, 1]).areas(np.array([1.0, 0.0, 3.0, 2.0]), held_out=False) == {"near": 1.0}
    assert judged([0, 0, 0, 1]).areas(np.array([1.0, 0.0, 0.0, 2.0]), held_out=False) == {"near": 0.0}
    assert judged([-1, 0, 0, 0]).areas(np.array([9.0, 0.0, 3.0, 2.0]), held_out=False) == {"near": 1.0}
    assert judged([-1, 0, 0, 0]).areas(np.array([9.0, 0.0, 3.0, 2.0]), held_out=True) == {}


def test_both_labels_are_drawn_alike() -> None:
    """And nothing that was not chosen."""
    worth = judged([0, 0, 0, 1]).worth(np.array([True, True, True, False]))
    assert worth.tolist() == pytest.approx([1.0, 0.5, 0.5, 0.0])


def test_the_area_counts_ties_as_a_half() -> None:
    """It is the share of pairs told apart."""
    assert area(np.array([2.0, 1.0]), np.array([1.0, 0.0])) == pytest.approx(0.875)

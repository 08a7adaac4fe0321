"""Reading an article: every sentence and word judged, at its exact place, whatever is read beside it."""

from pathlib import Path

import pytest
import torch
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from summarizer.embedded.salience.article_reader import position_buckets
from summarizer.embedded.salience.reading import MOST_SENTENCES, Salience
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.windows import MAX_SENTENCE, mean_by_sentence, pack, windows_of

BODY = "The wall held. The river Wend fell by 3.5 metres on Tuesday.\n\nMayor Ana Poe said “it will hold again”. " * 9


def test_words_lie_in_their_sentences(tiny_weights: Path) -> None:
    """Each word's span cuts a word out of its sentence, with a chance between 0 and 1."""
    reading = Salience.of(load_trunk(tiny_weights)).read(BODY)
    assert len(reading.sentences) == 27
    for sentence in reading.sentences:
        assert sentence.span.cut(BODY) == sentence.text
        assert all(span.cut(sentence.text).strip() and 0 < chance < 1 for span, chance in sentence.words)
    assert "3.5" not in [span.cut(BODY) for span, _ in reading.sentences[1].words] or reading.coverage == 1.0


def test_reading_does_not_depend_on_packing(tiny_weights: Path) -> None:
    """The words' chances come back in the order of the sentences although windows are sorted by length."""
    salience = Salience.of(load_trunk(tiny_weights))
    reading = salience.read(BODY)
    again = salience.read(BODY)
    assert [s.words for s in reading.sentences] == [s.words for s in again.sentences]
    assert torch.equal(reading.vectors, again.vectors)


def test_blank_text_is_read_as_nothing(tiny_weights: Path) -> None:
    """No sentences, no coverage, no error."""
    reading = Salience.of(load_trunk(tiny_weights)).read(" \n\n ")
    assert reading.sentences == ()
    assert reading.coverage == 0


def test_of_an_endless_article_the_beginning_is_read_and_the_share_told(tiny_weights: Path) -> None:
    """Each sentence looks at all others: without a limit a text of short lines would take all memory."""
    body = "Go on. " * (2 * MOST_SENTENCES)
    reading = Salience.of(load_trunk(tiny_weights)).read(body)
    assert len(reading.sentences) == len(reading.vectors) == MOST_SENTENCES
    assert reading.sentences[-1].span.end < len(body) / 2
    assert reading.coverage == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("count", [1, 12, 13, 40, 3000])
def test_far_sentences_share_places(count: int) -> None:
    """Places grow with the sentence's number, and no article has a place that training lacks."""
    places = position_buckets(count, 24)
    assert len(places) == count
    assert (places[1:] >= places[:-1]).all()
    assert int(places.max()) <= 23


@given(st.lists(st.integers(0, 300), min_size=1, max_size=40))
@hypothesis_settings(max_examples=60, deadline=None)
def test_windows_hold_every_sentence_once(sizes: list[int]) -> None:
    """Runs hold all sentences in order, and no window is longer than the positions that were trained."""
    sentences = [[200 + place % 50] * size for place, size in enumerate(sizes)]
    assert [number for run in pack(sentences) for number in run] == list(range(len(sizes)))
    windows = windows_of([sentences])
    assert windows.pieces.shape[1] <= 256
    counted = torch.bincount(windows.sentence[windows.sentence >= 0], minlength=len(sizes))
    assert counted.tolist() == [min(size, MAX_SENTENCE) for size in sizes]


def test_a_sentence_is_the_mean_of_its_pieces() -> None:
    """Marks and padding do not count; a sentence without pieces is zero."""
    hidden = torch.tensor([[[9.0], [1.0], [3.0], [9.0]]])
    owners = torch.tensor([[-1, 0, 0, -1]])
    assert mean_by_sentence(hidden, owners, 2).tolist() == [[2.0], [0.0]]

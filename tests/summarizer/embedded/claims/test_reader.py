"""The reader of claims: what it reads with a claim, that batches change nothing, and what the trained one knows."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import BertConfig

from db.errors import ModelError
from summarizer.checks import CheckedArticle
from summarizer.embedded.claims import late_reader
from summarizer.embedded.claims.evidence import MOST_SENTENCES, PiecedArticle
from summarizer.embedded.claims.late_reader import CLAIMS, LateReader, reader_at_hand
from summarizer.embedded.claims.network import ClaimNetwork, ClaimShape
from summarizer.embedded.claims.reader import ClaimReader, load_reader
from summarizer.embedded.claims.texts import BETWEEN, CAPITAL, MOST_CLAIM, ClaimTexts
from summarizer.embedded.halves import HalfLayer
from summarizer.embedded.trunk import LOWER, load_trunk
from summarizer.embedded.weights import read_weights, write_network
from summarizer.embedded.windows import CLS, SEP

BODY = (
    "Mayor Ana Ruiz opened the new bridge in Tarn on Monday. Engineer Leo Falk had built it in two years. "
    "Ruiz said the bridge was not expensive. Police said 300 people crossed it on Tuesday. Falk thanked Ruiz for her "
    "patience. The old bridge in Tarn was closed by police in May after a flood."
)
CLAIMED = [
    "Ana Ruiz opened a bridge in Tarn.",
    "Leo Falk opened the bridge on Tuesday, police said.",
    "Penguins juggle.",
    "300 people crossed the bridge.",
    "",
    *(f"Police closed bridge number {number} in May after a flood of people." for number in range(20)),
]
SHAPE = ClaimShape(lower_layers=1, upper_layers=1, hidden=8)


@pytest.fixture
def weights(tiny_weights: Path) -> Path:
    """Return a folder with a tiny reader that knows nothing, but listens to marks, capitals and places."""
    torch.manual_seed(3)
    network = ClaimNetwork(BertConfig(**read_weights(tiny_weights).manifest.shapes[LOWER]), SHAPE)
    for table in (network.marks, network.capitals, network.places):
        torch.nn.init.normal_(table.weight)
    torch.nn.init.normal_(network.wrong.weight)
    write_network(tiny_weights, CLAIMS, network.state_dict(), SHAPE.as_dict())
    return tiny_weights


@pytest.fixture
def reader(weights: Path) -> ClaimReader:
    """Return the tiny reader."""
    return load_reader(weights, half=False)


def test_what_is_read_together_changes_nothing(reader: ClaimReader) -> None:
    """One by one, all at once, and in more than one batch; what shares no word or has none is not read."""
    together = reader.doubts(CLAIMED, CheckedArticle.prepare("", BODY))
    alone = [reader.doubts([claim], CheckedArticle.prepare("", BODY))[0] for claim in CLAIMED]
    assert [at for at, doubt in enumerate(together) if doubt is None] == [2, 4]
    assert [doubt or 0.0 for doubt in together] == pytest.approx([doubt or 0.0 for doubt in alone], abs=1e-4)
    assert len({round(doubt, 3) for doubt in together if doubt is not None}) > 5


def test_rows_end_where_training_did(weights: Path) -> None:
    """However long claim and sentences are, the row has no more pieces than any that was learned from."""
    trunk = load_trunk(weights, half=False)
    article = PiecedArticle.of(
        CheckedArticle.prepare("", " ".join(["The bridge fell. " + "bridge " * 300] * 9)), trunk.tokenizer
    )
    chosen = article.evidence("bridge " * 300, MOST_CLAIM)
    sizes = [len(article.sentences[number]) for number in chosen]
    assert max(map(len, article.sentences)) == 96
    assert 0 < len(chosen) <= MOST_SENTENCES
    assert sum(sizes) + MOST_CLAIM + BETWEEN <= 176


def test_the_sentences_are_those_that_share_words_and_the_one_before(weights: Path) -> None:
    """In the article's order, as many as fit; none where nothing is shared."""
    article = PiecedArticle.of(CheckedArticle.prepare("", BODY), load_trunk(weights, half=False).tokenizer)
    few = PiecedArticle(article.article, article.texts, tuple([7] * 50 for _ in article.sentences), article.known)
    assert few.evidence("Ruiz called the bridge expensive.", 20) == [0, 1, 2]
    assert few.evidence("Penguins juggle.", 5) == []


def test_a_row_holds_claim_and_sentences_with_their_marks() -> None:
    """What the claim shares with its sentences or only with its article, capitals, and which sentence a piece is of."""
    texts = ClaimTexts.of([[200 | CAPITAL, 201, 202], [300, 201], [301]], [[True, True, False], [True, True], [True]])
    batch = texts.batch(torch.tensor([[0, 1, 2], [0, 2, -1]]), 9)
    assert batch.pieces.tolist() == [
        [CLS, 200, 201, 202, SEP, 300, 201, 301, SEP],
        [CLS, 200, 201, 202, SEP, 301, SEP, 0, 0],
    ]
    assert batch.marks[0].tolist() == [0, 2, 1, 3, 0, 5, 4, 5, 0]
    assert batch.places[0].tolist() == [0, 0, 0, 0, 0, 1, 1, 2, 0]
    assert batch.capitals.tolist() == [[0, 1, 0, 0, 0, 0, 0, 0, 0]] * 2
    assert batch.present.sum(1).tolist() == [9, 7]
    assert batch.claim.sum(1).tolist() == [3, 3]


def test_half_precision_says_nearly_the_same(weights: Path) -> None:
    """Products are rounded, verdicts are not turned."""
    article = CheckedArticle.prepare("", BODY)
    whole, half = (load_reader(weights, half=each).doubts(CLAIMED, article) for each in (False, True))
    assert [doubt or 0.0 for doubt in half] == pytest.approx([doubt or 0.0 for doubt in whole], abs=0.1)
    assert half != whole
    assert all(isinstance(layer, HalfLayer) for layer in load_reader(weights, half=True).network.layers)


def test_a_folder_without_a_reader_is_said(tiny_weights: Path) -> None:
    """One line with a hint; asked beforehand, there is none."""
    with pytest.raises(ModelError, match="no reader of claims"):
        load_reader(tiny_weights, half=False)
    assert reader_at_hand(tiny_weights) is None
    assert reader_at_hand(tiny_weights / "nowhere") is None


def test_weights_of_another_shape_are_refused(weights: Path) -> None:
    """Not read as if they fitted."""
    write_network(weights, CLAIMS, read_weights(weights).tensors(CLAIMS), ClaimShape(1, 1, hidden=9).as_dict())
    with pytest.raises(ModelError, match="do not fit"):
        load_reader(weights, half=False)


def test_without_torch_there_is_no_reader(weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With it and the weights there is one."""
    assert isinstance(reader_at_hand(weights), LateReader)
    reader_at_hand.cache_clear()
    monkeypatch.setattr(late_reader, "find_spec", lambda _name: None)
    assert reader_at_hand(weights) is None
    reader_at_hand.cache_clear()


def test_lending_loads_nothing() -> None:
    """Torch comes with the first claim."""
    code = (
        "import sys; from summarizer.embedded.claims.late_reader import reader_at_hand; from summarizer.checks import "
        "CheckedArticle; reader = reader_at_hand(); before = 'torch' in sys.modules; "
        "reader.doubts(['Cats sleep.'], CheckedArticle.prepare('', 'The cats sleep a lot.')); "
        "sys.exit((before, 'torch' in sys.modules) != (False, True))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("Ana Ruiz opened a bridge that Leo Falk had built.", "Leo Falk opened a bridge that Ana Ruiz had built."),
        ("Falk told Ruiz he was grateful for her patience.", "Ruiz told Falk she was grateful for his patience."),
        ("Ruiz said that the bridge was not expensive.", "Ruiz said that the bridge was expensive."),
        ("The mayor opened the new bridge on Monday.", "The mayor opened the new bridge on Tuesday."),
        ("300 people crossed the bridge, police said.", "Two people crossed the bridge, police said."),
    ],
)
def test_a_changed_claim_is_doubted_more(true: str, false: str) -> None:
    """The package's own reader, over sentences that are none of the article's."""
    told, wrong = load_reader().doubts([true, false], CheckedArticle.prepare("", BODY))
    assert told is not None
    assert wrong is not None
    assert wrong > told + 1


@cache
def shipped() -> tuple[ClaimReader, CheckedArticle]:
    """Return the package's reader and an article."""
    return load_reader(), CheckedArticle.prepare("", BODY)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_read(claim: str, body: str) -> None:
    """Claims and articles of any letters have a finite doubt, or none."""
    reader, article = shipped()
    other = CheckedArticle.prepare("", body)
    doubts = [*reader.doubts([claim, f"The bridge {claim}"], article), *reader.doubts([claim, body], other)]
    assert all(doubt is None or -100 < doubt < 100 for doubt in doubts)

"""The encoder reads as `transformers.BertModel` does, row by row, and loads nothing that only training needs."""

import subprocess
import sys
from pathlib import Path

import pytest
import torch
from torch import Tensor
from transformers import BertConfig, BertModel

from summarizer.embedded.encoder import Encoder, lower_states

CONFIG = BertConfig(
    vocab_size=50, hidden_size=16, num_hidden_layers=3, num_attention_heads=2, intermediate_size=32,
    max_position_embeddings=40,
)  # fmt: skip
LENGTHS = 40, 3, 1, 17


@pytest.fixture
def pieces() -> Tensor:
    """Return rows of several lengths."""
    torch.manual_seed(5)
    return torch.randint(1, 50, (len(LENGTHS), max(LENGTHS)))


@pytest.fixture
def present() -> Tensor:
    """Return where the rows have pieces."""
    return torch.arange(max(LENGTHS))[None, :] < torch.tensor(LENGTHS)[:, None]


@pytest.fixture
def known() -> BertModel:
    """Return the library's own model."""
    torch.manual_seed(6)
    model: BertModel = BertModel(CONFIG, add_pooling_layer=False).eval()
    return model


@pytest.fixture
def encoder(known: BertModel) -> Encoder:
    """Return ours with the library's weights: names and shapes are the same."""
    ours = Encoder(CONFIG).eval()
    ours.load_state_dict(known.state_dict())
    return ours


@pytest.mark.parametrize("training", [False, True])
def test_it_reads_as_the_library_does(
    encoder: Encoder, known: BertModel, pieces: Tensor, present: Tensor, *, training: bool
) -> None:
    """Row by row for reading and all rows at once for training: the same states as the library's."""
    with torch.no_grad():
        theirs = known(input_ids=pieces, attention_mask=present.long()).last_hidden_state
        ours = lower_states(encoder.train(training), pieces, present, 3)
    assert torch.allclose(ours[present], theirs[present], atol=1e-5)


def test_a_row_does_not_look_at_its_neighbours(encoder: Encoder, pieces: Tensor, present: Tensor) -> None:
    """Alone or among others, a row gets the same states; where nothing is present there is nothing."""
    with torch.inference_mode():
        together = lower_states(encoder, pieces, present, 2)
        for row, length in enumerate(LENGTHS):
            alone = lower_states(encoder, pieces[row : row + 1, :length], present[row : row + 1, :length], 2)
            assert torch.allclose(together[row, :length], alone[0], atol=1e-6)
    assert not together[~present].any()


def test_reading_loads_no_compiler(tiny_weights: Path) -> None:
    """What the library's model classes bring along takes a second and 130 MB."""
    program = (
        "import sys; from summarizer.drafters.own.drafter import EmbeddedDrafter; from db.records import ArticleText; "
        f"from pathlib import Path; d = EmbeddedDrafter(weights=Path({str(tiny_weights)!r})); "
        "d.draft([ArticleText('a', '', 'The wall held. The river fell. It rained.')]); "
        "print(sorted({'torch._dynamo', 'torch._inductor', 'transformers.modeling_utils'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120)
    assert found.stdout.strip() == "[]"

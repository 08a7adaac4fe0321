"""Half precision: near the whole, only where it pays, and said in the provenance."""

from pathlib import Path

import pytest
import torch
from torch import nn
from transformers import BertConfig

from summarizer.drafters.own.drafter import EmbeddedDrafter
from summarizer.embedded import halves, trunk
from summarizer.embedded.layers import EncoderLayer, Rows
from summarizer.embedded.salience.network import SalienceNetwork
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.trunk import load_trunk, loaded_trunk

CONFIG = BertConfig(hidden_size=16, num_attention_heads=2, intermediate_size=32)
BODY = "The council voted for a flood wall along the river. Mayor Ana Ruiz opposed it. Work begins in March."


def test_both_read_nearly_the_same(tiny_weights: Path) -> None:
    """Chances differ by less than what decides anything."""
    whole, half = (Salience.of(load_trunk(tiny_weights, half=each)).read(BODY) for each in (False, True))
    differences = [abs(a.chance - b.chance) for a, b in zip(whole.sentences, half.sentences, strict=True)]
    assert 0 < max(differences) < 0.02


@pytest.mark.parametrize(("ratio", "pays"), [(0.5, True), (0.8, False), (3.0, False)])
def test_it_pays_only_when_it_clearly_wins(ratio: float, *, pays: bool) -> None:
    """A close race, or a processor that emulates half precision, keeps single precision."""
    assert halves.clearly_faster(ratio, 1.0) is pays


def test_it_is_measured_on_this_machine() -> None:
    """Whichever wins here, the answer is one for the life of the process."""
    assert halves.halves_pay() is halves.halves_pay()


def test_the_draft_says_which(tiny_weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each draft is stored with the arithmetic that it was made with."""
    for half, name in ((True, "bfloat16"), (False, "float32")):
        monkeypatch.setattr(trunk, "halves_pay", lambda half=half: half)
        loaded_trunk.cache_clear()
        assert EmbeddedDrafter(weights=tiny_weights).model.settings["arithmetic"] == name
    loaded_trunk.cache_clear()


def test_norms_and_sums_stay_whole(tiny_weights: Path) -> None:
    """Only the products are rounded."""
    layer = SalienceNetwork.of(load_trunk(tiny_weights, half=True)).layers[0]
    assert layer.output_norm.weight.dtype is layer.attention_norm.weight.dtype is torch.float32
    assert layer.looking.weight.dtype is layer.output.weight.dtype is torch.bfloat16
    assert layer(torch.ones(3, 16), Rows((3,))).dtype is torch.float32


@pytest.mark.parametrize("lengths", [(1,), (31, 2), (255, 1), (200, 90, 230)])
def test_blocks_are_filled_up_and_cut_off_again(lengths: tuple[int, ...]) -> None:
    """Any number of pieces gives as many answers, each what the whole layer gives it, nearly."""
    torch.manual_seed(3)
    whole = EncoderLayer(CONFIG).eval()
    layers = nn.ModuleList([whole])
    halves.halve(layers)
    states = torch.randn(sum(lengths), 16)
    with torch.inference_mode():
        near = layers[0](states, Rows(lengths)), whole(states, Rows(lengths))
    assert near[0].shape == states.shape
    assert torch.allclose(*near, atol=0.1)

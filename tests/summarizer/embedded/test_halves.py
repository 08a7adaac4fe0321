"""Half precision: near the whole, only where it pays, and said in the provenance."""

from pathlib import Path

import pytest
import torch

from summarizer.drafters.embedded import EmbeddedDrafter
from summarizer.embedded import halves, model
from summarizer.embedded.model import load_model
from summarizer.embedded.reading import read

BODY = "The council voted for a flood wall along the river. Mayor Ana Ruiz opposed it. Work begins in March."


def test_both_read_nearly_the_same(tiny_weights: Path) -> None:
    """Chances differ by less than what decides anything."""
    whole, half = (read(load_model(tiny_weights, half=each), BODY) for each in (False, True))
    differences = [abs(a.chance - b.chance) for a, b in zip(whole.sentences, half.sentences, strict=True)]
    assert 0 < max(differences) < 0.02


@pytest.mark.parametrize(("ratio", "pays"), [(0.5, True), (0.8, False), (3.0, False)])
def test_it_pays_only_when_it_clearly_wins(monkeypatch: pytest.MonkeyPatch, ratio: float, *, pays: bool) -> None:
    """A close race, or a processor that emulates half precision, keeps single precision."""
    times = iter([1.0, ratio])
    monkeypatch.setattr(halves, "_seconds", lambda _work: next(times))
    assert halves.halves_pay.__wrapped__() is pays


def test_the_draft_says_which(tiny_weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each draft is stored with the arithmetic that it was made with."""
    for half, name in ((True, "bfloat16"), (False, "float32")):
        monkeypatch.setattr(model, "halves_pay", lambda half=half: half)
        load_model.cache_clear()
        assert EmbeddedDrafter(weights=tiny_weights).model.settings["arithmetic"] == name
    load_model.cache_clear()


def test_norms_and_sums_stay_whole(tiny_weights: Path) -> None:
    """Only the products are rounded."""
    layer = load_model(tiny_weights, half=True).salience.layers[0]
    assert layer.output.LayerNorm.weight.dtype is torch.float32
    assert layer.output.dense(torch.ones(1, 32)).dtype is torch.float32
    assert layer.intermediate.dense(torch.ones(1, 16)).dtype is torch.bfloat16


def test_rows_are_filled_up_and_cut_off_again() -> None:
    """Any number of rows gives as many answers, each what the whole layer gives it, nearly."""
    whole = torch.nn.Linear(8, 4)
    half = halves.HalfLinear(whole, torch.float32)
    for shape in ((1, 8), (3, 50, 8), (128, 8), (0, 8)):
        states = torch.ones(shape)
        assert torch.allclose(half(states), whole(states), atol=0.05)
        assert half(states).shape == (*shape[:-1], 4)

"""The weights' file format: what is written comes back, and damage is named."""

from pathlib import Path

import pytest
import torch

from db.errors import ModelError
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.trunk import SALIENCE, load_trunk
from summarizer.embedded.weights import pack, read_weights, unpack, write_network


def test_one_byte_numbers_come_back_within_their_step() -> None:
    """A row loses at most half a step of its scale, which is its largest number by 127."""
    matrix = torch.randn(64, 128, generator=torch.Generator().manual_seed(1)) * torch.logspace(-3, 2, 64)[:, None]
    back = unpack(pack({"matrix": matrix}))["matrix"]
    step = matrix.abs().amax(dim=1, keepdim=True) / 127
    assert ((back - matrix).abs() <= 0.6 * step).all()


def test_small_tensors_keep_half_precision() -> None:
    """Biases and norms are stored as half precision, not as one byte."""
    packed = pack({"bias": torch.linspace(-1, 1, 100)})
    assert packed["bias"].dtype == torch.float16
    assert set(packed) == {"bias"}


def test_written_networks_are_read_with_one_revision(tmp_path: Path) -> None:
    """Two networks share a folder; its revision is a hash and changes when a weight does."""
    write_network(tmp_path, "one", {"a": torch.ones(3)}, {"size": 3})
    write_network(tmp_path, "two", {"b": torch.zeros(2)}, {"size": 2})
    first = read_weights(tmp_path)
    assert first.networks == {"one", "two"}
    write_network(tmp_path, "two", {"b": torch.ones(2)}, {"size": 2})
    assert read_weights(tmp_path).sha256 != first.sha256


def test_a_changed_byte_is_found(tmp_path: Path) -> None:
    """A file that is not the one the manifest names is refused by name."""
    write_network(tmp_path, "one", {"a": torch.ones(300)}, {})
    path = tmp_path / "one.safetensors"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(ModelError, match=r"one\.safetensors is not the file"):
        read_weights(tmp_path)


def test_a_missing_folder_is_a_stated_error(tmp_path: Path) -> None:
    """No weights: an error that says which file, not a traceback."""
    with pytest.raises(ModelError, match=r"manifest\.json can not be read"):
        load_trunk(tmp_path / "nowhere")


def test_weights_of_another_shape_are_refused(tiny_weights: Path) -> None:
    """A tensor too few is an error at load, not a model that drafts nonsense."""
    weights = read_weights(tiny_weights)
    tensors = weights.tensors("salience")
    tensors.pop("gain.bias")
    write_network(tiny_weights, "salience", tensors, weights.manifest.shapes["salience"])
    with pytest.raises(ModelError, match="do not fit"):
        EmbeddedModel.load(tiny_weights)


def test_weights_that_were_exchanged_are_loaded_and_others_once(tiny_weights: Path) -> None:
    """A process that stays drafts with what lies in the folder now, not with what lay there when it began."""
    before = load_trunk(tiny_weights)
    assert load_trunk(tiny_weights) is before
    changed = {name: tensor + 0.1 for name, tensor in before.weights.tensors(SALIENCE).items()}
    write_network(tiny_weights, SALIENCE, changed, before.weights.manifest.shapes[SALIENCE])
    after = load_trunk(tiny_weights)
    assert after.weights.sha256 == read_weights(tiny_weights).sha256 != before.weights.sha256

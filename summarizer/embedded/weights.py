"""The weights in the package: safetensors files, one byte a number with a scale per row, checked by SHA-256 at load.

A matrix row is stored as whole numbers of -127 to 127 and one half-precision scale; everything else as half
precision. `manifest.json` names every file with its hash and the shape of every network.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import torch
from safetensors import SafetensorError
from safetensors.torch import load as load_tensors
from safetensors.torch import save_file
from torch import Tensor, nn

from db.errors import ModelError
from summarizer.embedded.manifest import FOLDER, HINT, MANIFEST, NETWORK, Manifest, read_manifest

SCALE: Final = ".scale"
"""What the name of a stored matrix's scales ends with."""
_SMALL: Final = 4096
"""Tensors of fewer numbers are stored in half precision: they cost little and say much."""


@dataclass(frozen=True)
class Weights:
    """What a folder of weights holds; a network's tensors are read when asked for, so that none is kept twice."""

    manifest: Manifest

    @property
    def sha256(self) -> str:
        """Return the revision that drafts are stored with."""
        return self.manifest.sha256

    @property
    def networks(self) -> frozenset[str]:
        """Return the names of the networks."""
        return self.manifest.networks

    def shape(self, name: str) -> dict[str, Any]:
        """Return the sizes of a network.

        Raises:
            ModelError: there is none of that name.
        """
        shape: dict[str, Any] | None = self.manifest.shapes.get(name)
        if shape is None or name not in self.networks:
            raise ModelError(f"the weights have no {name!r}", hint="reinstall the package: its weights are incomplete")
        return shape

    def tensors(self, name: str) -> dict[str, Tensor]:
        """Return a network's tensors in full precision.

        Raises:
            ModelError: the file is missing, damaged, or not the one that the manifest names.
        """
        file = name + NETWORK
        try:
            return unpack(load_tensors(self.manifest.read(file)))
        except SafetensorError as error:
            raise ModelError(f"{self.manifest.folder / file} is damaged: {error}", hint=HINT) from error

    def fill(self, network: nn.Module, name: str, prefix: str = "") -> None:
        """Give a network its tensors, none missing and none left over, and make it ready to read.

        Args:
            network: without tensors of its own yet.
            name: the network's name here.
            prefix: where several share a file, how the names of its tensors begin.

        Raises:
            ModelError: the tensors are missing, damaged or of another shape.
        """
        known = {key.removeprefix(prefix): each for key, each in self.tensors(name).items() if key.startswith(prefix)}
        try:
            network.load_state_dict(known, assign=True)
        except RuntimeError as error:
            message = f"{self.manifest.folder}: the weights of {name!r} do not fit the network: {error}"
            raise ModelError(message, hint="reinstall the package") from error
        network.eval().requires_grad_(requires_grad=False)

    def layer(self, name: str) -> nn.Linear | None:
        """Return a network of one linear layer with one answer; None where there is none of that name.

        Raises:
            ModelError: it is damaged or of another shape.
        """
        if name not in self.networks:
            return None
        with torch.device("meta"):
            layer = nn.Linear(self.manifest.shapes[name]["size"], 1)
        self.fill(layer, name)
        return layer


def read_weights(folder: Path = FOLDER) -> Weights:
    """Return the weights of a folder, every file of it checked.

    Raises:
        ModelError: a file is missing, damaged, or not the one that the manifest names.
    """
    manifest = read_manifest(folder)
    for name in manifest.files:
        manifest.read(name)
    return Weights(manifest)


def pack(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the tensors as they are stored."""
    packed: dict[str, Tensor] = {}
    for name, tensor in tensors.items():
        whole = tensor.detach().float().cpu()
        if whole.dim() != 2 or whole.numel() < _SMALL:  # noqa: PLR2004 - two dimensions are a matrix
            packed[name] = whole.half().contiguous()
            continue
        scale = (whole.abs().amax(dim=1, keepdim=True) / 127).clamp(min=1e-7).half()
        packed[name] = (whole / scale.float()).round().clamp(-127, 127).to(torch.int8).contiguous()
        packed[name + SCALE] = scale.contiguous()
    return packed


def unpack(packed: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return stored tensors in full precision."""
    return {
        name: tensor.float().mul_(packed[name + SCALE].float()) if name + SCALE in packed else tensor.float()
        for name, tensor in packed.items()
        if not name.endswith(SCALE)
    }


def write_network(folder: Path, name: str, tensors: dict[str, Tensor], shape: dict[str, object]) -> None:
    """Write one network into the folder, replacing the one of that name, and bring the manifest up to date."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (name + NETWORK)
    save_file(pack(tensors), path)
    # The library writes for its owner only; a package is read by everybody.
    path.chmod(0o644)
    manifest = _values(folder)
    manifest["shapes"][name] = shape
    write_manifest(folder, manifest)


def write_manifest(folder: Path, manifest: dict[str, Any]) -> None:
    """Write the manifest with the hashes of the files that stand beside it."""
    kinds = {NETWORK, ".json", ".txt"}
    paths = sorted(path for path in folder.iterdir() if path.suffix in kinds and path.name != MANIFEST)
    manifest["files"] = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _values(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    found: dict[str, Any] = (
        json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"files": {}, "shapes": {}}
    )
    return found

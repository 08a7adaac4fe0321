"""Finds a model's files on this machine, pinned and safe, without touching the network."""

import hashlib
import json
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from db.errors import ModelError

_COMMIT = re.compile(r"[0-9a-f]{40}")
_HUB_ID = re.compile(r"[\w.-]+(/[\w.-]+)?")
_CHUNK = 2**22
LOADED = ("*.safetensors", "*.json", "*.txt", "*.model", "*.jinja")
"""The files that are read when a model is loaded: no other weight format, no code."""
PASSED_OVER = ("*/*", "consolidated*")
"""Other formats' folders, and weights that lie there a second time for another library."""


@dataclass(frozen=True)
class ModelFiles:
    """A model that lies on this machine."""

    name: str
    """The hub id, or the folder's own name: it is stored with drafts and leaves with exports, paths do not."""
    revision: str
    """The commit of a hub model, the SHA-256 of a folder's weights; never a moving name."""
    folder: Path
    weights: tuple[Path, ...]
    """Its safetensors files, sorted."""
    config: dict[str, Any]
    """`config.json` as it stands."""

    @property
    def bytes(self) -> int:
        """Return the size of the weights on disk."""
        return sum(path.stat().st_size for path in self.weights)


def find_model(name: str, revision: str = "", *, allow_moving: bool = False) -> ModelFiles:
    """Return the files of a folder, or of a hub model that was fetched before.

    A hub id needs the commit that it is pinned to. A moving name (`main`, a tag) is refused unless `allow_moving`,
    and then resolved to the commit that this machine has for it.

    Raises:
        ModelError: nothing is there, it is not pinned, or it has no safetensors weights.
    """
    folder = _at_home(name)
    if folder.is_dir():
        return replace(_described(name, folder, revision=""), name=Path(os.path.abspath(folder)).name)  # noqa: PTH100
    if not _HUB_ID.fullmatch(name) or name.startswith((".", "/", "~")):
        raise ModelError(f"there is no model folder {name}", hint="name a folder that holds config.json, or a hub id")
    if not _COMMIT.fullmatch(revision) and not allow_moving:
        told = f"revision {revision!r} is a name that can move" if revision else "no revision is given"
        raise ModelError(
            f"model {name}: {told}",
            hint=f"pin the 40-digit commit that `takeaways models pull {name}` prints, or set allow_moving = true",
        )
    snapshot = _snapshot(name, revision or "main")
    return _described(name, snapshot, revision=snapshot.name)


def _at_home(name: str) -> Path:
    try:
        return Path(name).expanduser()
    except RuntimeError as error:
        raise ModelError(f"there is no model folder {name}: no such user", hint="name the whole path") from error


def _snapshot(name: str, revision: str) -> Path:
    # Imported here: the hub's library takes a quarter of a second, and a local folder needs none of it.
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        # The patterns are those of the fetching: without them a repository that holds more counts as incomplete.
        return Path(
            snapshot_download(
                name,
                revision=revision,
                local_files_only=True,
                allow_patterns=list(LOADED),
                ignore_patterns=list(PASSED_OVER),
            )
        )
    except (LocalEntryNotFoundError, HFValidationError) as error:
        raise ModelError(
            f"model {name} at revision {revision} is not on this machine",
            hint=f"takeaways models pull {name} --revision {revision}",
        ) from error


def _described(name: str, folder: Path, *, revision: str) -> ModelFiles:
    config = _json(folder / "config.json", name)
    weights = _weights(folder, name)
    return ModelFiles(name, revision or digest(weights), folder, weights, config)


def _weights(folder: Path, name: str) -> tuple[Path, ...]:
    index = folder / "model.safetensors.index.json"
    if index.exists():
        wanted = sorted(set(_json(index, name).get("weight_map", {}).values()))
        weights = tuple(folder / Path(shard).name for shard in wanted)
    else:
        weights = tuple(sorted(folder.glob("*.safetensors")))
    missing = [path.name for path in weights if not path.exists()]
    if missing:
        raise ModelError(f"model {name} lacks {', '.join(missing)}", hint="fetch it again: takeaways models pull")
    if not weights:
        raise ModelError(
            f"model {name} has no safetensors weights in {folder}",
            hint="other weight formats can hold code and are not read; convert the model or choose another",
        )
    return weights


def _json(path: Path, name: str) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"model {name}: {path.name} can not be read: {error}") from error
    if not isinstance(value, dict):
        raise ModelError(f"model {name}: {path.name} is not a JSON object")
    return value


def digest(weights: tuple[Path, ...]) -> str:
    """Return the SHA-256 of the weight files, one after the other in the order of their names."""
    total = hashlib.sha256()
    for path in weights:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                total.update(chunk)
    return total.hexdigest()

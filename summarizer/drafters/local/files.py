"""Finds a model's files on this machine, pinned and safe, without touching the network."""

import json
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from db.errors import ModelError, UsageError
from summarizer.drafters.local.fingerprint import fingerprint

_COMMIT = re.compile(r"[0-9a-f]{40}")
_HUB_ID = re.compile(r"[\w.-]+(/[\w.-]+)?")
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
    """The commit of a hub model, a folder's fingerprint; never a moving name."""
    folder: Path
    weights: tuple[Path, ...]
    """The safetensors files that are loaded, sorted."""
    config: dict[str, Any]
    """`config.json` as it stands."""

    @property
    def bytes(self) -> int:
        """Return the size of the weights on disk."""
        return sum(path.stat().st_size for path in self.weights)


def find_model(name: str, revision: str = "", *, allow_moving: bool = False) -> ModelFiles:
    """Return the files of a folder, or of a hub model that was fetched before.

    A hub id needs the commit that it is pinned to; with one, a folder that happens to have its name is no answer. A
    moving name (`main`, a tag) is refused unless `allow_moving`, and then resolved to the commit that this machine has
    for it. A folder is held to the revision that is given for it.

    Raises:
        ModelError: nothing is there, it is not pinned or not what it is pinned to, or it has no safetensors weights.
    """
    folder = named_folder(name, revision, allow_moving=allow_moving)
    if folder is not None:
        return _pinned_folder(name, folder, revision)
    snapshot = _snapshot(name, revision or "main")
    return _described(name, snapshot, revision=snapshot.name)


def named_folder(name: str, revision: str, *, allow_moving: bool) -> Path | None:
    """Return the folder that is meant, or None where it is a hub's model that is pinned as it must be.

    Nothing is read of it yet.

    Raises:
        UsageError: there is no name.
        ModelError: nothing can have such a name, or a hub's model is not pinned.
    """
    if not name:
        hint = "set transformers.model and transformers.revision"
        raise UsageError("the transformers drafter needs a model", hint=hint)
    folder = model_folder(name)
    if folder.is_dir() and not (_can_be_hub_id(name) and _COMMIT.fullmatch(revision)):
        return folder
    if not _COMMIT.fullmatch(revision) and not allow_moving:
        told = f"revision {revision!r} is a name that can move" if revision else "no revision is given"
        hint = f"pin the 40-digit commit that `takeaways models pull {name}` prints, or set allow_moving = true"
        raise ModelError(f"model {name}: there is no such folder, and for a hub's model {told}", hint=hint)
    return None


def _pinned_folder(name: str, folder: Path, revision: str) -> ModelFiles:
    found = replace(_described(name, folder, revision=""), name=Path(os.path.abspath(folder)).name)  # noqa: PTH100
    if revision and revision != found.revision:
        raise ModelError(
            f"the files in {name} are revision {found.revision}, not {revision}",
            hint="they are not those that were tested; where they are meant, set this revision, or none",
        )
    return found


def model_folder(name: str) -> Path:
    """Return the folder of that name; raises ModelError where there is none, and a hub can not have such a name."""
    try:
        folder = Path(name).expanduser()
    except RuntimeError as error:
        raise ModelError(f"there is no model folder {name}: no such user", hint="name the whole path") from error
    if not (folder.is_dir() or _can_be_hub_id(name)):
        raise ModelError(f"there is no model folder {name}", hint="name a folder that holds config.json, or a hub id")
    return folder


def _can_be_hub_id(name: str) -> bool:
    return bool(_HUB_ID.fullmatch(name)) and not name.startswith((".", "/", "~"))


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
            hint=f"takeaways models pull {name} --revision {revision}{_or_folder(name)}",
        ) from error


def _or_folder(name: str) -> str:
    return f"; the folder of that name is ./{name}" if Path(name).is_dir() else ""


def _described(name: str, folder: Path, *, revision: str) -> ModelFiles:
    config = _json(folder / "config.json", name)
    if (folder / "adapter_config.json").exists():
        # Where its library is installed, it names the model that is loaded: another one, which nothing here pins.
        raise ModelError(
            f"model {name} is an adapter, which changes a model that lies elsewhere",
            hint="merge it into that model and name the merged folder; or remove adapter_config.json",
        )
    weights = _weights(folder, name)
    return ModelFiles(name, revision or fingerprint(folder, weights), folder, weights, config)


def _weights(folder: Path, name: str) -> tuple[Path, ...]:
    # The order in which the library looks for them.
    whole, index = folder / "model.safetensors", folder / "model.safetensors.index.json"
    if whole.exists():
        weights: tuple[Path, ...] = (whole,)
    elif index.exists():
        weights = tuple(folder / shard for shard in _shards(index, name))
    else:
        weights = tuple(path for path in sorted(folder.glob("*.safetensors")) if not path.match(PASSED_OVER[1]))
    missing = [path.name for path in weights if not path.exists()]
    if missing:
        raise ModelError(f"model {name} lacks {', '.join(missing)}", hint="fetch it again: takeaways models pull")
    if not weights:
        raise ModelError(
            f"model {name} has no safetensors weights in {folder}",
            hint="other weight formats can hold code and are not read; convert the model or choose another",
        )
    return weights


def _shards(index: Path, name: str) -> list[str]:
    shards = _json(index, name).get("weight_map")
    if not isinstance(shards, dict) or not all(isinstance(shard, str) for shard in shards.values()):
        raise ModelError(f"model {name}: {index.name} names no weights", hint="fetch it again: takeaways models pull")
    return sorted({Path(shard).name for shard in shards.values()})


def _json(path: Path, name: str) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"model {name}: {path.name} can not be read: {error}") from error
    if not isinstance(value, dict):
        raise ModelError(f"model {name}: {path.name} is not a JSON object")
    return value

"""Lists, describes and fetches the models that lie on this machine, without loading any."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.errors import InputError, ModelError
from summarizer.drafters.model_files import LOADED, PASSED_OVER, ModelFiles, find_model

_FETCHED = (*LOADED, "README.md", "LICENSE*", "NOTICE*")
"""What is read here, and what says under which terms."""
_CONTEXTS = ("max_position_embeddings", "n_positions", "max_encoder_position_embeddings")


@dataclass(frozen=True)
class Shelved:
    """One model on this machine."""

    name: str
    revision: str
    folder: Path
    bytes: int
    """Size of its weights."""
    architecture: str
    context: int | None
    """Tokens that it holds, as its configuration says."""
    license: str
    """As its model card says; empty where it says nothing."""
    dtype: str
    usable: str = ""
    """Why it can not be used here; empty where it can."""


def shelf() -> list[Shelved]:
    """Return the hub models on this machine, by name, one entry per fetched commit."""
    from huggingface_hub import constants, scan_cache_dir
    from huggingface_hub.errors import CacheNotFound

    try:
        cache = scan_cache_dir(constants.HF_HUB_CACHE)
    except CacheNotFound:
        return []
    models = [repository for repository in cache.repos if repository.repo_type == "model"]
    found = [
        _shelved(repository.repo_id, revision.commit_hash) for repository in models for revision in repository.revisions
    ]
    return sorted(found, key=lambda each: (each.name.lower(), each.revision))


def describe(name: str, revision: str = "") -> Shelved:
    """Return one model by folder or hub id; without a revision the commit that this machine has under `main`.

    Raises:
        ModelError: it is not on this machine, or not usable.
    """
    return _described(find_model(name, revision, allow_moving=True))


def pull(name: str, revision: str = "") -> Shelved:
    """Fetch a hub model's safetensors, configuration and tokenizer, and return it with the commit to pin.

    Raises:
        ModelError: the hub can not be reached, or has no such model or revision.
    """
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, OfflineModeIsEnabled
    from huggingface_hub.errors import HTTPError as TransportError  # type: ignore[attr-defined]

    try:
        folder = Path(
            snapshot_download(
                name, revision=revision or None, allow_patterns=list(_FETCHED), ignore_patterns=list(PASSED_OVER)
            )
        )
    except (OSError, HFValidationError, HfHubHTTPError, OfflineModeIsEnabled, TransportError) as error:
        raise ModelError(
            f"model {name} can not be fetched: {' '.join(str(error).split())[:300]}",
            hint="check name, revision and network; a folder that was copied here can be used by its path",
        ) from error
    return describe(name, folder.name)


def _shelved(name: str, commit: str) -> Shelved:
    try:
        return _described(find_model(name, commit))
    except ModelError as error:
        return Shelved(name, commit, Path(), 0, "", None, "", "", usable=error.message)


def _described(files: ModelFiles) -> Shelved:
    config = files.config
    text: dict[str, Any] = config.get("text_config") or config
    return Shelved(
        name=files.name,
        revision=files.revision,
        folder=files.folder,
        bytes=files.bytes,
        architecture=", ".join(config.get("architectures") or [config.get("model_type", "unknown")]),
        context=next((int(text[key]) for key in _CONTEXTS if text.get(key)), None),
        license=_license(files.folder / "README.md"),
        dtype=str(config.get("dtype") or config.get("torch_dtype") or ""),
        usable="its code would have to be run" if "auto_map" in config and not config.get("model_type") else "",
    )


def _license(card: Path) -> str:
    """Return what the front matter of a model card names as licence."""
    return next((value for key, value in _front_matter(card) if key in ("license_name", "license")), "")


def _front_matter(card: Path) -> Iterator[tuple[str, str]]:
    try:
        lines = card.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    if not lines or lines[0] != "---":
        return
    for line in lines[1:]:
        if line == "---":
            return
        key, colon, value = line.partition(":")
        if colon and value.strip() and not key.startswith(" "):
            yield key, value.strip().strip("\"'")


def last_figures(path: Path, shelved: Shelved) -> dict[str, Any] | None:
    """Return the last report line of `takeaways evaluate --keep` about this model and revision, or None.

    Raises:
        InputError: a line of the file is no report.
    """
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    for number, line in reversed([each for each in enumerate(lines, 1) if each[1].strip()]):
        try:
            figures: dict[str, Any] = json.loads(line)
            model = figures.get("model", {})
        except (ValueError, AttributeError) as error:
            raise InputError(f"{path}, line {number} is no report", hint="mend or remove the line") from error
        if (model.get("model"), model.get("revision")) == (shelved.name, shelved.revision):
            return figures
    return None

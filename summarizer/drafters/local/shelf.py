"""Lists, describes and fetches the models that lie on this machine, without loading any."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.errors import InputError, ModelError
from summarizer.drafters.local.files import LOADED, PASSED_OVER, ModelFiles, find_model

_FETCHED = (*LOADED, "README.md", "LICENSE*", "NOTICE*")
"""What is read here, and what says under which terms."""
MEASURED = ("rouge1", "rouge2", "rougeLsum")
"""What is shown of the figures of an evaluation."""
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
    except (ModelError, OSError) as error:
        return Shelved(name, commit, Path(), 0, "", None, "", "", usable=getattr(error, "message", str(error)))


def _described(files: ModelFiles) -> Shelved:
    config = files.config
    return Shelved(
        name=files.name,
        revision=files.revision,
        folder=files.folder,
        bytes=files.bytes,
        architecture=_architecture(config),
        context=_context(config),
        license=_license(files.folder / "README.md"),
        dtype=str(config.get("dtype") or config.get("torch_dtype") or ""),
        usable="its code would have to be run" if "auto_map" in config and not config.get("model_type") else "",
    )


def _architecture(config: dict[str, Any]) -> str:
    """Return the names of its classes; foreign files hold values of any type."""
    told = config.get("architectures")
    names = [name for name in (told if isinstance(told, list) else [told]) if isinstance(name, str)]
    kind = config.get("model_type")
    return ", ".join(names) or (kind if isinstance(kind, str) else "unknown")


def _context(config: dict[str, Any]) -> int | None:
    inner = config.get("text_config")
    text = inner if isinstance(inner, dict) and inner else config
    told = [text.get(key) for key in _CONTEXTS]
    return next((value for value in told if isinstance(value, int) and value), None)


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
            figures = _report(line)
        except (ValueError, RecursionError) as error:
            raise InputError(f"{path}, line {number} is no report", hint="mend or remove the line") from error
        if (figures["model"].get("model"), figures["model"].get("revision")) == (shelved.name, shelved.revision):
            return figures
    return None


def _report(line: str) -> dict[str, Any]:
    """Return what a line holds if all is there that is shown of it; raises ValueError where it is not."""
    figures = json.loads(line)
    if not isinstance(figures, dict) or not {"model", "articles", "data", "at"} <= figures.keys():
        raise ValueError("it is no report")
    if not all(isinstance(figures.get(key, {}), dict) for key in ("model", *MEASURED)):
        raise ValueError("a model or a measure is no object")
    if not all(isinstance(figures[metric].get("mean"), int | float) for metric in MEASURED if metric in figures):
        raise ValueError("a measure has no mean")
    return figures

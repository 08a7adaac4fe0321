"""Describes the embedded model from its manifest: files with size and hash, licence, training; loads nothing."""

import hashlib
import json
from dataclasses import dataclass
from importlib.resources import files as package_files
from pathlib import Path

from db.errors import ModelError
from summarizer.drafters.embedded import MODEL_NAME
from summarizer.drafters.model_files import digest
from summarizer.drafters.model_shelf import Shelved

NAMES = ("embedded", MODEL_NAME)
"""What it goes by: the drafter's name, and the one that drafts are stored with."""
LICENSE = "Apache-2.0"
"""The package's own."""
BASE = "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0)"
TRAINED_ON = (
    "articles with human highlights: CNN/Daily Mail, Inshorts, paid writers",
    "treebanks for the parser: EWT (CC BY-SA 4.0), GUM (CC BY 4.0 and per document)",
    "sentence compressions for the judges of cuts, hand-made and automatic",
)
TUNED_ON = "then the house's own reviewed takeaways (takeaways tune)"
WINDOWS = "articles of any length, in windows of whole sentences"
CARD = "docs/model-card.md"
_MANIFEST = "manifest.json"
_HINT = "reinstall the package, or name another folder in embedded.weights: these are damaged or of another version"


@dataclass(frozen=True)
class CardFile:
    """One file of the model."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class EmbeddedCard:
    """What there is to say about the embedded model."""

    shelved: Shelved
    """What is said of every model; the revision is the manifest's SHA-256, as drafts are stored with it."""
    files: tuple[CardFile, ...]
    base: str
    """What its encoder began as."""
    trained_on: tuple[str, ...]
    card: str
    """Where the project's source has figures and limits."""


def embedded_card(folder: Path | None = None, revision: str = "") -> EmbeddedCard:
    """Return the card of the weights in `folder`, the package's own when None, every file held against its hash.

    Raises:
        ModelError: a file is missing or damaged, or `revision` is asked for and another one lies there.
    """
    place = folder or Path(str(package_files("summarizer.embedded"))) / "weights"
    hashes, sha256 = _hashes(place)
    if revision not in ("", sha256):
        raise ModelError(f"the embedded model here is revision {sha256}", hint=f"it lies in {place}")
    found = tuple(_file(place / name, wanted) for name, wanted in sorted(hashes.items()))
    networks = sorted(Path(each.name).stem for each in found if each.name.endswith(".safetensors"))
    shelved = Shelved(
        name=MODEL_NAME,
        revision=sha256,
        folder=place,
        bytes=sum(each.bytes for each in found if each.name.endswith(".safetensors")),
        architecture=f"transformer encoder with heads ({', '.join(networks)})",
        context=None,
        license=LICENSE,
        dtype="int8",
    )
    return EmbeddedCard(shelved, found, BASE, (*TRAINED_ON, TUNED_ON) if folder else TRAINED_ON, CARD)


def shelved_embedded(folder: Path | None = None) -> Shelved:
    """Return what a list says of the embedded model; where it is damaged, that."""
    try:
        return embedded_card(folder).shelved
    except ModelError as error:
        return Shelved(MODEL_NAME, "", folder or Path(), 0, "", None, LICENSE, "", usable=error.message)


def _hashes(folder: Path) -> tuple[dict[str, str], str]:
    """Return the hash that the manifest names for each file, and the manifest's own."""
    path = folder / _MANIFEST
    try:
        raw = path.read_bytes()
        return dict(json.loads(raw)["files"]), hashlib.sha256(raw).hexdigest()
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path} can not be read: {error}", hint=_HINT) from error


def _file(path: Path, wanted: str) -> CardFile:
    try:
        sha256 = digest((path,))
        size = path.stat().st_size
    except OSError as error:
        raise ModelError(f"{path} can not be read: {error.strerror}", hint=_HINT) from error
    if sha256 != wanted:
        raise ModelError(f"{path} is not the file that {_MANIFEST} names: its SHA-256 differs", hint=_HINT)
    return CardFile(path.name, size, sha256)

"""Describes the embedded model from its manifest: files with size and hash, licence, training; loads nothing."""

from dataclasses import dataclass
from pathlib import Path

from db.errors import ModelError
from summarizer.drafters.local.shelf import Shelved
from summarizer.drafters.own.drafter import MODEL_NAME
from summarizer.embedded.manifest import FOLDER, NETWORK, read_manifest

NAMES = ("embedded", MODEL_NAME)
"""What it goes by: the drafter's name, and the one that drafts are stored with."""
LICENSE = "Apache-2.0"
"""The package's own."""
BASE = "sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0)"
TRAINED_ON = (
    "articles with human highlights: CNN/Daily Mail, Inshorts, paid writers",
    "treebanks for the parser: EWT (CC BY-SA 4.0), GUM (CC BY 4.0 and per document)",
    "sentence compressions for the judges of cuts, hand-made and automatic",
    "readings by a language model, no person: sets ranked, sentences graded and shortened, lines and cuts judged",
    "errors planted in those highlights, and people's verdicts on claims, for the reader of claims",
    "claims, true and false, that a language model wrote about those articles, for the reader of claims",
)
TUNED_ON = "then the house's own reviewed takeaways (takeaways tune)"
WINDOWS = "articles of any length, in windows of whole sentences"
CARD = "docs/model-card.md"


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
    manifest = read_manifest(folder or FOLDER)
    if revision not in ("", manifest.sha256):
        raise ModelError(f"the embedded model here is revision {manifest.sha256}", hint=f"it lies in {manifest.folder}")
    found = tuple(CardFile(name, len(manifest.read(name)), manifest.files[name]) for name in sorted(manifest.files))
    shelved = Shelved(
        name=MODEL_NAME,
        revision=manifest.sha256,
        folder=manifest.folder,
        bytes=sum(each.bytes for each in found if each.name.endswith(NETWORK)),
        architecture=f"transformer encoder with heads ({', '.join(sorted(manifest.networks))})",
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

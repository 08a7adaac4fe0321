"""The manifest of a folder of weights: which files belong to it, each with its SHA-256; loads no model library."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from db.errors import ModelError

FOLDER: Final = Path(__file__).parent / "weights"
"""The package's own weights."""
MANIFEST: Final = "manifest.json"
NETWORK: Final = ".safetensors"
"""How the files of networks end."""
HINT: Final = (
    "reinstall the package, or name another folder in embedded.weights: these are damaged or of another version"
)


@dataclass(frozen=True)
class Manifest:
    """What a folder of weights says that it holds."""

    folder: Path
    values: dict[str, Any]
    sha256: str
    """Of the manifest, and through it of every file: the revision that drafts are stored with."""

    @property
    def files(self) -> dict[str, str]:
        """Return the SHA-256 of each file by its name."""
        return dict(self.values["files"])

    @property
    def shapes(self) -> dict[str, Any]:
        """Return the sizes of each network by its name."""
        return dict(self.values["shapes"])

    @property
    def networks(self) -> frozenset[str]:
        """Return the names of the networks, each its file's stem."""
        return frozenset(Path(name).stem for name in self.files if name.endswith(NETWORK))

    def read(self, name: str) -> bytes:
        """Return what a file of the folder holds.

        Raises:
            ModelError: the file is missing, or not the one that the manifest names.
        """
        path = self.folder / name
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ModelError(f"{path} can not be read: {error.strerror}", hint=HINT) from error
        if hashlib.sha256(data).hexdigest() != self.files[name]:
            raise ModelError(f"{path} is not the file that {MANIFEST} names: its SHA-256 differs", hint=HINT)
        return data


def read_manifest(folder: Path = FOLDER) -> Manifest:
    """Return the manifest of a folder of weights; its files are looked at when they are read.

    Raises:
        ModelError: there is no manifest, or it is damaged.
    """
    path = folder / MANIFEST
    try:
        raw = path.read_bytes()
        values = json.loads(raw)
        found = Manifest(folder, values, hashlib.sha256(raw).hexdigest())
        _parts = found.files, found.shapes
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path} can not be read: {error}", hint=HINT) from error
    return found

"""Names a model folder by all that can change what it writes: its files, with their names, sizes and bytes."""

import hashlib
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

_CHUNK = 2**22
TEMPLATES = "additional_chat_templates"
"""The one folder inside of a model's that the libraries read: what lies there goes before the model's own template."""
_UNREAD = (
    *(".*", "*.md", "license*", "notice*", "copying*", "*.pdf", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.svg", "*.webp"),
    *("*.py", "*.pyc", "*.bin", "*.pt", "*.pth", "*.ckpt", "*.h5", "*.msgpack", "*.onnx", "*.gguf", "*.tflite", "*.ot"),
    "*.safetensors",
)
"""In small letters, what no loading reads: words about the model, code, and weights in another format or spare ones."""


def fingerprint(folder: Path, weights: Iterable[Path]) -> str:
    """Return the SHA-256 over the weights that are loaded and every other file that may be read beside them.

    Which files a library reads, it decides by their names, and another version of it may decide otherwise. So what it
    surely passes over is left out, and nothing else is; a file that goes by another name is another file.
    """
    total = hashlib.sha256()
    for path in sorted({*weights, *_others(folder)}):
        total.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode(errors="surrogateescape"))
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                total.update(chunk)
    return total.hexdigest()


def _others(folder: Path) -> list[Path]:
    """Return what may be read besides the weights."""
    found = [*folder.iterdir(), *(folder / TEMPLATES).glob("*")]
    return [path for path in found if path.is_file() and not _is_passed_over(path.name.casefold())]


def _is_passed_over(name: str) -> bool:
    """Return whether no loading reads a file of that name, beside the weights that are known."""
    return any(fnmatch(name, pattern) for pattern in _UNREAD)

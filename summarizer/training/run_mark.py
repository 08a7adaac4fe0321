"""Tells by one hash what a training run is made of, so that no state is taken for that of another run."""

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor


def mark_of(*values: object) -> str:
    """Return the SHA-256, in hex, of what nested rows hold: tensors, arrays, texts, numbers and truth values."""
    digest = hashlib.sha256()
    _feed(digest, values)
    return digest.hexdigest()


def _feed(digest: "hashlib._Hash", value: object) -> None:
    if isinstance(value, Tensor):
        digest.update(f"{value.dtype}{tuple(value.shape)}".encode())
        digest.update(value.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes())
    elif isinstance(value, np.ndarray):
        digest.update(f"{value.dtype}{value.shape}".encode())
        digest.update(value.tobytes())
    elif isinstance(value, Mapping):
        _feed(digest, tuple(value.items()))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        digest.update(f"[{len(value)}]".encode())
        for each in value:
            _feed(digest, each)
    elif value is None or isinstance(value, str | int | float | np.generic):
        digest.update(f"{value!r};".encode())
    else:
        raise TypeError(f"{type(value).__name__}: what it holds is not known")

"""Keeps what was prepared for training as files of arrays, whole or not at all, and finds the files again."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Arrays = dict[str, npt.NDArray[Any]]


def write_arrays(path: Path, arrays: Mapping[str, npt.ArrayLike], *, packed: bool = False) -> None:
    """Write arrays by name to a `.npz` file; a run that is stopped meanwhile leaves none that looks whole."""
    draft = path.with_suffix(".part.npz")
    (np.savez_compressed if packed else np.savez)(draft, allow_pickle=False, **arrays)
    draft.replace(path)


def read_arrays(path: Path) -> Arrays:
    """Return the arrays of a file by name, in memory."""
    with np.load(path) as file:
        return {name: file[name] for name in file.files}


def shards_of(folder: Path, name: str) -> list[Path]:
    """Return the files `NAME-0000.npz` ... of a folder in order, without what a stopped run left half written."""
    return sorted(path for path in folder.glob(f"{name}-*.npz") if ".part" not in path.name)

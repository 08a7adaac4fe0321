"""What a training run leaves on disk: its log, a line at a time, and its state, whole or not at all."""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch


def log(path: Path, entry: Mapping[str, float], began: float) -> None:
    """Add an entry to a log of JSON lines, to four decimals, with the seconds since `began` (`time.monotonic`)."""
    rounded = {key: round(value, 4) for key, value in entry.items()}
    line = json.dumps({**rounded, "seconds": round(time.monotonic() - began, 1)})
    with path.open("a", encoding="utf-8") as lines:
        lines.write(line + "\n")


def write_state(path: Path, state: Mapping[str, Any]) -> None:
    """Write a training state; one that stands there stays until the new one is whole."""
    draft = path.with_name(f"{path.name}.part")
    torch.save(dict(state), draft)
    draft.replace(path)


def read_state(path: Path) -> dict[str, Any]:
    """Return a training state, on the processor."""
    state: dict[str, Any] = torch.load(path, weights_only=True, map_location="cpu")
    return state

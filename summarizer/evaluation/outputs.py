"""Where results go: looked at before there are any, for hours of drafting must not end at a mistyped folder."""

import json
import os
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from db.errors import UsageError


def predictions_of(path: Path | None, names: Sequence[str]) -> Mapping[str, Path]:
    """Return where the predictions of each drafter go: to `path`, of several to PATH.DRAFTER.SUFFIX each."""
    if path is None:
        return {}
    if len(names) == 1:
        return {names[0]: path}
    return {name: path.with_name(f"{path.stem}.{_label(name)}{path.suffix}") for name in names}


def _label(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in name)


def check_outputs(outputs: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Look that every output can be written, that no two go to one file, and that none is a file that is read.

    Raises:
        UsageError: one can not; the message names it. Nothing was written.
    """
    for path in outputs:
        if outputs.count(path) > 1:
            raise UsageError(f"two results would go to {path}", hint="name a file for each")
        if path.is_file() and any(each.exists() and path.samefile(each) for each in inputs):
            raise UsageError(f"{path} is a file that is read", hint="name another file")
        if fault := _fault(path):
            raise UsageError(f"{path} can not be written: {fault}", hint="name a file in a folder that exists")


def keep_figures(path: Path, report: dict[str, Any], *, data: str, at: datetime) -> None:
    """Append one line per system that has a model, where `takeaways models show` finds it.

    `data` is the name of the file that was measured on.

    Raises:
        UsageError: the file can not be written.
    """
    common = {"data": data, "articles": report["articles"], "at": at.isoformat(timespec="seconds")}
    lines = [json.dumps({**common, **system}, ensure_ascii=False) for system in report["systems"] if system["model"]]
    try:
        with path.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise UsageError(f"figures can not be kept in {path}: {error.strerror}", hint="name another file") from error


def _fault(path: Path) -> str:
    """Return why nothing can be written there; empty where it can, as far as one sees without writing."""
    if path.is_dir():
        return "it is a folder"
    if not path.parent.is_dir():
        return f"there is no folder {path.parent}"
    place = path if path.exists() else path.parent
    return "" if os.access(place, os.W_OK) else "permission denied"

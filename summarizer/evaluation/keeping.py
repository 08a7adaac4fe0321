"""Appends each measured system to a file of figures, where `takeaways models show` finds them."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from db.errors import UsageError


def keep_figures(path: Path, report: dict[str, Any], *, data: str, at: datetime) -> None:
    """Append one line per system that has a model; `data` is the name of the file that was measured on.

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

"""Keeps what a system said about each article, and writes and reads it as JSON Lines."""

import json
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from typing import Any, Literal

from db.errors import InputError, UsageError
from summarizer.encodable import encodable
from summarizer.evaluation.dataset import Example, json_lines, keys_of

_FORMAT_HINT = 'each line is a JSON object like {"id": "a1", "takeaways": ["...", "...", "..."]}'


@dataclass(frozen=True)
class Prediction:
    """The takeaways of one article, or why there are none."""

    id: str | int
    takeaways: tuple[str, ...]
    failed: str = ""
    """The stated reason of a failure; empty for a draft."""
    coverage: float = 1.0
    """The share of the article that the model read."""


def write_predictions(path: Path, predictions: Sequence[Prediction]) -> None:
    """Write one line per prediction: id and takeaways, and for a failure an empty list and the reason.

    Raises:
        UsageError: the file can not be written.
    """
    _write(path, predictions, mode="w")


def adding_to(path: Path) -> Callable[[Sequence[Prediction]], None]:
    """Return what adds predictions to a file that the first ones begin anew: those made before a trouble then stay.

    What is returned raises UsageError where the file can not be written.
    """
    modes = chain[Literal["w", "a"]](("w",), repeat("a"))

    def add(predictions: Sequence[Prediction]) -> None:
        if predictions:
            _write(path, predictions, mode=next(modes))

    return add


def _write(path: Path, predictions: Sequence[Prediction], *, mode: Literal["w", "a"]) -> None:
    lines = (json.dumps(_row(prediction), ensure_ascii=False) for prediction in predictions)
    try:
        with path.open(mode, encoding="utf-8") as file:
            file.write("".join(f"{line}\n" for line in lines))
    except OSError as error:
        raise UsageError(
            f"predictions can not be written to {path}: {error.strerror}", hint="name a file in a folder that exists"
        ) from error


def read_predictions(path: Path, examples: Sequence[Example], *, cut: bool = False) -> tuple[Prediction, ...]:
    """Return one prediction per example, in the examples' order; predictions for other ids are passed over.

    `cut` says that the examples are the first of more: of equal ids those that are too many belong to the others.

    Raises:
        InputError: a line is not a prediction, there are more for an id than articles, or an example has none.
    """
    with closing(json_lines(path)) as lines:
        rows = [(number, _prediction(row, f"{path}, line {number}")) for number, row in lines]
    wanted = keys_of(example.id for example in examples)
    known, ids = set(wanted), {identifier for identifier, _ in wanted}
    found: dict[tuple[str, int], Prediction] = {}
    for key, (number, prediction) in zip(keys_of(each.id for _, each in rows), rows, strict=True):
        if key[0] in ids and key not in known and not cut:
            raise InputError(f"{path}, line {number}: a second prediction for id {prediction.id!r}")
        found[key] = prediction
    missing = [example.id for key, example in zip(wanted, examples, strict=True) if key not in found]
    if missing:
        raise InputError(
            f"{path} has no prediction for {len(missing)} of {len(examples)} articles, the first is id {missing[0]!r}",
            hint="score predictions against the data that they were made from",
        )
    return tuple(found[key] for key in wanted)


def _row(prediction: Prediction) -> dict[str, Any]:
    row: dict[str, Any] = {"id": prediction.id, "takeaways": list(prediction.takeaways)}
    return row | {"failed": prediction.failed} if prediction.failed else row


def _prediction(row: dict[str, Any], where: str) -> Prediction:
    takeaways = row.get("takeaways")
    if "id" not in row or not isinstance(takeaways, list) or not all(isinstance(text, str) for text in takeaways):
        raise InputError(f'{where}: "id" and "takeaways" (a list of texts) are needed', hint=_FORMAT_HINT)
    return Prediction(row["id"], tuple(map(encodable, takeaways)), failed=str(row.get("failed", "")))

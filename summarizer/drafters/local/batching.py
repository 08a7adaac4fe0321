"""Plans batches: prompts sorted by length, as many together as memory holds, half as many where it did not."""

import os
from collections.abc import Callable, Sequence
from typing import TypeVar

Result = TypeVar("Result")

CPU_ROWS = 16
"""More rows than this gain nothing on a processor: the arithmetic, not the memory, is then the limit."""
GPU_ROWS = 256
_SHARE = 0.6
"""Of the free memory: the rest is for what other programs take meanwhile."""


def plan(lengths: Sequence[int], *, capacity: Callable[[int], int]) -> list[list[int]]:
    """Return the places of `lengths` in batches, longest first, so that a batch that does not fit shows at once.

    `capacity(longest)` says how many rows of so many tokens fit together; at least one row is always tried.
    """
    order = sorted(range(len(lengths)), key=lambda place: -lengths[place])
    batches: list[list[int]] = []
    while order:
        rows = max(1, capacity(lengths[order[0]]))
        batches.append(order[:rows])
        order = order[rows:]
    return batches


def in_halves(
    batch: Sequence[int],
    run: Callable[[Sequence[int]], Sequence[Result]],
    *,
    out_of_memory: Callable[[BaseException], bool],
) -> list[Result | None]:
    """Return one result per place; a batch that runs out of memory is run as two halves, a single row gives None.

    Errors of any other kind pass through.
    """
    try:
        return list(run(batch))
    except (MemoryError, RuntimeError) as error:
        if not out_of_memory(error):
            raise
    # Outside the handler: the error's traceback holds the tensors that were being made.
    if len(batch) == 1:
        return [None]
    middle = (len(batch) + 1) // 2
    return [
        result
        for half in (batch[:middle], batch[middle:])
        for result in in_halves(half, run, out_of_memory=out_of_memory)
    ]


def free_memory() -> int:
    """Return how many bytes this machine can still give: available memory on Linux, a quarter of all elsewhere."""
    try:
        with open("/proc/meminfo", encoding="ascii") as file:  # noqa: PTH123 - read line by line, no such Path method
            available = next(line for line in file if line.startswith("MemAvailable:"))
        return int(available.split()[1]) * 1024
    except (OSError, StopIteration):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 4


def rows_that_fit(tokens: int, *, bytes_per_token: float, bytes_per_square: float, free: int) -> int:
    """Return how many rows of so many tokens fit into the free memory.

    A row takes `bytes_per_token` per token (its keys, values and activations) and `bytes_per_square` per pair of
    tokens (its attention mask while the prompt is read).
    """
    row = tokens * bytes_per_token + tokens * tokens * bytes_per_square
    return max(1, int(_SHARE * free / max(row, 1.0)))

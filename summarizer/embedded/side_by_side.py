"""Drafts several articles at once, each by one thread: shared out inside one article, arithmetic mostly waits.

One thread an article also means that the number of processors changes no rounding, and so no draft.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final, TypeVar

import torch

from summarizer.processors import processors

Given = TypeVar("Given")
Made = TypeVar("Made")
_MOST: Final = 8
"""Threads at most: each holds an article's states in memory, and Python's own part runs one at a time."""


def side_by_side(work: Callable[[Given], Made], each: Sequence[Given]) -> list[Made]:
    """Return what `work` makes of each, in order; as many at once as there are processors for this process.

    Raises:
        Exception: what `work` raised first, in order.
    """
    with _one_thread():
        count = min(_MOST, len(each), processors())
        if count <= 1:
            return [work(one) for one in each]
        with ThreadPoolExecutor(count, thread_name_prefix="article") as pool:
            return list(pool.map(work, each))


@contextmanager
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)

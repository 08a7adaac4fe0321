"""Drafts several articles at once, each by one thread: shared out inside one article, arithmetic mostly waits.

One thread an article also means that the number of processors changes no rounding, and so no draft.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Lock
from typing import Final, TypeVar

import torch

from summarizer.process.processors import processors

Given = TypeVar("Given")
Made = TypeVar("Made")
_MOST: Final = 8
"""Threads at most: each holds an article's states in memory, and Python's own part runs one at a time."""
_LOCK: Final = Lock()
_inside = _before = 0


def side_by_side(work: Callable[[Given], Made], each: Sequence[Given]) -> list[Made]:
    """Return what `work` makes of each, in order; as many at once as there are processors for this process.

    Raises:
        Exception: what `work` raised first, in order.
    """
    with one_thread():
        count = min(_MOST, len(each), processors())
        if count <= 1:
            return [work(one) for one in each]
        with ThreadPoolExecutor(count, thread_name_prefix="article") as pool:
            return list(pool.map(work, each))


@contextmanager
def one_thread() -> Iterator[None]:
    """Let arithmetic inside use one thread; who leaves last gives the others back, for the number is the process's."""
    global _inside, _before  # noqa: PLW0603 - as the number of threads is
    with _LOCK:
        if not _inside:
            _before = torch.get_num_threads()
        _inside += 1
        torch.set_num_threads(1)
    try:
        yield
    finally:
        with _LOCK:
            _inside -= 1
            if not _inside:
                torch.set_num_threads(_before)

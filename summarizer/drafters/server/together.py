"""Does several things at once on threads that a process which ends does not wait for, as it does for a pool's."""

from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def together(work: Callable[[Given], Made], each: Sequence[Given], *, at_once: int) -> list[Made]:
    """Return what `work` makes of each, in order, so many at once; an error or an interrupt begins nothing more.

    Raises:
        Exception: what `work` raised, the first in order.
    """
    left: SimpleQueue[int] = SimpleQueue()
    for place in range(len(each)):
        left.put(place)
    made: dict[int, Made] = {}
    errors: dict[int, BaseException] = {}
    over = Event()

    def run() -> None:
        while not errors and not over.is_set():
            try:
                place = left.get_nowait()
            except Empty:
                return
            try:
                made[place] = work(each[place])
            except BaseException as error:  # noqa: BLE001 - raised again below, by the thread that waits
                errors[place] = error

    threads = [Thread(target=run, name=f"request-{number}", daemon=True) for number in range(min(at_once, len(each)))]
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        over.set()
    if errors:
        raise errors[min(errors)]
    return [made[place] for place in range(len(each))]

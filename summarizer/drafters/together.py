"""Does several things at once on threads that a process which ends does not wait for, as it does for a pool's."""

from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def together(work: Callable[[Given], Made], each: Sequence[Given], *, at_once: int) -> list[Made]:
    """Return what `work` makes of each, in order, so many at once; after an error nothing more is begun.

    Raises:
        Exception: what `work` raised, the first in order.
    """
    left: SimpleQueue[int] = SimpleQueue()
    for place in range(len(each)):
        left.put(place)
    made: dict[int, Made] = {}
    errors: dict[int, BaseException] = {}

    def run() -> None:
        while not errors:
            try:
                place = left.get_nowait()
            except Empty:
                return
            try:
                made[place] = work(each[place])
            except BaseException as error:  # noqa: BLE001 - raised again below, by the thread that waits
                errors[place] = error

    threads = [Thread(target=run, name=f"request-{number}", daemon=True) for number in range(min(at_once, len(each)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[min(errors)]
    return [made[place] for place in range(len(each))]

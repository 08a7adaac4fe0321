"""Several requests at once: in order, no further one after an error, and none that an ending process waits for."""

import subprocess
import sys
import time
from threading import Barrier, Event, Thread, current_thread

import pytest

from summarizer.drafters.server import together as module
from summarizer.drafters.server.together import together

ENDLESS = """
import threading, time
from summarizer.drafters.server.together import together
threading.Thread(target=together, args=(time.sleep, [60.0, 60.0]), kwargs={"at_once": 2}, daemon=True).start()
time.sleep(0.2)
"""


def test_results_keep_their_order() -> None:
    """Whichever is ready first; nothing to do is nothing made."""

    def late(number: int) -> int:
        time.sleep(0.02 * (4 - number))
        return number

    assert together(late, range(4), at_once=4) == [0, 1, 2, 3]
    assert together(late, [], at_once=4) == []


def test_an_error_begins_nothing_more_and_is_raised() -> None:
    """A refused key would be refused a hundred times."""
    begun = []

    def refuse(number: int) -> None:
        begun.append(number)
        raise ValueError(number)

    with pytest.raises(ValueError, match="0"):
        together(refuse, range(100), at_once=1)
    assert begun == [0]


def test_an_error_begins_nothing_more_beside_it() -> None:
    """What is under way is finished, and its thread takes up no other."""
    begun, threads, both = list[int](), dict[int, Thread](), Barrier(2)

    def work(number: int) -> None:
        begun.append(number)
        threads[number] = current_thread()
        both.wait(60)
        if number == 0:
            raise ValueError(number)
        threads[0].join(60)  # the error is known once its thread has ended

    with pytest.raises(ValueError, match="0"):
        together(work, range(10), at_once=2)
    assert sorted(begun) == [0, 1]


def test_an_interrupt_begins_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process may take a moment to end; a request that began in it would be paid for nothing."""
    begun, started, over, threads = list[int](), Event(), Event(), list[Thread]()

    class Interrupted(Thread):
        def join(self, timeout: float | None = None) -> None:
            threads.append(self)
            started.wait(timeout or 60)
            raise KeyboardInterrupt

    def work(number: int) -> None:
        begun.append(number)
        started.set()
        over.wait(60)

    monkeypatch.setattr(module, "Thread", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        together(work, range(10), at_once=1)
    over.set()
    Thread.join(threads[0], 60)
    assert begun == [0]


def test_a_process_that_ends_does_not_wait_for_an_answer() -> None:
    """A second signal ends at once, whatever the server does."""
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", ENDLESS], check=True, timeout=40)
    assert time.monotonic() - begun < 30

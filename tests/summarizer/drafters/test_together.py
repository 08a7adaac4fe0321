"""Several requests at once: in order, no further one after an error, and none that an ending process waits for."""

import subprocess
import sys
import time

import pytest

from summarizer.drafters.together import together

ENDLESS = """
import threading, time
from summarizer.drafters.together import together
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


def test_a_process_that_ends_does_not_wait_for_an_answer() -> None:
    """A second signal ends at once, whatever the server does."""
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", ENDLESS], check=True, timeout=40)
    assert time.monotonic() - begun < 30

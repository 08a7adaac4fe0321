"""No pause outlasts a stop, and nothing is asked after one; nor when settings are to be read again."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from db.records import ArticleText
from summarizer.drafters.protocol import Unasked
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafting.attempts import attempt
from summarizer.events import ignore
from summarizer.process.stopping import Stop
from tests.summarizer.drafters.server.conftest import Server

Make = Callable[..., ServerDrafter]


def when_asked(server: Server, act: Callable[[], None]) -> None:
    """Do something in a moment, when the first request has come."""

    def wait() -> None:
        while not server.asked:
            time.sleep(0.01)
        time.sleep(0.3)
        act()

    threading.Thread(target=wait, daemon=True).start()


def test_a_stop_ends_the_waiting_at_once(server: Server, drafter: Make, many: list[ArticleText]) -> None:
    """Whatever the server asks for; nothing is asked after it, and nobody is blamed."""
    server.replies, server.more_headers = [(429, "slow down")], {"retry-after": "60"}
    stop = Stop()
    when_asked(server, lambda: stop.request("SIGTERM"))
    begun = time.monotonic()
    made = drafter(requests=2, sleep=None, clock=time.monotonic)
    assert [type(result) for result in attempt(made, many, stop, ignore)] == [Unasked] * 12
    assert time.monotonic() - begun < 30
    assert len(server.asked) <= 2


@pytest.mark.parametrize(("status", "said"), [(500, "oh"), (200, {"takeaways": []})])
def test_no_attempt_begins_after_a_stop(
    server: Server, drafter: Make, many: list[ArticleText], status: int, said: object
) -> None:
    """Neither another try for the same article nor the first for another one."""
    stop = Stop()

    def answer(_: dict[str, Any]) -> tuple[int, Any]:
        stop.request("SIGTERM")
        return status, said

    server.answer = answer
    made = drafter(requests=1, sleep=None, clock=time.monotonic)
    assert [type(result) for result in attempt(made, many, stop, ignore)] == [Unasked] * 12
    assert len(server.asked) == 1


def test_settings_that_are_to_be_read_again_end_the_waiting(
    server: Server, drafter: Make, many: list[ArticleText]
) -> None:
    """They may name another server."""
    server.replies, stop = [(503, "loading model")], Stop()

    def reload() -> None:
        stop.reload = True

    when_asked(server, reload)
    made = drafter(requests=2, sleep=None, clock=time.monotonic)
    assert [type(result) for result in attempt(made, many, stop, ignore)] == [Unasked] * 12

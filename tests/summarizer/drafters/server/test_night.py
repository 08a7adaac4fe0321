"""A night whose server is not to be had: a real process, which waits, stops in time, and says what it could not do."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.errors import ExitCode
from tests.fixtures.processes import Begin
from tests.summarizer.conftest import clean_environment
from tests.summarizer.drafters.server.conftest import Server

Night = Callable[..., subprocess.Popen[str]]
TOWNS = [f"Town {at}" for at in range(12)]
LINES = [
    "The council of this town bought the old brewery.",
    "The mayor said that she wants a school there.",
    "The sale is not final yet, the council said.",
]


@pytest.fixture
def night(server: Server, inbox: Callable[..., Path], tmp_path: Path, begin: Begin) -> Night:
    """Return what starts a night with twelve articles and the endpoint."""
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    (tmp_path / "takeaways.toml").write_text(f'drafter = "server"\n[server]\nurl = "{url}"\nmodel = "m"\n')

    def call(*arguments: str, **variables: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "summarizer", "nightly", str(inbox(*TOWNS)), *arguments]
        return begin(
            command, tmp_path, clean_environment() | {"HF_HUB_OFFLINE": "0", "OMP_NUM_THREADS": "1"} | variables
        )

    return call


def wait_for_the_first(server: Server, process: subprocess.Popen[str]) -> None:
    """Return when the server was asked for the first time."""
    end = time.monotonic() + 120
    while not server.asked:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < end, "nothing was asked"
        time.sleep(0.05)


@pytest.mark.parametrize("status", [429, 503, 500])
def test_a_signal_does_not_wait_for_what_a_server_asks_for(server: Server, night: Night, status: int) -> None:
    """It asks for a minute; the night ends at once, in good order, and asks no article again."""
    server.replies, server.more_headers = [(status, "slow down")], {"retry-after": "60"}
    process = night()
    wait_for_the_first(server, process)
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    out, _ = process.communicate(timeout=55)
    assert time.monotonic() - begun < 50
    assert process.returncode == ExitCode.INTERRUPTED
    assert len(server.asked) <= len(TOWNS)
    assert "stopped: SIGTERM" in out
    assert "server took no requests as the run ended" in out or status == 500
    assert "failed" not in out


def test_the_deadline_ends_the_waiting(server: Server, night: Night) -> None:
    """As a signal does; what waits is told, and the night is fine."""
    server.replies, server.more_headers = [(503, "loading")], {"retry-after": "60"}
    begun = time.monotonic()
    process = night("--max-minutes", "0.15")
    out, _ = process.communicate(timeout=100)
    assert time.monotonic() - begun < 58
    assert process.returncode == ExitCode.OK, out
    assert "12 articles still wait" in out
    assert "the drafter's server took no requests as the run ended: " in out


def test_a_server_that_begins_late_is_waited_for(server: Server, night: Night) -> None:
    """Half a batch is answered before it goes down; all are drafted in this night."""

    def answer(_: dict[str, Any]) -> tuple[int, Any]:
        return (503, "loading") if 5 < len(server.asked) <= 9 else (200, {"takeaways": LINES})

    server.answer = answer
    out, err = night().communicate(timeout=120)
    assert "12 drafted" in out, out + err


def test_a_server_that_stays_down_is_told_and_blames_nobody(
    server: Server, night: Night, here: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """When the patience is over: exit code 8, and every article waits for the next night."""
    server.replies = [(503, "loading")]
    process = night(TAKEAWAYS_SERVER__PATIENCE_MINUTES="0.05")
    out, err = process.communicate(timeout=120)
    assert process.returncode == ExitCode.MODEL
    assert "the drafter is down, and was waited for: HTTP 503" in out + err
    assert json.loads(here("status", "--json").stdout)["waiting_for_a_draft"] == 12

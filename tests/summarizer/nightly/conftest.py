"""What the tests of the night run share: the command as a process that can be met at work."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

SLOW = """
import os, pathlib, time
from summarizer.cli import main
from summarizer.drafters import registry
from summarizer.drafters.own.lead import LeadDrafter
from summarizer.process.stopping import Stop

class Slow(LeadDrafter):
    def draft(self, articles):
        pathlib.Path("begun").touch()
        time.sleep(float(os.environ["SECONDS_PER_ARTICLE"]) * len(articles))
        return super().draft(articles)

request = Stop.request

def asked(stop, reason):
    request(stop, reason)
    pathlib.Path("asked").touch()

registry.MAKERS["lead3"] = lambda settings: Slow()
Stop.request = asked
main()
"""
"""The command with a drafter of some time per article under the name of `lead3`, so that signals meet it at work.

The files `begun` and `asked` appear with the first article in hand and with the first signal that was heard.
"""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Yield a function that starts the command with a slow drafter; what still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def call(
        *arguments: str | Path, seconds: float = 0.02, under: Sequence[str] = (), drafter: str = "lead3", **more: str
    ) -> subprocess.Popen[str]:
        variables = {"TAKEAWAYS_DRAFTER": drafter, "OMP_NUM_THREADS": "1", "SECONDS_PER_ARTICLE": str(seconds)}
        process = subprocess.Popen(
            [*under, sys.executable, "-c", SLOW, *map(str, arguments)],
            cwd=tmp_path,
            env=os.environ | variables | more,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield call
    for process in running:
        process.kill()
        process.communicate()

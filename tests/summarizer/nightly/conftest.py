"""What the tests of the night run share: the command as a process that can be met at work."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.fixtures.processes import Begin

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
def start(tmp_path: Path, begin: Begin) -> Callable[..., subprocess.Popen[str]]:
    """Return a function that starts the command with a slow drafter."""

    def call(
        *arguments: str | Path, seconds: float = 0.02, under: Sequence[str] = (), drafter: str = "lead3", **more: str
    ) -> subprocess.Popen[str]:
        variables = {"TAKEAWAYS_DRAFTER": drafter, "OMP_NUM_THREADS": "1", "SECONDS_PER_ARTICLE": str(seconds)}
        return begin(
            [*under, sys.executable, "-c", SLOW, *map(str, arguments)], tmp_path, os.environ | variables | more
        )

    return call

"""The garbage collector's rounds are few, and what lives for good is not looked at again."""

import subprocess
import sys
import weakref

from summarizer.checks.remembering import Remembering
from summarizer.process.collecting import collect


def test_what_lives_is_taken_out_of_the_rounds_once() -> None:
    """Later garbage is still found; a second call takes nothing more."""
    script = """
import gc
from summarizer.process.collecting import settle
settle()
first = gc.get_freeze_count()
more = [[number] for number in range(10_000)]
settle()
print(first > 1_000, gc.get_freeze_count() == first)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]


def test_the_command_line_lets_rounds_be_few() -> None:
    """Lists that stay are looked at by far fewer rounds than by default."""
    script = """
import gc
from summarizer import cli

def rounds():
    before = gc.get_stats()[0]["collections"]
    kept = [[number] for number in range(50_000)]
    return gc.get_stats()[0]["collections"] - before

first = rounds()
try:
    cli.main()
except SystemExit:
    print(first > 10 * rounds() > 0)
"""
    done = subprocess.run([sys.executable, "-c", script, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "True"


def test_what_holds_each_other_goes_at_once() -> None:
    """A takeaway and what was worked out about it."""
    held = Remembering()
    held.answers[test_what_holds_each_other_goes_at_once] = {(): held}
    seen = weakref.ref(held)
    del held
    assert seen() is not None
    collect()
    assert seen() is None

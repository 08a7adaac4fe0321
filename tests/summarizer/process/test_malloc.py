"""Memory that is free goes back to the system."""

import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.process import malloc

GAPS = """
import os
from pathlib import Path
from summarizer.process.malloc import give_back

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

blocks = [bytearray(60_000) for _ in range(4_000)]
kept = blocks[::40]
del blocks
before = resident()
give_back()
print(before - resident())
"""
"""240 MB of blocks, of which every fortieth stays: a heap full of gaps."""


@pytest.mark.skipif(malloc._trim() is None or not Path("/proc/self/statm").exists(), reason="not glibc on Linux")
def test_gaps_in_the_heap_are_given_back() -> None:
    """Most of what was freed leaves the process at once."""
    done = subprocess.run([sys.executable, "-c", GAPS], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 100_000_000


def test_a_library_without_it_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """On another system nothing happens."""
    monkeypatch.setattr(malloc, "_trim", lambda: None)
    malloc.give_back()


LARGE = """
import os
from pathlib import Path
from summarizer.process import malloc

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

{call}
first = bytearray(b"x") * (30 << 20)
del first
second = bytearray(b"x") * (20 << 20)
pin = bytearray(b"x") * (1 << 16)
before = resident()
del second
print(before - resident())
"""
"""Once a buffer of 30 MB was freed, one of 20 MB lies in the heap, below what was asked for after it."""


@pytest.mark.skipif(malloc._trim() is None or not Path("/proc/self/statm").exists(), reason="not glibc on Linux")
@pytest.mark.parametrize(
    ("call", "goes_back"), [("malloc.bound()", True), ("", False), ("malloc.bound(); malloc.unbound()", False)]
)
def test_large_buffers_go_back_at_once_where_memory_is_bound(call: str, goes_back: bool) -> None:
    """Without, the C library keeps them for later."""
    done = subprocess.run([sys.executable, "-c", LARGE.format(call=call)], capture_output=True, text=True, check=True)
    assert (int(done.stdout) > 15_000_000) is goes_back

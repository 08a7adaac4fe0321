"""Measures the desk with a long queue, in a real pseudo-terminal: start, key to repaint, memory.

`python tests/benchmarks/bench_desk.py [RECORD.db] [--pending 100000] [--json]` makes the record where there is none.
"""

import argparse
import json
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from fcntl import ioctl
from pathlib import Path

from make_record import multiply

from db.articles.saving import save_article
from db.connection import writing
from db.drafts.saving import save_draft
from db.opening import open_database
from db.records import Actor, ArticleText
from review_tui.documenting.specimens import SPECIMENS, drafted_of, unwrapped

NIGHT = Actor("night run", "machine")
PLAYED = 1000
SIZE = (48, 160)
STARTS = 5
KEYS = 100
SETTLED = 0.15
"""Seconds without output after which a screen counts as drawn."""


@dataclass(frozen=True)
class Figures:
    """What was measured; seconds and megabytes."""

    pending: int
    first_paint: float
    """Median from starting the process to the queue's counts on the terminal."""
    first_paint_cpu: float
    """Processor time of the same: what the wall clock shows on a machine that does nothing else."""
    queue_key_p50: float
    queue_key_p95: float
    queue_key_cpu: float
    """Processor time of one key, on the average of all: free of what else the machine does."""
    desk_key_p50: float
    desk_key_p95: float
    desk_key_cpu: float
    typed_key_p50: float
    typed_key_p95: float
    typed_key_cpu: float
    """The same of a letter in the editor, checks and word diff included."""
    to_the_end: float
    """From `G` to the queue's last row."""
    megabytes: float


def make_queue(path: Path, pending: int) -> None:
    """Write a record with `pending` drafts: the first by the project's own verbs, the rest copied from those."""
    db = open_database(path)
    drafted = [(one, unwrapped(one.body), drafted_of(one)) for one in SPECIMENS]
    played = min(pending, PLAYED)
    begin = datetime.now(UTC) - timedelta(days=3)
    with writing(db):
        for number in range(played):
            one, body, draft = drafted[number % len(drafted)]
            at = begin + timedelta(seconds=number)
            article = ArticleText(f"queue:{number}", f"{one.headline} ({number})", body, section=one.section)
            save_draft(db, save_article(db, article, actor=NIGHT, at=at).revision_id, draft, actor=NIGHT, at=at)
    multiply(db, pending // played, timedelta(seconds=played))
    db.close()


class Terminal:
    """The desk in a pseudo-terminal of its own."""

    def __init__(self, path: Path, name: str) -> None:
        """Start it."""
        self.started = time.perf_counter()
        self.pid, self._screen = pty.fork()
        if self.pid == 0:
            os.environ |= {"TERM": "xterm-256color"}
            command = [sys.executable, "-m", "summarizer", "--db", str(path), "review", "--as", name]
            os.execv(command[0], command)  # noqa: S606 - our own command
        ioctl(self._screen, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))

    def until(self, text: bytes, seconds: float = 60) -> float:
        """Return the moment at which `text` came."""
        seen = b""
        while time.perf_counter() - self.started < seconds:
            if select.select([self._screen], [], [], 0.05)[0]:
                seen = (seen + os.read(self._screen, 65536))[-200_000:]
                if text in seen:
                    return time.perf_counter()
        raise TimeoutError(f"{text!r} did not come")

    def settle(self) -> float:
        """Read until nothing comes any more; return the moment of the last output."""
        last = time.perf_counter()
        while select.select([self._screen], [], [], SETTLED)[0]:
            os.read(self._screen, 65536)
            last = time.perf_counter()
        return last

    def key(self, key: bytes) -> float:
        """Press a key; return the seconds until the screen was drawn."""
        pressed = time.perf_counter()
        os.write(self._screen, key)
        select.select([self._screen], [], [], 5)
        return self.settle() - pressed

    @property
    def megabytes(self) -> float:
        """Return the process's resident memory."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    @property
    def processor_seconds(self) -> float:
        """Return the process's user and system time so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """End it as a closed terminal does."""
        os.kill(self.pid, signal.SIGHUP)
        os.waitpid(self.pid, 0)
        os.close(self._screen)


def first_paint(path: Path) -> tuple[float, float]:
    """Return seconds and processor seconds from starting the process to the counts on the screen."""
    terminal = Terminal(path, "Bench")
    seconds = terminal.until(b"held by others") - terminal.started
    processor = terminal.processor_seconds
    terminal.settle()
    terminal.end()
    return seconds, processor


def percentile(values: Sequence[float], part: float) -> float:
    """Return the value below which `part` of the values lie."""
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def pressed(terminal: Terminal, keys: Sequence[bytes]) -> tuple[float, float, float]:
    """Press keys one by one; return median, 95th percentile, and processor time per key."""
    before = terminal.processor_seconds
    seconds = [terminal.key(key) for key in keys]
    return percentile(seconds, 0.5), percentile(seconds, 0.95), (terminal.processor_seconds - before) / len(keys)


def measured(path: Path, pending: int) -> Figures:
    """Measure one record."""
    starts = [first_paint(path) for _ in range(STARTS)]
    terminal = Terminal(path, "Bench")
    terminal.until(b"held by others")
    terminal.settle()
    terminal.key(b"\x1b")
    queue_keys = pressed(terminal, [b"j"] * KEYS)
    to_the_end = terminal.key(b"G")
    terminal.key(b"g")
    terminal.key(b"\r")
    desk_keys = pressed(terminal, [b"1", b"2", b"3", b"]"] * (KEYS // 4))
    terminal.key(b"e")
    typed_keys = pressed(terminal, [b"a", b"b", b" ", b"\x7f"] * (KEYS // 4))
    megabytes = terminal.megabytes
    terminal.end()
    return Figures(
        pending,
        statistics.median(seconds for seconds, _ in starts),
        statistics.median(processor for _, processor in starts),
        *queue_keys,
        *desk_keys,
        *typed_keys,
        to_the_end,
        megabytes,
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path, nargs="?")
    parser.add_argument("--pending", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.record or Path(folder) / "queue.db"
        if not path.exists():
            make_queue(path, arguments.pending)
        figures = measured(path, arguments.pending)
    if arguments.json:
        sys.stdout.write(json.dumps(asdict(figures)) + "\n")
        return
    for name, value in asdict(figures).items():
        sys.stdout.write(f"{name:16} {value:,.3f}\n" if isinstance(value, float) else f"{name:16} {value:,}\n")


if __name__ == "__main__":
    main()

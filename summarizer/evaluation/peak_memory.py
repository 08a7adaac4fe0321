"""Measures the peak memory of a stretch of work: of this process, and of the graphics card where one is used."""

import contextlib
import sys
from pathlib import Path
from typing import Any

_MEBIBYTE = 2**20


def start_measuring() -> None:
    """Forget earlier peaks where the system allows it (Linux; CUDA)."""
    # Where this is no Linux, or not allowed, the peak covers the whole life of the process.
    with contextlib.suppress(OSError):
        # 5 resets the peak resident set size (proc_pid_clear_refs(5)).
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    if (cuda := _cuda()) is not None:
        cuda.reset_peak_memory_stats()


def peak_mebibytes() -> float:
    """Return the peak since `start_measuring`: resident memory plus the graphics card's, in MiB."""
    card = _cuda()
    return _resident_peak() + (card.max_memory_allocated() / _MEBIBYTE if card is not None else 0.0)


def _resident_peak() -> float:
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM:"))
    except (OSError, StopIteration):
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        # macOS counts bytes, the others kibibytes.
        return peak / _MEBIBYTE if sys.platform == "darwin" else peak / 1024


def _cuda() -> Any:  # noqa: ANN401 - a module
    # Asked of the module that the drafter has loaded; evaluation itself never loads torch.
    torch = sys.modules.get("torch")
    return torch.cuda if torch is not None and torch.cuda.is_available() else None

"""Keeps the memory of a long night small."""

import ctypes
from collections.abc import Mapping
from functools import cache
from typing import Final

_TRIM_THRESHOLD: Final = -1
_MMAP_THRESHOLD: Final = -3
_ARENA_MAX: Final = -8
"""Names of settings in glibc's malloc.h."""
_HEAPS: Final = 2
_LARGE: Final = 12 << 20
"""Bytes: much smaller, and giving back costs more than it saves."""
_KEPT: Final = 16 << 20
"""Bytes that a heap keeps free at its end, for the next article: giving them back after each tensor costs 4 %."""

_LARGEST: Final = 32 << 20
"""Bytes: the highest limit that the library promises to take."""
_EVERYTHING: Final = 1 << 30
"""Bytes; no heap of a training run has as many free at its end."""


def give_back() -> None:
    """Return what the C library's heap holds free to the system; does nothing where the library can not.

    A model's tensors are of another size for every article and leave gaps in the heap. The gaps are used again, but new
    ones come, and over thousands of articles the process would grow by hundreds of megabytes that it does not use.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def bound() -> None:
    """Bound what the C library keeps for later, once: few heaps, and buffers of many megabytes given back at once.

    By default each thread gets a heap of its own, and the sizes from which memory goes back grow with their use; once
    one of them is set, the other stays small.
    """
    _set({_ARENA_MAX: _HEAPS, _MMAP_THRESHOLD: _LARGE, _TRIM_THRESHOLD: _KEPT})


def unbound() -> None:
    """Let the C library keep large buffers after all, for training: they are of like sizes at every step."""
    _set({_MMAP_THRESHOLD: _LARGEST, _TRIM_THRESHOLD: _EVERYTHING})


def _set(settings: Mapping[int, int]) -> None:
    mallopt = _function("mallopt")
    if mallopt is not None:
        for name, value in settings.items():
            mallopt(name, value)


def _trim() -> "ctypes._NamedFuncPointer | None":
    """Return glibc's `malloc_trim`, or None where the C library has none."""
    return _function("malloc_trim")


@cache
def _function(name: str) -> "ctypes._NamedFuncPointer | None":
    """Return a function of the C library, or None where it has none of that name."""
    try:
        found: ctypes._NamedFuncPointer = getattr(ctypes.CDLL(None), name)
    except (OSError, AttributeError, TypeError):
        return None
    return found

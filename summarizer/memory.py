"""Gives memory that is free inside the process back to the system, so that a long night does not swell."""

import ctypes
from functools import cache


def give_back() -> None:
    """Return what the C library's heap holds free to the system; does nothing where the library can not.

    A model's tensors are of another size for every article and leave gaps in the heap. The gaps are used again, but new
    ones come, and over thousands of articles the process would grow by hundreds of megabytes that it does not use.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> "ctypes._NamedFuncPointer | None":
    """Return glibc's `malloc_trim`, or None where the C library has none."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError, TypeError):
        return None

"""Keeps the memory of a long night small, and its tidying cheap."""

import ctypes
import gc
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
def settle() -> None:
    """Take everything that lives now out of the garbage collector's rounds, once: a loaded model is never garbage.

    Each round would look at some million objects of the model's libraries again, which takes longer than checking an
    article.
    """
    gc.collect()
    gc.freeze()


@cache
def _trim() -> "ctypes._NamedFuncPointer | None":
    """Return glibc's `malloc_trim`, or None where the C library has none."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError, TypeError):
        return None

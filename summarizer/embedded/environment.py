"""Bounds for the whole process what the embedded model's libraries take: compiled code, threads, heaps.

Whatever drafts or reads calls it before it loads a network; loading itself sets nothing.
"""

import os
from typing import Final

from summarizer.process import malloc

_SETTINGS: Final = {
    # oneDNN keeps compiled code for 1,024 shapes by default, and every article has shapes of its own.
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "64",
    # Articles are read side by side: threads of the tokenizer's own would only wait for each other.
    "TOKENIZERS_PARALLELISM": "false",
}


def prepare() -> None:
    """Set what is not set yet; what whoever started the process has set stays."""
    malloc.bound()
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)

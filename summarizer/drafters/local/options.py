"""How a language model on this machine is run, besides which model and which prompt."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Options:
    """Choices that a newsroom can make; the defaults suit most."""

    device: str = ""
    """cpu, cuda, mps; empty: the best there is."""
    dtype: str = ""
    """float32, bfloat16, float16; empty: what the device computes fastest."""
    quantization: str = ""
    """int8, int4, or none."""
    seed: int = 20
    """The seed that other attempts count from; the first attempt takes the likeliest tokens and needs none."""
    attempts: int = 3
    """How often a model may try before the article is recorded as failed."""
    long_articles: Literal["parts", "refuse"] = "parts"
    """What to do with an article that does not fit: read it in parts, or record a failure."""
    max_parts: int = 24
    """An article that needs more readings than this is refused."""
    max_rows: int = 0
    """Articles in one batch at most; 0: as many as memory holds and the device has use for."""
    continuous: bool = False
    """On a graphics card: continuous batching first, static batches for what it leaves."""

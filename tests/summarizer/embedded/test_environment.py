"""What the model's libraries take of the process is bounded by who drafts or reads, and by nothing below."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

NAMES = ("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "TOKENIZERS_PARALLELISM")
TOLD = f"import os; print(*(os.environ.get(name, 'unset') for name in {NAMES!r}))"
ENTRY = "from summarizer.embedded.model import EmbeddedModel; EmbeddedModel.load(FOLDER)"
READER = "from summarizer.embedded.claims.reader import load_reader\ntry: load_reader(FOLDER)\nexcept ModelError: pass"
LEAF = "from summarizer.embedded.trunk import load_trunk; load_trunk(FOLDER)"


@pytest.mark.parametrize(
    ("loads", "given", "told"),
    [(ENTRY, {}, "64 false"), (READER, {}, "64 false"), (LEAF, {}, "unset unset"), (ENTRY, {NAMES[0]: "9"}, "9 false")],
    ids=["drafts", "reads claims", "a part", "set already"],
)
def test_whoever_drafts_or_reads_bounds_it(tiny_weights: Path, loads: str, given: dict[str, str], told: str) -> None:
    """A part of the model that is loaded by itself, as in training, sets nothing; what is set already stays."""
    begun = f"from pathlib import Path; from db.errors import ModelError; FOLDER = Path({str(tiny_weights)!r})"
    around = {name: value for name, value in os.environ.items() if name not in NAMES}
    code = f"{begun}\n{loads}\n{TOLD}"
    done = subprocess.run(
        [sys.executable, "-c", code], env={**around, **given}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == told

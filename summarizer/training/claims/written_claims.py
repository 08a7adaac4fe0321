"""Reads claims in new words that readers wrote about articles, each true one with a false one, as pairs to learn from.

Claims stand in the words of who wrote them; their articles are named by the hash of their letters.
"""

import difflib
import json
import lzma
import re
from collections.abc import Collection, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from transformers import PreTrainedTokenizerFast

from db.errors import InputError
from summarizer.checks.article import CheckedArticle
from summarizer.training.checks_data import never_taught
from summarizer.training.claims.gathering import gather
from summarizer.training.claims.pairs import WRITTEN_KINDS, Pair
from summarizer.training.claims.store import PLACES, Pairs, PairStore, of_arrays
from summarizer.training.examples import article_rows
from summarizer.training.readings import is_held, mark_of

WRITTEN: Final = Path(__file__).parent / "written_claims.jsonl.xz"
"""The package's own, of a language model; docs/reading-takeaways.md says what it was asked."""
_WORD: Final = re.compile(r"\w+|[^\w\s]")
_TWINS: Final = 0.62
"""Two claims that share so much of their words are one and the same but for the mistake."""
_NEAR: Final = 12
"""Differences with no more characters between them are one place."""


class Use(StrEnum):
    """What the claims about an article are for."""

    TEACH = "teach"
    CALIBRATE = "calibrate"
    """The reader of claims learns nothing from them, so that its doubts of them are honest."""
    MEASURE = "measure"


class Twins(NamedTuple):
    """A true and a false claim about one article."""

    true: str
    false: str
    kind: str
    """What is wrong with the false one."""


def read_written(path: Path = WRITTEN) -> dict[str, tuple[Twins, ...]]:
    """Return the claims of a file by the marks of their articles.

    Raises:
        InputError: a line is no such row.
    """
    found = {}
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                found[str(row["article"])] = tuple(_twins(each) for each in row["claims"])
            except (ValueError, KeyError, TypeError) as error:
                where = f"{path}, line {number}"
                raise InputError(f"{where}: no claims ({error})", hint="take the file as it came") from error
    return found


def _twins(listed: list[str]) -> Twins:
    twins = Twins(*map(str, listed))
    if twins.kind not in WRITTEN_KINDS:
        raise ValueError(f"unknown kind of mistake: {twins.kind!r}")
    return twins


def use_of(article: str) -> Use:
    """Return what the claims about an article are for, by the hashes that part all articles."""
    if never_taught(article):
        return Use.MEASURE
    return Use.CALIBRATE if is_held(mark_of(article)) else Use.TEACH


def written_articles(data: Path) -> Iterator[tuple[str, tuple[Twins, ...]]]:
    """Yield the articles of a folder's files that claims were written about, each once, always in the same order."""
    missing = dict(read_written())
    for row in article_rows(data):
        article = str(row["article"])
        if twins := missing.pop(mark_of(article), None):
            yield article, twins


def pairs_of_twins(twins: Twins) -> tuple[Pair, Pair]:
    """Return the true claim and the false one as pairs to learn from."""
    false = Pair(twins.false, twins.kind, places_of_mistake(twins.true, twins.false), twins.false, true=False)
    return Pair(twins.true, "highlight", (), twins.true), false


def places_of_mistake(true: str, false: str) -> tuple[tuple[int, int], ...] | None:
    """Return where a false claim differs from its true twin, in characters; None where they are no twins.

    Of words that are missing, the one behind them is the place.
    """
    ours, theirs = list(_WORD.finditer(true)), list(_WORD.finditer(false))
    words = [[one.group().lower() for one in each] for each in (ours, theirs)]
    match = difflib.SequenceMatcher(None, words[0], words[1], autojunk=False)
    if match.ratio() < _TWINS:
        return None
    found: list[tuple[int, int]] = []
    for what, _, _, first, last in match.get_opcodes():
        if what == "equal" or first == len(theirs):
            continue
        start, end = theirs[first].start(), theirs[max(first, last - 1)].end()
        if found and start - found[-1][1] <= _NEAR:
            start = found.pop()[0]
        found.append((start, end))
    return tuple(found) if 0 < len(found) <= PLACES else None


def written_pairs(
    data: Path, tokenizer: PreTrainedTokenizerFast, uses: Collection[Use]
) -> tuple[Pairs, NDArray[np.int64]]:
    """Return the pairs of the written claims for some uses, a true one and its false one next to each other.

    Those of which one shares no word with its article are left out. Beside them stands the number of each among all
    claims, as `written_articles` yields them.
    """
    gathered, numbers, before = PairStore(), [], 0
    for article, twins in written_articles(data):
        if use_of(article) in uses:
            prepared = CheckedArticle.prepare("", article)
            for at, each in enumerate(twins):
                added = gather(gathered, prepared, pairs_of_twins(each), tokenizer)
                numbers += [before + 2 * at + place for place in added]
        before += 2 * len(twins)
    pairs = of_arrays(gathered.arrays())
    both = np.bincount(pairs.article)[pairs.article] > 1
    return pairs.chosen(both), np.array(numbers, dtype=np.int64)[both]

"""`python -m summarizer.training usage`: how names are used in news, and which names stand between which words."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import sqrt
from pathlib import Path
from typing import NamedTuple

import click

from summarizer.checks import CheckedArticle
from summarizer.checks.bearers.usage import FULL, NAMES, SHARES, SLOTS, keys_beside
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.english.grammar import PLACE_LINKS
from summarizer.english.pronouns import FEMALE, PERSON_PRONOUNS, THING_PRONOUNS
from summarizer.english.speech import PLAIN_SAYING
from summarizer.training.checks_data import HIGHLIGHTS, RESTORED, never_taught, read_rows

_ARTICLES = 8
"""A name must stand in so many articles to be listed."""
_USES = 12
"""So many names must stand beside a word for it to be listed."""
_PRIOR = 20
"""The mean of all names counts like so many of a slot's."""
_REACH = 15
"""Within so many words after a name, and before the next one, a pronoun is its own."""
_NEAR = 3


class Use(NamedTuple):
    """One use of a name in an article."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    shares: tuple[float, ...]
    """1 or 0 for each of `SHARES`."""


@click.command("usage")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path, exists=True), required=True, help="Folder to write to.")
@click.option("--restored", default=50_000, show_default=True, help="Articles of restored casing to count besides.")
def command(*, data: Path, out: Path, restored: int) -> None:
    """Count the uses of names in articles that are not held out."""
    uses: list[Use] = []
    articles = Counter[str]()
    for text in _texts(data, restored):
        found = list(uses_in(text))
        uses += found
        articles.update({word for use in found for word in use.words})
    names = mean_uses(uses, articles)
    slots = mean_slots(uses, names)
    for file, listed in ((NAMES, names), (SLOTS, slots)):
        lines = (f"{key} {_digits(shares)}" for key, shares in sorted(listed.items()))
        out.joinpath(file).write_text("\n".join(lines) + "\n", encoding="utf-8")
    click.echo(f"{len(names)} names, {len(slots)} words beside names, from {len(uses)} uses")


def _texts(data: Path, restored: int) -> Iterator[str]:
    for file, most in ((HIGHLIGHTS, None), (RESTORED, restored)):
        texts = (row["article"] for row in read_rows(data / file))
        yield from islice((text for text in texts if not never_taught(text)), most)


def uses_in(text: str) -> Iterator[Use]:
    """Yield the uses of names in an article."""
    read = CheckedArticle.prepare("", text).read
    starts = [word.start for word in read.words]
    firsts = [bisect_left(starts, name.words[0].start) for name in read.names]
    for name, first, following in zip(read.names, firsts, [*firsts[1:], len(starts)], strict=True):
        last = bisect_left(starts, name.words[-1].start)
        around = read.words[max(0, first - _NEAR) : last + 1 + _NEAR]
        shares = _shares(name, read.words[max(0, first - 2) : first], read.words[last + 1 : following])
        yield Use(tuple(word.norm for word in name.words), keys_beside(name, around, text), shares)


def _shares(name: Name, before: Sequence[Word], after: Sequence[Word]) -> tuple[float, ...]:
    norms = [word.norm for word in after]
    pronoun = next((n for n in norms[:_REACH] if n in PERSON_PRONOUNS or n in THING_PRONOUNS), "")
    last = before[-1].norm if before else ""
    return (
        float(any(word.norm in PLACE_LINKS for word in before)),
        float(pronoun in PERSON_PRONOUNS),
        float(pronoun in THING_PRONOUNS),
        float(last in PLAIN_SAYING or any(norm in PLAIN_SAYING for norm in norms[:_NEAR])),
        float(last == "the"),
        float(bool(name.titles)),
        float(len(name.words) > 1),
        float(_stands_before_plain(name, after)),
        float(pronoun in FEMALE),
    )


def _stands_before_plain(name: Name, after: Sequence[Word]) -> bool:
    """Return whether the first of the words after a name stands right after it, is written small and carries a fact."""
    return bool(after) and after[0].start == name.end + 1 and bool(after[0].stem) and after[0].text.islower()


def mean_uses(uses: Iterable[Use], articles: Mapping[str, int]) -> dict[str, tuple[float, ...]]:
    """Return for each word of names that enough articles have the shares of its uses."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * (len(SHARES) + 1))
    for use in uses:
        for word in use.words:
            _add(sums[word], (1.0, *use.shares))
    return {
        word: tuple(s / count for s in shares)
        for word, (count, *shares) in sums.items()
        if articles[word] >= _ARTICLES and " " not in word
    }


def mean_slots(uses: Iterable[Use], names: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, ...]]:
    """Return for each word beside names the mean shares of the names, whatever their use there."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * (len(SHARES) + 1))
    total = sums[""]
    for use in uses:
        known = [names[word] for word in {use.words[0], use.words[-1]} if word in names]
        if known:
            shares = [sum(column) / len(known) for column in zip(*known, strict=True)]
            for key in ("", *use.keys):
                _add(sums[key], (1.0, *shares))
    mean = [s / max(1.0, total[0]) for s in total[1:]]
    return {
        key: tuple((s + _PRIOR * m) / (count + _PRIOR) for s, m in zip(shares, mean, strict=True))
        for key, (count, *shares) in sums.items()
        if key and count >= _USES
    }


def _add(sums: list[float], more: Sequence[float]) -> None:
    for place, value in enumerate(more):
        sums[place] += value


def _digits(shares: Sequence[float]) -> str:
    return "".join(str(round(FULL * sqrt(share))) for share in shares)

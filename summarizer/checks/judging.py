"""Runs every check on a set of takeaways."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.foreign import raised
from summarizer.checks.form import duplicate
from summarizer.checks.held import LONGEST, Held, hold
from summarizer.checks.reading.casing import read_beside, restore_case
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.register import FACTS, FORM, YIELDS_TO, Check
from summarizer.house_rules import HOUSE_RULES, HouseRules


class Examined(NamedTuple):
    """One takeaway after all checks that need no other takeaway."""

    held: Held
    """The takeaway as the facts were compared: with the capitals of its names given back."""
    flags: tuple[Flag, ...]


_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def check(
    takeaways: Sequence[str],
    article: CheckedArticle,
    *,
    evidence: Sequence[Sequence[Span]] | None = None,
    rules: HouseRules = HOUSE_RULES,
) -> list[tuple[Flag, ...]]:
    """Return for each takeaway its flags, the gravest first.

    `evidence` names for each takeaway the spans of the article's body that its drafter took it from; without it (and
    for a takeaway whose spans are empty) the supporting sentences are found by shared words.
    """
    reads = [read_takeaway(text) for text in takeaways]
    given = evidence or [()] * len(reads)
    found = []
    for place, text in enumerate(takeaways):
        spans = tuple(given[place]) if place < len(given) else ()
        alike = duplicate.flags(reads[place], reads[:place], article.headline)
        examined = examine(text, article, spans, rules)
        flags = [*raised(examined.flags, examined.held), *alike]
        found.append(tuple(sorted(flags, key=_by_weight)))
    return found


@lru_cache(maxsize=16)
def examine(
    text: str, article: CheckedArticle, spans: tuple[Span, ...] = (), rules: HouseRules = HOUSE_RULES
) -> Examined:
    """Return what the checks find in a takeaway by itself; `spans` is its drafter's evidence.

    The last ones are kept: a keystroke changes one takeaway of three, and the support score asks what a check asked.
    """
    held = hold(read_beside(text, article), article, spans, rules)
    restored = restore_case(text[:LONGEST], article)
    named = held if restored == text else hold(read_beside(restored, article), article, spans, rules, text)
    return Examined(named, (*_facts(named), *(flag for check_ in FORM for flag in check_(held))))


def _facts(held: Held) -> Iterator[Flag]:
    """Yield the flags of the checks of facts, without those that begin in one of a check that knows more."""
    found: dict[Check, list[Flag]] = {}
    for check_ in FACTS:
        nearer = [flag.span for other in YIELDS_TO.get(check_, ()) for flag in found[other] if flag.span]
        found[check_] = [flag for flag in check_(held) if not _begins_in(flag, nearer)]
        yield from found[check_]


def _begins_in(flag: Flag, spans: Sequence[Span]) -> bool:
    return flag.span is not None and any(span.start <= flag.span.start < span.end for span in spans)


def _by_weight(flag: Flag) -> tuple[int, int]:
    return _ORDER[flag.severity], flag.span.start if flag.span else -1

"""Runs every check on a set of takeaways."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers import bare_ages
from summarizer.checks.dates import crossed as dates_crossed
from summarizer.checks.dates import date, intervals, moved, until
from summarizer.checks.dates import offsets as dates_offset
from summarizer.checks.figures import (
    all_but,
    balances,
    bounds,
    codes,
    definites,
    directions,
    exchange,
    expectations,
    leads,
    limits,
    majorities,
    measures,
    next_clause,
    number,
    paired,
    part_of_count,
    points,
    quantifiers,
    ranks,
    rates,
    reporting_periods,
    saved,
    scorers,
    scores,
    shared_out,
    shares,
    worldwide,
    year_or_count,
)
from summarizer.checks.figures import offsets as figures_offset
from summarizer.checks.foreign import raised
from summarizer.checks.form import duplicate, injection, length, sentence, style
from summarizer.checks.held import LONGEST, Held, hold
from summarizer.checks.names import (
    accused,
    attempts,
    champions,
    defeats,
    doers,
    former,
    gender,
    handover,
    initials,
    kinship,
    name,
    numbered,
    offences,
    offices,
    parties,
    partisans,
    passed_on,
    posts,
    roles,
    titles,
    told_of,
    transfers,
    turned,
    unnamed,
    venues,
    weekday_names,
)
from summarizer.checks.polarity import (
    alternatives,
    certainty,
    crossed,
    negation,
    reasons,
    replaced,
    reversal,
    sisters,
    stages,
    superlative_pairs,
    undone,
)
from summarizer.checks.reading.casing import read_beside, restore_case
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.speech import attribution, labelled, misgiven, quote
from summarizer.house_rules import HOUSE_RULES, HouseRules

Check = Callable[[Held], Iterator[Flag]]

FACTS: tuple[Check, ...] = (
    number.flags,
    bare_ages.flags,
    year_or_count.flags,
    codes.flags,
    all_but.flags,
    bounds.flags,
    limits.flags,
    scores.flags,
    directions.flags,
    balances.flags,
    measures.flags,
    ranks.flags,
    rates.flags,
    reporting_periods.flags,
    points.flags,
    paired.flags,
    figures_offset.flags,
    part_of_count.flags,
    scorers.flags,
    leads.flags,
    worldwide.flags,
    definites.flags,
    exchange.flags,
    expectations.flags,
    quantifiers.flags,
    majorities.flags,
    shared_out.flags,
    shares.flags,
    saved.flags,
    next_clause.flags,
    date.flags,
    intervals.flags,
    until.flags,
    dates_crossed.flags,
    moved.flags,
    dates_offset.flags,
    name.flags,
    numbered.flags,
    weekday_names.flags,
    initials.flags,
    roles.flags,
    turned.flags,
    defeats.flags,
    doers.flags,
    told_of.flags,
    transfers.flags,
    passed_on.flags,
    venues.flags,
    titles.flags,
    kinship.flags,
    gender.flags,
    offences.flags,
    accused.flags,
    attempts.flags,
    offices.flags,
    former.flags,
    champions.flags,
    handover.flags,
    parties.flags,
    posts.flags,
    partisans.flags,
    quote.flags,
    attribution.flags,
    labelled.flags,
    misgiven.flags,
    negation.flags,
    alternatives.flags,
    sisters.flags,
    reasons.flags,
    reversal.flags,
    unnamed.flags,
    certainty.flags,
    replaced.flags,
    stages.flags,
    undone.flags,
    crossed.flags,
    superlative_pairs.flags,
)
"""Checks that hold a takeaway against its article; one that yields to others stands below them."""
YIELDS_TO: Mapping[Check, tuple[Check, ...]] = {
    majorities.flags: (quantifiers.flags,),
    bare_ages.flags: (number.flags,),
    limits.flags: (bounds.flags,),
    leads.flags: (number.flags,),
    measures.flags: (number.flags, balances.flags),
    gender.flags: (kinship.flags,),
    accused.flags: (name.flags, turned.flags),
    told_of.flags: (name.flags, turned.flags, doers.flags),
    passed_on.flags: (turned.flags, doers.flags, transfers.flags),
    posts.flags: (name.flags,),
    partisans.flags: (name.flags, parties.flags, posts.flags),
    defeats.flags: (turned.flags,),
    reversal.flags: (
        turned.flags,
        defeats.flags,
        alternatives.flags,
    ),
    unnamed.flags: (doers.flags, reversal.flags, alternatives.flags),
    sisters.flags: (alternatives.flags, number.flags),
    replaced.flags: (
        reversal.flags,
        alternatives.flags,
        sisters.flags,
        kinship.flags,
        gender.flags,
        titles.flags,
        offices.flags,
        certainty.flags,
    ),
    stages.flags: (alternatives.flags, reversal.flags, replaced.flags),
    crossed.flags: (doers.flags,),
    superlative_pairs.flags: (reversal.flags, replaced.flags, crossed.flags),
}
"""For a check those that know more of some words: what one of them flags, it does not flag again."""
FORM: tuple[Check, ...] = (length.flags, sentence.flags, style.flags, injection.flags)
"""Checks of the takeaway by itself."""


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

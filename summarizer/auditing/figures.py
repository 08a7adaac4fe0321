"""Shows the record's figures as text and as JSON."""

from dataclasses import asdict
from typing import Any

from db.figures.agreement import Agreement
from db.figures.statistics import Spread, Statistics


def as_json(found: Statistics) -> dict[str, Any]:
    """Return the figures as plain values; undefined ones are null, with the reason beside them."""
    form = asdict(found)
    pairs = [{"first": first, "second": second, "count": n} for (first, second), n in found.agreement.pairs.items()]
    form["agreement"]["pairs"] = pairs
    form["catch_rate"]["share"] = found.catch_rate.share
    return form


def as_text(found: Statistics) -> str:
    """Return the figures in lines for people."""
    acts = ", ".join(f"{act} {count:,}" for act, count in found.acts.items()) or "none"
    reasons = ", ".join(f"{reason} {count:,}" for reason, count in found.rejections.items()) or "none"
    caught = found.catch_rate
    editors = "1 editor" if found.editors == 1 else f"{found.editors:,} editors"
    by = f"by {editors}, {share(found.as_drafted, found.approved)} as drafted"
    rate = f"{caught.caught} of {caught.decided} caught ({share(caught.caught, caught.decided)})"
    return "\n".join(
        [
            f"acts: {acts}",
            f"approved: {found.approved:,} {by}" if found.approved else "approved: none",
            f"rejected: {reasons}",
            f"seconds on screen: {_spread(found.seconds_on_screen, 0)}",
            f"hours from draft to approval: {_spread(found.hours_waiting, 1)}",
            f"second looks: {_agreement(found.agreement)}",
            f"planted errors: {rate if caught.decided else 'none decided on'}, {caught.waiting} waiting",
        ]
    )


def share(part: int, whole: int) -> str:
    """Return a share in per cent, or words where there is nothing to share."""
    return f"{100 * part / whole:.1f} %" if whole else "no share: nothing was decided"


def _spread(values: Spread, digits: int) -> str:
    if values.median is None:
        return "not known"
    middle, lower, upper = (
        f"{value:,.{digits}f}" for value in (values.median, values.lower_quarter, values.upper_quarter)
    )
    return f"median {middle}, half of them {lower} to {upper} ({values.count:,})"


def _agreement(found: Agreement) -> str:
    if found.raw is None:
        return "none taken"
    beyond = f"kappa {found.kappa:.2f}" if found.kappa is not None else f"kappa undefined: {found.undefined}"
    return f"{found.looks:,} taken, {100 * found.raw:.1f} % agree, {beyond}"

"""The flag `support`: the learned score of one takeaway, kept with it, and loud only when it is low."""

from db.records import Flag, Severity

LOW = 0.3
"""Below this probability the flag is a warning; above it, it only carries the score."""


def support_flag(support: float) -> Flag:
    """Return the flag with the probability that the article supports a takeaway."""
    score = round(support, 4)
    if score < LOW:
        message = f"The article may not support this ({score:.0%}): compare it with the sentences marked as evidence."
        return Flag("support", Severity.WARNING, message, score=score)
    return Flag("support", Severity.NOTE, f"Support by the article: {score:.0%}.", score=score)

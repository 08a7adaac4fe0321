"""The flag `support`: the learned score of one takeaway, kept with it, and loud only when it is low."""

from db.records import Flag, Severity
from summarizer.checks import CheckedArticle
from summarizer.support.judge import SupportJudge

LOW = 0.3
"""Below this probability the flag is a warning; above it, it only carries the score."""


def support_flag(takeaway: str, article: CheckedArticle, judge: SupportJudge) -> Flag:
    """Return the flag with the probability that the article supports `takeaway`."""
    score = round(judge.support(takeaway, article), 4)
    if score < LOW:
        message = f"The article may not support this ({score:.0%}): compare it with the sentences marked as evidence."
        return Flag("support", Severity.WARNING, message, score=score)
    return Flag("support", Severity.NOTE, f"Support by the article: {score:.0%}.", score=score)

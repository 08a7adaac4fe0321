"""Gives an article's words without the brackets inside of its quotations, which are the writer's."""

import re
from bisect import bisect_right

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.quotations import letters_of
from summarizer.checks.remembering import remembered
from summarizer.english.denials import NEGATORS

_BRACKETS = re.compile(r"\([^()\[\]]{1,80}\)|\[[^()\[\]]{1,80}\]")


@remembered
def unbracketed(article: CheckedArticle) -> str:
    """Return the words as in `CheckedArticle.spoken`, without what stands in brackets and in quotation marks.

    What denies stays: left out it would turn what was said. Empty where there are no such brackets.
    """
    folded, kept, last = article.folded, [], 0
    starts = [each.start for each in article.read.quotations]
    for match in _BRACKETS.finditer(folded):
        at = bisect_right(starts, match.start()) - 1
        is_quoted = at >= 0 and match.start() < article.read.quotations[at].end
        if is_quoted and NEGATORS.isdisjoint(letters_of(match.group())):
            kept.append(folded[last : match.start()])
            last = match.end()
    return f" {' '.join(letters_of(' '.join([*kept, folded[last:]])))} " if kept else ""

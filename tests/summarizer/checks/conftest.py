"""One made-up article that the checks are tried on."""

from collections.abc import Callable

import pytest

from db.records import Flag
from summarizer.checks import CheckedArticle, check

HEADLINE = "Larkfield votes for flood wall along the Wend"
BODY = """The Larkfield council voted 5-2 late on Tuesday to spend $4.2 million on a flood wall along the Wend, \
after three storms in 14 months swamped the lower town.

Mayor Ana Ruiz, who opposed the plan, said the wall "moves the water to our neighbours and the bill to our children." \
Her deputy, Tom Okafor, 47, voted in favour.

Engineers expect work to begin in March if the state approves a permit, which it has not yet done. The United Nations \
office in Geneva praised the plan in 2019.

Police said 12 people were hurt in the storm of 9 January, and 147 houses were flooded. About a third of the houses \
are empty. One in five shops has closed. The insurer, Calder Mutual, paid 1.5 million pounds to Ukrainian students.

A spokesman for the water company denied that its pumps had failed. "We did what the rules ask of us," he said. The \
driver was not charged. Unemployment fell to 6 percent."""


@pytest.fixture(scope="session")
def article() -> CheckedArticle:
    """Return the article, prepared."""
    return CheckedArticle.prepare(HEADLINE, BODY)


@pytest.fixture(scope="session")
def flags_of(article: CheckedArticle) -> Callable[[str], list[Flag]]:
    """Return what finds the flags of one takeaway."""
    return lambda text: list(check([text], article)[0])


@pytest.fixture(scope="session")
def kinds_of(flags_of: Callable[[str], list[Flag]]) -> Callable[[str], set[tuple[str, str]]]:
    """Return what finds the kinds and severities of one takeaway's flags."""
    return lambda text: {(flag.kind, str(flag.severity)) for flag in flags_of(text)}

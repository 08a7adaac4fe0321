"""English for what was expected, and for what came to more or less than that."""

from typing import Final

EXPECTED: Final = (
    r"(?:expectations?|expect(?:s|ed|ing)?|forecasts?|forecasted|predict(?:s|ed|ions?)|estimate[sd]?|consensus"
    r"|targets?)"
)
"""Words for what was expected, as a pattern."""
MORE: Final = r"(?:above|exceed(?:s|ed|ing)?|topp?(?:s|ed|ing)|surpass(?:es|ed|ing)?|(?:more|higher)\sthan)"
LESS: Final = r"(?:below|under|(?:less|lower|fewer)\sthan)"
"""Words before it for what came to more, and to less, as patterns."""
BETTER: Final = r"(?:beat|beats|beaten|beating|(?:better|stronger)\sthan|ahead\sof|outperform(?:s|ed|ing)?)"
WORSE: Final = (
    r"(?:miss(?:es|ed|ing)?|(?:worse|weaker)\sthan|behind|undershot|(?:fell|falls?|falling)\sshort\sof|short\sof)"
)
"""Likewise where more is better."""
TURNED: Final = r"(?:not?|never|n't|n’t|without|only|or)\s(?:\w+\s){0,2}$"
"""What before one of these makes another thing of it, as a pattern."""
BETTER_IF_LESS: Final = frozenset(
    "loss losses deficit deficits inflation unemployment jobless claims costs debt debts deaths cases shortfall "
    "emissions expenses spending layoffs".split()
)
"""Things of which less is better."""

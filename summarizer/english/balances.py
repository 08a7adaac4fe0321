"""English words for what an amount is: a profit or a loss, an average, a maximum or a minimum."""

import re
from typing import Final

_BETWEEN: Final = (
    r"(?:\s(?:(?!(?:and|but|against|after|from)\b)[^\W\d][\w'’-]*)){0,3}?(?:\s(?:of|was|were|is|are|to|by|at|stood|hit|reached|"
    r"about|around|nearly|almost|some|over|just|more|than|under|a|an|the|roughly|up))+\s?$"
)
_SIDES: Final = (
    (
        (r"profits?|surplus(?:es)?|inflows?", rf"\b(?:profits?|surplus(?:es)?|inflows?){_BETWEEN}"),
        (
            r"loss(?:es)?|deficits?|outflows?|shortfall",
            rf"\b(?:loss(?:es)?|deficits?|outflows?|shortfall){_BETWEEN}|\b(?:firm|company|group|bank|it)\slost\s$",
        ),
    ),
    (
        (r"average|median|mean", rf"\b(?:average|averaged|median|mean|typical){_BETWEEN}"),
        (r"maximum|limit|cap", rf"\b(?:maximum|max){_BETWEEN}"),
        (r"minimum", rf"\b(?:minimum){_BETWEEN}"),
    ),
)
_QUALIFIED: Final = r"(?:pre-tax|net|annual|quarterly|trading|budget|operating|gross|half-year|trade|record)"
SIDES: Final = tuple(
    tuple((re.compile(before), re.compile(rf"\s(?:{_QUALIFIED}\s){{0,2}}(?:{behind})\b")) for behind, before in group)
    for group in _SIDES
)
"""Groups of what an amount may be: each as it stands before the amount, and behind it."""
ANY: Final = re.compile(
    r"profit|surplus|inflow|loss|deficit|outflow|shortfall|\blost\b|average|median|\bmean\b|typical|maximum|\bmax\b|minimum"
)
"""What finds out at once that a text has none of them."""

"""English adverbs: those that may go from a sentence, and those that qualify what stands beside them."""

from typing import Final

from summarizer.english.adjectives import UNMAKING

CUT_ADVERBS: Final = frozenset(
    "currently recently previously later earlier then actually really very extremely particularly especially notably "
    "noticeably significantly dramatically finally ultimately eventually subsequently immediately quickly clearly "
    "obviously certainly unfortunately fortunately sadly interestingly surprisingly reluctantly simply formally "
    "publicly famously proudly happily angrily hugely incredibly remarkably literally basically "
    "essentially truly thankfully hopefully importantly strongly greatly highly deeply".split()
)
"""Adverbs of emphasis, order and comment: the only ones that may be cut."""
ALWAYS_CUT: Final = frozenset(
    "also too however meanwhile moreover furthermore nevertheless nonetheless therefore additionally".split()
)
"""Adverbs that lean on a sentence before wherever they stand."""
QUALIFYING: Final = UNMAKING | frozenset(
    "allegedly reportedly apparently possibly probably perhaps maybe nearly almost about around roughly approximately "
    "potentially supposedly purportedly mostly partly only just at least up more less over under likely predicted "
    "expected projected forecast estimated intended threatened suggested".split()
)
"""Words that limit what they stand beside."""
QUALIFYING_PHRASES: Final = frozenset(
    "much just even only right exactly partly largely mainly mostly especially particularly shortly immediately along "
    "level apart together well far firmly squarely".split()
)
"""Words that point at the phrase behind them: "much | in the way"."""
MEASURED: Final = frozenset(
    "away apart ago earlier later old long high tall wide deep off north south east west".split()
)
"""Words that a measure stands before: "two miles | away"."""

"""Makes false sentences out of true ones of one article: halves of two joined, or one's subject given to another.

So abstractive models err: every word stands in the article, and nothing of it is said there.
"""

import random
import re
from collections.abc import Callable, Sequence

_JOINTS = re.compile(
    r"\s(?=(?:who|which|that|after|before|when|while|because|as|in|on|at|for|with|to|and|but|over|by|from)\s)"
)
_VERB = re.compile(r"\s(?=(?:is|are|was|were|has|have|had|will|would|can|could|said|says|told)\s)")
_NEAR = 4
"""So many sentences apart the two may stand."""
_SHORTEST, _LONGEST = 25, 320
"""In characters: what a sentence must have to be cut."""

Splicer = Callable[[str, str, random.Random], str | None]


def spliced(sentences: Sequence[str], chance: random.Random) -> str | None:
    """Return a false sentence made of two that stand near each other, or None where they can not be cut."""
    first = chance.randrange(len(sentences)) if sentences else 0
    near = [at for at in range(first - _NEAR, first + _NEAR + 1) if at != first and 0 <= at < len(sentences)]
    if not near:
        return None
    one, other = sentences[first].strip(), sentences[chance.choice(near)].strip()
    if not all(_SHORTEST <= len(text) <= _LONGEST for text in (one, other)):
        return None
    return chance.choice(_SPLICERS)(one, other, chance)


def _joined(one: str, other: str, chance: random.Random) -> str | None:
    """Return the beginning of one sentence with the end of the other, joined at small words."""
    begins = [match.start() for match in _JOINTS.finditer(one) if match.start() >= len(one) // 3]
    ends = [match.start() for match in _JOINTS.finditer(other) if match.start() >= len(other) // 3]
    return one[: chance.choice(begins)] + other[chance.choice(ends) :] if begins and ends else None


def _other_subject(one: str, other: str, chance: random.Random) -> str | None:
    """Return one sentence with what stands before the other's verb in place of its own."""
    del chance
    subject, verb = _VERB.search(other), _VERB.search(one)
    if subject is None or verb is None or subject.start() > len(other) // 2 or verb.start() > len(one) // 2:
        return None
    return other[: subject.start()] + one[verb.start() :]


_SPLICERS: tuple[Splicer, ...] = (_joined, _other_subject)

"""Plants a denial of a plain past tense: "voted" becomes "did not vote"."""

import random
import re
from collections.abc import Sequence

from summarizer.training.planting.planted import Planted, put

_IRREGULAR = {
    "said": "say", "told": "tell", "won": "win", "lost": "lose", "took": "take", "made": "make", "came": "come",
    "went": "go", "found": "find", "gave": "give", "got": "get", "left": "leave", "met": "meet", "paid": "pay",
    "ran": "run", "saw": "see", "sent": "send", "shot": "shoot", "began": "begin", "broke": "break", "brought": "bring",
    "built": "build", "bought": "buy", "caught": "catch", "chose": "choose", "fell": "fall", "felt": "feel",
    "held": "hold", "kept": "keep", "knew": "know", "led": "lead", "rose": "rise", "spent": "spend", "became": "become",
    "wrote": "write", "thought": "think", "says": "say",
}  # fmt: skip
_PAST = re.compile(
    rf"(?<=[a-z] )\b(?:{'|'.join(_IRREGULAR)}|[a-z]{{3,}}ed)\b(?= (?:a|an|the|to|his|her|its|in|on|that|\d))"
)
_AFTER = frozenset("be been being was were is are has have had not never by to and".split())


def negation_of_verb(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Deny what was done: put "did not" before the verb, and the verb in its plain form."""
    found = [m for m in _PAST.finditer(text) if text[: m.start()].rsplit(maxsplit=1)[-1].lower() not in _AFTER]
    if not found:
        return None
    match = chance.choice(found)
    plain = _IRREGULAR.get(match[0]) or _plain(match[0])
    auxiliary = "does" if match[0] == "says" else "did"
    return put("negation added", text, match, f"{auxiliary} not {plain}")


def _plain(past: str) -> str:
    """Return the plain form of a regular past tense, near enough for a measurement."""
    if past.endswith("ied"):
        return past[:-3] + "y"
    bare = past[:-2]
    doubled = len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "lsz"  # noqa: PLR2004 (a doubled letter)
    if doubled:
        return bare[:-1]
    return bare + "e" if bare[-1] in "vszgcu" or bare.endswith(("at", "iz", "ir", "as", "os")) else bare

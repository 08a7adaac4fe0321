"""Changes an article's sentences the way a planted error changed a claim, so that the changed claim is true of them.

With both kinds of pairs no claim is wrong by itself: only claim and sentences together tell.
"""

import re
from collections.abc import Mapping, Sequence

from summarizer.training.planting.planted import Planted

EXCHANGED = frozenset({"number swapped", "date swapped", "name swapped", "roles swapped", "figures swapped"})
"""Both elements are the article's: where one stands, the other comes."""
REPLACED = frozenset({"number perturbed", "date perturbed", "name foreign"})
_TWO_NAMES = frozenset({"roles swapped", "figures swapped"})
_CONTEXT = 9
"""So many characters on either side must be alike for words to be the same place."""


def changed_sentences(sentences: Sequence[str], claim: str, planted: Planted) -> list[str] | None:
    """Return the sentences of which the planted claim is true and the claim itself false, if they are clear."""
    if planted.kind in EXCHANGED | REPLACED:
        words = _exchange(planted)
        if not words or _put(claim, words) != planted.text:
            return None
        found = [_put(sentence, words) for sentence in sentences]
    else:
        found = [_in_context(sentence, claim, planted) for sentence in sentences]
    return found if found != list(sentences) else None


def _exchange(planted: Planted) -> dict[str, str]:
    """Return what stands for what; last words of names too, for an article names people by them."""
    before, after = planted.before, planted.after
    if planted.kind in _TWO_NAMES:
        before, _, after = before.partition("/")
    words = {before: after}
    if planted.kind in EXCHANGED:
        words[after] = before
    one, two = before.split(), after.split()
    if one and two and (len(one) > 1 or len(two) > 1) and one[-1][:1].isupper() and two[-1][:1].isupper():
        if one[-1] == two[-1]:
            return {}
        words.setdefault(one[-1], two[-1])
        if planted.kind in EXCHANGED:
            words.setdefault(two[-1], one[-1])
    return words


def _put(text: str, words: Mapping[str, str]) -> str:
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda match: words[match[0]], text)


def _in_context(sentence: str, claim: str, planted: Planted) -> str:
    """Return the sentence with the same change, where it has the same words at that place."""
    if planted.text == claim or len(planted.before) == len(planted.after) == 0:
        return sentence
    end = planted.start + len(planted.before)
    left, right = claim[max(0, planted.start - _CONTEXT) : planted.start], claim[end : end + _CONTEXT]
    if planted.start >= _CONTEXT and " " in left:
        left = left[left.index(" ") :]
    if end + _CONTEXT < len(claim) and " " in right.strip():
        right = right[: right.rindex(" ")]
    where = sentence.find(left + planted.before + right)
    if where < 0:
        return sentence
    changed = sentence[:where] + left + planted.after + right + sentence[where + len(left + planted.before + right) :]
    return changed[:1].upper() + changed[1:]

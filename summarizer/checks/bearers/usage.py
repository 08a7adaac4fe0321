"""How names are used in news: after "in", before "said", with "the", with "he"; and which names a slot mostly holds.

Two lists tell, one of names and one of the words right before and after names. `python -m summarizer.training usage`
counts them in articles; each line has a key and one digit for each share of `SHARES`.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources

from summarizer.checks.held import Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered

NAMES, SLOTS = "name_usage.txt", "slot_usage.txt"
SHARES = ("place", "person", "thing", "says", "the", "title", "long", "plain", "she")
"""Of a name's uses: after "in" and the like; with a person's or thing's pronoun after it; beside a verb of saying;
after "the"; after a title; as part of a name of several words; right before a plain word, as a people's form is;
with a woman's pronoun after it."""
_PLACE, _PERSON, _THING = (SHARES.index(share) for share in ("place", "person", "thing"))
FULL = 9
"""The digit for always; a digit is the root of a share, which tells small ones apart."""
_REACH = 3
"""Within so many words beside a name one that carries a fact is looked for."""
_ENDS = frozenset({">.", ">!", ">?"})
_CLOSING = '.!?\n:"“'
Usage = tuple[float, ...]
_UNKNOWN: Usage = (0.0,) * len(SHARES)


def usage_measures(name: Name, held: Held) -> list[float]:
    """Return how far the usage of a name in news is from that of the names that mostly stand in its slot."""
    own, slot = usage_of(name), slot_usage(name, held)
    known = float(own is not None) + 2 * float(slot is not None)
    apart = _apart(own, slot)
    return [*apart, sum(map(abs, apart)), known]


def misfit(name: Name, slot: Name, held: Held) -> tuple[float, float]:
    """Return how far a name's usage is from that of another's slot: in all, and as a place."""
    apart = _apart(usage_of(name), slot_usage(slot, held))
    return sum(map(abs, apart)), apart[0]


def _apart(own: Usage | None, slot: Usage | None) -> Usage:
    if own is None or slot is None:
        return _UNKNOWN
    return tuple(one - other for one, other in zip(own, slot, strict=True))


def usage_of(name: Name) -> Usage | None:
    """Return how a name is used in news, told by its first and last word; None for one that is too rare."""
    return usage_of_words(dict.fromkeys((name.words[0].norm, name.words[-1].norm)))


def usage_of_words(norms: Iterable[str]) -> Usage | None:
    """Return how names of these words are used in news on average; None where all are too rare."""
    return _mean(_listed(NAMES), norms)


def is_persons(norm: str) -> bool | None:
    """Return whether news uses a name as a person's first one rather than for a place or thing; None for a rare one."""
    used = usage_of_words([norm])
    return None if used is None else used[_PERSON] >= used[_PLACE] and used[_PERSON] > used[_THING]


@remembered
def slot_usage(name: Name, held: Held) -> Usage | None:
    """Return how the names are used that mostly stand between the words beside a name."""
    return _mean(_listed(SLOTS), keys_beside(name, held.read.words, held.text))


def keys_beside(name: Name, words: Sequence[Word], text: str) -> tuple[str, ...]:
    """Return the keys of what stands right before and after a name, and of the nearest words there that carry a fact.

    What stands right beside it is a word, a mark, the beginning or the end.
    """
    first, last = words.index(name.words[0]), words.index(name.words[-1])
    before, after = _right_beside(words, first, last, text)
    ahead = () if before == "<^" else _plain(words[max(0, first - _REACH) : first][::-1])
    behind = () if after in _ENDS else _plain(words[last + 1 : last + 1 + _REACH])
    return before, after, *(f"<<{word.stem}" for word in ahead), *(f">>{word.stem}" for word in behind)


def _plain(words: Sequence[Word]) -> Sequence[Word]:
    """Return the first of the words that carries a fact, if there is one and it is written small."""
    return [word for word in [word for word in words if word.stem][:1] if word.text.islower()]


def _right_beside(words: Sequence[Word], first: int, last: int, text: str) -> tuple[str, str]:
    opens = not first or any(mark in text[words[first - 1].end : words[first].start] for mark in _CLOSING)
    before = "<^" if opens else f"<{words[first - 1].norm}"
    if words[last].text.endswith(("'s", "’s")):
        return before, ">'s"
    following = words[last + 1] if last + 1 < len(words) else None
    gap = text[words[last].end : following.start if following else None].strip()
    if gap or following is None:
        return before, ">" + (gap[:1] or ".")
    return before, f">{following.norm}"


def _mean(listed: Mapping[str, Usage], keys: Iterable[str]) -> Usage | None:
    known = [listed[key] for key in keys if key in listed]
    return tuple(sum(column) / len(known) for column in zip(*known, strict=True)) if known else None


@cache
def _listed(file: str) -> Mapping[str, Usage]:
    text = resources.files("summarizer.english").joinpath(file).read_text(encoding="utf-8")
    lines = (line.rpartition(" ") for line in text.splitlines())
    return {key: tuple(int(digit) / FULL for digit in digits) for key, _, digits in lines}

"""Tells that a word of a sentence has no part in one of its verbs: another clause has it, with a subject of its own."""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.checks.names.predicates import is_marked, is_verb, stands_by_verb, subject_place
from summarizer.checks.reading.words import Word
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.predicates import AUXILIARIES, INNER_OPENERS, MEANING_BEFORE, RELATIVES, REMAINS
from summarizer.english.pronouns import PRONOUNS
from summarizer.english.speech import PLAIN_SAYING

_GROUP = 5
"""So many words at most say who or what does it."""
_SHORT = 5
"""Words in "-ing" of so many letters or fewer are nouns: "king", "thing"."""
_INDEFINITE = frozenset({"a", "an"})


def is_stranger(words: Sequence[Word], text: str, place: int, verb: int) -> bool:
    """Return whether a word at a place can not be the subject of a verb of the same sentence.

    It stands behind it, where another name stands before; or a clause has begun between them that has not ended:
    "Poe, whose son was found"; or the verb's own "which" stands behind another verb.
    """
    if place > verb:
        return _has_other_name(words, text, verb) and words[place - 1].norm != "than"
    between = _between(words, text, place, verb)
    if not between or is_marked(words[between[-1]], words[between[-1] + 1], text):
        return False
    opener = next((at for at in reversed(between) if words[at].norm in INNER_OPENERS), None)
    if opener is None:
        return False
    inside = [words[at] for at in between if at > opener]
    if inside:
        return _is_subject(words[opener], inside, text)
    is_near = "-" not in text[words[opener - 1].end : words[opener].start]
    return words[opener].norm in RELATIVES and is_near and any(_is_told(words[at]) for at in between if at < opener)


def _is_told(word: Word) -> bool:
    """Return whether a word surely is a verb, so that what a "which" behind it means stands behind it as well."""
    return word.text.islower() and (word.norm in AUXILIARIES or word.norm in PLAIN_SAYING)


def _between(words: Sequence[Word], text: str, place: int, verb: int) -> list[int]:
    """Return the places between a word and a verb, without what stands by the verb, in brackets or between dashes."""
    last = verb - 1
    while last > place and stands_by_verb(words[last]) and not is_marked(words[last], words[last + 1], text):
        last -= 1
    found, depth, is_dashed = [], 0, False
    for at in range(place + 1, last + 1):
        gap = text[words[at - 1].end : words[at].start]
        depth += gap.count("(") - gap.count(")")
        is_dashed ^= any(dash in gap for dash in (" - ", "--", "—", " – "))
        if depth <= 0 and not is_dashed:
            found.append(at)
    return found


def _is_subject(opener: Word, group: Sequence[Word], text: str) -> bool:
    """Return whether the words behind one that opens a clause are its subject, and can not mean the clause before."""
    first, last = group[0], group[-1]
    if len(group) > _GROUP or not last.stem or last.norm in PRONOUNS or last.text[0].isdigit():
        return False
    if first.norm in MEANING_BEFORE or last.norm in REMAINS or opener.norm in {"who", "which"}:
        return False
    if any(is_marked(one, other, text) for one, other in pairwise(group)):
        return False
    if any(is_verb(word, text) or (word.norm.endswith("ing") and len(word.norm) > _SHORT) for word in group):
        return False
    return not any(word.norm in FUNCTION_WORDS - _INDEFINITE for word in group)


def _has_other_name(words: Sequence[Word], text: str, verb: int) -> bool:
    """Return whether a name, or one who was not yet spoken of, is right before a verb."""
    last = subject_place(words, text, verb)
    if last is None or not words[last].stem or words[last].norm in PRONOUNS:
        return False
    if words[last].text[0].isupper():
        return True
    group = words[max(0, last - _GROUP) : last]
    return any(word.norm in _INDEFINITE for word in group)

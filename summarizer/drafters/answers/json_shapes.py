"""Finds three sentences in a JSON value of another shape than a model was asked for, where nothing else can be meant.

A wrong takeaway is far worse than an answer that is asked for again: of what is not plainly three, there is none.
"""

import re
from typing import Any

_WANTED = 3
_SENTENCE = re.compile(r"(?:[.!?][\"'”’»]?|[\"”»])\Z")
"""The end of one; what has none may be a label or the name of a topic."""
_SAYING = ("takeaway", "text", "sentence", "point")
"""Under which of its names an object has its sentence."""
_ABOVE_A_LIST = frozenset({"headline", "title", "summary"})
_BESIDE_A_SENTENCE = frozenset({"title", "headline", "number", "id", "index"})
"""Who says a sentence, or what is wrong with it, is not among these: it would be lost."""
_COUNTING = (
    ("first", "second", "third"),
    ("one", "two", "three"),
    ("1", "2", "3"),
    ("takeaway_1", "takeaway_2", "takeaway_3"),
)


def sentences_in(value: Any) -> list[str]:  # noqa: ANN401 - whatever the answer held
    """Return the three sentences of an object with one list, of one that counts them, or of three alike objects."""
    if isinstance(value, dict):
        return _below_a_headline(value) or _counted(value)
    return _of_alike(value) if isinstance(value, list) else []


def _below_a_headline(found: dict[str, Any]) -> list[str]:
    """Return the only list of an object that has nothing else but a text or two about the article as a whole."""
    lists = [name for name, value in found.items() if not isinstance(value, str)]
    if len(lists) != 1 or not found.keys() - lists <= _ABOVE_A_LIST:
        return []
    return _three(found[lists[0]])


def _counted(found: dict[str, Any]) -> list[str]:
    names = found.keys() - {"headline"}
    return next((_three([found[name] for name in counting]) for counting in _COUNTING if names == set(counting)), [])


def _of_alike(found: list[Any]) -> list[str]:
    """Return the sentences of objects with the same names, which have no other one."""
    if len(found) != _WANTED or not all(isinstance(each, dict) and each.keys() == found[0].keys() for each in found):
        return []
    names = {name for each in found for name, value in each.items() if _is_sentence(value)}
    if len(names) != 1 or not names <= set(_SAYING):
        return []
    (name,) = names
    return _three([each[name] for each in found]) if found[0].keys() - names <= _BESIDE_A_SENTENCE else []


def _three(texts: Any) -> list[str]:  # noqa: ANN401 - as above
    return texts if isinstance(texts, list) and len(texts) == _WANTED and all(map(_is_sentence, texts)) else []


def _is_sentence(value: Any) -> bool:  # noqa: ANN401 - as above
    return isinstance(value, str) and len(value.splitlines()) == 1 and bool(_SENTENCE.search(value.strip()))

"""What keys are called: in Textual's long names, in a configuration, and by people; and which names no key has."""

import difflib

from textual.keys import REPLACED_KEYS, Keys, key_to_character

_LONG = {
    "/": "slash",
    "?": "question_mark",
    "]": "right_square_bracket",
    "[": "left_square_bracket",
    "!": "exclamation_mark",
    ":": "colon",
    " ": "space",
}

_SHORT = {long: short for short, long in _LONG.items() if long != "space"} | {
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "S-Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "home": "Home",
    "end": "End",
}

_ALIASES = {
    "ctrl+h": "backspace",
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+[": "escape",
    "ctrl+left_square_bracket": "escape",
}
"""Terminals send the same for both."""
_MODIFIERS = frozenset({"alt", "ctrl", "shift", "super", "hyper", "meta"})
_NAMED = frozenset(
    name for key in Keys if len(name := key.value.rpartition("+")[2]) > 1 and name.isidentifier() and name != "return"
)
"""The keys that type no character, by Textual's names: `escape`, `f1`, `pagedown`."""


def key_names(keys: str) -> tuple[str, ...]:
    """Return the single keys of a binding's key list, in Textual's long names."""
    return tuple(_named(key.strip()) for key in keys.split(",") if key.strip())


def _named(key: str) -> str:
    return _ALIASES.get(key, _LONG.get(key, key))


def is_key(key: str) -> bool:
    """Return whether a keyboard has a key with this long name: `a`, `A`, `f9`, `ctrl+k`, `question_mark`.

    A letter with shift is the capital letter, and with another modifier a small one: the other spelling never comes.
    """
    modifiers, _, name = key.rpartition("+") if len(key) > 1 else ("", "", key)
    if not _MODIFIERS.issuperset(modifiers.split("+") if modifiers else ()):
        return False
    if len(name) == 1:
        return name.isprintable() and (not modifiers or (modifiers != "shift" and not name.isupper()))
    return name in _NAMED or (name == name.casefold() and _character(name) is not None)


def is_typed(key: str) -> bool:
    """Return whether the key puts a character into a text."""
    character = _character(key)
    return character is not None and character.isprintable()


def _character(key: str) -> str | None:
    return key if len(key) == 1 else key_to_character(REPLACED_KEYS.get(key, key))


def nearest_key(name: str) -> str:
    """Return a hint for a name that no key has."""
    small = name.casefold()
    modifier, _, letter = small.rpartition("+")
    if modifier == "shift" and len(letter) == 1:
        return f"did you mean {letter.upper()!r}?"
    near = [small] if is_key(small) else difflib.get_close_matches(small, sorted(_NAMED | set(_LONG.values())), n=1)
    return f"did you mean {near[0]!r}?" if near else "keys are called a, A, ?, f2, ctrl+k, pagedown"


def drawn_key(key: str) -> str:
    """Return how one key is written for people: `]`, `Esc`, `^S`, `F1`."""
    if key.startswith("ctrl+"):
        return f"^{key.removeprefix('ctrl+').upper()}"
    if key[:1] == "f" and key[1:].isdigit():
        return key.upper()
    return _SHORT.get(key, key)

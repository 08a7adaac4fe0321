"""The acts of each pane with the keys that they have, after the configuration's changes."""

import difflib
from collections import Counter
from collections.abc import Mapping

from textual.binding import Binding

from db.errors import UsageError
from review_tui.keys.acts import ACTS, CHANGING, REFLEXES, Act
from review_tui.keys.naming import drawn_key, is_key, is_typed, key_names, nearest_key

_BY_ID = {act.id: act for act in ACTS}


def acts_of(pane: str) -> tuple[Act, ...]:
    """Return the acts of one pane, in the order of the table."""
    return tuple(act for act in ACTS if act.pane == pane)


def owner_of(pane: str, name: str) -> str:
    """Return which group of the pane does the act `name`; empty where the pane itself does."""
    return _BY_ID[f"{pane}.{name}"].owner


def bindings(pane: str, *, priority: bool = False) -> list[Binding]:
    """Return the Textual bindings of a pane; each runs the pane screen's action `act` with the act's name."""
    return [
        Binding(act.key, f"act('{act.name}')", act.label, id=act.id, show=False, priority=priority)
        for act in acts_of(pane)
    ]


def checked(keys: Mapping[str, str]) -> dict[str, str]:
    """Return the remapped keys of a configuration, as Textual's keymap.

    Raises:
        UsageError: An id is unknown, a key is empty or none that there is, two acts of one pane ask for the same key,
            a reflex would decide, or a letter would not be typed.
    """
    for name, key in keys.items():
        if name not in _BY_ID:
            near = difflib.get_close_matches(name, _BY_ID, n=1)
            hint = f"did you mean {near[0]}?" if near else "the ids are listed in docs/editors-guide.md"
            raise UsageError(f"desk.keys: there is no act {name!r}", hint=hint)
        if not key.strip():
            raise UsageError(f"desk.keys: {name} is given no key", hint=f"the shipped key is {_BY_ID[name].key!r}")
        for one in key_names(key):
            _refuse_key(_BY_ID[name], key, one)
    for pane in sorted({act.pane for act in ACTS}):
        _refuse_clash(pane, keys)
    return dict(keys)


def _refuse_key(act: Act, asked: str, key: str) -> None:
    """Raise UsageError for a key that does not exist, decides by reflex, or is typed into a text."""
    where = f"desk.keys: {act.id} = {asked!r}"
    if not is_key(key):
        raise UsageError(f"{where}: there is no key {key!r}", hint=nearest_key(key))
    if key in REFLEXES and act.id in CHANGING:
        raise UsageError(f"{where}: Enter, Backspace and Delete never decide", hint=f"the shipped key is {act.key!r}")
    if act.pane == "edit" and (key in ("backspace", "delete") or is_typed(key)):
        raise UsageError(f"{where}: that key is needed for typing", hint="take one with ctrl, or f2 to f12")


def _refuse_clash(pane: str, keys: Mapping[str, str]) -> None:
    used = Counter(key for act in acts_of(pane) for key in key_names(keys.get(act.id, act.key)))
    for key, count in used.items():
        if count > 1:
            owners = [act.id for act in acts_of(pane) if key in key_names(keys.get(act.id, act.key))]
            raise UsageError(f"desk.keys: {key!r} is asked for by {' and '.join(owners)}", hint="give one another key")


def keys_of(name: str, keys: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of the act with the id `name`, after the configuration's changes."""
    return key_names(keys.get(name, _BY_ID[name].key))


def act_on(pane: str, key: str, keys: Mapping[str, str]) -> Act | None:
    """Return the act of a pane that a key does, after the configuration's changes; None where it does none."""
    return next((act for act in acts_of(pane) if key in keys_of(act.id, keys)), None)


def first_key(act_id: str, keys: Mapping[str, str]) -> str:
    """Return the first key of the act with this id, as people read it."""
    return drawn_keys(_BY_ID[act_id], keys)[0]


def drawn_keys(act: Act, keys: Mapping[str, str]) -> tuple[str, ...]:
    """Return an act's keys as people read them, after the configuration's changes."""
    return tuple(drawn_key(key) for key in key_names(keys.get(act.id, act.key)))

"""Keys in sentences: a sentence names the act, and the editor reads the key that does it here, as it is configured."""

import re
from collections.abc import Mapping

from review_tui.keys.keymap import first_key

_BEGIN, _END = "\x02", "\x03"
"""Foreign text that is shown as text can hold neither: control characters get stand-ins there."""
_NAMED = re.compile(f"{_BEGIN}([a-z_0-9.]+){_END}")


def key(act_id: str) -> str:
    """Return what stands in a sentence for the key of the act with this id, until `with_keys` fills it in.

    Raises:
        KeyError: There is no such act.
    """
    first_key(act_id, {})
    return f"{_BEGIN}{act_id}{_END}"


def with_keys(sentence: str, keys: Mapping[str, str]) -> str:
    """Return the sentence with the keys of the acts that it names, after the configuration's changes `keys`."""
    return _NAMED.sub(lambda named: first_key(named[1], keys), sentence)

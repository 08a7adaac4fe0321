"""Whose name stands on an act of the command line: the flag's, the configuration's, or the login."""

import getpass

from db.errors import UsageError
from db.names import unseen_in
from summarizer.settings import Settings


def person_of(name: str | None, settings: Settings) -> str:
    """Return who acts: the flag, the configuration, or the login.

    Raises:
        UsageError: None of them names anybody, or a character of the name is one that nobody sees.
    """
    for source in (name, settings.person, login()):
        found = " ".join((source or "").split())
        if unseen_in(found):
            message = f"the name has a character that nobody sees, U+{ord(unseen_in(found)):04X}"
            raise UsageError(message, hint="type the name anew")
        if found:
            return found
        if source is not None and source is name:
            break
    raise UsageError("nobody is named: every act of a person carries a name", hint="--as NAME")


def login() -> str:
    """Return the name of who is logged in; empty where the machine knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""

"""What the record refused, as one sentence."""

from db.errors import TakeawaysError


def said(error: TakeawaysError) -> str:
    """Return an error as one sentence with its hint."""
    return f"{error.message} ({error.hint})" if error.hint else error.message

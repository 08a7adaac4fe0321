"""Every error that the project raises on purpose, each with a hint and an exit code."""

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What the process tells cron and shells; documented in `docs/operations.md`."""

    OK = 0
    FAILED = 1
    """Something was done, something failed; the report says what."""
    USAGE = 2
    """The command line or a setting is wrong; nothing was done."""
    BAD_INPUT = 3
    """A file, folder or article could not be read; the rest went on."""
    DATABASE = 4
    """The database can not be opened, is not ours, or is of a newer version."""
    LOG_BROKEN = 5
    """The review log does not verify."""
    BUSY = 6
    """Another process holds the lock that this command needs."""
    NO_TERMINAL = 7
    """The desk needs a terminal."""
    MODEL = 8
    """The drafter can not load or run its model."""
    REFUSED = 9
    """The record does not allow this act (stale, exported, claimed by another)."""
    INTERRUPTED = 130
    """Stopped by a signal after the article in hand."""


class TakeawaysError(Exception):
    """Base of the errors that are printed as one line; `hint` says what to do next."""

    exit_code: ClassVar[ExitCode] = ExitCode.FAILED

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Keep the message (what happened, to which file, key or article) and the hint apart."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(TakeawaysError):
    """A flag, setting or key is wrong."""

    exit_code = ExitCode.USAGE


class InputError(TakeawaysError):
    """A file or article can not be read."""

    exit_code = ExitCode.BAD_INPUT


class DatabaseError(TakeawaysError):
    """The database can not be used."""

    exit_code = ExitCode.DATABASE


class LogBrokenError(TakeawaysError):
    """The review log does not verify."""

    exit_code = ExitCode.LOG_BROKEN


class BusyError(TakeawaysError):
    """Another process holds what is needed; the same call may succeed later."""

    exit_code = ExitCode.BUSY


class NotErasedError(TakeawaysError):
    """Words were blanked by order, and the file beside the database still holds them."""


class ModelError(TakeawaysError):
    """A drafter can not load or run its model."""

    exit_code = ExitCode.MODEL


class NotFoundError(TakeawaysError):
    """No article, draft or entry goes by that id."""

    exit_code = ExitCode.USAGE


class RefusedError(TakeawaysError):
    """The record does not allow this act."""

    exit_code = ExitCode.REFUSED


class NewerDraftError(RefusedError):
    """A draft can not come back beside a newer one of its article; the message says who has that, by headline."""

    def __init__(self, reason: str, headline: str, *, draft_id: int) -> None:
        """Keep the reason by itself as well, and which draft is in the way."""
        super().__init__(f"{reason}: {headline}")
        self.reason = reason
        self.draft_id = draft_id


class ConflictError(RefusedError):
    """Somebody else changed the draft since it was read; nothing was written and no text is lost."""

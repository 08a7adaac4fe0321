"""What every command is handed: the settings, the console, and the way to the database."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.command_line.configuration import load_settings
from summarizer.command_line.console import Console
from summarizer.settings import Settings

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True)
class Invocation:
    """One call of the command line; passed on with `@click.pass_obj`."""

    settings: Settings
    console: Console
    read_settings: Callable[[], Settings] = field(default=load_settings)
    """Reads the same sources again, for a process that stays."""
    settings_file: Path | None = None
    """The file that the settings were read from, where there is one."""

    def with_flags(self, **flags: object) -> "Invocation":
        """Return this call with every flag that was given (not None) in its settings."""
        return replace(
            self,
            settings=self.settings.with_flags(**flags),
            read_settings=lambda: self.read_settings().with_flags(**flags),
        )

    def open_database(self, *, create: bool = True) -> "Database":
        """Return the database for writing, migrated where needed, and made unless told not to.

        Raises:
            DatabaseError: It is not ours, of a newer version, or can not be written.
        """
        from db.opening import open_database

        return open_database(self.settings.db, create=create)

    def open_read_only(self) -> "Database":
        """Return the database for questions; nothing is created or changed.

        Raises:
            DatabaseError: There is none, it is not ours, or of a newer version.
        """
        from db.opening import open_read_only

        return open_read_only(self.settings.db)

"""`takeaways db`: the database copied, checked, brought up to date, and blanked by order."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.errors import DatabaseError, LogBrokenError, UsageError
from db.records import Actor
from summarizer.command_line.arguments import PLACE, ROW
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.kept_files import refuse_kept
from summarizer.command_line.person import person_of
from summarizer.commands.db_looks import look_command, plant_command, policy_command
from summarizer.commands.db_restore import confirm_command, restore_command

if TYPE_CHECKING:
    from sqlite_utils import Database

_OUTSIDE = "older backups, reports, inbox/done and inbox/failed, and training files"
"""What is not the record and may hold an article's words; no command knows where all of it lies."""


@click.group("db")
def command() -> None:
    """Look after the database."""


for other in (restore_command, confirm_command, policy_command, look_command, plant_command):
    command.add_command(other)


@command.command("backup")
@click.argument("target", type=PLACE, required=False)
@click.pass_obj
def backup_command(invocation: Invocation, *, target: Path | None) -> None:
    """Copy the database while it is in use, and prove the copy; TARGET is a file or a folder.

    Without TARGET the copy goes to the folder of backups that the settings name.
    """
    from db.upkeep.backup import backup

    target = target or invocation.settings.nightly.backups
    if target.is_dir() or not target.suffix:
        target /= f"{invocation.settings.db.stem}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db"
    refuse_kept(invocation, target)
    with invocation.open_read_only() as db:
        done = backup(db, target)
    invocation.console.data(str(done.path))
    invocation.console.say(f"{done.bytes:,} bytes, {done.head.count:,} log entries, head {done.head.hash}")


@command.command("upgrade")
@click.pass_obj
def upgrade_command(invocation: Invocation) -> None:
    """Bring a database of an older takeaways up to date; every command that writes does so by itself.

    A search index that is not that of its texts is made anew.
    """
    from db.upkeep.search_index import rebuild

    with invocation.open_database(create=False) as db:
        version = db.conn.execute("PRAGMA user_version").fetchone()[0]
        if rebuild(db):
            invocation.console.say("the search index was made anew")
    invocation.console.say(f"{invocation.settings.db}: schema {version}")


@command.command("check")
@click.pass_obj
def check_command(invocation: Invocation) -> None:
    """Check pages, foreign keys, guards and the review log; exits non-zero when anything is wrong."""
    from db.upkeep.check import Area, check

    with invocation.open_read_only() as db:
        found = check(db)
    for fault in found:
        invocation.console.data(str(fault))
    if not found:
        invocation.console.say("nothing is wrong")
    elif all(fault.area is Area.LOG for fault in found):
        raise LogBrokenError(f"{invocation.settings.db}: the review log does not verify", hint="takeaways audit verify")
    elif all(fault.area is Area.SEARCH for fault in found):
        raise DatabaseError(
            f"{invocation.settings.db}: the search index is not that of its texts", hint="takeaways db upgrade"
        )
    else:
        raise DatabaseError(
            f"{invocation.settings.db}: the database is damaged", hint="restore a backup: docs/operations.md"
        )


@command.command("redact")
@click.option("--entry", type=ROW, help="Blank the texts of this log entry.")
@click.option("--article", "article_id", type=ROW, help="Blank every text of this article.")
@click.option("--reason", required=True, help="The order that is followed, as auditors will read it.")
@click.option("--note", default="", help="More words, kept as a text that can itself be redacted.")
@click.option("--as", "name", required=True, help="The person who answers for it.")
@click.pass_obj
def redact_command(
    invocation: Invocation, *, entry: int | None, article_id: int | None, reason: str, note: str, name: str
) -> None:
    """Blank texts by legal order: a logged act; the log still verifies. It can not be taken back."""
    from db.upkeep.redaction import redact_article, redact_entry

    actor, now = Actor(person_of(name, invocation.settings)), datetime.now(UTC)
    if (entry is None) == (article_id is None):
        raise UsageError("name one entry or one article", hint="takeaways audit log --article N lists its entries")
    with invocation.open_database(create=False) as db:
        if entry is not None:
            left = _of_entry(db, entry)
            redact_entry(db, entry, reason=reason, note=note, actor=actor, at=now)
            invocation.console.say("blanked the texts of 1 log entry; older backups still hold them")
        else:
            assert article_id is not None  # noqa: S101 - one of the two is named
            left = _of_article(db, article_id)
            count = redact_article(db, article_id, reason=reason, note=note, actor=actor, at=now)
            invocation.console.say(f"blanked the texts of {count} log entries; {_OUTSIDE} still hold them")
    for line in left:
        invocation.console.warn(line)


def _of_entry(db: "Database", entry: int) -> list[str]:
    """Return in words where else in the record the words of an entry stand."""
    from db.history import entry as entry_of
    from db.upkeep.remaining import holders

    held, logged = holders(db, entry), entry_of(db, entry)
    if not held or logged is None:
        return []
    return [f"the same words still stand in {', '.join(held)}: takeaways db redact --article {logged.article_id}"]


def _of_article(db: "Database", article_id: int) -> list[str]:
    """Return in words to whom an article's boxes left, who keep them until they are told."""
    from db.upkeep.remaining import left_to

    targets = left_to(db, article_id)
    return [f"it left to {', '.join(targets)}: takeaways export, as ever, takes it down there"] if targets else []

"""`takeaways db`: proven copies of the database, and a check of all that it rests on."""

from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from db.errors import DatabaseError, LogBrokenError, UsageError
from db.records import Actor
from summarizer.command_line.arguments import PLACE, ROW
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.kept_files import refuse_kept
from summarizer.command_line.person import person_of
from summarizer.commands.db_restore import confirm_command, restore_command

if TYPE_CHECKING:
    from sqlite_utils import Database

_OUTSIDE = "older backups, reports, inbox/done and inbox/failed, and training files"
"""What is not the record and may hold an article's words; no command knows where all of it lies."""


@click.group("db")
def command() -> None:
    """Look after the database."""


command.add_command(restore_command)
command.add_command(confirm_command)


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


@command.command("policy")
@click.option("--before-share", type=click.FloatRange(0, 1), help="Share of approvals that wait for a second person.")
@click.option("--before-section", "before_sections", multiple=True, help='A section of which all wait; "" for none.')
@click.option("--before-flag", "before_flags", multiple=True, help='A kind of flag with which all wait; "" for none.')
@click.option("--after-share", type=click.FloatRange(0, 1), help="Share of approvals that are looked at blind later.")
@click.option("--as", "name", help="The person who sets it; without a name the policy that holds is shown.")
@click.pass_obj
def policy_command(
    invocation: Invocation,
    *,
    before_share: float | None,
    before_sections: tuple[str, ...],
    before_flags: tuple[str, ...],
    after_share: float | None,
    name: str | None,
) -> None:
    """Show or set which approvals a second person looks at: logged, and for every desk. What is not named stays."""
    from db.deciding.look_policy import look_policy, set_look_policy
    from db.sections import known_sections, not_sections

    named: dict[str, Any] = {
        "before_share": before_share,
        "before_sections": tuple(filter(None, before_sections)) if before_sections else None,
        "before_flags": tuple(filter(None, before_flags)) if before_flags else None,
        "after_share": after_share,
    }
    changes = {key: value for key, value in named.items() if value is not None}
    if name is None:
        if changes:
            raise UsageError("nobody is named who sets the policy", hint="--as NAME")
        with invocation.open_read_only() as db:
            invocation.console.json(asdict(look_policy(db)))
        return
    actor = Actor(person_of(name, invocation.settings))
    with invocation.open_database(create=False) as db:
        set_look_policy(db, replace(look_policy(db), **changes), actor=actor, at=datetime.now(UTC))
        strange = not_sections(db, look_policy(db).before_sections)
        if strange:
            known = ", ".join(known_sections(db)) or "none yet"
            invocation.console.say(f"no article has the section {', '.join(strange)}; there are {known}")
        invocation.console.json(asdict(look_policy(db)))


@command.command("look")
@click.argument("look_id", metavar="[LOOK]", type=ROW, required=False)
@click.option("--as", "name", required=True, help="Who looks.")
@click.option("--answer", type=click.Choice(["as_drafted", "changed", "rejected"]), help="What you would have done.")
@click.option("--note", default="", help="Why.")
@click.pass_obj
def look_command(invocation: Invocation, *, look_id: int | None, name: str, answer: str | None, note: str) -> None:
    """List the second looks that wait for NAME, or answer one.

    Before an export `as_drafted` lets the approved texts go; anything else brings the draft back to the queue.
    """
    from db.deciding.second_looks import open_looks, take_look
    from summarizer.auditing.second_looks import waiting

    if (look_id is None) != (answer is None):
        raise UsageError(
            "a look is answered by its number and an answer", hint="takeaways db look LOOK --answer changed"
        )
    actor = Actor(person_of(name, invocation.settings))
    with invocation.open_database(create=False) as db:
        if look_id is not None and answer is not None:
            draft = take_look(db, look_id, second=answer, note=note, actor=actor, at=datetime.now(UTC))  # type: ignore[arg-type]
            invocation.console.say(f"looked at; draft {draft.id} is {draft.state}")
            return
        looks = open_looks(db, actor=actor)
        for line in waiting(looks):
            invocation.console.data(line)
    invocation.console.say(f"{len(looks)} second looks wait for {actor.name}")


@command.command("plant")
@click.option("--count", type=click.IntRange(1, 100), default=3, show_default=True, help="How many at most.")
@click.option("--seed", type=int, help="The same seed plants the same errors.")
@click.option("--as", "name", required=True, help="The person who plants.")
@click.pass_obj
def plant_command(invocation: Invocation, *, count: int, seed: int | None, name: str) -> None:
    """Put copies of reviewed drafts with one wrong takeaway into the queue; none of them can ever be exported."""
    from summarizer.auditing.mistakes import plant_some

    actor = Actor(person_of(name, invocation.settings))
    with invocation.open_database(create=False) as db:
        made = plant_some(db, count, seed=seed, actor=actor, at=datetime.now(UTC))
    if made:
        invocation.console.say(f"planted {len(made)}; `takeaways audit ask planted-errors` tells how many were caught")
    else:
        why = "only what is reviewed and may leave is copied, and only a takeaway in which a rule finds what to twist"
        invocation.console.say(f"planted 0: {why}")

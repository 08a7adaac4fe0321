"""`takeaways db restore` and `db confirm`: a copy in the record's place, and the word that somebody saw to it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.errors import InputError
from db.records import Actor
from summarizer.command_line.arguments import PLACE
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.person import person_of

if TYPE_CHECKING:
    from db.verifying.anchors import Anchor


@click.command("restore")
@click.argument("copy", type=PLACE)
@click.option(
    "--unproven", is_flag=True, help="Take it although what was kept, or what stands there, speaks against it."
)
@click.pass_obj
def restore_command(invocation: Invocation, *, copy: Path, unproven: bool) -> None:
    """Put COPY in the database's place, once it is proven; what stood there is set aside, and so are later anchors.

    Every desk is closed before, and the services are stopped. COPY stays where it is. What was taken back since it was
    made is listed: nothing is exported until a person has seen to it and said so, by `takeaways db confirm`.
    """
    from db.upkeep.restore import first_hash, restore
    from summarizer.nightly.after_restore import list_brought_back
    from summarizer.nightly.held_back import since_restore
    from summarizer.nightly.keeping import former_anchors, put_anchors_aside
    from summarizer.nightly.owner import refuse_reports_of_another
    from summarizer.process.lock import held

    record, reports, now = invocation.settings.db, invocation.settings.nightly.reports, datetime.now(UTC)
    with held(record, "nightly"), held(record, "draft"):
        former, damaged = former_anchors(reports)
        for error in damaged:  # they can only let a copy back that something else speaks against
            invocation.console.warn(error.message)
        refuse_reports_of_another(reports, record, first_hash(copy))
        done = restore(
            copy,
            record,
            anchors=_kept_heads(reports),
            former=former,
            unproven=unproven,
            tell=lambda ready: list_brought_back(ready, reports, now),
            at=now,
        )
        kept = put_anchors_aside(reports, done.heads, now)
    say = invocation.console.say
    say(f"{record} is {copy} now: {done.head.count:,} log entries, head {done.head.hash}")
    if done.aside:
        say(f"what stood there is {done.aside}")
    if kept:
        say(f"the heads of later nights, which this record can not have, are in {kept}: keep it with the audit")
    if done.lost and done.lost.head != done.copy:
        say(f"what stood there ended with entry {done.lost.head.count:,}, head {done.lost.head.hash}")
    with invocation.open_read_only() as db:
        if waits := since_restore(db, reports):
            invocation.console.warn(f"nothing is exported yet: {waits.hint}")


def _kept_heads(reports: Path) -> "list[Anchor]":
    """Return the heads that nights kept; raises InputError, with what to do, where they are damaged."""
    from summarizer.nightly.keeping import known_anchors

    try:
        return known_anchors(reports)
    except InputError as error:
        hint = "move it away, and run the same again: the copy is held to what is left; give the file to the audit"
        raise InputError(error.message, hint=hint) from error


@click.command("confirm")
@click.option("--as", "name", required=True, help="The person who saw to it.")
@click.pass_obj
def confirm_command(invocation: Invocation, *, name: str) -> None:
    """Say that you saw to what the last restore brought back: a logged act, after which exports go on."""
    from db.restored import confirm
    from summarizer.nightly.after_restore import mark_seen
    from summarizer.nightly.owner import other_owner

    reports = invocation.settings.nightly.reports
    actor = Actor(person_of(name, invocation.settings))
    with invocation.open_database(create=False) as db:
        restore = confirm(db, actor=actor, at=datetime.now(UTC))
        left = [] if other_owner(reports, db) else mark_seen(reports)
    invocation.console.say(f"confirmed the restore of {restore.at:%Y-%m-%d %H:%M} UTC, entry {restore.seq}")
    for file in left:
        invocation.console.warn(f"{file} can not be renamed: the next restore names it once more")

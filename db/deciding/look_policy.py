"""Keeps in the record which approvals a second person looks at, so that no desk evades it."""

from dataclasses import asdict
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from db.connection import translated_errors, writing
from db.deciding.flag_kinds import known_flag_kind
from db.errors import LogBrokenError, UsageError
from db.facts import Facts
from db.fingerprints import policy_digest
from db.forms import dump
from db.inserting import insert_row, next_id
from db.log import Entry, append, shown
from db.look_rules import NO_LOOKS, LookPolicy, policy_of
from db.names import check_person
from db.records import Actor
from db.times import stamp


def look_policy(db: Database) -> LookPolicy:
    """Return the policy that holds: the one set last, or none."""
    return policy_in_force(db).policy


class InForce(NamedTuple):
    """The policy that holds, and what an approval says of it."""

    policy: LookPolicy
    number: int | None = None
    sha256: str = ""
    """Of its row."""


def policy_in_force(db: Database) -> InForce:
    """Return the policy that holds; one without a number where none was ever set."""
    with translated_errors():
        row = db.conn.execute("SELECT id, at, actor, policy FROM look_policies ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        return InForce(NO_LOOKS)
    return InForce(_read(row[0], row[3]), row[0], policy_digest(*row[1:]))


def policy_numbered(db: Database, number: int) -> LookPolicy:
    """Return the policy with a number, which an approval names; none where it names none."""
    row = db.conn.execute("SELECT policy FROM look_policies WHERE id = ?", (number,)).fetchone()
    return _read(number, row[0]) if row else NO_LOOKS


def _read(number: int, stored: str) -> LookPolicy:
    try:
        return policy_of(stored)
    except (ValueError, TypeError, KeyError) as error:
        message = f"policy {number} for second looks is not as the program writes them: {error}"
        raise LogBrokenError(message, hint="takeaways audit verify") from error


def set_look_policy(db: Database, policy: LookPolicy, *, actor: Actor, at: datetime) -> None:
    """Set the policy for all approvals from now on, by the word of a named person: a logged act.

    Raises:
        UsageError: A share is none, or no check raises a kind of flag.
        RefusedError: The actor is no named person.
    """
    check_person(actor)
    if not (0 <= policy.before_share <= 1 and 0 <= policy.after_share <= 1):
        raise UsageError("a share is between 0 and 1", hint="0.05 is one in twenty")
    for kind in policy.before_flags:
        known_flag_kind(kind)
    with writing(db):
        number, stands = next_id(db, "look_policies"), (stamp(at), shown(actor.name), dump(asdict(policy)))
        facts = Facts(policy=number, policy_sha256=policy_digest(*stands), folded=True)
        append(db, Entry("policy_set", actor, at, facts=facts))
        insert_row(db, "look_policies", {"id": number} | dict(zip(("at", "actor", "policy"), stands, strict=True)))

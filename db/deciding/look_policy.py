"""Keeps in the record which approvals a second person looks at, so that no desk evades it, and draws them."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any, Literal

from sqlite_utils import Database

from db.articles.fingerprints import policy_digest
from db.articles.sections import folded_section
from db.connection import translated_errors, writing
from db.deciding.common import check_person
from db.deciding.flag_kinds import known_flag_kind
from db.errors import LogBrokenError, UsageError
from db.forms import dump
from db.inserting import insert_row, next_id
from db.log import Entry, append, shown
from db.records import Actor
from db.times import stamp
from db.verifying.strict_json import read_once


@dataclass(frozen=True)
class LookPolicy:
    """Which approvals a second person looks at."""

    before_share: float = 0.0
    """Of all approvals, held up until the look; drawn from the log's own hashes, so that nobody can choose."""
    before_sections: tuple[str, ...] = ()
    before_flags: tuple[str, ...] = ()
    """Kinds of flags that stand in the approved texts."""
    after_share: float = 0.0
    """Of all approvals, looked at blind afterwards."""


NO_LOOKS = LookPolicy()
_KEYS = frozenset(one.name for one in fields(LookPolicy))
Kind = Literal["before_export", "afterwards"]


@dataclass(frozen=True)
class WantedLook:
    """A second look that an approval asks for."""

    kind: Kind
    why: str


def looks_due(
    policy: LookPolicy, *, head: str, draft_id: int, section: str, flag_kinds: Collection[str], folded: bool = True
) -> Iterator[WantedLook]:
    """Yield the looks that a policy asks of an approval, at most one of each kind.

    Args:
        policy: What holds.
        head: The hash of the log's last entry before the approval; what is drawn is drawn from it.
        draft_id: Which draft.
        section: Of its article.
        flag_kinds: Of the flags that stand in the approved texts.
        folded: Whether sections are compared as everywhere; earlier versions took accents as they were typed.
    """
    drawn = hashlib.sha256(f"{head}/{draft_id}".encode()).digest()
    before, after = (int.from_bytes(part) / 2**32 for part in (drawn[:4], drawn[4:8]))
    kinds = set(flag_kinds) & set(policy.before_flags)
    if names_section(policy, section, folded=folded):
        yield WantedLook("before_export", f"section {section.strip().casefold()}")
    elif kinds:
        yield WantedLook("before_export", f"flag {', '.join(sorted(kinds))}")
    elif before < policy.before_share:
        yield WantedLook("before_export", "share")
    if after < policy.after_share:
        yield WantedLook("afterwards", "share")


def names_section(policy: LookPolicy, section: str, *, folded: bool = True) -> bool:
    """Return whether a policy names a section, however it is spelt."""
    compared = [_as_typed, folded_section] if folded else [_as_typed]
    return any(bool(plain(section)) and plain(section) in map(plain, policy.before_sections) for plain in compared)


def _as_typed(name: str) -> str:
    return name.strip().casefold()


def look_policy(db: Database) -> LookPolicy:
    """Return the policy that holds: the one set last, or none."""
    return policy_in_force(db)[0]


def policy_in_force(db: Database) -> tuple[LookPolicy, dict[str, int | str]]:
    """Return the policy that holds, and what an approval says of it: its number and a digest of its row."""
    with translated_errors():
        row = db.conn.execute("SELECT id, at, actor, policy FROM look_policies ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        return NO_LOOKS, {}
    try:
        held = policy_of(row[3])
    except (ValueError, TypeError, KeyError) as error:
        message = f"policy {row[0]} for second looks is not as the program writes them: {error}"
        raise LogBrokenError(message, hint="takeaways audit verify") from error
    return held, {"policy": row[0], "policy_sha256": policy_digest(*row[1:])}


def policy_of(stored: str) -> LookPolicy:
    """Return a policy as the record holds it, JSON; raises ValueError for one that others would read otherwise."""
    form = read_once(stored)
    if type(form) is not dict or form.keys() != _KEYS:
        raise ValueError("it is no policy for second looks")
    lists, shares = ("before_sections", "before_flags"), ("before_share", "after_share")
    named = all(type(form[key]) is list and all(type(one) is str for one in form[key]) for key in lists)
    if not named or not all(type(form[key]) in (int, float) and 0 <= form[key] <= 1 for key in shares):
        raise ValueError("a share or a list of this policy for second looks is none")
    return LookPolicy(
        form["before_share"], tuple(form["before_sections"]), tuple(form["before_flags"]), form["after_share"]
    )


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
        facts: dict[str, Any] = {"policy": number, "policy_sha256": policy_digest(*stands), "folded": True}
        append(db, Entry("policy_set", actor, at, facts=facts))
        insert_row(db, "look_policies", {"id": number} | dict(zip(("at", "actor", "policy"), stands, strict=True)))

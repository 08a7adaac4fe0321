"""Holds policies for second looks to the entries that set them, and approvals to the looks that theirs asks for."""

from collections.abc import Iterator
from datetime import timedelta

from sqlite_utils import Database

from db.damaged import NONSENSE
from db.fingerprints import policy_digest
from db.log import CLOCK_TOLERANCE
from db.look_rules import looks_due, policy_of
from db.times import moment, stamp
from db.verifying import logged
from db.verifying.replay import Replay
from db.verifying.replayed import PolicyReplay, Problem

_APPLIED = (
    "SELECT min(applied_at), max(applied_at) FROM _sqlite_migrations"
    " WHERE migration_set = 'takeaways' AND name < '0013'"
)
"""When the migrations up to the one after which settings are logged were applied; later ones say nothing of that."""
_DAY, _AT_ONCE = timedelta(days=1), timedelta(minutes=1)
_NONE = PolicyReplay(0, "", ("", ""))
_UNDER = """
    SELECT l.previous, p.policy, coalesce(d.flag_kinds, '') FROM review_log AS l JOIN look_policies AS p ON p.id = ?2
    LEFT JOIN drafts AS d ON d.id = ?3 WHERE l.seq = ?1
"""
"""What a look is drawn from, and the kinds of flags that the draft's rows have by now."""


def policy_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield every policy that no entry sets, that stands otherwise than it was set, or that is gone."""
    told = dict(replay.policies)
    for number, *stands in db.conn.execute("SELECT id, at, actor, policy FROM look_policies ORDER BY id"):
        found = told.pop(number, None)
        if found is None:
            yield Problem(None, "state", f"policy {number} for second looks is in the tables, and no entry sets it")
        elif found.digest != policy_digest(*stands) or (not found.former and found.set_by != tuple(stands[:2])):
            message = f"policy {number} for second looks is not the one that entry {found.entry} sets"
            yield Problem(found.entry, "state", message)
        elif not _readable(stands[2]):
            message = f"policy {number} for second looks is not in the one form that all read alike"
            yield Problem(found.entry, "state", message)
        elif found.former and moment(stands[0]) > moment(found.set_by[0]) + _DAY:
            message = f"policy {number} for second looks was set after entry {found.entry} says that it was set before"
            yield Problem(found.entry, "rule", message)
    for number, one in told.items():
        yield Problem(one.entry, "state", f"policy {number} for second looks, which entry {one.entry} sets, is gone")
    yield from _former_problems(replay)
    if replay.policies.get(1, _NONE).former and replay.policies[1].entry == 1 and not _upgraded(db):
        yield Problem(1, "rule", "entry 1 names policies that were set before, and the record was made after that")


def _upgraded(db: Database) -> bool:
    """Return whether the record was of an older schema once, before settings were logged: not all came at once."""
    first, last = db.conn.execute(_APPLIED).fetchone()
    return moment(last) - moment(first) > _AT_ONCE


def _readable(policy: str) -> bool:
    try:
        policy_of(policy)
    except NONSENSE:
        return False
    return True


def _former_problems(replay: Replay) -> Iterator[Problem]:
    """Yield where the upgrade did not name what was set before such entries came: all of it, as approvals know it."""
    former = {number: one for number, one in replay.policies.items() if one.former}
    for one in [*former.values()][-1:]:
        if one.former != len(former):
            message = f"{len(former)} are left of {one.former} policies for second looks that the upgrade named"
            yield Problem(one.entry, "rule", message)
    for number, named in replay.named.items():
        if number not in former or former[number].digest != named.digest:
            message = f"entry {named.entry}: it names policy {number} for second looks, which no entry before it sets"
            yield Problem(named.entry, "rule", message)


def asked_problems(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield every approval that names a policy that was replaced, or asks for fewer looks than its policy lays down."""
    yield from _replaced(db, replay)
    for seq, asked in replay.asked.items():
        row = db.conn.execute(_UNDER, (seq, asked.policy, asked.draft)).fetchone()
        if row is None or not _readable(row[1]):  # which `policy_problems` says
            continue
        for entry in _without_look(seq, asked, row, replay):
            message = f"draft {asked.draft} is approved without a second look that policy {asked.policy} asks for"
            yield Problem(entry, "rule", f"entry {entry}: {message}")


def _without_look(seq: int, asked: logged.AskedLooks, row: tuple[str, str, str], replay: Replay) -> Iterator[int]:
    """Yield the approvals that lack a look: the one that names the policy, and one that brings it back or repeats it.

    The flags that stand are held while they are an approval's. Where one by `via` brought rows of its own, they may be
    others than those that were approved first; then the look is its own, or had been asked for before.
    """
    head, policy, kinds = row
    told, asks = replay.drafts[asked.draft], policy_of(policy)
    standing = kinds.split() if told.shows_approval else []
    first, folded = told.rewritten == seq, asked.policy in replay.policies and replay.policies[asked.policy].folded
    own = standing if first else []
    due = looks_due(asks, head=head, draft_id=asked.draft, section=asked.section, flag_kinds=own, folded=folded)
    if not asked.looks.issuperset(look.kind for look in due):
        yield seq
    again = told.rests_on == seq and not first and not set(asks.before_flags).isdisjoint(standing)
    if again and "before_export" not in asked.looks | told.looks:
        yield told.approval


def _replaced(db: Database, replay: Replay) -> Iterator[Problem]:
    """Yield approvals of before settings were logged under another policy than the last one clearly before them."""
    former = max((number for number, one in replay.policies.items() if one.former), default=0)
    for number, (at, seq, draft) in replay.under.items():
        span = (number, former)
        row = db.conn.execute("SELECT min(at) FROM look_policies WHERE id > ? AND id <= ?", span).fetchone()
        if row[0] is None or row[0] >= stamp(moment(at) - CLOCK_TOLERANCE):
            continue
        later = stamp(moment(row[0]) + CLOCK_TOLERANCE)  # so early an entry behind it: the clock was set back meanwhile
        if not db.conn.execute("SELECT 1 FROM review_log WHERE seq > ? AND at < ?", (seq, later)).fetchone():
            message = f"draft {draft} is approved under another policy for second looks than the one that held"
            yield Problem(seq, "rule", f"entry {seq}: {message}")

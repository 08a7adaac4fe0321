"""Names in the log the policies for second looks that were set before setting one was logged: once, at the upgrade."""

from datetime import datetime

from sqlite_utils import Database

from db.facts import Facts
from db.fingerprints import policy_digest
from db.log import Entry, append
from db.records import Actor

LOGGED_SINCE = 12
"""The schema with which setting a policy became a logged act."""
UPGRADE = Actor("takeaways db upgrade", "machine")


def name_former(db: Database, *, at: datetime) -> None:
    """Write an entry for each policy in the table, inside the upgrade's transaction: from now on none has no entry."""
    rows = db.conn.execute("SELECT id, at, actor, policy FROM look_policies ORDER BY id").fetchall()
    for number, *stands in rows:
        facts = Facts(policy=number, policy_sha256=policy_digest(*stands), former=len(rows))
        append(db, Entry("policy_set", UPGRADE, at, facts=facts))

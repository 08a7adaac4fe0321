"""Walks the texts beside the log and holds each to the digest in its entry."""

from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from db.log import digest
from db.verifying import logged
from db.verifying.replay import Replay
from db.verifying.replayed import Problem

_OF_THE_SAME = """
    SELECT 1 FROM review_log AS a JOIN review_log AS b ON a.article_id IS b.article_id AND a.draft_id IS b.draft_id
    WHERE a.seq = ? AND b.seq = ?
"""


class LoggedTexts:
    """The texts of one entry after the other, in step with the walk over the log."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._rows = iter(db.conn.execute("SELECT entry, field, salt, text FROM log_texts ORDER BY entry, field"))
        self._row = next(self._rows, None)
        self._blank: list[int] = []
        self.found: logged.Texts = {}
        """Those of the entry that was checked last."""

    def waits_for(self, seq: int) -> bool:
        """Return whether the next text belongs to this entry or to one before it."""
        return self._row is not None and self._row[0] <= seq

    def check(self, seq: int, digests: dict[str, str]) -> Iterator[Problem]:
        """Yield what is wrong with the texts of one entry."""
        self.found = {}
        row = self._row
        while row is not None and row[0] <= seq:
            entry, field, salt, text = row
            row = self._row = next(self._rows, None)
            if entry < seq or field not in digests:
                yield Problem(entry, "text", f"entry {entry} has a text, {field}, that it does not name")
                continue
            self.found[field] = logged.Text(text, salt)
            if text is None:
                self._blank.append(seq)
            yield from wrong_text(seq, field, self.found[field], digests[field])
        for field in sorted(digests.keys() - self.found.keys()) if len(self.found) != len(digests) else ():
            yield Problem(seq, "text", f"the text {field} of entry {seq} is gone")

    def rest(self, replay: Replay) -> Iterator[Problem]:
        """Yield texts beyond the log's end, blank ones without an order, and those that stand in spite of one."""
        while self._row is not None:
            yield Problem(self._row[0], "text", f"a text of entry {self._row[0]} is there, the entry is not")
            self._row = next(self._rows, None)
        for seq in dict.fromkeys(self._blank):
            if seq not in replay.redacted:
                yield Problem(seq, "text", f"a text of entry {seq} was blanked without a logged redaction")
        for seq, order in replay.redacted.items():
            sql = "SELECT 1 FROM log_texts WHERE entry = ? AND text IS NOT NULL"
            if self._db.conn.execute(sql, (seq,)).fetchone():
                yield Problem(order, "text", f"entry {order} orders the texts of entry {seq} blank, and they are not")
            if not self._db.conn.execute(_OF_THE_SAME, (seq, order)).fetchone():
                yield Problem(order, "rule", f"entry {order} blanks entry {seq} and names another article or draft")


def wrong_text(seq: int, field: str, found: logged.Text, digested: Any) -> Iterator[Problem]:  # noqa: ANN401
    """Yield where a text is not the one that was logged, or an order took it and its salt is there, or again."""
    text, salt = found
    if text is None and salt is not None:
        yield Problem(seq, "text", f"the text {field} of entry {seq} was blanked, and the salt of its digest is there")
    elif text is not None and (salt is None or not _fits(salt, text, digested)):
        yield Problem(seq, "text", f"the text {field} of entry {seq} is not the one that was logged")


def _fits(salt: Any, text: Any, digested: Any) -> bool:  # noqa: ANN401 - a forger may have written anything
    """Return whether a text under its salt is the one that a body holds the digest of."""
    try:
        return bool(digest(salt, text) == digested)
    except UnicodeEncodeError:
        return False

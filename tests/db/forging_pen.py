"""A forger's pen: writes entries and texts of a log as somebody does who knows its form."""

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db.bound_rows import DRAFT_COLUMNS, TAKEAWAY_COLUMNS, DraftCells, TakeawayCells, rows_text
from db.errors import LogBrokenError
from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom

FORGED = '["Forged.","Made up.","Invented."]'
FORGED_ROWS = f"UPDATE takeaways SET text = json_extract('{FORGED}', '$[' || (position - 1) || ']')"
REVIEWED = "UPDATE drafts SET state = 'reviewed', approval = {} WHERE id = 1"
ANYHOW = (
    *("v", "at", "actor", "actor_kind", "tool", "article", "draft", "revision", "coverage_percent"),
    *("drafter", "model", "model_revision", "prompt", "prompt_sha256"),
)


def _under_salt(text: str) -> str:
    return hashlib.sha256(f"aa\n{text}".encode()).hexdigest()


class Pen:
    """Writes statements that change entries and texts, and forges with them."""

    def __init__(self, forgery: Forgery, room: Newsroom, independent: Any) -> None:
        """Write for this owner of the file."""
        self.forgery, self.room, self.independent = forgery, room, independent
        self.connection: sqlite3.Connection = forgery.connection
        self.statements: list[str] = []
        self.appended = 0
        """Entries at the log's end so far."""

    def facts(self, entry: int) -> dict[str, Any]:
        """Return the body of an entry, parsed."""
        found: dict[str, Any] = json.loads(
            self.connection.execute("SELECT body FROM review_log WHERE seq = ?", (entry,)).fetchone()[0]
        )
        return found

    def change(self, entry: int, **changes: Any) -> "Pen":
        """Change facts of an entry; None takes one away."""
        return self.write(entry, self.facts(entry) | changes)

    def write(self, entry: int, facts: dict[str, Any]) -> "Pen":
        """Let an entry say this, in the canonical form."""
        kept = {key: value for key, value in facts.items() if value is not None}
        body = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).replace("'", "''")
        return self.sql(f"UPDATE review_log SET body = '{body}' WHERE seq = {entry}")

    def text(self, entry: int, field: str, text: str, **changes: Any) -> "Pen":
        """Let an entry have this text, bound by its digest; the rows are left out unless `changes` has them."""
        facts = self.facts(entry) | {"rows": None} | changes
        facts["texts"] = facts.get("texts", {}) | {field: _under_salt(text)}
        self.sql(f"DELETE FROM log_texts WHERE entry = {entry} AND field = '{field}'")
        self.sql(f"INSERT INTO log_texts VALUES ({entry}, '{field}', 'aa', '{text}')")
        return self.write(entry, facts)

    def append(self, facts: dict[str, Any], **texts: str) -> int:
        """Let one more entry say this, at the log's end, with these texts; return its number."""
        (last,) = self.connection.execute("SELECT max(seq) FROM review_log").fetchone()
        self.appended += 1
        seq: int = last + self.appended
        digests = {name: _under_salt(text) for name, text in texts.items()}
        body, empty = f'{{"seq":{seq}}}', "0" * 64
        self.sql(f"INSERT INTO review_log (seq, body, previous, hash) VALUES ({seq}, '{body}', '{empty}', '{empty}')")
        self.write(seq, facts | {"seq": seq, "texts": digests or None})
        for name, text in texts.items():
            self.sql(f"INSERT INTO log_texts VALUES ({seq}, '{name}', 'aa', '{text.replace(chr(39), chr(39) * 2)}')")
        return seq

    def said_of(self, entry: int, **changes: Any) -> dict[str, Any]:
        """Return what an act on the draft of this entry says of it in any case, with these changes."""
        return {key: value for key, value in self.facts(entry).items() if key in ANYHOW} | changes

    def rows(self, draft: int = 1, **cells: Any) -> str:
        """Change columns of the draft's takeaways (a list is one for each); return the digest of its rows then."""
        three = [
            TakeawayCells(*row)._asdict()
            for row in self.connection.execute(
                f"SELECT {TAKEAWAY_COLUMNS} FROM takeaways WHERE draft_id = ? ORDER BY position", (draft,)
            )
        ]
        for place, row in enumerate(three, start=1):
            for column, cell in cells.items():
                row[column] = cell[place - 1] if isinstance(cell, list) else cell
                stands = row[column].replace("'", "''")
                self.sql(f"UPDATE takeaways SET {column} = '{stands}' WHERE draft_id = {draft} AND position = {place}")
        of_draft = self.connection.execute(f"SELECT {DRAFT_COLUMNS} FROM drafts WHERE id = ?", (draft,)).fetchone()
        return _under_salt(rows_text([TakeawayCells(**row) for row in three], DraftCells(*of_draft)))

    def sql(self, statement: str) -> "Pen":
        """Add a statement."""
        self.statements.append(statement)
        return self

    def caught(self, entry: int | None, said: str, *, independently: str = "") -> None:
        """Forge as written: both verifiers found nothing before, and name this entry then, with these words.

        The other verifier names a row where it finds a table wrong; `independently` is what it says then.
        """
        path: Path = self.room.path
        assert verify(self.room.db).ok
        assert self.independent.verify(path) == []
        self.forgery.rewritten(*self.statements)
        found = verify(self.room.db).problems
        assert any(problem.entry == entry and said in problem.message for problem in found), found
        start = independently or f"entry {entry}:"
        assert any(problem.startswith(start) for problem in self.independent.verify(path))

    def refused(self, draft: int = 1) -> None:
        """Look that an export holds the draft to the log and lets nothing go."""
        with pytest.raises(LogBrokenError):
            self.room.export(draft)

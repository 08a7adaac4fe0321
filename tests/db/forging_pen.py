"""A forger's pen: writes entries and texts of a log as somebody does who knows its form."""

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db.errors import LogBrokenError
from db.verify import verify

FORGED = '["Forged.","Made up.","Invented."]'
FORGED_ROWS = f"UPDATE takeaways SET text = json_extract('{FORGED}', '$[' || (position - 1) || ']')"
REVIEWED = "UPDATE drafts SET state = 'reviewed', approval = {} WHERE id = 1"


class Pen:
    """Writes statements that change entries and texts, and forges with them."""

    def __init__(self, forgery: Any, room: Any, independent: Any) -> None:
        """Write for this owner of the file."""
        self.forgery, self.room, self.independent = forgery, room, independent
        self.connection: sqlite3.Connection = forgery.connection
        self.statements: list[str] = []

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
        facts["texts"] = facts.get("texts", {}) | {field: hashlib.sha256(f"aa\n{text}".encode()).hexdigest()}
        self.sql(f"DELETE FROM log_texts WHERE entry = {entry} AND field = '{field}'")
        self.sql(f"INSERT INTO log_texts VALUES ({entry}, '{field}', 'aa', '{text}')")
        return self.write(entry, facts)

    def sql(self, statement: str) -> "Pen":
        """Add a statement."""
        self.statements.append(statement)
        return self

    def caught(self, entry: int, said: str) -> None:
        """Forge as written: both verifiers found nothing before, and name this entry then, with these words."""
        path: Path = self.room.path
        assert verify(self.room.db).ok
        assert self.independent.verify(path) == []
        self.forgery.rewritten(*self.statements)
        found = verify(self.room.db).problems
        assert any(problem.entry == entry and said in problem.message for problem in found), found
        assert any(problem.startswith(f"entry {entry}:") for problem in self.independent.verify(path))

    def refused(self, draft: int = 1) -> None:
        """Look that an export holds the draft to the log and lets nothing go."""
        with pytest.raises(LogBrokenError):
            self.room.export(draft)

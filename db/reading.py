"""Connects to a record for reading only, also where nobody may write beside it, as evidence is kept."""

import os
import sqlite3
from pathlib import Path

from db.errors import DatabaseError


def connect_to_read(path: Path, *, timeout: float) -> sqlite3.Connection:
    """Return a connection to the file at `path` that can not write.

    SQLite writes beside a record even to read it. Where it may not, and nothing lies beside, the file is the whole
    record, and is read as one that does not change.

    Raises:
        DatabaseError: something lies beside, and SQLite may not write there.
    """
    path = path.resolve()
    effective = os.access in os.supports_effective_ids
    alone = not os.access(path.parent, os.W_OK, effective_ids=effective)
    whole = alone and not path.with_name(f"{path.name}-wal").exists()
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable={int(whole)}", uri=True, timeout=timeout)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if not alone or "locked" in str(error):
            raise
        raise DatabaseError(
            f"{path} can not be read where you may not write: {error}",
            hint=f"copy it with what lies beside it ({path.name}-wal) to a folder of yours, and read it there",
        ) from error
    except BaseException:
        connection.close()
        raise
    return connection

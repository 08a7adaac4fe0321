"""What `takeaways audit verify` says of clocks that were wrong."""

import json
from datetime import UTC, datetime
from pathlib import Path

from db.articles.saving import save_article
from db.errors import ExitCode
from db.opening import open_database
from db.records import Actor
from tests.summarizer.conftest import Command, make_article


def test_verify_notes_wrong_clocks(here: Command, tmp_path: Path) -> None:
    """A year to come and the step back are notes: the exit code is 0."""
    db = open_database(tmp_path / "takeaways.db")
    for number, year in ((1, 2093), (2, 2026)):
        save_article(db, make_article(number), actor=Actor("feed", "machine"), at=datetime(year, 1, 1, tzinfo=UTC))
    db.close()
    done = here("audit", "verify")
    assert (done.returncode, done.stdout.count("  note: ")) == (ExitCode.OK, 2)
    form = json.loads(here("audit", "verify", "--json").stdout)
    assert (form["ok"], form["latest"][:4], form["clock_steps"]) == (True, "2093", 1)

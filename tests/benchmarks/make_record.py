"""Makes a record of any size by the project's own verbs: articles, drafts, decisions and exports of made-up newsrooms.

`python tests/benchmarks/make_record.py OUT.db --articles 150000 --entries 1000000` writes the size that the audit
questions are measured at (a part is played, then copied); `bench_record.py` measures them.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db import exports
from db.articles.gates import overrule_gate
from db.articles.saving import save_article
from db.connection import writing
from db.deciding import acts as decisions
from db.deciding import planted, second_looks, undo
from db.drafts import claims
from db.drafts import saving as drafts
from db.drafts.rows import load_draft
from db.errors import RefusedError
from db.log import canonical, chained
from db.look_rules import LookPolicy
from db.opening import open_database
from db.reasons import REASONS
from db.records import Actor, ArticleText, Drafted, DraftedTakeaway, DraftFailed, Flag, ModelInfo, Severity, Span
from db.times import moment, stamp

PLACES = ("Eastmere", "Holm", "Kestrel Bay", "Larch Hill", "Norwick", "Saltby", "Tarn End", "Westfold")
BODIES = ("board", "council", "court", "school", "union", "clinic", "club", "harbour")
ACTS = ("voted to widen", "agreed to close", "refused to sell", "plans to repair", "may rebuild", "did not open")
THINGS = ("the bridge", "the pier", "the old mill", "the north road", "the library", "the ferry line", "the market")
SECTIONS = ("City", "Court", "Sport", "Science", "Business", "Politics", "Weather")
EDITORS = tuple(Actor(f"Editor {letter}") for letter in "ABCDEFGH")
NIGHT = Actor("night run", "machine")
SECONDS: tuple[second_looks.Second, ...] = ("as_drafted", "changed", "rejected")
MODELS = tuple(ModelInfo("embedded", "house-model", f"{number:064x}") for number in (1, 2, 3))
LOOKS = LookPolicy(before_share=0.02, before_sections=("court",), after_share=0.05)
BATCH = 1000


@dataclass
class Maker:
    """Plays nights and days until the record is large enough."""

    db: Database
    random: random.Random
    now: datetime
    step: timedelta

    def tick(self) -> datetime:
        """Return the next moment."""
        self.now += self.step * self.random.random() * 2
        return self.now

    def article(self, number: int, *, version: int = 0) -> int:
        """Save an article and return its revision."""
        pick = self.random.choice
        sentences = [f"The {pick(BODIES)} of {pick(PLACES)} {pick(ACTS)} {pick(THINGS)}." for _ in range(6)]
        sentences.append(f"It costs {number + version * 1_000_003} crowns.")
        at = self.tick()
        embargo = (at - timedelta(seconds=1)).isoformat() if self.random.random() < 0.05 else ""
        body = "\n\n".join(sentences)
        text = ArticleText(f"story-{number}", sentences[0][:-1], body, section=pick(SECTIONS), embargoed_until=embargo)
        gate = "opinion: made up" if self.random.random() < 0.02 else None
        saved = save_article(self.db, text, actor=NIGHT, at=at, gate=gate)
        if gate:
            overrule_gate(self.db, saved.article_id, actor=pick(EDITORS), at=self.tick())
        return saved.revision_id

    def draft(self, revision: int) -> int:
        """Save a draft and return its id."""
        body = self.db.conn.execute("SELECT body FROM revisions WHERE id = ?", (revision,)).fetchone()[0]
        lines = list(dict.fromkeys(body.split("\n\n")))
        lines += [f"Nothing else is known of point {number}." for number in range(4 - len(lines))]
        made = [DraftedTakeaway(line, (Span(0, 10),), flags=self.flags()) for line in lines]
        drafted = Drafted((made[0], made[1], made[-1]), tuple(made[2:3]), 1.0, self.random.choice(MODELS))
        return drafts.save_draft(self.db, revision, drafted, actor=NIGHT, at=self.tick())

    def flags(self) -> tuple[Flag, ...]:
        """Return a flag now and then."""
        if self.random.random() > 0.1:
            return ()
        severity = self.random.choice((Severity.ERROR, Severity.WARNING, Severity.NOTE))
        return (Flag(self.random.choice(("number", "name", "quote")), severity, "made up for a benchmark"),)

    def day_of(self, draft_id: int) -> None:
        """Claim, edit, decide, export: what happens to most drafts."""
        editor, draw = self.random.choice(EDITORS), self.random.random()
        draft = claims.claim(self.db, draft_id, actor=editor, at=self.tick())
        if self.random.random() < 0.03:
            editor = self.random.choice(EDITORS)
            draft = claims.take_over(self.db, draft_id, actor=editor, at=self.tick())
        texts = draft.texts
        if self.random.random() < 0.4:
            texts = (f"{texts[0][:-1]}, it said.", *texts[1:])
        if self.random.random() < 0.3:
            draft = decisions.edit(
                self.db, draft_id, texts, version=draft.version, actor=editor, at=self.tick(), flags=((), (), ())
            )
        if draw < 0.12:
            self.reject(draft_id, draft.version, editor)
            return
        named = tuple(f"{n}:{flag.kind}" for n, one in enumerate(draft.takeaways, 1) for flag in one.flags)
        decisions.approve(
            self.db, draft_id, texts, version=draft.version, actor=editor, at=self.tick(), acknowledged=named,
            seconds=self.random.lognormvariate(3.5, 0.8), end_seen=self.random.random() < 0.95, looks=LOOKS,
            guidelines="house-1",
        )  # fmt: skip
        self.after(draft_id, editor)

    def reject(self, draft_id: int, version: int, editor: Actor) -> None:
        """Reject for some reason."""
        reason = self.random.choice(tuple(REASONS))
        decisions.reject(
            self.db, draft_id, reason=reason, note="made up", version=version, actor=editor, at=self.tick()
        )

    def after(self, draft_id: int, editor: Actor) -> None:
        """Undo now and then, look twice, export, withdraw."""
        if self.random.random() < 0.02:
            undo.undo(self.db, actor=editor, at=self.tick())
            undo.redo(self.db, actor=editor, at=self.tick())
        other = next(one for one in EDITORS if one != editor)
        for look in self.looks(draft_id):
            second = self.random.choices(SECONDS, (90, 8, 2))[0]
            try:
                second_looks.take_look(self.db, look, second=second, actor=other, at=self.tick())
            except RefusedError:
                continue
        if exports.why_not(self.db, draft_id, at=self.now):
            return
        exports.record_export(self.db, [draft_id], format="json", target="site", actor=NIGHT, at=self.tick())
        if self.random.random() < 0.01:
            version = load_draft(self.db, draft_id).version
            decisions.withdraw(self.db, draft_id, note="made up", version=version, actor=editor, at=self.tick())

    def looks(self, draft_id: int) -> list[int]:
        """Return the draft's open looks."""
        sql = "SELECT id FROM second_looks WHERE draft_id = ? AND verdict = ''"
        return [row[0] for row in self.db.conn.execute(sql, (draft_id,))]

    def play(self, number: int, pending_share: float) -> None:
        """One article's life; some wait for ever."""
        revision = self.article(number)
        if self.random.random() < 0.01:
            failed = DraftFailed("made up", retryable=True)
            drafts.record_failure(self.db, revision, failed, MODELS[0], actor=NIGHT, at=self.tick())
        draft_id = self.draft(revision)
        if self.random.random() >= pending_share:
            self.day_of(draft_id)
        if self.random.random() < 0.01:
            self.article(number, version=1)
        if self.random.random() < 0.002:
            wrong = f"The {self.random.choice(BODIES)} lost {number} crowns."
            planted.plant(self.db, draft_id, position=2, text=wrong, kind="number", actor=NIGHT, at=self.tick())


def fill(maker: Maker, articles: int, entries: int, pending_share: float) -> Iterator[int]:
    """Yield the number of articles played so far; then claims and releases fill the log up."""
    for first in range(0, articles, BATCH):
        with writing(maker.db):
            for number in range(first, min(first + BATCH, articles)):
                maker.play(number, pending_share)
        yield min(first + BATCH, articles)
    waiting = [row[0] for row in maker.db.conn.execute("SELECT id FROM drafts WHERE state = 'pending'")]
    while waiting and _entries(maker.db) < entries:
        with writing(maker.db):
            for draft_id in maker.random.choices(waiting, k=BATCH // 2):
                editor = maker.random.choice(EDITORS)
                claims.take_over(maker.db, draft_id, actor=editor, at=maker.tick())
                claims.release(maker.db, draft_id, actor=editor, at=maker.tick())


def _entries(db: Database) -> int:
    return int(db.conn.execute("SELECT coalesce(max(seq), 0) FROM review_log").fetchone()[0])


def make(
    path: Path, *, articles: int, entries: int, days: float = 730, pending: float = 0.5, seed: int = 7
) -> Database:
    """Return a new record at `path`, played article by article; the same seed makes the same newsroom."""
    db = open_database(path)
    db.conn.execute("PRAGMA synchronous = OFF")  # made again when the power fails
    step = timedelta(days=days) / max(entries, 15 * articles, 1) * 0.9
    maker = Maker(db, random.Random(seed), datetime.now(UTC) - timedelta(days=730), step)
    for _ in fill(maker, articles, entries, pending):
        pass
    return db


TABLES = {
    "articles": ("id", "current_revision"),
    "revisions": ("id", "article_id"),
    "takeaways": ("draft_id",),
    "drafts": ("id", "article_id", "revision_id", "approval"),
    "attempts": ("id", "revision_id"),
    "second_looks": ("id", "draft_id", "approval", "entry"),
    "planted_errors": ("draft_id", "entry"),
    "export_runs": ("id",),
    "export_items": ("run_id", "draft_id", "article_id", "entry"),
}
"""Every table that grows, with the columns that hold an id."""
COUNTED_BY = {
    "id": "", "current_revision": "revisions", "article_id": "articles", "draft_id": "drafts",
    "revision_id": "revisions", "approval": "review_log", "entry": "review_log", "run_id": "export_runs",
}  # fmt: skip
"""Which table's ids a column holds; its own where nothing is said."""
TIMES = {"created_at", "changed_at", "exported_at", "ingested_at", "at", "requested_at", "looked_at", "planted_at"}
"""Columns whose time the log tells."""


def multiply(db: Database, times: int, span: timedelta) -> None:
    """Copy the whole record `times - 1` times with new ids, each copy `span` later, and chain the entries.

    The guards are taken away for it and put back: bulk copying is what they forbid. `verify` then proves the result.
    """
    connection = db.conn
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    rows = connection.execute("SELECT seq, body FROM review_log ORDER BY seq").fetchall()
    log = [(seq, json.loads(body)) for seq, body in rows]
    most = {table: _most(db, table, ids[0]) for table, ids in TABLES.items()}
    most["review_log"] = len(log)
    connection.execute("PRAGMA foreign_keys = OFF")
    with writing(db):
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for copy in range(1, times):
            _copy_tables(db, copy, most, copy * span)
            _copy_log(db, copy, log, most, span)
        connection.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
        for _, sql in triggers:
            connection.execute(sql)


def _most(db: Database, table: str, column: str) -> int:
    return int(db.conn.execute(f"SELECT coalesce(max({column}), 0) FROM {table}").fetchone()[0])


def _copy_tables(db: Database, copy: int, most: dict[str, int], span: timedelta) -> None:
    db.conn.create_function("later", 1, lambda at: stamp(moment(at) + span) if at else at)
    for table, ids in TABLES.items():
        first = ids[0]
        columns = [row[1] for row in db.conn.execute(f"PRAGMA table_info({table})")]
        terms = []
        for column in columns:
            counted = (COUNTED_BY.get(column) or table) if column in ids else None
            shift = copy * most[counted] if counted else 0
            if column in TIMES:
                terms.append(f"later({column})")
            else:
                terms.append(
                    f"{column} || '-{copy}'" if column == "source_id" else f"{column} + {shift}" if counted else column
                )
        db.conn.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(terms)} FROM {table}"
            f" WHERE {first} <= {most[table]}"
        )


def _copy_log(db: Database, copy: int, log: list[tuple[int, Any]], most: dict[str, int], span: timedelta) -> None:
    connection, size = db.conn, len(log)
    head = connection.execute("SELECT hash FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()[0]
    shifts = {
        "seq": size,
        "about": size,
        "article": most["articles"],
        "draft": most["drafts"],
        "copied_from": most["drafts"],
        "run": most["export_runs"],
    }
    made = []
    for _, facts in log:
        body = {key: value + copy * shifts[key] if key in shifts else value for key, value in facts.items()}
        body |= {"source": f"{facts['source']}-{copy}"} if "source" in facts else {}
        body["at"] = stamp(moment(facts["at"]) + copy * span)
        text = canonical(body)
        hashed = chained(head, text)
        made.append((body["seq"], text, head, hashed))
        head = hashed
    connection.executemany("INSERT INTO review_log (seq, body, previous, hash) VALUES (?, ?, ?, ?)", made)
    connection.execute(
        "INSERT INTO log_texts (entry, field, salt, text)"
        " SELECT entry + ?, field, salt, text FROM log_texts WHERE entry <= ?",
        (copy * size, size),
    )


def main() -> None:
    """Read the command line and make the record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=150_000)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--pending", type=float, default=0.5, help="the share of drafts that still wait")
    parser.add_argument("--copies", type=int, default=150, help="play 1/N of it, and copy that N times")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    began, copies, days = time.perf_counter(), given.copies, 730.0
    db = make(
        given.out, articles=given.articles // copies, entries=given.entries // copies, days=days / copies,
        pending=given.pending, seed=given.seed,
    )  # fmt: skip
    multiply(db, copies, timedelta(days=days / copies))
    took = time.perf_counter() - began
    sys.stdout.write(f"{given.out}: {_entries(db):,} entries, {took:.0f} s\n")
    db.conn.close()


if __name__ == "__main__":
    main()

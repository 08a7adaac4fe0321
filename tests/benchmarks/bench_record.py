"""Measures a record that `make_record.py` made: each canned question with its plan, `verify`, opening, the queue.

`python tests/benchmarks/bench_record.py RECORD.db [--json]`; wall times are the best of three, in milliseconds; for
`verify` also the processor's time, since other programs may share the machine.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db.asking.canned import ask, questions, values_for
from db.drafts import queue
from db.drafts.filters import QueueFilters
from db.figures.statistics import statistics
from db.opening import open_database, open_read_only
from db.records import Actor
from db.verifying.verify import verify

ANA = Actor("Editor A")
SLOWEST_MS = 200
LEAST_ENTRIES = 100_000


def best(call: Callable[[], Any], times: int = 3) -> float:
    """Return the shortest of some runs, in milliseconds."""
    return min(once(call, time.perf_counter) for _ in range(times))


def once(call: Callable[[], Any], clock: Callable[[], float]) -> float:
    """Return how long one run takes on a clock, in milliseconds."""
    began = clock()
    call()
    return 1000 * (clock() - began)


def plan_of(db: Database, sql: str, values: dict[str, Any]) -> list[str]:
    """Return the steps in which SQLite answers."""
    return [row[3] for row in db.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values)]


def scans_of_the_log(plan: list[str]) -> list[str]:
    """Return the steps of the plan that read the whole log without an index."""
    return [step for step in plan if step.startswith("SCAN") and "INDEX" not in step and "planted_errors" not in step]


def missed(found: dict[str, Any]) -> list[str]:
    """Return which aims were not reached: 0.2 s for each question and no scan, 100,000 entries a second."""
    slow = {name: one for name, one in found["questions"].items() if one["ms"] > SLOWEST_MS or one["scans"]}
    out = [f"{name}: {one['ms']} ms {' '.join(one['scans'])}" for name, one in slow.items()]
    speed = found["verify"]["entries_per_second"]
    return out + ([f"verify: {speed:,} entries a second"] if speed < LEAST_ENTRIES or not found["verify"]["ok"] else [])


def opened_and_closed(path: Path) -> None:
    """Open the record as the desk does: migrated, guards checked."""
    open_database(path).conn.close()


def measured(path: Path) -> dict[str, Any]:
    """Return all figures of the record at `path`."""
    db = open_read_only(path)
    now, today = datetime.now(UTC), datetime.now(UTC).date()
    asked = {}
    for one in questions():
        plan = plan_of(db, one.sql, values_for(one, {}, today=today))
        rows = len(ask(db, one.name).rows)
        took = best(partial(ask, db, one.name))
        cpu = once(partial(ask, db, one.name), time.process_time)
        asked[one.name] = {
            "ms": round(took, 1),
            "cpu_ms": round(cpu, 1),
            "rows": rows,
            "plan": plan,
            "scans": scans_of_the_log(plan),
        }
    desk = {
        "open": best(partial(opened_and_closed, path)),
        "first page": best(lambda: queue.page(db, at=now, actor=ANA)),
        "page at 50,000": best(lambda: queue.page(db, at=now, actor=ANA, offset=50_000)),
        "counts": best(lambda: queue.counts(db, actor=ANA, at=now)),
        "by section": best(lambda: queue.page(db, QueueFilters(sections=("Court",)), at=now, actor=ANA)),
        "search": best(lambda: queue.page(db, QueueFilters(search="harbour bridge"), at=now, actor=ANA)),
        "statistics": best(partial(statistics, db), times=1),
    }
    began, busy = time.perf_counter(), time.process_time()
    found = verify(db)
    seconds, busy = time.perf_counter() - began, time.process_time() - busy
    proof = {"entries": found.entries, "ok": found.ok, "seconds": round(seconds, 1), "cpu": round(busy, 1)}
    proof["entries_per_second"] = round(found.entries / seconds)
    proof["entries_per_cpu_second"] = round(found.entries / busy)
    return {"questions": asked, "desk_ms": {name: round(value, 1) for name, value in desk.items()}, "verify": proof}


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = measured(given.record)
    if given.json:
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
        return
    for name, one in found["questions"].items():
        sys.stdout.write(
            f"{name:26} {one['ms']:9.1f} ms {one['cpu_ms']:8.1f} ms of the processor {one['rows']:7,} rows\n"
        )
        sys.stdout.writelines(f"{'':28}{step}\n" for step in one["plan"])
    for name, took in found["desk_ms"].items():
        sys.stdout.write(f"desk: {name:20} {took:9.1f} ms\n")
    sys.stdout.write(f"verify: {found['verify']}\n")
    sys.stdout.writelines(f"not reached: {one}\n" for one in missed(found))


if __name__ == "__main__":
    main()

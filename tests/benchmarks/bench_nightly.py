"""Measures one night over real articles: articles per second, memory over the run, and what is not the model's time.

`python tests/benchmarks/bench_nightly.py --data FOLDER [--articles 2000] [--processors N] [--max-minutes M]`

The articles are rows of the .jsonl or .jsonl.xz files in FOLDER that have a field `article`; each becomes one file of
an inbox in a scratch folder, a third of them each as plain text, schema.org and ninjs. The night is a process of its
own, as in production; its memory is sampled beside the count of its drafts.
"""

import argparse
import json
import lzma
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import Any

SLICES = 10
LEAST_WORDS = 130
"""Shorter ones the gate would hold back, and the count of drafts would say nothing."""


@dataclass(frozen=True)
class Sample:
    """The state of the run at one moment."""

    seconds: float
    drafted: int
    resident: int
    """Bytes."""


def articles(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield headline and text of the rows that have one, file by file, the files without highlights first."""
    for path in sorted((*folder.glob("*.jsonl"), *folder.glob("*.jsonl.xz"))):
        with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                text = row.get("article") or ""
                if len(text.split()) >= LEAST_WORDS:
                    yield row.get("title") or " ".join(text.split()[:9]), text


def fill(inbox: Path, found: Iterator[tuple[str, str]]) -> int:
    """Write one file per article, in three formats by turns; return how many."""
    count = 0
    for count, (headline, text) in enumerate(found, start=1):
        uri = f"urn:bench:{count}"
        name = inbox / f"{count:06d}"
        if count % 3 == 0:
            name.with_suffix(".txt").write_text(f"Headline: {headline}\nURL: https://bench.example/{count}\n\n{text}\n")
        elif count % 3 == 1:
            item: dict[str, Any] = {"@type": "NewsArticle", "@id": uri, "headline": headline, "articleBody": text}
            name.with_suffix(".json").write_text(json.dumps(item))
        else:
            bodies = [{"role": "main", "contentType": "text/plain", "value": text}]
            item = {"uri": uri, "type": "text", "headlines": [{"role": "main", "value": headline}], "bodies": bodies}
            name.with_suffix(".json").write_text(json.dumps(item))
    return count


def resident(pid: int) -> int:
    """Return the bytes of memory that a process holds now, 0 once it is gone."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def night(home: Path, options: argparse.Namespace) -> tuple[list[Sample], dict[str, Any], float, float]:
    """Run one night in `home`; return samples, its report, and its wall and processor seconds."""
    command = [sys.executable, "-m", "summarizer", "nightly", "inbox", "--log", "json"]
    command += ["--max-minutes", str(options.max_minutes)] if options.max_minutes else []
    # what was just written into the inbox is whole
    variables = os.environ | {"TAKEAWAYS_DRAFTER": options.drafter}
    if options.processors:
        command = ["taskset", "--cpu-list", f"0-{options.processors - 1}", *command]
    drafted = 0

    def count() -> None:
        nonlocal drafted
        for line in process.stderr or ():
            drafted += '"event": "drafted"' in line or '"event":"drafted"' in line

    began, busy = time.perf_counter(), sum(os.times()[2:4])
    process = subprocess.Popen(
        command, cwd=home, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    reader = Thread(target=count)
    reader.start()
    samples = []
    while process.poll() is None:
        samples.append(Sample(time.perf_counter() - began, drafted, resident(process.pid)))
        time.sleep(0.5)
    reader.join()
    wall, busy = time.perf_counter() - began, sum(os.times()[2:4]) - busy
    return samples, json.loads((home / "reports" / "latest.json").read_text()), wall, busy


def by_slice(samples: list[Sample], total: int) -> list[int]:
    """Return the highest memory, in MB, of each tenth of the drafts."""
    highest = [0] * SLICES
    for sample in samples:
        if 0 < sample.drafted <= total:
            at = min(sample.drafted * SLICES // total, SLICES - 1)
            highest[at] = max(highest[at], sample.resident // 1_000_000)
    return highest


def measured(options: argparse.Namespace) -> dict[str, Any]:
    """Return the figures of one night."""
    with tempfile.TemporaryDirectory(prefix="bench-nightly-") as scratch:
        home = Path(scratch)
        (home / "inbox").mkdir()
        files = fill(home / "inbox", islice(articles(options.data), options.articles))
        samples, report, wall, busy = night(home, options)
    drafting = report["drafting"]
    steps = {step["name"]: step["seconds"] for step in report["steps"]}
    model = drafting["model_seconds"]
    beyond = sum(steps.values()) - model - drafting["load_seconds"]
    share = {name: round(100 * seconds / model, 2) for name, seconds in steps.items() if name != "draft"}
    share["checks"] = round(100 * drafting["check_seconds"] / model, 2)
    rest = steps["draft"] - model - drafting["load_seconds"]
    share["of checks and storing, what the model did not work beside"] = round(100 * rest / model, 2)
    return {
        "articles": files,
        "drafted": drafting["drafted"],
        "stopped": drafting["stopped"],
        "failed": dict(Counter(failure["reason"] for failure in drafting["failures"])),
        "not to be drafted": report["ingest"]["not_to_be_drafted"],
        "verified": report["log"]["verified"],
        "wall seconds": round(wall, 1),
        "processor seconds": round(busy, 1),
        "articles per second": round(drafting["drafted"] / wall, 2),
        "articles per processor second": round(drafting["drafted"] / busy, 2),
        "load seconds": drafting["load_seconds"],
        "model seconds": model,
        "beyond the model, % of its time": round(100 * beyond / model, 2),
        "of that, %": share,
        "memory by tenth of the run, MB": by_slice(samples, max(drafting["drafted"], 1)),
        "highest memory, MB": max((sample.resident for sample in samples), default=0) // 1_000_000,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="a folder of .jsonl or .jsonl.xz files")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--drafter", default="embedded")
    parser.add_argument("--processors", type=int, help="of this machine, for the night; all of them when not given")
    parser.add_argument("--max-minutes", type=float, help="let the night end by its deadline")
    sys.stdout.write(json.dumps(measured(parser.parse_args()), indent=2) + "\n")


if __name__ == "__main__":
    main()

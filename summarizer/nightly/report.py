"""What one night did, as values, as JSON for machines and as Markdown for the morning."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from db.errors import ExitCode
from db.figures.status import Status
from db.records import ModelInfo
from db.verifying.anchors import Anchor
from db.verifying.verify import Verification
from summarizer.command_line.console import as_json
from summarizer.drafting.tally import Tally
from summarizer.ingest.storing import Intake
from summarizer.readable import in_markdown
from summarizer.writing import make_folder, write_whole


@dataclass(frozen=True)
class Step:
    """One part of the run: how long it took, and what stopped it, if anything did."""

    name: str
    seconds: float
    problem: str = ""


@dataclass
class Report:
    """Everything that the morning wants to know."""

    started: datetime
    database: Path
    version: str
    record: str = ""
    """The hash of its first log entry, where the log verified: of which database these reports are."""
    steps: list[Step] = field(default_factory=list)
    intake: Intake = field(default_factory=Intake)
    taken_back: list[str] = field(default_factory=list)
    """What may take a story back in words, with the articles that it may mean."""
    tally: Tally = field(default_factory=Tally)
    left_to: str = ""
    """Which other process drafts meanwhile; a watching one is no reason to call a person."""
    model: ModelInfo | None = None
    load_seconds: float = 0.0
    """How long the model took to load."""
    waiting: int = 0
    """Articles that still wait for a draft."""
    status: Status | None = None
    verification: Verification | None = None
    held_to: int = 0
    """To how many heads of earlier nights the log was held."""
    backup: str = ""
    anchor: Anchor | None = None
    """The head of the log that was kept of this night."""
    notes: list[str] = field(default_factory=list)
    ended: datetime | None = None
    exit_code: ExitCode = ExitCode.OK

    @property
    def problems(self) -> list[str]:
        """Return what stopped a step."""
        return [f"{step.name}: {step.problem}" for step in self.steps if step.problem]


def plain(report: Report) -> dict[str, object]:
    """Return the report as JSON-serialisable values."""
    status, found = report.status, report.verification
    return {
        "started": report.started.isoformat(),
        "ended": report.ended.isoformat() if report.ended else None,
        "version": report.version,
        "database": str(report.database.absolute()),
        "record": report.record or None,
        "exit_code": int(report.exit_code),
        "exit_meaning": report.exit_code.name,
        "steps": [asdict(step) for step in report.steps],
        "ingest": {
            "outcomes": dict(report.intake.outcomes),
            "not_to_be_drafted": dict(report.intake.gated),
            "staled": report.intake.staled,
            "refused": [error.message for error in report.intake.refused],
            "taken_back": report.taken_back,
            "grown": report.intake.grown,
            "still_arriving": report.intake.arriving,
        },
        "drafting": _drafting(report),
        "waiting_for_a_draft": report.waiting,
        "drafts": status.drafts if status else {},
        "oldest_pending": status.oldest_pending.isoformat() if status and status.oldest_pending else None,
        "put_aside": [asdict(one) for one in status.put_aside] if status else [],
        "log": {
            "verified": found.ok if found else None,
            "entries": found.entries if found else None,
            "head": found.head if found else None,
            "held_to": report.held_to,
            "problems": [problem.message for problem in found.problems] if found else [],
        },
        "backup": report.backup or None,
        "anchor": asdict(report.anchor) if report.anchor else None,
        "notes": report.notes,
    }


def _drafting(report: Report) -> dict[str, object]:
    tally, model = report.tally, report.model
    return {
        "drafted": tally.drafted,
        "dropped": tally.dropped,
        "not_to_be_drafted": dict(tally.held),
        "failures": [asdict(failure) for failure in tally.failures],
        "flags": dict(tally.flags.most_common()),
        "stopped": tally.stopped or None,
        "left_to": report.left_to or None,
        "load_seconds": round(report.load_seconds, 3),
        "model_seconds": round(tally.model_seconds, 3),
        "check_seconds": round(tally.check_seconds, 3),
        "model": {"drafter": model.drafter, "model": model.model, "revision": model.revision} if model else None,
    }


def markdown(report: Report) -> str:
    """Return the report for people: what needs them first, then the counts."""
    lines = [f"# Night of {report.started:%Y-%m-%d %H:%M} UTC: {report.exit_code.name}", ""]
    lines += _attention(report)
    lines += ["## What was done", "", *_counts(report), "", "## Steps", ""]
    lines += [
        f"- {step.name}: {step.seconds:.1f} s{' - ' + in_markdown(step.problem) if step.problem else ''}"
        for step in report.steps
    ]
    return "\n".join(lines) + "\n"


def _attention(report: Report) -> list[str]:
    found = report.verification
    wants = [f"- {in_markdown(problem)}" for problem in report.problems]
    wants += [f"- review log: {in_markdown(message)}" for message in _log_problems(found)] if found else []
    wants += [f"- a story may be taken back: {in_markdown(notice)}" for notice in report.taken_back]
    wants += [
        f"- it grew after it was read, so that what came of it may be of half an article: {in_markdown(name)}"
        for name in report.intake.grown
    ]
    wants += [f"- refused: {in_markdown(error.message)}" for error in report.intake.refused]
    wants += [
        f"- not drafted: {in_markdown(one.source_id)}: {in_markdown(one.reason)}" for one in report.tally.failures
    ]
    wants += [
        f"- put aside: {in_markdown(one.headline)}: {in_markdown(one.reason)}"
        for one in (report.status.put_aside if report.status else ())
    ]
    wants += [f"- {in_markdown(note)}" for note in report.notes]
    return ["## What needs a person", "", *wants, ""] if wants else ["Nothing needs a person.", ""]


def _log_problems(found: Verification) -> list[str]:
    """Return what is wrong with the log; of the anchors the first that speaks against it, and how many do."""
    anchors = [problem.message for problem in found.problems if problem.kind == "anchor"]
    others = [problem.message for problem in found.problems if problem.kind != "anchor"]
    more = [f"anchors that speak against it: {len(anchors)}"] if anchors[1:] else []
    return list(dict.fromkeys([*others, *anchors[:1], *more]))


def _counts(report: Report) -> list[str]:
    status, found = report.status, report.verification
    drafting = f"left to another process: {in_markdown(report.left_to)}" if report.left_to else str(report.tally)
    lines = [f"- ingest: {report.intake}", f"- drafting: {drafting}", f"- still waiting: {report.waiting}"]
    gated = report.intake.gated + report.tally.held
    lines += [f"- still arriving, left for the next run: {in_markdown(name)}" for name in report.intake.arriving]
    lines += [f"- not to be drafted, {in_markdown(code)}: {count}" for code, count in sorted(gated.items())]
    lines += [f"- flagged, {in_markdown(kind)}: {count} drafts" for kind, count in report.tally.flags.most_common()]
    if status:
        lines += [f"- {state}: {count}" for state, count in status.drafts.items()]
        lines += [f"- oldest pending: {status.oldest_pending:%Y-%m-%d %H:%M} UTC"] if status.oldest_pending else []
    if found:
        outcome = "verifies" if found.ok else "DOES NOT VERIFY"
        lines += [f"- review log: {outcome}, {found.entries} entries, head `{found.head}`"]
        lines += [f"- heads of earlier nights that it was held to: {report.held_to}"]
    lines += [f"- backup: {in_markdown(report.backup)}"] if report.backup else []
    lines += [f"- anchor: `{report.anchor.line()}`"] if report.anchor else []
    return lines


def write_report(report: Report, folder: Path) -> Path:
    """Write both forms, and the same as `latest`; return the Markdown file's path.

    Raises:
        InputError: The folder can not be written or the disk is full.
    """
    make_folder(folder)
    stem = f"night-{report.started:%Y%m%dT%H%M%SZ}"
    as_text, as_data = markdown(report), as_json(plain(report), indent=2) + "\n"
    for name in (stem, "latest"):
        write_whole(folder / f"{name}.json", as_data)
        write_whole(folder / f"{name}.md", as_text)
    return folder / f"{stem}.md"

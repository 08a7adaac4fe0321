"""The night's steps in order; a step that fails is reported, and the others still do what they can."""

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from sqlite_utils import Database

import summarizer
from db.articles.headlines import latest_headlines
from db.articles.wanted import count_to_draft, waits_for_any
from db.errors import BusyError, ExitCode, InputError, TakeawaysError
from db.figures.status import status
from db.history import record_of
from db.records import Actor
from db.verifying.anchors import Anchor
from db.verifying.verify import verify
from summarizer.command_line.invocation import Invocation
from summarizer.drafters.protocol import Drafter
from summarizer.drafting.regating import free_held
from summarizer.drafting.running import Drafting
from summarizer.drafting.terms import Terms
from summarizer.events import Clock, Event, Observer, now
from summarizer.ingest.storing import Ingesting
from summarizer.ingest.taken_back import told
from summarizer.nightly.held_back import since_restore
from summarizer.nightly.inboxes import Moved, take_back_grown, take_inbox
from summarizer.nightly.keeping import (
    ANCHORS,
    DISPUTED,
    copies_of_others,
    heads_before,
    keep_anchor,
    keep_copy,
    known_anchors,
)
from summarizer.nightly.outage import Outage
from summarizer.nightly.report import Report, Step, write_report
from summarizer.one_line import error_line
from summarizer.process.lock import held
from summarizer.process.stopping import DEADLINE, Stop

MACHINE = Actor("takeaways nightly", "machine")
GRAVEST = (
    ExitCode.LOG_BROKEN,
    ExitCode.DATABASE,
    ExitCode.MODEL,
    ExitCode.USAGE,
    ExitCode.BUSY,
    ExitCode.REFUSED,
    ExitCode.INTERRUPTED,
    ExitCode.FAILED,
    ExitCode.BAD_INPUT,
)
"""Of several exit codes the first of these is told."""
RESTORED = (
    "only heads of earlier nights speak against the log: it was cut or rewritten, or the record was restored by hand;"
    ' if it was, put those heads aside: docs/operations.md, "Backup and restore"'
)
STRANGE = (
    "with entries that this record has not, or not to be read: such a copy is never removed. It is of a record that was"
    " lost or replaced, or of another database, which needs a folder of its own (nightly.backups); move it away once"
    " nobody needs it"
)
FEWER = "the log was held to fewer heads of earlier nights: were they lost, or put aside by a restore?"


def gravest(codes: set[ExitCode]) -> ExitCode:
    """Return the code to tell of those that the steps gave; only a night without any is fine."""
    return next((code for code in GRAVEST if code in codes), ExitCode.FAILED if codes else ExitCode.OK)


@dataclass
class Night:
    """One night run over one database."""

    invocation: Invocation
    db: Database
    inboxes: Sequence[Path]
    make_drafter: Callable[[], Drafter]
    terms: Terms
    stop: Stop
    observe: Observer
    clock: Clock = now
    report: Report = field(init=False)
    _codes: set[ExitCode] = field(default_factory=set)
    _copied: Anchor | None = None
    """The head of the copy that was proven tonight."""
    _moved: list[Moved] = field(default_factory=list)
    _outage: Outage = field(init=False)

    def __post_init__(self) -> None:
        """Begin the report, and listen to what the drafter waits for."""
        self._outage = Outage(self.observe)
        self.report = Report(self.clock(), self.invocation.settings.db, summarizer.__version__)

    def run(self) -> Report:
        """Do every step and return the report, written where it can be."""
        self.observe(Event("started", "", {"database": str(self.report.database)}))
        self._step("ingest", self._ingest)
        self._step("draft", self._draft)
        self._step("count", self._count)
        self._step("verify", self._verify)
        self._step("backup", self._back_up)
        self._step("anchor", self._anchor)
        self._step("inbox", self._take_back_grown)
        self._finish()
        return self.report

    def _step(self, name: str, act: Callable[[], None]) -> None:
        begun = time.perf_counter()
        problem = ""
        try:
            act()
        except TakeawaysError as error:
            problem = error.message
            self._codes.add(error.exit_code)
        except Exception as error:  # noqa: BLE001 - a library may raise anything; it costs this step, not the night
            problem = error_line(error)
            self._codes.add(ExitCode.FAILED)
        if problem:
            self.observe(Event("problem", f"{name}: {problem}", {"step": name, "reason": problem}))
        self.report.steps.append(Step(name, round(time.perf_counter() - begun, 3), problem))

    def _ingest(self) -> None:
        settle = self.invocation.settings.nightly.settle_seconds
        for inbox in self.inboxes:
            if not self.stop.by_signal:
                self._moved += take_inbox(inbox, self._ingesting(), self.stop, settle=settle)
        notices = self.report.intake.notices
        known = latest_headlines(self.db) if notices else []
        self.report.taken_back = [told(notice, known) for notice in notices]
        if self.report.intake.refused or notices:
            self._codes.add(ExitCode.BAD_INPUT)

    def _ingesting(self) -> Ingesting:
        return Ingesting(self.db, self.terms.gate, MACHINE, self.clock, self.observe, self.report.intake)

    def _take_back_grown(self) -> None:
        """Give files that their senders went on writing to the next run: what was read of them was not all."""
        take_back_grown(self._moved, self._ingesting())
        if self.report.intake.grown:
            self._codes.add(ExitCode.BAD_INPUT)

    def _draft(self) -> None:
        if ExitCode.DATABASE in self._codes:  # nothing that a model makes now could be stored
            return
        with ExitStack() as alone:
            try:
                alone.enter_context(held(self.invocation.settings.db, "draft"))
            except BusyError as error:
                self.report.left_to = error.message
                return
            self.report.tally.stopped = self.stop.reason
            free_held(self.db, self.terms.gate, actor=MACHINE, at=self.clock())  # what waits only then is asked below
            if not self.stop.reason and waits_for_any(self.db, at=self.clock()):
                self._run(self._loaded())

    def _loaded(self) -> Drafter:
        """Return the drafter with its model loaded."""
        begun = time.perf_counter()
        drafter = self.make_drafter()
        self.report.model = drafter.model
        self.report.load_seconds = time.perf_counter() - begun
        return drafter

    def _run(self, drafter: Drafter) -> None:
        drafting = Drafting(
            self.db,
            drafter,
            MACHINE,
            stop=self.stop,
            terms=self.terms,
            clock=self.clock,
            observe=self._outage,
            bar=self.invocation.console.progress,
            tally=self.report.tally,
            freed=True,
        )
        if drafting.run().failures:
            self._codes.add(ExitCode.FAILED)

    def _count(self) -> None:
        self.report.waiting = waiting = count_to_draft(self.db, at=self.clock(), model=self.report.model)
        self.report.status = status(self.db, at=self.clock())
        if restore := since_restore(self.db, self.invocation.settings.nightly.reports):
            self.report.notes.append(f"nothing is exported: {restore.message}; {restore.hint}")
        if waiting and self.report.tally.stopped == DEADLINE:
            still = "1 article still waits" if waiting == 1 else f"{waiting} articles still wait"
            self.report.notes.append(f"the deadline came before all was drafted: {still}")
        if waiting and self.report.tally.stopped and self._outage.reason:
            self.report.notes.append(f"the drafter's server took no requests as the run ended: {self._outage.reason}")

    def _verify(self) -> None:
        anchors, unread = self._anchors()
        self.report.held_to, before = len(anchors), heads_before(self.invocation.settings.nightly.reports)
        if len(anchors) < before:
            self.report.notes.append(f"{FEWER}: {len(anchors)} of {before}")
        self.report.verification = found = verify(self.db, anchor=anchors)
        self.report.record = record_of(self.db) if found.ok and not unread else ""
        self.observe(Event("verified", "", {"ok": found.ok, "entries": found.entries, "head": found.head}))
        if not found.ok:
            self._codes.add(ExitCode.LOG_BROKEN)
            self.observe(Event("problem", f"review log: {found.problems[0].message}", {"step": "verify"}))
        if found.disputed:
            self.report.notes.append(RESTORED)
        if unread:
            raise unread

    def _anchors(self) -> tuple[list[Anchor], InputError | None]:
        """Return the heads of earlier nights, or why they can not be read: the log is verified all the same."""
        reports = self.invocation.settings.nightly.reports
        try:
            return [*known_anchors(reports), *known_anchors(reports, DISPUTED)], None
        except InputError as error:
            return [], error

    def _back_up(self) -> None:
        settings = self.invocation.settings
        sound = self.report.verification is not None and self.report.verification.ok
        most = settings.nightly.keep_backups if sound else 1_000_000  # a broken log removes no older copy
        folder, name = settings.nightly.backups, settings.db.stem
        done = keep_copy(self.db, folder, name, self.report.started, most=most)
        self.report.backup, self._copied = str(done.path), done.head
        if others := len(copies_of_others(self.db, folder, name)):
            self.report.notes.append(f"{others} {'copy' if others == 1 else 'copies'} in {folder} {STRANGE}")
        self.observe(Event("backed_up", "", {"path": str(done.path), "bytes": done.bytes, "head": done.head.hash}))

    def _anchor(self) -> None:
        found = self.report.verification
        if found and (found.ok or found.disputed):
            # Of the copy, which the anchor proves for ever: the record itself may be further by now.
            self.report.anchor = self._copied or found.anchor
            name = DISPUTED if found.disputed else ANCHORS
            keep_anchor(self.report.anchor, self.invocation.settings.nightly.reports, name)

    def _finish(self) -> None:
        if self.stop.by_signal:
            self._codes.add(ExitCode.INTERRUPTED)
        self.report.exit_code = gravest(self._codes)
        self.report.ended = self.clock()
        try:
            path = write_report(self.report, self.invocation.settings.nightly.reports)
        except InputError as error:
            self.report.exit_code = gravest({*self._codes, ExitCode.FAILED})
            self.observe(Event("problem", error.message, {"step": "report"}))
            path = None
        facts: dict[str, object] = {"exit_code": int(self.report.exit_code), "report": str(path) if path else None}
        self.observe(Event("finished", "", facts))

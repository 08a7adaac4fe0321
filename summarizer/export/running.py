"""Runs one export: collect, write, log, all of it against one state of the record."""

from collections.abc import Collection, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.connection import writing
from db.drafts.unreviewed import unreviewed
from db.errors import InputError, RefusedError
from db.export_changes import Recalled, came, held, recalled, record_taken
from db.exports import ExportFilters, NotYet, exportable_ids, is_ahead, not_yet, record_export
from db.history import record_of
from db.records import Actor
from db.sections import known_sections, not_sections
from summarizer.command_line.console import Console, as_json
from summarizer.command_line.invocation import Invocation
from summarizer.events import now
from summarizer.export.box import Box
from summarizer.export.collecting import reviewed_boxes, unreviewed_box
from summarizer.export.disclosure import template_of
from summarizer.export.edition import Edition, zone_of
from summarizer.export.folder import publish, staged, take_down, write_index
from summarizer.export.formats import Format
from summarizer.export.holdings import held_drafts, refuse_another_record
from summarizer.export.taking_away import gone, take_away
from summarizer.export.wording import check_template
from summarizer.nightly.held_back import held_back

if TYPE_CHECKING:
    from sqlite_utils import Database

MACHINE = Actor("takeaways export", "machine")
BY_HAND = "look at each, and remove by hand what was taken back"


@dataclass(frozen=True)
class Order:
    """What is to be exported, how, and for whom."""

    how: Format
    since: datetime | None
    sections: tuple[str, ...]
    out: Path | None
    target: str
    """Who follows; what it got is remembered under this name."""
    changed: bool
    unreviewed: bool


@dataclass(frozen=True)
class Leaving:
    """What one run lets out, by the number of the run."""

    run: int
    boxes: list[Box]
    gone: list[Recalled]
    ahead: list[Box]
    """Kept back: approved later than now."""


def run(invocation: Invocation, order: Order) -> None:
    """Export, and log each box that left.

    The write lock is held while what leaves is chosen and logged, so that nothing can be approved, withdrawn or changed
    between. The entries hold each box to its approval, and are there before anybody can read it: nothing is public
    without one.

    Raises:
        UsageError: The house's sentence or zone is wrong, which is told before there is anything to export.
        LogBrokenError: A box is not what its approval says, or a kept head not the log's; nothing leaves then.
            What the log took back is taken away all the same, as it is where a restore waits.
        InputError: A file or stdout can not be written.
        RefusedError: A restore waits for a person, and nothing leaves; or a box was approved later than now, and all
            else has left.
    """
    house = invocation.settings.export
    check_template(template_of(house), house.reviewers, house.publisher)
    zone_of(house)
    with invocation.open_database(create=False) as db:
        export = _Exporting(db, invocation.console, order, Edition(now(), house, order.unreviewed, record_of(db)))
        if why := held_back(db, invocation.settings.nightly.reports):
            try:
                export.take_away()
            except InputError as refused:  # why nothing leaves is graver than what is wrong with a folder
                invocation.console.warn(str(refused))
            raise why
        told, ahead = export.to_folder(order.out) if order.out else export.to_stdout()
        later = not_yet(db, at=export.edition.at)
        strange, known = not_sections(db, order.sections), known_sections(db) if order.sections else []
    for section in strange:
        invocation.console.warn(f"no article has the section {section!r}; there are: {', '.join(known) or 'none'}")
    invocation.console.say(", ".join(told) + (f" in {order.out}" if order.out else ""))
    _tell_not_yet(invocation, later)
    _refuse_ahead(ahead, export.edition)


@dataclass(frozen=True)
class _Exporting:
    """One run over one record, at the one time that its edition names."""

    db: "Database"
    console: Console
    order: Order
    edition: Edition

    def take_away(self) -> None:
        """Bring what was taken back to whoever follows, although nothing may leave."""
        order = self.order
        if order.out:
            taken = take_away(self.db, order.out, order.target, order.how, self.edition)
            if taken.removed:
                self.console.say(f"{len(taken.removed)} removed in {order.out}; all else waits")
            if untold := taken.untold:
                boxes = f"{len(untold)} {'box' if len(untold) == 1 else 'boxes'} in {order.out}"
                self.console.warn(f"{boxes} that neither index.json nor the log tells of: {BY_HAND}")
        elif order.changed and (fallen := gone(self.db, order.target, order.how, self.edition)):
            self.console.raw(self._changes(Leaving(0, [], fallen, [])))
            self.console.flush()

    def to_stdout(self) -> tuple[list[str], list[Box]]:
        """Write all boxes, or all changes, to stdout; return in words how many, and the boxes that were kept back.

        What can not be written to a file is not logged. A reader of a pipe gets it after the lock is free: it may take
        its time, and editors must not wait for it.
        """
        waits = self.console.has_reader
        with writing(self.db):
            leaving = self._let_out()
            if not waits:
                self._write(leaving)
        if waits:
            self._write(leaving)
        fallen = [f"{len(leaving.gone)} may no longer stand"] if leaving.gone else []
        return [*_counted(leaving.boxes, self.order), *fallen], leaving.ahead

    def to_folder(self, out: Path) -> tuple[list[str], list[Box]]:
        """Bring a folder in step with the record; return in words what was done, and the boxes that were kept back.

        What may not stand goes first, whatever fails later. The files are whole in a hidden place before the entries
        are committed, so that a full disk leaves neither; they come out of it after that, those that may still leave.
        """
        db, order, edition = self.db, self.order, self.edition
        refuse_another_record(out, edition.record)
        with ExitStack() as stack:
            with writing(db):
                stands = held(db, target=order.target, at=edition.at)
                removed = take_down(out, stands, order.how, edition)
                leaving = self._let_out(held_drafts(out, order.how))
                staging = stack.enter_context(staged(out, leaving.boxes, order.how))
            with writing(db):
                standing = exportable_ids(db, at=edition.at)
                boxes = [box for box in leaving.boxes if not box.reviewed or box.draft.id in standing]
                publish(staging, out, boxes, order.how)
                write_index(out, order.how, edition, boxes)
                self._have_taken(leaving)
        return [*_counted(boxes, order), *([f"{len(removed)} removed"] if removed else [])], leaving.ahead

    def _let_out(self, stand: Collection[int] | None = None) -> Leaving:
        """Choose what leaves, and log it; into a folder, what is none of the drafts that `stand` there in any case.

        A run may have failed once the old files were removed, and a folder is emptied by hand: what was taken says
        nothing.
        """
        order, at = self.order, self.edition.at
        chosen = self._chosen(stand)
        boxes = [box for box in chosen if not self._is_ahead(box)]
        tells = order.changed and not order.out
        fallen = recalled(self.db, target=order.target, format=order.how.name, at=at) if tells else []
        drafts = [box.draft.id for box in boxes if box.reviewed]
        run = record_export(self.db, drafts, format=order.how.name, target=order.target, actor=MACHINE, at=at)
        return Leaving(run, boxes, fallen, [box for box in chosen if self._is_ahead(box)])

    def _chosen(self, stand: Collection[int] | None) -> list[Box]:
        db, order, edition = self.db, self.order, self.edition
        boxes = reviewed_boxes(db, ExportFilters(sections=order.sections, since=order.since), edition)
        if order.changed:
            wanted = came(db, target=order.target, format=order.how.name, at=edition.at)
            boxes = [
                box for box in boxes if box.draft.id in wanted or (stand is not None and box.draft.id not in stand)
            ]
        if order.unreviewed:
            boxes += [unreviewed_box(one, edition) for one in unreviewed(db, sections=order.sections, at=edition.at)]
        return boxes

    def _is_ahead(self, box: Box) -> bool:
        return box.approval is not None and is_ahead(box.approval.at, self.edition.at)

    def _write(self, leaving: Leaving) -> None:
        """Write the boxes to stdout, or the changes, which have then arrived."""
        changed, how = self.order.changed, self.order.how
        self.console.raw(self._changes(leaving) if changed else how.many(leaving.boxes, self.edition))
        self.console.flush()
        if changed:
            self._have_taken(leaving)

    def _have_taken(self, leaving: Leaving) -> None:
        record_taken(self.db, leaving.run, target=self.order.target, actor=MACHINE, at=self.edition.at)

    def _changes(self, leaving: Leaving) -> str:
        """Return one line of JSON per change: what came in the format asked for, what may no longer stand by its id."""
        how = self.order.how
        lines: list[dict[str, object]] = [
            {"change": "run", "at": self.edition.at.isoformat(), "target": self.order.target}
        ]
        lines += [_recall(one) for one in leaving.gone]
        lines += [{"change": "came", "article": box.draft.article_id, "source_id": box.article.source_id,
                   "draft": box.draft.id, how.name: how.one(box)} for box in leaving.boxes]  # fmt: skip
        return "".join(as_json(line) + "\n" for line in lines)


def _recall(one: Recalled) -> dict[str, object]:
    return {
        "change": "gone",
        "article": one.article_id,
        "source_id": one.source_id,
        "draft": one.draft_id,
        "reason": one.reason,
        "note": one.note,
    }


def _counted(boxes: Sequence[Box], order: Order) -> list[str]:
    reviewed = sum(box.reviewed for box in boxes)
    return [f"{reviewed} reviewed", *([f"{len(boxes) - reviewed} NOT REVIEWED"] if order.unreviewed else [])]


def _tell_not_yet(invocation: Invocation, later: NotYet) -> None:
    """Say what is reviewed and not here, so that nobody looks for it."""
    parts = [f"{later.second_look} wait for a second look"] if later.second_look else []
    parts += [f"{later.embargo} under embargo"] if later.embargo else []
    if parts:
        invocation.console.say(f"reviewed, and not yet: {', '.join(parts)}")


def _refuse_ahead(boxes: Sequence[Box], edition: Edition) -> None:
    """Raise RefusedError that names what was kept back for its clock: it waits for a person, unlike an embargo."""
    if not boxes:
        return
    first, approval = boxes[0], boxes[0].approval
    more = f", and {len(boxes) - 1} others" if len(boxes) > 1 else ""
    day = f" on {approval.at:%Y-%m-%d %H:%M}" if approval else ""
    raise RefusedError(
        f"article {first.draft.article_id} ({first.title}) was kept back{more}: it was approved{day}, and it is"
        f" {edition.local(edition.at):%Y-%m-%d %H:%M}; all else has left",
        hint="is this machine's clock right? If it is, reopen the draft and approve it again, or withdraw it",
    )

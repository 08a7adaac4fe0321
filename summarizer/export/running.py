"""Runs one export: collect, write, log, all of it against one state of the record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.connection import writing
from db.export_changes import Recalled, came, recalled
from db.exports import ExportFilters, NotYet, not_yet, record_export
from db.records import Actor
from db.unreviewed import unreviewed
from summarizer.console import as_json
from summarizer.events import now
from summarizer.export.box import Box
from summarizer.export.collecting import reviewed_boxes, unreviewed_box
from summarizer.export.disclosure import check_template, template_of
from summarizer.export.edition import Edition
from summarizer.export.folder import remove_others, write_boxes, write_index
from summarizer.export.formats import Format
from summarizer.invocation import Invocation

if TYPE_CHECKING:
    from sqlite_utils import Database

MACHINE = Actor("takeaways export", "machine")


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


def run(invocation: Invocation, order: Order) -> None:
    """Export, and log each box that left.

    The write lock is held from the question to the last file, so that nothing can be approved, withdrawn or changed
    between. Entries come first, for they hold each box to its approval; a file that can not be written undoes them, so
    that there is no entry for what never left. Only a reader of a pipe gets it after the entries: it may take its time,
    and editors must not wait for it.

    Raises:
        UsageError: The house's sentence is wrong, which is told before there is anything to export.
        LogBrokenError: A box is not what its approval says; nothing leaves then.
        InputError: A file or stdout can not be written; nothing is logged then.
    """
    check_template(template_of(invocation.settings.export), invocation.settings.export.reviewers)
    edition = Edition(now(), invocation.settings.export, order.unreviewed)
    with invocation.open_database(create=False) as db, writing(db):
        boxes = _chosen(db, order, edition)
        later = not_yet(db, at=edition.at)
        gone = recalled(db, target=order.target, at=edition.at) if order.changed else []
        drafts = [box.draft.id for box in boxes if box.reviewed]
        record_export(db, drafts, format=order.how.name, target=order.target, actor=MACHINE, at=edition.at)
        if order.out:
            _to_folder(db, order.out, boxes, order, edition)
        elif not invocation.console.has_reader:
            _to_stdout(invocation, boxes, gone, order, edition)
    if order.out is None and invocation.console.has_reader:
        _to_stdout(invocation, boxes, gone, order, edition)
    _tell(invocation, boxes, gone, order)
    _tell_not_yet(invocation, later)


def _chosen(db: "Database", order: Order, edition: Edition) -> list[Box]:
    filters = ExportFilters(sections=order.sections, since=order.since)
    boxes = reviewed_boxes(db, filters, edition)
    if order.changed:
        wanted = came(db, target=order.target, at=edition.at)
        boxes = [box for box in boxes if box.draft.id in wanted]
    if order.unreviewed:
        boxes += [unreviewed_box(one, edition) for one in unreviewed(db, sections=order.sections, at=edition.at)]
    return boxes


def _to_stdout(
    invocation: Invocation, boxes: Sequence[Box], gone: Sequence[Recalled], order: Order, edition: Edition
) -> None:
    text = _changes(boxes, gone, order, edition) if order.changed else order.how.many(boxes, edition)
    invocation.console.raw(text)
    invocation.console.flush()


def _to_folder(db: "Database", out: Path, boxes: Sequence[Box], order: Order, edition: Edition) -> None:
    write_boxes(out, boxes, order.how)
    standing = reviewed_boxes(db, ExportFilters(), edition)
    remove_others(out, [*standing, *(box for box in boxes if not box.reviewed)], order.how)
    write_index(out, order.how, edition)


def _changes(boxes: Sequence[Box], gone: Sequence[Recalled], order: Order, edition: Edition) -> str:
    """Return one line of JSON per change: what came in the format asked for, what may no longer stand by its id."""
    head = {"change": "run", "at": edition.at.isoformat(), "target": order.target}
    lines: list[dict[str, object]] = [dict(head)]
    lines += [_recall(one) for one in gone]
    lines += [{"change": "came", "article": box.draft.article_id, "source_id": box.article.source_id,
               "draft": box.draft.id, order.how.name: order.how.one(box)} for box in boxes]  # fmt: skip
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


def _tell(invocation: Invocation, boxes: Sequence[Box], gone: Sequence[Recalled], order: Order) -> None:
    reviewed = sum(box.reviewed for box in boxes)
    parts = [f"{reviewed} reviewed"]
    parts += [f"{len(boxes) - reviewed} NOT REVIEWED"] if order.unreviewed else []
    parts += [f"{len(gone)} may no longer stand"] if gone else []
    invocation.console.say(", ".join(parts) + (f" in {order.out}" if order.out else ""))


def _tell_not_yet(invocation: Invocation, later: NotYet) -> None:
    """Say what is reviewed and not here, so that nobody looks for it."""
    parts = [f"{later.second_look} wait for a second look"] if later.second_look else []
    parts += [f"{later.embargo} under embargo"] if later.embargo else []
    if parts:
        invocation.console.say(f"reviewed, and not yet: {', '.join(parts)}")

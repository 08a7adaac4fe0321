"""Writes new texts, flags and sources into a pending draft and weighs its risk anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from db.drafts.risk import weigh
from db.drafts.saving import kind_list
from db.drafts.texts import Three
from db.errors import LogBrokenError, RefusedError
from db.forms import dump_flags
from db.records import Draft, Flag
from db.times import stamp


@dataclass(frozen=True)
class Rewrite:
    """What stands after a rewrite."""

    texts: Three
    flags: tuple[tuple[Flag, ...], ...]
    sources: tuple[int, ...]
    changed: bool
    """Whether anything differs from what stood before."""


def rewrite(
    db: Database,
    draft: Draft,
    texts: Three,
    *,
    flags: Sequence[Sequence[Flag]] | None,
    sources: Sequence[int] | None,
    at: datetime,
    raise_version: bool = True,
) -> Rewrite:
    """Store the texts inside the caller's transaction; return what stands now.

    Without `flags` a text keeps those that it has, or had as the model's own.

    Raises:
        RefusedError: A text lacks its flags or its source.
        LogBrokenError: A takeaway is not in its place: somebody changed the table.
    """
    done = _planned(draft, texts, flags, sources)
    for position, text in enumerate(texts, start=1):
        written = db.conn.execute(
            "UPDATE takeaways SET text = ?, source = ?, flags = ? WHERE draft_id = ? AND position = ?",
            (text, done.sources[position - 1], dump_flags(done.flags[position - 1]), draft.id, position),
        )
        if written.rowcount != 1:
            message = f"draft {draft.id} has no takeaway in place {position}, and nothing was written"
            raise LogBrokenError(message, hint="takeaways audit verify")
    if done.changed:
        found = [flag for each in done.flags for flag in each]
        risk = weigh(found, section=draft.revision.text.section, coverage=draft.coverage)
        db.conn.execute(
            "UPDATE drafts SET risk = ?, badge = ?, flag_kinds = ?, changed_at = ?, version = version + ? WHERE id = ?",
            (
                risk.weight,
                risk.badge,
                kind_list(sorted({flag.kind for flag in found})),
                stamp(at),
                int(raise_version),
                draft.id,
            ),
        )
    return done


def changed_from_draft(db: Database, draft_id: int, texts: Three) -> int:
    """Return how many of the texts are not what the model wrote in its own three, whatever their order."""
    drafted = {row[0] for row in db.conn.execute("SELECT drafted FROM takeaways WHERE draft_id = ?", (draft_id,))}
    return sum(text not in drafted for text in texts)


def _planned(
    draft: Draft, texts: Three, flags: Sequence[Sequence[Flag]] | None, sources: Sequence[int] | None
) -> Rewrite:
    before = {each.text: each.flags for each in (*draft.own, *draft.alternatives)}
    before |= {takeaway.text: takeaway.flags for takeaway in draft.takeaways}
    new_flags = (
        tuple(tuple(each) for each in flags) if flags is not None else tuple(before.get(text, ()) for text in texts)
    )
    old_sources = tuple(takeaway.source for takeaway in draft.takeaways)
    new_sources = tuple(sources) if sources is not None else old_sources
    most = len(draft.takeaways) + len(draft.alternatives)
    if (
        len(new_sources) != len(texts)
        or len(new_flags) != len(texts)
        or not all(1 <= source <= most for source in new_sources)
    ):
        raise RefusedError("each of the three texts needs its flags and a source that the draft has")
    changed = texts != draft.texts or new_sources != old_sources or new_flags != tuple(t.flags for t in draft.takeaways)
    return Rewrite(texts, new_flags, new_sources, changed)

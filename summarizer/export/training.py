"""Writes editors' decisions as JSON Lines for tuning a model, in the conversational formats that TRL reads."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.articles.saving import find_article
from db.drafts.rows import load_draft
from db.errors import LogBrokenError
from db.gate_codes import FORBIDDING, code_of
from db.history import LogFilters, entries
from db.records import BLANK, Draft
from db.times import stamp
from db.verifying.verify import verify
from summarizer.command_line.console import as_json
from summarizer.command_line.invocation import Invocation
from summarizer.drafters.answers.prompting import PromptBook, book_of
from summarizer.events import now
from summarizer.nightly.held_back import refuse_held_back
from summarizer.settings import Settings
from summarizer.writing import write_whole

if TYPE_CHECKING:
    from sqlite_utils import Database

KINDS = ("supervised", "preference")
DECISIONS = ("approved", "rejected", "reopened", "withdrawn")
PAGE = 1000
Messages = list[dict[str, str]]


def write_training(invocation: Invocation, kind: str, out: Path | None) -> None:
    """Write one line per example to the file `out` or to stdout, and tell how many there are."""
    settings = invocation.settings
    book = book_of(settings, settings.drafter)
    with invocation.open_read_only() as db:
        refuse_held_back(db, settings.nightly.reports)
        refuse_unverified(db)
        decided = list(decisions(db))
        free = [(act, draft) for act, draft in decided if not is_forbidden(db, draft)]
    usable = [(act, draft) for act, draft in free if may_train(draft, settings, now())]
    make = supervised if kind == "supervised" else preferences
    lines = [as_json(row) + "\n" for row in make(usable, book)]
    if out is None:
        invocation.console.raw("".join(lines))
    else:
        write_whole(out, "".join(lines))
    left_out = len(decided) - len(usable)
    invocation.console.say(
        f"{len(lines)} examples, {left_out} decisions left out for their terms, an embargo, the gate or an order"
    )


def refuse_unverified(db: "Database") -> None:
    """Raise LogBrokenError where the record is not what the log says: a forged text would be taught as an approved one.

    All of it is verified: a set has every article, and is made seldom.
    """
    found = verify(db)
    if not found.ok:
        raise LogBrokenError(f"nothing is written: {found.problems[0].message}", hint="takeaways audit verify")


def decisions(db: "Database") -> Iterator[tuple[str, Draft]]:
    """Yield each draft whose last decision is an approval or a rejection, with that act, in the order of the log."""
    last: dict[int, str] = {}
    after = 0
    while page := entries(db, LogFilters(acts=DECISIONS, after=after), limit=PAGE, newest_first=False):
        after = page[-1].seq
        for entry in page:
            if entry.draft_id is not None:
                last.pop(entry.draft_id, None)
                last[entry.draft_id] = entry.act
    yield from ((act, load_draft(db, draft)) for draft, act in last.items() if act in {"approved", "rejected"})


def is_forbidden(db: "Database", draft: Draft) -> bool:
    """Return whether the gate holds the article for a reason for which no box of it may leave either."""
    article = find_article(db, draft.article_id)
    return not article.overruled and code_of(article.gate) in FORBIDDING


def may_train(draft: Draft, settings: Settings, at: datetime) -> bool:
    """Return whether the text may be read by others, and has no terms of use but those that the house has named."""
    article = draft.revision.text
    readable = article.pub_status == "usable" and article.body != BLANK and article.embargoed_until <= stamp(at)
    readable = readable and (not article.expires_at or article.expires_at > stamp(at))
    allowed = {"", *(terms.strip().casefold() for terms in settings.export.training_rights)}
    return readable and article.rights.strip().casefold() in allowed


def supervised(decided: Iterable[tuple[str, Draft]], book: PromptBook) -> Iterator[Mapping[str, Messages]]:
    """Yield prompt and completion: the article, and the three texts that an editor approved."""
    for act, draft in decided:
        if act == "approved":
            yield {"prompt": _prompt(draft, book), "completion": _answer(draft.texts)}


def preferences(decided: Iterable[tuple[str, Draft]], book: PromptBook) -> Iterator[Mapping[str, Messages]]:
    """Yield prompt, chosen and rejected: what an editor approved, against what was changed or rejected."""
    decided = list(decided)
    refused: dict[int, list[Draft]] = {}
    for act, draft in decided:
        if act == "rejected":
            refused.setdefault(draft.revision.id, []).append(draft)
    for act, draft in decided:
        if act != "approved":
            continue
        others = [_drafted(draft), *map(_drafted, refused.get(draft.revision.id, []))]
        for texts in dict.fromkeys(others):
            if texts != draft.texts:
                yield {"prompt": _prompt(draft, book), "chosen": _answer(draft.texts), "rejected": _answer(texts)}


def _drafted(draft: Draft) -> tuple[str, str, str]:
    first, second, third = draft.takeaways
    return first.drafted, second.drafted, third.drafted


def _prompt(draft: Draft, book: PromptBook) -> Messages:
    return book.render(draft.revision.text).messages


def _answer(texts: tuple[str, str, str]) -> Messages:
    return [{"role": "assistant", "content": "\n".join(texts)}]

"""`takeaways draft`: takeaways for the articles that wait, once or as they arrive."""

from typing import TYPE_CHECKING

import click

from db.articles.gates import overrule_gate
from db.articles.saving import find_article
from db.connection import writing
from db.drafts.saving import refuse_replacing
from db.errors import ExitCode, RefusedError, UsageError
from db.opening import check_place
from db.records import Actor, Article
from summarizer.command_line.arguments import WORD
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.person import person_of
from summarizer.drafters.registry import make_drafter
from summarizer.drafting.regating import held_for, keep_held
from summarizer.drafting.running import Drafting
from summarizer.drafting.tally import Tally
from summarizer.drafting.terms import Terms
from summarizer.events import Observer, now, observer_named
from summarizer.process.lock import held
from summarizer.process.stopping import Stop, listening

if TYPE_CHECKING:
    from sqlite_utils import Database

    from summarizer.ingest.storing import Gatekeeper

MACHINE = Actor("takeaways draft", "machine")


@click.command("draft")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many articles.")
@click.option("--drafter", type=WORD, help="embedded, transformers or server (default: the settings' drafter).")
@click.option("--article", type=WORD, help="Only this article, by id or source id, anew if need be.")
@click.option("--overrule", metavar="NAME", help="With --article: draft it although the gate holds it; NAME decides.")
@click.option("--watch", is_flag=True, help="Stay and draft what arrives; SIGHUP reads the settings again.")
@click.option("--log", type=click.Choice(["text", "json"]), default="text", help="How events are told on stderr.")
@click.pass_obj
def command(
    invocation: Invocation,
    *,
    limit: int | None,
    drafter: str | None,
    article: str | None,
    overrule: str | None,
    watch: bool,
    log: str,
) -> ExitCode:
    """Draft takeaways for the articles that wait; they then wait at the desk as pending."""
    if overrule and article is None:
        raise UsageError("--overrule is for one article", hint="takeaways draft --article ID --overrule NAME")
    overrule = person_of(overrule, invocation.settings) if overrule else None
    if watch and (limit or article):
        raise UsageError("--watch drafts whatever waits", hint="leave out --limit and --article")
    invocation = invocation.with_flags(drafter=drafter)
    for create in (True, False):  # before a lock lies beside it: no folder is told first, then no record
        check_place(invocation.settings.db, create=create)
    with (
        held(invocation.settings.db, "draft"),
        listening(Stop(), reload=watch) as stop,
        invocation.open_database(create=False) as db,
    ):
        observe = observer_named(log, invocation.console)
        if watch:
            return _stay(invocation, db, stop, observe)
        terms = Terms.of(invocation.settings)
        one = None if article is None else _wanted(db, article, overrule, terms.gate)
        made, bar = make_drafter(invocation.settings.drafter, invocation.settings), invocation.console.progress
        drafting = Drafting(db, made, MACHINE, stop, terms, observe=observe, bar=bar)
        if one and overrule:  # the drafter stands: the person's word is only logged where it is followed
            _overrule(db, one, overrule, terms.gate)
        tally = drafting.draft_one(one.revision) if one else drafting.run(limit=limit)
    invocation.console.say(str(tally))
    return exit_code(tally, stop)


def exit_code(tally: Tally, stop: Stop) -> ExitCode:
    """Return what the shell is told about a run of drafting."""
    if stop.by_signal:
        return ExitCode.INTERRUPTED
    return ExitCode.FAILED if tally.failures else ExitCode.OK


def _stay(invocation: Invocation, db: "Database", stop: Stop, observe: Observer) -> ExitCode:
    from summarizer.drafting.watching import Watch

    watch = Watch(db, invocation.settings, invocation.read_settings, MACHINE, stop, observe)
    watch.run()
    invocation.console.say(f"{watch.drafted} drafted (stopped: {stop.reason})")
    return ExitCode.OK


def _wanted(db: "Database", key: str, overrule: str | None, gate: "Gatekeeper") -> Article:
    """Return the article, if it may be drafted or a named person says so; nothing is written yet."""
    article = find_article(db, key)
    if article.pub_status != "usable":
        hint = "ingest it again when its source releases it; --overrule is for articles that their source lets be used"
        raise RefusedError(
            f"article {article.id} is not to be drafted: {article.gate or article.pub_status}", hint=hint
        )
    reason = held_for(article, gate)
    if reason and not overrule:
        hint = f"takeaways draft --article {article.id} --overrule NAME drafts it on that person's word"
        raise RefusedError(f"article {article.id} is not to be drafted: {reason}", hint=hint)
    refuse_replacing(db, article.id, at=now())
    return article


def _overrule(db: "Database", article: Article, name: str, gate: "Gatekeeper") -> None:
    """Log the gate as it stands today, where it holds the article, and the person's word that it is drafted."""
    with writing(db):
        keep_held(db, article.id, gate, actor=MACHINE, at=now())
        overrule_gate(db, article.id, actor=Actor(name), at=now())

"""`takeaways demo`: the shipped sample articles, drafted by the embedded model, and what to do next."""

import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.drafts.filters import QueueFilters
from db.drafts.queue import page
from db.errors import ExitCode
from db.records import Actor
from summarizer.command_line.invocation import Invocation
from summarizer.drafters.registry import make_drafter
from summarizer.drafting.running import Drafting
from summarizer.drafting.terms import Terms
from summarizer.events import narrator, now
from summarizer.ingest.reading import read_path
from summarizer.ingest.storing import Ingesting
from summarizer.process.lock import held
from summarizer.process.stopping import Stop, listening

if TYPE_CHECKING:
    from sqlite_utils import Database

SAMPLES = Path(__file__).parent.parent / "samples"
MACHINE = Actor("takeaways demo", "machine")
NEXT = """Next:
  {called} review     review them: a approves, e edits, x rejects, ? helps, q quits
  {program} --help     everything else"""


@click.command("demo")
@click.pass_obj
def command(invocation: Invocation) -> ExitCode:
    """Ingest the shipped sample articles, draft them, print their takeaways and what to type next.

    A second run reuses what is there and drafts nothing twice.
    """
    with (
        held(invocation.settings.db, "draft"),
        listening(Stop()) as stop,
        invocation.open_database() as db,
    ):
        ingesting = Ingesting(db, Terms.of(invocation.settings).gate, MACHINE, observe=narrator(invocation.console))
        ingesting.take_all(read_path(SAMPLES, id_prefix="sample:"))
        invocation.console.say(f"{ingesting.intake.articles} sample articles: {ingesting.intake}")
        _draft(invocation, db, stop)
        _show(invocation, db)
    return ExitCode.INTERRUPTED if stop.by_signal else ExitCode.OK


def _draft(invocation: Invocation, db: "Database", stop: Stop) -> None:
    settings, console = invocation.settings, invocation.console
    drafter = make_drafter(settings.drafter, settings)
    drafting = Drafting(db, drafter, MACHINE, stop, Terms.of(settings), observe=narrator(console), bar=console.progress)
    if not drafting.waiting():
        console.say("all of them are drafted already")
        return
    tally = drafting.run()
    console.say(f"{tally} in {tally.model_seconds:.1f} s")


def _show(invocation: Invocation, db: "Database") -> None:
    from db.drafts.rows import load_draft

    shown = QueueFilters(states=("pending", "reviewed"), order="age")
    for row in page(db, shown, limit=100, at=now()):
        draft = load_draft(db, row.draft_id)
        texts = "\n".join(f"  - {text}" for text in draft.texts)
        invocation.console.data(f"{draft.revision.text.headline}\n{texts}\n")
    invocation.console.data(NEXT.format(called=_called(), program=_program()))


def _called() -> str:
    """Return this call as it was typed, up to the command: the next one must open the same database."""
    parent = click.get_current_context().parent
    options = {key: value for key, value in (parent.params if parent else {}).items() if value is not None}
    return " ".join([_program(), *(f"--{key} {shlex.quote(str(value))}" for key, value in options.items())])


def _program() -> str:
    """Return what starts this program where one stands: its name where the shell finds it by that."""
    found, typed = shutil.which("takeaways"), Path(sys.argv[0])
    if typed.name != "takeaways" or (found and typed.exists() and typed.samefile(found)):
        return "takeaways"
    return shlex.quote(sys.argv[0])

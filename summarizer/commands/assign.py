"""`takeaways assign`: says which editor waiting drafts are for, as `A` does at the desk."""

from typing import TYPE_CHECKING

import click

from db.errors import ExitCode, UsageError
from db.records import Actor
from summarizer.command_line.arguments import WORD
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.person import person_of
from summarizer.events import now

if TYPE_CHECKING:
    from sqlite_utils import Database


@click.command("assign")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True, type=WORD)
@click.option("--to", "editor", metavar="NAME", type=WORD, help="The editor, by the name that they review under.")
@click.option("--nobody", is_flag=True, help="Take it back: for nobody in particular.")
@click.option("--note", default="", help="A note for the editor and for the log.")
@click.option(
    "--as", "name", help="Your name as it stands in the log (default: the configuration's `person`, then the login)."
)
@click.pass_obj
def command(
    invocation: Invocation, *, articles: tuple[str, ...], editor: str | None, nobody: bool, note: str, name: str | None
) -> ExitCode:
    """Say which editor the waiting drafts of articles are for; ARTICLE is an id or a source id.

    Nothing is locked: anybody may still open them. Where one article has no draft that waits, nothing is assigned.
    """
    if (editor is None) != nobody:
        raise UsageError("name an editor, or nobody", hint="--to NAME, or --nobody to take it back")
    if nobody and note:
        raise UsageError("--nobody takes no --note")
    actor = Actor(person_of(name, invocation.settings))
    with invocation.open_database(create=False) as db:
        drafts = _waiting(db, articles)
        said = _take_back(db, drafts, actor) if editor is None else _assign(db, drafts, editor, actor, note)
    invocation.console.say(said)
    return ExitCode.OK


def _waiting(db: "Database", keys: tuple[str, ...]) -> list[int]:
    """Return the draft of each article that waits, each once."""
    from db.articles.saving import find_article
    from db.drafts.assignments import draft_to_assign

    return list(dict.fromkeys(draft_to_assign(db, find_article(db, key).id) for key in keys))


def _assign(db: "Database", drafts: list[int], editor: str, actor: Actor, note: str) -> str:
    from db.drafts.assignments import assign, editors, known_name

    known = [*editors(db), actor.name]
    name = known_name(known, editor)
    for draft in drafts:
        name = assign(db, draft, name, actor=actor, at=now(), note=note).assigned_to
    new = "" if name in known else ", whom the record did not know"
    return f"{len(drafts)} assigned to {name}{new}"


def _take_back(db: "Database", drafts: list[int], actor: Actor) -> str:
    from db.drafts.assignments import unassign

    taken = sum(unassign(db, draft, actor=actor, at=now()) for draft in drafts)
    return f"{taken} for nobody in particular now"

"""`takeaways review`: opens the desk for a named person."""

import os
import sys
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import click

from db.errors import ExitCode, TakeawaysError
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.person import person_of
from summarizer.events import now
from summarizer.setting_mistakes import refusal
from summarizer.settings import Settings

if TYPE_CHECKING:
    from review_tui.settings import DeskSettings


class NoTerminalError(TakeawaysError):
    """The desk was asked for where nobody can see it."""

    exit_code = ExitCode.NO_TERMINAL


@click.command("review")
@click.option(
    "--as", "name", help="Your name as it stands in the log (default: the configuration's `person`, then the login)."
)
@click.option("--serve", is_flag=True, help="Serve the desk to browsers on this machine, one process per tab.")
@click.option("--host", default="localhost", show_default=True, help="With --serve: the address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="With --serve: the port.")
@click.option("--public-url", help="With --serve: what browsers call it, where the newsroom's sign-in stands in front.")
@click.option("--ask-name", is_flag=True, hidden=True, help="Ask for the name on the screen; tabs of --serve do.")
@click.pass_obj
def command(
    invocation: Invocation,
    *,
    name: str | None,
    serve: bool,
    host: str,
    port: int,
    public_url: str | None,
    ask_name: bool,
) -> None:
    """Open the desk: approve, edit or reject what was drafted."""
    if serve:
        from review_tui.serving import serve as serve_desk

        invocation.open_database(create=False).close()
        serve_desk(tab_command(invocation.settings, name), host=host, port=port, public_url=public_url)
        return
    refuse_without_terminal()
    from review_tui.opening import run_desk

    person = "" if ask_name else person_of(name, invocation.settings)
    db = invocation.open_database(create=False)
    try:
        run_desk(db, person, desk_settings(invocation.settings))
    finally:
        db.close()


def refuse_without_terminal() -> None:
    """Raise NoTerminalError where nobody can see the desk; a browser's tab counts as a terminal."""
    if os.environ.get("TEXTUAL_DRIVER", "").endswith("WebDriver"):
        return
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise NoTerminalError("the desk needs a terminal", hint="run it in one, or `takeaways status` for the numbers")
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise NoTerminalError(
            "this terminal can not draw the desk (TERM is empty or dumb)", hint="set TERM, for example xterm-256color"
        )


def tab_command(settings: Settings, name: str | None) -> list[str]:
    """Return the command that a browser's tab runs; it asks for the name where none is given."""
    named = ["--as", name] if name else ["--ask-name"]
    return [sys.executable, "-m", "summarizer", "--db", str(settings.db.resolve()), "review", *named]


def desk_mistakes(settings: Settings) -> list[str]:
    """Return what is wrong in the desk's keys and saved views, one sentence each."""
    desk = settings.desk
    if not (desk.keys or desk.views):  # the desk's library takes a quarter of a second
        return []
    from review_tui.keys.keymap import checked
    from review_tui.queue.views import parse

    found = [refusal(partial(checked, desk.keys))]
    for name, query in desk.views.items():
        wrong = refusal(partial(parse, query, now=now()))
        found.append(wrong and f"desk.views: {name}: {wrong}")
    return [one for one in found if one]


def desk_settings(settings: Settings) -> "DeskSettings":
    """Return the desk's part of the settings."""
    from review_tui.settings import DeskSettings, SavedView

    desk = settings.desk
    return DeskSettings(
        lease=timedelta(minutes=desk.lease_minutes),
        max_chars=settings.lengths.max_chars,
        aim_chars=settings.lengths.aim_chars,
        guidelines=desk.guidelines,
        theme=f"desk-{desk.theme}",
        keys=dict(desk.keys),
        views=tuple(SavedView(view, query) for view, query in desk.views.items()),
        stay_sections=frozenset(section.casefold() for section in desk.stay_sections),
        words_per_minute=desk.words_per_minute,
    )

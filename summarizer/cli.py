"""The command `takeaways`: finds a command's module only when it is called, and alone prints errors."""

import importlib
import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from db.errors import ExitCode, InputError, TakeawaysError, UsageError
from summarizer.command_line.arguments import PLACE
from summarizer.command_line.console import Console
from summarizer.process import collecting

if TYPE_CHECKING:
    from summarizer.settings import Settings

COMMANDS = {
    "try": "Three takeaways for one file; stores nothing.",
    "demo": "Draft the shipped sample articles and show what to do next.",
    "ingest": "Add or update articles from files, folders or stdin.",
    "draft": "Draft takeaways for the articles that wait for them.",
    "nightly": "The night run: ingest, draft, verify, back up, report.",
    "review": "Open the desk: approve, edit or reject drafts.",
    "assign": "Say which editor waiting drafts are for.",
    "check": "Check takeaways against their article.",
    "audit": "Questions about the review log, and its verification.",
    "export": "Reviewed takeaways as JSON, HTML, Markdown, ninjs or RSS.",
    "status": "What is in the database and what waits.",
    "list": "The articles with their numbers, and where each stands.",
    "evaluate": "Measure drafters on a file of articles with highlights.",
    "tune": "Teach the embedded model with the takeaways that editors let stand.",
    "models": "List, show or fetch models.",
    "db": "Look after the database: back up, restore, check, upgrade, redact; second looks.",
}
"""Each command and its one line of help; kept here so that `--help` imports none of them."""

_NAME_SHOWN = 200
"""So many characters of a path are shown that the system refused."""
_OTHER_BYTES = re.compile("[\udc80-\udcff]")
"""How Python hands on bytes of the command line that are no UTF-8."""
_OF_ALL = ("--db", "--config")
"""Options that stand in front of the command."""
MODULES = {"try": "try_", "list": "list_"}
"""Commands whose name is a word of Python."""


class _ClosedPipeError(Exception):
    """Whoever read stdout has gone: no OSError, which click would turn into exit code 1."""


@contextmanager
def _closed_pipes() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as error:
        raise _ClosedPipeError from error


class LazyGroup(click.Group):
    """A group that imports the module of a command when it is called."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - as click has it
    ) -> click.Context:
        """Read the arguments, which may be answered with the help text."""
        with _closed_pipes():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        with _closed_pipes():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order in which one meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, or None where the name is unknown."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"summarizer.commands.{MODULES.get(cmd_name, cmd_name)}").command
        assert isinstance(command, click.Command)  # noqa: S101 - a module of ours without it is a bug
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--db", type=PLACE, help="The database file (default: takeaways.db).")
@click.option("--config", type=PLACE, help="The settings file (default: takeaways.toml).")
@click.version_option(package_name="takeaways", prog_name="takeaways")
@click.pass_context
def takeaways(context: click.Context, db: Path | None, config: Path | None) -> None:
    """Draft three key takeaways per article with a local model; let editors review; prove it."""
    from summarizer.command_line.configuration import load_settings, settings_file
    from summarizer.command_line.invocation import Invocation

    def settings() -> "Settings":
        return load_settings(config).with_flags(db=db)

    context.obj = Invocation(settings(), context.ensure_object(Console), settings, settings_file(config))


def run(arguments: list[str], console: Console) -> int:
    """Run one command line; return its exit code after printing at most one error."""
    try:
        result = takeaways.main(arguments, prog_name="takeaways", standalone_mode=False, obj=console)
        console.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        console.say(error.format_message())
        return ExitCode.USAGE
    except _ClosedPipeError as error:
        raise BrokenPipeError from error
    except BrokenPipeError:
        raise
    except (TakeawaysError, click.ClickException, UnicodeEncodeError, OSError) as error:
        told = _as_ours(error)
        console.error(told)
        return told.exit_code
    except (click.Abort, KeyboardInterrupt):
        console.say("takeaways: interrupted")
        return ExitCode.INTERRUPTED
    return result if isinstance(result, int) else ExitCode.OK


def _as_ours(error: TakeawaysError | click.ClickException | UnicodeEncodeError | OSError) -> TakeawaysError:
    if isinstance(error, TakeawaysError):
        return error
    if isinstance(error, click.ClickException):
        return _usage(error)
    return _of_bytes(error) if isinstance(error, UnicodeEncodeError) else _of_system(error)


def _usage(error: click.ClickException) -> UsageError:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "takeaways"
    hint = f"{path} --help"
    if isinstance(error, click.NoSuchOption) and error.option_name in _OF_ALL:
        hint = path.replace("takeaways", f"takeaways {error.option_name} FILE", 1)
    return UsageError(error.format_message(), hint=hint)


def _of_bytes(error: UnicodeEncodeError) -> UsageError:
    """Return what a terminal or an environment of another encoding gave, which the record can not take.

    Raises:
        UnicodeEncodeError: The text is of another origin.
    """
    if not _OTHER_BYTES.search(error.object):
        raise error
    return UsageError(f"this is no UTF-8: {error.object[:_NAME_SHOWN]}", hint="set the terminal to UTF-8")


def _of_system(error: OSError) -> InputError:
    """Return what the system refused, where no command said more of it: a folder not to be entered, too long a name."""
    name = "" if error.filename is None else f"{os.fsdecode(error.filename)[:_NAME_SHOWN]}: "
    return InputError(f"{name}{error.strerror or error}", hint="check the path and its permissions")


def main() -> NoReturn:
    """Run the process's command line and exit with its code; a closed pipe downstream is no error."""
    if sys.stdout is None or sys.stderr is None:  # a file that is opened next would get its number
        sys.exit(ExitCode.USAGE if sys.stderr is None else "takeaways: error: stdout is closed")
    console = Console.of_process()
    collecting.seldom()
    try:
        code = run(sys.argv[1:], console)
        console.out.flush()
    except BrokenPipeError:
        _drop_stdout()
        code = 128 + signal.SIGPIPE
    except OSError:  # it was told, and what is left in the buffer can not be written either
        _drop_stdout()
        code = ExitCode.BAD_INPUT
    sys.exit(code)


def _drop_stdout() -> None:
    """Let what is still in stdout's buffer go nowhere: the interpreter would fail on it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()

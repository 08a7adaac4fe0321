"""`takeaways nightly`: the night run; safe to run twice, safe to kill."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.errors import ExitCode, UsageError
from summarizer.command_line.arguments import PLACE, WORD, refuse_missing
from summarizer.command_line.invocation import Invocation
from summarizer.drafting.terms import Terms
from summarizer.events import now, observer_named
from summarizer.ingest.inbox import refused_since
from summarizer.process.lock import Owner, held
from summarizer.process.stopping import Stop, listening, seconds_left

if TYPE_CHECKING:
    from summarizer.drafters.protocol import Drafter
    from summarizer.nightly.report import Report
    from summarizer.settings import Settings


@click.command("nightly")
@click.argument("inboxes", nargs=-1, metavar="[INBOX]...", type=PLACE)
@click.option("--drafter", type=WORD, help="embedded, transformers or server (default: the settings' drafter).")
@click.option("--until", metavar="HH:MM", help="Draft no further article after this local time, of the nearest day.")
@click.option(
    "--max-minutes", type=click.FloatRange(min=0, min_open=True), help="Draft no further article after so long."
)
@click.option("--log", type=click.Choice(["text", "json"]), default="text", help="How events are told on stderr.")
@click.pass_obj
def command(
    invocation: Invocation,
    *,
    inboxes: tuple[Path, ...],
    drafter: str | None,
    until: str | None,
    max_minutes: float | None,
    log: str,
) -> ExitCode:
    """Ingest every INBOX, draft what waits, verify the review log, back up, and report; one process at a time.

    The report (Markdown and JSON) goes to the reports folder; the Markdown is also printed.
    """
    from db.history import record_of
    from summarizer.nightly.inboxes import refuse_inboxes
    from summarizer.nightly.owner import refuse_reports_of_another
    from summarizer.nightly.report import markdown
    from summarizer.nightly.running import Night

    invocation = invocation.with_flags(drafter=drafter)
    settings, limits = invocation.settings, invocation.settings.nightly
    refuse_inboxes(inboxes, filter(None, (settings.db, limits.backups, limits.reports, invocation.settings_file)))
    refuse_missing(inboxes, settings.db)
    left = seconds_left(
        until=limits.until if until is None else until,
        max_minutes=limits.max_minutes if max_minutes is None else max_minutes,
        at=now(),
    )
    make_drafter = _made(settings)
    with (
        held(settings.db, "nightly") as stale,
        listening(Stop.after(left)) as stop,
        invocation.open_database(create=bool(inboxes)) as db,
    ):
        refuse_reports_of_another(limits.reports, settings.db, record_of(db))
        night = Night(
            invocation,
            db,
            inboxes,
            make_drafter=make_drafter,
            terms=Terms.of(settings),
            stop=stop,
            observe=observer_named(log, invocation.console),
        )
        if stale:
            _tell_cut_off(stale, inboxes, night.report)
        report = night.run()
    invocation.console.data(markdown(report).rstrip())
    return report.exit_code


def _tell_cut_off(stale: Owner, inboxes: tuple[Path, ...], report: "Report") -> None:
    """Note that the run before did not end, and what it refused, which no report of its own tells."""
    report.notes.append(f"the run of process {stale.pid} since {stale.since} did not end; this one went on")
    since = datetime.fromisoformat(stale.since)
    report.intake.refused += [one for inbox in inboxes for one in refused_since(inbox, since)]


def _made(settings: "Settings") -> "Callable[[], Drafter]":
    """Return what gives the drafter, which is made here: a wrong setting is told before anything is done.

    Every other failure costs the drafting only, so it is raised where the drafter is asked for.
    """
    from summarizer.drafters.registry import make_drafter

    try:
        drafter = make_drafter(settings.drafter, settings)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the other steps of the night do not need it
        return _raising(error)
    return lambda: drafter


def _raising(error: Exception) -> "Callable[[], Drafter]":
    def ask() -> "Drafter":
        raise error

    return ask

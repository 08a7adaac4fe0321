"""`takeaways ingest`: articles from files, folders and stdin into the database."""

from collections.abc import Iterator
from pathlib import Path

import click

from db.articles.headlines import latest_headlines
from db.errors import ExitCode, UsageError
from db.records import Actor
from summarizer.command_line.arguments import PLACE, refuse_missing, stdin_bytes
from summarizer.command_line.invocation import Invocation
from summarizer.events import narrator
from summarizer.ingest.gating.gate import gatekeeper
from summarizer.ingest.reading import read_path, read_stream
from summarizer.ingest.source import Reading
from summarizer.ingest.storing import Ingesting
from summarizer.ingest.taken_back import told


@click.command("ingest")
@click.argument("sources", nargs=-1, metavar="[PATH]...", type=PLACE)
@click.option("--url", "urls", multiple=True, help="Fetch this page; the network is used for nothing else.")
@click.option("--feed-url", "feeds", multiple=True, help="Fetch this RSS or Atom feed.")
@click.pass_obj
def command(
    invocation: Invocation, *, sources: tuple[Path, ...], urls: tuple[str, ...], feeds: tuple[str, ...]
) -> ExitCode:
    """Add or update articles from files and folders; `-` reads stdin.

    Read are .txt .md .html .json .jsonl (schema.org, ninjs) .rss .atom .xml. What can not be read is refused with its
    reason, and the rest goes on. A text that changed makes a new revision.
    """
    if not (sources or urls or feeds):
        raise UsageError("nothing to ingest", hint="takeaways ingest PATH...")
    if not (urls or feeds):
        refuse_missing(sources, invocation.settings.db)
    gate = gatekeeper(invocation.settings.gate)
    with invocation.open_database() as db:
        ingesting = Ingesting(db, gate, Actor("takeaways ingest", "machine"), observe=narrator(invocation.console))
        for readings in _all(sources, urls, feeds):
            ingesting.take_all(readings)
        known = latest_headlines(db) if ingesting.intake.notices else []
    invocation.console.say(str(ingesting.intake))
    for notice in ingesting.intake.notices:
        invocation.console.say(f"a story may be taken back: {told(notice, known)}")
    for hint in dict.fromkeys(error.hint for error in ingesting.intake.refused if error.hint):
        invocation.console.say(f"hint: {hint}")
    return ExitCode.BAD_INPUT if ingesting.intake.refused else ExitCode.OK


def _all(sources: tuple[Path, ...], urls: tuple[str, ...], feeds: tuple[str, ...]) -> Iterator[Iterator[Reading]]:
    yield from map(_readings, sources)
    if urls or feeds:
        from summarizer.ingest.fetching import read_feed_url, read_url

        yield from map(read_url, urls)
        yield from map(read_feed_url, feeds)


def _readings(source: Path) -> Iterator[Reading]:
    if str(source) == "-":
        yield from read_stream(stdin_bytes())
    else:
        yield from read_path(source)

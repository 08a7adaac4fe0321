"""`takeaways list`: the articles with their numbers, and where each stands."""

from dataclasses import asdict

import click

from db.figures.listing import STANDINGS, Listed, listed
from db.sections import known_sections, not_sections
from summarizer.command_line.arguments import ROW
from summarizer.command_line.invocation import Invocation
from summarizer.events import now


@click.command("list")
@click.option("--standing", type=click.Choice([one.replace(" ", "-") for one in STANDINGS]), help="Only these.")
@click.option("--section", default="", help="Only articles of this section, however it is spelt.")
@click.option("--limit", type=ROW, default=50, show_default=True, help="At most so many, the newest first.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.pass_obj
def command(invocation: Invocation, *, standing: str | None, section: str, limit: int, as_json: bool) -> None:
    """List articles: number, draft, where each stands and why, for whom it is, headline.

    The first number is the one that `draft --article`, `assign` and `audit article` take; the desk shows the draft's.
    """
    with invocation.open_read_only() as db:
        found = listed(db, at=now(), standing=(standing or "").replace("-", " "), section=section, limit=limit + 1)
        strange, known = not_sections(db, [section] if section else []), known_sections(db) if section else []
    for name in strange:
        invocation.console.warn(f"no article has the section {name!r}; there are: {', '.join(known) or 'none'}")
    if len(found) > limit:
        found = found[:limit]
        invocation.console.say(f"there are more than these {limit}: --limit")
    if as_json:
        invocation.console.json([asdict(one) for one in found])
    else:
        invocation.console.data("\n".join(_rows(found)) if found else "no such article")


def _rows(found: list[Listed]) -> list[str]:
    rows = [("article", "draft", "standing", "for", "headline")]
    rows += [(str(one.article), str(one.draft or "-"), one.standing, _whose(one), _told(one)) for one in found]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _whose(one: Listed) -> str:
    return f"{one.held_by} (in hand)" if one.held_by else one.assigned_to or "-"


def _told(one: Listed) -> str:
    return " ".join(f"{one.headline or one.source}{f' | {one.why}' if one.why else ''}".split())

"""`takeaways db policy`, `db look` and `db plant`: second looks, and planted errors to measure what reviewing finds."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from db.errors import UsageError
from db.records import Actor
from summarizer.command_line.arguments import ROW
from summarizer.command_line.invocation import Invocation
from summarizer.command_line.person import person_of
from summarizer.one_line import one_line

if TYPE_CHECKING:
    from db.deciding.second_looks import Look, Second


@click.command("policy")
@click.option("--before-share", type=click.FloatRange(0, 1), help="Share of approvals that wait for a second person.")
@click.option("--before-section", "before_sections", multiple=True, help='A section of which all wait; "" for none.')
@click.option("--before-flag", "before_flags", multiple=True, help='A kind of flag with which all wait; "" for none.')
@click.option("--after-share", type=click.FloatRange(0, 1), help="Share of approvals that are looked at blind later.")
@click.option("--as", "name", help="The person who sets it; without a name the policy that holds is shown.")
@click.pass_obj
def policy_command(
    invocation: Invocation,
    *,
    before_share: float | None,
    before_sections: tuple[str, ...],
    before_flags: tuple[str, ...],
    after_share: float | None,
    name: str | None,
) -> None:
    """Show or set which approvals a second person looks at: logged, and for every desk. What is not named stays."""
    from db.deciding.look_policy import look_policy, set_look_policy
    from db.sections import known_sections, not_sections

    named: dict[str, Any] = {
        "before_share": before_share,
        "before_sections": tuple(filter(None, before_sections)) if before_sections else None,
        "before_flags": tuple(filter(None, before_flags)) if before_flags else None,
        "after_share": after_share,
    }
    changes = {key: value for key, value in named.items() if value is not None}
    if name is None:
        if changes:
            raise UsageError("nobody is named who sets the policy", hint="--as NAME")
        with invocation.open_read_only() as db:
            invocation.console.json(asdict(look_policy(db)))
        return
    actor = Actor(person_of(name, invocation.settings))
    with invocation.open_database(create=False) as db:
        set_look_policy(db, replace(look_policy(db), **changes), actor=actor, at=datetime.now(UTC))
        strange = not_sections(db, look_policy(db).before_sections)
        if strange:
            known = ", ".join(known_sections(db)) or "none yet"
            invocation.console.say(f"no article has the section {', '.join(strange)}; there are {known}")
        invocation.console.json(asdict(look_policy(db)))


@click.command("look")
@click.argument("look_id", metavar="[LOOK]", type=ROW, required=False)
@click.option("--as", "name", required=True, help="Who looks.")
@click.option("--answer", type=click.Choice(["as_drafted", "changed", "rejected"]), help="What you would have done.")
@click.option("--note", default="", help="Why.")
@click.pass_obj
def look_command(invocation: Invocation, *, look_id: int | None, name: str, answer: "Second | None", note: str) -> None:
    """List the second looks that wait for NAME, or answer one.

    Before an export `as_drafted` lets the approved texts go; anything else brings the draft back to the queue.
    """
    from db.deciding.second_looks import open_looks, take_look

    if (look_id is None) != (answer is None):
        raise UsageError(
            "a look is answered by its number and an answer", hint="takeaways db look LOOK --answer changed"
        )
    actor = Actor(person_of(name, invocation.settings))
    with invocation.open_database(create=False) as db:
        if look_id is not None and answer is not None:
            draft = take_look(db, look_id, second=answer, note=note, actor=actor, at=datetime.now(UTC))
            invocation.console.say(f"looked at; draft {draft.id} is {draft.state}")
            return
        looks = open_looks(db, actor=actor)
        for line in _lines(looks):
            invocation.console.data(line)
    invocation.console.say(f"{len(looks)} second looks wait for {actor.name}")


def _lines(looks: list["Look"]) -> Iterator[str]:
    """Yield the lines that show open looks: the texts that stand, or for blind ones those that the model wrote."""
    for look in looks:
        blind = look.kind == "afterwards"
        texts = [one.text for one in look.draft.own] if blind else list(look.draft.texts)
        how = "blind: what would you have done with this draft?" if blind else f"before the export ({look.why})"
        yield f"look {look.id}, {how}"
        yield f"    {one_line(look.draft.revision.text.headline)} (article {look.draft.article_id})"
        yield from (f"    {number}. {one_line(text)}" for number, text in enumerate(texts, start=1))


@click.command("plant")
@click.option("--count", type=click.IntRange(1, 100), default=3, show_default=True, help="How many at most.")
@click.option("--seed", type=int, help="The same seed plants the same errors.")
@click.option("--as", "name", required=True, help="The person who plants.")
@click.pass_obj
def plant_command(invocation: Invocation, *, count: int, seed: int | None, name: str) -> None:
    """Put copies of reviewed drafts with one wrong takeaway into the queue; none of them can ever be exported."""
    from summarizer.auditing.mistakes import plant_some

    actor = Actor(person_of(name, invocation.settings))
    with invocation.open_database(create=False) as db:
        made = plant_some(db, count, seed=seed, actor=actor, at=datetime.now(UTC))
    if made:
        invocation.console.say(f"planted {len(made)}; `takeaways audit ask planted-errors` tells how many were caught")
    else:
        why = "only what is reviewed and may leave is copied, and only a takeaway in which a rule finds what to twist"
        invocation.console.say(f"planted 0: {why}")

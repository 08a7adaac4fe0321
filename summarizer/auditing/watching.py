"""Plants errors in copies of reviewed drafts, and says which second looks wait, for the commands of `takeaways db`."""

import random
from collections.abc import Iterator
from datetime import datetime

from sqlite_utils import Database

from db.deciding.planted import plant
from db.deciding.second_looks import Look
from db.exports import exportable
from db.records import Actor
from summarizer.auditing.mistakes import mistaken
from summarizer.auditing.story import one_line


def plant_some(db: Database, count: int, *, seed: int | None, actor: Actor, at: datetime) -> list[int]:
    """Plant up to `count` errors in copies of drafts that are reviewed, chosen by chance; return the copies' ids."""
    chance = random.Random(seed)  # noqa: S311 - who could guess it would read the database anyway
    reviewed = [one.draft for one in exportable(db, at=at)]
    chance.shuffle(reviewed)
    made: list[int] = []
    for draft in reviewed:
        if len(made) == count:
            break
        position = chance.randrange(3)
        wrong = mistaken(draft.own[position].text, chance)
        if wrong:
            made.append(plant(db, draft.id, position=position + 1, text=wrong[0], kind=wrong[1], actor=actor, at=at))
    return made


def waiting(looks: list[Look]) -> Iterator[str]:
    """Yield the lines that show open looks: the texts that stand, or for blind ones those that the model wrote."""
    for look in looks:
        blind = look.kind == "afterwards"
        texts = [one.text for one in look.draft.own] if blind else list(look.draft.texts)
        how = "blind: what would you have done with this draft?" if blind else f"before the export ({look.why})"
        yield f"look {look.id}, {how}"
        yield f"    {one_line(look.draft.revision.text.headline)} (article {look.draft.article_id})"
        yield from (f"    {number}. {one_line(text)}" for number, text in enumerate(texts, start=1))

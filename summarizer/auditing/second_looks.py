"""Says which second looks wait, and at which texts."""

from collections.abc import Iterator

from db.deciding.second_looks import Look
from summarizer.one_line import one_line


def waiting(looks: list[Look]) -> Iterator[str]:
    """Yield the lines that show open looks: the texts that stand, or for blind ones those that the model wrote."""
    for look in looks:
        blind = look.kind == "afterwards"
        texts = [one.text for one in look.draft.own] if blind else list(look.draft.texts)
        how = "blind: what would you have done with this draft?" if blind else f"before the export ({look.why})"
        yield f"look {look.id}, {how}"
        yield f"    {one_line(look.draft.revision.text.headline)} (article {look.draft.article_id})"
        yield from (f"    {number}. {one_line(text)}" for number, text in enumerate(texts, start=1))

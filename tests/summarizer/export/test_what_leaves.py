"""The list of what leaves in `docs/operations.md` is what leaves: each field of a box is told apart and looked for."""

import json
import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from db.articles.saving import save_article
from db.records import Actor, ArticleText, Draft, DraftedTakeaway, Flag, ModelInfo, Severity, Span, Takeaway
from summarizer.export.box import Approval, Box, Correction
from summarizer.export.disclosure import disclosure
from summarizer.export.edition import Edition
from summarizer.export.formats import FORMATS
from summarizer.settings import Export
from tests.summarizer.conftest import Newsroom

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
LATER = datetime(2026, 5, 6, 7, 8, 9, tzinfo=UTC)
PAGE = (Path(__file__).resolve().parents[3] / "docs" / "operations.md").read_text(encoding="utf-8")
LIST = PAGE.partition("### What leaves")[2].partition("![")[0]
TOLD = {
    "the three takeaways": "Zwords",
    "the sentence for readers, with the class of reviewers": "Zreviewers",
    "the note of who withdrew an earlier box of the article": "Zcorrection",
    "the article's headline": "Zheadline",
    "the article's source id": "Zsource",
    "the article's language": "zz-Zlang",
    "the source's own version label": "Zlabel",
    "the article's section": "Zsection",
    "when the article was published": "Zpublished",
    "the SHA-256 of headline and text": "Zsha",
    "the sentences that are evidence": "Zevidence",
    "whether a person changed a word, as digital source type": "humanEdits",
    "when the set was approved, to the second": "05:06:07",
    "the number of the approval in the log": "700041",
    "when the set was drafted": "15:16:17",
    "drafter, model and revision": "Zmodel",
    "the prompt's name": "Zprompt",
    "the article's number in the record": "700012",
    "the draft's number in the record": "700007",
    "the draft's version in the record": "700055",
}
NEVER = ["Zinner", "15:00:00"]
"""What stands in every other field, as word and as time."""


def everything(box: Box, source_id: str) -> Box:
    """Return a box each of whose fields holds something that can be found again."""
    inside: dict[str, Any] = {field.name: "Zinner" for field in fields(ArticleText)}
    told = {"section": "Zsection", "language": "zz-Zlang", "published_at": "Zpublished", "version": "Zlabel"}
    text = {"source_id": source_id, "headline": "Zheadline", "body": "Zevidence stands here. Zinner does too."}
    article = ArticleText(**inside | told | text)
    flag = Flag("Zinner", Severity.NOTE, "Zinner")
    first, second, third = (Takeaway(at, "Zinner", "Zwords", (Span(0, 22),), (), (flag,)) for at in (1, 2, 3))
    inner, now = datetime(2026, 1, 1, 15, tzinfo=UTC), datetime(2026, 1, 1, 15, 16, 17, tzinfo=UTC)
    spare = (DraftedTakeaway("Zinner", ()),)
    draft = Draft(
        700007, 700012, replace(box.draft.revision, sha256="Zsha", text=article, ingested_at=inner), box.draft.state,
        700055, (first, second, third), spare,
        ModelInfo("Zmodel", "Zmodel", "Zmodel", "Zprompt", "Zinner", {"Zinner": "Zinner"}), 0.5, now,
        claimed_by="Zinner", claim_expires_at=inner, exported_at=inner, assigned_to="Zinner", own=spare,
    )  # fmt: skip
    approval = Approval(700041, AT, edited=True)
    said = disclosure(Export(reviewers="Zreviewers"), draft, approval)
    return Box(draft, approval, (Correction("Zcorrection", LATER),), said)


def found(box: Box, name: str) -> set[str]:
    """Return what of the list stands in this format, in a file of its own and among others."""
    written = FORMATS[name].one(box) + FORMATS[name].many([box], Edition(LATER, Export()))
    assert not [word for word in NEVER if word in written], name
    return {what for what, word in TOLD.items() if word in written}


def test_the_list_of_what_leaves_is_what_leaves(make_box: Callable[..., Box]) -> None:
    """Row by row and format by format, of an article that goes by an address and of one that goes by another id."""
    head, _, *lines = [line for line in LIST.splitlines() if line.startswith("|")]
    rows = {cells[0]: cells[1:] for cells in ([cell.strip() for cell in line.split("|")[1:-1]] for line in lines)}
    assert list(rows) == list(TOLD)
    for column, names in enumerate(head.split("|")[2:-1]):
        for name in re.findall(r"`(\w+)`", names):
            said = {what: cells[column] for what, cells in rows.items() if cells[column]}
            plain, address = (
                found(everything(make_box(), known), name) for known in ("Zsource", "https://z.eu/Zsource")
            )
            assert (address, plain) == (set(said), {what for what, cell in said.items() if cell == "yes"}), name


def test_the_lines_of_changes_have_what_the_list_says(
    export: Callable[..., str], newsroom: Newsroom, article: Callable[..., ArticleText]
) -> None:
    """The particulars beside a box, and those of what is gone."""
    newsroom.publish(article(1))
    newsroom.publish(article(2))
    export(changed=True)
    save_article(newsroom.db, article(2, pub_status="withheld"), actor=Actor("takeaways", "machine"), at=AT)
    newsroom.publish(article(3))
    lines = [json.loads(line) for line in export(changed=True).splitlines()[1:]]
    assert [line["change"] for line in lines] == ["gone", "came"]
    for line in lines:
        (said,) = re.findall(rf"a line `{line.pop('change')}` has ([^;.]*)", LIST)
        assert re.findall(r"`(\w+)`", said) == [name for name in line if name != "json"]

"""What a source says was corrected is no text of the article, and reaches the editor wherever it stands."""

import json
from collections.abc import Callable

import pytest

from db.records import ArticleText

ReadOne = Callable[[str, str | bytes], ArticleText]
HEADLINE = "Larkby council votes for a new bridge"
PARAGRAPHS = [
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(8)
]
TEXT = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "line",
    [
        "CORRECTION: The vote was eight to seven, not nine to six as this story says in paragraph 4.",
        "Correction, March 3: The vote was eight to seven, not nine to six.",
        "(Corrects to say vote was eight to seven (not nine to six) in paragraph 4.)",
        "(Corrects paragraph 4 to say vote was nine to six, not ten to five)",
        "(Refiles to add dropped word in headline)",
        "[Corrected: the vote was eight to seven.]",
    ],
)
def test_a_correction_is_told_and_is_no_text(read_one: ReadOne, line: str) -> None:
    """Above the text of a file, under its byline, in an item and on a page."""
    shown = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    for name, text in (
        ("a.txt", f"{HEADLINE}\n\n{line}\n\n{TEXT}"),
        ("b.txt", f"{HEADLINE}\nBy Ana Poe\n\n{line}\n\n{TEXT}"),
        ("c.json", json.dumps({"uri": "urn:1", "headline": HEADLINE, "body_text": f"{line}\n\n{TEXT}"})),
        ("d.html", f"<article><h1>{HEADLINE}</h1><div class='correction'><p>{line}</p></div>{shown}</article>"),
    ):
        article = read_one(name, text)
        assert (name, article.body) == (name, TEXT)
        assert f"correction: {line}" in article.input_notes, name


def test_a_sentence_in_brackets_is_the_articles(read_one: ReadOne) -> None:
    """Only what says of itself that it corrects is left out."""
    line = "(The council corrected the figure on Monday.)"
    assert line in read_one("a.json", json.dumps({"uri": "u", "headline": "H", "body_text": f"{line}\n\n{TEXT}"})).body


@pytest.mark.parametrize(
    "stated",
    ["The vote was eight to seven.", {"@type": "CorrectionComment", "text": "The vote was eight to seven."}],
)
def test_what_schema_org_states_as_a_correction_is_told(read_one: ReadOne, stated: object) -> None:
    """Its property `correction` holds a text or an object with one."""
    item = {"@type": "NewsArticle", "headline": "H", "articleBody": TEXT, "correction": [stated, "", None, {}]}
    notes = read_one("a.json", json.dumps(item)).input_notes
    assert notes == ("correction: The vote was eight to seven.",)

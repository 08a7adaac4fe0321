"""What agencies write around their copy: slugs, words to editors, and that more of it comes."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

ReadOne = Callable[[str, str | bytes], ArticleText]
HEADLINE = "Larkby council votes for a new bridge"
PARAGRAPHS = [
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(12)
]
TEXT = "\n\n".join(PARAGRAPHS)


def code_for(article: ArticleText) -> str:
    """Return the code of the reason for which the gate holds an article."""
    return judge(article, Gate(), at=datetime.now(UTC)).partition(":")[0]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Eds: CORRECTS vote in 4th paragraph to eight to seven.", "correction"),
        ("Editors: please disregard the 4th paragraph, the vote is being disputed.", "correction"),
        ("(Fixes vote count in fourth paragraph to nine to six from eight to seven)", "correction"),
        ("(Adds dropped word in third paragraph)", "correction"),
        ("(Updates vote in fourth paragraph to nine to six)", "correction"),
        ("Eds: APNewsNow. Will be led.", "suspect"),
        ("Attention editors: Ana Poe is spelled so.", "suspect"),
    ],
)
def test_a_word_to_editors_is_no_text(read_one: ReadOne, line: str, kind: str) -> None:
    """It is told, wherever it stands, and in whatever form the article comes."""
    for name, text in (
        ("a.txt", f"{HEADLINE}\n\n{line}\n\nBy Ana Poe\n\n{TEXT}"),
        ("b.txt", f"{HEADLINE}\n\nBy Ana Poe\n\n{line}\n\n{TEXT}"),
        ("c.json", json.dumps({"uri": "urn:1", "headline": HEADLINE, "body_text": f"{line}\n\n{TEXT}"})),
        ("d.json", json.dumps({"uri": "urn:1", "headline": HEADLINE, "body_text": f"{TEXT}\n\n{line}"})),
    ):
        article = read_one(name, text)
        assert (name, article.headline, article.body) == (name, HEADLINE, TEXT)
        assert [note for note in article.input_notes if note.startswith(f"{kind}:") and line in note], name


@pytest.mark.parametrize(
    "line", ["Editors at the Herald said that nothing was wrong with it.", "(Adds up to nine, as Ana Poe says.)"]
)
def test_sentences_about_editors_stay(read_one: ReadOne, line: str) -> None:
    """They are the article's own."""
    item = {"uri": "urn:1", "headline": HEADLINE, "body_text": f"{line}\n\n{TEXT}"}
    assert line in read_one("a.json", json.dumps(item)).body


@pytest.mark.parametrize(
    "slug",
    [
        "BC-EU--Larkby-Bridge, 1st Ld-Writethru",
        "Larkby-Bridge, 2nd Ld",
        "LARKBY-BRIDGE/ (UPDATE 2)",
        "BC-US-Larkby-Bridge",
    ],
)
def test_a_slug_is_no_headline(read_one: ReadOne, slug: str) -> None:
    """Nor is the count of versions part of one."""
    for headline in (HEADLINE, f"UPDATE 2-{HEADLINE}"):
        assert read_one("a.txt", f"{slug}\n\n{headline}\n\nBy Ana Poe\n\n{TEXT}").headline == HEADLINE
    assert (
        read_one("a.txt", f"LARKBY-BRIDGE/ (UPDATE 2)\nUPDATE 2-{HEADLINE}\n\nBy Ana Poe\n\n{TEXT}").headline
        == HEADLINE
    )


@pytest.mark.parametrize(
    "headline", ["Wend-Larkby line to lead the way", "AFC-Larkby derby ends 2-2", "U-turn on bridge"]
)
def test_headlines_with_hyphens_are_headlines(read_one: ReadOne, headline: str) -> None:
    """They have words beside them."""
    assert read_one("a.txt", f"{headline}\n\nBy Ana Poe\n\n{TEXT}").headline == headline


@pytest.mark.parametrize(
    "line",
    [
        "(more)",
        "(MORE)",
        "-more-",
        "MORE TO COME",
        "Continued on page 4",
        "See BRIDGE, page A4",
        "(1st take of two)",
        "More follows",
    ],
)
def test_a_text_of_which_more_comes_is_cut_off(read_one: ReadOne, line: str) -> None:
    """In a file, and in an item."""
    assert code_for(read_one("a.txt", f"{HEADLINE}\n\nBy Ana Poe\n\n{TEXT}\n\n{line}")) == "cut off"
    item = {"uri": "urn:1", "headline": HEADLINE, "body_text": f"{TEXT}\n\n{line}"}
    assert code_for(read_one("b.json", json.dumps(item))) == "cut off"


@pytest.mark.parametrize("line", ["More", "Read more", "More from Larkby", "To read the full story, subscribe."])
def test_what_a_site_offers_under_a_text_cuts_nothing_off(read_one: ReadOne, line: str) -> None:
    """The article above it is whole; an offer is no sentence of it."""
    article = read_one("a.txt", f"{HEADLINE}\n\nBy Ana Poe\n\n{TEXT}\n\n{TEXT.replace('officer', 'clerk')}\n\n{line}")
    assert code_for(article) == ""
    assert line not in article.body

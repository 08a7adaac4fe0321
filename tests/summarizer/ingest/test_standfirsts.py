"""What stands between headline and byline or date: a standfirst goes, a paragraph with news of its own stays."""

import pytest

from db.records import ArticleText

from .conftest import PARAGRAPHS, ReadOne

HEADLINE = "County backs repair of Wendmouth bridge"
LEAD = "The county council voted nine to six on Monday to spend 4.2 million pounds, and work will begin in April."

LONG = (
    "The bridge will close to all traffic, the council said, and the shops on the quay are worried that nobody will "
    "come to them by foot, although the repair is not as long as it could be."
)


def read(read_one: ReadOne, *blocks: str) -> ArticleText:
    """Return the article with blocks between its headline and its text."""
    return read_one("a.txt", "\n\n".join((HEADLINE, *blocks, *PARAGRAPHS)))


@pytest.mark.parametrize(
    "sign",
    ["By Ana Poe", "Tuesday, March 3, 2026", "Published 2 March 2026", "Larkby Herald\nPage 3 of 4\n2 March 2026"],
)
@pytest.mark.parametrize(
    "lead",
    [
        LEAD,
        "LARKBY, March 2 (Reuters) - The bridge in Wendmouth will close, the council said.",
        LONG,
    ],
)
def test_the_first_paragraph_stays_above_a_byline_or_date(read_one: ReadOne, lead: str, sign: str) -> None:
    """What says more than the text below is the article's own beginning."""
    article = read(read_one, lead, sign)
    assert article.body.split("\n\n") == [lead, *PARAGRAPHS]
    assert article.headline == HEADLINE
    assert (article.byline, article.published_at) != ("", "")


@pytest.mark.parametrize(
    "above",
    [
        ["The bridge will close for nine weeks, and shopkeepers on the quay are worried."],
        ["Ana Poe on a bridge that will close for nine weeks."],
        ["Mayor Tom Idle looks at the bridge over the river Tann on Monday.", "Photo: Nils Arden"],
        [
            "Mayor Tom Idle looks at the bridge over the river Tann on Monday.",
            "Mayor Tom Idle looks at the bridge over the river Tann on Monday. (Nils Arden, Coast Gazette)",
        ],
    ],
)
def test_standfirsts_and_captions_are_left_out(read_one: ReadOne, above: list[str]) -> None:
    """What only repeats the text, or stands under a picture, goes as before."""
    article = read(read_one, *above, "By Ana Poe", "3 March 2026")
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    assert (article.byline, article.published_at) == ("Ana Poe", "2026-03-03")


@pytest.mark.parametrize(
    "dateline", ["", "LARKBY, March 2 (Reuters) - The bridge in Wendmouth will close, the county said.\n\n"]
)
@pytest.mark.parametrize("mark", ["", "• "])
def test_no_line_of_a_takeaways_box_is_the_text_s_own(read_one: ReadOne, mark: str, dateline: str) -> None:
    """Whatever figure or name it has."""
    box = f"Key takeaways\n{mark}The county will pay 77 million pounds.\n{mark}The mayor, Tom Idle, voted against it."
    assert "77 million" not in read(read_one, f"{dateline}{box}", "By Ana Poe", "3 March 2026").body

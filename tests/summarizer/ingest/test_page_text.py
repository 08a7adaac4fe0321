"""Text files: plain articles and pages copied from web sites."""

from collections.abc import Callable

import pytest

from db.records import ArticleText
from summarizer.ingest.lines.notices import guessed_embargo

BODY = (
    "MARLOW SOUND — A ferry with 212 people on board ran aground on a sandbank on Friday, the coastguard said.",
    "Nobody was hurt, and all passengers were ashore by noon, according to the operator, Sound Lines.",
    "The captain, Ruth Ager, said a buoy had drifted. The harbour office has not confirmed that.",
    "“I felt it before I heard it,” said Tom Idle, a passenger from Penrose.",
    "The ferry is expected to float free with the evening tide, but divers have to look at its hull first.",
)

PAGE = f"""Home > News > Coast
Ferry with 212 aboard runs onto sandbank off Marlow Sound

The ferry Lady Ann lies on the sandbank in Marlow Sound on Friday morning.

The ferry Lady Ann lies on the sandbank in Marlow Sound on Friday morning. (Nils Arden, Coast Gazette)

7 photos
Save Story
KEY TAKEAWAYS
  • Ferry grounded with 212 on board.
  • Everyone was brought ashore.
  • A buoy may have drifted.

{BODY[0]}

{BODY[1]}

Advertisement

Captain blames a buoy

{BODY[2]}

Read more: Five groundings in ten years

{BODY[3]}

{BODY[4]}

Photos

The Key Takeaways for this article were made with a large language model and checked by our editors.

Related stories

Harbour office to buy new buoys

Ilse Brandt and Per de Witt
    Gazette Weather Forecast
    Play button
"""

Read = Callable[[str, str | bytes], ArticleText]


def test_page_comes_in_as_its_article(read_one: Read) -> None:
    """Headline and running text are found; captions, credits, links and sub-headings are left out."""
    article = read_one("ferry.txt", PAGE)
    assert article.headline == "Ferry with 212 aboard runs onto sandbank off Marlow Sound"
    assert article.body == "\n\n".join(BODY)


def test_box_on_the_page_never_comes_in(read_one: Read) -> None:
    """No line of the page's own takeaways is in the text, and the note says that they were left out."""
    article = read_one("ferry.txt", PAGE)
    assert "Everyone was brought ashore" not in article.body
    assert any("takeaways box" in note for note in article.input_notes)


def test_byline_at_the_foot_is_found(read_one: Read) -> None:
    """A line of nothing but names under the article is its byline; a title in capitals is none."""
    assert read_one("ferry.txt", PAGE).byline == "Ilse Brandt and Per de Witt"


@pytest.mark.parametrize(
    "box",
    [
        "At a glance\n- Ferry grounded.\n- All ashore.\n",
        "Key points:\n1. Ferry grounded.\n2. All ashore.\n",
        "What you need to know\nFerry grounded.\nAll ashore.\n",
        "TL;DR\n* Ferry grounded.\n* All ashore.\n",
        "Summary\n\nFerry grounded.\n\nAll ashore.\n",
        "Highlights\n" + "".join(f"\n• This is fact {number} of six.\n" for number in range(6)),
    ],
)
def test_boxes_of_other_sites_are_left_out(read_one: Read, box: str) -> None:
    """Bulleted, numbered, unbulleted and loosely set boxes before a dateline all go."""
    article = read_one("ferry.txt", f"Ferry runs onto sandbank off Marlow\n\n{box}\n" + "\n\n".join(BODY))
    assert article.body == "\n\n".join(BODY)


def test_box_in_the_middle_and_at_the_foot(read_one: Read) -> None:
    """A box is found wherever it stands."""
    box = "Key takeaways" + "".join(f"\n\n• This is fact {number} of the box." for number in range(6))
    for place in (2, 5):
        parts = [*BODY[:place], box, *BODY[place:]]
        assert "of the box" not in read_one("ferry.txt", "Ferry runs aground off Marlow\n\n" + "\n\n".join(parts)).body


def test_plain_article_loses_nothing(read_one: Read) -> None:
    """A headline, a byline, a date and paragraphs: all are kept, in their places."""
    article = read_one("plain.txt", "Ferry runs aground off Marlow\nBy Ilse Brandt\n3 May 2026\n\n" + "\n\n".join(BODY))
    assert (article.headline, article.byline, article.published_at) == (
        "Ferry runs aground off Marlow", "Ilse Brandt", "2026-05-03",
    )  # fmt: skip
    assert article.body == "\n\n".join(BODY)


def test_article_without_headline_keeps_its_first_paragraph(read_one: Read) -> None:
    """Where running text comes first, there is no headline and nothing is lost."""
    article = read_one("bare.txt", "\n\n".join(BODY))
    assert article.headline == ""
    assert article.body == "\n\n".join(BODY)


def test_hard_wrapped_paragraphs_are_joined(read_one: Read) -> None:
    """Lines broken at a fixed width become one paragraph each."""
    wrapped = (
        "Ferry runs aground off Marlow\n\n"
        "A ferry with 212 people on board ran aground on a sandbank on\n"
        "Friday, the coastguard said, and all of them were brought to\n"
        "the shore by noon.\n\n"
        "The captain said that a buoy had drifted."
    )
    paragraphs = read_one("wrapped.txt", wrapped).body.split("\n\n")
    assert paragraphs[0].endswith("brought to the shore by noon.")
    assert len(paragraphs) == 2


def test_labelled_lines_fill_the_fields(read_one: Read) -> None:
    """`Headline:`, `Byline:`, `Date:`, `Section:` and `URL:` at the top are read as such."""
    head = (
        "Headline: Ferry aground\nByline: Ilse Brandt\nDate: 2026-05-03\nSection: Coast\nURL: https://a.example/1\n\n"
    )
    article = read_one("labelled.txt", head + "\n\n".join(BODY))
    assert (article.headline, article.byline, article.section) == ("Ferry aground", "Ilse Brandt", "Coast")
    assert (article.source_id, article.published_at) == ("https://a.example/1", "2026-05-03")


def test_correction_is_kept_for_the_editor(read_one: Read) -> None:
    """A note about a correction is not part of the text, but the editor gets to know it."""
    note = "Correction: An earlier version of this story gave a wrong number of passengers."
    article = read_one("corrected.txt", "Ferry runs aground off Marlow\n\n" + "\n\n".join([*BODY, note]))
    assert note not in article.body
    assert f"correction: {note}" in article.input_notes


def test_cut_text_keeps_its_torn_end(read_one: Read) -> None:
    """A last line that breaks off stays, so that the gate can see it."""
    article = read_one(
        "cut.txt", "Ferry runs aground\n\n" + "\n\n".join(BODY) + "\n\nThe operator said that it would pay the"
    )
    assert article.body.endswith("pay the")


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Ferry aground | Opinion", "Ferry aground | Opinion"),
        ("Why the ferry ran aground | Opinion | The Larkby Post", "Why the ferry ran aground | Opinion"),
        ("Opinion | Why the ferry ran aground", "Why the ferry ran aground | Opinion"),
        ("Why the ferry ran aground | The Larkby Post", "Why the ferry ran aground"),
        ("News | Sport | Opinion", ""),
        ("Home | About us", ""),
    ],
)
def test_a_title_with_bars_is_a_headline(read_one: Read, title: str, headline: str) -> None:
    """As a browser's tab has it: the site's name goes, and a genre stays for the gate."""
    article = read_one("a.txt", f"{title}\n\n" + "\n\n".join(BODY))
    assert article.headline == headline
    below = read_one("b.txt", f"{title}\n\nWhy the ferry ran aground\n\n" + "\n\n".join(BODY))
    assert below.headline.startswith("Why the ferry ran aground")


def test_page_without_sentences_is_refused(refusal: Callable[..., str]) -> None:
    """A list of links has no running text."""
    assert "no running text" in refusal("list.txt", "News\nFerry aground\nBridge to close\nCouncil votes\n")


@pytest.mark.parametrize("label", ["Embargo", "EMBARGOED UNTIL"])
def test_an_embargo_among_the_labels_is_read(read_one: Read, label: str) -> None:
    """A time that can be read is the embargo, and the labels below it still count; one that can not holds the text."""
    head = f"Headline: Ferry runs aground\n{label}: 2026-03-02T18:00:00Z\nByline: Ana Lima\nDate: 2 March 2026\n\n"
    article = read_one("a.txt", head + "\n\n".join(BODY))
    assert (article.embargoed_until, article.pub_status) == ("2026-03-02T18:00:00+00:00", "usable")
    assert (article.headline, article.byline) == ("Ferry runs aground", "Ana Lima")
    assert article.published_at == "2026-03-02"
    held = read_one("b.txt", head.replace("2026-03-02T18:00:00Z", "6 pm on Friday") + "\n\n".join(BODY))
    assert (held.embargoed_until, bool(guessed_embargo(held))) == ("", True)

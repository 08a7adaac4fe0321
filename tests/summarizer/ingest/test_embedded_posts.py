"""Embedded posts and quotations with their speaker below: out as a whole, never without their author."""

import json

import pytest

from db.records import ArticleText

from .conftest import PARAGRAPHS, ReadOne

WORDS = "The county spent 90 million pounds on this bridge and told nobody."
TWEET = (
    f'<blockquote class="twitter-tweet"><p lang="en">{WORDS} Not one person.</p>&mdash; Ana Poe (@anapoe) '
    '<a href="https://twitter.com/anapoe/status/1">March 2, 2026</a></blockquote>'
)
INSTAGRAM = (
    '<blockquote class="instagram-media"><div><a href="x">View this post on Instagram</a>'
    f"<p>{WORDS}</p><p><a>A post shared by Ana (@ana)</a></p></div></blockquote>"
)
BLUESKY = (
    f'<blockquote class="bluesky-embed"><p>{WORDS}</p>&mdash; Ana Poe (<a href="x">@ana.bsky.social</a>) '
    '<a href="x">2. March 2026 at 10:00</a></blockquote>'
)
CITED = f"<blockquote><p>{WORDS}</p><cite>Ana Poe, councillor</cite></blockquote>"
FOOTED = f"<blockquote><p>{WORDS}</p><footer>— Ana Poe</footer></blockquote>"
DASHED = f"<blockquote><p>{WORDS}</p><p>— Ana Poe, councillor for Larkby</p></blockquote>"
IN_LINE = f"<blockquote><p>{WORDS} <cite>Ana Poe, councillor</cite></p></blockquote>"
POSTS = [TWEET, INSTAGRAM, BLUESKY, CITED, FOOTED, DASHED, IN_LINE]


def article_html(insert: str) -> str:
    """Return the article with something behind its first paragraph."""
    first, *others = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return first + insert + "".join(others)


def documents(insert: str) -> dict[str, str]:
    """Return the article with something behind its first paragraph, in each of the forms that HTML comes in."""
    text = article_html(insert)
    feed = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>T</title>'
    return {
        "page.html": f"<html><body><article><h1>Bridge to close for nine weeks</h1>{text}</article></body></html>",
        "ninjs.json": json.dumps({"uri": "u", "headline": "T", "body_html": text}),
        "schema.json": json.dumps({"@type": "NewsArticle", "url": "https://x.example/1", "articleBody": text}),
        "feed.xml": f"{feed}<guid>g</guid><content:encoded><![CDATA[{text}]]></content:encoded></item></channel></rss>",
    }


@pytest.mark.parametrize("insert", POSTS)
@pytest.mark.parametrize("name", ["page.html", "ninjs.json", "schema.json", "feed.xml"])
def test_foreign_words_go_with_their_author(read_one: ReadOne, name: str, insert: str) -> None:
    """No form of reading leaves the words of a post without the line that signs them; a note counts them."""
    article = read_one(name, documents(insert)[name])
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    kind = "quotation with its speaker below" if "<blockquote>" in insert else "embedded post"
    assert any(note.startswith("furniture:") and f"1 x {kind}" in note for note in article.input_notes)


def of_ninjs(read_one: ReadOne, insert: str) -> ArticleText:
    """Return the article as ninjs has it."""
    return read_one("ninjs.json", documents(insert)["ninjs.json"])


@pytest.mark.parametrize(
    "insert",
    [
        f"<blockquote><p>{WORDS}</p></blockquote>",  # introduced above, or the article's own
        f"<blockquote><p>{WORDS}</p><p>Nobody had asked for <cite>The Long Bridge</cite></p></blockquote>",
        f"<blockquote><p>{WORDS}</p><footer>She said so at a meeting of the county on Monday.</footer></blockquote>",
    ],
)
def test_a_quotation_that_nobody_signs_stays(read_one: ReadOne, insert: str) -> None:
    """Where nothing is taken away below it, a quotation stands as before."""
    assert WORDS in of_ninjs(read_one, insert).body


def test_a_page_that_is_one_signed_block_stays(read_one: ReadOne) -> None:
    """What holds most of the text is the article."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    body = f"<blockquote>{text}<p>— Ana Poe</p></blockquote>"
    assert read_one("a.json", json.dumps({"uri": "u", "body_html": body})).body.startswith(PARAGRAPHS[0])


def test_a_notice_is_not_taken_for_a_quotation(read_one: ReadOne) -> None:
    """Words that the article must wait are never left out unread."""
    article = of_ninjs(read_one, "<blockquote><p>EMBARGOED UNTIL 6 PM.</p><p>— Ana Poe, desk</p></blockquote>")
    assert any("EMBARGOED UNTIL 6 PM" in note for note in article.input_notes)


def test_words_behind_a_post_are_a_paragraph_of_their_own(read_one: ReadOne) -> None:
    """A post parts the text around it."""
    first, *others = PARAGRAPHS
    text = f"<div>{first}{TWEET}{' '.join(others)}</div>"
    body = read_one("a.json", json.dumps({"uri": "u", "body_html": text})).body
    assert body.split("\n\n") == [first, " ".join(others)]


@pytest.mark.parametrize(
    "post",
    [
        [WORDS, "— Ana Poe (@anapoe) March 2, 2026"],
        [WORDS, "— Ana Poe (@ana.bsky.social) 2. March 2026 at 10:00"],
        ["View this post on Instagram", WORDS, "Nobody was asked.", "A post shared by Ana (@ana)"],
    ],
)
def test_a_post_in_plain_text_goes_with_the_line_that_signs_it(read_one: ReadOne, post: list[str]) -> None:
    """A copied post has a name, a handle and a date below it."""
    first, *others = PARAGRAPHS
    article = read_one("a.txt", "\n\n".join(["Bridge to close for nine weeks", first, *post, *others]))
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    assert any("1 x embedded post" in note for note in article.input_notes)


@pytest.mark.parametrize("line", ["A post shared by Ana (@ana)", "Ana Poe (@anapoe)"])
def test_a_line_that_signs_no_words_takes_no_paragraph_with_it(read_one: ReadOne, line: str) -> None:
    """A reporter's handle, and a picture without words, cost nothing."""
    article = read_one("a.txt", "\n\n".join(["Bridge to close for nine weeks", *PARAGRAPHS, line]))
    assert article.body.split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "signed",
    [
        f"{WORDS}\n\nAna Poe (@anapoe)",
        f"{WORDS}\n\n— Ana Poe",
        f"{WORDS}\n\n- Ana Poe, councillor",
        f"{WORDS} — Ana Poe (@anapoe) March 2, 2026",
    ],
)
def test_signed_words_in_a_plain_text_go_too(read_one: ReadOne, signed: str) -> None:
    """Where the line that signs them goes, they would stand as the article's own."""
    lines = ["Bridge to close for nine weeks", *PARAGRAPHS[:2], signed, *PARAGRAPHS[2:]]
    assert read_one("a.txt", "\n\n".join(lines)).body.split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize("line", ["Kit Holt (@kitholt)", "— Kit Holt"])
def test_who_wrote_the_article_signs_no_paragraph(read_one: ReadOne, line: str) -> None:
    """Above it and below it stands the reporter."""
    title = "Bridge to close for nine weeks"
    assert read_one("a.txt", "\n\n".join([title, line, *PARAGRAPHS])).body.split("\n\n") == list(PARAGRAPHS)
    assert read_one("a.txt", "\n\n".join([title, *PARAGRAPHS, line])).body.split("\n\n") == list(PARAGRAPHS)

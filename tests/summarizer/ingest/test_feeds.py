"""RSS and Atom files."""

from collections.abc import Callable
from html import escape

import pytest

from db.errors import InputError
from db.records import ArticleText

Read = Callable[[str, str | bytes], list[ArticleText | InputError]]
Refusal = Callable[[str, str | bytes], str]

LONG = "".join(
    f"<p>Council officer number {number} said that the bridge would close on Monday.</p>" for number in range(30)
)
SHORT = "The bridge at Larkby will close on Monday, Ana Lima said, and the quay is to stay open."


def rss(*items: str) -> str:
    """Return an RSS 2.0 feed."""
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title><language>en-gb</language>'
        f"{''.join(items)}</channel></rss>"
    )


def item(guid: str, *, content: str = "", description: str = "A summary.") -> str:
    """Return one item, with `content:encoded` where there is content."""
    encoded = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return (
        f"<item><guid>{guid}</guid><title>Bridge &amp; quay</title><dc:creator>Ida Marsh</dc:creator>"
        "<category>Roads</category>"
        f"<pubDate>Mon, 02 Mar 2026 06:00:00 +0100</pubDate>"
        f"<description>{escape(description)}</description>{encoded}</item>"
    )


def test_entries_with_their_text_come_in(read: Read) -> None:
    """Id, headline, author, section, date and text of an entry."""
    (article,) = read("a.rss", rss(item("urn:1", content=LONG)))
    assert isinstance(article, ArticleText)
    assert (article.source_id, article.headline, article.byline) == ("urn:1", "Bridge & quay", "Ida Marsh")
    assert (article.section, article.language, article.published_at) == ("Roads", "en-gb", "2026-03-02T05:00:00+00:00")
    assert article.body.count("\n\n") == 29


def test_teasers_are_refused_one_by_one(read: Read) -> None:
    """An entry with a summary only is refused by number and headline; the others come in."""
    readings = read("a.xml", rss(item("urn:1"), item("urn:2", content=LONG), item("urn:3")))
    assert [isinstance(reading, ArticleText) for reading in readings] == [False, True, False]
    assert "entry 1 (Bridge & quay): the feed carries only a summary" in str(readings[0])


def test_a_text_in_one_paragraph_is_no_teaser(read: Read) -> None:
    """Content alone is the article, however its paragraphs are marked; a short one that breaks off is not."""
    text = " ".join(f"Council officer number {number} said that the bridge would close." for number in range(30))
    whole = item("urn:1", content=f"<p>{text}</p>").replace("<description>A summary.</description>", "")
    short = item("urn:2", content=f"<p>{text[:300]}</p>").replace("<description>A summary.</description>", "")
    first, second = read("a.rss", rss(whole, short))
    assert isinstance(first, ArticleText)
    assert first.body == text
    assert "carries only a summary" in str(second)


def test_a_brief_without_a_description_is_whole(read: Read) -> None:
    """Content alone is no summary, however short, and there is nothing suspect about it."""
    text = "<p>The bridge at Larkby will close on Monday.</p><p>“We have no choice,” said Ana Lima.</p>"
    brief = item("urn:1", content=text).replace("<description>A summary.</description>", "")
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><id>urn:1</id><title>Bridge</title>'
        f"<content type='html'>{escape(text)}</content></entry></feed>"
    )
    for name, feed in (("a.rss", rss(brief)), ("a.atom", atom)):
        (article,) = read(name, feed)
        assert isinstance(article, ArticleText)
        assert article.body.endswith("“We have no choice,” said Ana Lima.")
        assert article.input_notes == ()


def test_the_caption_of_a_picture_is_not_the_text(read: Read) -> None:
    """A feed that describes its pictures, too, has its text in the longer description, or has none."""
    caption = '<media:description xmlns:media="http://search.yahoo.com/mrss/">The bridge at Larkby.</media:description>'
    whole, short = (
        item(f"urn:{text}", description=text).replace("</item>", f"{caption}</item>") for text in (LONG, SHORT)
    )
    first, second = read("a.rss", rss(whole, short))
    assert isinstance(first, ArticleText)
    assert first.body.count("\n\n") == 29
    assert "carries only a summary" in str(second)


def test_a_date_beyond_the_calendar_is_none(read: Read) -> None:
    """A zone that pushes the last day of the last year further costs the date, not the article."""
    feed = rss(item("urn:1", content=LONG)).replace(
        "Mon, 02 Mar 2026 06:00:00 +0100", "Fri, 31 Dec 9999 23:00:00 -1400"
    )
    (article,) = read("a.rss", feed)
    assert isinstance(article, ArticleText)
    assert article.published_at == ""


def test_teaser_in_the_content_is_refused(refusal: Refusal) -> None:
    """Content that ends in a link to the rest is no article."""
    teaser = "<p>The bridge will close on Monday, the council said. Continue reading</p>"
    assert "breaks off" in refusal("a.rss", rss(item("urn:1", content=teaser)))


FOOTER = '<p>The post <a href="https://n.example/b">Bridge</a> appeared first on <a href="/">The Larkby Post</a>.</p>'
OTHER = '<p>Read more: <a href="/roof">School roof leaks</a></p>'


@pytest.mark.parametrize("behind", [FOOTER, OTHER, OTHER + FOOTER])
def test_a_brief_with_a_footer_is_whole(read: Read, behind: str) -> None:
    """Blogs write where a post appeared under whole texts and excerpts alike."""
    (article,) = read("a.rss", rss(item("urn:1", content=f"<p>{SHORT}</p><p>It rained in Larkby.</p>{behind}")))
    assert isinstance(article, ArticleText)
    assert article.body == f"{SHORT}\n\nIt rained in Larkby."


@pytest.mark.parametrize("end", ["[&#8230;]", "…", "Continue reading", "and the", "Read more"])
def test_an_excerpt_with_a_footer_is_refused(refusal: Refusal, end: str) -> None:
    """What stands before the footer tells."""
    assert "breaks off" in refusal("a.rss", rss(item("urn:1", content=f"<p>{SHORT} {end}</p>{FOOTER}")))


def test_whole_text_in_the_description(read: Read) -> None:
    """Some feeds carry the article where others have a summary; that is noted."""
    (article,) = read("a.rss", rss(item("urn:1", description=LONG)))
    assert isinstance(article, ArticleText)
    assert article.input_notes[0].startswith("suspect")


def test_atom(read: Read) -> None:
    """Atom entries are read alike."""
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>G</title>'
        "<entry><id>urn:1</id><title>Bridge</title>"
        "<updated>2026-03-02T06:00:00Z</updated>"
        f"<content type='html'>{escape(LONG)}</content></entry></feed>"
    )
    (article,) = read("a.atom", feed)
    assert isinstance(article, ArticleText)
    assert (article.source_id, article.updated_at) == ("urn:1", "2026-03-02T06:00:00+00:00")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<nitf><body/></nitf>", "root element is <nitf>"),
        (rss(), "no entries"),
        ("not xml at all", "no RSS or Atom feed"),
        ('<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><rss version="2.0"><channel>&c;', "no entries"),
    ],
)
def test_what_is_no_feed_is_refused(refusal: Refusal, content: str, reason: str) -> None:
    """Other XML, empty feeds and no XML at all are told apart."""
    assert reason in refusal("a.xml", content)


def test_feed_that_names_a_file_is_not_followed(read: Read, tmp_path: object) -> None:
    """The bytes of a feed are never taken for an address or a file name."""
    assert isinstance(read("a.rss", f"{tmp_path}/a.rss")[0], InputError)
    assert isinstance(read("b.rss", "http://127.0.0.1:9/feed")[0], InputError)


def test_titles_escaped_twice(read: Read) -> None:
    """What is left of references and tags in a title or a category is read as what it stands for."""
    written = "<![CDATA[Mayor&#8217;s plan &#038; the <em>quay</em>]]>"
    entry = item("urn:1", content=LONG).replace("Bridge &amp; quay", written)
    entry = entry.replace("Roads", "<![CDATA[Roads &amp; rails]]>")
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><id>urn:1</id>'
        f'<title type="html">{written}</title>'
        f'<category term="Roads &amp;amp; rails"/><content type="html">{escape(LONG)}</content></entry></feed>'
    )
    for name, feed in (("a.rss", rss(entry)), ("a.atom", atom)):
        (article,) = read(name, feed)
        assert isinstance(article, ArticleText)
        assert (article.headline, article.section) == ("Mayor’s plan & the quay", "Roads & rails")


def test_a_feed_has_no_foot(read: Read) -> None:
    """A heading that would open the foot of a page is one of the article, where paragraphs stand under it."""
    paragraphs = LONG.split("</p>")
    content = "</p>".join([*paragraphs[:25], "<h2>Comments</h2>" + paragraphs[25], *paragraphs[26:]])
    (article,) = read("a.rss", rss(item("urn:1", content=content)))
    assert isinstance(article, ArticleText)
    assert article.body.count("\n\n") == 29


@pytest.mark.parametrize(
    ("stated", "held"),
    [
        (
            "<prism:embargoDate>2099-01-01T00:00:00Z</prism:embargoDate>",
            ("usable", "2099-01-01T00:00:00+00:00", ""),
        ),
        ("<embargo>six on Friday</embargo>", ("withheld", "", "")),
        (
            "<prism:expirationDate>2098-01-01T00:00:00Z</prism:expirationDate><prism:killDate>2097-01-01T00:00:00Z</prism:killDate>",
            ("usable", "", "2097-01-01T00:00:00+00:00"),
        ),
        ("<prism:killDate></prism:killDate>", ("usable", "", "")),
    ],
)
def test_an_entry_may_state_how_long_it_waits(read: Read, stated: str, held: tuple[str, str, str]) -> None:
    """PRISM has words for it, and houses have their own."""
    feed = rss(item("urn:1", content=LONG).replace("</item>", f"{stated}</item>"))
    spaced = feed.replace("<rss ", '<rss xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" ')
    (article,) = read("a.rss", spaced)
    assert isinstance(article, ArticleText)
    assert (article.pub_status, article.embargoed_until, article.expires_at) == held

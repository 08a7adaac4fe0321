"""How lines stand on a page that was saved as text: double-spaced, in two columns, with an agency's own lines."""

import json
import textwrap
from itertools import zip_longest

import pytest

from db.errors import InputError

from .conftest import PARAGRAPHS, Read, ReadOne

HEADLINE = "Bridge to close for nine weeks"
WRAPPED = [textwrap.wrap(paragraph, 60) for paragraph in PARAGRAPHS]


@pytest.mark.parametrize(("between", "gap"), [(2, 2), (2, 3), (3, 5)])
def test_double_spaced_lines_are_the_lines_of_paragraphs(read_one: ReadOne, between: int, gap: int) -> None:
    """As older printers and some mail programs have them; each line is no paragraph of its own."""
    text = ("\n" * gap).join(("\n" * between).join(lines) for lines in ([HEADLINE], *WRAPPED))
    article = read_one("a.txt", text)
    assert (article.headline, " ".join(article.body.split())) == (HEADLINE, " ".join(PARAGRAPHS))
    assert article.body.split("\n\n") == list(PARAGRAPHS) or gap == between


def test_paragraphs_of_one_line_stay_apart(read_one: ReadOne) -> None:
    """Some begin with a small letter, or have no end."""
    texts = [*PARAGRAPHS, "iPhones are sold there, too, the council said on Monday in a note.", *PARAGRAPHS[:0]]
    article = read_one("a.txt", "\n\n".join((HEADLINE, *texts)))
    assert article.body.split("\n\n") == texts


def test_a_text_in_two_columns_is_refused(read: Read) -> None:
    """Its lines are halves of two sentences each: read across, they say what nobody said."""
    lines = textwrap.wrap(" ".join(PARAGRAPHS * 2), 36)
    half = len(lines) // 2
    rows = [f"{left:<44}{right}" for left, right in zip_longest(lines[:half], lines[half:], fillvalue="")]
    (refused,) = read("a.txt", "\n".join((HEADLINE, "", *rows)))
    assert isinstance(refused, InputError)
    assert "two columns" in refused.message


def test_a_table_or_justified_lines_are_no_columns(read_one: ReadOne) -> None:
    """Cells are short, and a justified line has gaps anywhere."""
    table = [
        f"{name:<20}{votes:>8}" for name, votes in zip(("Ana Poe", "Kit Holt", "Per Witt") * 4, range(12), strict=True)
    ]
    justified = [line.replace(" ", "   ", 1) for lines in WRAPPED for line in lines]
    assert PARAGRAPHS[-1] in read_one("a.txt", "\n\n".join((HEADLINE, *PARAGRAPHS, "\n".join(table)))).body
    assert "yet agreed to." in read_one("a.txt", "\n".join((HEADLINE, "", *justified))).body


@pytest.mark.parametrize(
    "slug", ["BC-WEND-BRIDGE:LAR _ news (300 words)", "BC-WEND-BRIDGE-NYT", "[BC-EU-WEND-BRIDGE-NYT]"]
)
def test_a_slug_of_an_agency_is_no_headline(read_one: ReadOne, slug: str) -> None:
    """Nor is what it says to its clients a paragraph."""
    trims = ("(STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS.)", "(BEGIN OPTIONAL TRIM)", "(END OPTIONAL TRIM)")
    lines = (slug, HEADLINE, *PARAGRAPHS[:2], *trims, *PARAGRAPHS[2:], "-0-")
    article = read_one("a.txt", "\n\n".join(lines))
    assert (article.headline, article.body.split("\n\n")) == (HEADLINE, list(PARAGRAPHS))


@pytest.mark.parametrize("headline", ["COVID-19 deaths rise", "US-China talks end", "F-16 crashes in Wend"])
def test_a_headline_with_a_hyphen_is_one(read_one: ReadOne, headline: str) -> None:
    """It has words."""
    assert read_one("a.txt", "\n\n".join((headline, *PARAGRAPHS))).headline == headline


def test_a_heading_of_markdown_in_a_text_file_is_the_headline(read_one: ReadOne) -> None:
    """Without its sign; so is a sub-heading none of the text."""
    article = read_one("a.txt", "\n\n".join((f"# {HEADLINE}", *PARAGRAPHS[:2], "## What is next", *PARAGRAPHS[2:])))
    assert (article.headline, article.body.split("\n\n")) == (HEADLINE, list(PARAGRAPHS))


@pytest.mark.parametrize(
    "foot",
    [
        "CONFIDENTIALITY NOTICE: This email and any attachments are for the exclusive use of the recipient.",
        "This e-mail and any files with it are confidential and intended solely for the person named above.",
    ],
)
def test_what_a_mail_program_adds_is_no_paragraph(read_one: ReadOne, foot: str) -> None:
    """Lawyers want it there."""
    assert read_one("a.txt", "\n\n".join((HEADLINE, *PARAGRAPHS, foot))).body.split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f'id,headline,body\n1,"{HEADLINE}","{{}}"\n', "a table (CSV)"),
        (f"Title;Text\n{HEADLINE};{{}}\n", "a table (CSV)"),
        ("1\n00:00:01,000 --> 00:00:04,000\n{}\n", "subtitles"),
        ("WEBVTT\n\n00:01.000 --> 00:04.000\n{}\n", "subtitles"),
        ("\\documentclass{{article}}\n\\begin{{document}}\n{}\n\\end{{document}}", "a source of LaTeX"),
    ],
)
def test_what_is_no_article_is_refused_by_its_kind(read: Read, text: str, kind: str) -> None:
    """Its first lines say what it is."""
    (refused,) = read("a.txt", text.format("\n\n".join(PARAGRAPHS)))
    assert isinstance(refused, InputError)
    assert kind in refused.message


@pytest.mark.parametrize("headline", ["Title fight, text and all", "Body, found in Wend", "Larkby; a text", "Text"])
def test_a_headline_with_a_comma_is_no_head_of_a_table(read_one: ReadOne, headline: str) -> None:
    """Its words are more than names of columns."""
    assert read_one("a.txt", "\n\n".join((headline, *PARAGRAPHS))).body.split("\n\n") == list(PARAGRAPHS)


def test_json_in_a_text_file_is_read_as_such(read_one: ReadOne) -> None:
    """The name of the file says less than its first signs."""
    item = {"id": "a", "title": HEADLINE, "body": "\n\n".join(PARAGRAPHS)}
    for written in (json.dumps(item), json.dumps([item], indent=2)):
        article = read_one("a.txt", written)
        assert (article.source_id, article.body.split("\n\n")) == ("a", list(PARAGRAPHS))
    assert read_one("a.txt", "\n\n".join(("[Ana Poe]", HEADLINE, *PARAGRAPHS))).body.endswith(PARAGRAPHS[-1])

"""What an article may say in words or signs that markup, furniture or programs have, too: nothing of it is lost."""

import textwrap
from itertools import pairwise

import pytest

from summarizer.ingest.clean import clean
from summarizer.ingest.lines.furniture import kind_of

from .conftest import PARAGRAPHS, ReadOne

HEADLINE = "Bridge to close for nine weeks"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dear [first_name], said the letter that Mayor [last_name] of [city_name] had sent to all.",
        "The court cited [r_v_smith], and the council the set [eu_silc_2020] and [us_gov].",
    ],
)
def test_names_in_square_brackets_stay(read_one: ReadOne, sentence: str) -> None:
    """Those that nobody filled show the editor a gap."""
    for name, head in (("a.txt", HEADLINE), ("a.md", f"# {HEADLINE}")):
        assert sentence in read_one(name, "\n\n".join((head, *PARAGRAPHS, sentence))).body


@pytest.mark.parametrize(
    "sentence",
    [
        "The post by @_kim_ was seen 4 million times, and _kim_ said so.",
        "The film is at https://example.org/_films_/a_b_c_/ and in the file _config_ of the site.",
        "The page is https://example.org/?q=*bridge* and the mail is to ana.*poe*.bridge at the council.",
        "Call *144# or *555* for the bank, and *#*#4636#*#* for the mast, the council said.",
        "The methods __init__ and __name__ were in the code of the council.",
        "# 1 in the charts was her song, the council said in a note.",
        "The teams were (*Poe not out, Holm 45*) when rain came, the umpire said.",
    ],
)
def test_signs_of_names_codes_and_addresses_stay(read_one: ReadOne, sentence: str) -> None:
    """A handle without its sign is another one's, and a code for phones another number."""
    assert sentence in read_one("a.txt", "\n\n".join((HEADLINE, *PARAGRAPHS, sentence))).body


@pytest.mark.parametrize(
    "line",
    [
        "This email was marked confidential and went to three ministers, the inquiry heard on Tuesday.",
        "The nonprofit newsroom won a donation of 5 million euros from the Holm foundation on Monday.",
        "If you or anyone in your family was on the ferry, police ask you to call 5550 1234 by Friday.",
        "Legal notice: the council published the plan on Monday, and objections end on May 3.",
        "Get full access to the report at the town hall, where all 400 pages are shown.",
        "Get unlimited access to buses for 49 euros a month: that is the plan of the ministry from May.",
        "Safe harbor statements - promises that nobody can be held to - are banned from May.",
        "Forward-looking statements on jobs - the firm made 14 of them - were false, the court ruled.",
        "What did you think of the verdict? The judge asked the widow, who let us know her answer",
        "Read more | Bridge closes in Larkby. The council voted on Monday, nine to six, and work begins in April.",
        "Want more proof? Follow the money.",
        "c. 1450 the church was built, as the guide tells all.",
        "If you or someone you know has been cheated by him, contact the FBI in Wend.",
        "The council voted on Monday. It was nine to six, and the mayor was glad of it, he said. Nils Arden / Gazette",
    ],
)
def test_news_in_the_words_of_furniture_is_none(line: str) -> None:
    """It tells what happened, or asks for witnesses."""
    assert kind_of(line) == ""
    assert kind_of(line, at_the_foot=True) == ""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("This message may contain confidential information.", "line of a mail"),
        ("Safe Harbor Statement: This release contains certain statements about the future.", "release line"),
        ("Get unlimited access to our articles for 1 euro a week.", "subscription"),
        ("What do you think of the bridge? Let us know in the comments.", "call to the reader"),
        ("c. 2024 The Wend Times Company", "line of an agency"),
    ],
)
def test_what_pages_say_to_their_reader_is_furniture_still(line: str, kind: str) -> None:
    """It names the page's own text, or itself."""
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    "style", ["opacity:0", "opacity:0;transform:translateY(20px)", "margin-left:-120px", "clip:rect(0,300px,90px,0)"]
)
def test_paragraphs_that_scripts_fade_in_are_shown(read_one: ReadOne, paragraphs: tuple[str, ...], style: str) -> None:
    """All of them, or two."""
    for styled in (paragraphs, paragraphs[1:3]):
        text = "".join(f'<p style="{style}">{one}</p>' if one in styled else f"<p>{one}</p>" for one in paragraphs)
        page = f"<html><body><article><h1>{HEADLINE}</h1>{text}</article></body></html>"
        assert read_one("a.html", page).body.split("\n\n") == list(paragraphs)


@pytest.mark.parametrize("headline", [HEADLINE, "Bridge of Larkby to close for nine weeks in May"])
@pytest.mark.parametrize("byline", ["By Ana Poe", ""])
def test_the_headline_of_a_double_spaced_text_stays_alone(read_one: ReadOne, headline: str, byline: str) -> None:
    """However wide it is; no byline or first sentence joins it."""
    lines = [
        headline,
        *([byline] if byline else []),
        *(line for text in PARAGRAPHS for line in textwrap.wrap(text, 60)),
    ]
    article = read_one("a.txt", "\n\n".join(lines))
    assert (article.headline, article.byline) == (headline, byline.removeprefix("By "))
    assert " ".join(article.body.split()) == " ".join(PARAGRAPHS)


def test_a_list_with_blank_lines_is_no_double_spaced_text(read_one: ReadOne) -> None:
    """Its lines have room for more."""
    items = (
        "apples from Larkby",
        "pears from the hill",
        "the nuts of Holm that fell in May",
        "bread of rye",
        "cheese and butter from the farm",
        "milk of the day",
        "wine from the south",
    )
    body = read_one("a.txt", "\n\n".join((HEADLINE, *PARAGRAPHS[:1], *items, *PARAGRAPHS[1:]))).body
    assert not any(f"{above} {below}" in body for above, below in pairwise(items))


def test_signs_of_windows_are_no_orders_to_terminals() -> None:
    """What stands between them is not eaten, and lines end where they end."""
    quoted = "He said \x9bGuten Tag\x8b and \x9b42 Personen\x8b, \x9b42m hoch\x8b, and \x9b so on"
    assert clean(quoted) == "He said ›Guten Tag‹ and ›42 Personen‹, ›42m hoch‹, and › so on"
    assert clean("He paid \x1b[2 million and left") == "He paid [2 million and left"
    lines = "Bridge to close\x85By Ana Poe\x85\x85It closes.\x85\x85\x93Yes\x94 he said\x85 and left.\x85"
    assert clean(lines).strip() == "Bridge to close\nBy Ana Poe\n\nIt closes.\n\n“Yes” he said… and left."

"""What a text lost or gained on its way: ligatures, escapes, ends of pages, signs of money, the wrapping of a mail."""

import quopri
from base64 import encodebytes
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from db.records import ArticleText

ReadOne = Callable[[str, str | bytes], ArticleText]
HEADLINE = "Larkby council votes for a new bridge"
PARAGRAPHS = [
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(8)
]
TEXT = "\n\n".join(PARAGRAPHS)


def body_of(read_one: ReadOne, paragraph: str) -> str:
    """Return what becomes of a paragraph of a text file, which stands behind the others."""
    article = read_one("a.txt", f"{HEADLINE}\n\nBy Ana Poe\n\n{TEXT}\n\n{paragraph}")
    return article.body.removeprefix(TEXT).strip()


@pytest.mark.parametrize(
    ("came", "meant"),
    [
        ("Ana Griﬃth found ﬁve ﬂaws, of oﬃcials’ staﬀ.", "Ana Griffith found five flaws, of officials’ staff."),
        ("It will cost \x1b[31m4.2\x1b[0m million crowns.", "It will cost 4.2 million crowns."),
        ("It will cost <b>4.2</b> million crowns.", "It will cost 4.2 million crowns."),
        (
            "It will cost 4.2 million &euro;, the mayor&#8217;s clerk said.",
            "It will cost 4.2 million €, the mayor’s clerk said.",
        ),
        ("T\nhe mayor of Larkby said so on Monday.", "The mayor of Larkby said so on Monday."),
        (
            "One of them, Kit Holt,\n\n\x0cLARKBY HERALD 4\nasked the county.",
            "One of them, Kit Holt, asked the county.",
        ),
        ("One of them, Kit Holt,\n\n17\n\x0casked the county.", "One of them, Kit Holt, asked the county."),
        ("The <four> of them are fewer than 5 < 6.", "The <four> of them are fewer than 5 < 6."),
    ],
)
def test_a_text_is_read_as_it_was_meant(read_one: ReadOne, came: str, meant: str) -> None:
    """Figures and names are whole again."""
    assert body_of(read_one, came) == meant


def test_a_page_that_ends_with_a_paragraph_parts_two(read_one: ReadOne) -> None:
    """The next page begins another."""
    text = body_of(read_one, "The first one ends here.\n\x0cLARKBY HERALD 4\nThe next one begins on this page.")
    assert text.split("\n\n") == ["The first one ends here.", "The next one begins on this page."]


@pytest.mark.parametrize(
    "sentence",
    [
        "It will cost 4.2 million ¤ in all.",
        "It will cost ?4.2 million in all.",
        "It will cost \ufffd4.2 million in all.",
        "The mayor?s clerk said so.",
    ],
)
def test_a_lost_sign_is_told(read_one: ReadOne, sentence: str) -> None:
    """Which it was, nobody can tell from the text."""
    article = read_one("a.txt", f"{HEADLINE}\n\nBy Ana Poe\n\n{TEXT}\n\n{sentence}")
    assert any(note.startswith("suspect: at ") for note in article.input_notes)


@pytest.mark.parametrize("sentence", ["See x.example/a?s=1 for it.", "“Who?” she asked. “What?”", "Is it so?2 No."])
def test_questions_and_addresses_lost_nothing(read_one: ReadOne, sentence: str) -> None:
    """They have their marks where they belong."""
    article = read_one("a.txt", f"{HEADLINE}\n\nBy Ana Poe\n\n{TEXT}\n\n{sentence}")
    assert not any(note.startswith("suspect: at ") for note in article.input_notes)


HEAD = (
    "From: Ana Poe <ana@x.example>\r\nTo: desk@x.example\r\n"
    "Subject: =?utf-8?Q?Larkby_council_votes_for_a_new_bridge?=\r\n"
    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {}\r\n\r\n"
)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_saved_mail_is_unpacked(read_one: ReadOne, encoding: str) -> None:
    """No line is broken, and the subject is the headline."""
    data = TEXT.replace("Council", "Mayor’s").encode()
    body = quopri.encodestring(data) if encoding == "quoted-printable" else encodebytes(data)
    article = read_one("a.txt", HEAD.format(encoding).encode() + body)
    assert (article.headline, article.body) == (HEADLINE, data.decode())


def test_of_several_parts_the_text_is_read(read_one: ReadOne) -> None:
    """As plain text, where there is one; failing that as HTML."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ana@x.example", "desk@x.example", HEADLINE
    mail.set_content(TEXT)
    mail.add_alternative("<p>Something else.</p>", subtype="html")
    assert read_one("a.txt", mail.as_bytes()).body == TEXT
    html = EmailMessage()
    html["From"], html["To"], html["Subject"] = "ana@x.example", "desk@x.example", HEADLINE
    html.set_content("".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS), subtype="html")
    assert read_one("b.txt", html.as_bytes()).body == TEXT


ASKS = "Here is my text on the bridge. Please check the vote count in graf 4, I am not sure."


@pytest.mark.parametrize(
    "greeting", [f"Hi desk,\n\n{ASKS}\n\nThanks,\nAna", f"Hello Kit, {ASKS}\n\nBest regards\nAna Poe"]
)
def test_what_a_reporter_says_to_the_desk_is_kept_for_it(read_one: ReadOne, greeting: str) -> None:
    """With a mail's head or without, it is no text."""
    for head in ("", f"From: Ana Poe\nSent: Monday\nTo: Desk\nSubject: {HEADLINE}\n\n"):
        article = read_one("a.txt", f"{head}{greeting}\n\n{HEADLINE}\n\nBy Ana Poe\n\n{TEXT}")
        assert (article.headline, article.body) == (HEADLINE, TEXT)
        assert "check the vote count in graf 4" in article.ed_note


def test_a_headline_that_greets_is_one(read_one: ReadOne) -> None:
    """Nobody is thanked below it."""
    article = read_one("a.txt", f"Hello, Wend! opens in Larkby\n\nBy Ana Poe\n\n{TEXT}")
    assert (article.headline, article.ed_note) == ("Hello, Wend! opens in Larkby", "")

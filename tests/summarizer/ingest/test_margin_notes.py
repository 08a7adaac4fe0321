"""Comments of a shared document, as it writes them into a text file: `[a]` in the text, the comments at its end."""

import pytest

from .conftest import PARAGRAPHS, ReadOne

HEADLINE = "Bridge to close for nine weeks"
MARKED = (
    PARAGRAPHS[0].replace("9 March", "9[a] March"),
    PARAGRAPHS[1].replace("in January,", "in January,[b]"),
    PARAGRAPHS[2] + "[c][d]",
    PARAGRAPHS[3],
)
COMMENTS = ("[a]It's 10 now, check?", "[b]The county says eighteen.", "[c]ok", "[d]Tom agrees with this.")


def text_of(*blocks: str, end: str = "\n\n") -> str:
    """Return a text file with a headline, blocks, and comments below."""
    return "\n\n".join([HEADLINE, *blocks]) + end + "\n".join(COMMENTS)


@pytest.mark.parametrize("end", ["\n", "\n\n", "\n\n\n\n"])
def test_comments_and_their_marks_go_and_are_told(read_one: ReadOne, end: str) -> None:
    """No colleague's remark is a paragraph of the article, and no mark stands in a sentence."""
    article = read_one("a.txt", text_of(*MARKED, end=end))
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    assert article.ed_note == "; ".join(comment[3:] for comment in COMMENTS)
    told = "suspect: 4 comments of a shared document were left out: “It's 10 now, check?”, “The county says eighteen.”"
    assert any(note.startswith(told) for note in article.input_notes)


def test_a_mark_in_the_headline_goes_too(read_one: ReadOne) -> None:
    """The headline leaves with the takeaways."""
    text = text_of(*MARKED).replace("nine weeks\n", "nine weeks[e]\n", 1) + "\n[e]Or ten?"
    assert read_one("a.txt", text).headline == HEADLINE


def test_a_comment_that_holds_the_text_is_asked_for(read_one: ReadOne) -> None:
    """It is left out of the text, and not left out of sight."""
    article = read_one("a.txt", text_of(*MARKED).replace("[c]ok", "[c]Do not publish - legal"))
    assert any(note.startswith("kill?") for note in article.input_notes)


@pytest.mark.parametrize(
    "text",
    [
        text_of(*PARAGRAPHS),  # no marks above
        text_of(*MARKED).replace("[b]The", "[x]The"),  # another order
        text_of(*MARKED, PARAGRAPHS[3].replace("asked", "asked[k]")),  # a mark without its comment
    ],
)
def test_brackets_of_another_kind_stay(read_one: ReadOne, text: str) -> None:
    """Only where marks and comments answer each other are they a document's."""
    assert "[" in read_one("a.txt", text).body


def test_comments_of_a_document_that_was_saved_as_a_page(read_one: ReadOne) -> None:
    """There each stands in a box of its own, with a link back to its words."""
    mark = '9<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> March'
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS).replace("9 March", mark)
    link = '<a href="#cmnt_ref1" id="cmnt1">[a]</a>'
    box = f"<div><p>{link}<span>It's 10 now, check?</span></p><p>The county says so.</p></div>"
    article = read_one("a.html", f"<html><body><h1>{HEADLINE}</h1>{text}{box}</body></html>")
    assert article.body.split("\n\n") == list(PARAGRAPHS)
    assert "suspect: 1 comments of a shared document were left out: “It's 10 now, check? The county says so.”" in (
        article.input_notes
    )

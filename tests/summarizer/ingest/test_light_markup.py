"""Marks of Markdown and of content systems in a plain text, code of templates, and letters in disguise."""

import json
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.clean import clean
from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

from .conftest import PARAGRAPHS, ReadOne

HEADLINE = "Bridge to close for nine weeks"
MORE = "The council said so in a note to all who live by the river, and asked them to be patient for nine weeks. " * 2


def documents(text: str) -> dict[str, str]:
    """Return a text in the forms that a plain text comes in."""
    return {
        "a.txt": f"{HEADLINE}\n\n{text}",
        "a.json": json.dumps({"uri": "u", "headline": HEADLINE, "body_text": text}),
        "b.json": json.dumps({"id": "u", "title": HEADLINE, "text": text}),
        "c.json": json.dumps({"@type": "NewsArticle", "url": "u", "headline": HEADLINE, "articleBody": text}),
    }


NAMES = list(documents(""))


def body_of(read_one: ReadOne, name: str, text: str) -> str:
    """Return what is read of a text in one of the forms."""
    article: ArticleText = read_one(name, documents(text)[name])
    return article.body


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["**{}**", "__{}__", "*{}*", "_{}_", "***{}***", "[{}](https://x.example/a_b)"])
def test_marks_of_markdown_in_a_plain_text_go(read_one: ReadOne, name: str, form: str) -> None:
    """At the beginning of a paragraph, too, where an asterisk might be the mark of a list."""
    marked = [text.replace("Engineers", form.format("Engineers")) for text in PARAGRAPHS]
    marked = [text.replace("Petra Lund", form.format("Petra Lund")) for text in marked]
    assert body_of(read_one, name, "\n\n".join(marked)).split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_of_markdown_is_none_of_the_text(read_one: ReadOne, name: str) -> None:
    """Nor what stands for it."""
    text = "\n\n".join((PARAGRAPHS[0], "![The bridge in 1921, it said.](https://x.example/a.jpg)", *PARAGRAPHS[1:]))
    assert body_of(read_one, name, text).split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "sentence",
    [
        "He called the council a bunch of f***ing fools, and the mayor a b****.",
        "The fund* grew by 5 percent and the other one** by 6 percent in the year.",
        "The mayor _ who was not there _ said that the bridge was safe.",
        "The file my_long_name and the user ana_poe_1 were named in court.",
        "The answer is 2 * 3 * 4, the head of the school said on Monday.",
        "The law [the first of its kind] (there are others) was passed on Monday.",
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_signs_that_are_no_marks_stay(read_one: ReadOne, name: str, sentence: str) -> None:
    """They are what the paper prints."""
    assert sentence in body_of(read_one, name, "\n\n".join((*PARAGRAPHS, sentence)))


@pytest.mark.parametrize(
    "code",
    [
        '[caption id="attachment_5" align="alignleft"]<img src="x"/> The old bridge in 1921.[/caption]',
        '[gallery ids="1,2" columns="2"]',
        "[embed]https://x.example/watch?v=1[/embed]",
        '[vc_row][vc_column width="1/2"]',
        "[/vc_column][/vc_row]",
        '[et_pb_text admin_label="Text" _builder_version="4.2"]',
        "[pullquote align='left']",
    ],
)
@pytest.mark.parametrize("name", ["body_html", "body_text"])
def test_codes_of_a_content_system_are_no_text(read_one: ReadOne, name: str, code: str) -> None:
    """In front of a paragraph, and by themselves."""
    first, second, *others = PARAGRAPHS
    texts = [first, code, f"{code} {second}", *others]
    text = "".join(f"<p>{one}</p>" for one in texts) if name == "body_html" else "\n\n".join(texts)
    article = read_one("a.json", json.dumps({"uri": "u", "headline": HEADLINE, name: text}))
    assert article.body.split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "text", ["“[sic]”", "[Mr. Poe]", "[the bridge]", "[a 2019 law]", "[b]", "[Brandt_Poe was right]"]
)
def test_words_in_square_brackets_stay(read_one: ReadOne, text: str) -> None:
    """They are an editor's."""
    body = "\n\n".join((*PARAGRAPHS, f"The mayor said that {text} it was not safe for anybody at all."))
    assert text in read_one("a.json", json.dumps({"uri": "u", "headline": HEADLINE, "body_text": body})).body


@pytest.mark.parametrize("form", ["[b]{}[/b]", "[url=https://x.example]{}[/url]", "[i]{}[/i]"])
def test_codes_of_a_board_go(read_one: ReadOne, form: str) -> None:
    """With their end alone; a letter in brackets may be a comment's mark."""
    text = "\n\n".join(PARAGRAPHS).replace("Petra Lund", form.format("Petra Lund"))
    assert body_of(read_one, "a.json", text).split("\n\n") == list(PARAGRAPHS)


@pytest.mark.parametrize(
    ("gap", "holds"),
    [
        ("It costs {% if a %}five{% endif %} million.", True),
        ("It costs <%= amount %> million euros.", True),
        ("It costs #{amount} million euros.", True),
        ("It costs %(amount)s million euros.", True),
        ("It costs undefined million euros.", True),
        ("It costs $NaN in all.", True),
        ("Mayor [object Object] said so.", True),
        ("Mayor null null said so on Monday.", True),
        ("It costs 12 million. TODO: check the figure.", True),
        ("It employs about three hundred (?) people.", True),
        ("It has built eleven [10?] bridges.", True),
        ("The vote was [Deleted: ten to five][Inserted: nine to six].", True),
        ("The vote was put off to Mr. Holm (?) in May.", False),
        ("She wrote to a fake (?) account of his.", False),
        ("He has a to-do list, Todo is a town, and who knows (who?).", False),
        ("It is an undefined risk, and null and void.", False),
        ("The set {1, 2} has #1 and 100% of it.", False),
    ],
)
def test_code_of_a_template_that_was_never_filled_holds_the_article(read_one: ReadOne, gap: str, holds: bool) -> None:
    """What stands there is not what was meant."""
    article = read_one("a.txt", documents("\n\n".join((*PARAGRAPHS, MORE, gap)))["a.txt"])
    reason = judge(article, Gate(min_words=20), at=datetime.now(UTC))
    assert (reason.partition(":")[0] == "unfinished?") is holds, reason


@pytest.mark.parametrize(
    ("sentence", "odd"),
    [
        ("Thе council of Lаrkby has said so in a note.", "Thе"),
        ("It cost 9\u0336.\u03369\u0336 4.2 million euros, the council said.", "9\u0336"),
        ("It cost $4.2\\times10^6$ euros, the council said.", "\\times"),
        ("It cost \\(4.2\\) million euros, the council said.", "\\(4.2\\)"),
    ],
)
def test_letters_in_disguise_are_noted(read_one: ReadOne, sentence: str, odd: str) -> None:
    """Searches and checks do not find such words."""
    article = read_one("a.txt", documents("\n\n".join((*PARAGRAPHS, sentence)))["a.txt"])
    assert any(note.startswith("suspect: at ") and odd in note for note in article.input_notes), article.input_notes


@pytest.mark.parametrize(
    "sentence", ["The mayor met Владимир Петров in Wend.", "It is 5 μm wide, the TGFβ or Δt of it.", "A C:\\temp file."]
)
def test_words_in_another_alphabet_are_not_noted(read_one: ReadOne, sentence: str) -> None:
    """Each is of one alphabet, or a measure."""
    article = read_one("a.txt", documents("\n\n".join((*PARAGRAPHS, sentence)))["a.txt"])
    assert not any(note.startswith("suspect") for note in article.input_notes), article.input_notes


def test_two_versions_of_which_one_was_not_chosen_hold_the_article(read_one: ReadOne) -> None:
    """A program for versions of files writes both, between lines of signs."""
    text = "\n\n".join(
        (*PARAGRAPHS, "<<<<<<< HEAD\nIt was nine to six.\n=======\nIt was ten to five.\n>>>>>>> ana", MORE)
    )
    article = read_one("a.txt", documents(text)["a.txt"])
    assert judge(article, Gate(min_words=20), at=datetime.now(UTC)).startswith("unfinished?")


def test_signs_of_windows_that_were_taken_for_control_characters_are_read() -> None:
    """Without that, 4.2 million pounds of another currency would be a bare number, and a quotation none."""
    assert (
        clean("\x804.2 million, the mayor\x92s \x93best\x94 offer \x97 so far\x81")
        == "€4.2 million, the mayor’s “best” offer — so far"
    )
    assert clean("She said \x93maybe\x85\x94 to it.") == "She said “maybe…” to it."
    assert clean("One line.\x85Another.") == "One line.\nAnother."


def test_letters_and_figures_of_other_shapes_are_plain_ones() -> None:
    """Without that, figures would be none: agencies in Asia write them wide, and networks in bold."""
    assert clean("４.２ million, １２％, Ｌａｒｋｂｙ 𝐯𝐨𝐭𝐞𝐝 𝟗") == "4.2 million, 12%, Larkby voted 9"
    assert clean("\x1b]8;;http://x.example\x07four\x1b]8;;\x07 \x1b[31m4.2\x1b[0m") == "four 4.2"

"""What a language model says beside its three lines, or instead of them, and lines that are none of the article's."""

import json

import pytest

from summarizer.drafters.answers.lines import fault_of, read_lines, torn

GOOD = ("The council buys the old brewery.", "The mayor wants a school there.", "The sale is not final yet.")
ARTICLE = (
    "The council of Larkby bought the old brewery for 12 million euros on Monday. It will open as a library in March,"
    " the mayor said. Residents said they had feared that it would be pulled down. The house was put up in 1881."
)
LINES = "\n".join(GOOD)


@pytest.mark.parametrize(
    "before",
    [
        "Sure! Here are three takeaways.",
        "Certainly. I hope this helps.",
        "Here are your three lines",
        "**Key takeaways**\n\nHere is a list of the points:",
        "The three takeaways",
    ],
)
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_an_introduction_is_left_out(before: str, blank: str) -> None:
    """With a colon or without; chat models write one where no schema holds them."""
    assert read_lines(f"{before}{blank}{LINES}") == GOOD
    marked = "\n".join(f"{at}. {line}" for at, line in enumerate(GOOD, 1))
    assert read_lines(f"{before}{blank}{marked}") == GOOD


@pytest.mark.parametrize(
    "behind",
    [
        "Let me know if you would like any changes!",
        "Each line is under 140 characters.",
        "I hope this helps. Feel free to ask for more.",
        "Would you like me to shorten the takeaways?",
        "(Word count: 18)",
    ],
)
def test_a_closing_remark_is_left_out(behind: str) -> None:
    """Alone, and with an introduction."""
    assert read_lines(f"{LINES}\n\n{behind}") == GOOD
    assert read_lines(f"Sure! Here are three takeaways:\n\n{LINES}\n\n{behind}") == GOOD


@pytest.mark.parametrize(
    "fourth",
    ["The bridge stays open to cyclists.", "The bullet went through, Ana Poe said.", "Would you like a library here?"],
)
def test_a_fourth_line_of_news_is_no_remark(fourth: str) -> None:
    """Which of four is one too many, nobody knows."""
    assert len(read_lines(f"{LINES}\n{fourth}")) == 4
    assert len(read_lines(f"{fourth}\n{LINES}")) == 4


@pytest.mark.parametrize(
    "line",
    [
        "Okay, let me read the article about the brewery now.",
        "The main point seems to be the price of the brewery.",
        "So I will write about 12 million euros and the library.",
        "We need to produce three lines about the brewery.",
        "The user wants takeaways of an article on a brewery.",
        "Let's see what the mayor of the town has said.",
    ],
)
def test_thinking_aloud_is_no_takeaway(line: str) -> None:
    """Three lines of it have the form of an answer."""
    assert fault_of((line, *GOOD[1:]), max_chars=140) == "line 1 considers what to write"


@pytest.mark.parametrize(
    "line",
    [
        "The main road through Larkby is closed for a week.",
        "“Let me see it,” the mayor of Larkby told Ana Poe.",
        "Letters to the users of the library were sent out.",
        "The user of the old brewery wants it pulled down.",
    ],
)
def test_news_is_no_thinking_aloud(line: str) -> None:
    """Others have such words, too."""
    assert not fault_of((line, *GOOD[1:]), max_chars=140)


def test_lines_in_another_language_are_a_fault() -> None:
    """However well they tell the article; names that it has do not make them its own."""
    german = (
        "Der Stadtrat von Larkby kauft die alte Brauerei für 12 Millionen Euro.",
        "Sie wird im März als Bibliothek eröffnet, sagte der Bürgermeister am Montag.",
        "Anwohner hatten befürchtet, dass das Haus von 1881 abgerissen wird.",
    )
    found = fault_of(german, max_chars=140, article=ARTICLE)
    assert found == "lines in another language than the article (de, not en)"
    assert not fault_of(german, max_chars=140, article=" ".join(german))
    assert not fault_of(GOOD, max_chars=140, article=ARTICLE)
    names = ("Poe beats Ruiz 6-4 6-1 in Wend.", "Ana Poe wins Larkby Cup again.", "Juan Ruiz sold to Wend FC.")
    assert not fault_of(names, max_chars=140, article=" ".join(names))


def test_letters_of_another_script_are_a_fault() -> None:
    """Some models fall into it in the middle of a line; a sign of measure is none."""
    slipped = (GOOD[0], "The mayor wants a 学校 there.", GOOD[2])
    assert "letters that the article does not have (cjk)" in fault_of(slipped, max_chars=140, article=ARTICLE)
    assert not fault_of(slipped, max_chars=140, article=f"{ARTICLE} 学校")
    assert not fault_of((GOOD[0], "The mayor wants 5 µg of it there.", GOOD[2]), max_chars=140, article=ARTICLE)


def test_an_answer_that_nobody_calls_ended_has_an_end_in_its_last_line() -> None:
    """Where the others have; what a bracket or a fence closes is whole."""
    assert torn(f"{LINES[:-8]}", read_lines(LINES[:-8])) == "line 3 has no end"
    for whole in (LINES, f"```\n{LINES}\n```", json.dumps([*GOOD[:2], GOOD[2][:-1]]), LINES.replace(".", "")):
        assert torn(whole, read_lines(whole)) == ""


@pytest.mark.parametrize(
    "form",
    [
        "{1} ({2} characters)",
        "{1} [{0}]",
        "{1}[{0}, 2]",
        "{1}【{0}†source】",
        "{1} (Sentence {0})",
        "{1} [source 1].",
        "**Cost:** {1}",
        "- **The price**: {1}",
        "{0}. **Price:** {1}",
        "**{0}. Price:** {1}",
    ],
)
def test_notes_and_labels_that_all_lines_have_are_no_part_of_them(form: str) -> None:
    """As free lines and inside of JSON."""
    texts = [form.format(at, line, len(line)) for at, line in enumerate(GOOD, 1)]
    assert read_lines("\n".join(texts)) == GOOD
    assert read_lines(json.dumps(texts)) == GOOD


@pytest.mark.parametrize(
    "line",
    [
        "The site allows more words (280 characters)",
        "The judge read out the law [1]",
        "Poe said: the sale is off.",
        "**Poe**: the sale is off, says Ruiz.",
    ],
)
def test_a_note_that_one_line_has_is_what_it_says(line: str) -> None:
    """Nobody knows better."""
    assert read_lines("\n".join([line, *GOOD[1:]]))[0] == line.replace("*", "")


def test_references_of_html_are_what_they_stand_for() -> None:
    """A model that read HTML writes it."""
    said = "The council&#39;s &quot;old&quot; brewery cost 5&nbsp;&euro; at R&D &amp; Sons; &c."
    assert read_lines("\n".join([said, *GOOD[1:]]))[0] == 'The council\'s "old" brewery cost 5 € at R&D & Sons; &c.'


def test_asterisks_that_stand_for_letters_stay() -> None:
    """They are what the paper prints."""
    for word in ("f**king", "f***", "n*****", "s**t"):
        assert (
            read_lines("\n".join([f"Ruiz called him a {word} fool.", *GOOD[1:]]))[0]
            == f"Ruiz called him a {word} fool."
        )

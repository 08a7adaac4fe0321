"""Answers of models that loop, and what is left of markup in a line: refused, and in no time."""

import time

import pytest

from summarizer.drafters.answers.lines import fault_of, read_lines

GOOD = ("The council buys the old brewery.", "The mayor wants a school there.", "The sale is not final yet.")
LINES = "\n".join(GOOD)
BLANKS = 29_000


@pytest.mark.parametrize(
    "answer",
    [
        "<think>" * 40_000,
        "[THINK]" * 40_000 + LINES,
        "</think>" * 40_000,
        "<think>Hm.</think>" * 40_000,
        *(form.format(blank * BLANKS) for form in ("a{}b", "{}", "--{}x|") for blank in " \n\t\r\x0b\u3000"),
        "```".join(["", " " * BLANKS, "x"]),
        "**a: " * 5_900,
        f"{LINES}\n" * 40_000,
    ],
    ids=range(25),
)
def test_an_answer_without_end_is_refused_in_no_time(answer: str) -> None:
    """However much of it was sent."""
    begun = time.process_time()
    assert fault_of(read_lines(answer), max_chars=140)
    assert time.process_time() - begun < 0.5


def test_an_answer_that_is_too_long_for_three_lines_is_none() -> None:
    """Its thinking is no part of it."""
    assert read_lines(f"{LINES}{' ' * 40_000}") == GOOD
    assert read_lines(f"<think>{LINES * 1_000}</think>{LINES}") == GOOD
    assert read_lines(f"{GOOD[0]}\n{GOOD[1]}\n{'The sale is off. ' * 2_000}") == ()


@pytest.mark.parametrize(
    ("thought", "read"),
    [
        ("<think>One. <think>Two.</think>", GOOD),
        ("<think>One.</think>No.</think>", GOOD),
        ("One.\n[/THINK]<thought>Two.</thought>", GOOD),
        ("One.</think>\n<think>", ()),
    ],
)
def test_tags_inside_of_thinking_end_none_of_it(thought: str, read: tuple[str, ...]) -> None:
    """Only what stands behind the last closing one is said; what none closes is thinking."""
    assert read_lines(f"{thought}\n{LINES}") == read


@pytest.mark.parametrize(
    "line",
    [
        "It costs ~~13~~ 12 million euros.",
        "It costs 12 ~~ million euros.",
        "So it is \\boxed{12 million euros}.",
        "It costs 12 million euros.</answer>",
        "It costs <b>12 million</b> euros.",
        "It costs 12 million euros.<br/>",
        'It costs <a href="x">12 million</a> euros.',
        "It costs <amount> million euros.",
        "It costs 12 million euros.</LI>",
    ],
)
def test_what_is_left_of_markup_is_a_fault(line: str) -> None:
    """A line that its model struck out in part may be wrong in the rest."""
    assert fault_of((line, *GOOD[1:]), max_chars=80) == "line 1 is code and no sentence"


@pytest.mark.parametrize(
    "line",
    [
        "The fans of Larkby <3 their old brewery.",
        "The law says that a < b where b > a holds.",
        "It costs ~12 million euros, or ~10% more.",
        "Ana Poe signed the note x<y and left for Wend.",
        "The path C:\\beer is on the wall of the house.",
    ],
)
def test_signs_that_are_no_markup_are_none(line: str) -> None:
    """They are what a paper prints."""
    assert not fault_of((line, *GOOD[1:]), max_chars=80)

"""Answers as models write them that no grammar holds: the three texts come out of all, and what is none does not."""

import json
import time
from collections.abc import Sequence

import pytest

from summarizer.drafters.answers.json_answers import json_texts
from summarizer.drafters.answers.lines import fault_of, read_lines

GOOD = ("The council buys the old brewery.", "The mayor wants a school there.", "The sale is not final yet.")
ENDS = ("<|eot_id|>", "<|im_end|>", "</s>", "<end_of_turn>", "<|endoftext|>", "[/INST]", "<eos>", "```")
ANNOUNCED = "**Here are the three takeaways:**"


def listed(form: str) -> str:
    """Return the three texts, a line each, with what a model writes around each."""
    return "\n".join(form.format(number, line) for number, line in enumerate(GOOD, 1))


@pytest.mark.parametrize(
    "answer",
    [
        *(
            "{1}",
            "- {1}\n",
            "+ {1}",
            "> {1}",
            "{0}. {1}",
            "{0}.{1}",
            "{0}) {1}",
            "({0}) {1}",
            "{0} - {1}",
            "- {0}. {1}",
        ),
        *("**{0}.** {1}", "**{0}. {1}**", "*{1}*", "### {0}. *{1}*", '{0}. "{1}"', "Line {0}: {1}"),
        *("**Takeaway {0}:** {1}", "Key takeaway {0} – {1}"),
    ],
)
def test_marks_of_a_list_are_no_part_of_a_takeaway(answer: str) -> None:
    """However many of them stand before a text, after a line that announces it, and inside of JSON."""
    assert read_lines(listed(answer)) == GOOD
    assert read_lines(f"{ANNOUNCED}\n\n{listed(answer)}") == GOOD
    marked = [answer.format(number, line).strip() for number, line in enumerate(GOOD, 1)]
    assert read_lines(json.dumps({"takeaways": marked})) == GOOD


@pytest.mark.parametrize("signs", [*"●◦○·►✓➤✅→▷»…", "📌🏛💶", ("⚠️", "👨‍👩‍👧", "👍🏽"), "✅✅❌"])
def test_pictures_and_signs_before_the_lines_are_no_part_of_them(signs: Sequence[str]) -> None:
    """Models have many, and an edition that lists takeaways puts its own before each."""
    marks = [signs[place % len(signs)] for place in range(3)]
    assert read_lines("\n".join(f"{mark} {line}" for mark, line in zip(marks, GOOD, strict=True))) == GOOD
    marked = [f"{mark} {line}" for mark, line in zip(marks, GOOD, strict=True)]
    assert read_lines(json.dumps({"takeaways": marked})) == GOOD


@pytest.mark.parametrize("form", ["{0}) {1}", "{0}. {1}", "({0}) {1}", "**{0}.** {1}", "- {0}) {1}", "{0}: {1}"])
@pytest.mark.parametrize("counted", ["abc", "ABC", ("i", "ii", "iii"), ("I", "II", "III"), "①②③", ("1️⃣", "2️⃣", "3️⃣")])
def test_what_counts_the_lines_in_letters_or_signs_is_no_part_of_them(form: str, counted: str) -> None:
    """All three have it, and it counts up."""
    assert read_lines("\n".join(form.format(mark, line) for mark, line in zip(counted, GOOD, strict=True))) == GOOD


@pytest.mark.parametrize("form", ["1️⃣2️⃣3️⃣", "①②③", "❶❷❸"])
def test_a_sign_that_counts_needs_no_stop_behind_it(form: str) -> None:
    """It is a mark by itself."""
    signs = [form[place : place + len(form) // 3] for place in range(0, len(form), len(form) // 3)]
    assert read_lines("\n".join(f"{sign} {line}" for sign, line in zip(signs, GOOD, strict=True))) == GOOD


@pytest.mark.parametrize("form", ["| {0} | {1} |", "|{0}|{1}|", "| {1} |", "| {0}. {1} |"])
def test_the_rows_of_a_table_are_lines(form: str) -> None:
    """Its bars are no part of what it says."""
    assert read_lines(listed(form)) == GOOD


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("> 50 people died in the storm on Friday.", "> 50 people died in the storm on Friday."),
        ("- 5 degrees were measured in the town of Hale.", "- 5 degrees were measured in the town of Hale."),
        ("– $5 million was the result of the year.", "– $5 million was the result of the year."),
        ("+ 3 seats were won by the Greens of Larkby.", "+ 3 seats were won by the Greens of Larkby."),
        ("• 50 people died in the storm on Friday.", "50 people died in the storm on Friday."),
        ("- The mayor wants a school with 50 rooms.", "The mayor wants a school with 50 rooms."),
        ("The lot has 2**3 rooms, says **Ana Poe**.", "The lot has 2**3 rooms, says Ana Poe."),
        ("The firm sold 12\x0c13 lots to the town.", "The firm sold 12 13 lots to the town."),
        ("The firm sold 12\x0b13\x1clots to the town.", "The firm sold 12 13 lots to the town."),
        ("№ 5 of the list is the old brewery of Larkby.", "№ 5 of the list is the old brewery of Larkby."),
        ("● 50 people died in the storm on Friday.", "50 people died in the storm on Friday."),
        ("≥ 50 people died in the storm on Friday.", "≥ 50 people died in the storm on Friday."),
        ("€ 50 is what each ticket to Larkby costs.", "€ 50 is what each ticket to Larkby costs."),
        ("a) is what the mayor of Larkby calls it.", "a) is what the mayor of Larkby calls it."),
        ("| is a sign that the mayor of Larkby uses.", "| is a sign that the mayor of Larkby uses."),
    ],
)
def test_a_sign_that_one_line_has_before_a_figure_is_what_it_says(said: str, read: str) -> None:
    """More than 50, or 5 degrees below zero; where all three lines have it, it is the mark of a list."""
    assert read_lines("\n".join([said, *GOOD[1:]])) == (read, *GOOD[1:])
    assert read_lines(json.dumps([said, *GOOD[1:]])) == (read, *GOOD[1:])


def test_a_sign_before_figures_goes_where_all_lines_have_it() -> None:
    """As numbers do."""
    for sign in ("-", ">", "+", "–"):
        texts = ("50 people died in the storm.", "12,000 homes are without power.", GOOD[2])
        assert read_lines("\n".join(f"{sign} {text}" for text in texts)) == texts


def test_lines_that_end_in_a_lone_return_are_lines() -> None:
    """Some old programs end them so."""
    assert read_lines("\r".join(GOOD)) == GOOD
    assert read_lines("\r\n".join(GOOD)) == GOOD


@pytest.mark.parametrize(
    "first",
    [
        "12. March is when the court rules on it.",
        "1. FC Larkby buys the old brewery.",
        "10: that is how many members voted for it.",
        '"We need a school," said Mayor Ana Lima.',
        '"We need a school here and now."',
        "2.5 million people live without a school.",
        "*Poe* is the name of the new *Ruiz* weekly.",
    ],
)
def test_words_that_only_look_like_a_mark_stay(first: str) -> None:
    """A number or a quotation that one of three begins with is what it says."""
    assert read_lines("\n".join([first, *GOOD[1:]])) == (first, *GOOD[1:])


@pytest.mark.parametrize(
    "value",
    [
        list(GOOD),
        {"takeaways": list(GOOD)},
        {"key_takeaways": [{"text": line} for line in GOOD]},
        {"takeaways": [{"takeaway": line, "number": 1} for line in GOOD]},
        {"1": GOOD[0], "2": GOOD[1], "3": GOOD[2]},
        {"takeaways": {"takeaway_1": GOOD[0], "takeaway_2": GOOD[1], "takeaway_3": GOOD[2]}},
    ],
)
@pytest.mark.parametrize(
    "fence", ["{}", "```json\n{}\n```", "```\n{}", "```json {} ```", f"{ANNOUNCED}\n\n{{}}\n\nDone."]
)
def test_json_is_read_wherever_it_stands(value: object, fence: str) -> None:
    """Pretty or on one line, in a fence or not, as models differ in which they give."""
    for indent in (None, 2):
        assert read_lines(fence.format(json.dumps(value, indent=indent))) == GOOD


@pytest.mark.parametrize(
    "answer",
    [
        "<think>\nLet me see.\n</think>\n{}",
        "<thinking>One.\nTwo.</thinking>{}",
        "I must write three lines.\nFirst the council.</think>\n\n{}",
        "```text\n{}\n```",
        "{}\n---",
        *(f"{{}}{mark}" for mark in ENDS),
        *(f"{{}}\n{mark}" for mark in ENDS),
        "{}<|im_end|>\n<|im_start|>user\nAnd now?",
        "<|im_start|>assistant\n{}<|im_end|>",
        "<|start_header_id|>assistant<|end_header_id|>\n\n{}<|eot_id|>",
        "<|channel|>final<|message|>{}",
        "<|channel|>analysis<|message|>We need three.<|end|><|start|>assistant<|channel|>final<|message|>{}<|return|>",
        "[THINK]Three lines, ok.[/THINK]{}",
        "<thought>\nThree lines, ok.\n</thought>\n{}",
        "<seed:think>\nok\n</seed:think>\n{}",
        "◁think▷ok◁/think▷{}",
    ],
)
def test_thinking_fences_and_rules_are_left_out(answer: str) -> None:
    """A chat template may have written the tag that opens the thinking."""
    assert read_lines(answer.format("\n".join(GOOD))) == GOOD
    assert read_lines(answer.format(json.dumps(GOOD))) == GOOD


def test_thinking_that_was_cut_off_is_no_answer() -> None:
    """Three lines of it look like three takeaways."""
    assert read_lines("<think>The user wants takeaways of it.\nThe article is about a mayor.\nSo I write of him") == ()


@pytest.mark.parametrize(
    "answer",
    [
        *(
            "I'm sorry, but I can't help with that.\nThe article is of a crime.\nPlease provide a different article.",
            f"{GOOD[0]}\n{GOOD[1]}\nNote: the article does not give a third fact.",
            f"{GOOD[0]}\n{GOOD[1]}\nNo further key points in the article.",
        ),
        *(
            '["A council buys it.",\n"The mayor wants it.",\n"The sa',
            '"A council buys it.",\n"The mayor wants it.",\n"The sale is off."',
        ),
        "\n".join(json.dumps({"fact": line}) for line in GOOD),
        "\n".join(f"<li>{line}</li>" for line in GOOD),
    ],
)
def test_crumbs_and_words_of_a_model_that_has_nothing_to_say_are_refused(answer: str) -> None:
    """Three lines are not enough: readers would see brackets, or what the model says of itself."""
    assert fault_of(read_lines(answer), max_chars=80)


@pytest.mark.parametrize(
    "line",
    [
        "“I'm sorry,” said Mayor Ana Poe of Larkby.",
        "The mayor said: I can't help it.",
        "No further points went to Wend in the last half.",
        "As an AI company, Poe Labs must register in Wend.",
        "The text of the law has been public since May.",
    ],
)
def test_news_of_somebody_who_is_sorry_is_none_of_these(line: str) -> None:
    """Others speak so, too."""
    assert not fault_of((line, *GOOD[1:]), max_chars=80)


@pytest.mark.parametrize("between", ["\n", "\nWait, that is wrong. Corrected:\n", "\n[Note: wrong]\n"])
def test_of_two_answers_none_is_taken(between: str) -> None:
    """A model that reasons aloud takes the first one back; the same one twice is one."""
    other = [line.replace("The", "A") for line in GOOD]
    for value, again in ((list(GOOD), other), ({"takeaways": list(GOOD)}, {"takeaways": other})):
        answer = between.join(map(json.dumps, (value, again)))
        assert fault_of(read_lines(answer), max_chars=80) == "6 lines instead of three"
        assert read_lines(between.join(map(json.dumps, (value, value)))) == GOOD
    twice = json.dumps({"takeaways": other})[:-1] + f', "takeaways": {json.dumps(GOOD)}}}'
    assert fault_of(read_lines(twice), max_chars=80)


@pytest.mark.parametrize(
    ("numbers", "read"), [("213", True), ("321", True), ("012", True), ("125", False), ("234", False)]
)
def test_numbered_texts_stand_in_the_order_of_their_numbers(numbers: str, read: bool) -> None:
    """Where they count; what counts otherwise is no list."""
    counted = {f"takeaway_{number}": GOOD[int(number) - min(map(int, numbers))] for number in numbers if read}
    counted = counted or {f"takeaway_{number}": line for number, line in zip(numbers, GOOD, strict=True)}
    assert (read_lines(json.dumps({"takeaways": counted})) == GOOD) is read
    assert json_texts('{"takeaway_1": "a", "line 1": "b", "takeaway_2": "c"}') == []


def test_an_answer_of_many_brackets_is_read_in_no_time() -> None:
    """It may be a megabyte long."""
    begun = time.process_time()
    assert json_texts("[]\n" + "[\n" * 300_000) == []
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "null",
        "7",
        '{"takeaways": "a"}',
        '{"takeaways": [1]}',
        '{"a": "b", "c": "d"}',
        "{",
        "[" * 9000,
        "[" + "9" * 5000,
    ],
)
def test_json_that_is_not_three_texts_is_nothing(answer: str) -> None:
    """No shape of it is an exception."""
    assert json_texts(answer) == []


def test_json_of_any_depth_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some versions of the library read more levels than Python may call functions inside each other."""
    deep: object = list(GOOD)
    for _ in range(20_000):
        deep = {"takeaways": deep}
    monkeypatch.setattr(json.JSONDecoder, "raw_decode", lambda *_: (deep, 0))
    assert json_texts("{") == list(GOOD)

"""Answers that are JSON and nothing else, in shapes that nobody asked for: plainly three sentences, or no answer."""

import json

import pytest

from summarizer.drafters.answers.lines import fault_of, read_lines

GOOD = ("The council buys the old brewery.", "The mayor wants a school there.", "Poe says: “It is not final yet.”")
HEADLINE = "Larkby buys its brewery"
LABELS = ("Cost of the old brewery", "Future of the old brewery", "State of the old brewery")
LINES = "\n".join(json.dumps({"number": at, "takeaway": line}) for at, line in enumerate(GOOD, 1))


@pytest.mark.parametrize(
    "value",
    [
        {"headline": HEADLINE, "takeaways": GOOD},
        {"title": HEADLINE, "summary": "Larkby buys it.", "key_points": GOOD},
        [{"title": label, "takeaway": line} for label, line in zip(LABELS, GOOD, strict=True)],
        [{"point": line, "id": at, "title": "Cost"} for at, line in enumerate(GOOD)],
        [{"sentence": line, "number": at} for at, line in enumerate(GOOD, 1)],
        dict(zip(("first", "second", "third"), GOOD, strict=True)),
        dict(zip(("third", "second", "first"), reversed(GOOD), strict=True)),
        dict(zip(("one", "two", "three"), GOOD, strict=True)),
        {"headline": HEADLINE} | dict(zip(("1", "2", "3"), GOOD, strict=True)),
        {"headline": HEADLINE} | {f"takeaway_{at}": line for at, line in enumerate(GOOD, 1)},
    ],
)
def test_three_sentences_of_a_plain_shape_are_read(value: object) -> None:
    """Under whatever name they stand, alone or in a fence."""
    for indent in (None, 2):
        told = json.dumps(value, indent=indent)
        assert read_lines(told) == GOOD
        assert read_lines(f"```json\n{told}\n```") == GOOD
        assert read_lines(f"<think>Three.</think>\n\n```\n{told}") == GOOD


def test_one_object_on_each_of_three_lines_is_a_list_of_them() -> None:
    """Some models write JSON lines."""
    assert read_lines(LINES) == read_lines(f"```json\n{LINES}\n```") == GOOD
    for wrong in (LINES.replace("takeaway", "text", 1), LINES.replace(" old", "\n old"), LINES.replace("\n", ",\n")):
        assert fault_of(read_lines(wrong), max_chars=140)
    assert fault_of(read_lines(f"{LINES}\n{json.dumps({'number': 4, 'takeaway': 'The sale is off.'})}"), max_chars=140)


@pytest.mark.parametrize(
    "value",
    [
        {"headline": HEADLINE, "points": LABELS},
        {"headline": HEADLINE, "points": GOOD, "tags": ["town", "beer", "school"]},
        {"takeaways": [], "evidence": GOOD},
        {"takeaways": None, "rules": GOOD},
        {"headline": HEADLINE, "points": GOOD[:2]},
        {"headline": HEADLINE, "points": [*GOOD[:2], f"{GOOD[2]}\nIt is said."]},
        {"headline": [HEADLINE], "points": GOOD},
        {"headline": HEADLINE, "result": {"takeaways": GOOD}},
        [{"point": label, "description": line} for label, line in zip(LABELS, GOOD, strict=True)],
        [{"takeaway": line, "evidence": "The council voted on it."} for line in GOOD],
        [{"takeaway": line, "speaker": "Ana Poe"} for line in GOOD],
        [{"takeaway": line, "point": line.replace("The", "A")} for line in GOOD],
        [{"takeaway": GOOD[0], "title": "Cost"}, *({"takeaway": line, "id": 1} for line in GOOD[1:])],
        [{"takeaway": line, "title": "Cost"} for line in (*GOOD, "The sale is off.")],
        {"cost": GOOD[0], "summary": GOOD[1], "conclusion": GOOD[2]},
        dict(zip(("first", "second", "fourth"), GOOD, strict=True)),
        dict(zip(("first", "two", "third"), GOOD, strict=True)),
        {"speaker": "Ana Poe"} | dict(zip(("first", "second", "third"), GOOD, strict=True)),
    ],
)
def test_what_is_not_plainly_three_sentences_is_refused(value: object) -> None:
    """A label, a proof or half of a list is no takeaway, and who says a sentence is not left out of it."""
    assert fault_of(read_lines(json.dumps(value)), max_chars=140)
    assert fault_of(read_lines(json.dumps(value, indent=2)), max_chars=140)


@pytest.mark.parametrize(
    "form",
    [
        "{}\n\nThe sale is off, the mayor says.",
        "Format: {}\n\nThe sale is off.\nThe mayor wants a school.\nPoe has left the town.",
        "The sale is off, the mayor says.\n{}",
        "({})",
        "{},",
    ],
)
def test_such_json_with_words_beside_it_is_refused(form: str) -> None:
    """It may be an example, or what the model takes back."""
    for value in ({"headline": HEADLINE, "points": GOOD}, dict(zip(("one", "two", "three"), GOOD, strict=True))):
        assert fault_of(read_lines(form.format(json.dumps(value))), max_chars=140)


@pytest.mark.parametrize(
    "wrong", ["['a', {}]", '{{"headline": "x", "takeaways": [{}]', '{{"headline": 1 "points": [{}]}}']
)
def test_json_is_not_mended(wrong: str) -> None:
    """Where a comma or a bracket is missing, a text may be."""
    told = wrong.format(", ".join(json.dumps(line, ensure_ascii=False) for line in GOOD))
    assert fault_of(read_lines(told), max_chars=140)
    twice = f'{{"headline": "{HEADLINE}", "takeaways": ["a"], "takeaways": {json.dumps(GOOD)}}}'
    assert fault_of(read_lines(twice), max_chars=140)

"""Sentences fall into the words that treebanks have, every character accounted for."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.embedded.parsing.words import CASING_FIRST, CASING_UNKNOWN, casing, split_words


def words(sentence: str) -> list[str]:
    """Return the words as they stand."""
    return [span.cut(sentence) for span in split_words(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mayor Ruiz didn't sign.", ["Mayor", "Ruiz", "did", "n't", "sign", "."]),
        ("The council’s plan, they’ll say", ["The", "council", "’s", "plan", ",", "they", "’ll", "say"]),
        ("It cannot cost $4.2 million.", ["It", "can", "not", "cost", "$", "4.2", "million", "."]),
        ("A 14-year-old re-elected no one", ["A", "14", "-", "year", "-", "old", "re-elected", "no", "one"]),
        ("Dr. Ana L. Ruiz of Wend Inc. left the U.S. at 10:30 a.m.",
         ["Dr.", "Ana", "L.", "Ruiz", "of", "Wend", "Inc.", "left", "the", "U.S.", "at", "10:30", "a.m."]),
        ("Workers' pay rose 3% (again)", ["Workers", "'", "pay", "rose", "3", "%", "(", "again", ")"]),
        ("Write to desk@larkfield.example or see www.larkfield.example.",
         ["Write", "to", "desk@larkfield.example", "or", "see", "www.larkfield.example", "."]),
        ("£38.5m and 2,500kg at 7.36pm", ["£", "38.5", "m", "and", "2,500", "kg", "at", "7.36", "pm"]),
        ("The 1990s, the 21st and 4,000 more", ["The", "1990s", ",", "the", "21st", "and", "4,000", "more"]),
        ("It rained -- and rained...", ["It", "rained", "--", "and", "rained", "..."]),
    ],
)  # fmt: skip
def test_words_are_those_of_a_treebank(sentence: str, expected: list[str]) -> None:
    """Clitics, currencies, hyphens and marks are words; figures, initials and abbreviations stay whole."""
    assert words(sentence) == expected


@given(st.text(max_size=80))
def test_every_character_that_is_no_space_lies_in_exactly_one_word(sentence: str) -> None:
    """Words are in order, do not overlap, and leave out only white space."""
    spans = split_words(sentence)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert "".join(words(sentence)).replace(" ", "") == "".join(sentence.split()) or any(
        map(str.isspace, "".join(words(sentence)))
    )


def test_casing_says_nothing_in_a_sentence_of_one_case() -> None:
    """Capitals throughout, or none, carry no names."""
    for sentence in ("THE COUNCIL VOTED FOR THE WALL", "the council voted for the wall"):
        assert set(casing(sentence, split_words(sentence))) == {CASING_UNKNOWN}


def test_the_first_capital_is_told_from_a_name() -> None:
    """Every sentence begins with a capital; only the later ones tell a name."""
    sentence = '"Larkfield council backs Ana Ruiz'
    kinds = casing(sentence, split_words(sentence))
    assert kinds[1] == CASING_FIRST
    assert kinds[4] == kinds[5] not in {CASING_FIRST, kinds[2]}

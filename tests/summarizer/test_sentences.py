"""The sentence splitter: what ends a sentence, what does not, and that no character is lost."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.sentences import paragraphs, split

WORDS = [
    "Mr. Holt",
    "the U.S.",
    "paid",
    "3.5%",
    "he",
    "Inc.",
    "...",
    '"No!"',
    "(so.)",
    "\n\n",
    "\n",
    "• item",
    "É.",
    "said",
    "?",
]


def cut(text: str) -> list[str]:
    """Return the sentences of a text as strings."""
    return [span.cut(text) for span in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Holt met Brig. Gen. Ada Poe and Dr. J. K. Lind on Tuesday.",
        "U.S. Senate leaders met U.N. envoys at 5 p.m. Friday in Washington, D.C. offices.",
        "Shares of Harrow Inc. Ltd rose 3.5 percent to $4.20, up from $3.95.",
        "St. Bride's at No. 5 Mill Rd. Larkfield opens on Jan. 5.",
        '"Why now?" asked the clerk.',
        '"Why now?" Holt asked.',
        "The talks... went on until dawn.",
        "See www.example.com for more.",
        "On Tuesday St. Louis police met Gov. Ana Lima at Springfield, Mass. Firefighters Hall on Mount St. Helens.",
        "The firm, est. 1920, moved to Larkby, Ill. Mayor Poe said.",
        "Wend Rovers beat Holt v. Poe by 2.5 lengths, i.e. by a nose.",
    ],
)
def test_stays_whole(sentence: str) -> None:
    """Abbreviations, initials, numbers, addresses and quoted questions end no sentence."""
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It moved to the U.S. The firm agreed.", ["It moved to the U.S.", "The firm agreed."]),
        ("A U.S. - based firm agreed. It paid.", ["A U.S. - based firm agreed.", "It paid."]),
        ("They met at 5 p.m. He left.", ["They met at 5 p.m.", "He left."]),
        ("LARKBY, Ore. – The mill shut. More.", ["LARKBY, Ore. – The mill shut.", "More."]),
        ("WEND, D.C. — The mill shut.", ["WEND, D.C. — The mill shut."]),
        ("The mill shut. — Ana Poe", ["The mill shut.", "— Ana Poe"]),
        ("The answer is no. Nobody came.", ["The answer is no.", "Nobody came."]),
        ('"We won." The mayor left.', ['"We won."', "The mayor left."]),
        ("He left (late.) She stayed!", ["He left (late.)", "She stayed!"]),
        ("Who pays? No one. “Never.” Or so.", ["Who pays?", "No one.", "“Never.”", "Or so."]),
        ("The wall held.The river fell.", ["The wall held.", "The river fell."]),
        ("He faced Pfc. Ana Lima. She left.", ["He faced Pfc. Ana Lima.", "She left."]),
        ("It rained on July 29.The river fell.", ["It rained on July 29.", "The river fell."]),
        ("Guests fell ill. Doctors came.", ["Guests fell ill.", "Doctors came."]),
        ("It was a near miss. Pilots saw it.", ["It was a near miss.", "Pilots saw it."]),
        ("She ran during Sunday Mass. Ana Poe fell.", ["She ran during Sunday Mass.", "Ana Poe fell."]),
        ("It burned on Main St. Firefighters came.", ["It burned on Main St.", "Firefighters came."]),
        ("It burned on 42nd St. The roof fell.", ["It burned on 42nd St.", "The roof fell."]),
        ("They met at 6 p.m. EST. Doctors left.", ["They met at 6 p.m. EST.", "Doctors left."]),
        ("It rose 35 ft. Ana Poe saw it.", ["It rose 35 ft.", "Ana Poe saw it."]),
        ("She lives in Ft. Poe now.", ["She lives in Ft. Poe now."]),
        ("The wall held.?The river fell.", ["The wall held.?", "The river fell."]),
        ("A heading without stop\n\nThe text.", ["A heading without stop", "The text."]),
        ("Line-up\n• One keeper\n• Two backs\nThe game.", ["Line-up", "• One keeper", "• Two backs", "The game."]),
        ("the wall held. the river fell.", ["the wall held.", "the river fell."]),
        ("THE WALL HELD. MR. HOLT LEFT.", ["THE WALL HELD.", "MR. HOLT LEFT."]),
    ],
)
def test_cuts(text: str, expected: list[str]) -> None:
    """Stops, closing quotes, blank lines and lists end a sentence, also without capitals."""
    assert cut(text) == expected


def test_wrapped_lines_are_one_sentence() -> None:
    """A single line break inside a long line is only white space."""
    text = "The council voted late on Tuesday to spend four million\ndollars on a wall along the river Wend."
    assert cut(text) == [text]


def test_blank_text_has_no_sentences() -> None:
    """Nothing in, nothing out."""
    assert split("") == split(" \n\n\t ") == paragraphs("\n\n") == []


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
@settings(max_examples=300, deadline=None)
def test_no_character_is_lost(text: str) -> None:
    """Spans are ordered, disjoint, trimmed, and cover every character that is not blank."""
    spans = split(text)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.cut(text) == span.cut(text).strip() != "" for span in spans)
    assert "".join("".join(span.cut(text).split()) for span in spans) == "".join(text.split())


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_paragraphs_split_alone_as_together(text: str) -> None:
    """A sentence never reaches over a blank line."""
    assert all("\n\n" not in span.cut(text) for span in split(text))


def test_long_articles_take_milliseconds() -> None:
    """1,500 words in under 10 ms of processor time (best of five, so that a busy machine does not decide)."""
    text = "The U.S. council of Mr. J. Holt voted 5.2 to 3 on Tuesday at 5 p.m. to pay. " * 94
    best = min(_seconds(text) for _ in range(5))
    assert best < 0.010


def _seconds(text: str) -> float:
    start = time.process_time()
    split(text)
    return time.process_time() - start

"""Cuts by letters alone: what goes, what stays, and that the rest is the sentence's own characters."""

import time

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from summarizer.embedded.shortening.safe_cuts import shorten
from summarizer.embedded.shortening.tidy import join

PARTS = [
    "Holt",
    "said",
    "on Tuesday",
    ", which fell,",
    "(left)",
    "“no, never”",
    "also",
    "the wall",
    ", with rain falling",
    "But",
    ".",
]


def test_no_participle_is_left_alone() -> None:
    """Of "a study released on Monday" no "a study released" is left."""
    assert len(shorten("Walkers fall less often, according to a new study released on Monday.")) == 1
    assert len(shorten("Walkers fall less often, according to what she said on Monday.")) > 1


def test_no_day_leaves_its_preposition() -> None:
    """An "on Saturday" goes whole or not at all."""
    texts = {each.text for each in shorten("The club shows its new analysis tool at the match on Saturday.")}
    assert "The club shows its new analysis tool at the match." in texts
    assert not any(text.endswith("on.") for text in texts)


def test_a_long_blank_is_soon_read() -> None:
    """However wide the blank in a sentence is."""
    begun = time.process_time()
    assert shorten(f"The club met{' ' * 40_000}the mayor.")
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("place", ["station", "Berlin", "flat"])
def test_a_day_goes_behind_any_noun(place: str) -> None:
    """Only a whole "on" or "at" before it wants the day, not the end of a "station"."""
    texts = {each.text for each in shorten(f"The club met the mayor at the {place} on Saturday.")}
    assert f"The club met the mayor at the {place}." in texts


def first(sentence: str) -> str:
    """Return the sentence without what must go."""
    return shorten(sentence)[0].text


@pytest.mark.parametrize(
    "label",
    ["UPDATE:", "UPDATE 2 --", "UPDATED -", "BREAKING NEWS:", "EXCLUSIVE |", "Exclusive:", "NEW:", "DEVELOPING:"],
)
def test_a_label_goes(label: str) -> None:
    """A desk's word before the sentence is no part of it."""
    assert first(f"{label} Larkby will close its mill in May.") == "Larkby will close its mill in May."


@pytest.mark.parametrize("text", ["New mills will open in Larkby in May.", "Exclusive mills in Larkby will close."])
def test_a_word_that_could_be_a_label_stays(text: str) -> None:
    """Without a mark it belongs to the sentence."""
    assert first(text) == text


def test_who_is_pictured_goes_on() -> None:
    """A bare "pictured" between commas goes as a longer one does, and an opening "After all"."""
    assert first("Ana Poe, pictured, has left the mill of Larkby.") == "Ana Poe has left the mill of Larkby."
    assert first("After all, the mill of Larkby had burnt.") == "The mill of Larkby had burnt."


def test_what_only_says_that_it_is_known_goes() -> None:
    """A doubt that opens the sentence stays."""
    assert first("It turns out that the mill was sold to the town.") == "The mill was sold to the town."
    assert first("It seems that the mill was sold to the town.") == "It seems that the mill was sold to the town."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("LARKFIELD — The council voted for a wall.", "The council voted for a wall."),
        ("LARKFIELD (AP) -- The council voted.", "The council voted."),
        ("(CNN) -- The council voted.", "The council voted."),
        ("Larkfield, Jul 30 (PTI) The council voted.", "The council voted."),
        ("The council voted.?", "The council voted."),
        ("Now the council has voted.", "The council has voted."),
        ("Now Ana Lima has voted.", "Ana Lima has voted."),
        ("Now 45, Lima has voted.", "Now 45, Lima has voted."),
        ("Larkfield, Wendland -- the council voted.", "The council voted."),
        ("(Larkfield) CNN -- the council voted.", "The council voted."),
        ("• The council voted.", "The council voted."),
        ("Even Ana Poe likes the wall.", "Ana Poe likes the wall."),
        ("10:32 a.m. - The council voted.", "The council voted."),
        ("But the council voted.", "The council voted."),
        ("Meanwhile, the council voted.", "The council voted."),
        ("The council also voted for a wall.", "The council voted for a wall."),
        ("The council, however, voted for a wall.", "The council voted for a wall."),
        ("Mayor Ana Ruiz (pictured left) voted against it.", "Mayor Ana Ruiz voted against it."),
    ],
)
def test_what_must_go_goes(sentence: str, expected: str) -> None:
    """Datelines, agencies, list marks, time stamps, connectives and captions are in no version."""
    assert first(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "shorter"),
    [
        (
            "The council voted on Tuesday to spend $4.2 million on a wall.",
            "The council voted to spend $4.2 million on a wall.",
        ),
        ("The wall, which cost $5 million, held through the storm.", "The wall held through the storm."),
        (
            "The council of Larkfield voted for a new wall, with two members away.",
            "The council of Larkfield voted for a new wall.",
        ),
        ("The council of Larkfield (population 4,000) voted for a wall.", "The council of Larkfield voted for a wall."),
    ],
)
def test_what_may_go_is_offered(sentence: str, shorter: str) -> None:
    """The whole sentence comes first, the shorter one is among the others."""
    texts = [version.text for version in shorten(sentence)]
    assert texts[0] == sentence
    assert shorter in texts


@pytest.mark.parametrize(
    "sentence",
    [
        "The council will vote on the wall if the state agrees, unless it rains.",
        "Ruiz said “the wall, which cost $5 million, is a joke” in the council of Larkfield.",
        "The wall is closed until on Tuesday the council meets.",
    ],
)
def test_conditions_and_quotations_stay(sentence: str) -> None:
    """Nothing is cut from a condition or from inside a quotation."""
    assert [version.text for version in shorten(sentence)] == [sentence]


@given(st.lists(st.sampled_from(PARTS), max_size=14).map(" ".join))
@hypothesis_settings(max_examples=150, deadline=None)
def test_versions_are_the_sentence_s_own_characters(sentence: str) -> None:
    """Kept spans are in order, do not overlap, and their join is the text."""
    for version in shorten(sentence):
        assert all(left.end <= right.start for left, right in zip(version.kept, version.kept[1:], strict=False))
        assert join(sentence, version.kept) == version.text
        assert 0 < version.score <= 1


@pytest.mark.parametrize(
    ("opening", "rest"),
    [
        ("Elsewhere, ", "the mill of Larkby closed."),
        ("Earlier, ", "the mill of Larkby had closed."),
        ("However ", "the mill of Larkby closed."),
        ("(The Larkby Reporter)", "The mill of Larkby closed."),
        ("Meanwhile ", "Ana Lima sold the mill of Larkby."),
        ("This is the moment ", "a boat hit the bridge of Larkby."),
        ("This is the terrifying moment that ", "Ana Lima fell from the bridge."),
    ],
)
def test_what_leads_in_goes(opening: str, rest: str) -> None:
    """What is told stands behind it."""
    assert shorten(f"{opening}{rest}")[0].text == f"{rest[0].upper()}{rest[1:]}"


@pytest.mark.parametrize(
    "sentence",
    [
        "However hard the millers tried, the mill of Larkby closed.",
        "This is the moment of truth for the mill of Larkby.",
        "Elsewhere in Larkby, the mill closed.",
    ],
)
def test_what_is_no_lead_in_stays(sentence: str) -> None:
    """Without it the rest would be no sentence, or say something else."""
    assert shorten(sentence)[0].text == sentence


@pytest.mark.parametrize(
    "dateline",
    [
        "LARKBY (AP) _ ",
        "LARKBY, March\u00a02 (Reuters)\u00a0- ",
        "LARKBY, 2nd March: ",
        "Larkby | ",
        "LARKBY, March 2 /PRNewswire/ -- ",
    ],
)
def test_a_dateline_goes_as_a_whole(dateline: str) -> None:
    """In whatever form it came, nothing of it stays."""
    sentence = "The council of Larkby voted for a new bridge over the Wend."
    assert shorten(f"{dateline}{sentence}")[0].text == sentence

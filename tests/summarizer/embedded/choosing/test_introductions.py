"""Whom a set names by the surname alone gets the full name of the article, once, where nothing is in doubt."""

import pytest
import torch

from db.records import Span
from summarizer.embedded.choosing.candidates import candidates
from summarizer.embedded.choosing.introductions import introduce
from summarizer.embedded.choosing.sets import Chosen
from summarizer.embedded.salience.reading import Reading, ReadSentence
from summarizer.embedded.shortening.tidy import join
from summarizer.embedded.shortening.versions import Versions

FIRST = "The clerk Ida Holm has asked the harbour board for a new pier."
OTHERS = ("The harbour board of Larkby will vote on the pier in May.", "Crews may keep using the pier until October.")


def chosen_of(*sentences: str, max_chars: int = 140) -> tuple[Reading, Chosen]:
    """Return an article and the set of its last three sentences, left whole."""
    spans: list[Span] = []
    for text in sentences:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(text)))
    read = tuple(
        ReadSentence(n, span, text, 0.5, 0.1, ()) for n, (span, text) in enumerate(zip(spans, sentences, strict=True))
    )
    reading = Reading(" ".join(sentences), read, torch.zeros(len(read), 4), 1.0)
    found = {each.text: each for each in candidates(reading, Versions(None), max_chars=max_chars, aim_chars=90)}
    first, second, third = (found[text] for text in sentences[-3:])
    return reading, Chosen((first, second, third), ())


def told(*sentences: str, max_chars: int = 140) -> list[str]:
    """Return the last three sentences of an article as they are printed."""
    reading, chosen = chosen_of(*sentences, max_chars=max_chars)
    return [each.text for each in introduce(chosen, reading, max_chars=max_chars).takeaways]


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        (
            "Holm has told the board that the old pier is lost.",
            "Ida Holm has told the board that the old pier is lost.",
        ),
        ("The old pier is lost, Holm said in a long letter.", "The old pier is lost, Ida Holm said in a long letter."),
        (
            "The board has read Holm's long letter to the town.",
            "The board has read Ida Holm's long letter to the town.",
        ),
    ],
)
def test_a_surname_gets_its_first_name(said: str, printed: str) -> None:
    """Wherever in the line it stands; what is printed is made of the article's characters, and they are known."""
    reading, chosen = chosen_of(FIRST, "Holm was the first to see the damage.", said, *OTHERS)
    first = introduce(chosen, reading, max_chars=140).takeaways[0]
    assert first.text == printed
    assert join(reading.body, first.kept) == printed
    assert first.named is not None
    assert first.named.cut(reading.body) == "Ida Holm"
    assert first.named in first.kept


def test_once_is_enough() -> None:
    """The second line may call her by the surname: she has been introduced."""
    lines = ("Holm has told the board that the old pier is lost.", "Holm will speak to the town again in the winter.")
    first, second, _third = told(FIRST, *lines, OTHERS[0])
    assert first.startswith("Ida Holm ")
    assert second == lines[1]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("Her brother Per Holm has said nothing.", "Holm has told the board that the old pier is lost."),
        ("Mr Holm was not there when it fell.", "The old pier is lost, said Mr Holm in a long letter."),
        ("Holm was the first to see the damage.", "The board wrote that it was “grateful to Holm for the news”."),
        ("It is the largest harbour in Holm by far.", "Holm has told the board that the old pier is lost."),
        ("Holm spokesman Per Lund was there too.", "Holm has told the board that the old pier is lost."),
        ("Holm said on Friday that it would build it.", "Holm has told the board that the old pier is lost."),
        ("Holm was the first to see the damage.", "The 40-year-old Holm has told the board that it is lost."),
        ("Holm was the first to see the damage.", "Holm Bridge has been closed since the old pier was lost."),
    ],
    ids=[
        "two of the name",
        "a title",
        "a quotation",
        "a place",
        "a firm",
        "a firm that is it",
        "an age",
        "another name",
    ],
)
def test_doubt_leaves_the_line_as_it_is(before: str, said: str) -> None:
    """No name is put where it might be another's, or where the article's own words are quoted."""
    assert told(FIRST, before, said, *OTHERS)[0] == said


def test_an_opening_word_is_no_first_name() -> None:
    """Of "Because Holm was there" nobody is called Because."""
    opening = "Because Holm was there the town has heard of the damage."
    said = "Holm has told the board that the old pier is lost."
    assert told(opening, "Holm said so.", said, *OTHERS)[0] == said


def test_who_is_introduced_later_is_not_known_yet() -> None:
    """The article itself begins with the surname: it may be another's."""
    said = "Holm has told the board that the old pier is lost."
    assert told("Nobody was hurt at all.", said, OTHERS[0], "Ida Holm has asked the board for a new pier.")[0] == said


def test_no_line_grows_beyond_the_limit() -> None:
    """A line that has no room for the first name stays as it is."""
    said = "Holm has told the board that the old pier is lost."
    assert told(FIRST, said, *OTHERS, max_chars=63)[0] == f"Ida {said}"
    reading, chosen = chosen_of(FIRST, said, *OTHERS)
    assert introduce(chosen, reading, max_chars=len(said) + 3).takeaways[0].text == said

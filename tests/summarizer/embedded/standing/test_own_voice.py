"""No takeaway is made of what the article prints behind a label."""

import torch

from db.records import Span
from summarizer.embedded.choosing.candidates import candidates
from summarizer.embedded.salience.reading import Reading, ReadSentence
from summarizer.embedded.shortening.versions import Versions
from summarizer.sentences import split


def offered(body: str, headline: str = "") -> list[str]:
    """Return the texts that an article of sentences that matter alike is drafted from."""
    read = []
    for number, span in enumerate(split(body)):
        text = span.cut(body)
        words = tuple((Span(at, at + 1), 0.5) for at, letter in enumerate(text) if letter.isalpha())
        read.append(ReadSentence(number, span, text, 0.5, 0.1, words))
    reading = Reading(body, tuple(read), torch.zeros(len(read), 4), 1.0)
    return [each.text for each in candidates(reading, Versions(None), max_chars=140, aim_chars=90, headline=headline)]


def test_claims_and_answers_are_no_candidates() -> None:
    """What is drafted is the article's own."""
    body = (
        "Larkby voted on Monday for a new bridge over the Wend.\n\n"
        "Myth: The bridge is unsafe. The mayor of Larkby took 300,000 crowns from Wend Steel.\n\n"
        "Fact: The county has checked every page of the contract."
    )
    assert "Larkby voted on Monday for a new bridge over the Wend." in offered(body)
    assert not any("took" in text for text in offered(body))


def test_a_speech_offers_nothing() -> None:
    """But for the paragraph that says who gave it."""
    body = "Mayor Ana Poe gave this speech in Larkby.\n\nThe old bridge of Larkby will fall within two winters."
    assert offered(body, "Full text of the mayor's speech") == ["Mayor Ana Poe gave this speech in Larkby."]

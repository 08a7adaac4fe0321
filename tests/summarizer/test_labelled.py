"""What stands behind the label of a claim, a speaker or a side is not said by the article."""

import pytest

from summarizer.labelled import behind_labels


def voices(*paragraphs: str, headline: str = "Larkby votes on bridge") -> list[str]:
    """Return the paragraphs of an article that stand in another voice."""
    body = "\n\n".join(paragraphs)
    return [each.span.cut(body) for each in behind_labels(headline, body)]


INTRO = "Mayor Ana Poe spoke with the Herald on Monday. The interview was edited for length."
TOWN = "The council of Larkby votes on Monday on a new bridge over the Wend."


@pytest.mark.parametrize("claim", ["CLAIM", "Myth", "Myth No. 2", "Rumour"])
def test_a_claim_is_held_against_the_facts(claim: str) -> None:
    """Only what stands behind the facts is the article's own."""
    body = (
        f"{TOWN}\n\n{claim}: The mayor took 300 crowns.\n\nFact: The county found no payment.\n\nThe vote is on Monday."
    )
    (found,) = behind_labels("", body)
    assert found.is_claim
    assert found.label == claim
    assert found.span.cut(body).endswith("took 300 crowns.")


def test_answers_are_those_of_who_was_asked() -> None:
    """With all their paragraphs, and the questions too."""
    talk = ("Q: Is the old bridge safe?", "A: Kit Holt is a liar.", "The bridge was never safe.", "Q: And the school?")
    assert voices(INTRO, *talk, "A: The roof will be mended.") == [*talk, "A: The roof will be mended."]


def test_a_newsroom_answers_its_own_questions() -> None:
    """What nobody was asked, the article tells itself."""
    assert not voices(TOWN, "Q: When does it open?", "A: It opens in May.", "Q: Who pays?", "A: The county pays.")


@pytest.mark.parametrize("labels", [("Herald", "Poe"), ("ANA POE, HOST", "KIT HOLT"), ("Larkby Herald", "Dr. Holt")])
def test_who_speaks_in_turn_is_known(labels: tuple[str, str]) -> None:
    """Two labels that come again, with questions or an "I" behind them, are a conversation."""
    first, second = labels
    talk = [
        f"{first}: What will it cost?",
        f"{second}: It will cost nine crowns.",
        f"{first}: Who pays?",
        f"{second}: We pay.",
    ]
    assert voices(TOWN, *talk) == talk


def test_statements_of_parties_are_theirs() -> None:
    """They are printed beside one another."""
    said = ["Labour: The mayor has lied about the price.", "Greens: The bridge will destroy the last wood."]
    assert voices(TOWN, *said, "The vote begins at seven, the clerk said.") == said


@pytest.mark.parametrize("headline", ["Full text of the mayor's speech", "Mayor's resignation letter: full text"])
def test_a_speech_is_no_article(headline: str) -> None:
    """But for who gave it, and where."""
    intro, speech = "Mayor Ana Poe gave this speech on Monday.", "The old bridge will fall within two winters."
    assert voices(intro, speech, headline=headline) == [speech]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Labour: 12 seats", "Greens: 3 seats"),
        (
            "Happy: Ana Poe in Larkby on Monday.",
            "Proud: Kit Holt with the cup.",
            "Calm: The Wend at dawn.",
            "End: A crowd.",
        ),
        ("Claim: Ana Poe says that she was pushed, in Larkby on Monday.",),
        ("READ MORE: The vote, and why we need it.", "FACT: It was nine to six."),
        ("Age: 31.", "Club: Larkby.", "Age: 22.", "Club: Wend."),
        ("The mayor said: “We will pay.”", "He added: “I know it.”", "She said: “We know.”", "He said: “My word.”"),
    ],
)
def test_other_labels_are_the_articles_own(paragraphs: tuple[str, ...]) -> None:
    """Results, captions, lists and words in quotation marks."""
    assert not voices(TOWN, *paragraphs)


@pytest.mark.parametrize("headline", ["Transcript of call shows mayor knew", "Council publishes full text of deal"])
def test_news_of_a_transcript_is_news(headline: str) -> None:
    """Somebody writes about it."""
    assert not voices(TOWN, "The old bridge is closed.", headline=headline)

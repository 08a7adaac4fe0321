"""Who "He" or "She" is: the name where there is no doubt, nothing where there is."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.embedded.standing.name_uses import NameUses, standing_in
from summarizer.embedded.standing.pronouns import People
from summarizer.sentences import split


def behind(body: str) -> str | None:
    """Return the name behind the pronoun that opens the last sentence."""
    spans = split(body)
    found = People(body, spans).behind(len(spans) - 1)
    return found.cut(body) if found else None


@pytest.mark.parametrize(
    "body",
    [
        "Ana Ruiz said the wall would hold. She voted for it.",
        "Ana Ruiz said the wall would hold. It rained. Ruiz was not moved by it. She voted for it.",
        "Mayor Ana Ruiz said the wall would hold. She had doubts. She voted for it.",
        "The town met Ana Ruiz. Ana Ruiz said no. She voted for it.",
        "Tom Holt said he lost his map. Ana Ruiz lost her key and her map. Ruiz told Holt he was wrong. She left.",
        "Ana Ruiz lost her keys and her map. Ruiz said the wall would hold. The wall is long. She voted for it.",
    ],
)
def test_the_subject_of_the_sentence_before(body: str) -> None:
    """The name as it is printed first, over another "She", behind an office, beside a "his" that is another's."""
    assert behind(body) == "Ana Ruiz"


@pytest.mark.parametrize(
    "body",
    [
        "Ana Ruiz said Tom Holt was wrong. She voted for it.",
        "Ana Ruiz said his plan was wrong. She voted for it.",
        "Ana Ruiz said the wall would hold. The clerk left. She voted for it.",
        "The wall was praised by Ana Ruiz, as Ruiz said later. She voted for it.",
        "Mr Ruiz said no. Mrs Ruiz said yes. Ana Ruiz said the wall would hold. She voted for it.",
        "Ana Ruiz said no. Eva Ruiz said yes. Ruiz was firm. She voted for it.",
        "The White House said no. He voted for it.",
        "She voted for it.",
        "Tom Holt cut his hand and his foot. Holt said the wall would hold. She voted for it.",
        "Hinck waited for Ana Ruiz, and she said that she was late. Hinck saw Ruiz leave. She voted for it.",
        "Aston Ruiz is a club. Ruiz will be tough. She voted for it.",
        "But Ruiz said no. She voted for it.",
    ],
)
def test_any_doubt_means_no_name(body: str) -> None:
    """Two persons, the other gender, somebody between, no subject, a shared name, a club: no name is put in."""
    assert behind(body) is None


@pytest.mark.parametrize(("first", "name"), [("Inviting", None), ("Fleming", "Fleming Ruiz"), ("Ana", "Ana Ruiz")])
def test_no_participle_is_a_first_name(first: str, name: str | None) -> None:
    """Unless it has its capital inside a sentence too: "Inviting Ruiz was bold" names nobody Inviting Ruiz."""
    elsewhere = "The town asked Fleming. " if first == "Fleming" else ""
    assert behind(f"{elsewhere}{first} Ruiz was bold. It rained. Ruiz said no to it. She voted for it.") == name


def test_an_article_of_names_costs_no_more_than_its_length(steps_of: Callable[[Callable[[], object]], int]) -> None:
    """Twice as many persons and sentences, twice the work; each is found all the same."""
    few, many = (
        "".join(f"Ana Ru{chr(97 + n // 26)}{chr(97 + n % 26)}z said that it rained. She left. " for n in range(count))
        for count in (240, 480)
    )
    persons = [People(body, split(body)) for body in (few, many)]
    first, second = (steps_of(partial(one.behind, len(one.sentences) - 1)) for one in persons)
    assert second < 2.6 * first
    assert (behind(few), behind(many)) == ("Ana Rujfz", "Ana Ruslz")


@pytest.mark.parametrize(
    "before", ["Mr Ruiz and Mrs Ruiz left.", "Mr. Ruiz met Miss Eva Ruiz.", "Ms Ana Ruiz met Mr Ruiz."]
)
def test_a_family_of_two_titles_is_in_doubt(before: str) -> None:
    """With a stop or a first name behind the title too; "Mr Ruizman" is of another family."""
    assert behind(f"{before} It rained. Ana Ruiz said no. She voted for it.") is None
    assert behind("Mr Ruizman left. Ms Ruiz came. It rained. Ana Ruiz said no. She voted for it.") == "Ana Ruiz"


def test_names_with_small_words_and_hyphens_are_found() -> None:
    """As the article prints them before their verb, and no part of a word."""
    assert {"van Ruiz", "Ruiz"} <= NameUses("Then van Ruiz said no.").speakers
    assert {"Poe-Ruiz", "Ruiz"} <= NameUses("Then Poe-Ruiz was tired.").doers
    assert not NameUses("Then MacRuiz saidan.").doers
    assert standing_in("MacRuiz met van Poe and Poe-Ruiz.", {"Ruiz", "Poe", "van Poe", "Mac"}) == {
        "Ruiz",
        "Poe",
        "van Poe",
    }


@pytest.mark.parametrize("name", ["Aston Villa", "Goldman Sachs", "Scotland Yard", "Port Talbot", "Harper Collins"])
def test_no_bank_club_or_town_is_a_he(name: str) -> None:
    """Though it says "he" of somebody who has no name."""
    body = f"A trader worked at {name}. {name} said he had left in May and that his bonus was withheld. "
    assert behind(f"{body}{name} declined to comment. He will appear in court on Friday.") is None


@pytest.mark.parametrize("known", ["Zvord Holt, 41,", "Zvord Holt, who leads the board,", "Mr Zvord Holt"])
def test_a_person_of_an_unknown_first_name_is_told_by_the_article(known: str) -> None:
    """By an age, a "who" or a "Mr"; without them it may be a firm."""
    after = "came on Monday. Holt said he lost his map. It rained. He voted for it."
    assert behind(f"{known} {after}") == "Zvord Holt"
    assert behind(f"Zvord Holt {after}") is None

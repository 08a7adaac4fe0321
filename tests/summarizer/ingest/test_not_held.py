"""Good articles whose words are like a notice's, a gap's or a table's: they are read, and nothing holds them."""

import json
from datetime import UTC, datetime

import pytest

from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

from .conftest import PARAGRAPHS, ReadOne

HEADLINE = "Bridge to close for nine weeks"
MORE = "The council said so in a note to all who live by the river, and asked them to be patient for nine weeks. " * 2


def reason_for(read_one: ReadOne, *more: str, **stated: str) -> str:
    """Return why an article waits that has more paragraphs, and states more in its fields."""
    item = {"uri": "u", "headline": HEADLINE, "body_text": "\n\n".join((*PARAGRAPHS, MORE, *more))} | stated
    return judge(read_one("a.json", json.dumps(item)), Gate(min_words=20), at=datetime.now(UTC))


@pytest.mark.parametrize(
    "sentence",
    [
        "Blank and null votes made up 12 percent of the total.",
        "The song got null points from the jury of Wend.",
        "In the 23rd game he lost the rook after Nf3 (?) and gave up.",
        "The church was built in 1452 (?) by a mason called Holm (?), the guide says.",
        "The party's slogan, TODO por la patria, was painted on the walls.",
        "=======",
    ],
)
def test_sentences_that_are_like_a_gap(read_one: ReadOne, sentence: str) -> None:
    """They wait for nothing."""
    assert reason_for(read_one, sentence) == ""


@pytest.mark.parametrize(
    "note",
    [
        "ADDS counsel, lawyers not commenting",
        "Lawyers not available. Adds reaction.",
        "The suspect's lawyers have not yet replied.",
        "Updates with lawyers' approval of the deal",
        "Legal: not needed.",
        "Legal not needed.",
        "Legal review done.",
        "Legal review by ministry under way in grafs 3-5",
        "Cleared by legal; not libellous.",
        "No legal issues. Counsel not needed.",
        "Pending legal challenge is in graf 4.",
        "Recasts, adds police waiting for DNA results.",
        "With photos. Waiting for the reply of the mayor.",
        "Adds quotes. Will not be updated before Tuesday.",
        "Clarifies that trains will not run until May",
        "Updates with council to release 12 March minutes",
        "The ministry is to publish figures on Thursday.",
        "Poll by Holm, release on 3 May.",
        "Corrects paragraph 4: the vote was not on Monday, as reported before.",
        "UPDATE: Holm didn't know about it before Tuesday",
        "Post-match quotes on Sunday to follow",
        "Do not hold for art.",
        "No need to wait for legal.",
        "Don't wait for photos, publish now.",
        "Legal OK, no need to wait for anything.",
        "Photo: dog waiting for its owner",
        "Headline: Hundreds wait for trains until midnight",
        "Don't forget to credit Poe until further notice",
        "Posted Friday, publish again 3 May",
        "Check facts before using? No: all checked.",
        "Adds quotes. With lawyers, map and photos.",
    ],
)
def test_editors_notes_that_say_what_is_new(read_one: ReadOne, note: str) -> None:
    """They tell of the story, or that nothing is to be waited for."""
    assert reason_for(read_one, edNote=note) == ""


@pytest.mark.parametrize(
    "note",
    [
        "legal to check",
        "Story needs legal read",
        "Legal hasn't cleared it",
        "Copy is with lawyers.",
        "Adds a quote.\nAwaiting legal",
    ],
)
def test_lawyers_who_are_not_done_hold_still(read_one: ReadOne, note: str) -> None:
    """The house's own."""
    assert reason_for(read_one, edNote=note).startswith("kill?")


@pytest.mark.parametrize(
    "slug", ["CUBA-USA/EMBARGO", "EMBARGO", "WITHDRAWAL", "DRAFT", "ISRAEL-HOSTAGES/HOLD", "HOLD", "KILL"]
)
def test_a_slug_that_is_a_topic(read_one: ReadOne, slug: str) -> None:
    """An agency writes them in capitals."""
    assert reason_for(read_one, slugline=slug) == ""


def test_instructions_of_a_recipe(read_one: ReadOne) -> None:
    """They are no word to a desk."""
    assert reason_for(read_one, instructions="Wait for 10 minutes. Do not use it before it is cold.") == ""


def test_fixtures_in_two_aligned_columns(read_one: ReadOne) -> None:
    """Each line of a list begins anew; running text goes on."""
    rows = [
        f"Team {team} of Larkby at Holm town".ljust(44) + f"Saturday at 3 pm on {day} May"
        for day, team in enumerate("ABCDEFGHIJKL")
    ]
    article = read_one("a.txt", "\n\n".join((HEADLINE, *PARAGRAPHS[:2], "\n".join(rows), *PARAGRAPHS[2:])))
    assert all(text in article.body for text in PARAGRAPHS)


@pytest.mark.parametrize(
    "others",
    [{"story": "larkby-bridge"}, {"paragraphs": list(PARAGRAPHS)}, {"story": "A short teaser of it [+2000 chars]"}],
)
def test_of_several_texts_the_one_that_is_by_far_the_longest_is_read(
    read_one: ReadOne, others: dict[str, object]
) -> None:
    """The others are names and teasers, or the same text once more."""
    row = {"id": "a", "title": HEADLINE, "content": "\n\n".join(PARAGRAPHS)} | others
    assert read_one("a.json", json.dumps(row)).body.split("\n\n") == list(PARAGRAPHS)

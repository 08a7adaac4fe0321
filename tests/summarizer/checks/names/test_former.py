"""A former, acting or deputy mayor is not the mayor."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Ann Delgado, 53, a former two-term mayor of Larkby, will hold the post. Ex-Wend captain Joe Prior was fined. The "
    "former chief executive of Lorne Bank, Dan Mills, was arrested on Friday. Acting governor Pia Kent spoke. Lt. Gen. "
    "Ray Stone said it was over. Former president Sam Hale wept. Former treasurer Glenn Ash gave up. Striker Dean Holm "
    "sang. Assistant professor Eva Holt heard him. Deputy sheriff Tom Poe came late; the sheriff, Max Orr, did not. "
    "Interim coach Ian Webb will stay. The under secretary of trade, Rita Cole, spoke of ships."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "before this" in flag.message]


@pytest.mark.parametrize(
    ("text", "word", "limit"),
    [
        ("Ann Delgado, the mayor of Larkby, will hold the post.", "mayor", "former"),
        ("Larkby mayor Ann Delgado will hold the post.", "mayor", "former"),
        ("Wend captain Joe Prior was fined.", "captain", "Ex"),
        ("Lorne Bank chief executive Dan Mills was arrested on Friday.", "executive", "former"),
        ("Governor Pia Kent spoke.", "Governor", "Acting"),
        ("Gen. Ray Stone said it was over.", "Gen", "Lt"),
        ("Sheriff Tom Poe came late.", "Sheriff", "Deputy"),
        ("Governor Pia Kent spoke to former treasurer Glenn Ash.", "Governor", "Acting"),
        ("Coach Ian Webb will stay.", "Coach", "Interim"),
        ("The secretary of trade, Rita Cole, spoke of ships.", "secretary", "under"),
    ],
)
def test_a_title_without_its_former_is_flagged(text: str, word: str, limit: str) -> None:
    """Whatever stands between the two."""
    assert _messages(text) == [f"“{word}”: the article says “{limit}” before this."]


@pytest.mark.parametrize(
    "text",
    [
        "Former Larkby mayor Ann Delgado will hold the post.",
        "Ex-captain Joe Prior was fined.",
        "Dan Mills, who was the chief executive of Lorne Bank, was arrested.",
        "Joe Prior, once captain of Wend, was fined.",
        "President Sam Hale wept.",
        "Treasurer Glenn Ash resigned.",
        "Striker Dean Holm sang.",
        "Professor Eva Holt heard him.",
        "Sheriff Max Orr did not come late.",
    ],
)
def test_what_says_so_in_other_words_is_right(text: str) -> None:
    """Custom leaves some titles to those who had them, and a treasurer who resigned was one."""
    assert not _messages(text)


IN_OFFICE = (
    "Lorne Bank's chief executive, Dan Mills, will cut 400 jobs. Striker Dean Holm sang. Mayor Ida Kerr heard him. Joe "
    "Prior was sacked as captain of Wend. President Sam Hale wept."
)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Lorne Bank's former chief executive, Dan Mills, will cut 400 jobs.", "former"),
        ("Acting chief executive Dan Mills will cut 400 jobs.", "Acting"),
        ("Ex-striker Dean Holm sang.", "Ex"),
        ("Deputy mayor Ida Kerr heard him.", "Deputy"),
        ("Former captain Joe Prior was sacked.", ""),
        ("Former president Sam Hale wept.", ""),
        ("Former Lorne Bank worker Dean Holm sang.", ""),
    ],
)
def test_a_former_that_was_put_in_is_flagged(text: str, limit: str) -> None:
    """But not of who loses the post in the article, of a title that is kept, or of what the article calls nobody."""
    flags = check([text], CheckedArticle.prepare("", IN_OFFICE))[0]
    messages = [flag.message for flag in flags if "the article has no" in flag.message]
    assert [message.rpartition("has no ")[2] for message in messages] == ([f"“{limit}” here."] if limit else [])


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Stone Larks singer Ian Marr was arrested in Wend.", True),
        ("Ian Marr, the lead singer of The Stone Larks, was arrested in Wend.", True),
        ("Former Stone Larks singer Ian Marr was arrested in Wend.", False),
        ("Ian Marr was the lead singer of The Stone Larks until 1996.", False),
        ("Singer Ian Marr was arrested in Wend.", False),
        ("The singer, Ian Marr, was arrested in Wend.", False),
    ],
)
def test_what_somebody_was_until_then_he_is_not(text: str, *, is_flagged: bool) -> None:
    """But by himself he is a singer still."""
    body = (
        "Former Stone Larks singer Ian Marr was arrested in Wend. Marr, 40, was lead singer of The Stone Larks until "
        "they split in 1996. He lives in Larkby."
    )
    flags = check([text], CheckedArticle.prepare("", body))[0]
    assert any("before this" in flag.message for flag in flags) is is_flagged

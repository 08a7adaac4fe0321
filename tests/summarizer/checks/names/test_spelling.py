"""First names and surnames that sound like the article's, or differ by their end."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Stephen Doyle, a director, met Theresa Ina Hale and Catherine Bell in Larkby. John Wills came with Jonathan Adams "
    "of Wend, who sang. Mr Clarke slept. William Poe praised the Larkby Rangers and the Texas Rangers. Larry Tarn "
    "left. Ms Moss spoke of the Obamas."
)


def _messages(text: str, body: str = BODY) -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0]]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Steven Doyle, a director, met Theresa Hale.", "Stephen"),
        ("Teresa Hale met Stephen Doyle.", "Theresa"),
        ("Stephen Doyle met Katherine Bell in Larkby.", "Catherine"),
        ("Jon Wills came to Larkby.", "John"),
        ("John Will came to Larkby.", "Wills"),
        ("Jonathan Adam came to Larkby.", "Adams"),
        ("In Larkby, Adam sang.", "Adams"),
        ("Theresa Hales met Stephen Doyle.", "Hale"),
        ("Mr Clark slept.", "Clarke"),
        ("Ms Mosses spoke of the Obamas.", "Moss"),
    ],
)
def test_another_spelling_is_shown(text: str, there: str) -> None:
    """A name that sounds alike, or lacks its last letter, is another person's."""
    assert any(message.endswith(f"the article spells it “{there}”.") for message in _messages(text))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (BODY, "Steve Doyle met Kate Bell in Larkby."),
        (BODY, "Bill Poe praised the Rangers."),
        (BODY, "Theresa Hale’s friend met Jonathan Adams’ friend."),
        (BODY, "Lawrence Tarn left."),
        (BODY, "Poe praised a Larkby Ranger."),
        (BODY, "Ms Moss spoke of Obama."),
        ("Jonathan Bell came.", "Jon Bell came."),
        ("Steve Bell and Stephen Poe came.", "Steven Bell came."),
        ("The Adams family came with Ina Adam.", "Ina Adam came."),
        ("The Texas Rangers sold Ben Poe. He sang.", "Texas Ranger Ben Poe sang."),
        ("Texas Rangers batsman Ben Poe sang. He left.", "Texas Ranger Ben Poe sang."),
        ("Ben Poe joined the Texas Rangers. He sang.", "Texas Ranger sang, says Ben Poe."),
        ("Super Bowl 12 ended. He won the Super Bowl. He sang.", "He won two Super Bowls."),
        ("Egyptian Poe came.", "Egypt Poe came."),
    ],
)
def test_short_forms_and_numbers_are_no_other_spelling(body: str, text: str) -> None:
    """Nor is a name that follows an article, nor a people."""
    assert not [message for message in _messages(text, body) if "spells" in message]


TRANSCRIBED = (
    "Russian forces shelled Kiev, where Muhammad Rahim was hurt. Fighters of Al-Qaeda and Hezbollah met in Odessa. "
    "The Taliban left Peking."
)


@pytest.mark.parametrize(
    "text",
    [
        "Russian forces shelled Kyiv.",
        "Fighters of al-Qaida and Hizbullah met in Odesa.",
        "The Taleban left Beijing.",
    ],
)
def test_a_name_of_another_script_may_be_written_otherwise(text: str) -> None:
    """Places and bodies, as houses write them."""
    assert not _messages(text, TRANSCRIBED)


def test_a_person_s_name_is_the_article_s_in_any_script() -> None:
    """It is no other person's, and the article knows how it is written; another town is another town."""
    assert _messages("Mohammed Rahim was hurt.", TRANSCRIBED) == ["“Mohammed”: the article spells it “Muhammad”."]
    assert _messages("Russian forces shelled Kharkiv.", TRANSCRIBED) == ["“Kharkiv” does not stand in the article."]


EAST = (
    "Kim Jong-un met the envoy in Larkby. Kim spoke with Moon Jae-in and Ban Ki-moon. "
    "Prof. Mary O’Neill won the prize. Anne-Marie Stone sang. "
    "New Larkby-based Brill, which is Wend-owned, and Ang Dae-Ho paid."
)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Kim Jong-il met the envoy.", "Jong-un"),
        ("Kim Jong-nam met the envoy in Larkby.", "Jong-un"),
        ("Moon Jae-un met Kim.", "Jae-in"),
        ("Ban Ki-mun met Kim.", "Ki-moon"),
        ("Ang Dae-hu paid.", "Dae-Ho"),
    ],
)
def test_a_given_name_goes_on_behind_its_hyphen(text: str, there: str) -> None:
    """Jong-il is not Jong-un, whatever letters the part behind the hyphen has."""
    assert any(message.endswith(f"the article has “{there}”.") for message in _messages(text, EAST))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Mary O'Neil won the prize.", "O’Neill"),
        ("O'Neil won the prize.", "O’Neill"),
        ("Ann-Marie Stone sang.", "Anne"),
    ],
)
def test_a_letter_that_is_not_heard_is_shown(text: str, there: str) -> None:
    """A known first name tells that it is a person's."""
    assert any(message.endswith(f"the article spells it “{there}”.") for message in _messages(text, EAST))


@pytest.mark.parametrize(
    "text",
    [
        "Kim Jong-un met the envoy.",
        "Kim Jong-Un met the envoy.",
        "Mary O'Neill won the prize.",
        "Ang Dae-ho paid.",
        "New Larkby-born Brill paid.",
        "Moon Jae-in's envoy met Kim.",
        "Beat Prof. Mary's Stone in Larkby.",
    ],
)
def test_the_article_s_given_name_is_right_in_any_letters(text: str) -> None:
    """And a common word behind a hyphen is no part of one."""
    assert not [message for message in _messages(text, EAST) if "spells" in message or "article has" in message]

"""Ordinary words, months and acronyms that stand as names."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "The EU gave £2m on Monday, Tom Poe said. Farmers met in Larkby, and each had a brown bag. Jonathan Adams came "
    "with Ms Ruiz in May. The council bans boats. Asked who paid, Poe told us that nobody in Wend had. Young people "
    "sang. The governor elect, Ina Bell, signed a law that Calder, a firm, fought."
)


def _missing(text: str, body: str = BODY) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message.split("”")[0][1:] for flag in flags if "does not stand" in flag.message]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Jonathan Adams came with Mr Price.", "Price"),
        ("Jonathan Adams came with Ms Young.", "Young"),
        ("Jonathan Adams came with Ms. Brown.", "Brown"),
        ("Jonathan Adams came with Ms Banner.", "Banner"),
        ("Jonathan Adams came with Mr Bank.", "Bank"),
        ("Governor Price signed a law.", "Price"),
        ("Jonathan Price came with Ms Ruiz.", "Price"),
        ("Jonathan Adams came with Ms May.", "May"),
        ("Jonathan May came with Ms Ruiz.", "May"),
        ("Farmers met in Reading.", "Reading"),
        ("Farmers met at Target, Poe said.", "Target"),
        ("The law was fought by Shell.", "Shell"),
        ("The US gave £2m on Monday.", "US"),
        ("Poe said the WHO gave £2m on Monday.", "WHO"),
    ],
)
def test_an_ordinary_word_that_is_a_name_must_be_the_articles(text: str, missing: str) -> None:
    """What stands before it says that it is one; the article has it as none, or not at all."""
    assert missing in _missing(text)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (BODY, "Governor Elect Ina Bell signed a law."),
        (BODY, "Jonathan Adams came in May."),
        (BODY, "Poe said WHO paid."),
        (BODY, "The law was signed by the Governor. Young people sang."),
        (BODY, "Farmers met in Spring weather."),
        (BODY, "FARMERS MET IN READING."),
        (BODY, "Farmers Met in Reading"),
        (BODY, "jonathan adams came with ms price."),
        ("the council met jonathan adams.", "Jonathan Adams met Mr Price."),
        ("Ana Price met Mr Young.", "Ms Price met Mr Young."),
        ("Theresa May met Tom Poe in May.", "Mrs May met Tom Poe."),
        ("The World Health Organization paid Poe.", "Poe said the WHO paid."),
        ("The U.S. paid Poe.", "The US paid Poe."),
        ("America paid Poe.", "The US paid Poe."),
        ("Poe came each day.", "Daily meetings with Poe go on."),
    ],
)
def test_what_the_article_has_or_no_name_can_be_told_from_is_left_alone(body: str, text: str) -> None:
    """Titles in full, months, emphasis, how often something is, and texts whose capitals tell nothing."""
    assert not set(_missing(text, body)) & {
        "Daily",
        "Elect",
        "May",
        "WHO",
        "Spring",
        "Reading",
        "READING",
        "Price",
        "Young",
        "US",
    }

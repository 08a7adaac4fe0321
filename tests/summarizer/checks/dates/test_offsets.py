"""Dates that lie so far from another: "9am, an hour before the galleries", "and doctors a week later"."""

import pytest

from summarizer.checks import CheckedArticle, check

OPENING = "The café opens at 9am, an hour before the galleries. The train leaves at noon, two hours after the bus."
STRIKE = (
    "Nurses at Wend went on strike on 15 January over pay, and doctors walked out a week later. The party met on "
    "Monday and the cabinet the next day. The church was begun on 3 May and hallowed ten days later."
)
REOPENED = "The abbey is to reopen on 16 April 2024, a year before the date first named by experts."
ARREST = "Mr Poe was arrested on Monday, two days after the raid. The mill was built in 1990, two years after Roe left."
QUAKE = "The earthquake shook Larkby at 03:12 local time (23:42 GMT on Saturday), the survey said."


@pytest.mark.parametrize(
    ("body", "text", "worst"),
    [
        (OPENING, "The galleries open at 10am.", "note"),
        (OPENING, "The bus leaves at 10am.", "note"),
        (OPENING, "The galleries open at 11am.", "error"),
        (OPENING, "The galleries open at 9am.", "warning"),
        (OPENING, "The bus leaves at noon.", "warning"),
        (OPENING, "The train leaves at noon.", ""),
        (STRIKE, "Doctors at Wend walked out on 22 January.", "note"),
        (STRIKE, "Doctors at Wend walked out on 29 January.", "error"),
        (STRIKE, "Doctors walked out on 15 January.", "warning"),
        (STRIKE, "Nurses went on strike on 15 January.", ""),
        (STRIKE, "The cabinet met on Tuesday.", "note"),
        (STRIKE, "The cabinet met on Monday.", "warning"),
        (STRIKE, "The church was hallowed on 13 May.", "note"),
        (REOPENED, "Experts had first spoken of 2025.", "warning"),
        (ARREST, "The raid took place on Saturday.", "note"),
        (ARREST, "A man was arrested on Monday over the raid.", ""),
        (ARREST, "Roe left in 1988.", "note"),
        (ARREST, "Roe left in 1990.", "warning"),
        (QUAKE, "The earthquake struck before dawn on Sunday.", "warning"),
        (QUAKE, "The earthquake shook Larkby on Monday.", "error"),
    ],
)
def test_a_date_stays_with_what_it_is_the_date_of(body: str, text: str, worst: str) -> None:
    """What is worked out for the other event is noted, and the printed date is not the other's."""
    (flags,) = check([text], CheckedArticle.prepare("", body))
    told = [flag for flag in flags if flag.kind == "date"]
    assert [flag.severity.value for flag in told[:1]] == [worst][: bool(worst)]

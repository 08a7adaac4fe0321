"""What stands behind one name, or behind it and "who", is not said of another."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Dr Lena Ott, who led the study, warned of the risks. Prof Max Bell, who was not involved in the study, called the "
    "result promising. Jo Kerr replaced Ian Watt, who quit in October. Ann Poe and Al Orr, who own the mill, sang. Tom "
    "Wade, who won the race, ran with Ida Fenn. She had won the race in May. "
    "Larkby and Wend were slow to act, while Bray and Calder brokered a fuel deal. A report by CARE documented 670 "
    "attacks in Nome. The town of Nome has had rain."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [flag.message for flag in flags if "the article says this of" in flag.message]


@pytest.mark.parametrize(
    ("text", "verb", "other"),
    [
        ("Prof Max Bell, who led the study, called the result promising.", "led", "Lena Ott"),
        ("Max Bell led the study.", "led", "Lena Ott"),
        ("Lena Ott, who was not involved in the study, warned of the risks.", "involved", "Max Bell"),
        ("Jo Kerr quit in October.", "quit", "Ian Watt"),
        ("Larkby and Wend brokered a fuel deal.", "brokered", "Calder"),
    ],
)
def test_what_is_told_of_another_is_flagged(text: str, verb: str, other: str) -> None:
    """In a clause of the takeaway or its sentence."""
    assert f"“{verb}”: the article says this of “{other}”." in _messages(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Ott led the study.",
        "Ann Poe, who owns the mill, sang.",
        "Ida Fenn won the race.",
        "Ian Watt has quit.",
        "Bray and Calder brokered a fuel deal.",
        "A charity in Nome documented 670 attacks.",
    ],
)
def test_what_is_told_of_him_too_is_right(text: str) -> None:
    """Of two who are joined, and elsewhere."""
    assert not _messages(text)

"""Words in quotation marks are given to the person who said them."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Wend manager Carl Voss watched from the stands. “We got out of jail today,” said Larkby director Tom Okafor. Voss "
    "said he was happy. Ana Ruiz, a fan, was not. “They should have lost by six,” she told Radio Wend. Ruiz said she "
    "would come again. “It was a long day for all of us,” a guard said. Laura Lima told reporters that she had seen "
    "nothing."
)


def _is_flagged(text: str) -> bool:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return any(flag.kind == "attribution" and "these words" in flag.message for flag in flags)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("“We got out of jail today,” Voss said.", True),
        ("Carl Voss said they “got out of jail today”.", True),
        ("Voss: “We got out of jail today.”", True),
        ("“They should have lost by six,” Carl Voss said.", True),
        ("“We got out of jail today,” Okafor said.", False),
        ("“We got out of jail today,” Tom Okafor told reporters.", False),
        ("“They should have lost by six,” Ana Ruiz said.", False),
        ("“It was a long day for all of us,” Voss said.", False),
        ("“We got out of jail today,” a director said.", False),
    ],
)
def test_a_quotation_of_another_speaker_is_flagged(text: str, *, is_flagged: bool) -> None:
    """The name at the end of the group beside the verb, or he for she; a nameless speaker tells nothing."""
    assert _is_flagged(text) is is_flagged


MEETING = (
    "Carl Voss said that he was glad. Jordi Puig left early; Puig told the hall that he was ill.\n"
    "“We have asked for years,” its secretary, Nora Bell, said. “We are tired of being right.”\n"
    "Ana Ruiz has led the fans for ten years. She said it had been “a tough week to be a fan”.\n"
    "Ecologist Ruth Poe of the University of Larkby was there. She told Radio Wend: “No bird will come back.”\n"
    "Laura Lima said nothing. “The hall is far too small. It was built in a hurry,” Tom Okafor said. Lima agreed.\n"
    "“Rents will fall,” said the author, Larkby economist Ina Holt. The flat costs too much. Ruth Poe moved out."
)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("“We are tired of being right,” Jordi Puig said.", "Nora Bell"),
        ("“We are tired of being right,” Nora Bell said.", None),
        ("Laura Lima said it had been “a tough week to be a fan”.", "Ana Ruiz"),
        ("Ana Ruiz said it had been “a tough week to be a fan”.", None),
        ("“No bird will come back,” Carl Voss said.", "Ecologist Ruth Poe"),
        ("“The hall is far too small,” Tom Okafor said.", None),
        ("“Rents will fall,” Tom Okafor said.", "Ina Holt"),
        ("“The hall is far too small,” Ina Holt said.", "Tom Okafor"),
        ("“Rents will fall,” Ina Holt said.", None),
        ("“The hall is far too small,” said a Jordi Puig official.", None),
        ("“The hall is far too small,” Carl Voss said.", "Tom Okafor"),
    ],
)
def test_who_speaks_is_told_by_the_paragraph(text: str, there: str | None) -> None:
    """The tag of the first quotation is the second one's, a pronoun's person is named before, a tag may come late."""
    flags = check([text], CheckedArticle.prepare("", MEETING))[0]
    found = [flag.message.partition("seem to be ")[2] for flag in flags if "these words" in flag.message]
    assert found == ([] if there is None else [f"“{there}”’s."])


SURNAMES = (
    "“This month has been long,” Belgrano told reporters. “I was eager to play.” Orsini scored twice, and Wend manager "
    "Gero Martin said: “He will break any record.” Tarn manager Theo Simon watched.\n"
    "Senator Joe Roe was charged on Tuesday. “We will fight this to the end,” said Roe's lawyer, Ann Lee. “The lido "
    "was a treasure,” Jo Marsh, a swimmer, told the Wend Echo. Mayor Ida Kerr opened the fair.\n"
    "“No deal was made,” the CEO said. “We have lost a giant,” said the President.\n"
    "Al Bray toured the west. “It acts like a child,” he said in a speech in New Orle on Friday."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("“He will break any record,” said Tarn manager Theo Simon.", True),
        ("“He will break any record,” said Simon.", True),
        ("“He will break any record,” said Martin.", False),
        ("“We will fight this to the end,” said Joe Roe.", True),
        ("“We will fight this to the end,” said Roe.", True),
        ("“We will fight this to the end,” said Ann Lee.", False),
        ("“The lido was a treasure,” Mayor Ida Kerr said.", True),
        ("“The lido was a treasure,” Jo Marsh said.", False),
        ("“No deal was made,” said Ida Kerr.", False),
        ("“We have lost a giant,” Ida Kerr said.", False),
        ("Bray says that the hall “acts like a child”.", False),
        ("Father in Orle: “No deal was made.”", False),
    ],
)
def test_who_only_stands_by_does_not_speak(text: str, *, is_flagged: bool) -> None:
    """Nor does the client of the lawyer who speaks; a surname is enough, and a title is nobody else."""
    flags = check([text], CheckedArticle.prepare("", SURNAMES))[0]
    assert any("these words" in flag.message for flag in flags) is is_flagged

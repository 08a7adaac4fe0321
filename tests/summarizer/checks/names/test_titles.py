"""What somebody is called: mayor, captain, Sir; before a name, behind it, in small letters; and which minister."""

from collections.abc import Callable

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.names.callings import bearing, read_callings
from summarizer.checks.reading.text import read_takeaway

BODY = (
    "The mayor of Larkby, Ana Ruiz, resigned on Monday. Prosecutor Helen Marsh accused her of fraud. Her lawyer, David "
    "Osei, said that she would fight on. Deputy mayor Peter Quill takes over. It rained.\n\n"
    "Striker Dean Holm scored and captain Marc Webb was sent off. Fans sang. Sergeant Laura Finch of Wend Police "
    "counted 300 fans. The referee, Colin Frost, ran away.\n\n"
    "The transport minister, Lord Haskell, ordered an inquiry. Business secretary Anne Tolley did not. Joan Orr, 41, "
    "the chief executive of Calder Mutual, who founded the Larkby Herald, wept. Dr Yusuf Khan, a surgeon, helped her. "
    "Tom Poe, who coaches the Wend Rovers, sang. Nurse Mia Lund heard him and the two teachers from Bray, Max Ode and "
    "Eva Holt. Brill boss Ian Kerr laughed.\n\n"
    "Chief Justice Kit Baird spoke. It rained in Wend. The photographer Luca Sarti was hit by the actor Ben Rowe."
)


@pytest.fixture(scope="module")
def said_of() -> Callable[[str], list[str]]:
    """Return what finds the messages about what somebody is called."""
    article = CheckedArticle.prepare("", BODY)
    words = ("this of", "says “")
    return lambda text: [
        flag.message
        for flag in check([text], article)[0]
        if flag.kind == "name" and any(word in flag.message for word in words)
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Admiral David Osei said that she would fight on.", "Admiral"),
        ("Inspector Laura Finch counted 300 fans.", "Inspector"),
        ("Sir Dean Holm scored.", "Sir"),
        ("Professor Mia Lund heard him.", "Professor"),
        ("Headteacher Mia Lund heard him.", "Headteacher"),
        ("Mia Lund, the headteacher, heard him.", "headteacher"),
    ],
)
def test_what_the_article_calls_nobody_is_flagged(text: str, word: str, said_of: Callable[[str], list[str]]) -> None:
    """A rank, an office or an honour that it has nowhere."""
    assert [message for message in said_of(text) if f"“{word}”" in message and "does not say this" in message]


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        ("Deputy mayor Ana Ruiz resigned on Monday.", "Deputy", "Peter Quill"),
        ("Rovers captain Dean Holm scored.", "captain", "Marc Webb"),
        ("captain Dean Holm scored.", "captain", "Marc Webb"),
        ("Referee Marc Webb was sent off.", "Referee", "Colin Frost"),
        ("The prosecutor, David Osei, said that she would fight on.", "prosecutor", "Helen Marsh"),
        ("David Osei, the prosecutor, said that she would fight on.", "prosecutor", "Helen Marsh"),
        ("Her lawyer, Peter Quill, takes over.", "lawyer", "David Osei"),
        ("Ana Ruiz's lawyer, Peter Quill, takes over.", "lawyer", "David Osei"),
        ("Dr Dean Holm scored.", "Dr", "Yusuf Khan"),
        ("Joan Orr, 41, a nurse, wept.", "nurse", "Mia Lund"),
        ("The actor Luca Sarti was hit.", "actor", "Ben Rowe"),
    ],
)
def test_what_the_article_calls_another_is_flagged(
    text: str, word: str, other: str, said_of: Callable[[str], list[str]]
) -> None:
    """In any letters, before the name and behind it."""
    assert [message for message in said_of(text) if f"“{word}”" in message and other in message]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ana Ruiz resigned on Monday.",
        "The Larkby mayor, Ana Ruiz, resigned on Monday.",
        "Attorney David Osei said that she would fight on.",
        "Sgt Laura Finch counted 300 fans.",
        "Officer Laura Finch counted 300 fans.",
        "Calder Mutual boss Joan Orr wept.",
        "Herald founder Joan Orr wept.",
        "Doctor Yusuf Khan helped her.",
        "Rovers coach Tom Poe sang.",
        "Teacher Eva Holt heard him.",
        "Singer Tom Poe heard a nurse.",
        "Photographer Tom Poe heard a nurse.",
        "Larkby will host Marc Webb and Wend will captain Dean Holm.",
        "The chief justice heard him.",
        "Wend Rovers manager Tom Poe sang.",
        "Fans sang after Tom Poe, captain Marc Webb and the referee ran away.",
        "In Bray, a nurse said that Mia Lund heard him.",
        "The Lord of the Wend laughed.",
        "Kerr, the chief of Brill, laughed.",
    ],
)
def test_what_the_article_says_in_its_own_words_is_no_flag(text: str, said_of: Callable[[str], list[str]]) -> None:
    """Another word for it, a verb of its family, a plural; what a known person is known for; what is said of nobody."""
    assert not said_of(text)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The health minister, Lord Haskell, ordered an inquiry.", True),
        ("Home secretary Anne Tolley ordered no inquiry.", True),
        ("Anne Tolley, the secretary for health, ordered no inquiry.", True),
        ("The prime minister, Lord Haskell, ordered an inquiry.", True),
        ("First Secretary Anne Tolley ordered no inquiry.", True),
        ("Transport minister Lord Haskell ordered an inquiry.", False),
        ("Lord Haskell, the minister for transport, ordered an inquiry.", False),
        ("Trade secretary Anne Tolley ordered no inquiry.", False),
        ("Minister Anne Tolley ordered no inquiry.", False),
    ],
)
def test_a_minister_of_something_else_is_flagged(
    text: str, said_of: Callable[[str], list[str]], *, is_flagged: bool
) -> None:
    """Where the article says of what; another word for the same office is none."""
    assert any("says “" in message for message in said_of(text)) is is_flagged


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ohio Governor Ana Poe and striker Tom Orr met.", [("Governor", "Ana Poe"), ("striker", "Tom Orr")]),
        ("The head of the bank, Ana Poe, met Tom Orr, 31, a driver.", [("head", "Ana Poe"), ("driver", "Tom Orr")]),
        ("They met in Wend, the driver said.", []),
        ("They met Ana Poe, mayor Tom Orr and me.", [("mayor", "Tom Orr")]),
        ("Wend driver in Calder, Larkby, was hurt.", []),
        ("Secretary of State Tom Orr came.", [("Secretary", "State Tom Orr")]),
    ],
)
def test_who_is_called_what(text: str, found: list[tuple[str, str]]) -> None:
    """A word belongs to the name that it stands beside, and to no other."""
    called = [(word.text, text[name.start : name.end]) for word, name in read_callings(read_takeaway(text))]
    assert called == found


def test_what_a_name_belongs_to_does_not_bear_it() -> None:
    """Laura Finch of Wend Police is no police."""
    text = "They met Laura Finch of Wend Police."
    (name,) = read_takeaway(text).names
    assert [word.text for word in bearing(name, text)] == ["Laura", "Finch"]


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Senate Minority Leader Hal Roe, D-Nevada, announced a vote.", True),
        ("Senate Majority Leader Hal Roe announced a vote.", False),
        ("Senate leader Hal Roe announced a vote.", False),
        ("Health leader Hal Roe announced a vote.", False),
    ],
)
def test_the_leader_of_the_other_side_is_flagged(text: str, *, is_flagged: bool) -> None:
    """A chamber has two; only "majority" and "minority" tell them apart."""
    body = "Senate Majority Leader Hal Roe, D-Nevada, announced a vote. Votes were counted."
    flags = check([text], CheckedArticle.prepare("", body))[0]
    assert any("says “majority”" in flag.message.lower() for flag in flags) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Senator Dan Roe was charged in Wend on Monday.", True),
        ("Surgeon Ann Lee opened the fair.", True),
        ("Singer Eve Lee opened the fair.", True),
        ("Senator Joe Roe was charged in Wend.", False),
        ("Senator Roe was charged in Wend.", False),
        ("Surgeon Eve Lee opened the fair.", False),
        ("Singer Annie Lee opened the fair.", False),
    ],
)
def test_two_of_one_surname_are_two(text: str, *, is_flagged: bool) -> None:
    """What the one is called the other is not, if the article names both in full."""
    body = (
        "Joe Roe, a senator, and his brother Dan Roe, a farmer, were charged in Wend on Monday. Joe Roe denied it. "
        "Singer Ann Lee and her sister Eve Lee, a surgeon, opened the fair."
    )
    flags = check([text], CheckedArticle.prepare("", body))[0]
    assert any("says this of" in flag.message for flag in flags) is is_flagged

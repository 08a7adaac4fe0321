"""Who did what to whom: told in the active or the passive, as a defeat, and turned round."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.names.deeds import base, read_deeds
from summarizer.checks.reading.text import read_takeaway

BODY = (
    "The toy maker Kiln sued its rival Foster on Monday over a patent for a talking bear. It rained in Larkby.\n\n"
    "Actor Ben Rowe hit the photographer Luca Sarti outside a club. The striker Omar Lund replaced Jan Kovac after an "
    "hour. Norland invaded Estria in 1971. Fans sang.\n\n"
    "Senator Lyle Crane defeated Governor Ann Holt in the primary. Holt endorsed Crane on Tuesday. Hartwell, the "
    "biggest British chain, has agreed to buy its smaller rival Corvane. Max Bode was arrested by Sergeant Eva Moss. "
    "Bauer's mother, Gerda, blamed the airline, Vela. Vela blamed Bauer. Nina Falk married Tom Poe in Wend. Groups in "
    "Calder threatened Brill. Ana Ruiz said Peter Quill had left, and Quill said Ruiz had not."
)


@pytest.fixture(scope="module")
def told() -> CheckedArticle:
    """Return the article, prepared."""
    return CheckedArticle.prepare("", BODY)


def _messages(text: str, article: CheckedArticle) -> list[str]:
    messages = [flag.message for flag in check([text], article)[0] if flag.kind == "name"]
    return [message for message in messages if "the article has “" in message or "other way round" in message]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Kiln was sued by its rival Foster over a patent for a talking bear.", "Kiln sued its rival Foster"),
        ("Ben Rowe was hit by the photographer Luca Sarti outside a club.", "Ben Rowe hit the photographer Luca Sarti"),
        ("Lund was replaced by Jan Kovac after an hour.", "Omar Lund replaced Jan Kovac"),
        ("Norland was invaded by Estria in 1971.", "Norland invaded Estria"),
        ("Lyle Crane was beaten by Ann Holt in the primary.", "Lyle Crane defeated Governor Ann Holt"),
        ("Lyle Crane lost to Ann Holt in the primary.", "Lyle Crane defeated Governor Ann Holt"),
        ("Lyle Crane lost 3-1 to Ann Holt in the primary.", "Lyle Crane defeated Governor Ann Holt"),
        ("Hartwell has agreed to be taken over by Corvane.", "Hartwell"),
        ("Max Bode arrested Eva Moss.", "Max Bode was arrested by Sergeant Eva Moss"),
        ("Vela was blamed by Bauer.", "Vela blamed Bauer"),
    ],
)
def test_what_was_done_to_the_other_is_flagged(text: str, there: str, told: CheckedArticle) -> None:
    """A passive for an active and the other way round, and a defeat for a victory."""
    assert [message for message in _messages(text, told) if "the article has “" in message and there in message]


@pytest.mark.parametrize(
    "text",
    [
        "Foster was sued by its rival Kiln over a patent for a talking bear.",
        "Foster is being sued by Kiln over a talking bear.",
        "Photographer Luca Sarti was hit by the actor Ben Rowe outside a club.",
        "Jan Kovac was replaced by Omar Lund after an hour.",
        "Estria was invaded by Norland in 1971.",
        "Ann Holt lost to Lyle Crane in the primary.",
        "Ann Holt was beaten by Lyle Crane in the primary.",
        "Crane was endorsed by Holt on Tuesday.",
        "Corvane has agreed to be taken over by Hartwell.",
        "Sergeant Eva Moss arrested Max Bode.",
        "Tom Poe married Nina Falk.",
        "Peter Quill said Ana Ruiz had left.",
    ],
)
def test_what_the_article_tells_so_is_no_flag(text: str, told: CheckedArticle) -> None:
    """In the other voice, in another word; and what two do together is told from either side."""
    assert not _messages(text, told)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kiln sued Foster.", [("sue", "Kiln", "Foster")]),
        ("Kiln, a toy maker, is suing its rival Foster.", [("sue", "Kiln", "Foster")]),
        ("Kiln will be sued by Foster.", [("sue", "Foster", "Kiln")]),
        ("Frost sent off Wend defender Tom Poe.", [("send", "Frost", "Tom Poe")]),
        ("Kiln was badly beaten by the French firm Foster.", [("beat", "Foster", "Kiln")]),
        ("Kiln was sued in Texas by Foster.", [("sue", "Foster", "Kiln")]),
        ("Kiln was sued at the High Court by Foster.", [("sue", "Foster", "Kiln")]),
        ("Kiln was sued last May in Texas by Foster.", [("sue", "Foster", "Kiln")]),
        ("Kiln was sued in Texas on Monday by Foster.", [("sue", "Foster", "Kiln")]),
        ("Kiln was sued in the High Court in Wend by Foster.", [("sue", "Foster", "Kiln")]),
        ("Kiln was sued in front of Poe by Foster.", []),
        ("Kiln was moved to Texas by Foster's men.", []),
        ("Kiln was sued for Wend by Foster, Texas by Poe.", []),
        ("Poe was beaten by Foster's men.", []),
        ("Shares in Kiln hit Foster.", []),
        ("Kiln's boss sued Foster.", []),
        ("Kiln has not sued Foster.", []),
        ("Kiln said Foster laughed.", []),
        ("Kiln sued after Foster laughed.", []),
        ("Kiln was sued. By Foster nobody was.", []),
        ("Kiln was sued by men from Foster.", []),
        ("Kiln coach Foster laughed.", []),
        ("Kiln, which Foster sued, laughed at Poe.", []),
    ],
)
def test_deeds_are_read_where_words_tell_them(text: str, found: list[tuple[str, str, str]]) -> None:
    """Nothing is read over an owner, a denial, another clause or what hangs on a small word."""
    deeds = read_deeds(read_takeaway(text))
    names = [(deed.verb, *(text[name.start : name.end] for name in (deed.doer, deed.target))) for deed in deeds]
    assert names == found


def test_forms_of_a_verb_are_one() -> None:
    """Regular and irregular ones, and verbs that say the same."""
    assert {base(form) for form in "sue sues sued suing".split()} == {"sue"}
    assert base("beaten") == base("defeats") == "beat"
    assert base("divorced") == base("divorce")


_BOUGHT = (
    "Kell Communications agreed on Monday to buy its former parent and phone pioneer Marr Group for about $16bn. "
    "Shares in both rose. Orrin said it would take over its smaller competitor Sable for $7bn. Orrin makes databases. "
    "Sable makes servers in Larkby. Ned Roe sacked his coach and hired Ben Marsh."
)


@pytest.mark.parametrize(
    "text",
    [
        "Marr Group is buying Kell Communications.",
        "Marr Group agreed to buy its former parent, Kell Communications.",
        "Sable said it would take over Orrin for $7bn.",
        "Sable will take over its smaller competitor Orrin.",
    ],
)
def test_what_it_said_it_would_do_and_to_its_old_parent_is_read(text: str) -> None:
    """The group of words before a name may join two of what it is, and the day may stand before the verb."""
    messages = _messages(text, CheckedArticle.prepare("", _BOUGHT))
    assert [message for message in messages if "the article has “" in message]


@pytest.mark.parametrize(
    "text",
    [
        "Kell Communications is buying its former parent, Marr Group.",
        "Sable will be taken over by Orrin.",
        "Ben Marsh sacked his coach.",
    ],
)
def test_who_did_it_there_too_is_in_his_place(text: str) -> None:
    """And a verb behind an "and" begins another deed."""
    flags = check([text], CheckedArticle.prepare("", _BOUGHT))[0]
    assert not [flag.message for flag in flags if flag.kind == "name" and "“Orrin”" in flag.message]
    assert not _messages(text, CheckedArticle.prepare("", _BOUGHT))

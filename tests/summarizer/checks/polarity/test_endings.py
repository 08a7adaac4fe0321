"""What is only asked for, offered, sought or under way is not told as come to its end."""

import pytest

from summarizer.checks import CheckedArticle, check

BODIES = (
    (
        "The firm has offered to pay $300 million to settle the charges. Jurors in Wend recommended on Friday that "
        "the man, Jon Roe, serve 12 years in prison and that his sister, Ana Poe, be fined $7,500. It rained."
    ),
    (
        "Prosecutors are seeking a six-year sentence for Al Poe, and the regulator has proposed a fine of $20 million"
        " for Kell Bank. Lawyers asked the judge to free Jo Kerr. Senators called for the minister to resign. It "
        "rained."
    ),
    (
        "The two firms are close to a deal worth $4 billion. The bridge is nearing completion. Aides are drafting an "
        "order to close the base. The committee is reviewing the plan for Larkby. Firefighters are battling the blaze"
        " near Orle."
    ),
    (
        "Police are hunting for a man aged about 30 after the robbery at Kell Bank. Nobody has been charged. "
        "Detectives want to speak to Ray Marr."
    ),
    (
        "Al Poe, who is to join the board of Brill, owns a boat. Ann Lee is due to take over in May. Jo Kerr is set "
        "to become chairman."
    ),
    (
        "The men can plead guilty or not guilty in June. Tom Moss is facing the death penalty. The death of Ida Kerr "
        "was ruled accidental. A boy started the fire accidentally."
    ),
    "Rescuers were unable to reach the village on Monday. Roe was barred from entering the port.",
    "The firm has agreed to pay $8 million to settle the case in Wend. It rained.",
)


def _messages(text: str, body: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message for flag in flags if flag.kind == "negation" and "supporting sentence says" in flag.message]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The firm paid $300 million to settle the charges.", 0),
        ("Jon Roe was sentenced to 12 years in prison on Friday.", 0),
        ("Ana Poe was fined $7,500.", 0),
        ("Al Poe was sentenced to six years.", 1),
        ("The regulator fined Kell Bank $20 million.", 1),
        ("Jo Kerr was freed.", 1),
        ("The minister has resigned.", 1),
        ("The two firms reached a deal worth $4 billion.", 2),
        ("The bridge has been completed.", 2),
        ("The base has been closed.", 2),
        ("The committee approved the plan for Larkby.", 2),
        ("Firefighters put out the blaze near Orle.", 2),
        ("Police arrested a man aged about 30 after the robbery at Kell Bank.", 3),
        ("A man has been charged with the robbery.", 3),
        ("Detectives spoke to Ray Marr.", 3),
        ("Al Poe has joined the board of Brill.", 4),
        ("Ann Lee took over in May.", 4),
        ("Jo Kerr has become chairman.", 4),
        ("A court ordered the firm to pay $8 million.", 7),
        ("The men pleaded not guilty.", 5),
        ("Tom Moss was sentenced to death.", 5),
        ("The death of Ida Kerr was ruled a homicide.", 5),
        ("A boy started the fire deliberately.", 5),
        ("Rescuers were able to reach the village on Monday.", 6),
        ("Roe was allowed to enter the port.", 6),
    ],
)
def test_what_is_not_at_its_end_is_not_told_as_ended(text: str, body: int) -> None:
    """An offer is no payment, a proposed fine no fine, and who is to join has not joined."""
    assert _messages(text, BODIES[body])


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The firm offered $300 million to settle the charges.", 0),
        ("Jurors want Jon Roe to be jailed for 12 years.", 0),
        ("Al Poe could be jailed for six years.", 1),
        ("Kell Bank may be fined $20 million.", 1),
        ("Senators want the minister to resign.", 1),
        ("The two firms are near a deal worth $4 billion.", 2),
        ("Firefighters fought a blaze near Orle.", 2),
        ("Police are looking for a man after the robbery at Kell Bank.", 3),
        ("Al Poe is joining the board of Brill.", 4),
        ("Jo Kerr will be chairman.", 4),
        ("The firm settled the case for $8 million.", 7),
        ("Rescuers did not reach the village on Monday.", 6),
    ],
)
def test_what_is_told_as_open_is_right(text: str, body: int) -> None:
    """However the takeaway says that it is not yet done."""
    assert not _messages(text, BODIES[body])


def test_what_another_sentence_tells_as_done_is_right() -> None:
    """A call for a resignation may come before it."""
    body = f"{BODIES[1]} In June the minister resigned, and Kell Bank was fined $20 million."
    assert not _messages("The minister has resigned.", body)
    assert not _messages("Kell Bank was fined $20 million.", body)


def test_a_vote_is_no_deed_yet() -> None:
    """To vote for something is to decide it, and not to do it."""
    body = "The council of Larkby voted to close the school in July. It rained."
    assert _messages("The council of Larkby closed the school in July.", body)
    assert not _messages("The council of Larkby decided to close the school in July.", body)


def test_what_is_asked_for_ends_with_its_clause() -> None:
    """Of a call for calm after an attack nothing is said of the attack."""
    body = "The mayor called for calm after gunmen attacked the mill. The mayor wants Wend to grow. It rained."
    assert not _messages("Gunmen attacked the mill.", body)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Ed Brown was arrested at his hotel, the police of Larkby said.", True),
        ("Tom Poe took the ring.", True),
        ("The police of Larkby found no record of an arrest at the hotel.", False),
        ("Tom Poe, who lost the ring, left Wend.", False),
    ],
)
def test_what_nobody_knows_of_is_not_told_as_done(text: str, *, is_flagged: bool) -> None:
    """Of what there is no record nobody says that it was done."""
    body = (
        "The police of Larkby found no record of the arrest of Ed Brown at his hotel. There is no evidence that Tom "
        "Poe took the ring. Tom Poe lost a ring and left Wend."
    )
    assert bool(_messages(text, body)) is is_flagged

"""Denials that were put in or left out: which are flagged, and which say what the article says in other words."""

import pytest

from summarizer.checks import CheckedArticle, check


def _messages(text: str, body: str, kind: str = "negation") -> list[str]:
    return [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == kind]


@pytest.mark.parametrize(
    ("more", "is_flagged"),
    [("It rained.", True), ("He never told Wend why he left.", False)],
)
def test_a_denial_in_new_words_is_flagged_whichever_it_is(more: str, *, is_flagged: bool) -> None:
    """A "without" as well as a "not"; but not where a sentence near denies something of what it does."""
    body = f"Tom Poe, a painter, left Wend for the coast. {more} Trams run at night."
    assert bool(_messages("Tom Poe left Wend without a word for the seaside.", body)) is is_flagged


OFFICE = (
    "The port office refused to discuss the fire, Ana Ruiz said. It rained. Its guards failed to notice the smoke. "
    "Fewer than half of the sailors trust Tom Poe. The Calder line lacks boats for the winter. The office rejected "
    "claims that the pumps had been used in Wend. Trams run at night."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The port office would not discuss the fire.", False),
        ("Guards at the port did not notice any smoke.", False),
        ("Most sailors do not trust Tom Poe.", False),
        ("The Calder line does not have enough boats for the winter.", False),
        ("The office said the pumps had not been used in Wend.", False),
        ("The office did not reject claims that the pumps had been used in Wend.", True),
        ("Trams do not run at night.", True),
    ],
)
def test_a_plain_not_may_stand_for_a_word_that_denies(text: str, *, is_flagged: bool) -> None:
    """Who refused or failed to speak did not speak; but who did not refuse is another."""
    assert bool(_messages(text, OFFICE)) is is_flagged


WARD = (
    "None of the other sailors is in danger, according to Larkby Hospital. Nobody else has been hurt. The "
    "council did not meet on Monday and will meet on Friday. The port lost not only its ferry but its tram. Ana Ruiz, "
    "who did not vote, left Wend on Sunday."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("All of the other sailors are in danger.", True),
        ("The other sailors are in danger, according to Larkby Hospital.", True),
        ("Others have been hurt.", True),
        ("No other sailors are in danger.", False),
        ("The council will meet on Friday.", False),
        ("The port lost its ferry and its tram.", False),
        ("Ana Ruiz left Wend on Sunday.", False),
    ],
)
def test_a_denial_left_out_of_a_copied_sentence_is_flagged(text: str, *, is_flagged: bool) -> None:
    """Where nothing else denies, and the takeaway has what was denied, which is said once."""
    assert bool(_messages(text, WARD)) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("“I love Larkby,” Ana Poe said.", False),
        ("“I love Larkby. Larkby does not love me,” Ana Poe said.", False),
        ("“Larkby does love me,” Ana Poe said.", True),
    ],
)
def test_a_quotation_that_ends_before_a_denial_leaves_none_out(text: str, *, is_flagged: bool) -> None:
    """What it quotes is the sentence before, to the letter."""
    body = "“I love Larkby. Larkby does not love me,” she said. Ana Poe has lived there for years. The rent is high."
    assert bool(_messages(text, body)) is is_flagged


CUT = (
    "The premier ruled out an early election. Governor Lima did not exclude further strikes before Easter. The clinic "
    "said that it was not recommending the drug for general use. The complaint had not been passed on, Ana Poe said. "
    "Calder had not sold the mill, and Brill bought the port."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The premier said he would not call an early election.", False),
        ("The premier did not rule out an early election.", True),
        ("Governor Lima has not ruled out more walkouts before Easter.", False),
        ("The clinic does not recommend the drug for general use.", False),
        ("The complaint was never passed on, Ana Poe said.", False),
        ("Brill had not bought the port.", True),
    ],
)
def test_a_denial_of_the_same_word_is_the_same(text: str, *, is_flagged: bool) -> None:
    """Whatever its verb's form; what was ruled out was excluded."""
    assert bool(_messages(text, CUT)) is is_flagged


PROBE = (
    "Schoolgirls fell ill in Larkby. But officials have not found any evidence of poison, Ana Poe said on Sunday. The "
    "council shouldn't have any role in this, he said. There shouldn't be stigma attached to soup kitchens, Tom Moss "
    "said. The mill did not pay any tax last year. Police haven't made any arrests. Divers found no trace of the boat. "
    "Rescuers did not find anything in the Wend. The fire hurt nobody. Trams run at night."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Officials have found no evidence of poison.", False),
        ("No evidence of poison has been found.", False),
        ("Officials have found evidence of poison.", True),
        ("The council should have no role in this, he said.", False),
        ("The council should have a role in this, he said.", True),
        ("There should be no stigma attached to soup kitchens, Tom Moss said.", False),
        ("The mill paid no tax last year.", False),
        ("The mill paid tax last year.", True),
        ("Police have made no arrests.", False),
        ("No arrests have been made by police.", False),
        ("Police have made arrests.", True),
        ("Divers did not find any trace of the boat.", False),
        ("Divers found a trace of the boat.", True),
        ("Rescuers found nothing in the Wend.", False),
        ("The fire did not hurt anybody.", False),
        ("Police have made no arrests, and officials have found evidence of poison.", True),
    ],
)
def test_no_is_the_same_as_not_any(text: str, *, is_flagged: bool) -> None:
    """In either text: it is neither put in nor left out; but where neither stands, it is."""
    assert bool(_messages(text, PROBE)) is is_flagged


AWAY = (
    "President Ana Poe was not at home when a man with a stick attacked her guard. Tom Moss, who was not in the hall, "
    "called for a vote. Trams run at night."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("A man with a stick attacked a guard at the home of President Ana Poe.", False),
        ("A man with a stick attacked a guard of President Ana Poe at her home.", False),
        ("President Ana Poe was at home when a man with a stick attacked her guard.", True),
        ("Tom Moss was in the hall.", True),
    ],
)
def test_who_is_not_in_a_place_denies_only_that_somebody_is_there(text: str, *, is_flagged: bool) -> None:
    """Whose home it is and what happened there is another statement."""
    assert bool(_messages(text, AWAY)) is is_flagged


SECOND = (
    "“You might not get exactly what you want, but you might get something,” said Ana Poe, who leads the school. Coach "
    "Al Roe said that the Rovers must focus on their own game rather than Tom Hill. It opened in 2004."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("It opened in 2004. You might not get exactly what you want, but you might get something.", False),
        ("You might get exactly what you want, said Ana Poe, who leads the school.", True),
        ("Coach Al Roe said that the Rovers must not focus on Tom Hill.", False),
        ("The Rovers must focus on their own game and not on Tom Hill, coach Al Roe said.", False),
        ("Coach Al Roe said that the Rovers must not focus on their own game.", True),
    ],
)
def test_a_copied_denial_is_not_gone_and_what_is_second_is_denied(text: str, *, is_flagged: bool) -> None:
    """Though the sentence has the denied word twice; of "this rather than that" only that is denied."""
    assert bool(_messages(text, SECOND)) is is_flagged


@pytest.mark.parametrize(
    ("body", "is_flagged"),
    [
        ("Ana Ruiz said there was no reason why Wend should not have its own court.", False),
        ('Ana Ruiz said: "Can you think of any reason why Wend shouldn\'t have its own court?"', False),
        ("One reason why Wend should not have its own court is money, Ana Ruiz said.", True),
    ],
)
def test_what_there_is_no_reason_against_is_not_denied(body: str, *, is_flagged: bool) -> None:
    """No reason why not is a yes."""
    messages = _messages("Wend should have its own court, Ana Ruiz said.", body)
    assert any("supporting sentence denies this" in message for message in messages) is is_flagged

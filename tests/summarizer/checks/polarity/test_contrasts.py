"""Opposites of several words, both opposites in one sentence, and words that have changed places round a verb."""

import pytest

from summarizer.checks import CheckedArticle, check

PHRASES = (
    "Voters turned the plan for a tram down in May. The club called off the match with Wend. Kiln pulled out of the "
    "deal on boats. Growth in Larkby slowed to 2% in June. The bank held rates at 5%. Ana Poe will miss the cup final. "
    "The talks on wages broke down. Doctor Lima ruled out a new tax. The ban on dogs was lifted in April. "
    "Bread in Wend is cheaper than in Larkby. The mill met its target for flour. A court revived the case against "
    "Calder. The guards withdrew from the old port. The driver is on bail until the trial. Work on the bridge ended "
    "ahead of schedule. Larkby won promotion on the last day. The minister apologised for the remark about nurses. "
    "The shell exploded in the market. Max Orr has been left out of the squad for Wend."
)
BOTH = (
    "Poe, a farmer, was cleared of arson by a jury in Larkby, but convicted of fraud. The euro rose against the "
    "dollar, while the yen fell."
)
ROUND = (
    "The trust lent the museum 40,000 pounds in May. Heavy rain caused the landslide near Wend. Rebel guns bombed the "
    "harbour that night, the army said. Deaths from flu outnumbered those from Covid."
)


def _is_flagged(text: str, body: str) -> bool:
    return any(flag.kind == "negation" for flag in check([text], CheckedArticle.prepare("", body))[0])


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Voters approved the plan for a tram.", True),
        ("The match went ahead.", True),
        ("Kiln signed the deal on boats.", True),
        ("Growth accelerated to 2%.", True),
        ("The bank raised rates to 5%.", True),
        ("Poe will play in the cup final.", True),
        ("The talks on wages succeeded.", True),
        ("Doctor Lima announced a new tax.", True),
        ("The ban on dogs was imposed in April.", True),
        ("Bread in Wend is more expensive than in Larkby.", True),
        ("Bread in Larkby is more expensive than in Wend.", False),
        ("The mill missed its target for flour.", True),
        ("A court threw out the case against Calder.", True),
        ("The guards advanced into the old port.", True),
        ("The driver is in custody until the trial.", True),
        ("Work on the bridge ended behind schedule.", True),
        ("Larkby were relegated on the last day.", True),
        ("The minister defended the remark about nurses.", True),
        ("The shell failed to explode in the market.", True),
        ("Max Orr has been included in the squad for Wend.", True),
        ("Voters rejected the plan for a tram.", False),
        ("The match was cancelled.", False),
        ("The bank kept rates at 5%.", False),
        ("A plan of voters for a tram failed in May.", False),
    ],
)
def test_an_opposite_of_several_words(text: str, *, is_flagged: bool) -> None:
    """A verb with its small word, and what stands between the two."""
    assert _is_flagged(text, PHRASES) is is_flagged


def test_a_phrase_that_a_near_sentence_has_of_the_same_thing() -> None:
    """What was turned down first and accepted later."""
    body = "Poe turned down the prize in 1988. Ten years later Poe accepted the prize."
    assert not _is_flagged("Poe accepted the prize.", body)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Poe was convicted of arson.", True),
        ("Poe was cleared of fraud.", True),
        ("The euro fell against the dollar.", True),
        ("Poe was cleared of arson but convicted of fraud.", False),
        ("The euro rose while the yen fell.", False),
        ("The yen fell.", False),
        ("The euro, which rose against the dollar, beat a yen that fell.", False),
    ],
)
def test_both_opposites_in_one_sentence(text: str, *, is_flagged: bool) -> None:
    """Each belongs to the words of its own clause."""
    assert _is_flagged(text, BOTH) is is_flagged


SIDES = (
    "Lund will miss the cup final with a sprained left ankle. He left the town on Friday. Calder withdrew raspberry "
    "yogurt from its shops. Bell wore a red coat and a blue hat. Ruiz won a silver medal."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Lund has a sprained right ankle and will miss the cup final.", True),
        ("Calder withdrew strawberry yogurt.", True),
        ("Bell wore a green coat and a blue hat.", True),
        ("Ruiz won a bronze medal.", True),
        ("Lund has a sprained left ankle and will miss the cup final.", False),
        ("Bell wore a blue hat and a red coat.", False),
        ("Ruiz won a fine medal.", False),
        ("Bell wore a green scarf.", False),
    ],
)
def test_a_word_that_tells_things_of_one_sort_apart(text: str, *, is_flagged: bool) -> None:
    """Right before the same word, whatever else the article says of left and green."""
    flags = check([text], CheckedArticle.prepare("", SIDES))[0]
    assert any("supporting sentence says" in flag.message for flag in flags) is is_flagged


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The museum lent the trust 40,000 pounds.", True),
        ("The landslide near Wend caused heavy rain.", True),
        ("Deaths from Covid outnumbered those from flu.", True),
        ("The trust lent the museum 40,000 pounds.", False),
        ("The museum was lent 40,000 pounds by the trust.", False),
        ("The landslide near Wend was caused by heavy rain.", False),
    ],
)
def test_words_that_have_changed_places_round_a_verb(text: str, *, is_flagged: bool) -> None:
    """Who lent is not who was lent to, whichever check says so."""
    flags = check([text], CheckedArticle.prepare("", ROUND))[0]
    assert any(flag.kind in {"name", "negation"} for flag in flags) is is_flagged


PARTIES = (
    "Tom Roe praised the plan on Monday, and the union criticised it. The council tightened parking rules and relaxed "
    "the curfew. The army advanced on Orle and the rebels retreated. The dollar gained ground against the pound. Gold "
    "firmed as buyers sought safety. The backlog had shrunk since spring. The firm laid off 300 people in June."
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The union praised the plan.", True),
        ("Tom Roe praised the plan.", False),
        ("The council relaxed parking rules.", True),
        ("The council relaxed the curfew.", False),
        ("The rebels advanced on Orle.", True),
        ("The army advanced on Orle.", False),
        ("The dollar weakened against the pound.", True),
        ("The dollar rose against the pound.", False),
        ("Gold slipped as buyers sought safety.", True),
        ("Gold rose as buyers sought safety.", False),
        ("The backlog has grown since spring.", True),
        ("The firm took on 300 people in June.", True),
    ],
)
def test_an_opposite_is_its_own_party_s(text: str, *, is_flagged: bool) -> None:
    """By its subject, or by its object alone; and what went up in one word did not go down in another."""
    assert _is_flagged(text, PARTIES) is is_flagged

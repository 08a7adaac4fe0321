"""What a verb or a feeling wants is not cut from behind it."""

from collections.abc import Callable

import pytest

from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]
Offered = Callable[[Tree], set[str]]

SHAKEN = (
    "Ruiz/PROPN/3/nsubj:pass was/AUX.Fin/3/aux:pass {}/VERB.Past/0/root after/SCONJ/6/mark Poe/PROPN/6/nsubj "
    "left/VERB.Fin/3/advcl ./PUNCT/3/punct"
)
ON_FRIDAY = (
    "Ruiz/PROPN/2/nsubj left/VERB.Fin/0/root Larkby/PROPN/2/obj on/ADP/5/case Friday/PROPN/2/obl ,/PUNCT/{}/punct "
    "a/DET/8/det {} ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("opener", "goes"), [("out/ADP", False), ("away/ADP", False), ("early/ADV", True)], ids=["out", "away", "early"]
)
def test_a_particle_stays_with_its_verb(tree: TreeOf, offered: Offered, opener: str, goes: bool) -> None:
    """Who pulled out of a race has not just pulled."""
    written = (
        f"Ruiz/PROPN/2/nsubj pulled/VERB.Fin/0/root {opener}/6/case from/ADP/6/case the/DET/6/det race/NOUN/2/obl "
        "despite/ADP/8/case rain/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert any(text.endswith("from the race") for text in offered(tree(written))) is goes


@pytest.mark.parametrize(("opener", "goes"), [("out", False), ("because", True)])
def test_what_is_taken_out_of_hands_is_not_just_taken(tree: TreeOf, offered: Offered, opener: str, goes: bool) -> None:
    """Also where the parse hangs the phrase on a noun."""
    written = (
        f"Poe/PROPN/2/nsubj took/VERB.Fin/0/root books/NOUN.Plur/2/obj {opener}/ADP/7/case of/ADP/4/fixed "
        "the/DET/7/det hands/NOUN.Plur/2/obl today/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert (f"{opener} of the hands" in offered(tree(written))) is goes


@pytest.mark.parametrize(("adverb", "goes"), [("in", False), ("out", False), ("high", True)])
def test_a_loose_particle_wants_what_follows(tree: TreeOf, offered: Offered, adverb: str, goes: bool) -> None:
    """Who gets in on a deal has not just got in, though the parse takes the "in" for an adverb."""
    written = (
        f"Ruiz/PROPN/2/nsubj barged/VERB.Fin/0/root {adverb}/ADV/2/advmod on/ADP/6/case the/DET/6/det deal/NOUN/2/obl "
        "despite/ADP/8/case rain/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert ("on the deal" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("verb", "thing", "goes"),
    [("take", "", False), ("take", "place/NOUN/7/obj", True), ("meet", "", True)],
    ids=["take on", "take place on", "meet on"],
)
def test_a_light_verb_wants_its_phrase(tree: TreeOf, offered: Offered, verb: str, thing: str, goes: bool) -> None:
    """Who will take on a champion will not just take."""
    noun = 10 + bool(thing)
    written = (
        "Ruiz/PROPN/5/nsubj of/ADP/4/case Larkby/PROPN/4/compound Mills/PROPN/1/nmod hopes/VERB.Fin/0/root "
        f"to/PART/7/mark {verb}/VERB.Inf/5/xcomp {thing} on/ADP/{noun}/case the/DET/{noun}/det boards/NOUN/7/obl "
        "./PUNCT/5/punct"
    )
    assert ("on the boards" in offered(tree(written))) is goes


@pytest.mark.parametrize(("noun", "goes"), [("behalf", False), ("paper", True)])
def test_for_whom_one_acts_is_told(tree: TreeOf, offered: Offered, noun: str, goes: bool) -> None:
    """Without it the bank would seem to buy for itself."""
    written = (
        "The/DET/2/det bank/NOUN/3/nsubj bought/VERB.Fin/0/root the/DET/5/det mill/NOUN/3/obj on/ADP/7/case "
        f"{noun}/NOUN/3/obl of/ADP/9/case Ruiz/PROPN/7/nmod ./PUNCT/3/punct"
    )
    assert (f"on {noun} of Ruiz" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("shaken", False), ("praised", False), ("seen", True)])
def test_why_somebody_is_moved_is_the_news(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """That she is shaken says nothing without what shook her."""
    assert ("after Poe left" in offered(tree(SHAKEN.format(verb)))) is goes


@pytest.mark.parametrize(("thing", "goes"), [("fears", False), ("tales", True)])
def test_what_is_feared_is_the_news(tree: TreeOf, offered: Offered, thing: str, goes: bool) -> None:
    """Of feelings that somebody speaks of too."""
    written = (
        f"Ruiz/PROPN/2/nsubj told/VERB.Fin/0/root {thing}/NOUN.Plur/2/obj after/SCONJ/6/mark Poe/PROPN/6/nsubj "
        "left/VERB.Fin/2/advcl ./PUNCT/2/punct"
    )
    assert ("after Poe left" in offered(tree(written))) is goes


def test_a_second_reason_may_go(tree: TreeOf, offered: Offered) -> None:
    """Only the first one is what it was about."""
    written = (
        "Ruiz/PROPN/3/nsubj:pass was/AUX.Fin/3/aux:pass praised/VERB.Past/0/root for/ADP/5/case work/NOUN/3/obl "
        "after/SCONJ/8/mark Poe/PROPN/8/nsubj left/VERB.Fin/3/advcl ./PUNCT/3/punct"
    )
    assert offered(tree(written)) == {"after Poe left"}


def test_what_is_feared_for_is_a_reason(tree: TreeOf, offered: Offered) -> None:
    """Behind "fears for the mill" a second reason may go."""
    written = (
        "Ruiz/PROPN/2/nsubj voiced/VERB.Fin/0/root fears/NOUN.Plur/2/obj for/ADP/6/case the/DET/6/det mill/NOUN/3/nmod "
        "after/SCONJ/9/mark Poe/PROPN/9/nsubj left/VERB.Fin/2/advcl ./PUNCT/2/punct"
    )
    assert "after Poe left" in offered(tree(written))


@pytest.mark.parametrize(
    ("told", "head", "goes"),
    [("clerk/NOUN/9/nsubj said/VERB.Fin/2/parataxis", 9, True), ("holiday/NOUN/5/appos", 8, False)],
    ids=["source", "what day"],
)
def test_a_day_before_its_source_may_go(tree: TreeOf, offered: Offered, told: str, head: int, goes: bool) -> None:
    """A "clerk said" behind it is no word about the day."""
    written = ON_FRIDAY.format(head, told)
    assert ("on Friday" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("looking", False), ("working", True)])
def test_what_is_sought_is_told(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """Who had been looking had been looking for something."""
    written = (
        f"Poe/PROPN/4/nsubj had/AUX.Fin/4/aux been/AUX.Past/4/aux {verb}/VERB.Ing/0/root for/ADP/6/case "
        "gold/NOUN/4/obl near/ADP/8/case Larkby/PROPN/4/obl ./PUNCT/4/punct"
    )
    assert ("for gold" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("noun", "goes"),
    [
        ("a/DET/4/det deal", False),
        ("the/DET/4/det deal", True),
        ("trade/NOUN/4/compound deals", True),
        ("gladly/ADV/2/advmod deals", False),
    ],
    ids=["a deal", "the deal", "trade deals", "deals"],
)
def test_what_alone_tells_of_something_new_is_told(tree: TreeOf, offered: Offered, noun: str, goes: bool) -> None:
    """Who agreed to a deal agreed to one that costs jobs; which one "the deal" is may be known."""
    written = (
        f"Ruiz/PROPN/2/nsubj made/VERB.Fin/0/root {noun}/NOUN/2/obj that/PRON/6/nsubj costs/VERB.Fin/4/acl:relcl "
        "jobs/NOUN.Plur/6/obj in/ADP/9/case Larkby/PROPN/2/obl ./PUNCT/2/punct"
    )
    assert ("that costs jobs" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("rested", False), ("engaged", False), ("soared", False), ("ended", True)])
def test_a_verb_that_says_nothing_alone_keeps_its_phrase(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """A figure that rested on one sponge has not just rested."""
    written = (
        f"The/DET/2/det firm/NOUN/3/nsubj {verb}/VERB.Fin/0/root in/ADP/6/case a/DET/6/det scheme/NOUN/3/obl "
        "despite/ADP/8/case rain/NOUN/3/obl ./PUNCT/3/punct"
    )
    assert ("in a scheme" in offered(tree(written))) is goes


@pytest.mark.parametrize(("teller", "goes"), [("according/ADP/5/case to", False), ("apart/ADP/5/case from", True)])
def test_data_are_told_with_whose_they_are(tree: TreeOf, offered: Offered, teller: str, goes: bool) -> None:
    """Nobody knows whose figures "according to data" are."""
    written = (
        f"Sales/NOUN/2/nsubj fell/VERB.Fin/0/root {teller}/ADP/5/case data/NOUN/2/obl from/ADP/8/case the/DET/8/det "
        "firm/NOUN/5/nmod ./PUNCT/2/punct"
    )
    assert ("from the firm" in offered(tree(written))) is goes


@pytest.mark.parametrize(("thing", "goes"), [("nothing", False), ("anything", False), ("damage", True)])
def test_what_nothing_is_short_of_is_told(tree: TreeOf, offered: Offered, thing: str, goes: bool) -> None:
    """Who calls adverts nothing short of a slur does not call them nothing."""
    written = (
        f"He/PRON/2/nsubj found/VERB.Fin/0/root {thing}/NOUN/2/obj against/ADP/6/case the/DET/6/det wall/NOUN/3/nmod "
        "./PUNCT/2/punct"
    )
    assert ("against the wall" in offered(tree(written))) is goes


@pytest.mark.parametrize(("found", "whom", "goes"), [("found", "themselves", False), ("found", "boats", True)])
def test_where_they_found_themselves(tree: TreeOf, offered: Offered, found: str, whom: str, goes: bool) -> None:
    """Who found themselves on an island has not just found themselves."""
    written = (
        f"Sailors/NOUN.Plur/2/nsubj {found}/VERB.Past/0/root {whom}/NOUN.Plur/2/obj on/ADP/6/case the/DET/6/det "
        "island/NOUN/2/obl despite/ADP/8/case rain/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert ("on the island" in offered(tree(written))) is goes


@pytest.mark.parametrize(("far", "goes"), [("away/ADV", False), ("today/NOUN", True)])
def test_how_far_away(tree: TreeOf, offered: Offered, far: str, goes: bool) -> None:
    """What was seen from forty miles away was not seen away."""
    written = (
        "Ruiz/PROPN/2/nsubj saw/VERB.Fin/0/root Larkby/PROPN/2/obj from/ADP/6/case forty/NUM/6/nummod "
        f"miles/NOUN.Plur/2/obl {far}/2/advmod ./PUNCT/2/punct"
    )
    assert ("from forty miles" in offered(tree(written))) is goes


@pytest.mark.parametrize(("act", "goes"), [("saying", False), ("lighting", True)])
def test_what_was_said_by_an_act(tree: TreeOf, offered: Offered, act: str, goes: bool) -> None:
    """Who opened a meeting by saying something is told of for what was said."""
    written = (
        f"Ruiz/PROPN/2/nsubj opened/VERB.Fin/0/root meetings/NOUN.Plur/2/obj by/SCONJ/5/mark {act}/VERB.Ing/2/advcl "
        "candles/NOUN.Plur/5/obj ./PUNCT/2/punct"
    )
    assert (f"by {act} candles" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("informed", False), ("amused", True)])
def test_what_somebody_is_informed_about(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """Who was informed about a vote has not just been informed."""
    written = (
        f"Ruiz/PROPN/2/nsubj {verb}/VERB.Fin/0/root Poe/PROPN/2/obj about/ADP/6/case the/DET/6/det vote/NOUN/2/obl "
        "on/ADP/8/case Friday/PROPN/2/obl ./PUNCT/2/punct"
    )
    assert ("about the vote" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("subject", "goes"),
    [("Officers/NOUN.Plur/6/nsubj", False), ("The/DET/2/det officers/NOUN.Plur/7/nsubj", True)],
    ids=["officers", "the officers"],
)
def test_which_of_many_act(tree: TreeOf, offered: Offered, subject: str, goes: bool) -> None:
    """Officers at one bridge are not all officers; the officers have been spoken of."""
    noun = len(subject.split())
    written = (
        f"{subject} at/ADP/{noun + 4}/case the/DET/{noun + 4}/det old/ADJ/{noun + 4}/amod bridge/NOUN/{noun}/nmod "
        f"voted/VERB.Fin/0/root on/ADP/{noun + 7}/case Friday/PROPN/{noun + 5}/obl ./PUNCT/{noun + 5}/punct"
    )
    assert any("at the old bridge" in text for text in offered(tree(written))) is goes

"""What limits a claim is told whole: charges, denials, conditions, firsts, and of whom they are told."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.cutting.limits import is_condition, is_denied, weakens_a_charge
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]
Offered = Callable[[Tree], set[str]]


ACCUSED = (
    "The/DET/2/det driver/NOUN/4/nsubj was/AUX.Fin/4/aux:pass accused/VERB.Past/0/root of/SCONJ/6/mark "
    "leaving/VERB.Ing/4/advcl the/DET/8/det scene/NOUN/6/obj "
    "after/ADP/11/case the/DET/11/det crash/NOUN/6/obl ./PUNCT/4/punct"
)


def test_an_accusation_is_not_made_shorter(tree: TreeOf, offered: Offered) -> None:
    """What somebody is accused of stands as the article has it."""
    assert not offered(tree(ACCUSED))


INVESTIGATED = (
    "Police/NOUN/2/nsubj investigated/VERB.Fin/0/root claims/NOUN.Plur/2/obj that/SCONJ/6/mark Poe/PROPN/6/nsubj "
    "paid/VERB.Fin/3/acl staff/NOUN/6/obj in/ADP/9/case cash/NOUN/6/obl ./PUNCT/2/punct"
)
OVERCHARGED = (
    "Ruiz/PROPN/3/nsubj was/AUX.Fin/3/aux:pass accused/VERB.Past/0/root of/SCONJ/6/mark having/AUX.Ing/6/aux "
    "charged/VERB.Past/3/advcl clients/NOUN.Plur/6/obj on/ADP/9/case benefits/NOUN.Plur/7/nmod ./PUNCT/3/punct"
)
CHARGED = (
    "Police/NOUN/2/nsubj charged/VERB.Fin/0/root a/DET/4/det man/NOUN/2/obj from/ADP/6/case town/NOUN/4/nmod "
    "./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("written", "word", "holds"),
    [(INVESTIGATED, "cash", True), (OVERCHARGED, "benefits", True), (CHARGED, "town", False)],
    ids=["claims", "charged customers", "who is charged"],
)
def test_what_is_held_against_somebody_is_told_from_who_is_accused(
    tree: TreeOf, written: str, word: str, holds: bool
) -> None:
    """An object may be the deed or the accused; what stands above it is asked as well."""
    parsed = tree(written)
    place = next(each for each in parsed.words if each.text == word)
    assert weakens_a_charge(parsed, place) is holds


def test_part_of_a_charge_goes_where_nothing_else_fits(tree: TreeOf) -> None:
    """It is then as likely as readers deleted such parts; the day may go lightly, even with a preposition."""
    parsed = tree(ACCUSED)
    assert {parsed.text_of(cut.places): cut.kind for cut in propose(parsed)}["after the crash"] is Kind.LOOSE
    day = tree(
        ACCUSED.replace("after/ADP/11/case the/DET/11/det crash/NOUN/6/obl", "on/ADP/10/case Monday/PROPN/6/obl")
    )
    assert {day.text_of(cut.places): cut.kind for cut in propose(day)}["on Monday"] is Kind.TIME


def test_what_a_denial_holds_for_never_goes(tree: TreeOf) -> None:
    """Not even where nothing else fits: "not in the town" is not "not"."""
    written = (
        "Poe/PROPN/4/nsubj did/AUX.Fin/4/aux {}/ADV/4/advmod work/VERB.Inf/0/root in/ADP/7/case the/DET/7/det "
        "town/NOUN/4/obl of/ADP/9/case Larkby/PROPN/7/nmod ./PUNCT/4/punct"
    )
    assert [cut for cut in propose(tree(written.format("often"))) if 6 in cut.places]
    assert not [cut for cut in propose(tree(written.format("not"))) if 6 in cut.places]


BESIDES = (
    "The/DET/2/det court/NOUN/3/nsubj {}/VERB.Fin/0/root Poe/PROPN/3/obj of/ADP/6/case theft/NOUN/3/obl "
    "and/CCONJ/8/cc {}/VERB.{}/3/conj the/DET/10/det clerk/NOUN/8/obj with/ADP/12/case thanks/NOUN/8/obl "
    "./PUNCT/3/punct"
)


@pytest.mark.parametrize(
    ("words", "goes"),
    [
        (("convicted", "freed", "Fin"), True),
        (("convicted", "freeing", "Ing"), False),
        (("warned", "freed", "Fin"), True),
    ],
)
def test_what_is_done_besides_is_no_part_of_a_charge(
    tree: TreeOf, offered: Offered, words: tuple[str, ...], goes: bool
) -> None:
    """The court freed somebody else: that may be told in fewer words."""
    assert ("with thanks" in offered(tree(BESIDES.format(*words)))) is goes


CHARGED = (
    "Poe/PROPN/3/nsubj:pass was/AUX.Fin/3/aux:pass arrested/VERB.Past/0/root for/ADP/5/case theft/NOUN/3/obl "
    "at/ADP/8/case a/DET/8/det hotel/NOUN/5/nmod in/ADP/10/case {}/8/nmod {}/SCONJ/13/mark {}/13/nsubj "
    "searched/VERB.Fin/3/advcl a/DET/15/det flat/NOUN/13/obj ./PUNCT/3/punct"
)


@pytest.mark.parametrize(
    ("words", "phrase", "goes"),
    [
        (("Larkby/PROPN", "after", "officers/NOUN.Plur"), "after officers searched a flat", True),
        (("Larkby/PROPN", "after", "he/PRON"), "after he searched a flat", False),
        (("Larkby/PROPN", "because", "officers/NOUN.Plur"), "because officers searched a flat", False),
        (("Larkby/PROPN", "after", "he/PRON"), "at a hotel in Larkby", True),
        (("town/NOUN", "after", "he/PRON"), "at a hotel in town", False),
    ],
)
def test_where_and_when_are_no_part_of_a_charge(
    tree: TreeOf, offered: Offered, words: tuple[str, ...], phrase: str, goes: bool
) -> None:
    """A named place, and what others did at the time, may go; what the accused did himself, and why, stays."""
    assert (phrase in offered(tree(CHARGED.format(*words)))) is goes


def test_another_subject_s_news_is_no_part_of_a_charge(tree: TreeOf, offered: Offered) -> None:
    """Where and when somebody else was hurt may go; behind a verb of the accused, it stays."""
    written = (
        "Poe/PROPN/3/nsubj:pass was/AUX.Fin/3/aux:pass arrested/VERB.Past/0/root and/CCONJ/7/cc "
        "{}/NOUN/{} was/AUX.Fin/7/aux:pass hurt/VERB.Past/3/conj in/ADP/10/case a/DET/10/det shootout/NOUN/7/obl "
        "during/ADP/13/case a/DET/13/det raid/NOUN/7/obl ./PUNCT/3/punct"
    )
    assert "during a raid" in offered(tree(written.format("one", "7/nsubj:pass")))
    assert "during a raid" not in offered(tree(written.format("once", "7/obl")))


def test_what_another_did_takes_nothing_from_a_first(tree: TreeOf, offered: Offered) -> None:
    """A day, thanks, and what others did meanwhile may go behind "the first"; what oneself did before may not."""
    written = (
        "Poe/PROPN/2/nsubj became/VERB.Fin/0/root the/DET/5/det first/ADJ/5/amod Larkbyan/NOUN/2/xcomp "
        "to/PART/7/mark win/VERB.Inf/5/acl at/ADP/9/case home/NOUN/7/obl on/ADP/11/case Sunday/PROPN/7/obl "
        "thanks/NOUN/7/obl:unmarked to/ADP/15/case a/DET/15/det goal/NOUN/12/nmod as/SCONJ/18/mark {}/18/nsubj "
        "faltered/VERB.Fin/7/advcl again/ADV/18/advmod ./PUNCT/2/punct"
    )
    offered_there = offered(tree(written.format("rivals/NOUN.Plur")))
    assert {"on Sunday", "thanks to a goal", "as rivals faltered again"} <= offered_there
    assert "at home" not in offered_there
    assert "as they faltered again" not in offered(tree(written.format("they/PRON")))


def test_a_concession_may_go_from_within_a_denial(tree: TreeOf, offered: Offered) -> None:
    """That he is not ready to sign claims no more without what he was offered."""
    ready = (
        "Poe/PROPN/4/nsubj is/AUX.Fin/4/cop not/PART/4/advmod ready/ADJ/0/root to/PART/6/mark sign/VERB.Inf/4/xcomp "
        "{}/ADP/9/case the/DET/9/det offer/NOUN/6/obl ./PUNCT/4/punct"
    )
    assert "despite the offer" in offered(tree(ready.format("despite")))
    assert "with the offer" not in offered(tree(ready.format("with")))


DENIED = (
    "Two/NUM/2/nummod men/NOUN.Plur/4/nsubj:pass were/AUX.Fin/4/aux:pass denied/VERB.Past/0/root bail/NOUN/4/obj "
    "at/ADP/8/case a/DET/8/det hearing/NOUN/4/obl ./PUNCT/4/punct"
)


def test_who_denies_a_charge_is_told_whole(tree: TreeOf, offered: Offered) -> None:
    """Only the passive is harmless: "the town denied the claim at a hearing" stays."""
    written = DENIED.replace("nsubj:pass", "nsubj").replace("were/AUX.Fin/4/aux:pass", "once/ADV/4/advmod")
    assert "at a hearing" not in offered(tree(written))


@pytest.mark.parametrize(("mark", "goes"), [("if", False), ("after", True)])
def test_a_condition_is_told_whole(tree: TreeOf, offered: Offered, mark: str, goes: bool) -> None:
    """Jobs that go if trade ends in one place do not go if it ends anywhere."""
    written = (
        f"Jobs/NOUN.Plur/2/nsubj went/VERB.Fin/0/root {mark}/SCONJ/5/mark trade/NOUN/5/nsubj ended/VERB.Fin/2/advcl "
        "near/ADP/8/case a/DET/8/det mill/NOUN/5/obl ./PUNCT/2/punct"
    )
    parsed = tree(written)
    assert ("near a mill" in offered(parsed)) is goes


@pytest.mark.parametrize(("counted", "goes"), [("Half/DET/3/det:predet", False), ("Both/DET/3/det:predet", False)])
def test_of_whom_half_are_told_of_stays(tree: TreeOf, offered: Offered, counted: str, goes: bool) -> None:
    """Half of those asked are not half of all."""
    written = (
        f"{counted} the/DET/3/det students/NOUN.Plur/7/nsubj who/PRON/5/nsubj replied/VERB.Fin/3/acl:relcl "
        "soon/ADV/5/advmod left/VERB.Fin/0/root the/DET/9/det town/NOUN/7/obj ./PUNCT/7/punct"
    )
    parsed = tree(written)
    assert ("who replied soon" in offered(parsed)) is goes
    bare = tree(written.replace(counted, "Later/ADV/7/advmod"))
    assert "who replied soon" in offered(bare)


@pytest.mark.parametrize(("what", "goes"), [("VERB.Past/6/amod", False), ("ADJ/6/amod", True)])
def test_an_adverb_of_what_was_once_stays(tree: TreeOf, offered: Offered, what: str, goes: bool) -> None:
    """A loss that was reported before is no reported loss; a really big one is a big one."""
    adverb = "really" if goes else "previously"
    written = (
        f"Lima/PROPN/2/nsubj saw/VERB.Fin/0/root a/DET/6/det {adverb}/ADV/5/advmod big/{what} "
        "loss/NOUN/2/obj ./PUNCT/2/punct"
    )
    assert (adverb in offered(tree(written))) is goes


def test_who_held_an_office_then_is_told_so(tree: TreeOf, offered: Offered) -> None:
    """The then mayor is not the mayor."""
    written = (
        "The/DET/3/det then/ADV/3/advmod mayor/NOUN/4/nsubj sold/VERB.Fin/0/root the/DET/6/det mill/NOUN/4/obj "
        "./PUNCT/4/punct"
    )
    assert "then" not in offered(tree(written))


@pytest.mark.parametrize(("measure", "goes"), [("alone/ADJ/7/amod", False), ("proper/ADJ/7/amod", True)])
def test_where_alone_so_many_were_sold_is_told(tree: TreeOf, offered: Offered, measure: str, goes: bool) -> None:
    """What was sold in one country alone is not all that was sold."""
    written = (
        "Lima/PROPN/2/nsubj sold/VERB.Fin/0/root eight/NUM/4/nummod mills/NOUN.Plur/2/obj in/ADP/7/case the/DET/7/det "
        f"valley/NOUN/2/obl {measure} ./PUNCT/2/punct"
    )
    assert any(text.startswith("in the valley") for text in offered(tree(written))) is goes


@pytest.mark.parametrize(("rank", "goes"), [("10th", False), ("old", True)])
def test_in_what_somebody_is_tenth_is_told(tree: TreeOf, rank: str, goes: bool) -> None:
    """So is of what something is the most famous."""
    place = (
        f"Poe/PROPN/2/nsubj holds/VERB.Fin/0/root the/DET/5/det {rank}/ADJ/5/amod place/NOUN/2/obj in/ADP/8/case "
        "the/DET/8/det league/NOUN/5/nmod again/ADV/2/advmod ./PUNCT/2/punct"
    )
    assert any(cut.places == (5, 6, 7) for cut in propose(tree(place))) is goes
    word = "most" if rank == "10th" else "quite"
    famous = (
        f"Poe/PROPN/2/nsubj owns/VERB.Fin/0/root the/DET/6/det {word}/ADV/5/advmod famous/ADJ/6/amod door/NOUN/2/obj "
        "in/ADP/9/case the/DET/9/det town/NOUN/6/nmod again/ADV/2/advmod ./PUNCT/2/punct"
    )
    assert any(cut.places == (6, 7, 8) for cut in propose(tree(famous))) is goes


@pytest.mark.parametrize(("subject", "goes"), [("", False), ("rivals/NOUN.Plur/{}/nsubj", True)])
def test_where_one_denies_it_is_told(tree: TreeOf, subject: str, goes: bool) -> None:
    """What others did meanwhile may go."""
    at = 6 if subject else 5
    written = (
        f"Poe/PROPN/3/nsubj never/ADV/3/advmod complained/VERB.Fin/0/root while/SCONJ/{at}/mark {subject.format(at)} "
        f"working/VERB.Ing/3/advcl here/ADV/{at}/advmod ./PUNCT/3/punct"
    )
    parsed = tree(" ".join(written.split()))
    assert any(cut.places[0] == 3 for cut in propose(parsed)) is goes


OPENS = (
    "It/PRON/2/nsubj opens/VERB.Fin/0/root in/ADP/4/case May/PROPN/2/obl ,/PUNCT/6/punct {}/VERB.Past/2/advcl "
    "that/SCONJ/9/mark Poe/PROPN/9/nsubj agrees/VERB.Fin/6/ccomp ./PUNCT/2/punct"
)
RENTS = (
    "Poe/PROPN/2/nsubj stays/VERB.Fin/0/root {}/ADV/4/advmod long/ADV/2/advmod as/SCONJ/7/mark rents/NOUN.Plur/7/nsubj "
    "fall/VERB.Fin/4/advcl ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("written", "head", "limits"),
    [
        (OPENS.format("provided"), 5, True),
        (OPENS.format("told"), 5, False),
        (RENTS.format("as"), 3, True),
        (RENTS.format("very"), 3, False),
    ],
)
def test_a_condition_is_known_by_its_first_words(tree: TreeOf, written: str, head: int, limits: bool) -> None:
    """Whatever the parse calls it: "provided that ...", "as long as ..."."""
    parsed = tree(written)
    assert is_condition(parsed, parsed.words[head]) is limits


FALSE = (
    "Poe/PROPN/2/nsubj {}/VERB.Fin/0/root a/DET/4/det report/NOUN/2/obj that/SCONJ/7/mark Larkby/PROPN/7/nsubj "
    "left/VERB.Fin/4/acl in/ADP/9/case May/PROPN/7/obl ./PUNCT/2/punct"
)


@pytest.mark.parametrize(("verb", "denied"), [("denied", True), ("rejected", True), ("read", False)])
def test_what_is_said_to_be_false_is_told_whole(tree: TreeOf, verb: str, denied: bool) -> None:
    """Less of it would be a larger denial; the claim itself is none."""
    parsed = tree(FALSE.format(verb))
    assert is_denied(parsed, parsed.words[8]) is denied
    assert not is_denied(parsed, parsed.words[3])


@pytest.mark.parametrize(("counted", "denied"), [("41/NUM/3/nummod", False), ("old/ADJ/3/amod", True)])
def test_all_of_a_known_number_is_no_limit(tree: TreeOf, counted: str, denied: bool) -> None:
    """Without the day "all 41 men" are the same men; "all men" are not."""
    parsed = tree(
        f"All/DET/3/det {counted} men/NOUN.Plur/5/nsubj were/AUX.Fin/5/aux freed/VERB.Past/0/root on/ADP/7/case "
        "Monday/PROPN/5/obl ./PUNCT/5/punct"
    )
    assert is_denied(parsed, parsed.words[6]) is denied


@pytest.mark.parametrize(("governor", "goes"), [("dry/ADJ/0/root", False), ("rained/VERB.Fin/0/root", True)])
def test_a_degree_is_no_connective(tree: TreeOf, governor: str, goes: bool) -> None:
    """To say "it was too dry" is not to say "it was dry"; a "too" of a verb adds."""
    written = f"It/PRON/4/nsubj was/AUX.Fin/4/cop too/ADV/4/advmod {governor} here/ADV/4/advmod ./PUNCT/4/punct"
    assert any(cut.places == (2,) for cut in propose(tree(written))) is goes

"""Words that may not be parted: small words and their heads, verbs and what they are about, limits of claims."""

from collections.abc import Callable

import pytest

from summarizer.embedded.bonds.words import parted
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

BUILT = (
    "The/DET/2/det council/NOUN/5/nsubj has/AUX.Fin/5/aux not/PART/5/advmod approved/VERB.Past/0/root a/DET/7/det "
    "plan/NOUN/5/obj for/ADP/10/case 200/NUM/10/nummod homes/NOUN/7/nmod in/ADP/12/case Larkby/PROPN/10/nmod "
    "./PUNCT/5/punct"
)
SAID = (
    "The/DET/2/det mill/NOUN/4/nsubj will/AUX.Fin/4/aux close/VERB.Inf/0/root in/ADP/6/case May/PROPN/4/obl "
    ",/PUNCT/9/punct Ana/PROPN/9/nsubj said/VERB.Fin/4/parataxis on/ADP/11/case Monday/PROPN/9/obl ./PUNCT/4/punct"
)
FIRM = (
    "Shares/NOUN/6/nsubj in/ADP/5/case building/NOUN/4/compound group/NOUN/5/compound Sato/PROPN/1/nmod "
    "rose/VERB.Fin/0/root as/SCONJ/9/mark it/PRON/9/nsubj sold/VERB.Fin/6/advcl Larkby/PROPN/11/compound "
    "Steel/PROPN/9/obj ./PUNCT/6/punct"
)
NAMED = (
    "The/DET/3/det building/NOUN/3/compound group/NOUN/5/nsubj Sato/PROPN/3/appos rose/VERB.Fin/0/root "
    "fast/ADV/5/advmod ./PUNCT/5/punct"
)
QUOTED = (
    "Ana/PROPN/2/nsubj called/VERB.Fin/0/root the/DET/4/det plan/NOUN/2/obj “/PUNCT/6/punct quite/ADV/7/advmod "
    "mad/ADJ/2/xcomp ”/PUNCT/7/punct on/ADP/10/case Monday/PROPN/2/obl ./PUNCT/2/punct"
)
HURT = (
    "A/DET/2/det man/NOUN/6/nsubj who/PRON/5/nsubj was/AUX.Fin/5/aux:pass hurt/VERB.Past/2/acl:relcl "
    "died/VERB.Fin/0/root late/ADV/6/advmod ./PUNCT/6/punct"
)


WILL = (
    "A/DET/2/det man/NOUN/6/nsubj who/PRON/5/nsubj {aux}/AUX.Fin/5/aux {verb}/{tag}/2/acl:relcl died/VERB.Fin/0/root "
    "late/ADV/6/advmod ./PUNCT/6/punct"
)
SHOP = (
    "He/PRON/2/nsubj fell/VERB.Fin/0/root on/ADP/4/case Monday/PROPN/2/obl at/ADP/6/case Lloyd/PROPN/2/obl "
    "'s/PART/6/case ./PUNCT/2/punct"
)
LATE = "Ana/PROPN/2/nsubj came/VERB.Fin/0/root late/ADV/2/advmod on/ADP/5/case Monday/PROPN/2/obl ./PUNCT/2/punct"
RAIN = (
    "He/PRON/2/nsubj wins/VERB.Fin/0/root if/SCONJ/5/mark it/PRON/5/nsubj rains/VERB.Fin/2/advcl on/ADP/7/case "
    "Monday/PROPN/5/obl ./PUNCT/2/punct"
)
TOLD = (
    "Rents/NOUN/2/nsubj rose/VERB.Fin/0/root ,/PUNCT/6/punct according/VERB.Ing/6/case to/ADP/4/fixed Ana/PROPN/2/obl "
    "./PUNCT/2/punct"
)
FELL = (
    "It/PRON/2/nsubj fell/VERB.Fin/0/root where/ADV/6/advmod the/DET/5/det party/NOUN/6/nsubj left/VERB.Fin/2/advcl "
    "./PUNCT/2/punct"
)
YEARS = (
    "Trains/NOUN/2/nsubj ran/VERB.Fin/0/root ,/PUNCT/5/punct 11/NUM/5/nummod years/NOUN/2/obl after/SCONJ/8/mark "
    "they/PRON/8/nsubj stopped/VERB.Fin/2/advcl ./PUNCT/2/punct"
)
LAWN = (
    "The/DET/4/det Lawn/ADJ/4/amod Tennis/PROPN/4/compound Association/PROPN/5/nsubj won/VERB.Fin/0/root "
    "./PUNCT/5/punct"
)
BOTH = (
    "She/PRON/2/nsubj faces/VERB.Fin/0/root counts/NOUN/2/obj of/SCONJ/5/mark harming/VERB.Ing/3/acl boys/NOUN/5/obj "
    "and/CCONJ/8/cc leaving/VERB.Ing/5/conj another/PRON/8/obj ./PUNCT/2/punct"
)
POLL = (
    "They/PRON/2/nsubj won/VERB.Fin/0/root ,/PUNCT/7/punct by/ADP/7/case exit/NOUN/6/compound poll/NOUN/7/compound "
    "data/NOUN/2/obl ./PUNCT/2/punct"
)
PLAY = (
    "The/DET/2/det play/NOUN/9/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj raises/VERB.Fin/2/acl:relcl money/NOUN/5/obj "
    ",/PUNCT/5/punct will/AUX.Fin/9/aux open/VERB.Inf/0/root soon/ADV/9/advmod ./PUNCT/9/punct"
)
ROW = (
    "Ana/PROPN/2/nsubj met/VERB.Fin/0/root men/NOUN/2/obj in/ADP/6/case a/DET/6/det row/NOUN/3/nmod "
    "that/PRON/8/nsubj ended/VERB.Fin/6/acl:relcl late/ADV/8/advmod ./PUNCT/2/punct"
)


GOV = (
    "Former/ADJ/3/amod Larkby/PROPN/4/nmod:desc governor/NOUN/4/nmod:desc Ana/PROPN/6/nsubj Lima/PROPN/4/flat "
    "won/VERB.Fin/0/root her/PRON/9/nmod:poss predicted/VERB.Past/9/amod seat/NOUN/6/obj ./PUNCT/6/punct"
)

FOES = (
    "Foes/NOUN.Plur/5/nsubj of/ADP/3/case president/NOUN/1/nmod Poe/PROPN/1/appos run/VERB.Fin/0/root "
    "against/ADP/7/case him/PRON/5/obl now/ADV/5/advmod ./PUNCT/5/punct"
)
HALL = (
    "Guards/NOUN.Plur/3/nsubj:pass were/AUX.Fin/3/aux:pass hurt/VERB.Past/12/ccomp at/ADP/6/case "
    "Larkby/PROPN/6/compound Hall/PROPN/3/obl ,/PUNCT/3/punct a/DET/9/det charity/NOUN/{} ,/PUNCT/9/punct "
    "Ana/PROPN/12/nsubj said/VERB.Fin/0/root ./PUNCT/12/punct"
)
DEBT = (
    "Debt/NOUN/2/nsubj fell/VERB.Fin/0/root to/ADP/5/case 121/NUM/5/nummod %/SYM/2/obl of/ADP/7/case "
    "output/NOUN/5/nmod in/ADP/9/case May/PROPN/2/obl ./PUNCT/2/punct"
)
FINED = (
    "A/DET/3/det large/ADJ/3/amod bank/NOUN/5/nsubj:pass was/AUX.Fin/5/aux:pass fined/VERB.Past/0/root "
    "for/SCONJ/7/mark giving/VERB.Ing/5/advcl unsafe/ADJ/9/amod advice/NOUN/7/obj ./PUNCT/5/punct"
)
SEASON = (
    "Wend/PROPN/2/nsubj end/VERB.Fin/0/root their/PRON/4/nmod:poss season/NOUN/2/obj with/ADP/6/case "
    "trips/NOUN.Plur/2/obl in/ADP/8/case May/PROPN/2/obl ./PUNCT/2/punct"
)

OPENING = (
    "{}/SCONJ/3/mark Ana/PROPN/3/nsubj met/VERB.Fin/9/advcl ,/PUNCT/3/punct {}/ADP/6/case guard/NOUN/9/obl "
    ",/PUNCT/9/punct Poe/PROPN/9/nsubj left/VERB.Fin/0/root ./PUNCT/9/punct"
)


COURSE = (
    "Rents/NOUN/2/nsubj rose/VERB.Fin/0/root over/ADP/5/case {the}/DET/5/det course/NOUN/2/obl {of}/ADP/8/case "
    "a/DET/8/det year/NOUN/5/nmod ./PUNCT/2/punct"
)

BOARD = "The/DET/2/det Board/PROPN/5/nsubj of/ADP/4/case Trade/PROPN/2/nmod met/VERB.Fin/0/root ./PUNCT/5/punct"


def is_parted(tree: Tree, gone: str) -> bool:
    """Return whether leaving out these words parts what belongs together; each is the first of its letters."""
    texts = [word.text for word in tree.words]
    return parted(tree, frozenset(texts.index(word) for word in gone.split()))


@pytest.mark.parametrize(
    ("written", "gone"),
    [
        (SAID, "in May"),
        (SAID, "on Monday"),
        (FIRM, "as it sold Larkby Steel"),
        (FIRM, "building group"),
        (NAMED, "The building group"),
        (QUOTED, "on Monday"),
        (HURT, "who was"),
        (WILL.format(aux="was", verb="running", tag="VERB.Ing"), "who was"),
        (SHOP, "on Monday"),
        (LATE, "on Monday"),
        (FELL, "where the party left"),
        (YEARS, "11 years after they stopped"),
        (BOTH, "and leaving another"),
        (PLAY, "which raises money"),
        (GOV, "Former Larkby governor"),
        (COURSE.format(the="one", of="in"), "in a year"),
        (ROW, "in a row that ended late"),
        (HALL.format("6/appos"), "at Larkby Hall a charity"),
        (HALL.format("12/nsubj").replace("12/nsubj said", "9/appos said"), "at Larkby Hall"),
        (DEBT, "in May"),
        (OPENING.format("As", "under"), "As Ana met under guard"),
        (FINED, "large"),
        (SEASON, "in May"),
    ],
)
def test_whole_phrases_may_go(tree: TreeOf, written: str, gone: str) -> None:
    """A name may stand in for what it names."""
    assert not is_parted(tree(written), gone)


@pytest.mark.parametrize(
    ("written", "gone"),
    [
        (BUILT, "not"),
        (BUILT, "200"),
        (BUILT, "The"),
        (BUILT, "has not"),
        (BUILT, "a plan for 200 homes in Larkby"),
        (BUILT, "Larkby"),
        (BUILT, "in Larkby"),
        (SAID, "The mill"),
        (SAID, "May"),
        (SAID, "Ana said on Monday"),
        (FIRM, "Larkby"),
        (QUOTED, "quite"),
        (HURT, "was"),
        (HURT, "who was hurt"),
        (FIRM, "Shares in"),
        (FIRM, "Shares in building group Sato rose as"),
        (WILL.format(aux="will", verb="resign", tag="VERB.Inf"), "who will"),
        (WILL.format(aux="had", verb="built", tag="VERB.Past"), "who had"),
        (RAIN, "on Monday"),
        (RAIN, "if it rains on Monday"),
        (TOLD, "according to Ana"),
        (LAWN, "Lawn"),
        (FELL, "where"),
        (YEARS, "after they stopped"),
        (BOTH, "and"),
        (POLL, "poll data"),
        (PLAY, "which"),
        (ROW, "in a row"),
        (GOV, "Larkby"),
        (COURSE.format(the="the", of="of"), "of a year"),
        (COURSE.format(the="the", of="in"), "in a year"),
        (COURSE.format(the="one", of="of"), "of a year"),
        (GOV, "predicted"),
        (FOES, "Foes of president"),
        (OPENING.format("As", "under"), "As Ana met"),
        (HALL.format("6/appos"), "at Larkby Hall"),
        (HALL.format("12/nsubj"), "at Larkby Hall"),
        (DEBT, "of output"),
        (FINED, "unsafe"),
        (SEASON, "with trips in May"),
        (BOARD, "of Trade"),
    ],
)
def test_what_belongs_together_stays(tree: TreeOf, written: str, gone: str) -> None:
    """Half a phrase, a denial, a figure, a source, half a quotation, what is wrong with a deed."""
    assert is_parted(tree(written), gone)


RECALLS = (
    "Poe/PROPN/4/nsubj does/AUX.Fin/4/aux not/PART/4/advmod recall/VERB.Inf/0/root it/PRON/4/obj {}/CCONJ/7/cc "
    "blames/VERB.Fin/4/conj Holt/PROPN/7/obj ./PUNCT/4/punct"
)


@pytest.mark.parametrize(("joins", "bound"), [("but", False), ("and", True)])
def test_what_but_adds_to_a_denial_may_go(tree: TreeOf, joins: str, bound: bool) -> None:
    """The denial does not hold for it."""
    assert is_parted(tree(RECALLS.format(joins)), f"{joins} blames Holt") is bound


def test_what_but_adds_to_a_not_only_stays(tree: TreeOf) -> None:
    """The "only" says that there is more."""
    read = tree(RECALLS.format("but").replace("it/PRON/4/obj", "only/ADV/4/advmod"))
    assert is_parted(read, "but blames Holt")


@pytest.mark.parametrize(("mark", "is_part"), [(",/PUNCT/6/punct", False), ("out/ADV/3/advmod", True)])
def test_what_a_comma_sets_off_limits_nothing(tree: TreeOf, mark: str, is_part: bool) -> None:
    """A denial holds without it; of what nothing sets off it may be the point."""
    read = tree(
        f"Poe/PROPN/3/nsubj never/ADV/3/advmod sold/VERB.Fin/0/root bread/NOUN/3/obj {mark} "
        "baked/VERB.Past/4/acl in/ADP/8/case Larkby/PROPN/6/obl ./PUNCT/3/punct"
    )
    assert is_parted(read, "baked in Larkby") is is_part


@pytest.mark.parametrize(("mark", "is_part"), [(",/PUNCT/6/punct", False), ("out/ADV/3/advmod", True)])
def test_what_a_comma_sets_off_is_not_what_is_the_first(tree: TreeOf, mark: str, is_part: bool) -> None:
    """Of "her first film, shot in Larkby," less may be told."""
    read = tree(
        f"Poe/PROPN/2/nsubj sold/VERB.Fin/0/root first/ADJ/4/amod breads/NOUN.Plur/2/obj {mark} "
        "baked/VERB.Past/4/acl in/ADP/8/case Larkby/PROPN/6/obl ./PUNCT/2/punct"
    )
    assert is_parted(read, "baked in Larkby") is is_part


@pytest.mark.parametrize(("relation", "is_part"), [("obj", False), ("obl", True)])
def test_a_name_stands_in_for_an_object(tree: TreeOf, relation: str, is_part: bool) -> None:
    """What somebody is may go where the name stays: "sign | Larkby keeper | Ana Lima"; behind a "with" it may not."""
    read = tree(
        f"Wend/PROPN/2/nsubj sign/VERB.Fin/0/root old/ADJ/4/amod keeper/NOUN/2/{relation} Ana/PROPN/4/appos "
        "Lima/PROPN/5/flat ./PUNCT/2/punct"
    )
    assert is_parted(read, "old keeper") is is_part


@pytest.mark.parametrize(("adverb", "is_part"), [("however", False), ("also", False), ("yet", True)])
def test_a_word_that_joins_sentences_limits_no_denial(tree: TreeOf, adverb: str, is_part: bool) -> None:
    """A "however" is no part of what is denied."""
    read = tree(
        f"Poe/PROPN/5/nsubj has/AUX.Fin/5/aux {adverb}/ADV/5/advmod not/PART/5/advmod voted/VERB.Past/0/root "
        "./PUNCT/5/punct"
    )
    assert is_parted(read, adverb) is is_part


@pytest.mark.parametrize(("subject", "is_part"), [("Holt/PROPN/7/nsubj", False), ("soon/ADV/7/advmod", True)])
def test_a_clause_with_its_own_subject_is_not_denied(tree: TreeOf, subject: str, is_part: bool) -> None:
    """Of "Poe did not come and Holt lost" the denial holds for the first; what has no subject it may hold for."""
    read = tree(
        f"Poe/PROPN/4/nsubj did/AUX.Fin/4/aux not/PART/4/advmod come/VERB.Inf/0/root and/CCONJ/7/cc {subject} "
        "lost/VERB.Fin/4/conj ./PUNCT/4/punct"
    )
    assert is_parted(read, f"and {subject.partition('/')[0]} lost") is is_part

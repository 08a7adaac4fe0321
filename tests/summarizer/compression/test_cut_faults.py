"""What a cut would leave behind decides whether it is offered at all."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cuts import propose
from summarizer.embedded.tree import Tree

TreeOf = Callable[[str], Tree]

BID = (
    "Ruiz/PROPN/2/nsubj left/VERB.Fin/0/root the/DET/4/det room/NOUN/2/obj in/ADP/7/case a/DET/7/det bid/NOUN/2/obl "
    "to/PART/9/mark shame/VERB.Inf/2/advcl the/DET/11/det board/NOUN/9/obj ./PUNCT/2/punct"
)
BEFORE = (
    "Larkby/PROPN/2/nsubj led/VERB.Fin/0/root in/ADP/5/case the/DET/5/det game/NOUN/2/obl before/SCONJ/8/mark "
    "Fenmouth/PROPN/8/nsubj equalised/VERB.Fin/2/advcl ./PUNCT/2/punct"
)
LIST = (
    "The/DET/2/det firm/NOUN/3/nsubj knew/VERB.Fin/0/root it/PRON/3/obj ,/PUNCT/6/punct hired/VERB.Fin/3/conj "
    "him/PRON/6/obj and/CCONJ/9/cc promoted/VERB.Fin/3/conj him/PRON/9/obj early/ADV/9/advmod ./PUNCT/3/punct"
)
WHEN = (
    "The/DET/2/det firm/NOUN/3/nsubj paid/VERB.Fin/0/root him/PRON/3/obj on/ADP/6/case Friday/PROPN/3/obl "
    ",/PUNCT/10/punct when/ADV/10/advmod wages/NOUN.Plur/10/nsubj fell/VERB.Fin/3/advcl due/ADJ/10/xcomp "
    "./PUNCT/3/punct"
)
REASON = (
    "Ruiz/PROPN/2/nsubj criticised/VERB.Fin/0/root the/DET/4/det rules/NOUN.Plur/2/obj which/PRON/6/nsubj "
    "bar/VERB.Fin/4/acl:relcl him/PRON/6/obj because/SCONJ/10/mark he/PRON/10/nsubj left/VERB.Fin/2/advcl "
    "./PUNCT/2/punct"
)
ON_A_DAY = (
    "The/DET/2/det firm/NOUN/3/nsubj paid/VERB.Fin/0/root him/PRON/3/obj Friday/PROPN/3/obl:unmarked when/ADV/8/advmod "
    "wages/NOUN.Plur/8/nsubj fell/VERB.Fin/3/advcl ./PUNCT/3/punct"
)
LAST_CLERK = (
    "The/DET/2/det town/NOUN/3/nsubj lost/VERB.Fin/0/root the/DET/5/det map/NOUN/3/obj in/ADP/8/case the/DET/8/det "
    "fall/NOUN/3/obl of/ADP/12/case the/DET/12/det last/ADJ/12/amod clerk/NOUN/8/nmod ./PUNCT/3/punct"
)
OPENING = (
    "As/SCONJ/3/mark they/PRON/3/nsubj met/VERB.Fin/9/advcl ,/PUNCT/3/punct under/ADP/6/case guard/NOUN/9/obl "
    ",/PUNCT/6/punct Ruiz/PROPN/9/nsubj left/VERB.Fin/0/root the/DET/11/det hall/NOUN/9/obj early/ADV/9/advmod "
    "./PUNCT/9/punct"
)
MUCH = (
    "The/DET/2/det town/NOUN/3/nsubj shone/VERB.Fin/0/root {}/ADV/3/advmod in/ADP/6/case sunlight/NOUN/3/obl "
    "./PUNCT/3/punct"
)
SINCE = (
    "In/ADP/4/case her/PRON/4/nmod:poss {}/ADJ/4/amod speech/NOUN/8/obl since/SCONJ/6/mark resigning/VERB.Ing/4/acl "
    ",/PUNCT/4/punct wept/VERB.Fin/0/root Ana/PROPN/8/nsubj Lima/PROPN/9/flat ./PUNCT/8/punct"
)
OTHERS = (
    "Work/NOUN/2/nsubj failed/VERB.Fin/0/root there/ADV/2/advmod while/SCONJ/6/mark it/PRON/6/nsubj "
    "thrives/VERB.Fin/2/advcl in/ADP/8/case {}/NOUN.Plur/6/obl ./PUNCT/2/punct"
)
NESTED_LIST = (
    "The/DET/2/det firm/NOUN/3/nsubj knew/VERB.Fin/0/root it/PRON/3/obj ,/PUNCT/6/punct hired/VERB.Fin/3/conj "
    "him/PRON/6/obj and/CCONJ/9/cc promoted/VERB.Fin/6/conj him/PRON/9/obj early/ADV/9/advmod ./PUNCT/3/punct"
)
SECOND_DAY = (
    "The/DET/2/det fair/NOUN/3/nsubj opened/VERB.Fin/0/root there/ADV/3/advmod Friday/PROPN/3/obl:unmarked "
    ",/PUNCT/8/punct the/DET/8/det holiday/NOUN/3/{} ./PUNCT/3/punct"
)
WHEN_ILL = (
    "They/PRON/4/nsubj {}/AUX.Fin/4/aux not/PART/4/advmod share/VERB.Inf/0/root meals/NOUN.Plur/4/obj "
    "when/ADV/8/advmod badly/ADV/8/advmod ill/ADJ/4/advcl ./PUNCT/4/punct"
)
CHARGE = (
    "Poe/PROPN/2/nsubj left/VERB.Fin/0/root town/NOUN/2/obj after/SCONJ/6/mark {}/ADV/6/advmod "
    "smoking/VERB.Ing/2/advcl and/CCONJ/8/cc "
    "selling/VERB.Ing/6/conj herbs/NOUN.Plur/8/obj there/ADV/8/advmod ./PUNCT/2/punct"
)
HER_SELF = (
    "Ruiz/PROPN/2/nsubj took/VERB.Fin/0/root the/DET/4/det blame/NOUN/2/obj on/ADP/6/case {}/PRON/2/obl "
    "yesterday/NOUN/2/obl:unmarked ./PUNCT/2/punct"
)
AGAINST = (
    "Here/ADV/4/advmod 19/NUM/3/nummod walkers/NOUN.Plur/4/nsubj fell/VERB.Fin/0/root badly/ADV/4/advmod "
    ",/PUNCT/9/punct against/ADP/9/case {}/{}/9/{} sitters/NOUN.Plur/4/obl ./PUNCT/4/punct"
)
AUTHORS = (
    "The/DET/2/det flaw/NOUN/8/nsubj ,/PUNCT/5/punct {0}/NOUN.Plur/5/nsubj {1}/VERB.Fin/2/acl ,/PUNCT/5/punct "
    "is/AUX.Fin/8/cop age/NOUN/0/root here/ADV/8/advmod ./PUNCT/8/punct"
)


def phrases(tree: Tree) -> set[str]:
    """Return the phrases offered."""
    return {tree.text_of(cut.places) for cut in propose(tree)}


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        (BID, "to shame the board"),
        (BEFORE, "before Fenmouth equalised"),
        (LIST, "and promoted him early"),
        (WHEN, "on Friday"),
        (REASON, "which bar him"),
        (AUTHORS.format("authors", "write"), "authors write"),
        (AGAINST.format("26", "NUM", "nummod"), "against 26 sitters"),
        (NESTED_LIST, "and promoted him early"),
        (SECOND_DAY.format("appos"), "Friday"),
        (WHEN_ILL.format("can"), "when badly ill"),
        (CHARGE.format("allegedly"), "and selling herbs there"),
        (HER_SELF.format("herself"), "on herself"),
        (MUCH.format("much"), "in sunlight"),
        (SINCE.format("first"), "since resigning"),
        (OTHERS.format("others"), "in others"),
        (OPENING, "As they met"),
        (ON_A_DAY.replace("Friday/PROPN/3/obl:unmarked", "days/NOUN.Plur/3/obl:unmarked"), "when wages fell"),
        (BID.replace("bid/NOUN", "sign/NOUN"), "to shame the board"),
    ],
)
def test_what_would_leave_a_stub_or_another_story_is_not_offered(tree: TreeOf, written: str, phrase: str) -> None:
    """A bid for nothing, a lead that was lost, a list without its "and", a "when" without its day."""
    assert phrase not in phrases(tree(written))


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        (BID.replace("bid/NOUN", "rage/NOUN"), "to shame the board"),
        (BEFORE.replace("before/", "after/"), "after Fenmouth equalised"),
        (WHEN.replace("when/ADV", "as/SCONJ"), "on Friday"),
        (REASON.replace("because/SCONJ", "after/SCONJ"), "which bar him"),
        (OPENING.replace("under/ADP/6/case guard/NOUN", "the/DET/6/det guard/NOUN"), "As they met"),
        (MUCH.format("brightly"), "in sunlight"),
        (SINCE.format("brief"), "since resigning"),
        (OTHERS.format("towns"), "in towns"),
        (CHARGE.format("happily"), "and selling herbs there"),
        (HER_SELF.format("Larkby"), "on Larkby"),
        (AGAINST.format("old", "ADJ", "amod"), "against old sitters"),
        (AUTHORS.format("authors", "hate"), "authors hate"),
        (ON_A_DAY, "when wages fell"),
        (LAST_CLERK, "in the fall of the last clerk"),
    ],
)
def test_the_same_phrases_are_offered_where_nothing_is_torn(tree: TreeOf, written: str, phrase: str) -> None:
    """It is the word before, or the opener, that keeps them."""
    assert phrase in phrases(tree(written))


@pytest.mark.parametrize(("relation", "goes"), [("nsubj", False), ("compound", True)])
def test_an_opening_clause_leaves_one_subject(tree: TreeOf, relation: str, goes: bool) -> None:
    """Of "though it admits Poe, the founder, pictures are sold" no "the founder, pictures are sold" is left."""
    head = {"nsubj": 8, "compound": 7}[relation]
    written = (
        "Though/SCONJ/3/mark it/PRON/3/nsubj admits/VERB.Fin/8/advcl Poe/PROPN/3/obj ,/PUNCT/3/punct "
        f"gallery/NOUN/{head}/{relation} pictures/NOUN.Plur/8/nsubj sell/VERB.Fin/0/root well/ADV/8/advmod"
    )
    parsed = tree(written)
    assert any(cut.places[0] == 0 for cut in propose(parsed)) is goes

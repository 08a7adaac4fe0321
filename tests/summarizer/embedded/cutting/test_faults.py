"""What a cut would leave behind decides whether it is offered at all."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]
Offered = Callable[[Tree], set[str]]

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
        (BID.replace("bid/NOUN", "row/NOUN"), "to shame the board"),
    ],
)
def test_what_would_leave_a_stub_or_something_else_is_not_offered(
    tree: TreeOf, offered: Offered, written: str, phrase: str
) -> None:
    """A bid for nothing, a lead that was lost, a list without its "and", a "when" without its day."""
    assert phrase not in offered(tree(written))


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
def test_the_same_phrases_are_offered_where_nothing_is_torn(
    tree: TreeOf, offered: Offered, written: str, phrase: str
) -> None:
    """It is the word before, or the opener, that keeps them."""
    assert phrase in offered(tree(written))


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


@pytest.mark.parametrize(("verb", "goes"), [("roamed/VERB.Fin/7/acl:relcl", False), ("here/ADV/7/advmod", True)])
def test_an_aside_with_a_verb_may_go_on_after_and(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """Of "found a bear, a beast that roamed and killed" no "found a bear and killed" is left."""
    written = (
        "They/PRON/2/nsubj found/VERB.Fin/0/root a/DET/4/det bear/NOUN/2/obj ,/PUNCT/7/punct a/DET/7/det "
        f"beast/NOUN/4/appos {verb} and/CCONJ/10/cc fled/VERB.Fin/2/conj early/ADV/10/advmod ./PUNCT/2/punct"
    )
    parsed = tree(written)
    assert any(text.startswith("a beast") for text in offered(parsed)) is goes


@pytest.mark.parametrize(("mark", "goes"), [(":", False), (",", True)])
def test_what_a_colon_announces_stays(tree: TreeOf, offered: Offered, mark: str, goes: bool) -> None:
    """It is the point, or the rest of a name."""
    written = (
        f"The/DET/2/det town/NOUN/3/nsubj hid/VERB.Fin/0/root the/DET/5/det source/NOUN/3/obj {mark}/PUNCT/7/punct "
        "bribes/NOUN.Plur/5/appos ./PUNCT/3/punct"
    )
    assert ("bribes" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("dancing/VERB.Ing/3/xcomp", False), ("dance/VERB.Inf/3/ccomp", True)])
def test_somebody_is_not_left_doing_only_that(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """Of "shows Poe dancing with five tyrants" no "shows Poe dancing" is left."""
    written = (
        f"The/DET/2/det film/NOUN/3/nsubj shows/VERB.Fin/0/root Poe/PROPN/3/obj {verb} near/ADP/7/case "
        "tyrants/NOUN.Plur/5/obl ./PUNCT/3/punct"
    )
    assert ("near tyrants" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("saying/VERB.Ing", False), ("today/ADV", True)])
def test_with_somebody_is_not_cut_from_what_they_do(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """Of "it closed with police saying" no "it closed saying" is left."""
    written = (
        "It/PRON/2/nsubj closed/VERB.Fin/0/root with/ADP/4/case police/NOUN/2/obl "
        f"{verb}/2/advcl nothing/PRON/5/obj more/ADV/6/advmod ./PUNCT/2/punct"
    )
    assert ("with police" in offered(tree(written))) is goes


@pytest.mark.parametrize(("mark", "goes"), [("./PUNCT/2/punct", False), (",/PUNCT/2/punct", True)])
def test_a_stop_in_the_middle_tells_of_two_sentences(tree: TreeOf, offered: Offered, mark: str, goes: bool) -> None:
    """Who knows where the phrase before it belongs."""
    written = (
        "Ruiz/PROPN/2/nsubj spoke/VERB.Fin/0/root in/ADP/5/case the/DET/5/det hall/NOUN/2/obl "
        f"{mark} Poe/PROPN/8/nsubj left/VERB.Fin/2/parataxis early/ADV/8/advmod ./PUNCT/2/punct"
    )
    assert ("in the hall" in offered(tree(written))) is goes


@pytest.mark.parametrize(("order", "goes"), [("worst", False), ("wet", True)])
def test_since_when_something_is_the_worst_stays(tree: TreeOf, offered: Offered, order: str, goes: bool) -> None:
    """The worst since the war is not the worst."""
    written = (
        f"It/PRON/2/nsubj saw/VERB.Fin/0/root a/DET/5/det {order}/NOUN/5/compound flood/NOUN/2/obj since/SCONJ/9/mark "
        "the/DET/8/det war/NOUN/9/nsubj ended/VERB.Fin/2/advcl ./PUNCT/2/punct"
    )
    assert ("since the war ended" in offered(tree(written))) is goes


@pytest.mark.parametrize(("modal", "goes"), [("can/AUX.Fin", False), ("did/AUX.Fin", True)])
def test_when_one_may_do_something_stays(tree: TreeOf, offered: Offered, modal: str, goes: bool) -> None:
    """They may not share a room when ill; that they may not at all is another thing."""
    written = (
        f"Guests/NOUN.Plur/3/nsubj {modal}/3/aux share/VERB.Inf/0/root rooms/NOUN.Plur/3/obj when/SCONJ/6/mark "
        "travelling/VERB.Ing/3/advcl together/ADV/6/advmod ./PUNCT/3/punct"
    )
    assert ("when travelling together" in offered(tree(written))) is goes


def test_an_also_that_opens_stays(tree: TreeOf, offered: Offered) -> None:
    """Of "also killed were two men" no whole toll is made."""
    written = "Also/ADV/2/advmod killed/VERB.Past/0/root were/AUX.Fin/2/aux:pass two/NUM/5/nummod men/NOUN/2/nsubj:pass"
    assert "Also" not in offered(tree(written))
    inside = (
        "They/PRON/3/nsubj also/ADV/3/advmod killed/VERB.Fin/0/root two/NUM/5/nummod men/NOUN/3/obj ./PUNCT/3/punct"
    )
    assert "also" in offered(tree(inside))


@pytest.mark.parametrize(("mark", "goes"), [(":/PUNCT/7/punct", False), ("again/ADV/2/advmod", True)])
def test_what_announces_somebody_stays(tree: TreeOf, offered: Offered, mark: str, goes: bool) -> None:
    """Of "saw the boy she wanted: Kit Lima" no "saw the boy: Kit Lima" is left."""
    written = (
        "I/PRON/2/nsubj saw/VERB.Fin/0/root the/DET/4/det boy/NOUN/2/obj she/PRON/6/nsubj wanted/VERB.Fin/4/acl:relcl "
        f"{mark} Lima/PROPN/2/obl ./PUNCT/2/punct"
    )
    assert ("she wanted" in offered(tree(written))) is goes

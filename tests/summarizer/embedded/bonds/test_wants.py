"""What a line wants stays: goals, reasons, who is meant, the other of two; what it does not want may go."""

from collections.abc import Callable

import pytest

from summarizer.embedded.bonds.words import parted
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

GOAL = (
    "Larkby/PROPN/2/nsubj moved/VERB.Fin/0/root its/PRON/4/nmod:poss mill/NOUN/2/obj {}/ADP/6/case "
    "Wend/PROPN/2/obl ./PUNCT/2/punct"
)
BOLD = "The/DET/2/det plans/NOUN.Plur/5/nsubj are/AUX.Fin/5/cop {}/ADV/5/advmod bold/ADJ/0/root ./PUNCT/5/punct"
SINCE = (
    "Prices/NOUN.Plur/2/nsubj fell/VERB.Fin/0/root {}/SCONJ/5/mark mills/NOUN.Plur/5/nsubj closed/VERB.Fin/2/advcl "
    "./PUNCT/2/punct"
)
AGENT = (
    "Ana/PROPN/2/nsubj said/VERB.Fin/0/root fees/NOUN.Plur/5/nsubj:pass were/AUX.Fin/5/aux:pass "
    "set/VERB.Past/2/ccomp {}/ADP/7/case Poe/PROPN/5/{} ./PUNCT/2/punct"
)
SOUGHT = (
    "Officers/NOUN.Plur/2/nsubj seek/VERB.Fin/0/root {}/DET/5/det young/ADJ/5/amod men/NOUN.Plur/2/obj ./PUNCT/2/punct"
)
MET = (
    "{}/DET/2/det teams/NOUN.Plur/5/nsubj who/PRON/4/nsubj won/VERB.Fin/2/acl:relcl left/VERB.Fin/0/root "
    "early/ADV/5/advmod ./PUNCT/5/punct"
)
ASIDE = (
    "{}/DET/2/det teams/NOUN.Plur/6/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj won/VERB.Fin/2/acl:relcl "
    "left/VERB.Fin/0/root early/ADV/6/advmod ./PUNCT/6/punct"
)
SHARE = (
    "Ana/PROPN/2/nsubj bought/VERB.Fin/0/root a/DET/4/det share/NOUN/2/obj {}/ADP/7/case the/DET/7/det "
    "mill/NOUN/4/nmod ./PUNCT/2/punct"
)
CAME = "Poe/PROPN/2/nsubj came/VERB.Fin/0/root {}/ADV/5/advmod to/PART/5/mark leave/VERB.Inf/2/advcl ./PUNCT/2/punct"
SINGER = (
    "A/DET/2/det friend/NOUN/7/nsubj of/ADP/5/case {}/{}/5/{} singer/NOUN/2/nmod Ana/PROPN/5/appos "
    "left/VERB.Fin/0/root ./PUNCT/7/punct"
)
WORKS = (
    "Ana/PROPN/2/nsubj built/VERB.Fin/0/root oil/NOUN/6/{} and/CCONJ/5/cc gas/NOUN/3/conj works/NOUN.Plur/2/obj "
    "./PUNCT/2/punct"
)
TRIES = "It/PRON/2/nsubj gave/VERB.Fin/0/root {}/2/obj and/CCONJ/5/cc more/NOUN/3/conj ./PUNCT/2/punct"
PARTS = (
    "Poe/PROPN/2/nsubj sold/VERB.Fin/0/root body/NOUN/4/compound parts/NOUN.Plur/2/obj abroad/ADV/2/advmod "
    "./PUNCT/2/punct"
)
SPARE = (
    "Poe/PROPN/2/nsubj sold/VERB.Fin/0/root old/ADJ/5/amod body/NOUN/5/compound parts/NOUN.Plur/2/obj ./PUNCT/2/punct"
)
TWO = (
    "Boats/NOUN.Plur/4/nsubj are/AUX.Fin/4/cop {}/CCONJ/4/cc old/ADJ/0/root and/CCONJ/6/cc slow/ADJ/4/conj "
    "./PUNCT/4/punct"
)
ENDED = (
    "Talks/NOUN.Plur/2/nsubj ended/VERB.Fin/0/root {}/ADP/5/case a/DET/5/det deal/NOUN/2/obl today/NOUN/2/obl:unmarked "
    "./PUNCT/2/punct"
)
ENOUGH = (
    "A/DET/2/det vote/NOUN/4/nsubj was/AUX.Fin/4/cop enough/ADJ/0/root {}/{}/8/mark Poe/PROPN/8/nsubj to/PART/8/mark "
    "win/VERB.Inf/4/advcl ./PUNCT/4/punct"
)
PART = "Ana/PROPN/2/nsubj took/VERB.Fin/0/root {}/NOUN/2/obj in/ADP/5/case races/NOUN.Plur/2/obl ./PUNCT/2/punct"
ACCUSED = (
    "Ana/PROPN/2/nsubj {}/VERB.Fin/0/root Poe/PROPN/2/obj of/SCONJ/5/mark stalling/VERB.Ing/2/advcl ./PUNCT/2/punct"
)


def is_parted(tree: Tree, gone: str) -> bool:
    """Return whether the shortener may not leave out these words; each is the first of its letters."""
    texts = [word.text for word in tree.words]
    return parted(tree, frozenset(texts.index(word) for word in gone.split()))


@pytest.mark.parametrize(
    ("written", "gone"),
    [
        (GOAL.format("in"), "in Wend"),
        (BOLD.format("very"), "very"),
        (SINCE.format("as"), "as mills closed"),
        (AGENT.format("in", "obl"), "in Poe"),
        (SOUGHT.format("some"), "young"),
        (MET.format("these"), "who won"),
        (ASIDE.format("some"), "who won"),
        (SHARE.format("in").replace("a/DET/4/det", "her/PRON/4/nmod:poss"), "in the mill"),
        (ENOUGH.format("after", "SCONJ"), "after Poe to win"),
        (PART.format("pride"), "in races"),
        (ENDED.format("with"), "with a deal"),
        (ACCUSED.format("reminded"), "of stalling"),
        (CAME.format("later"), "later to leave"),
        (SINGER.format("the", "DET", "det"), "Ana"),
        (SPARE, "body"),
        (TWO.format("quite"), "and slow"),
        (TRIES.format("bread/NOUN"), "and more"),
    ],
)
def test_what_is_not_wanted_may_go(tree: TreeOf, written: str, gone: str) -> None:
    """The same words, where something else says it or nothing is lost."""
    assert not is_parted(tree(written), gone)


@pytest.mark.parametrize(
    ("written", "gone"),
    [
        (GOAL.format("to"), "to Wend"),
        (GOAL.format("into"), "into Wend"),
        (BOLD.format("too"), "too"),
        (SINCE.format("because"), "because mills closed"),
        (AGENT.format("by", "obl:agent"), "by Poe"),
        (SOUGHT.format("the"), "young"),
        (MET.format("some"), "who won"),
        (MET.format("the").replace("teams", "men"), "who won"),
        (SHARE.format("of"), "of the mill"),
        (SHARE.format("to"), "to the mill"),
        (SHARE.replace("share", "rise").format("in"), "in the mill"),
        (ENOUGH.format("for", "SCONJ"), "for Poe to win"),
        (PART.format("part"), "in races"),
        (ENDED.format("without"), "without a deal"),
        (ACCUSED.format("accused"), "of stalling"),
        (CAME.format("only"), "only to leave"),
        (SINGER.format("pop", "NOUN", "compound"), "Ana"),
        (WORKS.format("compound"), "and gas"),
        (PARTS, "body"),
        (TWO.format("both"), "and slow"),
        (TRIES.format("Poe/PROPN"), "and more"),
    ],
)
def test_what_a_line_wants_stays(tree: TreeOf, written: str, gone: str) -> None:
    """Five in six lines without it are bad, said readers."""
    assert is_parted(tree(written), gone)

"""What only a sentence loses that is too long otherwise: offered where the rest stays true, else refused."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

PROBE = (
    "The/DET/2/det council/NOUN/3/nsubj ordered/VERB.Fin/0/root a/DET/5/det probe/NOUN/3/obj into/ADP/8/case "
    "the/DET/8/det delay/NOUN/5/nmod of/ADP/11/case exam/NOUN/11/compound results/NOUN.Plur/8/nmod ./PUNCT/3/punct"
)
BUILT = (
    "The/DET/2/det wall/NOUN/4/nsubj:pass was/AUX.Fin/4/aux:pass built/VERB.Past/0/root by/ADP/7/case the/DET/7/det "
    "army/NOUN/4/obl:agent last/ADJ/9/amod year/NOUN/4/obl:unmarked ./PUNCT/4/punct"
)
LIST = (
    "Rebels/NOUN.Plur/2/nsubj burned/VERB.Fin/0/root the/DET/4/det mill/NOUN/2/obj ,/PUNCT/6/punct cut/VERB.Fin/2/conj "
    "the/DET/8/det road/NOUN/6/obj and/CCONJ/10/cc fled/VERB.Fin/2/conj ./PUNCT/2/punct"
)
BUT = (
    "The/DET/2/det jury/NOUN/3/nsubj cleared/VERB.Fin/0/root Poe/PROPN/3/obj but/CCONJ/6/cc fined/VERB.Fin/3/conj "
    "the/DET/8/det firm/NOUN/6/obj ./PUNCT/3/punct"
)
OR_ELSE = BUT.replace("but/CCONJ", "or/CCONJ")
NOT_HIM = (
    "A/DET/3/det senior/ADJ/3/amod officer/NOUN/8/nsubj put/VERB.Past/3/acl in/ADP/6/case charge/NOUN/4/obl "
    "will/AUX.Fin/8/aux take/VERB.Inf/0/root no/DET/10/det pay/NOUN/8/obj not/PART/8/advmod ./PUNCT/8/punct"
)
FOURTH = (
    "This/PRON/5/nsubj was/AUX.Fin/5/cop the/DET/5/det fourth/ADJ/5/amod death/NOUN/0/root reported/VERB.Past/5/acl "
    "there/ADV/6/advmod in/ADP/10/case nine/NUM/10/nummod days/NOUN.Plur/6/obl ./PUNCT/5/punct"
)


def cuts(tree: Tree) -> dict[str, Kind]:
    """Return the phrases offered, with their kinds."""
    return {tree.text_of(cut.places): cut.kind for cut in propose(tree)}


@pytest.mark.parametrize(
    ("written", "phrase", "kind"),
    [
        (PROBE.replace("the/DET/8/det", "a/DET/8/det"), "of exam results", Kind.COMPLEMENT),
        (PROBE, "into the delay of exam results", Kind.COMPLEMENT),
        (BUILT, "by the army", Kind.AGENT),
        (LIST, "cut the road and fled", Kind.LIST_TAIL),
        (NOT_HIM, "put in charge", Kind.RESTRICTIVE),
    ],
)
def test_bold_phrases_are_offered(tree: TreeOf, written: str, phrase: str, kind: Kind) -> None:
    """Each whole: what follows the first of a list goes with its "and", never a part of the list."""
    assert cuts(tree(written))[phrase] is kind


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        (PROBE.replace("probe/NOUN", "number/NOUN"), "into the delay of exam results"),
        (PROBE.replace("a/DET/5/det", "two/NUM/5/nummod"), "into the delay of exam results"),
        (PROBE, "of exam results"),
        (BUILT.replace("built/", "accused/"), "by the army"),
        (OR_ELSE, "or fined the firm"),
        (BUT, "but fined the firm"),
        (LIST, "and fled"),
        (FOURTH, "in nine days"),
    ],
    ids=[
        "of what number",
        "two of what",
        "the delay of what",
        "accused by whom",
        "or",
        "but",
        "half a list",
        "the fourth in how long",
    ],
)
def test_what_would_say_another_thing_stays(tree: TreeOf, written: str, phrase: str) -> None:
    """Empty nouns, counted things, accusers, alternatives and the measure of a superlative are not offered."""
    assert phrase not in cuts(tree(written))


@pytest.mark.parametrize(("noun", "goes"), [("year", False), ("winter", False), ("wave", True)])
def test_what_a_time_was_full_of_stays(tree: TreeOf, noun: str, goes: bool) -> None:
    """Of "after a year of illness" no "after a year" is left."""
    written = (
        f"Ruiz/PROPN/2/nsubj fell/VERB.Fin/0/root after/ADP/5/case a/DET/5/det {noun}/NOUN/2/obl of/ADP/7/case "
        "illness/NOUN/5/nmod there/ADV/2/advmod ./PUNCT/2/punct"
    )
    assert ("of illness" in cuts(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("followed", False), ("watched", True)])
def test_by_what_something_was_followed_is_told(tree: TreeOf, verb: str, goes: bool) -> None:
    """Who watched may go; of "was followed" nobody learns anything."""
    written = (
        f"Walks/NOUN.Plur/3/nsubj:pass were/AUX.Fin/3/aux:pass {verb}/VERB.Past/0/root by/ADP/6/case fewer/ADJ/6/amod "
        "doctors/NOUN.Plur/3/obl:agent here/ADV/3/advmod ./PUNCT/3/punct"
    )
    assert ("by fewer doctors" in cuts(tree(written))) is goes

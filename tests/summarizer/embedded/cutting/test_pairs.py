"""Half of a list, a pair, a comparison or a charge is not cut from the other half."""

from collections.abc import Callable

import pytest

from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]
Offered = Callable[[Tree], set[str]]

WITH = (
    "The/DET/2/det town/NOUN/3/nsubj won/VERB.Fin/0/root {}/ADP/5/case Ruiz/PROPN/3/obl also/ADV/8/advmod "
    "on/ADP/8/case board/NOUN/3/obl ./PUNCT/3/punct"
)


@pytest.mark.parametrize(("names", "goes"), [(("Mini", "Rolls"), False), (("maker", "seller"), True)])
def test_the_rest_of_a_list_is_no_apposition(
    tree: TreeOf, offered: Offered, names: tuple[str, str], goes: bool
) -> None:
    """Of "it sold Bentley, Mini and Rolls" no "it sold Bentley" is left, though a parse takes the rest for an aside."""
    written = (
        f"They/PRON/2/nsubj sold/VERB.Fin/0/root Bentley/PROPN/2/obj ,/PUNCT/5/punct {names[0]}/NOUN/3/appos "
        f"and/CCONJ/7/cc {names[1]}/NOUN/5/conj ,/PUNCT/5/punct in/ADP/10/case Asia/PROPN/2/obl ./PUNCT/2/punct"
    )
    assert (f"{names[0]} and {names[1]}" in offered(tree(written))) is goes


@pytest.mark.parametrize(("word", "goes"), [("with", False), ("near", True)])
def test_what_is_so_of_those_named_after_with_stays(tree: TreeOf, offered: Offered, word: str, goes: bool) -> None:
    """That the town won with Ruiz is another claim."""
    assert ("also on board" in offered(tree(WITH.format(word)))) is goes


@pytest.mark.parametrize(
    ("joined", "goes"), [("and/CCONJ/5/cc news/NOUN/1/conj", False), ("now/ADV/6/advmod so/ADV/6/advmod", True)]
)
def test_a_noun_that_and_joins_is_not_moved(tree: TreeOf, offered: Offered, joined: str, goes: bool) -> None:
    """What "and" joins may be joined to a noun that would go, which the parse can not be trusted to tell."""
    work = f"Work/NOUN/6/nsubj in/ADP/3/case Larkby/PROPN/1/nmod {joined}"
    written = f"{work} helped/VERB.Fin/0/root trade/NOUN/6/obj ./PUNCT/6/punct"
    assert ("in Larkby" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("listed", "goes"), [(",/PUNCT/7/punct Poe/PROPN/2/conj", False), ("once/ADV/8/advmod again/ADV/8/advmod", True)]
)
def test_a_list_of_names_keeps_its_first(tree: TreeOf, offered: Offered, listed: str, goes: bool) -> None:
    """Of "towns tied to Lima, Poe and Ruiz" no "towns, Poe and Ruiz" is left, however the parse hangs them."""
    written = (
        "Old/ADJ/2/amod towns/NOUN.Plur/8/nsubj tied/VERB.Past/2/acl to/ADP/5/case Lima/PROPN/3/obl "
        f"{listed} filled/VERB.Fin/0/root the/DET/10/det day/NOUN/8/obj ./PUNCT/8/punct"
    )
    assert ("tied to Lima" in offered(tree(written))) is goes


@pytest.mark.parametrize(("second", "goes"), [("works/NOUN/2/conj", False), ("always/ADV/2/advmod", True)])
def test_the_and_of_a_list_stays(tree: TreeOf, offered: Offered, second: str, goes: bool) -> None:
    """Of three deeds the last is not cut with the "and", though the parse takes the second one for a noun."""
    written = (
        f"Ruiz/PROPN/2/nsubj helps/VERB.Fin/0/root towns/NOUN.Plur/2/obj ,/PUNCT/5/punct {second} and/CCONJ/7/cc "
        "builds/VERB.Fin/2/conj mills/NOUN.Plur/7/obj ./PUNCT/2/punct"
    )
    assert ("and builds mills" in offered(tree(written))) is goes


@pytest.mark.parametrize(("second", "goes"), [("and/CCONJ/8/cc Poe/PROPN/6/conj", False), ("again/ADV/6/advmod", True)])
def test_what_several_did_is_told_with_them(tree: TreeOf, offered: Offered, second: str, goes: bool) -> None:
    """Of "won with Lima and Poe on target" no "won with Lima and Poe" is left."""
    place = 6 + len(second.split()) + 2
    written = (
        "The/DET/2/det town/NOUN/3/nsubj won/VERB.Fin/0/root early/ADV/3/advmod with/ADP/6/case Lima/PROPN/3/obl "
        f"{second} on/ADP/{place}/case target/NOUN/3/obl ./PUNCT/3/punct"
    )
    assert ("on target" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("told", "goes"),
    [
        ("now/ADV/13/advmod a/DET/13/det member/NOUN/3/parataxis", False),
        ("now/ADV/13/advmod a/DET/13/det clerk/NOUN/3/obl:unmarked", False),
        ("the/DET/12/det clerk/NOUN/3/parataxis there/ADV/12/advmod", False),
        ("the/DET/12/det clerk/NOUN/13/nsubj said/VERB.Fin/3/parataxis", True),
        ("despite/ADP/12/case rain/NOUN/3/obl", True),
    ],
    ids=["now a member", "now a clerk", "the clerk", "the clerk said", "despite"],
)
def test_what_tells_of_a_name_goes_with_it(tree: TreeOf, offered: Offered, told: str, goes: bool) -> None:
    """What would be left behind the comma seems to tell of the room."""
    written = (
        "The/DET/2/det town/NOUN/3/nsubj filled/VERB.Fin/0/root the/DET/5/det room/NOUN/3/obj ,/PUNCT/8/punct "
        f"with/ADP/8/case Ana/PROPN/3/obl Lima/PROPN/8/flat ,/PUNCT/12/punct {told} ./PUNCT/3/punct"
    )
    assert ("with Ana Lima" in offered(tree(written))) is goes

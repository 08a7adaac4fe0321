"""What is told in the present though it is over stands under a picture."""

from collections.abc import Callable

import pytest

from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.standing.captions import is_headline, shows_a_picture

TreeOf = Callable[[str], Tree]

ACT = "Ruiz/PROPN/2/nsubj {}/VERB.Fin/0/root a/DET/4/det kite/NOUN/2/obj {}/ADP/6/case {}/{}/2/obl ./PUNCT/2/punct"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("kicks", "on", "Friday", "PROPN"), True),
        (("strikes", "on", "Friday", "PROPN"), True),
        (("strikes", "during", "practice", "NOUN"), True),
        (("struck", "on", "Friday", "PROPN"), False),
        (("hosts", "on", "Friday", "PROPN"), False),
        (("strikes", "near", "Larkby", "PROPN"), False),
    ],
)
def test_an_act_that_is_over(tree: TreeOf, words: tuple[str, ...], found: bool) -> None:
    """What is planned for a day may be told so; what has no day may be what happens always."""
    assert shows_a_picture(tree(ACT.format(*words))) is found


@pytest.mark.parametrize(("first", "second", "found"), [("last", "month", True), ("this", "month", False)])
def test_a_time_gone_by(tree: TreeOf, first: str, second: str, found: bool) -> None:
    """Scoring last month is a picture's; this month's goals may be to come."""
    written = f"Ruiz/PROPN/2/nsubj scores/VERB.Fin/0/root for/ADP/4/case Larkby/PROPN/2/obl {first}/ADJ/6/amod "
    assert shows_a_picture(tree(f"{written}{second}/NOUN/2/obl:unmarked ./PUNCT/2/punct")) is found


@pytest.mark.parametrize(("other", "found"), [("flees", True), ("fled", False)])
def test_two_acts_at_once(tree: TreeOf, other: str, found: bool) -> None:
    """One strikes as another flees: that is seen, not reported."""
    written = (
        "Ruiz/PROPN/2/nsubj strikes/VERB.Fin/0/root a/DET/4/det kite/NOUN/2/obj as/SCONJ/7/mark Poe/PROPN/7/nsubj "
        f"{other}/VERB.Fin/2/advcl ./PUNCT/2/punct"
    )
    assert shows_a_picture(tree(written)) is found


@pytest.mark.parametrize(
    ("verb", "found"),
    [("grieve", True), ("wept", False), ("prayed", False), ("meet", False), ("go", False), ("have", False)],
)
def test_what_several_do(tree: TreeOf, verb: str, found: bool) -> None:
    """Villagers who grieve on Monday are seen; those who wept are told of, and those who meet may meet next week."""
    written = f"Villagers/NOUN.Plur/2/nsubj {verb}/VERB.Fin/0/root in/ADP/4/case Larkby/PROPN/2/obl Monday/PROPN/2/obl"
    assert shows_a_picture(tree(written)) is found


def test_what_has_a_source_stands_under_no_picture(tree: TreeOf) -> None:
    """However likely the article makes it a caption."""
    written = "Ruiz/PROPN/2/nsubj suffers/VERB.Fin/0/root {}/ADP/6/case to/ADP/3/fixed the/DET/6/det book/NOUN/2/obl"
    assert not shows_a_picture(tree(written.format("according")), likely=True)
    assert shows_a_picture(tree(written.format("next")), likely=True)


@pytest.mark.parametrize(
    ("subject", "verb", "found"),
    [
        ("Ruiz/PROPN", "strikes", True),
        ("Ruiz/PROPN", "struck", False),
        ("Ruiz/PROPN", "supports", False),
        ("Villagers/NOUN.Plur", "strike", True),
        ("Villagers/NOUN.Plur", "have", False),
        ("She/PRON", "strikes", False),
    ],
)
def test_what_is_done_now_by_what_is_likely_a_caption(tree: TreeOf, subject: str, verb: str, found: bool) -> None:
    """An act in the present is a picture's where the article's voice is another; a lasting state is told of."""
    written = tree(f"{subject}/2/nsubj {verb}/VERB.Fin/0/root a/DET/4/det kite/NOUN/2/obj ./PUNCT/2/punct")
    assert shows_a_picture(written, likely=True) is found
    assert not shows_a_picture(written)


def test_a_saying_is_no_caption(tree: TreeOf) -> None:
    """What somebody shows to be so is reported, wherever the line stood."""
    written = (
        "Ruiz/PROPN/2/nsubj proves/VERB.Fin/0/root that/SCONJ/6/mark kites/NOUN.Plur/6/nsubj can/AUX/6/aux "
        "fly/VERB.Inf/2/ccomp ./PUNCT/2/punct"
    )
    assert not shows_a_picture(tree(written), likely=True)


@pytest.mark.parametrize(("thing", "found"), [("ball", True), ("seat", False)])
def test_what_is_done_in_play(tree: TreeOf, thing: str, found: bool) -> None:
    """Who takes the ball past somebody is seen; who takes a seat on the board is told of."""
    written = (
        f"Ruiz/PROPN/2/nsubj takes/VERB.Fin/0/root the/DET/4/det {thing}/NOUN/2/obj past/ADP/6/case Poe/PROPN/2/obl"
    )
    assert shows_a_picture(tree(written)) is found


@pytest.mark.parametrize(
    ("year", "verb", "found"), [("2007", "holds", True), ("2007", "has", False), ("hope", "holds", False)]
)
def test_a_year_gone_by(tree: TreeOf, year: str, verb: str, found: bool) -> None:
    """Somebody who holds her son in 2007 is seen; an act without a year may last."""
    written = (
        f"Ruiz/PROPN/2/nsubj {verb}/VERB.Fin/0/root her/PRON/4/nmod:poss son/NOUN/2/obj in/ADP/6/case {year}/NUM/2/obl"
    )
    assert shows_a_picture(tree(written)) is found


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Injury/NOUN/2/nsubj casts/VERB.Fin/0/root doubt/NOUN/2/obj on/ADP/5/case defence/NOUN/2/obl", True),
        ("Injury/NOUN/2/nsubj cast/VERB.Fin/0/root doubt/NOUN/2/obj on/ADP/5/case defence/NOUN/2/obl", False),
        (
            "Ruiz/PROPN/2/nsubj casts/VERB.Fin/0/root a/DET/4/det doubt/NOUN/2/obj on/ADP/6/case defence/NOUN/2/obl",
            False,
        ),
        ("Ruiz/PROPN/2/nsubj has/VERB.Fin/0/root doubt/NOUN/2/obj on/ADP/5/case defence/NOUN/2/obl", False),
    ],
)
def test_a_headline_is_no_takeaway(tree: TreeOf, written: str, found: bool) -> None:
    """A link to another story is told in the present and without articles."""
    assert is_headline(tree(written)) is found


@pytest.mark.parametrize(
    ("subject", "verb", "found"), [("man", "stands", True), ("man", "faces", False), ("firm", "stands", False)]
)
def test_somebody_whom_nobody_knows(tree: TreeOf, subject: str, verb: str, found: bool) -> None:
    """A man who stands on a roof is seen; one who faces trial, or a firm that stands firm, is told of."""
    written = f"A/DET/2/det {subject}/NOUN/3/nsubj {verb}/VERB.Fin/0/root on/ADP/6/case the/DET/6/det roof/NOUN/3/obl"
    assert shows_a_picture(tree(written)) is found


@pytest.mark.parametrize(
    ("before", "behind", "found"),
    [
        ("on/ADP/3/case Friday/PROPN/4/obl", "in/ADP/8/case town/NOUN/4/obl", True),
        ("near/ADP/3/case Larkby/PROPN/4/obl", "on/ADP/8/case April/PROPN/4/obl 1/NUM/8/nummod", True),
        ("near/ADP/3/case Larkby/PROPN/4/obl", "in/ADP/8/case town/NOUN/4/obl", False),
    ],
)
def test_a_day_anywhere_dates_an_act(tree: TreeOf, before: str, behind: str, found: bool) -> None:
    """Before the verb or behind it, a weekday or a day of a month."""
    written = f"Ruiz/PROPN/4/nsubj {before} signs/VERB.Fin/0/root a/DET/6/det bill/NOUN/4/obj {behind}"
    assert shows_a_picture(tree(written)) is found


@pytest.mark.parametrize(
    ("article", "thing", "shown", "found"),
    [
        ("A", "photo", "men/NOUN/3/obj", True),
        ("A", "study", "men/NOUN/3/obj", False),
        ("The", "photo", "men/NOUN/3/obj", False),
        ("A", "photo", "men/NOUN/5/nsubj left/VERB.Fin/3/ccomp", False),
    ],
    ids=["photo", "study", "told of before", "proves"],
)
def test_what_a_photo_shows(tree: TreeOf, article: str, thing: str, shown: str, found: bool) -> None:
    """That a photo shows some men is under it; what it proves is told, and what the photo shows that was told of."""
    written = f"{article}/DET/2/det {thing}/NOUN/3/nsubj shows/VERB.Fin/0/root {shown} ./PUNCT/3/punct"
    assert shows_a_picture(tree(written)) is found


@pytest.mark.parametrize(
    ("noun", "verb", "found"),
    [("models", "fight", True), ("women", "stand", True), ("models", "face", False), ("firms", "fight", False),
     ("models", "fought", False), ("models", "planned", False)],
)  # fmt: skip
def test_some_of_whom_only_the_number_is_known(tree: TreeOf, noun: str, verb: str, found: bool) -> None:
    """Two models who fight over a hat are seen; two who face trial, or fought, are told of."""
    written = (
        f"Two/NUM/2/nummod {noun}/NOUN.Plur/3/nsubj {verb}/VERB.Fin/0/root over/ADP/6/case a/DET/6/det hat/NOUN/3/obl"
    )
    assert shows_a_picture(tree(written)) is found


@pytest.mark.parametrize(
    ("other", "found"), [("extend", True), ("extended", False), ("led", False), ("travel", False), ("have", False)]
)
def test_a_team_at_once(tree: TreeOf, other: str, found: bool) -> None:
    """One races home as a team extend their lead: that is seen."""
    written = (
        "Ruiz/PROPN/2/nsubj races/VERB.Fin/0/root home/ADV/2/advmod as/SCONJ/6/mark Larkby/PROPN/6/nsubj "
        f"{other}/VERB.Fin/2/advcl the/DET/8/det lead/NOUN/6/obj"
    )
    assert shows_a_picture(tree(written)) is found

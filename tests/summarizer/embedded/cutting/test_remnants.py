"""A phrase stays where another word would point to nothing without it, or seem to belong elsewhere."""

from collections.abc import Callable

import pytest

from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]
Offered = Callable[[Tree], set[str]]

POINTED_AT = (
    "The/DET/2/det mill/NOUN/3/nsubj closed/VERB.Fin/0/root after/ADP/5/case leaks/NOUN/3/obl ,/PUNCT/10/punct "
    "but/CCONJ/10/cc {}/DET/9/det leaks/NOUN/10/nsubj returned/VERB.Fin/3/conj ./PUNCT/3/punct"
)
PARTICLE = (
    "The/DET/2/det town/NOUN/3/nsubj got/VERB.Fin/0/root {} {}/ADP/7/case the/DET/7/det deal/NOUN/3/obl "
    "early/ADV/3/advmod ./PUNCT/3/punct"
)
ADVERB = (
    "The/DET/2/det town/NOUN/3/nsubj bought/VERB.Fin/0/root an/DET/7/det {} quiet/ADJ/7/amod mill/NOUN/3/obj "
    "./PUNCT/3/punct"
)
DURING = (
    "Two/NUM/2/nummod men/NOUN/3/nsubj died/VERB.Fin/0/root during/ADP/{}/case weekend/NOUN/3/obl {} near/ADP/9/case "
    "Larkby/PROPN/3/obl ./PUNCT/3/punct"
)
SUBJECT = (
    "Larkby/PROPN/2/nsubj lost/VERB.Fin/0/root at/ADP/4/case home/NOUN/2/obl ,/PUNCT/8/punct and/CCONJ/8/cc "
    "Wend/PROPN/8/nsubj promoted/VERB.Fin/2/conj players/NOUN/8/obj {}"
)


@pytest.mark.parametrize(("word", "goes"), [("those", False), ("the", True)])
def test_what_a_demonstrative_points_back_to_stays(tree: TreeOf, offered: Offered, word: str, goes: bool) -> None:
    """Nobody knows which "those leaks" are meant without the leaks."""
    assert ("after leaks" in offered(tree(POINTED_AT.format(word)))) is goes


@pytest.mark.parametrize(
    ("before", "preposition", "goes"),
    [
        ("in/ADP/3/compound:prt", "on", False),
        ("paid/VERB.Fin/3/xcomp", "on", True),
        ("in/ADP/3/compound:prt", "near", True),
    ],
)
def test_what_a_particle_wants_stays(tree: TreeOf, offered: Offered, before: str, preposition: str, goes: bool) -> None:
    """One gets in on a deal; where one got in, near what, may go."""
    assert (f"{preposition} the deal" in offered(tree(PARTICLE.format(before, preposition)))) is goes


@pytest.mark.parametrize(("before", "goes"), [("otherwise/ADV/7/advmod", False), ("old/ADJ/7/amod", True)])
def test_an_adverb_is_not_left_without_its_adjective(tree: TreeOf, offered: Offered, before: str, goes: bool) -> None:
    """No mill is otherwise."""
    assert ("quiet" in offered(tree(ADVERB.format(before)))) is goes


@pytest.mark.parametrize(("following", "goes"), [("fighting/VERB.Ing/3/advcl", False), ("together/ADV/3/advmod", True)])
def test_a_time_that_begins_a_name_of_what_happened_stays(
    tree: TreeOf, offered: Offered, following: str, goes: bool
) -> None:
    """In "during weekend fighting" the parse may take the weekend for when."""
    assert ("during weekend" in offered(tree(DURING.format(5, following)))) is goes


@pytest.mark.parametrize(
    ("rest", "goes"), [("fell/VERB.Fin/2/parataxis ./PUNCT/2/punct", False), ("./PUNCT/2/punct", True)]
)
def test_the_subject_of_a_verb_that_follows_is_no_clause(tree: TreeOf, offered: Offered, rest: str, goes: bool) -> None:
    """Cut, it would make the first one lose twice."""
    gone = any(text.startswith("and Wend") for text in offered(tree(SUBJECT.format(rest))))
    assert gone is goes


@pytest.mark.parametrize(("following", "goes"), [("Ruiz/PROPN/2/appos", False), ("early/ADV/6/advmod", True)])
def test_the_role_of_a_name_that_follows_stays(tree: TreeOf, offered: Offered, following: str, goes: bool) -> None:
    """Of "a service for singer Ruiz" no "service Ruiz" is left."""
    written = (
        f"A/DET/2/det service/NOUN/6/nsubj for/ADP/4/case singer/NOUN/2/nmod {following} {{}}/VERB.Fin/0/root "
        "in/ADP/8/case Larkby/PROPN/6/obl ./PUNCT/6/punct"
    )
    assert ("for singer" in offered(tree(written.format("began")))) is goes


@pytest.mark.parametrize(("following", "goes"), [("going/VERB.Ing", False), (",/PUNCT", True)])
def test_an_opening_phrase_that_a_participle_tells_of_stays(
    tree: TreeOf, offered: Offered, following: str, goes: bool
) -> None:
    """It is the case that goes back years, not the firm."""
    written = (
        f"In/ADP/3/case a/DET/3/det case/NOUN/6/obl {following}/6/advcl Ruiz/PROPN/6/nsubj paid/VERB.Fin/0/root "
        "the/DET/8/det town/NOUN/6/obj ./PUNCT/6/punct"
    )
    assert ("In a case" in offered(tree(written))) is goes


@pytest.mark.parametrize(("mark", "goes"), [(",/PUNCT", True), ("later/ADV", False)])
def test_a_however_that_joins_two_sentences_stays(tree: TreeOf, offered: Offered, mark: str, goes: bool) -> None:
    """Between commas it may go; with one before it alone it keeps two sentences apart."""
    written = (
        f"Ruiz/PROPN/2/nsubj left/VERB.Fin/0/root ,/PUNCT/4/punct however/ADV/7/advmod {mark}/7/punct she/PRON/7/nsubj "
        "returned/VERB.Fin/2/parataxis home/ADV/7/advmod ./PUNCT/2/punct"
    )
    assert ("however" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("had", False), ("sold", True)])
def test_where_somebody_had_something_stays(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """That somebody had a knife says little without the shoe that it was in."""
    written = (
        f"Ruiz/PROPN/2/nsubj {verb}/VERB.Fin/0/root the/DET/4/det map/NOUN/2/obj in/ADP/7/case a/DET/7/det "
        "shoe/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert ("in a shoe" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("words", "goes"), [(("won", "lost"), True), (("won", "said"), False), (("denied", "lost"), False)]
)
def test_what_but_adds_of_somebody_else_may_go(
    tree: TreeOf, offered: Offered, words: tuple[str, str], goes: bool
) -> None:
    """That one won and another lost are two stories; what the other says of it is not."""
    written = (
        f"Ruiz/PROPN/2/nsubj {words[0]}/VERB.Fin/0/root the/DET/4/det cup/NOUN/2/obj ,/PUNCT/8/punct but/CCONJ/8/cc "
        f"Poe/PROPN/8/nsubj {words[1]}/VERB.Fin/2/conj a/DET/10/det heat/NOUN/8/obj ./PUNCT/2/punct"
    )
    assert any(text.endswith("a heat") for text in offered(tree(written))) is goes


@pytest.mark.parametrize(("following", "goes"), [("away/ADV/3/advmod", False), ("daily/ADV/3/advmod", True)])
def test_the_measure_of_what_follows_stays(tree: TreeOf, offered: Offered, following: str, goes: bool) -> None:
    """Nobody shells a town away."""
    written = (
        "Men/NOUN.Plur/3/nsubj had/AUX.Fin/3/aux shelled/VERB.Past/0/root Larkby/PROPN/3/obj from/ADP/7/case "
        f"two/NUM/7/nummod hills/NOUN.Plur/3/obl {following} ./PUNCT/3/punct"
    )
    assert ("from two hills" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("noun", "clause", "goes"),
    [("area", "acl:relcl", False), ("mill", "acl:relcl", True)],
)
def test_the_clause_that_says_which_place_stays(
    tree: TreeOf, offered: Offered, noun: str, clause: str, goes: bool
) -> None:
    """The area says nothing without what happened there."""
    written = (
        f"Ruiz/PROPN/2/nsubj met/VERB.Fin/0/root Poe/PROPN/2/obj in/ADP/6/case the/DET/6/det {noun}/NOUN/2/obl "
        f"where/ADV/9/advmod rockets/NOUN.Plur/9/nsubj landed/VERB.Fin/6/{clause} ./PUNCT/2/punct"
    )
    assert ("where rockets landed" in offered(tree(written))) is goes


@pytest.mark.parametrize(("noun", "goes"), [("city", False), ("map", True)])
def test_a_name_with_of_is_whole(tree: TreeOf, offered: Offered, noun: str, goes: bool) -> None:
    """The city of Larkby is no "city"."""
    written = (
        f"Ruiz/PROPN/2/nsubj bought/VERB.Fin/0/root a/DET/4/det {noun}/NOUN/2/obj of/ADP/6/case Larkby/PROPN/4/nmod "
        "./PUNCT/2/punct"
    )
    assert ("of Larkby" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("first", "noun", "goes"), [("last", "year", False), ("last", "week", True), ("this", "year", True)]
)
def test_what_was_long_ago_is_dated(tree: TreeOf, offered: Offered, first: str, noun: str, goes: bool) -> None:
    """What was decided last year would seem to be today's news."""
    written = (
        f"Ruiz/PROPN/2/nsubj announced/VERB.Fin/0/root the/DET/4/det deal/NOUN/2/obj {first}/ADJ/6/amod "
        f"{noun}/NOUN/2/obl:unmarked ./PUNCT/2/punct"
    )
    assert (f"{first} {noun}" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("said", False), ("left", True)])
def test_the_office_of_who_speaks_stays(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """Whose word it is counts for as much as the word."""
    written = (
        "Ana/PROPN/8/nsubj Ruiz/PROPN/1/flat ,/PUNCT/5/punct town/NOUN/5/compound clerk/NOUN/1/appos ,/PUNCT/5/punct "
        f"today/ADV/8/advmod {verb}/VERB.Fin/0/root that/SCONJ/11/mark nobody/PRON/11/nsubj paid/VERB.Fin/8/ccomp "
        "./PUNCT/8/punct"
    )
    assert ("town clerk" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("shot", False), ("praised", True)])
def test_who_harmed_somebody_stays(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """That he was shot by his wife is the news."""
    written = (
        f"Poe/PROPN/3/nsubj:pass was/AUX.Fin/3/aux:pass {verb}/VERB.Past/0/root by/ADP/6/case the/DET/6/det "
        "clerk/NOUN/3/obl:agent at/ADP/8/case home/NOUN/3/obl ./PUNCT/3/punct"
    )
    assert ("by the clerk" in offered(tree(written))) is goes


def test_no_opening_last_week_goes(tree: TreeOf, offered: Offered) -> None:
    """Without it, what stands in the background would seem to be the news."""
    written = (
        "Last/ADJ/2/amod week/NOUN/4/obl:unmarked Ruiz/PROPN/4/nsubj announced/VERB.Fin/0/root the/DET/6/det "
        "deal/NOUN/4/obj ./PUNCT/4/punct"
    )
    assert "Last week" not in offered(tree(written))


@pytest.mark.parametrize(("following", "goes"), [("by/ADP", False), ("for/ADP", True)])
def test_who_did_it_is_not_moved(tree: TreeOf, offered: Offered, following: str, goes: bool) -> None:
    """Of "recalled after tests by the town" no "recalled by the town" is left."""
    written = (
        "Ruiz/PROPN/2/nsubj recalled/VERB.Fin/0/root cheese/NOUN/2/obj with/ADP/6/case two/NUM/6/nummod "
        f"labels/NOUN/2/obl {following}/9/case the/DET/9/det town/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert ("with two labels" in offered(tree(written))) is goes


@pytest.mark.parametrize(("word", "goes"), [("called", False), ("bought", True)])
def test_what_it_is_called_stays(tree: TreeOf, offered: Offered, word: str, goes: bool) -> None:
    """A church that is called something is told by its name."""
    written = (
        f"Ruiz/PROPN/2/nsubj joined/VERB.Fin/0/root a/DET/4/det club/NOUN/2/obj ,/PUNCT/6/punct {word}/VERB.Past/4/acl "
        "there/ADV/6/advmod ./PUNCT/2/punct"
    )
    assert (f"{word} there" in offered(tree(written))) is goes


@pytest.mark.parametrize(("noun", "goes"), [("Talks", False), ("talks", True)])
def test_a_name_is_not_cut_from_inside(tree: TreeOf, offered: Offered, noun: str, goes: bool) -> None:
    """The show may be called "Talks with Poe"."""
    written = (
        f"The/DET/2/det town/NOUN/3/nsubj likes/VERB.Fin/0/root {noun}/NOUN/3/obj with/ADP/6/case Poe/PROPN/4/nmod "
        "early/ADV/3/advmod there/ADV/3/advmod ./PUNCT/3/punct"
    )
    assert ("with Poe" in offered(tree(written))) is goes


@pytest.mark.parametrize(
    ("subject", "verb", "goes"),
    [
        ("Many/ADJ/2/amod Voters/NOUN.Plur/7/nsubj:pass", "should/AUX.Fin", False),
        ("The/DET/2/det voters/NOUN.Plur/7/nsubj:pass", "should/AUX.Fin", True),
        ("Many/ADJ/2/amod Voters/NOUN.Plur/7/nsubj:pass", "were/AUX.Fin", True),
    ],
)
def test_of_whom_something_is_demanded_stays(
    tree: TreeOf, offered: Offered, subject: str, verb: str, goes: bool
) -> None:
    """Of "voters who moved here should be asked" no "voters should be asked" is left."""
    written = (
        f"{subject} who/PRON/4/nsubj moved/VERB.Fin/2/acl:relcl here/ADV/4/advmod {verb}/7/aux asked/VERB.Past/0/root "
        "about/ADP/10/case the/DET/10/det plan/NOUN/7/obl ./PUNCT/7/punct"
    )
    assert ("who moved here" in offered(tree(written))) is goes


@pytest.mark.parametrize(("following", "goes"), [("Monday/PROPN/3/obl:unmarked", True), ("Lima/PROPN/6/appos", False)])
def test_a_day_is_no_name(tree: TreeOf, offered: Offered, following: str, goes: bool) -> None:
    """What follows a role is a name, unless it is a day."""
    written = (
        "The/DET/2/det town/NOUN/3/nsubj met/VERB.Fin/0/root in/ADP/6/case a/DET/6/det hall/NOUN/3/obl "
        f"{following} again/ADV/3/advmod ./PUNCT/3/punct"
    )
    assert ("in a hall" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("spoke", False), ("knew", True)])
def test_what_somebody_speaks_of_stays(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """That she spoke to the club is no news."""
    written = (
        f"Ruiz/PROPN/2/nsubj {verb}/VERB.Fin/0/root the/DET/4/det club/NOUN/2/obj about/ADP/7/case the/DET/7/det "
        "fight/NOUN/2/obl there/ADV/2/advmod ./PUNCT/2/punct"
    )
    assert ("about the fight" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("left", False), ("met", True)])
def test_how_somebody_was_left_stays(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """Of "the blow left him flat out on the pitch" no "the blow left him" is left."""
    written = (
        f"It/PRON/2/nsubj {verb}/VERB.Fin/0/root Ruiz/PROPN/2/obj flat/ADV/7/advmod on/ADP/7/case the/DET/7/det "
        "pitch/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert ("flat on the pitch" in offered(tree(written))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("unlikely", False), ("unhappy", True)])
def test_which_of_all_are_likely_to_is_told(tree: TreeOf, offered: Offered, verb: str, goes: bool) -> None:
    """That people who leave are unlikely to return is not said of all people."""
    written = (
        "Many/ADJ/2/amod people/NOUN.Plur/6/nsubj who/PRON/4/nsubj leave/VERB.Fin/2/acl:relcl are/AUX.Fin/6/cop "
        f"{verb}/ADJ/0/root to/PART/8/mark return/VERB.Inf/6/xcomp to/ADP/10/case Larkby/PROPN/8/obl ./PUNCT/6/punct"
    )
    assert ("who leave" in offered(tree(written))) is goes


@pytest.mark.parametrize(("opener", "goes"), [("after", False), ("before", False), ("as", True)])
def test_how_long_after_is_told_with_after_what(tree: TreeOf, offered: Offered, opener: str, goes: bool) -> None:
    """A train that returns years after the last one does not just return after the last one."""
    written = (
        "Trains/NOUN.Plur/2/nsubj returned/VERB.Fin/0/root from/ADP/4/case December/PROPN/2/obl ,/PUNCT/7/punct "
        f"11/NUM/7/nummod years/NOUN.Plur/4/appos {opener}/SCONJ/11/mark the/DET/10/det last/NOUN/11/nsubj "
        "left/VERB.Fin/2/advcl ./PUNCT/2/punct"
    )
    assert any(text.endswith("11 years") for text in offered(tree(written))) is goes


@pytest.mark.parametrize(("adverb", "goes"), [("fatally/VERB.Past", False), ("Lima/PROPN", True)])
def test_how_somebody_was_shot_is_not_left_without_the_shot(
    tree: TreeOf, offered: Offered, adverb: str, goes: bool
) -> None:
    """The town does not pay the daughter of a man fatally."""
    written = (
        f"Larkby/PROPN/2/nsubj paid/VERB.Fin/0/root the/DET/5/det old/ADJ/5/amod man/NOUN/2/obj {adverb}/5/flat "
        "shot/VERB.Past/5/acl in/ADP/10/case the/DET/10/det back/NOUN/7/obl ./PUNCT/2/punct"
    )
    assert any(text.startswith("shot in") for text in offered(tree(written))) is goes

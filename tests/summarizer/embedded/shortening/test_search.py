"""Combinations of cuts: the likeliest that fit and use the room, and nothing that empties a clause."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.kinds import Cut, Kind
from summarizer.embedded.cutting.together import empties, halves_a_range
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.search import Scored, _rank, versions, whole

TreeOf = Callable[[str], Tree]

SENTENCE = (
    "The/DET/2/det council/NOUN/3/nsubj ordered/VERB.Fin/0/root a/DET/5/det long/ADJ/5/amod probe/NOUN/3/obj "
    "into/ADP/9/case the/DET/9/det delay/NOUN/6/nmod on/ADP/11/case Tuesday/PROPN/3/obl after/ADP/14/case "
    "two/NUM/14/nummod storms/NOUN.Plur/3/obl ,/PUNCT/16/punct drowning/VERB.Ing/3/advcl many/ADJ/18/amod "
    "sheep/NOUN/16/obj ./PUNCT/3/punct"
)
DAY = Cut(Kind.TIME, 10, (9, 10))
AFTER = Cut(Kind.ADJUNCT, 13, (11, 12, 13))
SHEEP = Cut(Kind.PARTICIPLE, 15, (15, 16, 17))
DELAY = Cut(Kind.COMPLEMENT, 8, (6, 7, 8))
SCORED = [(DAY, 0.9), (AFTER, 0.7), (SHEEP, 0.8)]


def texts(tree: Tree, scored: list[tuple[Cut, float]], most: int) -> set[str]:
    """Return the texts of the versions of at most so many characters."""
    return {each.text for each in versions(tree, [Scored(*pair) for pair in scored], max_chars=most, aim_chars=60)}


def test_all_combinations_are_looked_at(tree: TreeOf) -> None:
    """Not only the likeliest cut, then two, then three: whichever fit."""
    found = texts(tree(SENTENCE), SCORED, 90)
    assert "The council ordered a long probe into the delay after two storms, drowning many sheep." in found
    assert "The council ordered a long probe into the delay after two storms." in found
    assert "The council ordered a long probe into the delay." in found


def test_less_likely_cuts_wait_for_need(tree: TreeOf) -> None:
    """A cut that editors seldom make is made where nothing else fits."""
    doubtful = [(AFTER, 0.25), (DAY, 0.9)]
    assert all("two storms" in text for text in texts(tree(SENTENCE), doubtful, 140))
    assert any("two storms" not in text for text in texts(tree(SENTENCE), doubtful, 75))


def test_what_readers_hardly_ever_cut_goes_where_nothing_else_fits(tree: TreeOf) -> None:
    """A cut that takes the dead from the news is one of these; where another fits, it is not made."""
    told = "The council ordered a long probe into the delay on Tuesday, drowning many sheep."
    assert texts(tree(SENTENCE), [(AFTER, 0.01)], 90) == {told}
    assert texts(tree(SENTENCE), [(AFTER, 0.01), (DAY, 0.9)], 90) == {
        "The council ordered a long probe into the delay after two storms, drowning many sheep."
    }


def test_what_opens_an_article_is_shortened_at_any_price(tree: TreeOf) -> None:
    """Where one version fits, however unlikely, a pressed sentence has it and another has none."""
    unlikely = [Scored(AFTER, 0.005), Scored(DAY, 0.005), Scored(SHEEP, 0.005)]
    assert not versions(tree(SENTENCE), unlikely, max_chars=50, aim_chars=60)
    assert len(versions(tree(SENTENCE), unlikely, max_chars=50, aim_chars=60, pressing=True)) == 1


def test_of_cuts_as_likely_the_one_that_leaves_more_is_made(tree: TreeOf) -> None:
    """Readers use the room that there is."""
    found = versions(tree(SENTENCE), [Scored(DAY, 0.4), Scored(SHEEP, 0.4)], max_chars=100, aim_chars=60)
    assert max(found, key=_rank).text.endswith("drowning many sheep.")
    found = versions(tree(SENTENCE), [Scored(DAY, 0.1), Scored(SHEEP, 0.9)], max_chars=100, aim_chars=60)
    assert max(found, key=_rank).text.endswith("after two storms.")


def test_each_further_cut_makes_a_version_doubtful(tree: TreeOf) -> None:
    """A sentence with one doubtful cut is likelier sound than with two."""
    found = versions(tree(SENTENCE), [Scored(DAY, 0.4), Scored(SHEEP, 0.4)], max_chars=140, aim_chars=60)
    scores = {len(each.cuts): each.score for each in found}
    assert 1 > scores[1] > scores[2] > 0


@pytest.mark.parametrize(("adjective", "stays"), [("rare", False), ("public", True)])
def test_what_says_which_waits_for_need(tree: TreeOf, adjective: str, stays: bool) -> None:
    """A word that does more than colour its noun goes only where no sound version does without."""
    parsed = tree(SENTENCE.replace("long/", f"{adjective}/"))
    scored = [(Cut(Kind.EPITHET, 4, (4,)), 0.95), (DAY, 0.6), (AFTER, 0.6), (SHEEP, 0.6), (DELAY, 0.5)]
    assert all(adjective in text for text in texts(parsed, scored, 96)) is stays
    assert texts(parsed, scored[:1], 96) == {
        "The council ordered a probe into the delay on Tuesday after two storms, drowning many sheep."
    }


@pytest.mark.parametrize("dash", ["—", "-"])
def test_a_pair_of_dashes_goes_whole(tree: TreeOf, dash: str) -> None:
    """A version that keeps one of two dashes says something else."""
    parsed = tree(
        f"The/DET/2/det council/NOUN/3/nsubj ordered/VERB.Fin/0/root a/DET/5/det probe/NOUN/3/obj {dash}/PUNCT/9/punct "
        f"it/PRON/9/nsubj was/AUX.Fin/9/cop long/ADJ/3/parataxis {dash}/PUNCT/9/punct into/ADP/13/case the/DET/13/det "
        "delay/NOUN/3/obl on/ADP/15/case Tuesday/PROPN/3/obl ./PUNCT/3/punct"
    )
    torn, apart = Cut(Kind.ADJUNCT, 12, (9, 10, 11, 12)), Cut(Kind.TIME, 14, (13, 14))
    assert texts(parsed, [(torn, 0.9)], 140) == set()
    assert texts(parsed, [(apart, 0.9)], 140) == {
        f"The council ordered a probe {dash} it was long {dash} into the delay."
    }


def test_none_fits(tree: TreeOf) -> None:
    """Where all cuts together are not enough there is no version; the whole is always there."""
    assert not texts(tree(SENTENCE), SCORED, 30)
    assert whole(tree(SENTENCE)).text == tree(SENTENCE).sentence


def test_no_clause_is_emptied(tree: TreeOf) -> None:
    """Two cuts that each leave a clause something may together leave it nothing."""
    both = [(Cut(Kind.NOUN_ADJUNCT, 17, (16, 17)), 0.9)]
    assert not any("drowning." in text for text in texts(tree(SENTENCE), both, 140))


@pytest.mark.parametrize(("word", "bare"), [("Poe/PROPN", False), ("study/NOUN", True)])
def test_a_name_alone_is_not_empty(tree: TreeOf, word: str, bare: bool) -> None:
    """Of "the miller Ana Poe, who fled, ..." the clause may go; a study without its clause says nothing."""
    told = tree(
        f"The/DET/2/det miller/NOUN/8/nsubj Ana/PROPN/2/flat {word}/2/appos ,/PUNCT/7/punct who/PRON/7/nsubj "
        "fled/VERB.Fin/4/acl:relcl left/VERB.Fin/0/root Larkby/PROPN/8/obj"
    )
    assert empties(told, {5, 6}) is bare


SPOKEN = (
    "Mayor/PROPN/2/compound Ruiz/PROPN/3/nsubj said/VERB.Fin/0/root in/ADP/6/case a/DET/6/det debate/NOUN/3/obl "
    "about/ADP/9/case the/DET/9/det river/NOUN/6/nmod the/DET/11/det wall/NOUN/12/nsubj leaks/VERB.Fin/3/ccomp "
    "./PUNCT/3/punct"
)


def test_nobody_is_left_saying_nothing(tree: TreeOf) -> None:
    """What is said stays with the verb of saying; the rest may go."""
    said = [(Cut(Kind.CLAUSE, 11, (9, 10, 11)), 0.9)]
    assert not texts(tree(SPOKEN), said, 140)
    assert texts(tree(SPOKEN), [(Cut(Kind.ADJUNCT, 5, (3, 4, 5, 6, 7, 8)), 0.9)], 140) == {
        "Mayor Ruiz said the wall leaks."
    }


@pytest.mark.parametrize(("verb", "barred"), [("celebrate", True), ("left", False)])
def test_a_caption_is_barred_whole(tree: TreeOf, verb: str, barred: bool) -> None:
    """Villagers who celebrate on Monday are seen, and no shorter word of them is news."""
    written = f"Villagers/NOUN.Plur/2/nsubj {verb}/VERB.Fin/0/root in/ADP/4/case Larkby/PROPN/2/obl Monday/PROPN/2/obl"
    assert whole(tree(written)).barred is barred


def test_no_article_is_left_before_a_word_that_wants_the_other(tree: TreeOf) -> None:
    """Both adjectives may go where the noun fits."""
    written = (
        "They/PRON/2/nsubj cross/VERB.Fin/0/root an/DET/6/det old/ADJ/6/amod stone/NOUN/6/compound {}/NOUN/2/obj "
        "by/ADP/8/case car/NOUN/2/obl ./PUNCT/2/punct"
    )
    both = [(Cut(Kind.EPITHET, 3, (3,)), 0.9), (Cut(Kind.LOOSE, 4, (4,)), 0.9)]
    assert "They cross an arch by car." in texts(tree(written.format("arch")), both, 27)
    assert "They cross an bridge by car." not in texts(tree(written.format("bridge")), both, 29)


def test_no_list_loses_its_and(tree: TreeOf) -> None:
    """Of three the second may go, but not the last alone."""
    written = (
        "They/PRON/2/nsubj sell/VERB.Fin/0/root warm/ADJ/4/amod tea/NOUN/2/obj ,/PUNCT/6/punct milk/NOUN/4/conj "
        "and/CCONJ/8/cc cake/NOUN/4/conj in/ADP/10/case Larkby/PROPN/2/obl ./PUNCT/2/punct"
    )
    members = [(Cut(Kind.MEMBER, 5, (4, 5)), 0.9), (Cut(Kind.MEMBER, 7, (6, 7)), 0.9)]
    found = texts(tree(written), members, 40)
    assert "They sell warm tea and cake in Larkby." in found
    assert "They sell warm tea, milk in Larkby." not in found


def test_a_version_is_as_sound_as_its_cuts_are_harmless(tree: TreeOf) -> None:
    """Where that is known; a lead-in costs nothing."""
    known = [Scored(DAY, 0.9, 0.8), Scored(SHEEP, 0.9, 0.5), Scored(Cut(Kind.LEAD_IN, 4, (4,)), 0.9, 0.1)]
    scores = {each.text: each.score for each in versions(tree(SENTENCE), known, max_chars=90, aim_chars=60)}
    assert scores["The council ordered a probe into the delay after two storms."] == pytest.approx(0.4)
    assert scores["The council ordered a probe into the delay on Tuesday after two storms."] == pytest.approx(0.5)


@pytest.mark.parametrize("pressing", [True, False])
def test_what_opens_an_article_may_say_less(tree: TreeOf, pressing: bool) -> None:
    """Where nothing else fits it does without where to; what is torn never stands."""
    parsed = tree(
        "Poe/PROPN/2/nsubj moved/VERB.Fin/0/root all/DET/4/det boats/NOUN.Plur/2/obj early/ADV/2/advmod to/ADP/7/case "
        "Larkby/PROPN/2/obl ./PUNCT/2/punct"
    )
    goal = [Scored(Cut(Kind.BOUND, 6, (5, 6)), 0.9)]
    found = [each.text for each in versions(parsed, goal, max_chars=30, aim_chars=30, pressing=pressing)]
    assert found == ["Poe moved all boats early."] * pressing
    small = [Scored(Cut(Kind.BOUND, 5, (5,)), 0.9)]
    assert not versions(parsed, small, max_chars=33, aim_chars=30, pressing=pressing)


WANTS = (
    "Poe/PROPN/2/nsubj heard/VERB.Fin/0/root from/ADP/4/case voters/NOUN.Plur/2/obl wanting/VERB.Ing/4/acl "
    "to/PART/7/mark move/VERB.Inf/5/xcomp soon/ADV/7/advmod ./PUNCT/2/punct"
)
SAVES = (
    "Poe/PROPN/2/nsubj withdrew/VERB.Fin/0/root from/ADP/4/case talks/NOUN.Plur/2/obl here/ADV/2/advmod "
    "to/PART/7/mark save/VERB.Inf/2/advcl jobs/NOUN.Plur/7/obj ./PUNCT/2/punct"
)
RANGE = (
    "Prices/NOUN.Plur/2/nsubj went/VERB.Fin/0/root from/ADP/4/case pennies/NOUN.Plur/2/obl to/ADP/6/case "
    "pounds/NOUN.Plur/2/obl in/ADP/8/case May/PROPN/2/obl at/ADP/10/case Larkby/PROPN/2/obl ./PUNCT/2/punct"
)


def test_a_range_keeps_both_its_ends(tree: TreeOf) -> None:
    """What goes "from pennies" goes somewhere."""
    parsed = tree(RANGE)
    begun, ended = Cut(Kind.ADJUNCT, 3, (2, 3)), Cut(Kind.ADJUNCT, 5, (4, 5))
    found = texts(parsed, [(begun, 0.9), (ended, 0.9)], 60)
    assert "Prices went to pounds in May at Larkby." in found
    assert not any("from pennies in May" in each for each in found)


@pytest.mark.parametrize("sentence", [WANTS, SAVES])
def test_another_to_is_no_end_of_a_range(tree: TreeOf, sentence: str) -> None:
    """What somebody wants, or does something for, may go."""
    parsed = tree(sentence)
    assert not halves_a_range(parsed, {5, 6, 7})


def test_a_to_does_not_outlive_the_verb_of_its_from(tree: TreeOf) -> None:
    """Whatever the parse hangs it on: what stands before would seem to go to it."""
    parsed = tree(
        "It/PRON/2/nsubj praised/VERB.Fin/0/root clerks/NOUN.Plur/2/obj working/VERB.Ing/3/acl from/ADP/6/case "
        "Wend/PROPN/4/obl to/ADP/8/case Larkby/PROPN/2/obl ./PUNCT/2/punct"
    )
    assert halves_a_range(parsed, {3, 4, 5})
    assert halves_a_range(parsed, {4, 5})
    assert not halves_a_range(parsed, {3, 4, 5, 6, 7})
    assert not halves_a_range(tree(RANGE), {2, 3})

"""What keeps a text from being a sentence, by its parse: and what a parse that lost its way does not."""

from collections.abc import Callable

import pytest

from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.fluency import fault

TreeOf = Callable[[str], Tree]

ONLY_WHEN = (
    "Last/ADJ/2/amod week/NOUN/7/obl:unmarked ,/PUNCT/2/punct when/ADV/7/advmod the/DET/6/det town/NOUN/7/nsubj "
    "voted/VERB.Fin/0/root on/ADP/9/case walls/NOUN.Plur/7/obl"
)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("A/DET/3/det flood/NOUN/3/compound wall/NOUN/0/root in/ADP/5/case Larkby/PROPN/3/nmod", "no verb"),
        (
            "Build/VERB.Inf/0/root the/DET/4/det flood/NOUN/4/compound wall/NOUN/1/obj now/ADV/1/advmod",
            "no finite verb",
        ),
        ("Voted/VERB.Fin/0/root for/ADP/4/case the/DET/4/det wall/NOUN/1/obl again/ADV/1/advmod", "no subject"),
        (
            "Ruiz/PROPN/2/nsubj voted/VERB.Fin/0/root for/ADP/4/case walls/NOUN.Plur/2/obl and/CCONJ/2/cc",
            "ends on 'and'",
        ),
        ("Ruiz/PROPN/2/nsubj voted/VERB.Fin/0/root ./PUNCT/2/punct", "too few words"),
        ("Tired/ADJ/5/advcl ,/PUNCT/1/punct Ana/PROPN/5/nsubj Lima/PROPN/3/flat was/AUX.Fin/0/root", "ends on 'was'"),
        (ONLY_WHEN, "half a clause"),
    ],
    ids=["heading", "call", "telegram", "cut off", "short", "nothing said", "only when"],
)
def test_what_is_missing_is_named(tree: TreeOf, written: str, reason: str) -> None:
    """A heading, a call, a telegram, an end on a function word, a stump."""
    assert fault(tree(written)) == reason


def test_what_is_surely_a_clause_only_ends_well(tree: TreeOf) -> None:
    """Where the whole sentence has verb and subject, its shorter form is not asked for them again, but for its end."""
    heading = "A/DET/3/det flood/NOUN/3/compound wall/NOUN/0/root in/ADP/5/case Larkby/PROPN/3/nmod"
    cut_off = heading + " and/CCONJ/3/cc"
    assert fault(tree(heading)) == "no verb"
    assert not fault(tree(heading), told=True)
    assert fault(tree(cut_off), told=True) == "ends on 'and'"


IS_TO = "Families/NOUN.Plur/4/obl are/AUX.Fin/4/cop to/PART/4/mark pay/VERB.Inf/0/root the/DET/6/det bill/NOUN/4/obj"
HAS_BEEN = (
    "The/DET/2/det house/NOUN/6/nsubj:pass has/AUX.Fin/6/aux been/AUX.Past/6/aux lying/VERB.Ing/0/root "
    "locked/VERB.Past/5/xcomp"
)
SAID_LAST = (
    "The/DET/2/det wall/NOUN/3/obl holds/VERB.Fin/7/ccomp ,/PUNCT/3/punct a/DET/6/det spokesman/NOUN/3/nsubj "
    "said/VERB.Fin/0/root ./PUNCT/7/punct"
)


@pytest.mark.parametrize("written", [IS_TO, HAS_BEEN, SAID_LAST], ids=["is to", "has been", "he said"])
def test_a_parse_that_lost_its_way_is_forgiven(tree: TreeOf, written: str) -> None:
    """A finite word right before the verb, or a noun right before it, is what the parse called otherwise."""
    assert not fault(tree(written))


SEEN = (
    "A/DET/2/det nurse/NOUN/3/nsubj {verb}/VERB.Fin/0/root the/DET/5/det crowd/NOUN/3/obj outside/ADP/8/case "
    "the/DET/8/det hall/NOUN/3/obl ./PUNCT/3/punct"
)


@pytest.mark.parametrize(
    ("verb", "found"),
    [("watches", True), ("hugs", True), ("watched", False), ("leads", False), ("celebrates", False)],
)
def test_what_only_a_picture_shows_is_no_takeaway(tree: TreeOf, verb: str, found: bool) -> None:
    """An act seen in the simple present captions a picture; told in the past, or of an anniversary, it is news."""
    assert bool(fault(tree(SEEN.format(verb=verb)))) is found


def test_an_act_without_object_is_seen_too(tree: TreeOf) -> None:
    """One celebrates after a goal in a picture; somebody who is a pronoun is told of."""
    written = SEEN.format(verb="celebrates").replace(
        "the/DET/5/det crowd/NOUN/3/obj", "there/ADV/3/advmod here/ADV/3/advmod"
    )
    assert fault(tree(written)) == "tells what a picture shows"
    assert not fault(tree(written.replace("A/DET/2/det nurse/NOUN", "So/ADV/3/advmod she/PRON")))


def test_somebody_told_needs_to_be_told_something(tree: TreeOf) -> None:
    """What was left of "..., Poe told a crowd" says nothing; with a clause, or "of" something, it does."""
    crowd = "Poe/PROPN/2/nsubj told/VERB.Fin/0/root a/DET/4/det crowd/NOUN/2/obj {} ./PUNCT/2/punct"
    assert fault(tree(crowd.format("on/ADP/6/case Sunday/PROPN/2/obl"))) == "tells nothing"
    assert not fault(tree(crowd.format("of/ADP/6/case walls/NOUN.Plur/2/obl")))
    assert not fault(tree(crowd.format("how/ADV/2/obj walls/NOUN.Plur/7/nsubj fell/VERB.Fin/5/acl")))
    clerk = (
        "Lt./PROPN/2/nmod:desc Poe/PROPN/{0}/nsubj of/ADP/5/case the/DET/5/det force/NOUN/2/nmod {1} "
        "says/VERB.Fin/0/root"
    )
    assert fault(tree(clerk.format(6, ""))) == "tells nothing"
    held = "the/DET/7/det wall/NOUN/8/nsubj held/VERB.Fin/{}/ccomp"
    assert not fault(tree(clerk.format(9, held.format(9))))


def test_who_is_added_says_nothing_and_need_not(tree: TreeOf) -> None:
    """To have been added to a list is no saying; to have added is, and wants to be told what."""
    added = "Poe/PROPN/4/nsubj has/AUX.Fin/4/aux {} added/VERB.Past/0/root to/ADP/7/case the/DET/7/det list/NOUN/4/obl"
    assert not fault(tree(added.format("been/AUX/4/aux:pass")))
    assert fault(tree(added.format("later/ADV/4/advmod"))) == "tells nothing"


LOOKS = (
    "Ana/PROPN/3/nsubj Lima/PROPN/1/flat looks/VERB.Fin/0/root {} as/SCONJ/7/mark they/PRON/7/nsubj "
    "lose/VERB.Fin/3/advcl"
)
PAST = (
    "Ana/PROPN/3/nsubj Lima/PROPN/1/flat goes/VERB.Fin/0/root {}/ADP/5/case Holt/PROPN/3/obl in/ADP/8/case "
    "the/DET/8/det final/NOUN/3/obl"
)


def test_a_player_in_a_picture_is_no_news(tree: TreeOf) -> None:
    """One looks sad, or goes past another; one that looks set to win, or goes to somebody, is told of."""
    assert fault(tree(LOOKS.format("sad/ADJ/3/xcomp"))) == "tells what a picture shows"
    assert not fault(tree(LOOKS.format("likely/ADJ/3/xcomp")))
    assert fault(tree(PAST.format("past"))) == "tells what a picture shows"
    assert not fault(tree(PAST.format("to")))


PASSIVE = (
    "Ana/PROPN/4/nsubj:pass Lima/PROPN/1/flat {}/AUX.Fin/4/aux:pass {}/VERB.Past/0/root by/ADP/7/case the/DET/7/det "
    "police/NOUN/4/obl:agent"
)


@pytest.mark.parametrize(
    ("being", "done", "found"), [("is", "escorted", True), ("was", "escorted", False), ("is", "accused", False)]
)
def test_what_is_done_to_somebody_in_a_picture(tree: TreeOf, being: str, done: str, found: bool) -> None:
    """One "is led away" under a picture; in the news one was, or is accused."""
    assert bool(fault(tree(PASSIVE.format(being, done)))) is found


@pytest.mark.parametrize(("before", "reason"), [("", "half a clause"), ("was/AUX.Fin/6/cop shut/ADJ/6/amod", "")])
def test_a_clause_needs_a_verb(tree: TreeOf, before: str, reason: str) -> None:
    """Copy that lost its end tells "when the gate near the mill" and nothing of it."""
    mill = "The/DET/2/det mill/NOUN/3/nsubj closed/VERB.Fin/0/root"
    written = f"{mill} when/ADV/6/advmod the/DET/6/det gate/NOUN/3/advcl {before}"
    assert fault(tree(written)) == reason


@pytest.mark.parametrize(
    ("said", "reason"), [("", "half a clause"), (" ,/PUNCT/6/punct Poe/PROPN/9/nsubj said/VERB.Fin/6/parataxis", "")]
)
def test_a_relative_clause_is_no_sentence(tree: TreeOf, said: str, reason: str) -> None:
    """What is told is not that the ministers were accused, but in which government."""
    written = (
        "Government/NOUN/6/nsubj in/ADP/3/case which/PRON/6/obl ministers/NOUN.Plur/6/nsubj:pass "
        "were/AUX.Fin/6/aux:pass accused/VERB.Past/0/root"
    )
    assert fault(tree(written + said)) == reason


HAD_HIT = (
    "A/DET/2/det lorry/NOUN/{head}/{relation} {marks} had/AUX.Fin/{verb}/aux hit/VERB.Past/{verb_is} "
    "the/DET/{car}/det car/NOUN/{verb}/obj"
)


@pytest.mark.parametrize(
    ("verb_is", "relation", "marks", "reason"),
    [
        ("0/root", "nsubj", ",/PUNCT/2/punct", "a comma behind the subject"),
        ("0/root", "nsubj", "there/ADV/2/advmod", ""),
        ("0/root", "nsubj", ",/PUNCT/2/punct a/DET/5/det bus/NOUN/2/appos ,/PUNCT/2/punct", ""),
        ("2/acl:relcl", "root", ",/PUNCT/2/punct", "a comma behind the subject"),
    ],
    ids=["comma", "none", "two", "taken for a clause"],
)
def test_a_comma_behind_the_subject(tree: TreeOf, verb_is: str, relation: str, marks: str, reason: str) -> None:
    """One comma alone between subject and verb is what a cut left, or a slip; two set something off."""
    verb = 4 + len(marks.split())
    head = 0 if relation == "root" else verb
    written = HAD_HIT.format(head=head, relation=relation, marks=marks, verb=verb, verb_is=verb_is, car=verb + 2)
    if relation == "root":
        written = f"{written} fell/VERB.Fin/0/root".replace("lorry/NOUN/0/root", f"lorry/NOUN/{verb + 3}/nsubj")
    assert fault(tree(written)) == reason


def test_a_clause_about_the_subject_may_have_its_comma(tree: TreeOf) -> None:
    """Its "which" opens it."""
    written = (
        "A/DET/2/det lorry/NOUN/7/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj fell/VERB.Fin/2/acl:relcl ,/PUNCT/5/punct "
        "hit/VERB.Fin/0/root Poe/PROPN/7/obj"
    )
    assert fault(tree(written)) == ""


@pytest.mark.parametrize(("speaker", "reason"), [("she/PRON/9/nsubj", ""), ("again/ADV/9/advmod", "tells nothing")])
def test_two_subjects_of_a_saying_verb_tell_something(tree: TreeOf, speaker: str, reason: str) -> None:
    """The parse may take what is said for a part of its subject; nobody says anything in two voices."""
    written = (
        "Two/NUM/2/nummod members/NOUN.Plur/9/nsubj called/VERB.Fin/2/acl the/DET/5/det price/NOUN/3/obj "
        f"high/ADJ/3/xcomp ,/PUNCT/3/punct {speaker} added/VERB.Fin/0/root ./PUNCT/9/punct"
    )
    assert fault(tree(written)) == reason


def test_a_claim_taken_for_what_tells_of_the_hearer_is_told(tree: TreeOf) -> None:
    """Of "told a meeting that the mill burns" the parse may think that it says which meeting."""
    told = "Ana/PROPN/2/nsubj told/VERB.Fin/0/root a/DET/4/det meeting/NOUN/2/obj {}/6/{} burns/VERB.Fin/4/{}"
    assert fault(tree(told.format("that/SCONJ", "mark", "acl"))) == ""
    assert fault(tree(told.format("that/PRON", "nsubj", "acl:relcl"))) == "tells nothing"


@pytest.mark.parametrize(("verb", "reason"), [("reported", ""), ("sank", "no subject")])
def test_who_reports_it_last_is_a_subject(tree: TreeOf, verb: str, reason: str) -> None:
    """Of "..., Larkby Radio reported" the parse may take the name for a part of what is claimed."""
    read = tree(
        "The/DET/2/det mill/NOUN/3/obl burns/VERB.Fin/7/ccomp ,/PUNCT/3/punct Larkby/PROPN/6/compound "
        f"Radio/PROPN/3/parataxis {verb}/VERB.Fin/0/root ./PUNCT/7/punct"
    )
    assert fault(read) == reason

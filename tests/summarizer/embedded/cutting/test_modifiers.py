"""Words before a noun, roles before names and "who was" are offered where the noun stays what it is."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

TITLE = (
    "Police/NOUN/2/compound chief/NOUN/3/nmod:desc Ana/PROPN/5/nsubj Lima/PROPN/3/flat opened/VERB.Fin/0/root "
    "the/DET/8/det new/ADJ/8/amod bridge/NOUN/5/obj ./PUNCT/5/punct"
)
EPITHET = (
    "The/DET/2/det council/NOUN/3/nsubj hired/VERB.Fin/0/root an/DET/6/det able/ADJ/6/amod engineer/NOUN/3/obj "
    "for/ADP/9/case the/DET/9/det bridge/NOUN/3/obl ./PUNCT/3/punct"
)
ORIGIN = (
    "A/DET/3/det Larkfield/PROPN/3/compound court/NOUN/4/nsubj fined/VERB.Fin/0/root the/DET/6/det driver/NOUN/4/obj "
    "of/ADP/9/case the/DET/9/det bus/NOUN/6/nmod ./PUNCT/4/punct"
)
REDUCED = (
    "A/DET/2/det man/NOUN/7/nsubj who/PRON/5/nsubj:pass was/AUX.Fin/5/aux:pass arrested/VERB.Past/2/acl:relcl "
    "there/ADV/5/advmod left/VERB.Fin/0/root the/DET/9/det town/NOUN/7/obj ./PUNCT/7/punct"
)
BETWEEN = (
    "A/DET/2/det man/NOUN/7/nsubj who/PRON/6/nsubj:pass was/AUX.Fin/6/aux:pass {}/ADV/6/advmod "
    "arrested/VERB.Past/2/acl:relcl left/VERB.Fin/0/root the/DET/9/det town/NOUN/7/obj ./PUNCT/7/punct"
)
CONTRAST = (
    "The/DET/2/det town/NOUN/3/nsubj built/VERB.Fin/0/root a/DET/5/det bridge/NOUN/3/obj rather/ADV/9/cc "
    "than/ADP/6/fixed a/DET/9/det tunnel/NOUN/5/conj ./PUNCT/3/punct"
)
LAST_WEEK = (
    "The/DET/2/det council/NOUN/3/nsubj bought/VERB.Fin/0/root the/DET/5/det mill/NOUN/3/obj last/ADJ/7/amod "
    "week/NOUN/3/obl:unmarked for/ADP/9/case flats/NOUN.Plur/3/obl ./PUNCT/3/punct"
)
OVER = (
    "Over/ADV/2/advmod two/NUM/3/nummod years/NOUN.Plur/6/obl ,/PUNCT/3/punct walkers/NOUN.Plur/6/nsubj "
    "fell/VERB.Fin/0/root harder/ADV/6/advmod than/ADP/9/case sitters/NOUN.Plur/7/obl ./PUNCT/6/punct"
)
DESPITE = (
    "The/DET/2/det council/NOUN/5/nsubj did/AUX.Fin/5/aux not/PART/5/advmod vote/VERB.Inf/0/root despite/ADP/8/case "
    "the/DET/8/det plea/NOUN/5/obl ./PUNCT/5/punct"
)
BRACKETS = (
    "Ruiz/PROPN/2/nsubj praised/VERB.Fin/0/root the/DET/4/det map/NOUN/2/obj drawn/VERB.Past/4/acl by/ADP/8/case "
    "the/DET/8/det Office/PROPN/5/obl:agent (/PUNCT/10/punct OOF/PROPN/8/appos )/PUNCT/10/punct ./PUNCT/2/punct"
)
SAID = (
    "The/DET/2/det wall/NOUN/3/nsubj held/VERB.Fin/0/root ,/PUNCT/6/punct a/DET/6/det clerk/NOUN/3/parataxis "
    "for/ADP/9/case the/DET/9/det mill/NOUN/6/nmod said/VERB.Fin/9/acl:relcl there/ADV/10/advmod ./PUNCT/3/punct"
)
CLUB_TITLE = (
    "For/ADP/5/case Larkby/PROPN/3/compound Town/PROPN/5/compound boss/NOUN/5/nmod:desc Ana/PROPN/9/obl "
    "Lima/PROPN/5/flat ,/PUNCT/5/punct talks/NOUN.Plur/9/nsubj begin/VERB.Fin/0/root there/ADV/9/advmod ./PUNCT/9/punct"
)
NAME_UNDER_ROLE = (
    "The/DET/3/det town/NOUN/3/compound clerk/NOUN/{0}/nsubj Ana/PROPN/3/appos Lima/PROPN/4/flat {1} "
    "left/VERB.Fin/0/root the/DET/{2}/det hall/NOUN/{0}/obj ./PUNCT/{0}/punct"
)


def cuts(tree: Tree) -> dict[str, Kind]:
    """Return the phrases offered, with their kinds."""
    return {tree.text_of(cut.places): cut.kind for cut in propose(tree)}


@pytest.mark.parametrize(
    ("written", "phrase", "kind"),
    [
        (TITLE, "Police chief", Kind.TITLE),
        (CLUB_TITLE, "Larkby Town boss", Kind.TITLE),
        (NAME_UNDER_ROLE.format(6, "", 8), "The town clerk", Kind.TITLE),
        (
            NAME_UNDER_ROLE.format(10, ",/PUNCT/8/punct who/PRON/8/nsubj won/VERB.Fin/3/acl:relcl ,/PUNCT/8/punct", 12),
            "The town clerk",
            Kind.TITLE,
        ),
        (EPITHET, "able", Kind.EPITHET),
        (ORIGIN, "Larkfield", Kind.ORIGIN),
        (REDUCED, "who was", Kind.REDUCTION),
        (CONTRAST, "rather than a tunnel", Kind.CONTRAST),
        (LAST_WEEK, "last week", Kind.TIME),
        (OVER, "Over two years", Kind.TIME),
        (DESPITE, "despite the plea", Kind.ADJUNCT),
        (BRACKETS, "drawn by the Office (OOF)", Kind.NARROWING),
    ],
)
def test_they_are_offered_whole(tree: TreeOf, written: str, phrase: str, kind: Kind) -> None:
    """Each with the kind that the judge knows it by."""
    assert cuts(tree(written))[phrase] is kind


def test_a_role_begins_after_what_binds_it(tree: TreeOf) -> None:
    """Of "who was with town clerk Ana Lima" only the clerk goes; of "its head and clerk Ana Lima" nobody does."""
    bound = (
        "A/DET/2/det man/NOUN/9/nsubj who/PRON/7/nsubj was/AUX.Fin/7/cop with/ADP/7/case clerk/NOUN/7/nmod:desc "
        "Ana/PROPN/2/acl:relcl Lima/PROPN/7/flat left/VERB.Fin/0/root the/DET/11/det hall/NOUN/9/obj ./PUNCT/9/punct"
    )
    joined = (
        "Poe/PROPN/2/nsubj met/VERB.Fin/0/root its/PRON/4/nmod:poss head/NOUN/2/obj and/CCONJ/8/cc "
        "town/NOUN/7/compound clerk/NOUN/8/nmod:desc Ana/PROPN/4/conj Lima/PROPN/8/flat there/ADV/2/advmod "
        "./PUNCT/2/punct"
    )
    assert {phrase for phrase, kind in cuts(tree(bound)).items() if kind is Kind.TITLE} == {"clerk"}
    assert Kind.TITLE not in cuts(tree(joined)).values()


def test_a_role_of_which_the_sentence_tells_more_stays(tree: TreeOf) -> None:
    """Of "the clerk Ana Lima of the mill" no name is left that belongs to the mill."""
    written = NAME_UNDER_ROLE.format(9, "of/ADP/8/case the/DET/8/det mill/NOUN/3/nmod", 11)
    assert Kind.TITLE not in cuts(tree(written)).values()


@pytest.mark.parametrize(
    "word",
    [
        "former",
        "alleged",
        "bigger",
        "first",
        "American",
        "multi-million",
        "12ft",
        "average",
        "fastest-growing",
        "best-known",
    ],
)
def test_an_adjective_that_makes_the_noun_what_it_is_stays(tree: TreeOf, word: str) -> None:
    """No president of a former one, no comparison undone, no name torn."""
    assert word not in cuts(tree(EPITHET.replace("able", word)))


@pytest.mark.parametrize(
    ("noun", "word", "goes"),
    [
        ("an/DET/6/det {}/ADJ/6/amod engineer/NOUN/3/obj", "local", False),
        ("an/DET/6/det {}/ADJ/6/amod engineer/NOUN/3/obj", "able", True),
        ("the/DET/6/det {}/ADJ/6/amod engineer/NOUN/3/obj", "local", True),
        ("its/PRON/6/nmod:poss {}/ADJ/6/amod engineer/NOUN/3/obj", "local", True),
        ("some/DET/6/det {}/ADJ/6/amod engineers/NOUN.Plur/3/obj", "local", False),
    ],
)
def test_what_alone_is_told_of_something_new_stays(tree: TreeOf, noun: str, word: str, *, goes: bool) -> None:
    """Nobody tests "for a substance"; what only colours may go, and so may what an "its" or a "the" makes known."""
    written = EPITHET.replace("an/DET/6/det able/ADJ/6/amod engineer/NOUN/3/obj", noun.format(word))
    assert (word in cuts(tree(written))) is goes


def test_an_article_is_not_left_before_a_word_that_wants_the_other(tree: TreeOf) -> None:
    """Of "a clever engineer" no "a engineer" is made; "an hour" and "a union" are heard, not spelled."""
    assert "clever" not in cuts(tree(EPITHET.replace("an/DET", "a/DET").replace("able", "clever")))
    assert "able" not in cuts(tree(EPITHET.replace("engineer", "unionist")))
    assert "able" in cuts(tree(EPITHET.replace("engineer", "heir")))


def test_a_role_before_one_word_stays(tree: TreeOf) -> None:
    """A surname alone would not say who it is."""
    assert Kind.TITLE not in cuts(tree(TITLE.replace("Lima/PROPN/3/flat", "Lima/PROPN/3/compound"))).values()


def test_a_negated_participle_keeps_its_pronoun(tree: TreeOf) -> None:
    """Of "who was never arrested" nothing is taken."""
    assert "who was" in cuts(tree(BETWEEN.format("once")))
    assert "who was" not in cuts(tree(BETWEEN.format("never")))


def test_a_saying_that_the_parse_lost_is_not_cut(tree: TreeOf) -> None:
    """Of "..., a clerk for the mill said there" no "a clerk for the mill" is left."""
    assert not [phrase for phrase in cuts(tree(SAID)) if "said" in phrase]


def test_a_name_of_several_words_is_not_halved(tree: TreeOf) -> None:
    """Of "a Larkfield Cup court" neither name goes alone."""
    written = (
        "A/DET/4/det Larkfield/PROPN/4/compound Cup/PROPN/4/compound final/NOUN/5/nsubj drew/VERB.Fin/0/root "
        "the/DET/7/det town/NOUN/5/obj ./PUNCT/5/punct"
    )
    assert not [phrase for phrase in cuts(tree(written)) if phrase in {"Larkfield", "Cup"}]


def test_what_somebody_is_said_to_be_keeps_its_adjective(tree: TreeOf) -> None:
    """Being "a figure" says nothing; a figure that acts may lose its colour."""
    written = (
        "Ruiz/PROPN/5/nsubj was/AUX.Fin/5/cop a/DET/5/det secular/ADJ/5/amod figure/NOUN/0/root there/ADV/5/advmod "
        "./PUNCT/5/punct"
    )
    assert "secular" not in cuts(tree(written))


def test_a_counted_noun_keeps_its_bounds(tree: TreeOf) -> None:
    """57 goals in the league are not 57 goals."""
    written = (
        "The/DET/2/det side/NOUN/3/nsubj scored/VERB.Fin/0/root {}/{}/5/{} goals/NOUN.Plur/3/obj in/ADP/8/case "
        "the/DET/8/det league/NOUN/5/nmod ./PUNCT/3/punct"
    )
    assert "in the league" not in cuts(tree(written.format("57", "NUM", "nummod")))
    assert "in the league" in cuts(tree(written.format("fine", "ADJ", "amod")))


@pytest.mark.parametrize(
    ("article", "noun", "goes"),
    [
        ("a", "outcome", False),
        ("a", "result", True),
        ("a", "union", True),
        ("a", "U.S.", True),
        ("a", "UN", True),
        ("a", "unrest", False),
        ("a", "one-off", True),
        ("an", "heir", False),
    ],
)
def test_an_article_fits_what_follows(tree: TreeOf, article: str, noun: str, goes: bool) -> None:
    """Of "a big outcome" no "a outcome" is left."""
    written = EPITHET.replace("an/DET", f"{article}/DET").replace("able/ADJ", "big/ADJ").replace("engineer", noun)
    assert ("big" in cuts(tree(written))) is (goes if article == "a" else True)


@pytest.mark.parametrize(("article", "goes"), [("The", False), ("A", True)])
def test_what_makes_the_noun_known_stays(tree: TreeOf, article: str, goes: bool) -> None:
    """A bare "the court" would be one that an earlier sentence told of."""
    assert ("Larkfield" in cuts(tree(ORIGIN.replace("A/DET", f"{article}/DET", 1)))) is goes


@pytest.mark.parametrize(
    ("noun", "word", "goes"),
    [("terms", "tough", False), ("times", "tough", False), ("tones", "tough", True), ("tones", "very", False)],
)
def test_what_makes_the_point_is_no_colour(tree: TreeOf, noun: str, word: str, goes: bool) -> None:
    """Nothing is said "in terms", and "very poor" is what is told."""
    adjective = f"{word}/ADJ/5/amod" if word != "very" else "very/ADV/5/advmod bad/ADJ/6/amod"
    place = 6 if word == "very" else 5
    written = (
        f"Poe/PROPN/2/nsubj spoke/VERB.Fin/0/root in/ADP/{place}/case {adjective} {noun}/NOUN.Plur/2/obl "
        "there/ADV/2/advmod ./PUNCT/2/punct"
    )
    assert any(text.endswith(("tough", "bad")) for text in cuts(tree(written))) is goes


@pytest.mark.parametrize(("noun", "goes"), [("magazine/NOUN", False), ("magazines/NOUN.Plur", True)])
def test_no_noun_is_left_without_article_or_name(tree: TreeOf, noun: str, goes: bool) -> None:
    """What is told by "Variety trade magazine" is not told by "trade magazine"."""
    written = (
        "The/DET/2/det man/NOUN/3/nsubj moved/VERB.Fin/0/root on/ADV/3/advmod in/ADP/7/case Larkfield/PROPN/7/compound "
        f"{noun}/3/obl today/NOUN/3/obl:unmarked ./PUNCT/3/punct"
    )
    assert ("Larkfield" in cuts(tree(written))) is goes


@pytest.mark.parametrize(
    ("word", "noun", "goes"),
    [("ex-army", "engineer", False), ("able", "engineer", True), ("able", "debut", False), ("able", "cap", False)],
)
def test_what_makes_another_of_it_stays(tree: TreeOf, word: str, noun: str, goes: bool) -> None:
    """Who is ex-army is not of the army, and a first debut for the country is not the first of all."""
    written = EPITHET.replace("an/DET", "the/DET").replace("able/ADJ", f"{word}/ADJ").replace("engineer", noun)
    assert (word in cuts(tree(written))) is goes


@pytest.mark.parametrize(("noun", "goes"), [("debut", False), ("court", True)])
def test_where_a_debut_was_is_told(tree: TreeOf, noun: str, goes: bool) -> None:
    """A debut for Larkfield is none elsewhere."""
    assert ("Larkfield" in cuts(tree(ORIGIN.replace("court", noun)))) is goes


@pytest.mark.parametrize(("name", "last", "goes"), [("No.", "1/NUM", False), ("Ana", "Lima/PROPN", True)])
def test_a_rank_keeps_its_world(tree: TreeOf, name: str, last: str, goes: bool) -> None:
    """The "former world" of "former world No. 1" is no role before a name."""
    written = TITLE.replace("Ana/PROPN", f"{name}/PROPN").replace("Lima/PROPN", last)
    assert ("Police chief" in cuts(tree(written))) is goes


@pytest.mark.parametrize(("noun", "goes"), [("No.", False), ("clerk", True)])
def test_a_rank_keeps_its_adjective(tree: TreeOf, noun: str, goes: bool) -> None:
    """Which No. 1 somebody is stands right before it."""
    assert ("able" in cuts(tree(EPITHET.replace("an/DET", "the/DET").replace("engineer", noun)))) is goes

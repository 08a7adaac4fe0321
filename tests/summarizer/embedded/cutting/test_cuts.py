"""What may be cut is offered whole; what carries the claim is never offered."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.cutting.quotations import quoted_places, with_its_close
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.embedded.parsing.words import split_words
from summarizer.embedded.shortening.tidy import join, kept_spans

TreeOf = Callable[[str], Tree]

RELATIVE = (
    "Mayor/PROPN/2/compound Ruiz/PROPN/8/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj opposed/VERB.Fin/2/acl:relcl "
    "it/PRON/5/obj ,/PUNCT/5/punct voted/VERB.Fin/0/root no/INTJ/8/obj ./PUNCT/8/punct"
)
APPOSITION = (
    "Ana/PROPN/8/nsubj Ruiz/PROPN/1/flat ,/PUNCT/6/punct the/DET/6/det town/NOUN/6/compound mayor/NOUN/1/appos "
    ",/PUNCT/6/punct signed/VERB.Fin/0/root the/DET/11/det new/ADJ/11/amod order/NOUN/8/obj ./PUNCT/8/punct"
)
TIME = (
    "The/DET/2/det council/NOUN/3/nsubj voted/VERB.Fin/0/root late/ADV/6/advmod on/ADP/6/case Tuesday/PROPN/3/obl "
    "to/PART/8/mark build/VERB.Inf/3/xcomp the/DET/10/det wall/NOUN/8/obj ./PUNCT/3/punct"
)
NEGATED = (
    "The/DET/2/det council/NOUN/5/nsubj did/AUX.Fin/5/aux not/PART/5/advmod vote/VERB.Inf/0/root on/ADP/7/case "
    "Tuesday/PROPN/5/obl for/ADP/10/case the/DET/10/det wall/NOUN/5/obl ./PUNCT/5/punct"
)
CONDITION = (
    "Work/NOUN/3/nsubj will/AUX.Fin/3/aux begin/VERB.Inf/0/root soon/ADV/3/advmod if/SCONJ/8/mark the/DET/7/det "
    "state/NOUN/8/nsubj agrees/VERB.Fin/3/advcl ./PUNCT/3/punct"
)
AFTER = (
    "The/DET/2/det river/NOUN/3/nsubj rose/VERB.Fin/0/root quickly/ADV/3/advmod after/SCONJ/8/mark two/NUM/7/nummod "
    "storms/NOUN.Plur/8/nsubj hit/VERB.Fin/3/advcl the/DET/10/det town/NOUN/8/obj ./PUNCT/3/punct"
)
HEDGED = (
    "The/DET/2/det driver/NOUN/4/nsubj allegedly/ADV/4/advmod fled/VERB.Fin/0/root the/DET/6/det scene/NOUN/4/obj "
    "./PUNCT/4/punct"
)
QUOTED = (
    "Ruiz/PROPN/2/nsubj called/VERB.Fin/0/root it/PRON/2/obj “/PUNCT/6/punct a/DET/6/det gift/NOUN/2/xcomp "
    "in/ADP/9/case the/DET/9/det rain/NOUN/6/nmod ”/PUNCT/6/punct ./PUNCT/2/punct"
)
FIRST = (
    "She/PRON/6/nsubj is/AUX.Fin/6/cop the/DET/6/det first/ADJ/6/amod woman/NOUN/6/compound mayor/NOUN/0/root "
    "in/ADP/9/case the/DET/9/det county/NOUN/6/nmod ./PUNCT/6/punct"
)
ADDED = (
    "The/DET/2/det council/NOUN/3/nsubj approved/VERB.Fin/0/root the/DET/5/det wall/NOUN/3/obj ,/PUNCT/9/punct "
    "and/CCONJ/9/cc Ruiz/PROPN/9/nsubj resigned/VERB.Fin/3/conj in/ADP/11/case protest/NOUN/9/obl ./PUNCT/3/punct"
)
EXCLUDING = (
    "Excluding/ADP/3/case one/NUM/3/nummod sale/NOUN/6/obl ,/PUNCT/3/punct profits/NOUN.Plur/6/nsubj "
    "rose/VERB.Fin/0/root again/ADV/6/advmod ./PUNCT/6/punct"
)
ATTRIBUTED = (
    "The/DET/2/det wall/NOUN/4/nsubj will/AUX.Fin/4/aux hold/VERB.Inf/0/root ,/PUNCT/8/punct according/VERB.Ing/8/case "
    "to/ADP/6/fixed Ruiz/PROPN/4/obl ./PUNCT/4/punct"
)


def cuts(tree: Tree) -> dict[str, Kind]:
    """Return the phrases offered, with their kinds."""
    return {tree.text_of(cut.places): cut.kind for cut in propose(tree)}


@pytest.mark.parametrize(
    ("written", "phrase", "kind"),
    [
        (RELATIVE, "who opposed it", Kind.RELATIVE),
        (APPOSITION, "the town mayor", Kind.APPOSITION),
        (TIME, "late on Tuesday", Kind.TIME),
        (AFTER, "after two storms hit the town", Kind.CLAUSE),
        (ADDED, "and Ruiz resigned in protest", Kind.SECOND_CLAUSE),
        (ADDED, "The council approved the wall, and", Kind.FIRST_CLAUSE),
    ],
)
def test_whole_phrases_are_offered(tree: TreeOf, written: str, phrase: str, kind: Kind) -> None:
    """Each with the kind that the judge knows it by, never a part of it."""
    assert cuts(tree(written))[phrase] is kind


@pytest.mark.parametrize(
    "written",
    [NEGATED, CONDITION, HEDGED, QUOTED, FIRST, ATTRIBUTED, EXCLUDING],
    ids=["not", "if", "hedge", "quote", "first", "source", "excluding"],
)
def test_what_limits_the_claim_is_not_offered(tree: TreeOf, written: str) -> None:
    """Under a negation or a "first", and for conditions, hedges, sources and quoted words, nothing may go."""
    assert not [phrase for phrase in cuts(tree(written)) if phrase != "soon"]


def test_subjects_and_objects_stay(tree: TreeOf) -> None:
    """No cut takes a subject, an object or the verb of the main clause."""
    for written in (RELATIVE, APPOSITION, TIME, AFTER):
        parsed = tree(written)
        core = {
            word.place
            for word in parsed.words
            if word.relation in {"nsubj", "obj", "root"} and word.head in {-1, parsed.root}
        }
        assert not core & {place for cut in propose(parsed) for place in cut.places}


@pytest.mark.parametrize(
    ("change", "kinds"),
    [
        (("and/CCONJ", "but/CCONJ"), set()),
        (("and/CCONJ", "or/CCONJ"), set()),
        (("approved/VERB.Fin/0/root the/DET/5/det", "approved/VERB.Fin/0/root may/AUX.Fin/3/aux"), {Kind.FIRST_CLAUSE}),
        (("The/DET/2/det council/NOUN/3/nsubj", "She/PRON/3/nsubj once/ADV/3/advmod"), {Kind.FIRST_CLAUSE}),
    ],
)
def test_what_but_adds_stays(tree: TreeOf, change: tuple[str, str], kinds: set[Kind]) -> None:
    """It stands alone only where the first clause makes way for it, with a "may" or a "she"; "or" clauses stay."""
    written = ADDED.replace("and/CCONJ", change[1] if change[0] == "and/CCONJ" else "but/CCONJ").replace(*change)
    assert {kind for kind in cuts(tree(written)).values() if "clause" in kind.value} == kinds


WINDOW = (
    "Kit/PROPN/2/nsubj slept/VERB.Fin/0/root -/PUNCT/2/punct a/DET/5/det window/NOUN/{}/nsubj -/PUNCT/5/punct "
    "and/CCONJ/9/cc Larkby/PROPN/9/nsubj cheered/VERB.Fin/2/conj ./PUNCT/2/punct"
)


def test_a_clause_that_its_and_does_not_open_does_not_stand_alone(tree: TreeOf) -> None:
    """The parse has lost its way there: "A window and Larkby cheered"."""
    assert not [kind for kind in cuts(tree(WINDOW.format(9))).values() if kind is Kind.FIRST_CLAUSE]
    assert [kind for kind in cuts(tree(WINDOW.format(2))).values() if kind is Kind.FIRST_CLAUSE]


def test_what_and_adds_to_a_name_is_no_apposition(tree: TreeOf) -> None:
    """Both are told of, whatever the parse calls the second."""
    written = APPOSITION.replace("the/DET/6/det", "and/CCONJ/6/cc")
    assert "and town mayor" not in cuts(tree(written))


SOURCE_IN_CUT = (
    "The/DET/2/det wall/NOUN/3/nsubj fell/VERB.Fin/0/root on/ADP/5/case Tuesday/PROPN/3/obl ,/PUNCT/7/punct "
    "flooding/VERB.Ing/3/advcl two/NUM/9/nummod streets/NOUN.Plur/7/obj ,/PUNCT/13/punct according/VERB.Ing/13/case "
    "to/ADP/11/fixed Ruiz/PROPN/7/obl ./PUNCT/3/punct"
)
BENT = (
    "Tourists/NOUN.Plur/3/nsubj were/AUX.Fin/3/cop inside/ADV/0/root during/ADP/6/case the/DET/6/det attack/NOUN/3/obl "
    ",/PUNCT/10/punct which/PRON/10/nsubj Ruiz/PROPN/10/nsubj condemned/VERB.Fin/6/acl:relcl ./PUNCT/3/punct"
)


def test_a_source_at_the_end_of_a_phrase_stays(tree: TreeOf) -> None:
    """The participle goes, "according to Ruiz" is no part of the cut, and its comma stands."""
    parsed = tree(SOURCE_IN_CUT)
    (cut,) = (cut for cut in propose(parsed) if cut.kind is Kind.PARTICIPLE)
    assert parsed.text_of(cut.places) == "flooding two streets"
    assert join(parsed.sentence, kept_spans(parsed, cut.places)) == "The wall fell on Tuesday, according to Ruiz."


def test_no_relative_clause_moves_to_another_noun(tree: TreeOf) -> None:
    """A phrase that a relative clause tells of may not go and leave the clause behind."""
    kept = BENT.replace("which/PRON/10/nsubj Ruiz/PROPN/10/nsubj condemned/VERB.Fin/6/acl:relcl",
                        "which/PRON/10/nsubj Ruiz/PROPN/10/nsubj condemned/VERB.Fin/1/acl:relcl")  # fmt: skip
    assert "during the attack" not in cuts(tree(kept))


def test_a_clause_that_hangs_far_back_keeps_what_is_between(tree: TreeOf) -> None:
    """Behind many words the parse has often hung it on the wrong noun."""
    written = (
        "Poe/PROPN/2/nsubj saw/VERB.Fin/0/root lists/NOUN.Plur/2/obj {} that/PRON/{}/nsubj "
        "harm/VERB.Fin/3/acl:relcl trade/NOUN/{}/obj ./PUNCT/2/punct"
    )
    near = "from/ADP/6/case the/DET/6/det town/NOUN/3/nmod"
    far = f"{near} of/ADP/9/case old/ADJ/9/amod Larkby/PROPN/6/nmod"
    assert "from the town" in cuts(tree(written.format(near, 8, 8)))
    assert "from the town of old Larkby" not in cuts(tree(written.format(far, 11, 11)))


FIRST_TIME = (
    "They/PRON/2/nsubj won/VERB.Fin/0/root the/DET/4/det cup/NOUN/2/obj for/ADP/8/case the/DET/8/det first/ADJ/8/amod "
    "time/NOUN/2/obl in/ADP/11/case 52/NUM/11/nummod years/NOUN.Plur/2/obl ./PUNCT/2/punct"
)
SCORE = (
    "Rovers/PROPN/2/nsubj beat/VERB.Fin/0/root Dunmore/PROPN/2/obj 3-2/NUM/3/nummod on/ADP/6/case Saturday/PROPN/2/obl "
    "./PUNCT/2/punct"
)
GOAL = (
    "They/PRON/2/nsubj withdrew/VERB.Fin/0/root the/DET/4/det bill/NOUN/2/obj in/ADP/6/case March/PROPN/2/obl "
    "during/ADP/9/case a/DET/9/det row/NOUN/2/obl to/ADP/11/case 68/NUM/2/obl ./PUNCT/2/punct"
)


def test_a_first_time_is_told_whole(tree: TreeOf) -> None:
    """Neither "for the first time" nor the years since the last are cut: either alone says another thing."""
    cut = {" ".join(words_of(tree(FIRST_TIME), one.places)) for one in propose(tree(FIRST_TIME))}

    assert not cut & {"for the first time", "in 52 years"}


def test_a_day_after_a_score_may_go(tree: TreeOf) -> None:
    """The figure before "on Saturday" is no part of the time."""
    cut = {" ".join(words_of(tree(SCORE), one.places)) for one in propose(tree(SCORE))}

    assert "on Saturday" in cut


def test_no_goal_is_left_to_another_word(tree: TreeOf) -> None:
    """Without "during a row", "to 68" would follow the month: it goes only where nothing else makes the line fit."""
    assert cuts(tree(GOAL))["during a row"] is Kind.LOOSE


TAIL = (
    "Wendapp/PROPN/2/nsubj launched/VERB.Fin/0/root a/DET/4/det version/NOUN/2/obj ,/PUNCT/6/punct "
    "complete/ADJ/2/advcl with/ADP/9/case new/ADJ/9/amod maps/NOUN.Plur/6/obl ./PUNCT/2/punct"
)
CRASH = (
    "Troops/NOUN.Plur/2/nsubj suffered/VERB.Fin/0/root losses/NOUN.Plur/2/obj Friday/PROPN/2/obl:unmarked "
    "after/SCONJ/8/mark a/DET/7/det crash/NOUN/8/nsubj killed/VERB.Fin/2/advcl six/NUM/8/obj ./PUNCT/2/punct"
)


def test_an_adjective_s_tail_may_go(tree: TreeOf) -> None:
    """Set off by a comma, "complete with ..." tells more and is needed for nothing."""
    assert cuts(tree(TAIL))["complete with new maps"] is Kind.PARTICIPLE


def test_a_day_before_after_may_go(tree: TreeOf) -> None:
    """A weekday is no measure of what follows, as "24 hours" would be."""
    assert cuts(tree(CRASH))["Friday"] is Kind.TIME
    assert "hours" not in cuts(tree(CRASH.replace("Friday/PROPN", "hours/NOUN.Plur")))


SAID = (
    "Lima/PROPN/2/nsubj won/VERB.Fin/8/ccomp and/CCONJ/5/cc Poe/PROPN/5/nsubj lost/VERB.Fin/2/conj ,/PUNCT/2/punct "
    "officials/NOUN.Plur/8/nsubj {}/VERB.Fin/0/root ./PUNCT/8/punct"
)


def test_of_two_clauses_that_somebody_tells_one_may_go(tree: TreeOf) -> None:
    """Who tells it stays either way."""
    parsed = tree(SAID.format("said"))
    kinds = {cut.kind: cut for cut in propose(parsed)}
    left = {
        kind: join(parsed.sentence, kept_spans(parsed, kinds[kind].places))
        for kind in (Kind.FIRST_CLAUSE, Kind.SECOND_CLAUSE)
    }
    assert left == {Kind.FIRST_CLAUSE: "Poe lost, officials said.", Kind.SECOND_CLAUSE: "Lima won, officials said."}
    hoped = tree(SAID.format("hoped"))
    assert not {Kind.FIRST_CLAUSE, Kind.SECOND_CLAUSE} & {cut.kind for cut in propose(hoped)}


QUAKE = (
    "Ten/NUM/2/nummod died/VERB.Fin/0/root in/ADP/5/case the/DET/5/det quake/NOUN/2/obl and/CCONJ/10/cc "
    "towns/NOUN.Plur/10/nsubj {}/AUX/10/{} popular/ADJ/10/amod sights/NOUN.Plur/2/conj ./PUNCT/2/punct"
)


def test_a_clause_without_a_verb_of_its_own_may_go(tree: TreeOf) -> None:
    """What something is, is a clause; a noun that "and" joins is none."""
    assert cuts(tree(QUAKE.format("are", "cop")))["and towns are popular sights"] is Kind.SECOND_CLAUSE
    assert Kind.SECOND_CLAUSE not in cuts(tree(QUAKE.format("of", "dep"))).values()


LARK = (
    "Poe/PROPN/2/nsubj fell/VERB.Fin/11/ccomp hours/NOUN.Plur/5/obl after/SCONJ/5/mark seeing/VERB.Ing/2/advcl "
    '"/PUNCT/7/punct Lark/PROPN/5/obj ,/PUNCT/2/punct "/PUNCT/2/punct police/NOUN/11/nsubj said/VERB.Fin/0/root '
    "./PUNCT/11/punct"
)


def test_a_quotation_goes_with_the_mark_that_closes_it(tree: TreeOf) -> None:
    """Its comma stays for who says it all; without its opening mark it stays."""
    parsed = tree(LARK)
    (cut,) = (cut for cut in propose(parsed) if tree(LARK).words[cut.places[0]].lower == "hours")
    assert join(parsed.sentence, kept_spans(parsed, cut.places)) == "Poe fell, police said."
    quoted = quoted_places(parsed)
    assert with_its_close(parsed, (6,), quoted) == (6,)
    assert with_its_close(parsed, (5, 6), quoted) == (5, 6, 8)


def words_of(tree: Tree, places: tuple[int, ...]) -> list[str]:
    """Return the words at the places."""
    return [tree.words[place].text for place in places]


CALLED = (
    "The/DET/2/det town/NOUN/3/nsubj called/VERB.Fin/0/root it/PRON/3/obj “/PUNCT/6/punct unfair/ADJ/3/xcomp "
    ",/PUNCT/6/punct ”/PUNCT/6/punct rejecting/VERB.Ing/3/advcl the/DET/11/det map/NOUN/9/obj ./PUNCT/3/punct"
)
SO = (
    "Ana/PROPN/2/nsubj left/VERB.Fin/0/root the/DET/4/det hall/NOUN/2/obj so/SCONJ/8/mark she/PRON/8/nsubj "
    "could/AUX.Fin/8/aux rest/VERB.Inf/2/advcl there/ADV/8/advmod ./PUNCT/2/punct"
)
DENIED = (
    "Two/NUM/2/nummod men/NOUN.Plur/4/nsubj:pass were/AUX.Fin/4/aux:pass denied/VERB.Past/0/root bail/NOUN/4/obj "
    "at/ADP/8/case a/DET/8/det hearing/NOUN/4/obl ./PUNCT/4/punct"
)
SAID_OF_AN_ACCUSED = (
    "A/DET/2/det man/NOUN/4/nsubj:pass was/AUX.Fin/4/aux:pass charged/VERB.Past/0/root there/ADV/4/advmod "
    ",/PUNCT/8/punct police/NOUN/8/nsubj said/VERB.Fin/4/parataxis in/ADP/11/case a/DET/11/det letter/NOUN/8/obl "
    "./PUNCT/4/punct"
)


@pytest.mark.parametrize(
    ("written", "phrase", "kind"),
    [
        (CALLED, "rejecting the map", Kind.PARTICIPLE),
        (SO, "so she could rest there", Kind.PURPOSE),
        (DENIED, "at a hearing", Kind.ADJUNCT),
        (SAID_OF_AN_ACCUSED, "in a letter", Kind.ADJUNCT),
    ],
)
def test_what_only_looks_bound_may_go(tree: TreeOf, written: str, phrase: str, kind: Kind) -> None:
    """A comma inside the quotation sets off, who is denied bail accuses nobody, and no claim reaches its source."""
    assert {tree(written).text_of(cut.places): cut.kind for cut in propose(tree(written))}.get(phrase) is kind


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("He taught the class of '92 and the class of '93.", ""),
        ("She topped the ‘rich exes’ list of the fans’ guide.", "‘rich exes’"),
        ("She topped the ‘rich exes’ list.", "‘rich exes’"),
        ("The Larkby ‘keeper and his boss left early.", ""),
        ("He said: ‘The keeper and his boss left early.", "He said: ‘The keeper and his boss left early."),
        ("The fans’ guide calls it ‘the exes’ fair’ now.", "‘the exes’ fair’"),
    ],
)
def test_single_marks_are_told_from_apostrophes(sentence: str, quoted: str) -> None:
    """A year opens no quotation, and one that ends in an "s" ends there where nothing else could end it."""
    spans = split_words(sentence)
    words = [Word(place, span, span.cut(sentence), "X", place - 1, "dep") for place, span in enumerate(spans)]
    inside = [span for span, number in zip(spans, quoted_places(Tree(sentence, tuple(words))), strict=True) if number]
    assert (sentence[inside[0].start : inside[-1].end] if inside else "") == quoted


@pytest.mark.parametrize(("day", "goes"), [("Today", False), ("today", True), ("Monday", True)])
def test_a_show_that_is_called_like_a_day_stays(tree: TreeOf, day: str, goes: bool) -> None:
    """Whom one told something is no time."""
    written = (
        f"Ruiz/PROPN/2/nsubj met/VERB.Fin/0/root {day}/NOUN/2/obl:unmarked the/DET/5/det clerk/NOUN/2/obj "
        "there/ADV/2/advmod ./PUNCT/2/punct"
    )
    assert (day in {parsed.text_of(cut.places) for parsed in [tree(written)] for cut in propose(parsed)}) is goes


@pytest.mark.parametrize(
    ("score", "behind", "goes"),
    [
        ("6-4/NUM/3/obl 7-6/NUM/5/flat", "", True),
        ("6-4/NUM/3/obl ,/PUNCT/6/punct 7-6/NUM/5/conj", "in/ADP/9/case May/PROPN/3/obl", True),
        ("2-1/NUM/3/obl", "", False),
        ("6-4/NUM/7/nummod 7-6/NUM/5/flat wins/NOUN.Plur/3/obl", "", False),
        ("by/ADP/6/case 6-4/NUM/3/obl 7-6/NUM/6/flat", "", False),
    ],
    ids=["sets", "sets and a day", "one score", "before a noun", "by"],
)
def test_the_scores_of_sets_may_go(
    tree: TreeOf, offered: Callable[[Tree], set[str]], score: str, behind: str, goes: bool
) -> None:
    """Set by set, not the one score of a game, which is the news."""
    written = (
        f"Ana/PROPN/3/nsubj Lima/PROPN/1/flat beat/VERB.Fin/0/root Poe/PROPN/3/obj {score} {behind} ./PUNCT/3/punct"
    )
    texts = offered(tree(written))
    assert any(text.startswith("6-4") and text.endswith("7-6") for text in texts) is goes
    assert "2-1" not in texts


@pytest.mark.parametrize(("hour", "goes"), [("midday", False), ("law", True)])
def test_an_hour_keeps_its_day(tree: TreeOf, hour: str, *, goes: bool) -> None:
    """Of "by midday on Monday" no "by midday" is left; what must be done by law may be done without its day."""
    written = (
        "Ruiz/PROPN/3/nsubj must/AUX.Fin/3/aux recall/VERB.Inf/0/root the/DET/5/det notice/NOUN/3/obj by/ADP/7/case "
        "{}/NOUN/5/nmod on/ADP/9/case Monday/PROPN/3/obl at/ADP/11/case work/NOUN/3/obl ./PUNCT/3/punct"
    )
    assert ("on Monday" in cuts(tree(written.format(hour)))) is goes


@pytest.mark.parametrize(("verb", "goes"), [("diverted", False), ("gathered", True)])
def test_a_verb_that_needs_its_phrase_keeps_it(tree: TreeOf, verb: str, *, goes: bool) -> None:
    """What diverted attention diverted it from something."""
    written = (
        "The/DET/2/det remark/NOUN/4/nsubj has/AUX.Fin/4/aux {}/VERB.Past/0/root support/NOUN/4/obj from/ADP/7/case "
        "abroad/NOUN/4/obl ,/PUNCT/10/punct Ruiz/PROPN/10/nsubj said/VERB.Fin/4/parataxis ./PUNCT/4/punct"
    )
    assert ("from abroad" in cuts(tree(written.format(verb)))) is goes


BESIDE = (
    "The/DET/2/det council/NOUN/3/nsubj flew/VERB.Fin/0/root to/ADP/5/case Larkby/PROPN/3/obl ,/PUNCT/8/punct "
    "a/DET/8/det plan/NOUN/3/parataxis ./PUNCT/3/punct"
)


@pytest.mark.parametrize(
    ("old", "new", "phrases"),
    [
        ("", "", {"a plan": Kind.ADDITION}),
        ("plan/NOUN", "says/VERB", {"to Larkby": Kind.BOUND}),
    ],
)
def test_what_a_verb_may_want_and_what_is_set_beside_may_go(
    tree: TreeOf, old: str, new: str, phrases: dict[str, Kind]
) -> None:
    """No clause set beside may, for it may say whose claim it is; nor what somebody is accused to have done it to."""
    parsed = tree(BESIDE.replace(old, new))
    charged = tree(BESIDE.replace(old, new).replace("flew/", "accused/"))
    assert Kind.BOUND not in {cut.kind for cut in propose(charged)}
    assert {parsed.text_of(cut.places): cut.kind for cut in propose(parsed)} == phrases

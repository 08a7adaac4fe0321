"""What the shortener makes of a sentence: the likeliest ways that fit, part nothing, and keep the source."""

from collections.abc import Callable
from math import exp

import numpy as np
import pytest

from db.records import Span
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.embedded.shortening.compression import _with_ways
from summarizer.embedded.shortening.search import Compression
from summarizer.embedded.shortening.shortener import Steps, _bound, shortened
from summarizer.embedded.shortening.shortener_search import log_total

TreeOf = Callable[[str], Tree]

CLOSES = (
    "The/DET/2/det mill/NOUN/4/nsubj will/AUX.Fin/4/aux close/VERB.Inf/0/root in/ADP/6/case May/PROPN/4/obl "
    "after/ADP/9/case ten/NUM/9/nummod years/NOUN/4/obl ,/PUNCT/12/punct Ana/PROPN/12/nsubj said/VERB.Fin/4/parataxis "
    "./PUNCT/4/punct"
)
PAID = (
    "Larkby/PROPN/2/nsubj paid/VERB.Fin/0/root £/SYM/4/dep 9m/NUM/2/obj for/ADP/7/case an/DET/7/det "
    "in-depth/ADJ/8/amod review/NOUN/2/obl “/PUNCT/11/punct of/ADP/11/case debts/NOUN/8/nmod ”/PUNCT/11/punct "
    "./PUNCT/2/punct"
)


def steps_of(tree: Tree, *unlikely: str) -> Steps:
    """Return steps of which a network would rather cut these words than others, and all others leave."""
    places = [word.place for word in tree.words if word.upos != "PUNCT"]
    logits = np.zeros((len(places), 2, 2))
    for row, place in enumerate(places):
        logits[row, :, 1] = -2.0 if tree.words[place].text in unlikely else 2.0
    return Steps(tree, places, _bound(tree, places, logits))


def test_the_likeliest_way_that_parts_nothing_is_first(tree: TreeOf) -> None:
    """Whole phrases go ("in May"), never one word of them."""
    parsed = tree(CLOSES)
    first, *others = shortened(steps_of(parsed, "in", "May"), 140)
    assert first.text == "The mill will close after ten years, Ana said."
    assert first.cuts == (Kind.LOOSE,)
    assert first.score == max(each.score for each in (first, *others))
    assert not any(" in after" in each.text or "close May" in each.text for each in others)


def test_the_source_stays_however_unlikely(tree: TreeOf) -> None:
    """Also where the network would cut nothing else."""
    parsed = tree(CLOSES)
    found = shortened(steps_of(parsed, "Ana", "said", "in", "May"), 140)
    assert found
    assert all("Ana said" in each.text for each in found)


ENDS = (
    "The/DET/3/det steel/NOUN/3/compound mill/NOUN/4/nsubj closed/VERB.Fin/0/root early/ADV/4/advmod {mark}"
    "as/SCONJ/8/mark prices/NOUN.Plur/8/nsubj fell/VERB.Fin/4/advcl across/ADP/11/case the/DET/11/det "
    "county/NOUN/8/obl ./PUNCT/4/punct"
)


@pytest.mark.parametrize(("mark", "ends"), [(",/PUNCT/9/punct ", True), ("", False)])
def test_where_no_way_stands_a_sentence_may_end_at_a_comma(tree: TreeOf, mark: str, ends: bool) -> None:
    """However unlikely: here the network would rather keep the end than the beginning."""
    written = ENDS.format(mark=mark)
    if mark:
        written = written.replace("/8/", "/9/").replace("/11/", "/12/")
    steps = steps_of(tree(written), "The", "steel", "mill", "closed", "early")
    assert [each.text for each in shortened(steps, 36)] == ["The steel mill closed early."] * ends


def test_no_end_cuts_off_the_source(tree: TreeOf) -> None:
    """What must not go does not go at a comma either."""
    steps = steps_of(tree(CLOSES))
    assert steps.stops() == []
    assert shortened(steps, 20) == []


def test_an_end_may_be_as_unlikely_as_can_be(tree: TreeOf) -> None:
    """Its score is nothing, and no number is too large for it."""
    written = ENDS.format(mark=",/PUNCT/9/punct ").replace("/8/", "/9/").replace("/11/", "/12/")
    steps = steps_of(tree(written), "The", "steel", "mill", "closed", "early")
    (only,) = shortened(steps._replace(logits=steps.logits * 300), 36)
    assert only.score == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(("most", "fits"), [(140, True), (12, False)])
def test_what_does_not_fit_is_not_made(tree: TreeOf, most: int, fits: bool) -> None:
    """Five words stay at least."""
    assert bool(shortened(steps_of(tree(CLOSES), "in", "May"), most)) is fits


def test_what_is_written_as_one_stays_one(tree: TreeOf) -> None:
    """A figure keeps its currency, or goes with it."""
    sentence = "Larkby paid £9m for an in-depth review."
    glued = Tree(sentence, tuple(_moved(tree(PAID), sentence)))
    currency, figure = (next(word.place for word in glued.words if word.text == text) for text in ("£", "9m"))
    ways = steps_of(glued, "£").ways(140)
    assert any(currency in way.dropped for way in ways)
    assert all((currency in way.dropped) == (figure in way.dropped) for way in ways)


def _moved(parsed: Tree, sentence: str) -> list:  # type: ignore[type-arg]
    """Return the first eight words at their places in a sentence that writes some of them as one."""
    words, end = [], 0
    for word in parsed.words[:8]:
        start = sentence.index(word.text, end)
        end = start + len(word.text)
        words.append(type(word)(word.place, Span(start, end), word.text, word.tag, word.head, word.relation))
    return words


def test_what_both_make_stands_once(tree: TreeOf) -> None:
    """As made by phrases; what only the shortener makes comes behind it."""
    parsed = tree(CLOSES)
    steps = steps_of(parsed, "in", "May")
    kept = (Span(0, len("The mill will close")), Span(parsed.words[6].span.start, len(parsed.sentence)))
    text = "The mill will close after ten years, Ana said."
    known, *others = _with_ways([Compression(text, kept, 0.7, (Kind.TIME,))], steps, 140)
    assert (known.text, known.score, known.cuts) == (text, 0.7, (Kind.TIME,))
    assert text == shortened(steps, 140)[0].text
    assert text not in {each.text for each in others}
    assert all(each.cuts == (Kind.LOOSE,) for each in others)


def test_chances_are_those_of_the_steps(tree: TreeOf) -> None:
    """All ways of a short sentence together, and the one that leaves everything, are certain."""
    parsed = tree("Rents/NOUN/2/nsubj rose/VERB.Fin/0/root fast/ADV/2/advmod ./PUNCT/2/punct")
    steps = steps_of(parsed, "fast")
    ways = steps.ways(140)
    assert ways[0].dropped == {2}
    everything = sum(steps.logits[:, 1, 1]) - log_total(steps.logits)
    assert sum(exp(way.chance) for way in ways) + exp(everything) == pytest.approx(1.0)


def test_a_quotation_goes_with_its_marks(tree: TreeOf) -> None:
    """Or stays with them."""
    parsed = tree(
        "Ana/PROPN/2/nsubj sold/VERB.Fin/0/root the/DET/4/det mill/NOUN/2/obj at/ADP/6/case Larkby/PROPN/2/obl "
        "with/ADP/9/case “/PUNCT/9/punct regret/NOUN/2/obl ”/PUNCT/9/punct ./PUNCT/2/punct"
    )
    texts = [each.text for each in shortened(steps_of(parsed, "with", "regret"), 140)]
    assert texts[0] == "Ana sold the mill at Larkby."
    assert all(("“" in text) == ("”" in text) == ("regret" in text) for text in texts)


def test_a_dash_parts_words() -> None:
    """Also where no blank does; a hyphen joins them."""
    sentence = "It opened in May—after years of in-depth work."
    words, end = [], 0
    for place, text in enumerate("It opened in May — after years of in - depth work .".split()):
        end = sentence.index(text, end) + len(text)
        tag = "PUNCT" if text in "—-." else "X"
        words.append(Word(place, Span(end - len(text), end), text, tag, -1 if place == 1 else 1, "dep"))
    steps = steps_of(Tree(sentence, tuple(words)), "May")
    names = [words[place].text for place in steps.places]
    bound = {names[row] for row in range(len(names)) if steps.logits[row, 0, 1] < -999}
    assert bound == {"depth"}

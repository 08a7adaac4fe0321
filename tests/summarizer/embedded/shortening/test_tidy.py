"""What is left after a cut is a sentence: marks that lost their phrase are gone, all else stands as it stood."""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from db.records import Span
from summarizer.embedded.parsing.tree import NOTHING, Tree, Word
from summarizer.embedded.shortening.tidy import join, kept_spans, seams

TreeOf = Callable[[str], Tree]

LONG = (
    "On/ADP/2/case Tuesday/PROPN/12/obl ,/PUNCT/2/punct after/ADP/6/case a/DET/6/det vote/NOUN/12/obl ,/PUNCT/6/punct "
    "Ruiz/PROPN/12/nsubj ,/PUNCT/10/punct 42/NUM/8/appos ,/PUNCT/10/punct left/VERB.Fin/0/root the/DET/14/det "
    "hall/NOUN/12/obj (/PUNCT/16/punct alone/ADJ/12/advmod )/PUNCT/16/punct ,/PUNCT/19/punct saying/VERB.Ing/12/advcl "
    "nothing/PRON/19/obj ./PUNCT/12/punct"
)


@pytest.mark.parametrize(
    ("dropped", "expected"),
    [
        ((), "On Tuesday, after a vote, Ruiz, 42, left the hall (alone), saying nothing."),
        ((9,), "On Tuesday, after a vote, Ruiz left the hall (alone), saying nothing."),
        ((15,), "On Tuesday, after a vote, Ruiz, 42, left the hall, saying nothing."),
        ((3, 4, 5), "On Tuesday, Ruiz, 42, left the hall (alone), saying nothing."),
        ((0, 1), "After a vote, Ruiz, 42, left the hall (alone), saying nothing."),
        ((18, 19), "On Tuesday, after a vote, Ruiz, 42, left the hall (alone)."),
        ((0, 1, 3, 4, 5, 9, 15, 18, 19), "Ruiz left the hall."),
    ],
)
def test_marks_go_with_the_phrase_they_set_off(tree: TreeOf, dropped: tuple[int, ...], expected: str) -> None:
    """Commas, brackets and the capital are put right; what still sets off a kept phrase stays."""
    parsed = tree(LONG)
    assert join(parsed.sentence, kept_spans(parsed, dropped)) == expected


SAID_BEHIND = (
    "It/PRON/2/nsubj holds/VERB.Fin/0/root ,/PUNCT/7/punct mayor/NOUN/5/nmod:desc Ana/PROPN/7/nsubj "
    "Lima/PROPN/5/flat said/VERB.Fin/2/parataxis ./PUNCT/2/punct"
)
TWO_ADJECTIVES = (
    "A/DET/5/det cold/ADJ/5/amod ,/PUNCT/4/punct dark/ADJ/5/amod night/NOUN/6/nsubj fell/VERB.Fin/0/root "
    "./PUNCT/6/punct"
)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ('Poe told the town: "It holds.', 'Poe told the town: "It holds."'),
        ("Poe told the town: “It holds.", "Poe told the town: “It holds.”"),
        ("Poe told the town: ‘It’s what holds.", "Poe told the town: ‘It’s what holds.’"),
        ("Poe told the town: 'it's what holds.", "Poe told the town: 'it's what holds.'"),
        ("Poe told the town: 'it holds,' he said.", "Poe told the town: 'it holds,' he said."),
        ('Poe told the town: "It holds."', 'Poe told the town: "It holds."'),
        ('"It holds, and it will.', '"It holds, and it will.'),
    ],
)
def test_a_quotation_that_goes_on_is_closed(text: str, closed: str) -> None:
    """Where somebody is said to begin it; a quotation that nobody begins stays open, and is refused elsewhere."""
    assert join(text, (Span(0, len(text)),)) == closed


def test_many_quotations_are_soon_read() -> None:
    """No sentence is slow, however many marks open in it."""
    text = "Poe said, 'b" * 10_000 + "?"
    begun = time.process_time()
    assert join(text, (Span(0, len(text)),)) == text
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    ("written", "dropped", "expected"),
    [
        (SAID_BEHIND, (3,), "It holds, Ana Lima said."),
        (TWO_ADJECTIVES, (3,), "A cold night fell."),
    ],
)
def test_the_comma_before_what_stays_behind_a_cut_stays(
    tree: TreeOf, written: str, dropped: tuple[int, ...], expected: str
) -> None:
    """It opens the clause that the cut was the beginning of; between two adjectives it stands for the cut one."""
    parsed = tree(written)
    assert join(parsed.sentence, kept_spans(parsed, dropped)) == expected


DASHES = (
    "They/PRON/2/nsubj found/VERB.Fin/0/root the/DET/4/det children/NOUN.Plur/2/obj –/PUNCT/6/punct Poe/PROPN/4/appos "
    "and/CCONJ/8/cc Lee/PROPN/6/conj –/PUNCT/6/punct lying/VERB.Ing/4/acl still/ADV/10/advmod ./PUNCT/2/punct"
)


def test_a_pair_of_dashes_goes_with_what_it_held(tree: TreeOf) -> None:
    """Neither of the two is left behind."""
    parsed = tree(DASHES)
    assert join(parsed.sentence, kept_spans(parsed, (5, 6, 7))) == "They found the children lying still."


def test_the_seams_are_where_something_was_cut(tree: TreeOf) -> None:
    """In characters of the shortened text: at its beginning, between pieces, before its stop."""
    parsed = tree(LONG)
    spans = kept_spans(parsed, (0, 1, 9, 18, 19))
    text = join(parsed.sentence, spans)
    assert text == "After a vote, Ruiz left the hall (alone)."
    assert [text[place:][:6] for place in seams(parsed.sentence, spans)] == ["After ", " left ", "."]


@pytest.mark.parametrize("seed", range(200))
def test_nothing_is_added_and_order_is_kept(tree: TreeOf, seed: int) -> None:
    """Whatever is dropped, the words left are the sentence's, in their order, and the text ends in one stop."""
    parsed = tree(LONG)
    chance = random.Random(seed)
    dropped = {word.place for word in parsed.words if chance.random() < chance.random()}
    spans = kept_spans(parsed, dropped)
    text = join(parsed.sentence, spans)
    rest = iter(parsed.sentence.lower())
    assert all(character in rest for character in text.lower().rstrip(".").replace(" ", ""))
    assert not text or (text.endswith(".") and not text.endswith(("..", ",.", " .")) and not text[0].islower())
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_a_word_with_its_own_capitals_keeps_them(tree: TreeOf) -> None:
    """A brand that begins small is not corrected."""
    parsed = tree("Yesterday/ADV/3/advmod eBay/PROPN/3/nsubj fell/VERB.Fin/0/root ./PUNCT/3/punct")
    assert join(parsed.sentence, kept_spans(parsed, (0,))) == "eBay fell."


@pytest.mark.parametrize(
    ("opener", "expected"), [("when", "Ten were hurt when a bus fell."), ("while", "Ten were hurt, while a bus fell.")]
)
def test_a_when_needs_no_comma(tree: TreeOf, opener: str, expected: str) -> None:
    """The one before it closed what went; a contrast has its own."""
    parsed = tree(
        "Ten/NUM/3/nsubj were/AUX.Fin/3/aux hurt/VERB.Past/0/root ,/PUNCT/6/punct two/NUM/6/nsubj badly/ADV/3/advmod "
        f",/PUNCT/11/punct {opener}/SCONJ/11/mark a/DET/10/det bus/NOUN/11/nsubj fell/VERB.Fin/3/advcl ./PUNCT/3/punct"
    )
    assert join(parsed.sentence, kept_spans(parsed, (4, 5))) == expected


def test_a_title_keeps_one_comma(tree: TreeOf) -> None:
    """The comma within the marks that a title is set in stands for the one behind what was cut."""
    parsed = tree(
        "“/PUNCT/2/punct Bully/PROPN/9/nsubj ,/PUNCT/2/punct ”/PUNCT/2/punct the/DET/6/det film/NOUN/2/appos "
        ",/PUNCT/6/punct soon/ADV/9/advmod opens/VERB.Fin/0/root here/ADV/9/advmod ./PUNCT/9/punct"
    )
    assert join(parsed.sentence, kept_spans(parsed, (4, 5))) == "“Bully,” soon opens here."


def test_nothing_has_nothing_around_it(tree: TreeOf) -> None:
    """What stands beyond the sentence heads no words and hangs on none; the last word does both."""
    parsed = tree("Ruiz/PROPN/3/nsubj soon/ADV/3/advmod left/VERB.Fin/0/root")
    assert [word.text for word in parsed.children(2)] == ["Ruiz", "soon"]
    assert not list(parsed.children(NOTHING.place))
    assert not list(tree("They/PRON/2/nsubj left/VERB.Fin/0/root it/PRON/2/obj").ancestors(NOTHING.place))


def test_a_verb_is_not_set_off_from_its_subject(tree: TreeOf) -> None:
    """Though the parse takes it for a clause about the subject: of "Ruiz, who fell, told" no "Ruiz, told" is left."""
    parsed = tree(
        "Ruiz/PROPN/9/nsubj ,/PUNCT/4/punct who/PRON/4/nsubj fell/VERB.Fin/1/acl:relcl ,/PUNCT/4/punct "
        "told/VERB.Fin/1/acl:relcl Poe/PROPN/6/obj Larkby/PROPN/9/nsubj lost/VERB.Fin/0/root ./PUNCT/9/punct"
    )
    assert join(parsed.sentence, kept_spans(parsed, (2, 3))) == "Ruiz told Poe Larkby lost."


def test_the_comma_in_a_quotation_goes_with_what_it_waited_for(tree: TreeOf) -> None:
    """At the end of a line nothing follows it any more; a straight mark that closes has no space before it."""
    parsed = tree(
        "Poe/PROPN/2/nsubj ran/VERB.Fin/0/root “/PUNCT/4/punct Lark/PROPN/2/obj ,/PUNCT/4/punct ”/PUNCT/4/punct "
        "which/PRON/8/nsubj won/VERB.Fin/4/acl:relcl ./PUNCT/2/punct"
    )
    assert join(parsed.sentence, kept_spans(parsed, (6, 7))) == "Poe ran “Lark”."
    assert join('Poe ran "Lark," which won.', (Span(0, 13), Span(14, 15), Span(25, 26))) == 'Poe ran "Lark".'
    assert join('Poe met "Lark" Lima.', (Span(0, 7), Span(8, 20))) == 'Poe met "Lark" Lima.'
    assert join('Poe said "... we won".', (Span(0, 8), Span(9, 22))) == 'Poe said "... we won".'


def test_a_quotation_that_goes_whole_takes_its_commas_beside_another_cut(tree: TreeOf) -> None:
    """Only a mark that closes what was cut before it is looked at by itself."""
    parsed = tree(
        "Poe/PROPN/2/nsubj sold/VERB.Fin/0/root it/PRON/2/obj on/ADP/5/case Monday/PROPN/2/obl to/ADP/7/case "
        'Lima/PROPN/2/obl ,/PUNCT/10/punct "/PUNCT/10/punct Lark/PROPN/7/appos "/PUNCT/10/punct ,/PUNCT/10/punct '
        "for/ADP/14/case cash/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert join(parsed.sentence, kept_spans(parsed, (3, 4, 8, 9, 10))) == "Poe sold it to Lima for cash."


COSTS = (
    "Poe/PROPN/2/nsubj blamed/VERB.Fin/0/root rents/NOUN.Plur/2/obj ,/PUNCT/6/punct {}/6/{} prices/NOUN.Plur/3/conj "
    ",/PUNCT/8/punct tax/NOUN/{} and/CCONJ/10/cc rain/NOUN/3/conj ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("first", "relation", "behind", "parted"),
    [
        ("oil/NOUN", "compound", "3/conj", True),
        ("oil/NOUN", "compound", "6/conj", True),
        ("or/CCONJ", "cc", "3/conj", False),
        ("oil/NOUN", "compound", "2/obj", False),
    ],
)
def test_a_member_of_a_list_takes_one_of_its_commas(
    tree: TreeOf, first: str, relation: str, behind: str, parted: bool
) -> None:
    """The other parts those that stay; where no member follows there is no list that goes on."""
    parsed = tree(COSTS.format(first, relation, behind))
    assert (join(parsed.sentence, kept_spans(parsed, (4, 5))) == "Poe blamed rents, tax and rain.") is parted


@pytest.mark.parametrize(
    ("opener", "expected"),
    [("that", "Poe rejected the claim that rents fell."), ("because", "Poe rejected the claim because rents fell.")],
)
def test_a_that_needs_no_comma(tree: TreeOf, opener: str, expected: str) -> None:
    """The one before it closed what went."""
    parsed = tree(
        "Poe/PROPN/2/nsubj rejected/VERB.Fin/0/root the/DET/4/det claim/NOUN/2/obj ,/PUNCT/7/punct a/DET/7/det "
        f"lie/NOUN/4/appos ,/PUNCT/11/punct {opener}/SCONJ/11/mark rents/NOUN.Plur/11/nsubj fell/VERB.Fin/4/acl "
        "./PUNCT/2/punct"
    )
    assert join(parsed.sentence, kept_spans(parsed, (5, 6))) == expected


BEGAN = (
    "It/PRON/2/nsubj began/VERB.Fin/0/root in/ADP/4/case May/PROPN/2/obl ,/PUNCT/8/punct {}/SCONJ/8/mark "
    "rain/NOUN/8/nsubj fell/VERB.Fin/2/advcl ./PUNCT/2/punct"
)
HOST = (
    "The/DET/2/det host/NOUN/10/nsubj ,/PUNCT/4/punct Kit/PROPN/2/appos Poe/PROPN/4/flat ,/PUNCT/8/punct a/DET/8/det "
    "critic/NOUN/4/appos ,/PUNCT/2/punct sold/VERB.Fin/0/root it/PRON/10/obj ./PUNCT/10/punct"
)


@pytest.mark.parametrize(
    ("written", "dropped", "expected"),
    [
        (BEGAN.format("when"), (2, 3), "It began when rain fell."),
        (BEGAN.format("while"), (2, 3), "It began, while rain fell."),
        (HOST, (0, 1, 6, 7), "Kit Poe sold it."),
        (HOST, (6, 7), "The host, Kit Poe, sold it."),
    ],
)
def test_a_comma_goes_that_sets_off_nothing_any_more(
    tree: TreeOf, written: str, dropped: tuple[int, ...], expected: str
) -> None:
    """That of a time before its "when", and of a name that stands in for the noun it told of."""
    parsed = tree(written)
    assert join(parsed.sentence, kept_spans(parsed, dropped)) == expected


def test_a_hyphen_opens_no_aside(tree: TreeOf) -> None:
    """The comma behind "show-runner" is that of the name that goes, on both sides of it."""
    written = tree(
        "Ana/PROPN/2/nsubj met/VERB.Fin/0/root the/DET/4/det show/NOUN/2/obj -/PUNCT/6/punct runner/NOUN/4/appos "
        ",/PUNCT/8/punct Kit/PROPN/4/appos ,/PUNCT/10/punct at/ADP/11/case Larkby/PROPN/2/obl ./PUNCT/2/punct"
    )
    sentence, words, at = "Ana met the show-runner, Kit, at Larkby.", list[Word](), 0
    for word in written.words:
        at = sentence.index(word.text, at)
        words.append(replace(word, span=Span(at, at + len(word.text))))
    glued = Tree(sentence, tuple(words))
    assert join(sentence, kept_spans(glued, (7,))) == "Ana met the show-runner at Larkby."


@pytest.mark.parametrize(
    ("opener", "expected"),
    [("with", "Some voted, with one mill saying nothing."), ("at", "Some voted, at one mill, saying nothing.")],
)
def test_with_and_what_somebody_does_stay_together(tree: TreeOf, opener: str, expected: str) -> None:
    """Behind "with one mill" no comma parts it from what it does, once the name between is gone."""
    read = tree(
        f"Some/DET/2/nsubj voted/VERB.Fin/0/root ,/PUNCT/6/punct {opener}/ADP/6/case one/NUM/6/nummod mill/NOUN/2/obl "
        ",/PUNCT/8/punct Wend/PROPN/6/appos ,/PUNCT/10/punct saying/VERB.Ing/2/advcl nothing/PRON/10/obj"
    )
    assert join(read.sentence, kept_spans(read, {7})) == expected

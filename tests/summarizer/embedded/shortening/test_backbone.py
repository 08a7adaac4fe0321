"""Whether a shortened sentence keeps its verb, what makes that finite, and a subject before it."""

from collections.abc import Callable

import pytest

from db.records import Span
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.backbone import keeps_its_clause
from summarizer.embedded.shortening.tidy import kept_spans

TreeOf = Callable[[str], Tree]

PLANS = (
    "Plans/NOUN.Plur/6/nsubj:pass to/PART/3/mark drain/VERB.Inf/1/acl Larkby/PROPN/3/obj were/AUX.Fin/6/aux:pass "
    "blocked/VERB.Past/0/root on/ADP/8/case Friday/PROPN/6/obl"
)
CLAIMED = (
    "The/DET/2/det mill/NOUN/3/nsubj burned/VERB.Fin/9/ccomp on/ADP/5/case Friday/PROPN/3/obl ,/PUNCT/8/punct "
    "a/DET/8/det nurse/NOUN/9/nsubj told/VERB.Fin/0/root Larkby/PROPN/11/compound Radio/PROPN/9/iobj"
)
INVERTED = "Behind/ADP/2/case Larkby/PROPN/3/obl lies/VERB.Fin/0/root the/DET/5/det river/NOUN/3/nsubj"
UNENDED = "A/DET/2/det wall/NOUN/3/nsubj standing/VERB.Ing/0/root in/ADP/5/case Larkby/PROPN/3/obl"


@pytest.mark.parametrize(
    ("written", "dropped", "kept"),
    [
        (PLANS, {6, 7}, True),
        (PLANS, {1, 2, 3}, True),
        (PLANS, {4}, False),
        (PLANS, {0, 1, 2, 3}, False),
        (CLAIMED, {3, 4, 9, 10}, True),
        (CLAIMED, {0, 1}, False),
        (CLAIMED, {6, 7}, False),
        (CLAIMED, {0, 1, 2, 3, 4}, False),
        (INVERTED, set[int](), False),
        (UNENDED, set[int](), False),
    ],
    ids=[
        "a day", "what tells of the subject", "were", "the subject", "around both", "who burned", "who told",
        "the claim", "a subject behind its verb", "nothing finite",
    ],
)  # fmt: skip
def test_the_clause_stays_or_does_not(tree: TreeOf, written: str, dropped: set[int], kept: bool) -> None:
    """What hangs on the clause may go; of two clauses both stay."""
    parsed = tree(written)
    assert keeps_its_clause(parsed, dropped, kept_spans(parsed, dropped)) is kept


def test_the_comma_before_the_subject_is_part_of_the_clause(tree: TreeOf) -> None:
    """Without it what opens the sentence and the subject may be read as one."""
    told = tree(
        "A/DET/2/det year/NOUN/6/obl:unmarked on/ADV/2/advmod ,/PUNCT/2/punct Lima/PROPN/6/nsubj left/VERB.Fin/0/root "
        "Larkby/PROPN/6/obj today/NOUN/6/obl:unmarked"
    )
    whole = Span(0, len(told.sentence))
    comma = told.words[3].span
    assert keeps_its_clause(told, {7}, (whole,))
    assert not keeps_its_clause(told, {7}, (Span(0, comma.start), Span(comma.end, whole.end)))
    assert keeps_its_clause(told, {0, 1, 2, 7}, (Span(comma.end + 1, whole.end),))

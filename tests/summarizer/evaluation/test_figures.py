import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.comparison import opening_of_length
from summarizer.evaluation.dataset import Example
from summarizer.evaluation.intervals import interval, paired_difference
from summarizer.evaluation.measures import Checked, System, measure
from summarizer.evaluation.predictions import Prediction
from summarizer.evaluation.rouge import rouge


def test_rouge_of_the_same_text_is_100_and_of_another_0() -> None:
    """The ends of the scale."""
    same = rouge(["The pier closes.", "Work starts."], ["The pier closes.", "Work starts."])
    assert (same.rouge1, same.rouge2, same.rougeLsum) == (100, 100, 100)
    assert rouge(["Bread wins."], ["The pier closes."]).rouge1 == 0


def test_rouge_stems_and_counts_as_the_definition_says() -> None:
    """By hand: 2 of 3 and 2 of 4 words overlap once "closed" and "closes" share a stem, so F1 is 4/7."""
    assert rouge(["pier closed today"], ["the pier closes soon"]).rouge1 == pytest.approx(100 * 4 / 7)


def test_lsum_takes_sentences_in_any_order_where_a_single_text_would_not() -> None:
    """Each takeaway is its own line, so their order does not matter to ROUGE-Lsum."""
    assert rouge(["b c d.", "x y z."], ["x y z.", "b c d."]).rougeLsum == 100


def test_nothing_drafted_scores_0() -> None:
    """A failure is the worst draft, not a missing one."""
    assert rouge([], ["The pier closes."]).rougeLsum == 0


@given(st.lists(st.floats(0, 100), min_size=1, max_size=30))
def test_an_interval_holds_its_mean_and_repeats_itself(values: list[float]) -> None:
    """Low <= mean <= high up to rounding, and the seed is fixed."""
    found = interval(values)
    assert found.low - 1e-9 <= found.mean <= found.high + 1e-9
    assert found == interval(values)


def test_pairing_sees_a_small_gain_that_separate_intervals_hide() -> None:
    """Articles differ by tens of points, the systems by one: only the paired interval leaves out zero."""
    baseline = [float(10 * number) for number in range(10)]
    better = [value + 1 + 0.1 * (number % 3) for number, value in enumerate(baseline)]
    assert interval(better).low < interval(baseline).high
    assert paired_difference(better, baseline).excludes_zero


def test_the_opening_has_exactly_as_many_words_as_asked() -> None:
    """The last sentence is cut where the words end."""
    article = "The harbour board voted on Monday. The pier leaks. Work starts next spring."
    assert opening_of_length(article, 8) == ("The harbour board voted on Monday.", "The pier")
    assert sum(len(text.split()) for text in opening_of_length(article, 500)) == 13


def test_form_is_measured_over_what_was_drafted(examples: tuple[Example, ...]) -> None:
    """One set of three, one failure: half are exactly three, lengths are of the three only."""
    predictions = (Prediction("ferry", ("A b.", "A b c d.", "x" * 61)), Prediction(2, (), failed="too short"))
    found = measure(System("ours", predictions), examples, max_chars=60)
    assert (found.exactly_three, found.failed) == (0.5, 1)
    assert found.words == pytest.approx(7 / 3)
    assert found.over_length == pytest.approx(1 / 3)
    assert found.rouge["rouge1"][1] == 0


def test_two_or_four_or_an_empty_takeaway_are_not_three(examples: tuple[Example, ...]) -> None:
    """The rate counts what could be published."""
    predictions = (Prediction("ferry", ("A.", "B.", " ")), Prediction(2, ("A.", "B.", "C.", "D.")))
    assert measure(System("ours", predictions), examples, max_chars=60).exactly_three == 0


def test_flags_are_counted_per_hundred_takeaways(examples: tuple[Example, ...]) -> None:
    """Three number flags on six takeaways are fifty per hundred."""
    three = ("A.", "B.", "C.")
    found = (Checked({"number": 2}, 0.5), Checked({"number": 1, "name": 3}, 0.9))
    system = System("ours", (Prediction("ferry", three), Prediction(2, three)), checked=found)
    measures = measure(system, examples, max_chars=60)
    assert measures.flags == {"name": 50.0, "number": 50.0}
    assert measures.support is not None
    assert measures.support.mean == pytest.approx(0.7)

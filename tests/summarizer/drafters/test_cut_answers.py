"""Answers that a model did not end itself: what was stopped or shortened is marked, what broke off is no answer."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from db.records import ArticleText, Drafted, DraftFailed, ModelInfo, Severity
from summarizer.drafters.answers.companion import LexicalCompanion
from summarizer.drafters.answers.dressing import dressed
from summarizer.drafters.answers.lines import stopped_lines
from summarizer.drafters.answers.results import Sentence
from summarizer.drafters.local.causal import CausalWriter, Sampling
from summarizer.drafters.local.causal_answers import CausalAnswers
from summarizer.drafters.local.drafter import TransformersDrafter
from summarizer.drafters.local.repair import sentences_of
from summarizer.drafters.local.seq2seq import Seq2SeqWriter
from summarizer.drafters.local.seq2seq_answers import Seq2SeqAnswers
from summarizer.drafters.local.written import Written
from summarizer.drafters.protocol import Unasked
from summarizer.events import ignore
from summarizer.process.stopping import Stop

Make = Callable[..., TransformersDrafter]
GOOD = ("The council buys the old brewery.", "The mayor wants a school there.", "The sale is not final yet.")
STOPPED = f"{'The council of Larkby pays for the brewery the sum of $3 million'[:59]}."
"""As long as the tiny drafters of these tests allow, and closed there."""


def causal(make: Make, answers: list[Written], **options: Any) -> tuple[TransformersDrafter, list[int | None]]:
    """Return a drafter whose model gives these answers one after the other, and the seeds that it is asked with."""
    drafter = make("qwen3", **options)
    ready = drafter.ready()
    assert isinstance(ready, CausalAnswers)
    asked: list[int | None] = []

    def write(prompts: list[list[int]], *, sampling: Sampling) -> list[Written | None]:
        asked.append(sampling.seed)
        return [answers[min(len(asked), len(answers)) - 1] for _ in prompts]

    ready.writer.write = write  # type: ignore[method-assign, assignment]
    return drafter, asked


@pytest.mark.parametrize("form", ["{1}", "{0}. {1}", "**{1}**", "- {1}"])
def test_a_line_that_was_stopped_is_known_by_its_length_before_its_marks_are_taken_off(form: str) -> None:
    """The grammar counts the marks too."""
    lines = [form.format(number, line) for number, line in enumerate(GOOD, start=1)]
    lines[1] = f"{form.format(2, STOPPED * 2)[:59]}."
    assert stopped_lines("\n".join(lines), max_chars=60) == (False, True, False)


def test_an_answer_that_no_grammar_held_was_stopped_nowhere() -> None:
    """Its lines are longer or not three; whether they are takeaways is another question."""
    assert stopped_lines(f"1. {STOPPED}\n2. {GOOD[1]}\n3. {GOOD[2]}", max_chars=60) == (False, False, False)
    assert stopped_lines(f"{STOPPED}\n{STOPPED}", max_chars=60) == (False, False, False)


def test_a_numbered_line_that_was_stopped_is_tried_again_and_flagged_where_that_does_not_help(
    make: Make, articles: list[ArticleText]
) -> None:
    """Its number is taken off, so that it is shorter than the limit at which it was closed."""
    answer = Written("\n".join([f"1. {STOPPED[:56]}.", f"2. {GOOD[1]}", f"3. {GOOD[2]}"]))
    drafter, asked = causal(make, [answer], attempts=3)
    (result,) = drafter.draft(articles[:1])
    assert asked == [None, 21, 22]
    assert isinstance(result, Drafted)
    assert [[flag.kind for flag in one.flags] for one in result.takeaways] == [["length"], [], []]


@pytest.mark.parametrize("figure", ["120", "$12", "3.1"])
def test_a_line_that_was_stopped_at_a_figure_is_an_error_where_no_other_attempt_gave_better(
    make: Make, articles: list[ArticleText], figure: str
) -> None:
    """It looks whole, and says 120 where the model was about to say 120,000."""
    line = f"{'The council of Larkby pays for the brewery and the town hall'[: 58 - len(figure)]} {figure}."
    assert len(line) == 60
    drafter, asked = causal(make, [Written("\n".join([line, *GOOD[1:]]))], attempts=2)
    (result,) = drafter.draft(articles[:1])
    assert asked == [None, 21]
    assert isinstance(result, Drafted)
    (flag,) = result.takeaways[0].flags
    assert (flag.kind, flag.severity) == ("length", Severity.ERROR)
    assert f"“{figure}” may be the beginning" in flag.message


def test_every_part_is_stored_with_the_seed_that_gave_it(make: Make) -> None:
    """The first one's alone would call a draw the likeliest."""
    good, bad = Written("\n".join(GOOD)), Written("Nothing.")
    drafter, asked = causal(make, [good], attempts=3)
    answers = drafter.ready()
    assert isinstance(answers, CausalAnswers)
    answers.room = len(answers.tokens.of(ArticleText("", headline="Long", body="-"))) + 80

    def write(prompts: list[list[int]], *, sampling: Sampling) -> list[Written | None]:
        asked.append(sampling.seed)
        return [*[good] * (len(prompts) - 1), bad] if sampling.seed is None else [good if sampling.seed > 21 else bad]

    answers.writer.write = write  # type: ignore[method-assign, assignment]
    body = " ".join(f"The mayor of Larkby buys the brewery {number} times." for number in range(12))
    (result,) = drafter.draft([ArticleText("long", "Long", body)])
    assert isinstance(result, Drafted)
    parts = result.model.settings["parts"]
    assert parts > 1
    assert result.model.settings["seeds"] == [*[None] * (parts - 1), 22]


def test_an_answer_that_ran_out_of_tokens_is_a_stated_failure(make: Make, articles: list[ArticleText]) -> None:
    """Three lines may stand there; the last one is a torso, or a figure without its end."""
    broken = Written("\n".join([*GOOD[:2], "The opposition denied that"]), ended=False)
    drafter, asked = causal(make, [broken], attempts=2)
    (result,) = drafter.draft(articles[:1])
    assert result == DraftFailed("the answer ran out of tokens after 2 attempts")
    drafter, asked = causal(make, [broken, Written("\n".join(GOOD))], attempts=2)
    (result,) = drafter.draft(articles[:1])
    assert isinstance(result, Drafted)
    assert asked == [None, 21]


def test_a_causal_writer_says_which_rows_ended(make: Make) -> None:
    """A row whose tokens were spent has no end token."""
    ready = make("qwen3").ready()
    assert isinstance(ready, CausalAnswers)
    loaded = ready.loaded
    writer = CausalWriter(loaded, max_chars=60, answer_tokens=8, max_rows=4)
    made = torch.tensor([[5, 5, 6, 7], [5, 5, 6, loaded.ends[0]]])
    loaded.model.generate = lambda **_: made
    answers = writer.write([[5, 5], [5, 5]], sampling=Sampling())
    assert [answer.ended for answer in answers if answer] == [False, True]


@pytest.mark.parametrize(
    ("row", "ended"), [((0, 7, 8, 2, 1), True), ((0, 7, 8, 9, 7), False), ((2, 7, 8, 9, 2), False)]
)
def test_a_summarizer_that_is_made_to_end_has_not_ended(row: tuple[int, ...], ended: bool) -> None:
    """BART begins with its end token, and writes it where its tokens are spent."""
    model = SimpleNamespace(generate=lambda **_: torch.tensor([row]))
    loaded: Any = SimpleNamespace(
        model=model, device=torch.device("cpu"), pad=1, ends=(2,), tokenizer=SimpleNamespace(decode=lambda *_, **__: "")
    )
    writer = Seq2SeqWriter(loaded)
    writer.generation = lambda _: SimpleNamespace(max_new_tokens=4)  # type: ignore[assignment, method-assign, return-value]
    assert writer._batch([[5]], Sampling()) == [Written("", ended=ended)]


def test_the_last_sentence_of_an_answer_that_did_not_end_is_left_out() -> None:
    """It may stop inside a figure and look finished: 3 of 3.5."""
    text = "The dog is safe in Larkby. Shares of the firm fell to 3."
    assert [each.text for each in sentences_of(text, max_chars=80, ended=False)] == ["The dog is safe in Larkby."]
    assert len(sentences_of(text, max_chars=80)) == 2
    assert sentences_of("Shares of the firm fell to 3.", max_chars=80, ended=False) == []


LONG = "The town of Larkby won its opening match of the summer cup against the hosts of Wend "


@pytest.mark.parametrize(
    "sentence",
    [
        LONG + "by 3 - 1 on Friday evening before a crowd of 7,000 people.",
        LONG + "by £3 – £4 on Friday evening before a crowd of 7,000 people.",
        "The court found on Tuesday that Ana Poe had not taken bribes, but convicted her of fraud in four other cases.",
        "The court found on Tuesday that Ana Poe had not taken bribes; on fraud, however, it convicted her four times.",
        "The council of Larkby will sell the old brewery, which stands empty, unless the court forbids it.",
        "The valley of Wend will be warmer by two degrees, and floods will come more often, the institute said Friday.",
    ],
)  # fmt: skip
def test_no_sentence_ends_inside_a_score_or_before_what_turns_it_round_or_says_whose_it_is(sentence: str) -> None:
    """It is left out: another sentence of the summary is better than the half of one."""
    assert sentences_of(sentence, max_chars=95) == []


def test_a_sentence_that_was_shortened_is_marked() -> None:
    """What was left out can matter: an editor has to look."""
    long = "The council voted to buy the old brewery on the river, which it wants to turn into a school for 300 pupils."
    assert sentences_of(f"{GOOD[1]} {long}", max_chars=80) == [
        Sentence(GOOD[1]),
        Sentence("The council voted to buy the old brewery on the river.", cut=True),
    ]
    dashed = "The council of Larkby voted to buy the old brewery – a school is to stand there next year."
    assert [each.cut for each in sentences_of(dashed, max_chars=80)] == [True]
    named = "Ana Poe said on Friday that the council will buy the brewery, which it says is in no hurry."
    assert [each.cut for each in sentences_of(named, max_chars=80)] == [True]


def test_an_answer_is_stored_with_all_the_readings_that_it_was_chosen_from(
    make: Make, articles: list[ArticleText]
) -> None:
    """Which of them the three came from, the choice among all decided."""
    ready = make("t5", attempts=4).ready()
    assert isinstance(ready, Seq2SeqAnswers)

    def write(texts: list[str], *, sampling: Sampling) -> list[Written | None]:
        said = {None: GOOD[0], 21: GOOD[1], 22: GOOD[2]}
        return [Written(said[sampling.seed]) for _ in texts]

    ready.writer.write = write  # type: ignore[method-assign, assignment]
    (answer,) = ready.of(articles[:1], Stop())
    assert not isinstance(answer, DraftFailed)
    assert answer.made == {"seeds": [None, None, 21, 22]}


def test_a_shortened_sentence_of_a_summarizer_is_flagged(make: Make, articles: list[ArticleText]) -> None:
    """As the line of a chat model is that was stopped at the limit."""
    ready = make("t5").ready()
    assert isinstance(ready, Seq2SeqAnswers)
    long = "The council buys the brewery for some $12, which it wants to turn into a school for children."
    ready.writer.write = lambda texts, **_: [Written(f"{long} {GOOD[1]} {GOOD[2]}") for _ in texts]  # type: ignore[method-assign]
    (answer,) = ready.of(articles[:1], Stop())
    assert not isinstance(answer, DraftFailed)
    assert answer.texts[0] == "The council buys the brewery for some $12."
    assert answer.cut == (True, False, False)
    told = dressed(answer, articles[0], LexicalCompanion(), ModelInfo("", "", ""))
    assert [flag.severity for flag in told.takeaways[0].flags] == [Severity.WARNING], "no clause ends in a figure"


@pytest.mark.parametrize(("stopped", "tries"), [(True, 1), (False, 3)])
def test_no_model_tries_again_after_a_stop(
    make: Make, articles: list[ArticleText], *, stopped: bool, tries: int
) -> None:
    """On a processor each attempt may take minutes; the article waits on, and nobody is blamed."""
    stop = Stop()
    drafter, asked = causal(make, [Written(f"{GOOD[0]}\n{GOOD[1]}")], attempts=3)
    drafter.heed(stop, ignore)
    if stopped:
        stop.request("SIGTERM")
    (result,) = drafter.draft(articles[:1])
    assert isinstance(result, Unasked) is stopped
    assert len(asked) == tries


def test_no_summarizer_tries_again_after_a_stop(make: Make, articles: list[ArticleText]) -> None:
    """What it said before the stop is taken where it is enough."""
    drafter, stop = make("t5", attempts=3), Stop()
    ready = drafter.ready()
    assert isinstance(ready, Seq2SeqAnswers)
    stop.request("SIGTERM")
    drafter.heed(stop, ignore)
    ready.writer.write = lambda texts, **_: [Written(GOOD[0]) for _ in texts]  # type: ignore[method-assign]
    assert isinstance(drafter.draft(articles[:1])[0], Unasked)
    ready.writer.write = lambda texts, **_: [Written(" ".join(GOOD)) for _ in texts]  # type: ignore[method-assign]
    assert isinstance(drafter.draft(articles[:1])[0], Drafted)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("He was batting .300 for the season.", "He was batting .300 for the season."),
        ("The rate rose by .5 points to 3 % on Friday.", "The rate rose by .5 points to 3% on Friday."),
        ("The score at half time was 2 : 1 for Larkby .", "The score at half time was 2 : 1 for Larkby."),
        ("Police arrested a man of 31 . He was held .", "Police arrested a man of 31."),
    ],
)
def test_a_blank_before_a_stop_goes_and_one_before_a_figure_stays(said: str, read: str) -> None:
    """Word by word tokenizers leave the first; the second is part of what is said."""
    assert sentences_of(said, max_chars=80)[0].text == read

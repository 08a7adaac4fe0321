"""The embedded drafter as a whole, with a tiny model: exactly three, only the article's words, or a stated failure."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from db.records import ArticleText, Drafted, DraftedTakeaway, DraftFailed
from summarizer.drafters.own.drafter import EmbeddedDrafter
from summarizer.embedded.choosing.candidates import Candidate, candidates
from summarizer.embedded.evidence import EvidenceFinder
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.shortening.tidy import join
from summarizer.embedded.trunk import load_trunk

BODY = """LARKFIELD — The Larkfield council voted 5-2 on Tuesday to spend $4.2 million on a flood wall along the Wend.

Mayor Ana Ruiz opposed the plan, saying the wall “moves the water to our neighbours”. She voted against it.

Engineers expect work on the wall to begin in March if the state approves a permit. But it has not yet done so.

The river Wend flooded the lower town of Larkfield three times in fourteen months. Nobody was hurt in the floods.

Neighbouring Harrow has asked a court to stop the wall (pictured). The judge will hear both towns in April.

Larkfield borrowed the money from a state fund for towns along rivers, which charges 2 percent a year."""


@pytest.fixture
def drafter(tiny_weights: Path) -> EmbeddedDrafter:
    """Return a drafter with a tiny model."""
    return EmbeddedDrafter(weights=tiny_weights)


def article(body: str) -> ArticleText:
    """Return an article with this body."""
    return ArticleText("wend", "Flood wall", body)


def all_of(draft: Drafted) -> list[DraftedTakeaway]:
    """Return takeaways and alternatives."""
    return [*draft.takeaways, *draft.alternatives]


def test_three_takeaways_and_alternatives(drafter: EmbeddedDrafter) -> None:
    """Three of different sentences, in the article's order; alternatives are of others again."""
    [draft] = drafter.draft([article(BODY)])
    assert isinstance(draft, Drafted)
    starts = [takeaway.evidence[0].start for takeaway in draft.takeaways]
    assert starts == sorted(starts)
    assert len({takeaway.evidence[0] for takeaway in all_of(draft)}) == len(all_of(draft))
    assert draft.alternatives
    assert draft.coverage == 1.0


def test_only_the_article_s_words(drafter: EmbeddedDrafter) -> None:
    """The text is the kept characters joined; they lie in the evidence, in order."""
    [draft] = drafter.draft([article(BODY)])
    assert isinstance(draft, Drafted)
    for takeaway in all_of(draft):
        assert join(BODY, takeaway.kept) == takeaway.text
        for span in takeaway.kept:
            assert any(evidence.start <= span.start < span.end <= evidence.end for evidence in takeaway.evidence)
        assert all(left.end <= right.start for left, right in pairwise(takeaway.kept))


def test_form(drafter: EmbeddedDrafter) -> None:
    """Each is one sentence within the length, without dateline, caption or connective."""
    [draft] = drafter.draft([article(BODY)])
    assert isinstance(draft, Drafted)
    for takeaway in all_of(draft):
        assert len(takeaway.text) <= 140
        assert takeaway.text[0].isupper()
        assert takeaway.text[-1] in ".”"
        assert not {"LARKFIELD", "pictured", "But", "She"} & set(takeaway.text.split())


def test_neighbours_in_a_batch_change_nothing(drafter: EmbeddedDrafter) -> None:
    """The same article gets the same draft alone, in a batch, and again."""
    [alone] = drafter.draft([article(BODY)])
    batch = drafter.draft([article("Short. Text."), article(BODY), article(BODY * 4), article(BODY)])
    assert batch[1] == alone == batch[3]


@pytest.mark.parametrize(
    "body", ["", "\n \n", "One sentence only.", "He came. She went. It fell.", "?!", "…", "4-2\n3-1\n6-0"]
)
def test_too_little_is_a_stated_failure(drafter: EmbeddedDrafter, body: str) -> None:
    """Fewer than three usable sentences fail with a reason that counts them."""
    [result] = drafter.draft([article(body)])
    assert isinstance(result, DraftFailed)
    assert "three are needed" in result.reason
    assert not result.retryable


def test_provenance_names_the_weights(drafter: EmbeddedDrafter) -> None:
    """The revision is a SHA-256, and the lengths are settings."""
    assert drafter.model.drafter == "embedded"
    assert len(drafter.model.revision) == 64
    settings = drafter.model.settings
    assert (settings["max_chars"], settings["aim_chars"]) == (140, 90)


def test_evidence_of_a_free_text(tiny_weights: Path) -> None:
    """A takeaway in other words is tied to the sentence that it was made of; an invented one to none."""
    made = ["The council spends $4.2 million on a wall.", "Penguins are birds."]
    found, invented = EvidenceFinder(Salience.of(load_trunk(tiny_weights))).find(made, BODY)
    assert found[0].cut(BODY).startswith("LARKFIELD — The Larkfield council voted")
    assert invented == ()


def test_three_that_say_the_same_are_not_three(drafter: EmbeddedDrafter) -> None:
    """The reason says that there were enough sentences, and what is wrong with them."""
    said = "The council of Larkfield approved a budget of four million dollars {}."
    body = "\n\n".join(said.format(when) for when in ("on Tuesday", "after a debate", "for the bridge"))
    [result] = drafter.draft([ArticleText("a", "", body)])
    assert isinstance(result, DraftFailed)
    assert result.reason.startswith("3 of 3 sentences")
    assert "no three of them say different things" in result.reason


def test_before_an_article_fails_every_sentence_is_shortened(
    drafter: EmbeddedDrafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where likely cuts leave no three, the choice is made again among what any cut leaves; and only then."""
    asked: list[bool] = []

    def few_at_first(*given: Any, pressing: bool = False, **lengths: Any) -> list[Candidate]:
        asked.append(pressing)
        return candidates(*given, pressing=pressing, **lengths) if pressing or len(asked) == 1 else []

    monkeypatch.setattr("summarizer.embedded.model.candidates", few_at_first)
    [drafted] = drafter.draft([article(BODY)])
    assert isinstance(drafted, Drafted)
    assert asked == [False]
    [again] = drafter.draft([article(BODY)])
    assert isinstance(again, Drafted)
    assert asked == [False, False, True]


def test_whom_no_line_introduces_is_named_in_full(drafter: EmbeddedDrafter) -> None:
    """The sentence with the full name can not be a takeaway; the first one with the surname gets it, and its place."""
    lines = (
        "Here is what Ida Holm has done for the harbour in all these years.",
        "Holm has told the harbour board that the old pier is lost.",
        "Crews may go on using the smaller pier until the end of October.",
        "Larkby will vote on a loan for the repair of both piers in May.",
    )
    [draft] = drafter.draft([article("\n\n".join(lines))])
    assert isinstance(draft, Drafted)
    first = draft.takeaways[0]
    assert first.text == f"Ida {lines[1]}"
    assert [span.cut("\n\n".join(lines)) for span in first.evidence] == [lines[1], "Ida Holm"]

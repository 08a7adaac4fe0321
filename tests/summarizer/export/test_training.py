"""What editors decided, as examples for tuning a model: nothing of a text whose terms of use speak against it."""

from collections.abc import Callable
from typing import Any

import pytest

from db.decisions import reject, withdraw
from db.records import ArticleText
from summarizer.drafters.prompting import PromptBook, load_book
from summarizer.export.training import decisions, may_train, preferences, supervised
from summarizer.settings import Export, Settings

Make = Callable[..., ArticleText]


@pytest.fixture(scope="module")
def book() -> PromptBook:
    """Return the shipped prompts."""
    return load_book()


def test_only_decisions_that_stand_teach(newsroom: Any, article: Make, book: PromptBook) -> None:
    """Approved drafts make examples; pending, rejected and withdrawn ones make none."""
    newsroom.publish(article(1))
    newsroom.draft(article(2))
    reject(newsroom.db, newsroom.draft(article(3)), reason="style", version=1, actor=newsroom.editor, at=newsroom.at)
    gone = newsroom.publish(article(4))
    withdraw(newsroom.db, gone.id, note="Wrong.", version=gone.version, actor=newsroom.editor, at=newsroom.at)
    decided = list(decisions(newsroom.db))
    assert [(act, draft.article_id) for act, draft in decided] == [("approved", 1), ("rejected", 3)]
    (row,) = supervised(decided, book)
    assert "Pier 1 to be rebuilt" in row["prompt"][1]["content"]


def test_an_edit_is_preferred_to_what_the_model_wrote(newsroom: Any, article: Make, book: PromptBook) -> None:
    """An approval without a change prefers nothing."""
    newsroom.publish(article(1))
    newsroom.publish(article(2), first="The board will rebuild pier 2.")
    (row,) = preferences(decisions(newsroom.db), book)
    assert row["chosen"][0]["content"].startswith("The board will rebuild pier 2.\n")
    assert row["rejected"][0]["content"].startswith("The harbour board agreed on Monday to rebuild pier 2 ")


def test_an_approval_is_preferred_to_an_earlier_rejection(newsroom: Any, article: Make, book: PromptBook) -> None:
    """Both drafts of one text, one rejected and one approved, make a pair."""
    rejected = newsroom.draft(article(1))
    reject(newsroom.db, rejected, reason="style", version=1, actor=newsroom.editor, at=newsroom.at)
    newsroom.approve(newsroom.draft(article(1)), first="Pier 1 will be rebuilt.")
    (row,) = preferences(decisions(newsroom.db), book)
    assert row["chosen"][0]["content"].startswith("Pier 1 will be rebuilt.")


@pytest.mark.parametrize(
    ("rights", "allowed", "taken"),
    [("", (), True), ("No machine use", (), False), ("CC BY 4.0", (), False), ("CC BY 4.0", ("cc by 4.0",), True)],
)
def test_terms_of_use_are_kept(
    newsroom: Any, article: Make, rights: str, allowed: tuple[str, ...], *, taken: bool
) -> None:
    """A text with terms is left out unless the house names them, word for word."""
    draft = newsroom.publish(article(1, rights=rights))
    assert may_train(draft, Settings(export=Export(training_rights=allowed))) is taken


def test_an_internal_note_teaches_nothing(newsroom: Any, article: Make, book: PromptBook) -> None:
    """Neither the note nor a name of an editor is in an example."""
    newsroom.publish(article(1, ed_note="call the lawyer"), first="A board rebuilds a pier.")
    rows = [*supervised(decisions(newsroom.db), book), *preferences(decisions(newsroom.db), book)]
    assert "lawyer" not in str(rows)

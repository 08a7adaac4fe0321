"""What the line about an intake says."""

from dataclasses import replace

from sqlite_utils import Database

from db.records import Actor, ArticleText
from summarizer.ingest.storing import Ingesting, let_all


def test_an_article_of_other_quotation_marks_is_counted(database: Database) -> None:
    """A text that came in again with typography alone changed is told of, and only then."""
    article = ArticleText("urn:1", "Larkby", 'The bridge will close. "We have no choice," said Ana Lima.')
    ingesting = Ingesting(database, let_all, Actor("takeaways ingest", "machine"))
    ingesting.take(article)
    assert str(ingesting.intake) == "1 new, 0 changed, 0 unchanged, 0 refused"
    ingesting.take(replace(article, body="The bridge will close. “We have no choice,” said Ana Lima."))
    assert str(ingesting.intake) == "1 new, 0 changed, 0 unchanged, 1 changed in typography alone, 0 refused"

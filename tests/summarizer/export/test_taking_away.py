"""What is taken out of a folder while nothing may leave, also where its index is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.deciding.acts import withdraw
from db.records import ArticleText
from db.restored import log_restore
from tests.summarizer.conftest import Command, Newsroom

Make = Callable[..., ArticleText]
BY_HAND = "look at each, and remove by hand what was taken back"


def boxes(out: Path) -> list[str]:
    """Return the names of the boxes in a folder."""
    return [path.name for path in sorted(out.glob("*article-*"))]


def take_back(newsroom: Newsroom, draft: int) -> None:
    """Withdraw what an editor approved."""
    withdraw(newsroom.db, draft, note="40 metres.", version=2, actor=newsroom.editor, at=newsroom.at)


@pytest.fixture
def site(newsroom: Newsroom, here: Command, article: Make, tmp_path: Path) -> Path:
    """Return a folder with the boxes of two articles, of a record that was restored since, its index lost."""
    for number in (1, 2):
        newsroom.publish(article(number))
    here("export", "--out", "site")
    log_restore(newsroom.db, stood=None, at=newsroom.at)
    (tmp_path / "site" / "index.json").unlink()
    return tmp_path / "site"


def test_what_was_sent_last_counts_where_the_index_is_lost(here: Command, newsroom: Newsroom, site: Path) -> None:
    """As in every other run: the box of the withdrawn set goes, and nobody is told of the one that stands."""
    take_back(newsroom, 2)
    done = here("export", "--out", "site")
    assert boxes(site) == ["article-000001.json"]
    assert "1 removed in site; all else waits" in done.stderr
    assert BY_HAND not in done.stderr


def test_a_later_approval_saves_no_box_that_was_sent_before(
    here: Command, newsroom: Newsroom, site: Path, article: Make
) -> None:
    """The file is of the withdrawn set: the new one has not left yet, and waits."""
    take_back(newsroom, 2)
    newsroom.publish(article(2), "Pier 2 is saved.")
    assert "1 removed in site" in here("export", "--out", "site").stderr
    assert boxes(site) == ["article-000001.json"]


def test_boxes_that_nothing_tells_of_are_told(here: Command, newsroom: Newsroom, site: Path) -> None:
    """Sent under another name, or by the record whose place the copy took: a person looks."""
    take_back(newsroom, 2)
    (site / "article-000009.json").write_bytes((site / "article-000001.json").read_bytes())
    done = here("export", "--out", "site", "--target", "web")
    assert boxes(site) == ["article-000001.json", "article-000002.json", "article-000009.json"]
    assert f"3 boxes in site that neither index.json nor the log tells of: {BY_HAND}" in done.stderr


def test_unreviewed_boxes_are_none_of_them(here: Command, newsroom: Newsroom, site: Path, article: Make) -> None:
    """They bear their stamp, and no index ever says which draft they hold."""
    newsroom.draft(article(3))
    (site / "NOT-REVIEWED-article-000003.json").write_bytes((site / "article-000001.json").read_bytes())
    assert BY_HAND not in here("export", "--out", "site").stderr

"""An article as the desk draws it: headline, line of facts and body in one text, and the body's places in it."""

from dataclasses import dataclass
from datetime import datetime

from db.records import ArticleText, Span
from review_tui.drawing.ages import stamp
from review_tui.drawing.text import Mark, Shown, one_line, shown

DAY_ONLY, MINUTES = len("2026-01-01"), len("2026-01-01T12:00")
NO_HEADLINE = "(no headline)"
"""What stands where an article came without one."""


@dataclass(frozen=True)
class DrawnArticle:
    """One article's drawn text."""

    drawn: Shown
    body_at: int
    """Where the body begins in the source of `drawn`."""
    head: tuple[Mark, ...]
    """Headline and line of facts."""
    body: str

    def place(self, span: Span) -> Span:
        """Return where a range of the body is drawn, cut to what the body has."""
        end = len(self.body)
        return self.drawn.span(Span(min(span.start, end) + self.body_at, min(span.end, end) + self.body_at))

    @property
    def text_at(self) -> int:
        """Return where the body begins as it is drawn."""
        return self.drawn.place(self.body_at)

    @property
    def words(self) -> int:
        """Return how many words the body has."""
        return len(self.body.split())


def draw_article(article: ArticleText) -> DrawnArticle:
    """Return an article as it is drawn; every field is shown as text, and nothing else of it is shown."""
    headline = " ".join(article.headline.split()) or NO_HEADLINE
    facts = " · ".join(
        " ".join(fact.split())
        for fact in (article.byline, article.section, _published(article.published_at))
        if fact.strip()
    )
    head = f"{headline}\n{facts}\n\n" if facts else f"{headline}\n\n"
    drawn = shown(head + article.body)
    title_end = drawn.place(len(headline))
    marks = [Mark(Span(0, title_end), "headline")]
    if facts:
        marks.append(Mark(Span(title_end + 1, drawn.place(len(headline) + 1 + len(facts))), "facts"))
    return DrawnArticle(drawn, len(head), tuple(marks), article.body)


def _published(stated: str) -> str:
    """Return when the source says that the article came out: in the editor's zone where it states one."""
    try:
        at = datetime.fromisoformat(stated) if len(stated) > DAY_ONLY else None
    except ValueError:
        return stated[:MINUTES]
    if at is None or at.tzinfo is None:
        return stated[:MINUTES].replace("T", " ")
    return stamp(at)


def label_of(article: ArticleText) -> str:
    """Return the article's headline on one line, or its source id where it has none."""
    return one_line(article.headline) or one_line(article.source_id)

"""The box: one article's three takeaways as they leave the house, with what the record says about them."""

from dataclasses import dataclass
from datetime import datetime

from db.records import ArticleText, Draft, ModelInfo
from summarizer.export.makers import makers_of

NOT_REVIEWED = "NOT REVIEWED"
"""The stamp on everything that no person has approved."""

_TITLE_WORDS = 8


@dataclass(frozen=True)
class Correction:
    """What was wrong in an earlier box of the same article, in the words of the person who withdrew it."""

    text: str
    at: datetime


@dataclass(frozen=True)
class Approval:
    """The entry of the review log that made the box leave the house."""

    entry: int
    """Its number in the review log."""
    at: datetime
    edited: bool
    """Whether the person changed a word before approving."""
    hash: str = ""
    """The entry's: no other record has it, nor this one after it was restored from an older copy."""


@dataclass(frozen=True)
class Box:
    """Three takeaways with their article's particulars and the record's; nothing internal, no person's name."""

    draft: Draft
    approval: Approval | None
    """None for a draft that nobody has approved."""
    corrections: tuple[Correction, ...]
    disclosure: str
    """The sentence for readers."""

    @property
    def article(self) -> ArticleText:
        """Return the text that the takeaways were made from."""
        return self.draft.revision.text

    @property
    def title(self) -> str:
        """Return the article's headline, or how the first takeaway begins where it has none."""
        words = self.texts[0].split()
        beginning = " ".join(words[:_TITLE_WORDS]) + (" ..." if len(words) > _TITLE_WORDS else "")
        return self.article.headline if self.article.headline.strip() else beginning

    @property
    def texts(self) -> tuple[str, str, str]:
        """Return the three takeaways."""
        return self.draft.texts

    @property
    def model(self) -> ModelInfo:
        """Return what drafted the takeaways: the drafter's model, or the companion's where all three are its own."""
        return makers_of(self.draft)[0]

    @property
    def reviewed(self) -> bool:
        """Return whether a person approved exactly these texts."""
        return self.approval is not None

    @property
    def url(self) -> str:
        """Return the article's address where its source id is one, else the empty string."""
        known = self.article.source_id
        return known if known.startswith(("https://", "http://")) and not set(known) & set(' <>"\\^`{|}\n\r\t') else ""

    @property
    def modified(self) -> datetime:
        """Return when the texts got their present form."""
        return self.approval.at if self.approval else self.draft.created_at

    @property
    def name(self) -> str:
        """Return the file name of the box, without suffix: of our own ids only, never of foreign text."""
        stem = f"article-{self.draft.article_id:06d}"
        return stem if self.reviewed else f"{NOT_REVIEWED.replace(' ', '-')}-{stem}"

"""The refusal of an input without running text, which may be a notice that takes an article back."""

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.lines.notices import guessed_kill, noted_by_words
from summarizer.ingest.source import Source
from summarizer.ingest.taken_back import Notice, NoticeError

_LOOK = "Look which article it means: withdraw its takeaways at the desk, or have the source say that it is canceled."


def without_text(
    source: Source, article: ArticleText, reason: str, *, text: str = "", hint: str = "", part: str = ""
) -> InputError:
    """Return the refusal of what has no running text, for `reason`; with its words where they take an article back.

    Args:
        source: The input.
        article: What was read of it: headline, editors' note, notes.
        reason: Why it is refused.
        text: Its lines as they stand, by which the article is found that it means.
        hint: What to do where it is no notice.
        part: Which part of the input it is.
    """
    has_words = article.headline or article.ed_note or guessed_kill(article)  # the others are quicker refused
    says = guessed_kill(noted_by_words(article)) if has_words else ""
    if not says:
        return source.refusal(reason, hint=hint, part=part)
    refused = source.refusal(f"{reason}, and {says}", part=part)
    where = f"{source.label}, {part}" if part else source.label
    words = f"{article.headline} {article.ed_note} {text}"
    return NoticeError(refused.message, hint=_LOOK, notice=Notice(where, says, words))

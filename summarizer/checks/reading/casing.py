"""Reads names as an article writes them: an ordinary word that is a name there, a name that a takeaway writes small."""

from dataclasses import replace

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.names import read_names
from summarizer.checks.reading.spacing import plain_marks
from summarizer.checks.reading.text import ReadText, read_takeaway
from summarizer.checks.reading.transcribed import transcribed
from summarizer.checks.reading.words import Word, read_words
from summarizer.english.common import is_common


def read_beside(text: str, article: CheckedArticle) -> ReadText:
    """Return a takeaway's reading, its first word taken for a name where the article has it for one: Snap, Walker.

    Names in other letters are read as the article writes them.
    """
    read = read_takeaway(text)
    words = transcribed(read.words, article)
    if words == read.words and not any(word.norm in article.named for word in words):
        return read
    names = read_names(plain_marks(text), words, lambda norm: is_common(norm) and norm not in article.named)
    return replace(read, words=words, names=names, stems=frozenset(word.stem for word in words if word.stem))


def restore_case(text: str, article: CheckedArticle) -> str:
    """Return `text`, character for character as long, with a capital for each word that the article only writes so.

    In a text without any capital, words that neither the article nor news English knows get one too: they are
    probably names.
    """
    words = read_words(text)
    caseless = not any(letter.isupper() for word in words for letter in word.text)
    letters = list(text)
    for word in words:
        capital = word.text[0].upper()
        if word.text.islower() and len(capital) == 1 and _is_name(word, article, caseless=caseless):
            letters[word.start] = capital
    return "".join(letters)


def _is_name(word: Word, article: CheckedArticle, *, caseless: bool) -> bool:
    if not word.stem or len(word.norm) < 2 or is_common(word.norm):  # noqa: PLR2004 (one letter names nothing)
        return False
    places = article.places.get(word.norm)
    if places is None:
        return caseless and word.stem not in article.sentences_with
    return all(place.text[0].isupper() for place in places)

"""Gives names their capitals back in a text that is written small, from an article that has them."""

from summarizer.checks.article import CheckedArticle
from summarizer.checks.english.common import is_common
from summarizer.checks.reading.words import Word, read_words


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

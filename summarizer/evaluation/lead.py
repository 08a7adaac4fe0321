"""Cuts an article's opening to the length of another system's takeaways, so that the two compare at equal length."""

from summarizer.drafters.own.lead import lead


def opening_of_length(article: str, words: int) -> tuple[str, ...]:
    """Return the article's first sentences up to exactly `words` words, the last sentence cut where they end.

    ROUGE rewards length up to a point: three whole opening sentences are often twice as long as three takeaways. This
    is the baseline that has the same number of words to spend on the same article.
    """
    texts: list[str] = []
    left = words
    for span in lead(article):
        if left <= 0:
            break
        sentence = span.cut(article).split()[:left]
        texts.append(" ".join(sentence))
        left -= len(sentence)
    return tuple(texts)

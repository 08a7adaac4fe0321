"""Check `quote`: words inside quotation marks stand in the article to the letter, typographic variants aside."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.opened import parts
from summarizer.checks.reading.quotations import Quotation, fold, letters_of
from summarizer.checks.reading.spacing import plain_marks
from summarizer.checks.reading.words import stem
from summarizer.checks.remembering import remembered
from summarizer.checks.runs import in_any_order
from summarizer.checks.speech.masked import is_masked
from summarizer.checks.speech.odd_marks import half_open, odd_marks
from summarizer.checks.speech.pieced import flags_of
from summarizer.checks.speech.unbracketed import unbracketed
from summarizer.checks.squeezed import stands_apart
from summarizer.english.grammar import FUNCTION_WORDS, GRAMMATICAL

_ALIKE = 80.0
"""From this likeness in percent on, the article's own words are shown beside the changed quotation."""
_SHORT = 3
"""Quotations of so few letters are not taken for misquoted ones."""
_PAUSES = re.compile(r"\s*(?:\.(?:\s?\.)+|…|\[[^\]]*\]|\([^)]*\))\s*")
"""What an editor puts into a quotation: an omission or an insertion."""
_RAISED = re.compile(r"\[(\w)\](?=\w)")
"""A first letter that an editor has raised or lowered, as in "[E]ven so"."""
_LONGEST = 120
"""So many letters of a quotation are looked for under another spacing."""
_UNMISTAKABLE = 25
"""So many letters in a row are the same words, even where the article's next word is run on: "2017There is"."""
_TELLING = 2
"""A quotation of fewer telling words is another one where it is not to the letter."""
_SHORTENED = re.compile(r"'(?:s|re|ve|m)$")
"""Short forms of "is", "are", "have" and "am"."""
_TRIMMED = " \t\n.,;:!?\"'-"


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for each quotation whose words the article does not have in that order, and each mark left alone."""
    closed = held.read.quotations[:MOST]
    odd = odd_marks(held.text, held.read.quotations)[:MOST]
    for mark in odd:
        yield held.flag("quote", Severity.NOTE, "This quotation mark has no partner.", mark)
    for quotation in closed:
        yield from _judge(quotation, held, is_guessed=False)
    for quotation in half_open(odd, held.text, held.read.quotations) if odd else ():
        yield from _judge(quotation, held, is_guessed=True)


def _judge(quotation: Quotation, held: Held, *, is_guessed: bool) -> Iterator[Flag]:
    """Yield a flag for a quotation; where it begins and ends may be guessed."""
    pieces = pieces_of(quotation, held)
    missing = [piece for piece in pieces if piece and not _stands_in(piece, held.article)]
    if missing:
        yield _flag(quotation, missing[0], held, is_guessed=is_guessed)
    else:
        yield from flags_of(quotation, pieces, held)


def pieces_of(quotation: Quotation, held: Held) -> list[str]:
    """Return what stands in a quotation between an editor's omissions and insertions, in one spelling."""
    quoted = fold(plain_marks(held.text[quotation.start : quotation.end]))
    return [piece.strip(_TRIMMED) for piece in _PAUSES.split(_RAISED.sub(r"\1", quoted))]


def _stands_in(piece: str, article: CheckedArticle) -> bool:
    """Return whether the words stand in the article as whole words, whatever blanks, hyphens and marks lie between.

    They may also run from one quoted passage into the next, with only the speaker's name between the two.
    """
    words = letters_of(piece)
    if not words:
        return True
    spoken = " ".join(words)
    texts = (article.spoken, article.quoted, unbracketed(article))
    return any(f" {spoken} " in text for text in texts) or _joined(words, article)


def _joined(words: list[str], article: CheckedArticle) -> bool:
    """Return whether the article has the words printed together or apart: "late night" for "late-night"."""
    letters = "".join(words)
    if len(letters) <= _LONGEST and stands_apart(letters, article):
        return True
    return len(letters) >= _UNMISTAKABLE and letters in _run_on(article)


@remembered
def _run_on(article: CheckedArticle) -> str:
    """Return the letters of an article's words without blanks."""
    return article.spoken.replace(" ", "")


def _flag(quotation: Quotation, piece: str, held: Held, *, is_guessed: bool) -> Flag:
    quoted = held.text[quotation.start : quotation.end]
    light = is_guessed or _is_single(quoted) or _is_title(quoted) or _is_adapted(piece, held.article)
    light = light or is_masked(piece, held.article)
    severity = Severity.WARNING if light else Severity.ERROR
    near = fuzz.partial_ratio_alignment(piece, held.article.folded) if len(piece) > _SHORT else None
    if near is None or near.score < _ALIKE:
        message = f"The quoted words “{quoted}” do not stand in the article."
        return held.flag("quote", severity, message, quotation)
    place = _whole_words(held.article.read.text, near.dest_start, near.dest_end)
    message = f"The quotation is not to the letter: the article has “{place.cut(held.article.read.text)}”."
    return held.flag("quote", severity, message, quotation, place)


def _is_single(quoted: str) -> bool:
    """Return whether one word stands between the marks, which keeps a distance more than it quotes."""
    return len(quoted.split()) == 1


def _is_title(quoted: str) -> bool:
    """Return whether the words between the marks look like the title of a work: all but small ones capitalised."""
    words = quoted.split()
    return all(word[0].isupper() or word.lower() in FUNCTION_WORDS for word in words) and words[-1][0].isupper()


def _is_adapted(piece: str, article: CheckedArticle) -> bool:
    """Return whether only small words and endings differ: "cutting off a limb" for "cutting off one's limb".

    A word that denies is no small word, and the same words in another order are no other small words.
    """
    words = letters_of(piece)
    telling = _telling(words)
    if len(telling) < _TELLING:
        return False
    there = next((article.sentences_with[one] for one in telling if one in article.sentences_with), ())
    run = f" {' '.join(telling)} "
    same = any(run in _telling_of(number, article) for number in there)
    return same and not any(in_any_order(words, [word.norm for word in article.words_of[number]]) for number in there)


@remembered
def _telling_of(number: int, article: CheckedArticle) -> str:
    """Return the telling words of a sentence with one blank between and around them."""
    words = article.words_of[number]
    return f" {' '.join(_telling([word.norm for word in words]))} "


def _telling(norms: Sequence[str]) -> list[str]:
    """Return the stems of the words that tell something; a denial does."""
    plain = [part for norm in norms for part in parts(_SHORTENED.sub("", norm))]
    return [stem(norm) or norm for norm in plain if norm not in GRAMMATICAL]


def _whole_words(text: str, start: int, end: int) -> Span:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return Span(start, end)

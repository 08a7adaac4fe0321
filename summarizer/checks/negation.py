"""Check `negation`: the takeaway neither denies what its sentences say, nor says what they deny."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple, Self

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.english.common import is_common
from summarizer.checks.english.polarity import (
    CLAUSE_LINKS,
    CONTRACTED,
    CONTRACTING,
    DENYING,
    FOR_NOT,
    LIMITING,
    NEGATIVE_PREFIXES,
    NEGATORS,
    UNSAID,
)
from summarizer.checks.held import Held
from summarizer.checks.mark_measures import Sort
from summarizer.checks.marks import (
    COPIED,
    MOSTLY,
    Found,
    Likely,
    gained,
    is_copied_beside,
    is_sure,
    likeliest,
    lost,
    said_with,
    sentences_near,
)
from summarizer.checks.outcomes import denies_guilt
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.roots import root

_SHORT = 5
"""A word of at most so many letters is no word with a negative prefix."""
_BESIDE = 4
"""Within so many words of a denial stands what it denies."""
_FAR = 8
"""Within so many words of a word such as "rejected" stands what it denies."""
_DENIED_ALIKE = 0.80
"""So sure the forest must be, in new words, of a denial where a supporting sentence denies the same."""
_UNSAID = frozenset(map(stem, UNSAID))
_YET = " yet to "
"""What is yet to be done is not done."""
_DENIED_TWICE = 0.70
"""So sure the forest must be that a denial was left out of a takeaway that denies something itself."""


def is_negator(word: Word) -> bool:
    """Return whether a word denies what follows it."""
    return word.norm in NEGATORS or word.norm.endswith(CONTRACTED)


def _denies(word: Word) -> bool:
    return (
        is_negator(word)
        or word.norm in DENYING
        or (word.norm.startswith(NEGATIVE_PREFIXES) and len(word.norm) > _SHORT)
    )


def _is_idle(words: Sequence[Word], place: int) -> bool:
    """Return whether a word such as "no" denies nothing here: "No. 1", "whether or not"."""
    before = words[place - 1].norm if place else ""
    after = words[place + 1].text if place + 1 < len(words) else ""
    return (words[place].norm == "no" and after[:1].isdigit()) or (words[place].norm == "not" and before == "or")


DENIALS = Sort(
    name="denial",
    is_mark=is_negator,
    is_kin=_denies,
    groups=(
        frozenset({"not"}),
        frozenset({"no"}),
        frozenset({"never"}),
        frozenset({"without"}),
        frozenset({"nor", "neither", "none", "nothing", "nobody", "nowhere"}),
        frozenset(f"{verb}n't" for verb in CONTRACTING) | {"n't", "cannot"},
    ),
    is_idle=_is_idle,
)


def _is_clear(found: Found, held: Held) -> bool:
    """Return whether the article has a denial in no other word, and the forest is sure, or nothing near denies it."""
    if denies_guilt(found.word, held) or _is_worded(found, held):
        return False
    return is_sure(found.answer.probability, found.word, held) or not _is_denied_near(found.word, held)


def _is_worded(found: Found, held: Held) -> bool:
    """Return whether a supporting sentence denies in another word what the takeaway only denies here.

    "The office refused to speak" is "did not speak", but neither is "did not refuse".
    """
    if sum(map(denies_itself, held.read.words)) > 1:
        return False
    own = _Denial.at(held.read.words, held.read.words.index(found.word))
    is_new = found.answer.probability < _DENIED_ALIKE and not is_copied_beside(found.word, held, MOSTLY)
    return any(_is_same(own, there, held, is_new=is_new) for n in held.evidence for there in _denials(n, held.article))


class _Denial(NamedTuple):
    """A word that denies, with what stands after it and beside it."""

    word: Word
    follows: tuple[str, ...]
    """The roots of the next three content words; what is denied mostly is the second at the latest."""
    beside: frozenset[str]

    @classmethod
    def at(cls, words: Sequence[Word], place: int) -> Self:
        """Return the denial at a place of some words."""
        reach = _FAR if words[place].norm in FOR_NOT else _BESIDE + 1
        clause = takewhile(lambda word: word.norm not in CLAUSE_LINKS, words[place + 1 : place + 1 + reach])
        follows = [root(word) for word in clause if word.stem]
        return cls(words[place], tuple(follows[:3]), frozenset(_stems_beside(words, place)) - {words[place].stem})


def _denials(number: int, article: CheckedArticle) -> tuple[_Denial, ...]:
    """Return what denies in a sentence of the article, in whichever word; a "no" may deny one noun only."""
    words = article.words_of[number]
    places = (at for at, word in enumerate(words) if word.norm in FOR_NOT or (is_negator(word) and word.norm != "no"))
    return article.memory.once(("denials", number), lambda: tuple(_Denial.at(words, place) for place in places))


def _is_same(own: _Denial, there: _Denial, held: Held, *, is_new: bool) -> bool:
    """Return whether a denial of the article may be one of the takeaway; in new words less need be alike."""
    alike = not set(own.follows[:2]).isdisjoint(there.follows)
    if there.word.norm not in FOR_NOT:
        return is_new and alike
    return there.word.stem not in held.read.stems and (alike or (is_new and len(own.beside & there.beside) > 1))


def _is_denied_near(word: Word, held: Held) -> bool:
    """Return whether a supporting sentence or one beside it denies something of what a denial of the takeaway does."""
    words_of = held.article.words_of
    there = held.memory.once(
        "denied near", lambda: frozenset().union(*(_denied(words_of[n]) for n in sentences_near(held)))
    )
    return not there.isdisjoint(_stems_beside(held.read.words, held.read.words.index(word)))


def _denied(words: Sequence[Word]) -> frozenset[str]:
    """Return the stems of the content words that stand near a denial among some words."""
    return frozenset(
        stem for place, word in enumerate(words) if is_negator(word) for stem in _stems_beside(words, place)
    )


def _stems_beside(words: Sequence[Word], place: int) -> Iterator[str]:
    near = words[max(0, place - _BESIDE) : place + 1 + _BESIDE]
    return (word.stem for word in near if word.stem)


def _is_left_out(found: Found, held: Held) -> bool:
    """Return whether the takeaway has what a denial denies, and no other word for it unless the forest is sure."""
    if not _is_undenied(found, held):
        return False
    copied = {word.norm for word in held.article.words_of[found.number]}
    denies = any(word.norm not in copied and denies_itself(word) for word in held.read.words)
    return not (denies or _YET in held.text) or found.answer.probability >= _DENIED_TWICE


def _is_undenied(found: Found, held: Held) -> bool:
    """Return whether the takeaway has the next content word after a denial, and as often as the sentence has it.

    A "not only" that is gone as a whole denied nothing.
    """
    words = held.article.words_of[found.number]
    after = words[words.index(found.word) + 1 :]
    denied = next((root(word) for word in after if word.stem and word.norm not in UNSAID), "")
    own = list(map(root, held.read.words))
    if not denied or denied not in own or own.count(denied) < sum(root(word) == denied for word in words):
        return False
    return after[0].norm not in LIMITING or any(word.norm == after[0].norm for word in held.read.words)


def denies_itself(word: Word) -> bool:
    """Return whether a word is a denial in most sentences: "refused" and "unharmed", not "little" or "United"."""
    if is_negator(word) or word.norm in FOR_NOT:
        return True
    rests = (word.norm.removeprefix(prefix) for prefix in NEGATIVE_PREFIXES if word.norm.startswith(prefix))
    return word.text.islower() and len(word.norm) > _SHORT and any(map(is_common, rests))


def _dropped(held: Held) -> Iterator[Likely]:
    """Yield the denials that are missing from a copied sentence with what they deny, whatever a forest says."""
    if any(map(denies_itself, held.read.words)):
        return
    copied = COPIED * sum(weight for stem, weight in held.weights.items() if stem not in _UNSAID)
    for found in lost(held, DENIALS):
        if held.scores[found.number] >= copied and _is_undenied(found, held):
            yield Likely(found.word, found.number, Severity.WARNING)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for the likeliest denial that was put in, and for the likeliest one that was left out."""
    if (put_in := likeliest(found for found in gained(held, DENIALS) if _is_clear(found, held))) is not None:
        message = f"“{put_in.word.text}”: the supporting sentences do not deny this."
        there = held.article.sentences[put_in.number]
        yield held.flag("negation", put_in.severity, message, put_in.word, there)
    left_out = likeliest(found for found in lost(held, DENIALS) if _is_left_out(found, held))
    if (left_out := left_out or next(_dropped(held), None)) is not None:
        message = f"The supporting sentence denies this: “{said_with(left_out, held)}”."
        yield held.flag("negation", left_out.severity, message, None, left_out.word)

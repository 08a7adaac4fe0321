"""Check `negation`: the takeaway neither denies what its sentences say, nor says what they deny."""

from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from db.records import Flag, Severity, Span
from summarizer.checks.held import Held
from summarizer.checks.polarity.conditions import is_bound_to
from summarizer.checks.polarity.corrected import is_corrected
from summarizer.checks.polarity.denials import (
    denies_itself,
    denies_verb,
    is_denied_likewise,
    is_negator,
    is_no_for_not,
    is_worded,
    stems_beside,
)
from summarizer.checks.polarity.denied_alike import denied_alike
from summarizer.checks.polarity.denied_opposites import is_denied_opposite
from summarizer.checks.polarity.fallen_out import fallen_out
from summarizer.checks.polarity.inferred import is_denied_word_told, is_inferred
from summarizer.checks.polarity.lacking import is_said_otherwise
from summarizer.checks.polarity.only_denied import only_denied
from summarizer.checks.polarity.outcomes import denies_guilt
from summarizer.checks.polarity.rather import is_put_second
from summarizer.checks.polarity.since_last import is_not_since_last
from summarizer.checks.polarity.with_or_without import is_without_for_less
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.checks.speech.pieced import sentences_quoted
from summarizer.checks.speech.quote import pieces_of
from summarizer.checks.weighing.mark_measures import Sort
from summarizer.checks.weighing.marks import (
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
from summarizer.english.denials import (
    CONTRACTING,
    DENYING,
    LIMITING,
    NEGATIVE_PREFIXES,
    NO_REASON,
    PLACED,
    REASON_WHY,
    UNSAID,
)

_SHORT = 5
"""A word of at most so many letters is no word with a negative prefix."""
_CLAUSE = 12
"""Within so many words behind "no reason why" stands what there is none against."""
_UNSAID = frozenset(map(stem, UNSAID))
_YET = " yet to "
"""What is yet to be done is not done."""
_OF_NO_VERB = 0.65
"""So sure the forest must be, in new words, of a denial of something else than a verb: "no offence", "not to go"."""
_DENIED_TWICE = 0.70
"""So sure the forest must be that a denial was left out of a takeaway that denies something itself."""


def _denies(word: Word) -> bool:
    return (
        is_negator(word)
        or word.norm in DENYING
        or (word.norm.startswith(NEGATIVE_PREFIXES) and len(word.norm) > _SHORT)
    )


def _is_idle(words: Sequence[Word], place: int) -> bool:
    """Return whether a word such as "no" denies nothing here: "No. 1", "whether or not", "no reason why not"."""
    before = words[place - 1].norm if place else ""
    after = words[place + 1].text if place + 1 < len(words) else ""
    if (words[place].norm == "no" and after[:1].isdigit()) or (words[place].norm == "not" and before == "or"):
        return True
    ahead = tuple(word.norm for word in words[max(0, place - _CLAUSE) : place])
    threes = zip(ahead, ahead[1:], ahead[2:], strict=False)
    return any(one in NO_REASON and (other, third) == REASON_WHY for one, other, third in threes)


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
    if denies_guilt(found.word, held) or is_worded(found, held) or is_denied_likewise(found, held):
        return False
    if is_no_for_not(found, held) or is_denied_opposite(found, held) or is_put_second(found, held):
        return False
    if is_inferred(found, held) or is_not_since_last(found.word, held) or is_without_for_less(found.word, held):
        return False
    if not denies_verb(held.read.words, held.read.words.index(found.word)):
        sure = found.answer.probability >= _OF_NO_VERB
        return sure or is_copied_beside(found.word, held, MOSTLY)
    return is_sure(found.answer.probability, found.word, held) or not _is_denied_near(found.word, held)


def _is_denied_near(word: Word, held: Held) -> bool:
    """Return whether a supporting sentence or one beside it denies something of what a denial of the takeaway does."""
    return not _denied_near(held).isdisjoint(stems_beside(held.read.words, held.read.words.index(word)))


@remembered
def _denied_near(held: Held) -> frozenset[str]:
    """Return the stems of what the supporting sentences and those beside them deny."""
    return frozenset().union(*(_denied(held.article.words_of[number]) for number in sentences_near(held)))


def _denied(words: Sequence[Word]) -> frozenset[str]:
    """Return the stems of the content words that stand near a denial among some words."""
    return frozenset(
        stem for place, word in enumerate(words) if is_negator(word) for stem in stems_beside(words, place)
    )


def _is_left_out(found: Found, held: Held) -> bool:
    """Return whether the takeaway has what a denial denies, and no other word for it unless the forest is sure."""
    if not _is_undenied(found, held) or is_no_for_not(found, held) or is_said_otherwise(found, held):
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
    own_words = held.read.words
    own = list(map(root, own_words))
    if not denied or denied not in own or own.count(denied) < sum(root(word) == denied for word in words):
        return False
    if _times_denied(denied, own_words) >= _times_denied(denied, words):
        return False
    if _is_quoted_elsewhere(denied, found.number, held) or not _is_in_place(after, own_words, denied):
        return False
    return after[0].norm not in LIMITING or any(word.norm == after[0].norm for word in held.read.words)


def _times_denied(denied: str, words: Sequence[Word]) -> int:
    """Return how often the next content word after a denial is this one among some words."""
    places = (place for place, word in enumerate(words) if is_negator(word))
    behind = (next((root(word) for word in words[place + 1 :] if word.stem), "") for place in places)
    return sum(each == denied for each in behind)


def _is_in_place(after: Sequence[Word], own: Sequence[Word], denied: str) -> bool:
    """Return whether the takeaway has what is denied behind the same small words, if these are of a place.

    Who "was not at home" denies nothing that was done "at the home of Poe".
    """
    if after[0].norm not in PLACED:
        return True
    small = [word.norm for word in takewhile(lambda word: not word.stem, after)]
    places = (at for at, word in enumerate(own) if root(word) == denied)
    return any([word.norm for word in own[max(0, at - len(small)) : at]] == small for at in places)


def _is_quoted_elsewhere(denied: str, number: int, held: Held) -> bool:
    """Return whether the takeaway only quotes what a sentence denies, and quotes another sentence."""
    said = [word for word in held.read.words if root(word) == denied]
    quoted = [
        next((each for each in held.read.quotations if each.start <= word.start < each.end), None) for word in said
    ]
    homes = [set() if each is None else sentences_quoted(pieces_of(each, held), held.article) for each in quoted]
    return all(home and number not in home for home in homes)


def _missing(held: Held) -> Iterator[Found]:
    """Yield the denials of the article that the takeaway lacks, and tells not only what they correct or require."""
    return (found for found in lost(DENIALS, held) if not (is_corrected(found, held) or is_bound_to(found, held)))


def _dropped(held: Held) -> Iterator[Likely]:
    """Yield the denials that are missing from a copied sentence with what they deny, whatever a forest says."""
    if any(map(denies_itself, held.read.words)):
        return
    copied = COPIED * sum(weight for stem, weight in held.weights.items() if stem not in _UNSAID)
    for found in _missing(held):
        if held.scores[found.number] >= copied and _is_undenied(found, held) and not is_said_otherwise(found, held):
            yield Likely(found.word, found.number, Severity.WARNING)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for the likeliest denial that was put in, and for the likeliest one that was left out."""
    if (put_in := likeliest(found for found in gained(DENIALS, held) if _is_clear(found, held))) is not None:
        message = f"“{put_in.word.text}”: the supporting sentences do not deny this."
        there = held.article.sentences[put_in.number]
        severity = put_in.severity if is_denied_word_told(put_in.word, held) else Severity.WARNING
        yield held.flag("negation", severity, message, put_in.word, there)
    left_out = likeliest(found for found in _missing(held) if _is_left_out(found, held))
    if (left_out := left_out or next(_dropped(held), None)) is not None:
        message = f"The supporting sentence denies this: “{said_with(left_out, held)}”."
        yield held.flag("negation", left_out.severity, message, None, left_out.word)
    elif (told := next(chain(only_denied(held), denied_alike(held)), None)) is not None:
        own, denial = told
        message = f"“{own.text}”: the article only denies this (“{denial.text}”)."
        yield held.flag("negation", Severity.WARNING, message, own, denial)
    elif (torn := next(fallen_out(held), None)) is not None:
        span = Span(torn[0].start, torn[1].end)
        message = f"“{held.text[span.start : span.end]}”: a denial seems to have fallen out here."
        yield held.flag("negation", Severity.WARNING, message, span)

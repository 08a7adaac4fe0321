"""Check `attribution`: what the article prints behind a label, as a claim or as words, is not stated as a fact."""

from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.remembering import remembered
from summarizer.checks.speech.attribution import is_attributed
from summarizer.english.denials import CONTRACTED, NEGATORS
from summarizer.english.speech import SAYING
from summarizer.english.voices import ALLOWING
from summarizer.labelled import Voiced, behind_labels

_TOLD = 0.5
"""A sentence behind a label with so much of the weight of the takeaway's words supports it."""
_AS_GOOD = 0.8
"""A sentence in the article's own voice with this part of that weight supports it as well."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag where nothing but a sentence behind a label supports a takeaway that names no source."""
    voiced = _voiced(held.article)
    if not voiced or not held.weights:
        return
    scores = held.scores
    best = max(voiced, key=lambda number: scores[number])
    own = max((score for number, score in enumerate(scores) if number not in voiced), default=0.0)
    if scores[best] < _TOLD * sum(held.weights.values()) or own >= _AS_GOOD * scores[best]:
        return
    voice, span = voiced[best], held.article.sentences[best]
    if _names_a_source(best, held) or (voice.is_claim and _allows(best, held)):
        return
    yield held.flag("attribution", Severity.WARNING, _message(voice), None, span)


@remembered
def _voiced(article: CheckedArticle) -> dict[int, Voiced]:
    """Return the sentences of the article that stand in another voice, by their numbers."""
    found = behind_labels(article.headline, article.body)
    return {
        number: voice
        for number, sentence in enumerate(article.sentences[: article.body_sentences])
        for voice in found
        if voice.span.start <= sentence.start < voice.span.end
    }


def _names_a_source(spoken: int, held: Held) -> bool:
    """Return whether a takeaway names a source by more than a verb that the sentence itself has."""
    if not is_attributed(held):
        return False
    verbs = {word.norm for word in held.read.words} & SAYING
    return not verbs or not verbs <= {word.norm for word in held.article.words_of[spoken]}


def _allows(claim: int, held: Held) -> bool:
    """Return whether a takeaway denies what the sentence of a claim does not, or says that it is only claimed."""
    norms = {word.norm for word in held.read.words}
    new = norms - {word.norm for word in held.article.words_of[claim]}
    return not norms.isdisjoint(ALLOWING) or any(norm in NEGATORS or norm.endswith(CONTRACTED) for norm in new)


def _message(voice: Voiced) -> str:
    if voice.is_claim:
        return f"The article has this behind “{voice.label}:”, as what it holds against the facts."
    who = f"gives this to “{voice.label}” by the label in front of it" if voice.label else "prints this as a speech"
    return f"The article {who}; here it stands as a fact."

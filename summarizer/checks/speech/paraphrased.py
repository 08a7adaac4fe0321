"""Check `attribution`: what a takeaway has somebody say, in its own words, is not what another says and he nowhere."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.bearers.rivalry import named_bearer
from summarizer.checks.held import Held
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.speech.heads import heads, outside
from summarizer.english.callings import CALLED
from summarizer.english.grammar import PREPOSITIONS
from summarizer.english.peoples import SAME_PEOPLE
from summarizer.english.speech import PLAIN_SAYING, SAYING
from summarizer.english.titles import TITLES

_LEAST = 2
"""So many words at least of what is said are compared."""
_SAID = 0.55
"""The sentence that says it has this part of the weight of what is said."""
_CLEAR = 0.75
"""No sentence about the takeaway's speaker has more than this part of what the best one has of it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first speaker whose words another one says in the article."""
    for name in _speakers(held):
        is_known = _is_own_name(name) and all(places(word, held) for word in name.words)
        if is_known and (other := _other(name, held)) is not None:
            printed, said = held.text[name.start : name.end], held.article.read.text[other.start : other.end]
            message = f"“{printed}”: in the article “{said}” says this."
            yield held.flag("attribution", Severity.WARNING, message, name, other)
            return


def _speakers(held: Held) -> Iterator[Name]:
    """Yield the names right before a verb of saying, and the one before an opening colon."""
    for head in heads(held.read.words, held.read.names, held.text):
        before = [word.norm for word in held.read.words if word.end <= head.name.start][-1:]
        is_right_before = head.verb.norm in PLAIN_SAYING and held.text[head.name.end : head.verb.start] == " "
        if is_right_before and PREPOSITIONS.isdisjoint(before):
            yield head.name
    for name in held.read.names[:1]:
        if held.text[name.end : name.end + 1] == ":" and not held.text[: name.start].strip():
            yield name


def _other(name: Name, held: Held) -> Name | None:
    """Return who speaks in the sentence that says best what the takeaway gives to a name, if it is another."""
    scores, whole = _scores(name, held)
    best = max(range(len(scores)), key=lambda number: scores[number], default=0)
    if not scores or scores[best] < _SAID * whole:
        return None
    article = held.article
    tag = outside(article.words_of[best], article.read.quotations)
    found = [head.name for head in heads(tag, article.names.get(best, ()), article.read.text)]
    own = {word.norm for word in held.read.words}
    others = [other for other in found if own.isdisjoint(word.norm for word in other.words)]
    if not others or len(others) < len(found) or not all(map(_is_own_name, others)):
        return None
    about = _about(name, held)
    is_his = best in about or any(scores[number] >= _CLEAR * scores[best] for number in about if number < len(scores))
    return None if is_his else others[0]


def _is_own_name(name: Name) -> bool:
    """Return whether a name is not only a role's or a people's, which may stand for anybody's."""
    last = name.words[-1].norm
    return last not in CALLED and last not in TITLES and last not in SAME_PEOPLE


def _about(name: Name, held: Held) -> set[int]:
    """Return the numbers of the sentences that name somebody, or have a pronoun or role for him."""
    bearer = named_bearer(name, held).bearer
    words = (*bearer.named, *bearer.meant, *(place for word in name.words for place in places(word, held)))
    return {held.article.sentence_at(word.start) for word in words}


def _scores(name: Name, held: Held) -> tuple[Sequence[float], float]:
    """Return for each sentence of the body the weight of what is said in it, and of all; nothing of too few words."""
    own = {word.stem for word in name.words}
    words = (word for word in held.read.words if word.stem and word.norm not in SAYING)
    claim = {word.stem: held.weights[word.stem] for word in words if word.stem not in own}
    if len(claim) < _LEAST:
        return (), 0.0
    scores = [0.0] * held.article.body_sentences
    for stem in sorted(claim):
        for number in held.article.sentences_with.get(stem, ()):
            if number < len(scores):
                scores[number] += claim[stem]
    return scores, sum(claim.values())

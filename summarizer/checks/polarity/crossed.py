"""Check `negation`, fifth part: what stands before a verb and behind it has not changed places."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.clauses import clause_at, is_crossed
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.grammar import CLAUSE_OPENERS, PREPOSITIONS
from summarizer.english.hedges import BEING
from summarizer.english.speech import PLAIN_SAYING
from summarizer.english.verbs import EITHER_WAY_VERBS, IRREGULAR, LIKE_IN_THE_PAST

_BY = 3
"""Within so many words behind a verb "by" makes it a passive."""

_NO_OBJECT = PREPOSITIONS | CLAUSE_OPENERS
"""Words right behind a verb that is a participle, or has no object."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first verb of the best sentence round which two words have changed places."""
    best, own = close_sentence(held), held.read.words
    if best is None:
        return
    there, text = held.article.words_of[best], held.article.read.text
    norms = {word.norm for word in there}
    small = frozenset(word.stem for word in own if word.text.islower())
    for place in [at for at, word in enumerate(own) if word.norm in norms and _is_past(own, at)][:MOST]:
        beside = clause_at(own, place, held.text)
        same = [at for at, word in enumerate(there) if word.norm == own[place].norm and _is_past(there, at)]
        found = next((at for at in same[:MOST] if is_crossed(beside, clause_at(there, at, text), small)), None)
        if found is not None:
            message = f"“{own[place].text}”: what stands before it here stands behind it in the article."
            yield held.flag("negation", Severity.WARNING, message, own[place], there[found])
            return


def _is_past(words: Sequence[Word], place: int) -> bool:
    """Return whether a word is a past tense in the active, with its object behind it."""
    word, behind = words[place], [other.norm for other in words[place + 1 : place + 1 + _BY]]
    if (
        not word.text.islower()
        or word.norm in PLAIN_SAYING
        or word.norm in EITHER_WAY_VERBS
        or not (word.norm.endswith("ed") or _is_irregular(word.norm))
    ):
        return False
    is_passive = place > 0 and words[place - 1].norm in BEING
    return not is_passive and bool(behind) and behind[0] not in _NO_OBJECT and "by" not in behind


def _is_irregular(norm: str) -> bool:
    return norm in LIKE_IN_THE_PAST or (IRREGULAR.get(norm, norm) != norm and not norm.endswith(("s", "ing")))

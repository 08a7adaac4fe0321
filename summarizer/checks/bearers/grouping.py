"""Groups the names of an article by who bears them, and finds the pronouns and roles that stand for them.

"Mayor Ana Ruiz" and "Ruiz" are one bearer; "she" in the next sentence, and "the mayor" in a later one, speak of her.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.persons import is_told, personhood, sex, sex_of
from summarizer.checks.bearers.usage import SHARES, usage_of_words
from summarizer.checks.held import CROWD
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.pronouns import FEMALE, MALE, PERSON_PRONOUNS
from summarizer.english.titles import ROLE_NOUNS

_BACK = 3
"""So many sentences back a pronoun's bearer is looked for."""
_APPOSED = 5
"""So many words after a name a role may still be its bearer's, as in "Ana Ruiz, the city's mayor"."""
_SURE = 0.3
"""So clear must a bearer's sex be for a pronoun to mean it rather than a nearer one of no known sex."""
_FEW = 0.25
"""A word of names that is rarely followed by a person's pronoun in news, told by the root of that share."""
_EVEN = 0.5
"""A name with no more of a person's pronouns than of a thing's is no person's if its words seldom are."""
_POINTING = frozenset({"the", "his", "her"})
"""After these a role may stand for its bearer."""
_PERSON, _SHE = SHARES.index("person"), SHARES.index("she")
_LEANS = PERSON_PRONOUNS - {"who", "whose"}
"""The pronouns that lean on a name further back than the word before them."""


@dataclass(frozen=True)
class Bearer:
    """One person, place or organisation of an article."""

    norms: frozenset[str]
    """The words of all its names, in small letters."""
    named: tuple[Word, ...]
    """The last word of each of its names, in order."""
    meant: tuple[Word, ...]
    """The pronouns and roles that stand for it, in order."""
    longest: Name
    """Its fullest name."""


@remembered
def bearers(article: CheckedArticle) -> Sequence[Bearer]:
    """Return everybody and everything that an article names, in the order of their first names."""
    groups = _groups(article.read.names)
    by_start = {name.start: number for number, group in enumerate(groups) for name in group}
    meant = _meant(groups, by_start, article)
    return [
        Bearer(
            frozenset(word.norm for name in group for word in name.words),
            tuple(name.words[-1] for name in group),
            tuple(meant.get(number, ())),
            max(group, key=lambda name: len(name.words)),
        )
        for number, group in enumerate(groups)
    ]


def _groups(names: Sequence[Name]) -> list[list[Name]]:
    """Return the names by bearer: a single word belongs to the first longest name that ends or begins with it."""
    groups: list[list[Name]] = []
    full: dict[tuple[str, ...], int] = {}
    part: dict[str, int] = {}
    longest = sorted(names, key=lambda name: (-len(name.words), name.start))
    for name in longest:
        norms = tuple(word.norm for word in name.words)
        at = full.get(norms)
        if at is None and len(norms) == 1:
            at = part.get(norms[0])
        if at is None:
            at = len(groups)
            groups.append([])
            full[norms] = at
            if len(norms) > 1:
                part.setdefault(norms[-1], at)
                part.setdefault(norms[0], at)
        groups[at].append(name)
    return sorted((sorted(group, key=lambda name: name.start) for group in groups), key=lambda group: group[0].start)


def _meant(
    groups: Sequence[Sequence[Name]], by_start: Mapping[int, int], article: CheckedArticle
) -> dict[int, list[Word]]:
    """Return for each bearer the pronouns and roles that stand for it."""
    sexes = [sex_of_bearer(group, article) for group in groups]
    roles = _roles(article, by_start)
    found: dict[int, list[Word]] = defaultdict(list)
    recent: list[list[int]] = []
    for number, words in enumerate(article.words_of[: article.body_sentences]):
        here: list[int] = []
        names = {name.words[0].start: by_start[name.start] for name in article.names.get(number, ())}
        inside = {word.start for name in article.names.get(number, ()) for word in name.words}
        for place, word in enumerate(words):
            bearer = names.get(word.start)
            if bearer is None and word.start not in inside:
                if word.norm in _LEANS:
                    bearer = _antecedent(word, here, recent, sexes)
                elif word.norm in roles and place and words[place - 1].norm in _POINTING:
                    bearer = roles[word.norm]
                if bearer is not None:
                    found[bearer].append(word)
            if bearer is not None and len(here) < CROWD and bearer not in here:
                here.append(bearer)
        recent = [here, *recent[: _BACK - 1]]
    return found


def _antecedent(
    pronoun: Word, here: Sequence[int], recent: Sequence[Sequence[int]], sexes: Sequence[float | None]
) -> int | None:
    """Return the bearer that a pronoun means: the first of its sex, or else of no known one.

    It is looked for in the pronoun's own sentence, then in the ones before.
    """
    wanted = sex_of([pronoun])
    for sure in (True, False):
        for group in (here, *recent):
            for bearer in group:
                known = sexes[bearer]
                if known is not None and (known * wanted > _SURE if sure else known * wanted >= 0):
                    return bearer
    return None


def sex_of_bearer(names: Sequence[Name], article: CheckedArticle) -> float | None:
    """Return whether a bearer is a man (1) or a woman (-1), 0 where nothing tells; None for what is no person.

    What the article says of its own people counts more than how a first name is used in news.
    """
    titles = {title for name in names for title in name.titles}
    if titles & (MALE | FEMALE):
        return float(bool(titles & MALE)) - float(bool(titles & FEMALE))
    last = names[0].words[-1].norm
    if is_told(last, article) and personhood(last, article) > _EVEN:
        return sex(last, article)
    used = usage_of_words([max(names, key=lambda name: len(name.words)).words[0].norm])
    usual = 0.0
    if used is not None and used[_PERSON] > _FEW:
        usual = 1.0 - 2.0 * min(1.0, (used[_SHE] / used[_PERSON]) ** 2)
    elif used is not None and not titles and personhood(last, article) <= _EVEN:
        return None
    known = sex(last, article)
    return known if known * usual >= 0 and abs(known) > abs(usual) else usual or known


def _roles(article: CheckedArticle, by_start: Mapping[int, int]) -> dict[str, int]:
    """Return for each role the bearer that the article gives it to, if it gives it to one alone."""
    given: dict[str, set[int]] = defaultdict(set)
    for name in article.read.names:
        for role in (*name.titles, *_apposed(name, article)):
            if role in ROLE_NOUNS:
                given[role].add(by_start[name.start])
    return {role: next(iter(borne)) for role, borne in given.items() if len(borne) == 1}


def _apposed(name: Name, article: CheckedArticle) -> Iterator[str]:
    """Yield the words right after a name and a comma."""
    if article.read.text[name.end : name.end + 1] != ",":
        return
    number = article.sentence_at(name.start)
    first, _ = article.word_range(number, name.end, name.end)
    for word in article.words_of[number][first : first + _APPOSED]:
        yield word.norm

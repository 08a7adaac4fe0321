"""Measures on true sentences: which planted errors the checks catch, and how often they cry wolf."""

import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checks_support import TRUE, SupportFigures
from checks_unlike import UNLIKE

from db.records import Flag, Severity
from summarizer.checks import CheckedArticle, check
from summarizer.checks.evidence import find
from summarizer.checks.polarity.certainty import DOUBTS
from summarizer.checks.polarity.negation import DENIALS
from summarizer.checks.speech.attribution import SOURCES
from summarizer.training.checks_data import HIGHLIGHTS, held_out, read_rows
from summarizer.training.planting.errors import PLANTERS, names_of
from summarizer.training.planting.planted import Planted

FACTS = frozenset({"number", "date", "name", "quote", "attribution", "negation", "certainty"})
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]|(?<!\w)['‘]([^'‘’\"]{8,})['’](?!\w)")
LOUD = frozenset({Severity.ERROR, Severity.WARNING})


@dataclass
class PlantedFigures:
    """What was counted; every tally has `n`, the others are counts out of it."""

    caught: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By kind of planted error: caught at all, caught as an error; causes of misses."""
    scored: Counter[str] = field(default_factory=Counter)
    """By kind: planted errors that no check flags and whose support score is low, where the true sentence's is not."""
    true: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """By source: errors and warnings on untouched sentences, and what the errors are about."""
    misses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    alarms: list[str] = field(default_factory=list)
    support: SupportFigures = field(default_factory=SupportFigures)
    seconds: float = 0.0
    articles: int = 0


def measure_planted(data: Path, *, part: str, limit: int, per_article: int, seed: int) -> PlantedFigures:
    """Return the figures of one part of the cased highlights; `limit` 0 takes all articles."""
    chance = random.Random(seed)
    chosen = [row for row in read_rows(data / HIGHLIGHTS) if held_out(row["article"]) == (part == "test")]
    chance.shuffle(chosen)
    small = {word for row in chosen for word in re.findall(r"\b[a-z]+\b", row["article"])}
    figures = PlantedFigures()
    for row in chosen[: limit or None]:
        article = CheckedArticle.prepare("", row["article"])
        tokens = CheckedArticle.prepare("", in_tokens(row["article"]))
        foreign = names_of(chance.choice(chosen)["article"], small)
        figures.articles += 1
        weighed = [(TRUE, text) for text in row["highlights"]]
        passed: list[tuple[str, str, str]] = []
        for text in row["highlights"]:
            _untouched(figures, text, row, article)
            _count_tokens(figures, in_tokens(text), tokens)
        for kind, planter in (PLANTERS | UNLIKE).items():
            made = [(text, planter(text, row["article"], foreign, chance)) for text in row["highlights"]]
            usable = [(text, planted) for text, planted in made if planted and planted.text != text]
            for text, planted in chance.sample(usable, min(per_article, len(usable))):
                if not _plant(figures, kind, text, planted, article):
                    passed.append((kind, text, planted.text))
                weighed.append((kind, planted.text))
        low = figures.support.weigh(article, weighed)
        figures.scored.update(kind for kind, text, changed in passed if low[changed] and not low[text])
    return figures


def _untouched(figures: PlantedFigures, text: str, row: dict[str, Any], article: CheckedArticle) -> None:
    """Count one true sentence and the alarms that it sets off."""
    begun = time.process_time()
    flags = check([text], article)[0]
    figures.seconds += time.process_time() - begun
    errors = [flag for flag in flags if flag.severity is Severity.ERROR]
    literal = is_literal(text, row["article"])
    for source in ("Inshorts" if "inshorts" in row["dataset"] else "CNN/Daily Mail", "all"):
        tally = figures.true[source]
        tally["n"] += 1
        tally["literal"] += literal
        tally["error"] += bool(errors)
        tally["literal error"] += bool(errors) and literal
        tally["warning"] += any(flag.severity is Severity.WARNING and flag.kind in FACTS for flag in flags)
        tally.update({f"error: {flag.kind}" for flag in errors})
        tally.update({f"literal error: {flag.kind}" for flag in errors if literal})
    figures.alarms += [f"{'literal' if literal else 'absent'} | {text} | {flag.message}" for flag in errors]


def in_tokens(text: str) -> str:
    """Return a text as public copies of news articles are often printed: small letters, blanks round every mark."""
    plain = text.lower().replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")
    plain = re.sub(r'"([^"]*)"', r" `` \1 '' ", plain).replace("(", " -lrb- ").replace(")", " -rrb- ")
    plain = re.sub(r"(?<=\w)(n't|'(?:s|re|ve|ll|d|m))\b", r" \1", plain)
    plain = re.sub(r"([,;:!?$£%]|\.(?=\s|$))(?!\d)|(?<=[$£])(?=\d)", r" \1 ", plain)
    return " ".join(plain.split())


def _count_tokens(figures: PlantedFigures, text: str, article: CheckedArticle) -> None:
    """Count a true sentence in small letters and tokens, held against its article in the same dress."""
    flags = [flag for flag in check([text], article)[0] if flag.kind in FACTS]
    tally = figures.true["all, in small letters and tokens"]
    tally["n"] += 1
    tally["error"] += any(flag.severity is Severity.ERROR for flag in flags)
    tally["warning"] += any(flag.severity is Severity.WARNING for flag in flags)


def is_literal(text: str, article: str) -> bool:
    """Return whether every figure, capitalised word and quotation of a sentence stands letter by letter in the article.

    Where one does not, the article lacks what the sentence states, or says it in other words: an error flag is then
    what an editor should see. Where all do, an error flag is a false alarm.
    """
    lowered = article.lower()
    tokens: Sequence[str] = re.findall(r"\d[\d,.]*\d|\d|\b[A-Z]\w*", text)
    letters = _letters(article)
    quoted = [next(filter(None, found)) for found in _QUOTED.findall(text)]
    return all(_letters(words) in letters for words in quoted) and all(
        re.search(rf"(?<!\w){re.escape(token.lower())}(?!\w)", lowered) for token in tokens
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _loud(flags: Sequence[Flag]) -> set[tuple[str, str, str]]:
    return {
        (flag.kind, flag.message, flag.severity.value) for flag in flags if flag.kind in FACTS and flag.severity in LOUD
    }


def _plant(figures: PlantedFigures, kind: str, text: str, planted: Planted, article: CheckedArticle) -> bool:
    """Count one planted error and return whether it is caught.

    It is when the changed sentence has a warning or error that the true one has not.
    """
    new = _loud(check([planted.text], article)[0]) - _loud(check([text], article)[0])
    tally = figures.caught[kind]
    tally["n"] += 1
    tally["caught"] += bool(new)
    tally["error"] += any(severity == "error" for *_, severity in new)
    if not new:
        tally["miss: " + _cause(planted, text, article)] += 1
        figures.misses[kind].append(f"{planted.text} | {planted.before} -> {planted.after}")
    return bool(new)


_TAKEN = {
    "negation removed": DENIALS, "denial turned round": DENIALS,
    "certainty removed": DOUBTS, "doubt taken away": DOUBTS, "attribution removed": SOURCES,
}  # fmt: skip


def _cause_of_taken(planted: Planted, text: str, article: CheckedArticle) -> str:
    """Return why words that were taken away may not be missed: the article's sentences may not have any such."""
    sort = _TAKEN[planted.kind]
    numbers = [article.sentence_at(span.start) for span in find(text, article)]
    if any(sort.is_kin(word) for number in numbers for word in article.words_of[number]):
        return "the supporting sentences have such a word"
    return "the supporting sentences have no such word"


def _cause(planted: Planted, text: str, article: CheckedArticle) -> str:
    """Return why a planted error may have passed, told by where the article has the planted words."""
    if planted.kind in _TAKEN:
        return _cause_of_taken(planted, text, article)
    body = article.body.lower()
    if planted.after.lower().strip() not in body:
        return "not in the article"
    numbers = [
        number
        for number in range(article.body_sentences)
        if planted.after.lower() in article.sentences[number].cut(article.body).lower()
    ]
    before = planted.before.lower()
    if any(before in article.sentences[number].cut(article.body).lower() for number in numbers):
        return "stands in the same sentence as the true one"
    return "stands elsewhere in the article"

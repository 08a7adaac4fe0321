"""Plants errors in other ways than the checks learned from: for measuring, so that learning by heart would show."""

import random
import re
from collections.abc import Callable, Sequence

from summarizer.training.planting.errors import MONTHS, WEEKDAYS
from summarizer.training.planting.planted import Planted

_FIGURE = re.compile(r"(?<![\w.,/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w/]|[.,]\d)")
_SCALE = re.compile(r"\b(?:million|billion|thousand|hundred)\b")
_DAY = re.compile(rf"\b(?:{'|'.join(MONTHS)}) (\d{{1,2}})\b(?!\d|,\d)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PERSON = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]{2,}\b")
_QUOTED = re.compile(r"[\"“]([^\"“”]{8,})[\"”]")
_SPEAKER = re.compile(
    r"^[A-Z][\w '-]{2,30}?(?= (?:says?|said)\b)|^[A-Z][\w '-]{2,30}?(?=: )|(?<=, )[\w '-]{3,30}?(?= says?[.,])"
)
_DENIED = {"is": "is hardly", "are": "are in no way", "was": "was barely", "were": "were hardly", "has": "has nowhere",
           "have": "have in no way", "will": "will under no circumstances", "can": "can neither", "said": "did not say",
           "says": "doesn't say", "killed": "didn't kill", "won": "did not win", "found": "failed to find"}  # fmt: skip
_PLAIN = {"cannot": "can", "can't": "can", "won't": "will", "without": "with", "denies": "confirms",
          "denied": "confirmed", "failed to": "managed to", "refused to": "agreed to", "rejected": "accepted",
          "isn't": "is", "aren't": "are", "wasn't": "was", "didn't": "did", "doesn't": "does", "not": "",
          "no longer": "still", "never": "always"}  # fmt: skip
_FIRM = {"may": "will", "might": "will", "could": "will", "alleged": "", "allegedly": "", "reportedly": "",
         "expected to": "certain to", "plans to": "has decided to", "accused of": "convicted of", "likely": "certain",
         "suspected": "proven", "believed": "known"}  # fmt: skip
_SOFT = {"will": "might", "was": "was supposedly", "were": "were seemingly", "is": "is presumably",
         "are": "are rumoured to be", "has": "has supposedly", "have": "are said to have"}  # fmt: skip

Planter = Callable[[str, str, Sequence[str], random.Random], Planted | None]


def _put(kind: str, text: str, match: re.Match[str], new: str, group: int = 0) -> Planted:
    start, end = match.span(group)
    changed = text[:start] + new + text[end:]
    if not new:
        changed = re.sub(r"  +", " ", changed).strip()
        changed = changed[:1].upper() + changed[1:]
    return Planted(kind, changed, start, start + len(new), text[start:end], new)


def _swap_word(kind: str, words: dict[str, str]) -> Planter:
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b")

    def planter(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
        found = list(pattern.finditer(text))
        match = chance.choice(found) if found else None
        return _put(kind, text, match, words[match[0]]) if match else None

    return planter


def figure_scaled(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Change a figure by a tenth to a half, or its scale."""
    scales, figures = list(_SCALE.finditer(text)), [m for m in _FIGURE.finditer(text) if not _YEAR.fullmatch(m[0])]
    if scales and chance.random() < 0.5:
        match = chance.choice(scales)
        return _put(
            "figure scaled",
            text,
            match,
            chance.choice([s for s in ("million", "billion", "thousand") if s != match[0]]),
        )
    if not figures:
        return None
    match = chance.choice(figures)
    value = float(match[0].replace(",", ""))
    changed = value * chance.choice([0.5, 0.7, 0.9, 1.1, 1.3, 2])
    new = f"{changed:,.1f}" if "." in match[0] else f"{max(1, round(changed)):,}"
    return _put("figure scaled", text, match, new) if new != match[0] else None


def figures_exchanged(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Let two figures change places."""
    found = [match for match in _FIGURE.finditer(text) if not _YEAR.fullmatch(match[0])]
    if len({match[0] for match in found}) < 2:
        return None
    one, two = sorted(chance.sample(found, 2), key=lambda match: match.start())
    changed = text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]
    return Planted("figures exchanged", changed, one.start(), two.end(), f"{one[0]}/{two[0]}", f"{two[0]}/{one[0]}")


def day_moved(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Move a day of a month, a weekday or a year."""
    days, years = list(_DAY.finditer(text)), list(_YEAR.finditer(text))
    weekdays = list(re.finditer(rf"\b(?:{'|'.join(WEEKDAYS)})\b", text))
    if days:
        match = chance.choice(days)
        return _put("date moved", text, match, str((int(match[1]) + chance.choice([1, 2, 7, 10])) % 28 + 1), 1)
    if years:
        match = chance.choice(years)
        return _put("date moved", text, match, str(int(match[0]) + chance.choice([-10, -1, 1, 10])))
    if not weekdays:
        return None
    match = chance.choice(weekdays)
    return _put("date moved", text, match, WEEKDAYS[(WEEKDAYS.index(match[0]) + chance.randrange(1, 7)) % 7])


def surname_changed(text: str, article: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    """Give a person the surname of somebody of another article."""
    found = list(_PERSON.finditer(text))
    pool = sorted({name.split()[-1] for name in others if " " in name and name.split()[-1] not in article})
    if not found or not pool:
        return None
    match = chance.choice(found)
    return _put("surname changed", text, match, f"{match[0].split()[0]} {chance.choice(pool)}")


def person_exchanged(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Put another full name of the article in place of one."""
    found = list(_PERSON.finditer(text))
    pool = sorted({m[0] for m in _PERSON.finditer(article) if not any(word in text for word in m[0].split())})
    return _put("person exchanged", text, chance.choice(found), chance.choice(pool)) if found and pool else None


def quote_shuffled(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Exchange two neighbouring words of a quotation that stands in the article, or drop its second word."""
    found = [m for m in _QUOTED.finditer(text) if m[1].strip(" .,").lower() in article.lower()]
    match = chance.choice(found) if found else None
    words = match[1].split() if match else []
    if match is None or len(words) < 3:
        return None
    place = chance.randrange(len(words) - 1)
    if chance.random() < 0.5:
        words[place], words[place + 1] = words[place + 1], words[place]
    else:
        del words[1]
    return _put("quote shuffled", text, match, " ".join(words), 1)


def speaker_exchanged(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Give what somebody says to another person of the article."""
    found = list(_SPEAKER.finditer(text))
    pool = sorted({m[0] for m in _PERSON.finditer(article) if not any(word in text for word in m[0].split())})
    return _put("speaker exchanged", text, chance.choice(found), chance.choice(pool)) if found and pool else None


UNLIKE: dict[str, Planter] = {
    "figure scaled": figure_scaled,
    "figures exchanged": figures_exchanged,
    "date moved": day_moved,
    "surname changed": surname_changed,
    "person exchanged": person_exchanged,
    "quote shuffled": quote_shuffled,
    "speaker exchanged": speaker_exchanged,
    "denial put in": _swap_word("denial put in", _DENIED),
    "denial turned round": _swap_word("denial turned round", _PLAIN),
    "doubt taken away": _swap_word("doubt taken away", _FIRM),
    "doubt put in": _swap_word("doubt put in", _SOFT),
}
"""The kinds of error, each with what plants it."""

"""Plants one error of a known kind in a true sentence, for measuring what the checks catch.

The patterns here are on purpose not those of the checks: what a check can not read must show as a miss.
"""

import random
import re
from collections.abc import Sequence

from summarizer.training.planting.planted import Planted, Planter, exchanged, put, strange_to

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
WORDS = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split()
SOURCES = "Police,Officials,Residents,Prosecutors,Analysts,Witnesses,Doctors,Critics,Lawyers,Scientists".split(",")
FILLERS = "never always great small quickly only other serious public early".split()
COMMON = set(
    "The A An In On At For From With By After Before When While As If But And Or So He She It They We I You "
    "This That These Those His Her Its Their There Here No Not New Now One Two Three Mr Mrs Ms Dr What Who Why How "
    "Where All Some Many More Most Is Are Was Were Has Have Had Will To Of Up CNN".split()
)

_TWO = 2
_SENTENCE = 20
"""So many letters at least are left of a sentence that lost its source."""
_FIGURE = re.compile(r"(?<![\w.,/-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w/]|[.,]\d)")
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(WORDS)})\b(?!-)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!,)")
_NAME = re.compile(r"\b[A-Z][a-z]+(?:[ -](?:[A-Z]\. ?)?[A-Z][a-z]+)*\b")
_LISTED = re.compile(r"(?:[\s,&]|\b(?:and|or)\b)*")
"""What stands between two names of one list, other names apart."""
_QUOTED = re.compile(r"[\"“]([^\"“”]{8,})[\"”]|(?<!\w)['‘]([^'‘’\"]{8,})['’](?!\w)")
_SAYS = re.compile(
    r",\s+(?:an?\s|the\s)?[\w .'-]{3,40}?\s(?:says?|said)(?=[.,]|$)|,?\s+according to [\w .'-]{3,50}(?=[.,]|$)"
    r"|^[A-Z][\w .'-]{3,40}?\s(?:says|said|say)\s(?:that\s)?|^[A-Z][\w '-]{3,30}:\s"
)
_SOURCE = re.compile(r"(?<=, )[\w '-]{3,30}?(?= (?:says?|said)(?:[.,]|$))|^[A-Z][\w '-]{3,30}?(?= (?:says?|said)\b)")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should)\b(?! not|n't)")
_NOT = re.compile(r"\s+(?:not|never)\b|n't\b|\bno (?=\w)")
_HEDGE = re.compile(
    r"\b(?:may|might|could) (?=\w)|\b(?:allegedly|reportedly|probably|possibly|perhaps|likely) |\balleged "
    r"|\b(?:is|are) expected to\b|\bplans? to\b|\bsuspected of\b|\baccused of\b"
)
_VERB = re.compile(r"\b(?:will|is|was|are|were)\b")


def _figures(text: str) -> list[re.Match[str]]:
    return [match for match in _FIGURE.finditer(text) if not _YEAR.fullmatch(match[0])]


def number_perturbed(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Replace a figure or number word by one of another value."""
    found = [*_figures(text), *_NUMBER_WORD.finditer(text)]
    if not found:
        return None
    match = chance.choice(found)
    if match[0][0].isdigit():
        place = chance.randrange(len(match[0]))
        while not match[0][place].isdigit():
            place = chance.randrange(len(match[0]))
        digit = chance.choice([d for d in "123456789" if d != match[0][place]])
        return put("number perturbed", text, match, match[0][:place] + digit + match[0][place + 1 :])
    word = chance.choice([w for w in WORDS if w != match[0].lower()])
    return put("number perturbed", text, match, word.capitalize() if match[0][0].isupper() else word)


def number_swapped(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Replace a figure by another figure of the article, a number word by another number word of it."""
    figures, words = _figures(text), list(_NUMBER_WORD.finditer(text))
    match = chance.choice([*figures, *words]) if figures or words else None
    if match is None:
        return None
    pool = _figures(article) if match[0][0].isdigit() else list(_NUMBER_WORD.finditer(article))
    there = {other[0].lower() for other in (*figures, *words)}
    values = sorted({other[0] for other in pool if other[0].lower() not in there})
    return put("number swapped", text, match, chance.choice(values)) if values else None


def date_perturbed(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Replace a weekday, month or year by another."""
    found = [m for names in (WEEKDAYS, MONTHS) for m in re.finditer(rf"\b(?:{'|'.join(names)})\b", text)]
    found += list(_YEAR.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    if match[0].isdigit():
        return put("date perturbed", text, match, str(int(match[0]) + chance.choice([-3, -2, -1, 1, 2, 3])))
    names = WEEKDAYS if match[0] in WEEKDAYS else MONTHS
    return put("date perturbed", text, match, chance.choice([name for name in names if name != match[0]]))


def date_swapped(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Replace a weekday, month or year by another of the article."""
    for pattern in (rf"\b(?:{'|'.join(WEEKDAYS)})\b", rf"\b(?:{'|'.join(MONTHS)})\b", _YEAR.pattern):
        found = list(re.finditer(pattern, text))
        values = sorted({m[0] for m in re.finditer(pattern, article)} - {m[0] for m in found})
        if found and values:
            return put("date swapped", text, chance.choice(found), chance.choice(values))
    return None


def _names(text: str) -> list[re.Match[str]]:
    """Return names that no sentence start explains: several words, or inside a sentence."""
    found = []
    for match in _NAME.finditer(text):
        words = match[0].replace("-", " ").split()
        starts = match.start() == 0 or text[: match.start()].rstrip(" \"'“‘")[-1:] in {"", ".", ":", "!", "?", "\n"}
        dated = any(word in WEEKDAYS or word in MONTHS for word in words)
        if dated or words[0] in COMMON or (starts and len(words) == 1):
            continue
        found.append(match)
    return found


def name_swapped(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Replace a name by another name of the article."""
    found = _names(text)
    if not found:
        return None
    match = chance.choice(found)
    pool = strange_to(text, (other[0] for other in _names(article)))
    return put("name swapped", text, match, chance.choice(pool)) if pool else None


def names_of(article: str, small: set[str]) -> list[str]:
    """Return the names of an article none of whose words any article writes with a small letter."""
    named = {match[0] for match in _names(article)}
    return sorted(name for name in named if not small & set(re.findall(r"\w+", name.lower())))


def name_foreign(text: str, article: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    """Replace a name by a name from another article that this one lacks."""
    found = _names(text)
    lowered = article.lower()
    pool = sorted({name for name in others if name.lower() not in lowered})
    return put("name foreign", text, chance.choice(found), chance.choice(pool)) if found and pool else None


def roles_swapped(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Let two names of the sentence change places; in one list of names that would be no error."""
    found = _names(text)
    if len(found) < _TWO:
        return None
    one, two = sorted(chance.sample(found, 2), key=lambda match: match.start())
    if one[0] == two[0] or _LISTED.fullmatch(_NAME.sub("", text[one.end() : two.start()])):
        return None
    return exchanged("roles swapped", text, one, two)


def quote_altered(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Change, drop or add one word of a quotation that stands in the article."""
    plain = str.maketrans("‘’“”", "''\"\"")
    found = [
        (m, g)
        for m in _QUOTED.finditer(text)
        for g in (1, 2)
        if m[g] and m[g].strip(" .,").translate(plain).lower() in article.translate(plain).lower()
    ]
    if not found:
        return None
    match, group = chance.choice(found)
    words = match[group].split(" ")
    if len(words) < _TWO:
        return None
    place = chance.randrange(len(words))
    act = chance.choice(["change", "drop", "add"])
    filler = chance.choice([word for word in FILLERS if word != words[place].lower()])
    if act == "drop":
        inner = range(1, len(words) - 1)
        if not inner:
            return None
        place = chance.choice(inner)
    new = {"change": [filler], "drop": [], "add": [words[place], filler]}[act]
    if act == "add" and place == len(words) - 1:
        new = [filler, words[place]]
    return put("quote altered", text, match, " ".join(words[:place] + new + words[place + 1 :]), group)


def negation_added(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Put "not" after an auxiliary."""
    found = list(_AUXILIARY.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    return put("negation added", text, match, match[0] + " not")


def negation_removed(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Take a "not", "n't", "never" or "no" away."""
    found = list(_NOT.finditer(text))
    return put("negation removed", text, chance.choice(found), "") if found else None


def attribution_removed(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Take the source away: ", police say", "according to ..."."""
    found = list(_SAYS.finditer(text))
    if not found:
        return None
    planted = put("attribution removed", text, chance.choice(found), "")
    changed = planted.text[:1].upper() + planted.text[1:]
    return (
        Planted(planted.kind, changed, planted.start, planted.end, planted.before, "")
        if len(changed) > _SENTENCE
        else None
    )


def attribution_changed(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Put another source in place of the one that is named."""
    found = list(_SOURCE.finditer(text))
    pool = [source for source in SOURCES if source.lower() not in text.lower()]
    if not found:
        return None
    match = chance.choice(found)
    new = chance.choice(pool)
    return put("attribution changed", text, match, new if match.start() == 0 else new.lower())


def certainty_removed(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Turn "may", "is expected to", "allegedly" into plain fact."""
    found = list(_HEDGE.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    word = match[0].strip()
    will = word.endswith(" to") or word in {"may", "might", "could"}
    new = "will" if word.endswith(" to") else "will " if will else "guilty of" if word.endswith(" of") else ""
    return put("certainty removed", text, match, new)


def certainty_added(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Turn a plain "will" into "may", "was" into "was allegedly"."""
    found = list(_VERB.finditer(text))
    if not found or _HEDGE.search(text):
        return None
    match = chance.choice(found)
    return put("certainty added", text, match, "may" if match[0] == "will" else match[0] + " allegedly")


PLANTERS: dict[str, Planter] = {
    "number perturbed": number_perturbed,
    "number swapped": number_swapped,
    "date perturbed": date_perturbed,
    "date swapped": date_swapped,
    "name foreign": name_foreign,
    "name swapped": name_swapped,
    "roles swapped": roles_swapped,
    "quote altered": quote_altered,
    "negation added": negation_added,
    "negation removed": negation_removed,
    "attribution removed": attribution_removed,
    "attribution changed": attribution_changed,
    "certainty removed": certainty_removed,
    "certainty added": certainty_added,
}

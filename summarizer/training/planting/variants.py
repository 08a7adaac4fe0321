"""Plants denials, doubts and wrong names in further wordings and places, so that none is learned by heart."""

import random
import re
from collections.abc import Sequence

from summarizer.training.planting.errors import names_of
from summarizer.training.planting.planted import Planted, exchanged, put, strange_to
from summarizer.training.planting.verbs import negation_of_verb

_SHORT = {
    "is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't", "has": "hasn't", "have": "haven't",
    "had": "hadn't", "will": "won't", "would": "wouldn't", "can": "can't", "could": "couldn't", "should": "shouldn't",
}  # fmt: skip
_AUXILIARY = re.compile(rf"\b(?:{'|'.join(_SHORT)})\b(?! not|n't)")
_DENIED = re.compile(
    r"\b(?:can't|cannot|won't|no longer|without|isn't|aren't|wasn't|weren't|didn't|doesn't|don't|never)\b"
)
_PLAIN = {
    "can't": "can", "cannot": "can", "won't": "will", "no longer": "still", "without": "with", "didn't": "did",
    "doesn't": "does", "don't": "do", "never": "always",
}  # fmt: skip
_VERB = re.compile(r"\b(?:will|is|was|are|were|has|have|had)\b(?! (?:not|been))")
_ADVERBS = "reportedly possibly probably perhaps apparently likely".split()
_NAMED = r"[A-Z][a-z]+(?: [A-Z][a-z]+)*"
_SPEAKER = re.compile(
    rf"\b{_NAMED}(?=,? (?:says?|said|told|claims?|claimed|tweeted|writes|wrote|added|admits|insists|warns|warned)\b)"
    rf"|(?<=according to ){_NAMED}|^{_NAMED}(?=: )"
)
_LONG = re.compile(r"\b[A-Z][a-z]+(?: (?:[a-z]{2}-)?[A-Z][a-z]+)+\b")
_HALF = 0.5
_COUNT = re.compile(r"(?<![\w.,/:-])\d[\d,]*(?:\.\d+)?(?![\w/:]|[.,]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|first|second|third|fourth|fifth)\b",
    re.IGNORECASE,
)
_HARD = {
    "may": ["is sure to", "will definitely"], "might": ["will definitely", "must"], "could": ["will surely", "must"],
    "allegedly": ["definitely", "certainly"], "reportedly": ["certainly", "definitely"],
    "alleged": ["proved", "convicted"], "expected to": ["sure to", "guaranteed to"], "plans to": ["decided to", "will"],
    "likely to": ["sure to", "bound to"], "accused of": ["guilty of", "found guilty of"],
    "suspected": ["confirmed", "proved"], "believed to": ["confirmed to"], "probably": ["certainly", "definitely"],
}  # fmt: skip
_DOUBT = re.compile(rf"\b(?:{'|'.join(_HARD)})\b")
_PERSON = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]{2,}\b")


def negation_varied(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Contract an auxiliary with "n't", or put "never" or "no longer" after it."""
    found = list(_AUXILIARY.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    new = chance.choice([_SHORT[match[0]], _SHORT[match[0]], f"{match[0]} never", f"{match[0]} no longer"])
    return put("negation added", text, match, new)


def negation_undone(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Turn "can't" into "can", "without" into "with", "no longer" into "still"."""
    found = list(_DENIED.finditer(text))
    match = chance.choice(found) if found else None
    return put("negation removed", text, match, _PLAIN.get(match[0], match[0].removesuffix("n't"))) if match else None


def doubt_varied(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Put an adverb of doubt after an auxiliary, or "might" in place of "will"."""
    found = list(_VERB.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    soft = chance.choice(["might", "could", "is expected to", "may"])
    return put("certainty added", text, match, soft if match[0] == "will" else f"{match[0]} {chance.choice(_ADVERBS)}")


def name_half_wrong(text: str, article: str, others: Sequence[str], chance: random.Random) -> Planted | None:
    """Give a person another surname or first name, from a name of another article."""
    found = list(_PERSON.finditer(text))
    pool = sorted({name for name in others if " " in name and not any(part in article for part in name.split())})
    if not found or not pool:
        return None
    match = chance.choice(found)
    first, last = match[0].split()
    other = chance.choice(pool).split()
    return put(
        "name foreign",
        text,
        match,
        chance.choice([f"{first} {other[-1]}", f"{first} {other[-1]}", f"{other[0]} {last}"]),
    )


def speaker_swapped(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Give what somebody says to another name of the article."""
    found = list(_SPEAKER.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    pool = strange_to(text, names_of(article, set()))
    return put("name swapped", text, match, chance.choice(pool)) if pool else None


def name_mixed(text: str, article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Put another name of the article in place of the first or the last words of a longer name."""
    found = list(_LONG.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    words = match[0].split()
    pool = strange_to(text, (other[0] for other in _LONG.finditer(article)))
    if not pool:
        return None
    other = chance.choice(pool).split()
    cut = chance.randrange(1, len(words))
    taken = chance.choice([other[:-1], other[-1:], other])
    kept = [*words[:cut], *taken] if chance.random() < _HALF else [*taken, *words[cut:]]
    return put("name swapped", text, match, " ".join(kept))


def figures_swapped(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Let two figures of the sentence change places, or two number words."""
    printed = [match for match in _COUNT.finditer(text) if not _YEAR.fullmatch(match[0])]
    words = list(_COUNT_WORD.finditer(text))
    usable = [found for found in (printed, words) if len({match[0].lower() for match in found}) > 1]
    if not usable:
        return None
    one, two = sorted(chance.sample(chance.choice(usable), 2), key=lambda match: match.start())
    if one[0].lower() == two[0].lower():
        return None
    return exchanged("figures swapped", text, one, two)


def doubt_hardened(text: str, _article: str, _others: Sequence[str], chance: random.Random) -> Planted | None:
    """Put a word that leaves no doubt in place of one that does: "is sure to" for "may"."""
    found = list(_DOUBT.finditer(text))
    match = chance.choice(found) if found else None
    return put("certainty removed", text, match, chance.choice(_HARD[match[0]])) if match else None


VARIANTS = {
    "negation of a verb": negation_of_verb,
    "negation varied": negation_varied,
    "negation undone": negation_undone,
    "doubt varied": doubt_varied,
    "name half wrong": name_half_wrong,
    "speaker swapped": speaker_swapped,
    "name mixed": name_mixed,
    "figures swapped": figures_swapped,
    "doubt hardened": doubt_hardened,
}
"""What plants them; each gives its errors the kind that they belong to."""

"""Names the words before a noun that may go, roles before names, and the "who is" that a participle does without."""

import re
from collections.abc import Iterator
from typing import Final

from summarizer.embedded import cut_words as lists
from summarizer.embedded.cut_kinds import Cut, Kind, set_off
from summarizer.embedded.tree import Tree, Word

_WHOSE: Final = frozenset({"who", "which", "that"})
_BEING: Final = frozenset({"is", "are", "was", "were"})
_MOST_EPITHET: Final = 3
_VOWEL: Final = re.compile(
    r"(?:[aeio]|u(?!ni(?!n)|s|r[aio]|k|til|to)|hour|hono|hone|heir|8|11\b|18\b)(?!ne?\b|nce\b|uro|u)", re.IGNORECASE
)
"""A word that "an" stands before: by its sound, so not "union", "one" or "Europe", but "hour" and "heir"."""


def kind_of(tree: Tree, word: Word) -> Kind | None:
    """Return what kind of modifier before its noun a word heads, or None."""
    phrase = tree.phrase(word.place)
    if word.head < 0 or phrase[-1] >= word.head or set_off(tree, phrase):
        return None
    governor = tree.words[word.head]
    if word.relation == "nmod:desc" and governor.upos == "PROPN":
        return Kind.TITLE if _is_role(tree, phrase, governor) else None
    if word.relation == "compound" and word.upos == "PROPN" and governor.upos == "NOUN":
        return Kind.ORIGIN if word.lower not in lists.TIME_NOUNS and _is_whole_name(tree, phrase) else None
    if word.relation == "amod" and governor.upos == "NOUN" and len(phrase) <= _MOST_EPITHET:
        # A capital may make it a name, and at the beginning every word has one.
        named = word.place == 0 or (word.text[:1].isupper() and not word.text.isupper())
        return Kind.EPITHET if _is_plain(tree, word) and not named and not _tells(tree, governor) else None
    return None


def _is_role(tree: Tree, phrase: tuple[int, ...], name: Word) -> bool:
    """Return whether a phrase is all that stands before a name, which is one of two words at least."""
    full = any(True for _ in tree.children(name.place, "flat"))
    plain = tree.words[phrase[0]].upos not in {"ADP", "CCONJ", "DET"}
    return full and plain and tree.phrase(name.place)[0] >= phrase[0] and phrase[-1] == name.place - 1


def _is_whole_name(tree: Tree, phrase: tuple[int, ...]) -> bool:
    """Return whether no other name stands right beside the phrase: of "Larkby Cup final" no "Larkby final" is made."""
    beside = [place for place in (phrase[0] - 1, phrase[-1] + 1) if 0 <= place < len(tree)]
    return all(tree.words[place].upos != "PROPN" for place in beside)


def _tells(tree: Tree, noun: Word) -> bool:
    """Return whether the noun is what the sentence says of its subject: "was a president and a secular figure"."""
    nouns = [noun, *([tree.words[noun.head]] if noun.relation == "conj" else [])]
    return any(each.relation == "xcomp" or any(True for _ in tree.children(each.place, "cop")) for each in nouns)


def _is_plain(tree: Tree, word: Word) -> bool:
    """Return whether an adjective only colours its noun: it compares nothing and does not unmake it ("alleged")."""
    words = {tree.words[place].lower for place in tree.phrase(word.place)}
    compares = word.lower.endswith(("est", "er")) or bool(words & {"more", "most", "less", "least"})
    return not compares and not words & (lists.LIMITS | lists.NEGATIONS | lists.UNMAKING | lists.ACCUSING)


def fits_article(tree: Tree, places: tuple[int, ...]) -> bool:
    """Return whether an "a" or "an" before these places still fits the word that then follows it."""
    before, after = places[0] - 1, places[-1] + 1
    if before < 0 or tree.words[before].lower not in {"a", "an"} or after >= len(tree):
        return True
    return bool(_VOWEL.match(tree.words[after].text)) == (tree.words[before].lower == "an")


def reductions(tree: Tree) -> Iterator[Cut]:
    """Yield each "who is" or "which was" before a participle that says the same without it."""
    for word in tree.words:
        first = tree.phrase(word.place)[0]
        if word.relation == "acl:relcl" and word.tag in {"VERB.Past", "VERB.Ing"} and first + 2 <= word.place:
            who, being, *between = tree.words[first : word.place]
            passes = being.relation in {"aux:pass", "aux"} and being.lower in _BEING and being.head == word.place
            plain = all(each.upos == "ADV" and each.lower not in lists.NEGATIONS for each in between)
            if who.lower in _WHOSE and who.head == word.place and passes and plain:
                yield Cut(Kind.REDUCTION, first, (first, first + 1))

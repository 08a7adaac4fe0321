"""Names the words before a noun that may go, roles before names, and the "who is" that a participle does without."""

import re
from collections.abc import Iterator
from typing import Final

from summarizer.embedded.cutting.kinds import INDEFINITE, Cut, Kind, articles, is_bare, set_off
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.adjectives import COLOURS, LIMITS, UNMAKING
from summarizer.english.charges import ACCUSING
from summarizer.english.denials import NEGATIONS
from summarizer.english.nouns import EMPTY_BARE
from summarizer.english.times import TIME_NOUNS

_WHOSE: Final = frozenset({"who", "which", "that"})
_BEING: Final = frozenset({"is", "are", "was", "were"})
_MOST_EPITHET: Final = 3
_LINKS: Final = frozenset({"case", "cc", "mark", "punct", "advmod", "cop", "aux", "nsubj"})
"""What stands before a name and binds it to the rest; a role begins after it."""
_VOWEL: Final = re.compile(
    r"(?!(?:ones?|once)\b|eu|ewe|(?-i:UN)\b|u(?:[.]|ni(?!n)|s|r[aio]|k|til|to))(?:[aeiou]|hour|hono|hone|heir|8|11\b|18\b)",
    re.IGNORECASE,
)
"""A word that "an" stands before: by its sound, so not "union", "U.S.", "one" or "Europe", but "hour" and "heir"."""

_STRONG: Final = frozenset("very too extremely severely seriously hugely mostly mainly".split())
"""Before an adjective, these make it the point."""
_RANK: Final = "no."
_AMOUNT: Final = re.compile(r"\d|million|billion|hundred|thousand|dozen|figure|digit|multi")


def kind_of(tree: Tree, word: Word) -> Kind | None:
    """Return what kind of modifier before its noun a word heads, or None."""
    phrase = tree.phrase(word.place)
    if word.head < 0 or phrase[-1] >= word.head or set_off(tree, phrase) or tree.at(phrase[-1] + 1).lower == _RANK:
        return None
    governor = tree.words[word.head]
    if word.relation == "compound" and word.upos == "PROPN" and governor.upos == "NOUN":
        plain = _is_loose(tree, governor) and word.lower not in TIME_NOUNS and _is_whole_name(tree, phrase)
        plain = plain and governor.lower not in EMPTY_BARE
        return Kind.ORIGIN if plain else None
    if word.relation == "amod" and governor.upos == "NOUN" and len(phrase) <= _MOST_EPITHET:
        # A capital may make it a name, and at the beginning every word has one.
        named = word.place == 0 or (word.text[:1].isupper() and not word.text.isupper())
        plain = _is_plain(tree, word) and governor.lower not in EMPTY_BARE | TIME_NOUNS
        told = _tells(tree, governor) or _is_the_point(tree, word, governor)
        return Kind.EPITHET if plain and not named and not told else None
    return None


def says_which(tree: Tree, cut: Cut) -> bool:
    """Return whether the cut takes a name, or an adjective that does more than colour, from before its noun.

    What is left is easily taken for more than was said: "the need for a | white | candidate".
    """
    colours = all(tree.words[place].lower in COLOURS for place in cut.places)
    return cut.kind is Kind.ORIGIN or (cut.kind is Kind.EPITHET and not colours)


def roles(tree: Tree) -> Iterator[Cut]:
    """Yield all that stands before a name of two words at least and says who it is, a role among it.

    "Larkby town clerk Ana Lima", whether the parse hangs the role on the name or the name on the role.
    """
    for name in tree.words:
        flat = any(True for _ in tree.children(name.place, "flat"))
        if name.upos != "PROPN" or not flat or not name.place or name.lower == _RANK:
            continue
        role = tree.words[name.place - 1]
        if role.head == name.place and role.relation == "nmod:desc":
            before = [place for place in tree.phrase(name.place) if place < name.place]
        elif name.head == role.place and name.relation == "appos":
            before = [place for place in tree.phrase(role.place) if place <= role.place]
        else:
            continue
        links = [place for place in before[:-1] if tree.words[place].universal in _LINKS]
        before = [place for place in before if place > max(links, default=-1)]
        joined = (
            before and before[0] and tree.words[before[0] - 1].upos == "CCONJ"
        )  # "its head and former mayor Ana Lima"
        if before and not joined and before[-1] - before[0] + 1 == len(before):
            yield Cut(Kind.TITLE, role.place, tuple(before))


def _is_loose(tree: Tree, noun: Word) -> bool:
    """Return whether a noun does without the name before it: "the star" leans, and "trade magazine" lacks an "a"."""
    articles = {child.lower for child in tree.children(noun.place, "det", "nmod:poss")}
    return "the" not in articles and (bool(articles) or noun.tag == "NOUN.Plur")


def _is_whole_name(tree: Tree, phrase: tuple[int, ...]) -> bool:
    """Return whether no other name stands right beside the phrase: of "Larkby Cup final" no "Larkby final" is made."""
    beside = [place for place in (phrase[0] - 1, phrase[-1] + 1) if 0 <= place < len(tree)]
    return all(tree.words[place].upos != "PROPN" for place in beside)


def _tells(tree: Tree, noun: Word) -> bool:
    """Return whether the noun is what the sentence says of its subject: "was a president and a secular figure"."""
    nouns = [noun, *([tree.words[noun.head]] if noun.relation == "conj" else [])]
    return any(each.relation == "xcomp" or any(True for _ in tree.children(each.place, "cop")) for each in nouns)


def _is_the_point(tree: Tree, word: Word, noun: Word) -> bool:
    """Return whether an adjective that does more than colour is all that is told: "tested for a local drug".

    So it is where nothing else tells which of its kind something is that nobody has heard of.
    """
    unknown = articles(tree, noun) <= INDEFINITE
    return unknown and word.lower not in COLOURS and is_bare(tree, noun, {word.place})


def _is_plain(tree: Tree, word: Word) -> bool:
    """Return whether an adjective only colours its noun: it compares nothing and does not unmake it ("alleged")."""
    words = {tree.words[place].lower for place in tree.phrase(word.place)}
    parts = words | set(word.lower.split("-"))  # "its fastest-growing city"
    compares = word.lower.endswith("er") or any(part.endswith("est") for part in parts)
    compares = compares or bool(parts & {"more", "most", "less", "least", "best", "worst"})
    counts = any(_AMOUNT.search(word) for word in words)  # "its multi-million dollar deal"
    compares = compares or any(word.startswith("ex-") for word in words)
    stays = LIMITS | NEGATIONS | UNMAKING | ACCUSING | _STRONG
    return not compares and not counts and not words & stays


def fits_article(tree: Tree, places: tuple[int, ...]) -> bool:
    """Return whether an "a" or "an" before these places still fits the word that then follows it."""
    before, after = places[0] - 1, places[-1] + 1
    if before < 0 or tree.words[before].lower not in {"a", "an"} or after >= len(tree):
        return True
    return suits(tree.words[before].lower, tree.words[after].text)


def suits(article: str, word: str) -> bool:
    """Return whether "a" or "an" is what a word wants, as far as its letters tell."""
    return bool(_VOWEL.match(word)) == (article == "an")


def reductions(tree: Tree) -> Iterator[Cut]:
    """Yield each "who is" or "which was" before a participle that says the same without it."""
    for word in tree.words:
        first = tree.phrase(word.place)[0]
        if word.relation == "acl:relcl" and word.tag in {"VERB.Past", "VERB.Ing"} and first + 2 <= word.place:
            who, being, *between = tree.words[first : word.place]
            passes = being.relation in {"aux:pass", "aux"} and being.lower in _BEING and being.head == word.place
            plain = all(each.upos == "ADV" and each.lower not in NEGATIONS for each in between)
            if who.lower in _WHOSE and who.head == word.place and passes and plain:
                yield Cut(Kind.REDUCTION, first, (first, first + 1))

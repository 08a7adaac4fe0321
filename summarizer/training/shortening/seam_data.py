"""Makes badly cut sentences out of true ones: what the fluency judge learns to tell from sentences that stand."""

import random
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.embedded.shortening.tidy import join, kept_spans, seams
from summarizer.training.shortening.compression_data import Pair, kept_words, label

_NEEDED: Final = frozenset(
    {"nsubj", "obj", "ccomp", "xcomp", "cop", "aux", "iobj", "expl", "csubj", "mark", "case", "det"}
)
_SET_APART: Final = frozenset(
    {Kind.RELATIVE, Kind.PARTICIPLE, Kind.APPOSITION, Kind.ASIDE, Kind.PARENTHESIS, Kind.TIME, Kind.SECOND_CLAUSE}
)
_LEFT_WHOLE: Final = 0.3
"""Of the sentences with such phrases so many are shown as they are."""
_LONGEST_HOLE: Final = 7
_FEWEST_WORDS: Final = 5


@dataclass(frozen=True)
class Example:
    """A text, where something was cut (or might have been), and whether it stands as a sentence."""

    text: str
    seams: tuple[int, ...]
    stands: bool


def broken(tree: Tree, chance: random.Random) -> Example | None:
    """Return the sentence with something cut that it needs, or with a hole across phrases; None if none can be made."""
    ways = [_without_needed, _without_function_word, _with_hole, _half_phrase]
    for way in chance.sample(ways, len(ways)):
        dropped = way(tree, chance)
        if dropped and len(tree) - len(dropped) >= _FEWEST_WORDS:
            return _example(tree, dropped, stands=False)
    return None


def _example(tree: Tree, dropped: Collection[int], *, stands: bool) -> Example:
    spans = kept_spans(tree, dropped)
    return Example(join(tree.sentence, spans), seams(tree.sentence, spans), stands)


def _without_needed(tree: Tree, chance: random.Random) -> set[int] | None:
    choices = [
        word
        for word in _inner(tree)
        if word.universal in _NEEDED - {"mark", "case", "det"} or word.relation == "obl:agent"
    ]
    return set(tree.phrase(chance.choice(choices).place)) if choices else None


def _without_function_word(tree: Tree, chance: random.Random) -> set[int] | None:
    choices = [word for word in _inner(tree) if word.universal in {"mark", "case", "det", "cc", "cop", "aux"}]
    return {chance.choice(choices).place} if choices else None


def _with_hole(tree: Tree, chance: random.Random) -> set[int] | None:
    if len(tree) < _FEWEST_WORDS * 2:
        return None
    start = chance.randrange(1, len(tree) - 3)
    hole = set(range(start, min(len(tree) - 2, start + chance.randint(1, _LONGEST_HOLE))))
    phrases = {tree.phrase(word.place) for word in tree.words}
    return None if not hole or tuple(sorted(hole)) in phrases else hole


def _half_phrase(tree: Tree, chance: random.Random) -> set[int] | None:
    """Drop a phrase but leave its opening preposition, conjunction or first word behind."""
    choices = [word for word in _inner(tree) if len(tree.phrase(word.place)) > 2 and tree.is_whole(word.place)]  # noqa: PLR2004
    if not choices:
        return None
    phrase = tree.phrase(chance.choice(choices).place)
    left = chance.choice([phrase[:1], phrase[-1:], phrase[:2]])
    return set(phrase) - set(left)


def _inner(tree: Tree) -> list[Word]:
    return [word for word in tree.words if word.place != tree.root and word.upos != "PUNCT"]


def well_cut(tree: Tree, pair: Pair) -> Example | None:
    """Return the sentence without the phrases that its editor cut, if any of them is one that we may cut."""
    kept = kept_words(tree, pair)
    made = {place for cut in propose(tree) if label(tree, cut, kept) == 1.0 for place in cut.places}
    return _example(tree, made, stands=True) if made and len(tree) - len(made) >= _FEWEST_WORDS else None


def safely_cut(tree: Tree, chance: random.Random) -> Example | None:
    """Return the sentence without one or two phrases that marks or their kind set apart, if it has any.

    Nobody cut them, but a sentence without its relative clause or its day stands wherever the parse is right.
    """
    offered = [cut for cut in propose(tree) if cut.kind in _SET_APART]
    if not offered or chance.random() < _LEFT_WHOLE:
        return None
    made: set[int] = set()
    for cut in chance.sample(offered, min(len(offered), chance.randint(1, 2))):
        made |= set(cut.places)
    return _example(tree, made, stands=True) if len(tree) - len(made) >= _FEWEST_WORDS else None


def untouched(tree: Tree, chance: random.Random) -> Example:
    """Return the sentence itself with up to three places marked where nothing was cut."""
    spans = kept_spans(tree, ())
    text = join(tree.sentence, spans)
    places = sorted(chance.sample(range(len(text) - 1), min(3, len(text) - 1)))
    return Example(text, tuple(places), stands=True)


def examples(parses: Iterable[tuple[Pair, Tree]], seed: int) -> list[Example]:
    """Return true, well cut and broken sentences, about as many broken ones as others."""
    chance = random.Random(seed)  # noqa: S311 - seeded on purpose
    found: list[Example] = []
    for pair, tree in parses:
        if not _is_sentence(tree.sentence):
            continue
        good = well_cut(tree, pair) if pair.corpus != "highlights" else None
        found.append(good or safely_cut(tree, chance) or untouched(tree, chance))
        bad = broken(tree, chance)
        if bad:
            found.append(bad)
    return found


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.rstrip("\"'”’)").endswith((".", "!", "?")) and len(text.split()) >= _FEWEST_WORDS

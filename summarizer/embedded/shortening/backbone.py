"""Says whether a shortened sentence keeps what its parse takes for the clause: verb, what makes it finite, a subject.

A text is parsed again before it may stand, and then the parser has less to go by: of two parses that differ on whether
there is a verb or subject, the one of the whole sentence is mostly right.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from db.records import Span
from summarizer.embedded.parsing.tree import Tree, Word

_SUBJECTS: Final = ("nsubj", "csubj", "expl")


def keeps_its_clause(tree: Tree, dropped: Collection[int], kept: Sequence[Span]) -> bool:
    """Return whether nothing of the clause goes, nor of one before it: "Poe won, Lima said" has two.

    Nor the comma right before a subject, which parts it from what opens the sentence. `kept` are the characters of the
    sentence that stay.
    """
    return all(_is_kept(tree, dropped, kept, verb) for verb in clauses(tree))


def clauses(tree: Tree) -> Iterator[Word]:
    """Yield the verb that heads the sentence, and what it says behind its claim."""
    yield tree.words[tree.root]
    yield from (said for said in tree.children(tree.root, "ccomp", "parataxis") if said.place < tree.root)


def _is_kept(tree: Tree, dropped: Collection[int], kept: Sequence[Span], verb: Word) -> bool:
    subjects = [word for word in tree.children(verb.place, *_SUBJECTS) if word.place < verb.place]
    finite = [word for word in (verb, *tree.children(verb.place, "aux", "cop")) if word.tag.endswith(".Fin")]
    stays = any(word.place not in dropped and _is_apart(tree, kept, word) for word in subjects)
    return stays and bool(finite) and all(word.place not in dropped for word in (verb, *finite))


def _is_apart(tree: Tree, kept: Sequence[Span], subject: Word) -> bool:
    """Return whether the comma before a subject stays, where it has one and anything stays before it."""
    comma = tree.at(tree.phrase(subject.place)[0] - 1)
    if comma.text != "," or not kept or kept[0].start > comma.span.start:
        return True
    return any(span.start <= comma.span.start < span.end for span in kept)

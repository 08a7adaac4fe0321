"""Finds the sentence that stands behind an opening phrase, where the parse of both together has lost its way.

"Reiterating her stand, Ana Lima, the miller who ..., told the court that ...": what should be the subject the parser
then takes for a part of the opening. Parsed alone, what stands behind the comma shows whether it is a sentence.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from db.records import Span
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.backbone import clauses, keeps_its_clause
from summarizer.embedded.shortening.fluency import fault
from summarizer.english.speech import CLAIMING

_OPENERS: Final = frozenset(
    "after amid as although before coming despite during following hours days weeks months minutes moments since "
    "though upon when while with".split()
)
"""First words of openings that tell of a time, a cause or what else is so, and limit nothing."""
_COUNTED: Final = frozenset({"after", "before", "since", "into"})
"""Behind how long an opening may begin with one of these: "Less than two months before the vote"."""
_NEAR: Final = 7
_TAKING: Final = frozenset({"VERB.Ing", "VERB.Past"})
_KEEPING: Final = frozenset(
    "if unless until except without unlike instead rather only not n't never no nor neither according per but citing "
    "quoting denying alleging accusing claiming saying".split()
)
"""An opening with one of these limits what follows, or says whose claim it is or what is denied."""
_TRIED: Final = 3
_FARTHEST: Final = 40
_STARTS: Final = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "SYM"})


def starts(tree: Tree) -> Iterator[int]:
    """Yield the characters behind the first commas of a sentence's opening, at which another sentence may begin."""
    if not _opens(tree):
        return
    commas = [word.place for word in tree.words[:_FARTHEST] if word.text == ","]
    for comma in commas[:_TRIED]:
        lead = {word.lower for word in tree.words[:comma]}
        if lead & (_KEEPING | CLAIMING) or any('"' in word or "“" in word for word in lead):
            return
        following = tree.at(comma + 1)
        if following.upos in _STARTS:
            yield following.span.start


def stands(tree: Tree) -> bool:
    """Return whether a text is a sentence that its subject begins."""
    if fault(tree) or not keeps_its_clause(tree, (), (Span(0, len(tree.sentence)),)):
        return False
    subjects = (child for verb in clauses(tree) for child in tree.children(verb.place, "nsubj", "csubj"))
    return any(tree.phrase(subject.place)[0] == 0 for subject in subjects)


def is_torn(sentence: str, kept: Sequence[Span]) -> bool:
    """Return whether commas tell that a cut tore something, of which a parse that has lost its way knows nothing.

    One that goes before a "said" took who said it along, unless another closes what it opened; and one that stays
    behind a cut, where the cut has its partner, parts what stands around it: "a fire | in Larkby, Wend |, is out".
    """
    for left, right in pairwise(kept):
        gap, rest = sentence[left.end : right.start].rstrip(), sentence[right.start : right.end]
        says = rest.split(maxsplit=1)[0].strip(".,").lower() in CLAIMING
        if says and "," in gap and not gap.endswith(","):
            return True
        if rest.startswith(",") and gap.count(",") % 2:
            return True
    return False


def _opens(tree: Tree) -> bool:
    first = tree.words[0]
    near = {word.lower for word in tree.words[:_NEAR]}
    counted = bool(near & _COUNTED) and first.upos in {"NUM", "DET", "ADJ", "ADV"}
    return first.lower in _OPENERS or first.tag in _TAKING or counted

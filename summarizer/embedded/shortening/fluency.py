"""Says whether a text stands as a sentence: its parse must have what a sentence needs, and a learned judge agree."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

import torch
from torch import Tensor, nn

from summarizer.embedded.parsing.parser import Parse
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.embedded.standing.captions import is_headline, shows_a_picture
from summarizer.english.speech import CLAIMING

_STRANDED: Final = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX"})
_SUBJECTS: Final = ("nsubj", "csubj", "expl")
_TELLS: Final = frozenset({"told", "tells"})
_TOLD: Final = ("ccomp", "xcomp", "parataxis", "advcl", "conj", "dep")
_ASKS: Final = frozenset({"how", "what", "why", "where", "when", "who"})
"""Behind a "told" these open what is told, also where the parse takes them for an object."""
_SAYS: Final = frozenset({"says", "said", "adds", "added"})
_SAID: Final = (*_TOLD, "obj", "csubj")
_OPENING: Final = frozenset({"when", "because", "after", "before", "although", "unless", "until"})
_RELATIVES: Final = frozenset({"who", "which", "that", "whoever", "whatever", "what"})
_MARKS: Final = frozenset({",", "-", "--", "–", "—", "(", ")", ";", ":", '"', "“", "”", "'", "’", "‘"})
_FEWEST_WORDS: Final = 4
_HOLDS: Final = 12.0
"""The logit of a place where nothing was cut."""


class FluencyNetwork(nn.Module):
    """Looks at every seam, the two words that a cut brought together, and says how likely the weakest one holds."""

    def __init__(self, word_size: int, hidden: int = 96, dropout: float = 0.2) -> None:
        super().__init__()
        self.pair = nn.Linear(2 * word_size, hidden)
        self.whole = nn.Linear(word_size, hidden)
        self.last = nn.Linear(hidden, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, vectors: Tensor, seams: Tensor) -> Tensor:
        """Return [sentence]: the logits that each stands; large where there is no seam.

        Args:
            vectors: [sentence, word, size] with the sentence's own vector at place 0.
            seams: [sentence, word - 1], true between places n and n + 1 where something was cut.
        """
        seen = self.dropout(vectors)
        beside = self.pair(torch.cat([seen[:, :-1], seen[:, 1:]], dim=-1)) + self.whole(seen[:, :1])
        logits = self.last(self.dropout(nn.functional.gelu(beside))).squeeze(-1)
        if not logits.shape[1]:  # one word alone: there is no place for a seam
            return torch.full((len(logits),), _HOLDS)
        weakest: Tensor = logits.masked_fill(~seams, _HOLDS).amin(1)
        return weakest


class Fluency:
    """Scores texts by their parses and seams with a trained network."""

    def __init__(self, network: FluencyNetwork) -> None:
        self._network = network.eval()

    @torch.inference_mode()
    def judge(
        self,
        parses: Sequence[Parse],
        seams: Sequence[Sequence[int]],
        pictured: Sequence[bool],
        told: Sequence[bool] | None = None,
    ) -> list[float]:
        """Return for each parse the probability that its text stands as a sentence; 0.0 where something is missing.

        `seams` are the places of each text where something was cut, in characters; a text without stands if its parse
        has what a sentence needs. `pictured` are those that are likely captions, `told` those that surely have a verb
        and a subject.
        """
        if not parses:
            return []
        vectors = padded([parse.vectors for parse in parses])
        marked = seam_marks([parse.tree for parse in parses], seams, vectors.shape[1] - 1)
        probabilities: list[float] = self._network(vectors, marked).sigmoid().tolist()
        return [
            probability if not fault(parse.tree, pictured=likely, told=sure) else 0.0
            for parse, probability, likely, sure in zip(
                parses, probabilities, pictured, told or [False] * len(parses), strict=True
            )
        ]


def padded(vectors: Sequence[Tensor]) -> Tensor:
    """Return the vectors of several sentences as one tensor."""
    return nn.utils.rnn.pad_sequence(list(vectors), batch_first=True)


def seam_marks(trees: Sequence[Tree], seams: Sequence[Sequence[int]], width: int) -> Tensor:
    """Return [sentence, width]: true before each word at which, or behind which, something was cut."""
    marks = torch.zeros(len(trees), width, dtype=torch.bool)
    for row, (tree, places) in enumerate(zip(trees, seams, strict=True)):
        starts = [word.span.start for word in tree.words]
        for place in places:
            marks[row, min(bisect_left(starts, place), len(starts) - 1)] = True
    return marks


def _is_finite(tree: Tree, root: Word) -> bool:
    """Return whether an auxiliary makes the verb finite: its own, or one right before it ("are to", "has been")."""
    return any(True for _ in tree.children(root.place, "aux")) or _finite_before(tree, root) > 0


def _finite_before(tree: Tree, root: Word) -> int:
    """Return the place of the finite "is" or "has" right before the verb or under it; 0 where there is none."""
    under = next((word.place for word in tree.children(root.place, "cop", "aux") if word.tag == "AUX.Fin"), 0)
    place = root.place - 1
    while not under and place > 0 and tree.words[place].upos in {"AUX", "PART", "ADV"}:
        under = place if tree.words[place].tag == "AUX.Fin" else 0
        place -= 1
    return under


def _subject_before(tree: Tree, root: Word) -> bool:
    """Return whether a noun right before a finite "is", or a last "said", is the subject that the parse missed."""
    last = max(word.place for word in tree.words if word.upos != "PUNCT")
    said = root.place == last and root.lower in CLAIMING  # "..., a spokesman for the court said."
    finite = root.place if said else _finite_before(tree, root)
    return finite > 0 and tree.words[finite - 1].upos in {"NOUN", "PROPN", "PRON", "NUM"}


def _tells_nothing(tree: Tree, root: Word) -> bool:
    """Return whether somebody is told and nothing is, or says and nothing is said: "Poe told a gathering on Sunday"."""
    passive = any(True for _ in tree.children(root.place, "aux:pass"))
    if root.lower in _SAYS and not passive:  # who has been added to a list says nothing
        said = any(True for _ in tree.children(root.place, *_SAID))
        # Of two subjects the first belongs to what is said: "Two members called it dear, she added."
        said = said or sum(1 for _ in tree.children(root.place, "nsubj")) > 1
        about = any(
            case.lower in {"as", "of", "about"}
            for each in tree.children(root.place, "obl")
            for case in tree.children(each.place, "case")
        )
        return not said and not about
    about = any(
        case.lower in {"of", "about"} for each in tree.children(root.place, "obl") for case in tree.children(each.place)
    )
    asked = any(child.lower in _ASKS for child in tree.children(root.place, "obj", "obl"))
    told = about or asked or any(True for _ in tree.children(root.place, *_TOLD)) or _tells_somebody_that(tree, root)
    return root.lower in _TELLS and not told


def _tells_somebody_that(tree: Tree, root: Word) -> bool:
    """Return whether what is told hangs on who is told it: "told a meeting that the mill burns"."""
    return any(
        clause.relation == "acl" and any(mark.lower == "that" for mark in tree.children(clause.place, "mark"))
        for heard in tree.children(root.place, "obj", "iobj")
        for clause in tree.children(heard.place, "acl")
    )


def _is_half_clause(tree: Tree, word: Word) -> bool:
    """Return whether a "when" or "because" opens what has no verb: "closed when the gate near the mill"."""
    if word.universal != "advcl" or word.upos not in {"NOUN", "PROPN"}:
        return False
    opened = any(child.lower in _OPENING for child in tree.children(word.place, "mark", "advmod"))
    return opened and not any(True for _ in tree.children(word.place, "case", "cop", "nsubj", "aux"))


def _is_only_when(tree: Tree, root: Word) -> bool:
    """Return whether a "when" opens the only clause: "Last week, when the town and the mill fell out over a film"."""
    subject = next(tree.children(root.place, *_SUBJECTS), root)
    opens = any(child.lower in _OPENING and child.place < subject.place for child in tree.children(root.place))
    return opens and not any(True for _ in tree.children(root.place, *_TOLD))


def _is_relative(tree: Tree, root: Word) -> bool:
    """Return whether the only clause is a relative one: "The government of 2015, in which ten were accused"."""
    relative = any(
        child.lower in {"which", "whom"} and 0 < child.place < root.place for child in tree.children(root.place, "obl")
    )
    return relative and not any(True for _ in tree.children(root.place, "ccomp", "parataxis"))


def _is_held_up(tree: Tree, verb: Word) -> bool:
    """Return whether one comma alone stands between a finite verb and its subject: "a lorry, had hit his car".

    The parse may take such a verb for a clause that tells of the noun, though nothing opens that clause.
    """
    own = [word.place for word in tree.children(verb.place, "aux", "cop") if word.tag == "AUX.Fin"]
    place = min([*own, verb.place])
    subject = next(tree.children(verb.place, "nsubj"), None)
    if subject is None and verb.relation == "acl:relcl":
        subject = tree.words[verb.head]
    if subject is None or subject.lower in _RELATIVES or subject.place > place:
        return False
    if tree.words[place].tag not in {"AUX.Fin", "VERB.Fin"} or tree.at(place - 1).text != ",":
        return False
    between = tree.words[tree.phrase(subject.place)[0] : place]
    return sum(word.text in _MARKS for word in between) == 1


def _lacks(tree: Tree, root: Word) -> str:
    """Return what of a clause the parse does not find: a verb, a finite one, a subject; or nothing."""
    verbal = root.upos in {"VERB", "AUX"} or any(True for _ in tree.children(root.place, "cop"))
    if not verbal:
        return "no verb"
    if root.tag in {"VERB.Inf", "VERB.Ing", "AUX.Ing"} and not _is_finite(tree, root):
        return "no finite verb"
    if not any(True for _ in tree.children(root.place, *_SUBJECTS)) and not _subject_before(tree, root):
        return "no subject"
    return ""


def fault(tree: Tree, *, pictured: bool = False, told: bool = False) -> str:  # noqa: PLR0911 - one reason, one return
    """Return what keeps a text from standing: no verb or subject, a function word alone, a caption; or nothing.

    `pictured` says whether it is likely a caption, `told` that it has verb and subject, whatever the parse says.
    """
    words = [word for word in tree.words if word.upos != "PUNCT"]
    if len(words) < _FEWEST_WORDS:
        return "too few words"
    root = tree.words[tree.root]
    if not told and (lacking := _lacks(tree, root)):
        return lacking
    last = words[-1]
    if (
        last.upos in _STRANDED
        and last.universal in {"case", "det", "cc", "mark", "aux", "cop"}
        and len(tree.phrase(last.place)) == 1
    ):
        return f"ends on {last.text!r}"
    if last.place == root.place and root.upos == "AUX":
        return f"ends on {last.text!r}"  # "Tired but happy, Ana Lima was."
    if any(_is_half_clause(tree, word) for word in words) or _is_relative(tree, root) or _is_only_when(tree, root):
        return "half a clause"
    if any(_is_held_up(tree, word) for word in words):
        return "a comma behind the subject"
    if _tells_nothing(tree, root):
        return "tells nothing"
    if is_headline(tree):
        return "a headline"
    return "tells what a picture shows" if shows_a_picture(tree, likely=pictured) else ""

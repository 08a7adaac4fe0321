"""What the parser's layers learn beside trees: which phrases went, and which texts are broken."""

import random

import torch
from transformers import BertModel, PreTrainedTokenizerFast

from summarizer.embedded.cut_features import PLAIN_FEATURES
from summarizer.embedded.parser_network import ParserNetwork
from summarizer.training import compression_data
from summarizer.training.compression_data import Pair
from summarizer.training.parser_beside import Beside, CutLesson
from summarizer.training.parser_lessons import Lessons
from summarizer.training.seam_data import Example
from summarizer.training.splits import Part

Parts = tuple[ParserNetwork, BertModel, PreTrainedTokenizerFast]

SENTENCES = (
    "The council of Larkby voted for the wall on Tuesday, after two storms in a month.",
    "Mayor Ana Ruiz, who opposed the plan, said on Friday that the town would pay for it.",
    "The old mill near the river, built in 1900, burned down last week during a storm.",
)


def pairs(part: Part) -> list[Pair]:
    """Return sentences, each with its first and last words as what an editor kept."""
    return [Pair(text, " ".join((*text.split()[:6], text.split()[-1])), "broadcast", part) for text in SENTENCES]


def test_nothing_is_learned_of_what_is_held_out(parts: Parts) -> None:
    """Sentences of the validation part teach neither judge."""
    assert Lessons(*parts).of(pairs(Part.VALIDATION), seed=3) == ([], [])
    assert all(len(found) for found in Lessons(*parts).of(pairs(Part.TRAIN), seed=3)[1:])


def test_every_lesson_is_in_one_group(parts: Parts) -> None:
    """However many groups there are: some may be empty, none is left out."""
    examples = [Example(text, (4,), stands=True) for text in SENTENCES]
    seams = Lessons(*parts).seams(examples)
    for count in (1, 2, 7):
        groups = Beside((), seams, parts[0].word_size).groups(count, random.Random(1))
        assert len(groups) == count
        assert sorted(each.example.text for _cuts, group in groups for each in group) == sorted(SENTENCES)


def test_the_layers_learn_from_both_judges(parts: Parts) -> None:
    """The loss of either reaches the parser's own layers; without lessons there is none."""
    network = parts[0]
    (seam,) = Lessons(*parts).seams([Example(SENTENCES[0], (4,), stands=True)])
    corpus = torch.tensor([compression_data.corpus_row("bnc")])
    cut = CutLesson(
        seam.encoded, seam.lower, ((1, 2, (1, 2)),), torch.zeros(1, PLAIN_FEATURES), corpus, torch.tensor([1.0])
    )
    beside = Beside((), (), network.word_size)
    for cuts, seams in (((cut,), ()), ((), (seam,))):
        network.zero_grad()
        beside.loss(network, cuts, seams).backward()
        assert any(weight.grad is not None and weight.grad.abs().sum() > 0 for weight in network.layers.parameters())
    network.zero_grad()
    assert beside.loss(network, (), ()).item() == 0.0


def test_a_broken_text_is_learned(parts: Parts) -> None:
    """After some steps over one broken and one whole text the judge of seams tells them apart."""
    network = parts[0]
    told = [
        Example(SENTENCES[0], (4,), stands=True),
        Example("The of voted for wall on, two storms.", (4,), stands=False),
    ]
    seams = Lessons(*parts).seams(told)
    torch.manual_seed(5)
    beside = Beside((), seams, network.word_size).eval()
    optimiser = torch.optim.Adam(beside.parameters(), lr=0.01)
    before = beside.loss(network, (), seams).item()
    for _ in range(60):
        optimiser.zero_grad()
        beside.loss(network, (), seams).backward()
        optimiser.step()
    assert beside.loss(network, (), seams).item() < before / 2

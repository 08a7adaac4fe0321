"""Writes and fills the networks that shorten sentences: the judges of cuts, their harm and fluency."""

from pathlib import Path
from typing import Final

import torch
from torch import nn

from summarizer.embedded.shortening.fluency import FluencyNetwork
from summarizer.embedded.shortening.harm import HARM, HarmNetwork
from summarizer.embedded.shortening.judge import JudgeNetwork
from summarizer.embedded.weights import Weights, write_network

_SMALL_ONES: Final = "compression"


def write_judges(folder: Path, judge: JudgeNetwork, fluency: FluencyNetwork) -> None:
    """Write the two judges, one file, into a folder of weights, replacing those there."""
    parts: dict[str, nn.Module] = {"judge": judge, "fluency": fluency}
    tensors = {f"{part}.{name}": tensor for part, each in parts.items() for name, tensor in each.state_dict().items()}
    write_network(folder, _SMALL_ONES, tensors, {"parts": sorted(parts)})


def judge_networks(weights: Weights, word_size: int) -> tuple[JudgeNetwork, FluencyNetwork]:
    """Return the judges of a folder of weights, ready to judge.

    Raises:
        ModelError: when the folder has none, or ones of another shape.
    """
    _known = weights.shape(_SMALL_ONES)
    with torch.device("meta"):
        judge = JudgeNetwork(word_size)
    weights.fill(judge, _SMALL_ONES, "judge.")
    return judge, fluency_network(weights, word_size)


def harm_network(weights: Weights, word_size: int) -> HarmNetwork | None:
    """Return what says how harmless cuts are, or None where the weights hold none.

    Raises:
        ModelError: when it is of another shape.
    """
    if HARM not in weights.networks:
        return None
    with torch.device("meta"):
        network = HarmNetwork(word_size)
    weights.fill(network, HARM)
    return network


def fluency_network(weights: Weights, word_size: int) -> FluencyNetwork:
    """Return the judge of fluency of a folder of weights, ready to judge.

    Raises:
        ModelError: when the folder has none, or one of another shape.
    """
    _known = weights.shape(_SMALL_ONES)
    with torch.device("meta"):
        fluency = FluencyNetwork(word_size)
    weights.fill(fluency, _SMALL_ONES, "fluency.")
    return fluency

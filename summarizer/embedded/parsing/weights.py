"""Writes and fills the parser's network."""

from pathlib import Path
from typing import Final

import torch
from transformers import BertConfig

from summarizer.embedded.parsing.network import ParserNetwork, ParserShape
from summarizer.embedded.weights import Weights, write_network

PARSER: Final = "parser"
"""The name of the network among the weights."""


def write_parser(folder: Path, network: ParserNetwork) -> None:
    """Write the parser into a folder of weights, replacing the one there."""
    write_network(folder, PARSER, network.state_dict(), network.shape.as_dict())


def parser_network(weights: Weights, config: BertConfig) -> ParserNetwork:
    """Return the parser of a folder of weights, ready to parse.

    Raises:
        ModelError: when the folder has none, or one of another shape.
    """
    shape = ParserShape.from_dict(weights.shape(PARSER))
    with torch.device("meta"):
        network = ParserNetwork(config, shape)
    weights.fill(network, PARSER)
    return network

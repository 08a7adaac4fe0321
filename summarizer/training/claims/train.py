"""Trains the reader of claims on true claims and planted errors."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits as cross_entropy

from summarizer.embedded.claims.network import ClaimBatch, ClaimNetwork, ClaimOutput, ClaimShape
from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.training import run_files
from summarizer.training.areas import Numbers
from summarizer.training.claims.batches import PairTensors, Wanted
from summarizer.training.claims.measure import PIECE, by_kind, scores
from summarizer.training.claims.pairs import KINDS
from summarizer.training.claims.store import Pairs
from summarizer.training.descent import begin, descend, two_rates, weights_of
from summarizer.training.plan import Plan

STATE: Final = "claims.pt"
_CHUNK: Final = 40
"""So many batches are drawn at a time, and pairs of like length put together."""
_WORTH: Final = {
    "highlight": 2.0, "negation added": 0.4, "certainty added": 0.4, "name foreign": 0.5, "number perturbed": 0.6,
    "attribution removed": 0.5, "roles swapped": 1.5, "name swapped": 1.2, "negation removed": 1.5,
    "certainty removed": 1.2,
}  # fmt: skip
"""How often pairs of a kind are drawn; others once."""
_LONELY: Final = 0.4
"""How often false claims are drawn that are true of no changed sentences: only those could be known by themselves."""
_CASELESS: Final = 0.2
"""This share of pairs is read without its capitals."""
_LEAST: Final = 0.005


@dataclass(frozen=True, kw_only=True)
class ClaimPlan(Plan):
    """How to train: batches and rates; then those on written claims, and those on human verdicts."""

    batch: int = 256
    steps: int = 11_456
    rate: float = 3e-4
    head_rate: float | None = 1e-3
    warm_up: int = 150
    weight_decay: float = 0.01
    written_steps: int = 960
    written_rate: float = 1.5e-4
    judged_steps: int = 30
    judged_rate: float = 6e-5
    threads: int = 2
    log_every: int = 100

    def share(self, step: int) -> float:
        """Return the factor on the learning rates at a step."""
        return min(1.0, (step + 1) / self.warm_up) * max(_LEAST, 1.0 - step / self.steps)


def new_network(encoder: Encoder, layers: Mapping[str, Tensor], shape: ClaimShape) -> ClaimNetwork:
    """Return an untrained network; `layers` are the tensors of a trained network with as many upper layers."""
    network = ClaimNetwork(encoder.config, shape)
    known = {name: tensor for name, tensor in layers.items() if name.startswith("layers.")}
    missing = network.load_state_dict(known, strict=False).missing_keys
    if any(name.startswith("layers.") for name in missing):
        raise ValueError("the network to start from has other layers")
    return network


def drawn_as(pairs: Pairs) -> NDArray[np.float64]:
    """Return how often each pair is drawn, beside the others."""
    worth = np.array([_WORTH.get(kind, 1.0) for kind in KINDS])[pairs.kind]
    turned = np.zeros(len(pairs.starts), dtype=bool)
    turned[pairs.claim[pairs.true]] = True
    return np.where(pairs.true | turned[pairs.claim], worth, worth * _LONELY)


def rows_by_share(share: Numbers, chance: np.random.Generator, count: int) -> NDArray[np.int64]:
    """Return so many rows drawn by what each is worth; `share` is the running sum of that."""
    found: NDArray[np.int64] = np.searchsorted(share, chance.random(count) * share[-1], side="right")
    return found


class Drawn(NamedTuple):
    """Pairs of a batch, and what is asked of the network about them."""

    tensors: PairTensors
    rows: Tensor
    longest: int
    """Pieces of the longest, marks included."""
    loss: Callable[[ClaimOutput, Wanted], Tensor]


class ClaimRun:
    """One training run with its pairs and its log; minutes long on a graphics card, so it is not resumed."""

    def __init__(self, encoder: Encoder, learn: Pairs, held: Pairs, *, out: Path, plan: ClaimPlan) -> None:
        begin(plan, out)
        self.encoder = nn.Module.to(encoder, device=torch.device(plan.device))
        self.held, self.out, self.plan = held, out, plan
        self.tensors = PairTensors.of(learn, KINDS, plan.device)
        self.sizes = learn.sizes()
        self.share = np.cumsum(drawn_as(learn))
        self.began = time.monotonic()

    def run(self, network: ClaimNetwork) -> ClaimNetwork:
        """Train a network to the end of the plan, and return it."""
        network = network.to(self.plan.device).train()
        optimiser = two_rates(self.plan, *weights_of(network, "layers"), fused=True)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, self.plan.share)
        batches = self._batches(np.random.default_rng(self.plan.seed))
        told: list[Tensor] = []
        for step in range(self.plan.steps):
            loss, right = self._learned(network, *next(batches))
            lost = descend(loss, optimiser, schedule, clipped=network.parameters())
            told.append(torch.stack([lost, right]))
            if (step + 1) % self.plan.log_every == 0:
                mean, share = torch.stack(told).mean(0).tolist()
                self.log({"step": step + 1, "loss": mean, "right": share})
                told.clear()
        self._keep(network)
        return network

    def output(self, network: ClaimNetwork, batch: ClaimBatch) -> ClaimOutput:
        """Return what a network says of a batch; the lower layers learn nothing."""
        with torch.autocast(self.plan.device, torch.bfloat16):
            with torch.no_grad():
                lower = lower_states(self.encoder, batch.pieces, batch.present, network.shape.lower_layers)
            found: ClaimOutput = network(lower, batch)
        return found

    def drawn(self, chance: np.random.Generator, count: int) -> Drawn:
        """Return so many planted pairs, drawn by what their kinds are worth."""
        rows = rows_by_share(self.share, chance, count)
        at = torch.from_numpy(rows).to(self.plan.device)
        return Drawn(self.tensors, at, int(self.sizes[rows].max()), claim_loss)

    def log(self, entry: Mapping[str, float]) -> None:
        """Write an entry to the log."""
        run_files.log(self.out / "claims-log.jsonl", entry, self.began)

    def _batches(self, chance: np.random.Generator) -> Iterator[tuple[Tensor, int]]:
        """Yield rows of pairs of like length, and the longest of these, for ever."""
        size = self.plan.batch
        while True:
            rows = rows_by_share(self.share, chance, _CHUNK * size)
            rows = rows[np.argsort(self.sizes[rows], kind="stable")]
            moved = torch.from_numpy(rows).to(self.plan.device)
            for at in chance.permutation(_CHUNK):
                last = (at + 1) * size
                yield moved[at * size : last], int(self.sizes[rows[last - 1]])

    def _learned(self, network: ClaimNetwork, rows: Tensor, longest: int) -> tuple[Tensor, Tensor]:
        """Return the loss of a batch, and the share of its claims that are told right."""
        batch, wanted = self.tensors.batch(rows, longest)
        output = self.output(network, without_some_capitals(batch))
        right = ((output.verdict > 0) == (wanted.false > 0)).float().mean()
        return claim_loss(output, wanted), right

    def _keep(self, network: ClaimNetwork) -> None:
        """Write the state, and what it is worth."""
        run_files.write_state(self.out / STATE, state_of(network))
        found = scores(self.encoder, network, self.held, self.plan.device)
        for name, column in (("verdict", 0), ("piece", PIECE)):
            self.log({f"{name}, {key}": value for key, value in by_kind(found[:, column], self.held).items()})


def without_some_capitals(batch: ClaimBatch) -> ClaimBatch:
    """Return a batch some of whose claims are read without their capitals."""
    caseless = torch.rand(len(batch.pieces), 1, device=batch.pieces.device) < _CASELESS
    return batch._replace(capitals=batch.capitals.masked_fill(caseless, 0))


def state_of(network: ClaimNetwork) -> dict[str, object]:
    """Return a network as it is written down."""
    tensors = {name: tensor.detach().half().cpu() for name, tensor in network.state_dict().items()}
    return {"network": tensors, "shape": network.shape.as_dict()}


def claim_loss(output: ClaimOutput, wanted: Wanted) -> Tensor:
    """Return the loss: of the verdict, of what is wrong, and of where."""
    asked = (wanted.wrong >= 0).float()
    by_piece = cross_entropy(output.wrong.float(), wanted.wrong.clamp(min=0), weight=asked, reduction="sum")
    by_sort = cross_entropy(output.sorts.float(), wanted.sorts, reduction="none").sum(1).mean()
    return cross_entropy(output.verdict.float(), wanted.false) + 0.3 * by_sort + 2 * by_piece / asked.sum().clamp(min=1)

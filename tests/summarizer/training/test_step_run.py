"""A run goes on from a state that it wrote itself, and from no other."""

from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from db.errors import InputError
from summarizer.training.plan import PassPlan
from summarizer.training.run_mark import mark_of
from summarizer.training.step_run import AveragedRun


class Level(AveragedRun[float, nn.Linear]):
    """Learns one number."""

    save_every: ClassVar[int] = 5

    def __init__(self, learn: Sequence[float], out: Path, steps: int = 40, seed: int = 1, rate: float = 0.1) -> None:
        """Make ready to learn what the numbers have in common."""
        passes = steps / len(learn)
        plan = PassPlan(passes=passes, batch=1, rate=rate, weight_decay=0.0, warm_up=2, memory=0.5, seed=seed)
        torch.manual_seed(seed)
        network = nn.Linear(1, 1)
        super().__init__("level", network, learn, out, plan)
        self.descend_by(torch.optim.AdamW(network.parameters(), lr=rate))

    def _batches(self) -> Iterator[list[int]]:
        return cycle([[place] for place in range(len(self.learn))])

    def _loss(self, items: Sequence[float]) -> Tensor:
        loss: Tensor = (self.network(torch.ones(1)) - items[0]).square().sum()
        return loss


def test_the_same_run_goes_on(tmp_path: Path) -> None:
    """It ends as it did."""
    first, again = (Level([5.0], tmp_path).run() for _ in range(2))
    assert torch.equal(first.weight, again.weight)
    assert len((tmp_path / "level-log.jsonl").read_text().splitlines()) == 8


@pytest.mark.parametrize(
    "other",
    [{"learn": [-5.0]}, {"learn": [5.0, 5.0]}, {"steps": 20}, {"steps": 80}, {"seed": 2}, {"rate": 0.2}],
    ids=str,
)
def test_another_run_with_the_same_folder_is_refused(tmp_path: Path, other: dict[str, object]) -> None:
    """What was learned from other data or by another plan would pass for its own; the state stays."""
    Level([5.0], tmp_path).run()
    state = (tmp_path / "level.pt").read_bytes()
    with pytest.raises(InputError, match=r"level\.pt is the state of another run"):
        Level(**{"learn": [5.0], "out": tmp_path, **other}).run()  # type: ignore[arg-type]
    assert (tmp_path / "level.pt").read_bytes() == state


def test_a_state_that_does_not_say_what_it_is_of_is_refused(tmp_path: Path) -> None:
    """It is another version's."""
    torch.save({"step": 40}, tmp_path / "level.pt")
    with pytest.raises(InputError, match="another run"):
        Level([5.0], tmp_path).run()


def test_marks_tell_what_differs_and_nothing_else() -> None:
    """Arrays, tensors of any precision, names and nested rows count by what they hold."""

    def row(number: int = 3, half: float = 0.5, name: str = "a") -> tuple[object, ...]:
        return name, [np.arange(number), torch.tensor(half).bfloat16()], {"told": (True, None)}

    assert mark_of(row()) == mark_of(row())
    assert len({mark_of(row()), mark_of(row(4)), mark_of(row(half=0.25)), mark_of(row(name="b")), mark_of()}) == 5
    assert mark_of("ab", "c") != mark_of("a", "bc")
    assert mark_of(np.zeros((2, 3))) != mark_of(np.zeros((3, 2)))

"""Several articles at once, in order, each by one thread."""

import threading

import pytest
import torch

from summarizer.embedded import side_by_side as module
from summarizer.embedded.side_by_side import one_thread, side_by_side
from summarizer.process.processors import processors


def test_what_is_made_comes_in_order_from_several_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two that wait for each other can only both be done side by side."""
    monkeypatch.setattr(module, "processors", lambda: 2)
    meeting = threading.Barrier(2, timeout=20)

    def meet(number: int) -> tuple[int, int]:
        meeting.wait()
        return number, torch.get_num_threads()

    assert side_by_side(meet, [1, 2, 3, 4]) == [(1, 1), (2, 1), (3, 1), (4, 1)]


def test_one_processor_needs_no_other_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Work stays in the thread that asked."""
    monkeypatch.setattr(module, "processors", lambda: 1)
    assert side_by_side(lambda _: threading.get_ident(), [1, 2]) == [threading.get_ident()] * 2


def test_an_error_comes_through_and_the_number_of_threads_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """What else runs in the process keeps its threads."""
    monkeypatch.setattr(module, "processors", lambda: 2)
    before = torch.get_num_threads()
    with pytest.raises(ZeroDivisionError):
        side_by_side(lambda number: 1 // number, [1, 0])
    assert torch.get_num_threads() == before
    assert processors() >= 1


def test_who_leaves_first_gives_the_others_no_threads() -> None:
    """A thread that begins while one is still inside computes with one thread too."""
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    entered, leave, seen = threading.Event(), threading.Event(), list[int]()

    def stay() -> None:
        with one_thread():
            entered.set()
            leave.wait(20)

    staying = threading.Thread(target=stay)
    try:
        with one_thread():
            staying.start()
            assert entered.wait(20)
        newcomer = threading.Thread(target=lambda: seen.append(torch.get_num_threads()))
        newcomer.start()
        newcomer.join()
    finally:
        leave.set()
        staying.join()
        torch.set_num_threads(before)
    assert seen == [1]
    assert torch.get_num_threads() == before

"""Items are taken up in batches, and what is made of them comes in their order."""

from collections.abc import Iterator

from summarizer.training.batching import made_of_each


def test_what_is_made_comes_in_order_before_all_is_read() -> None:
    """A corpus does not fit into memory: the first is there when few were taken up."""
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(200):
            taken.append(number)
            yield number

    made = made_of_each(lambda number: -number, numbers())
    assert next(made) == 0
    assert len(taken) < 200
    assert list(made) == [-number for number in range(1, 200)]

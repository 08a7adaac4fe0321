"""Grades: chances that add up; sentences ordered and sets weighed by them, where a network was taught any."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from summarizer.embedded.choosing.ranking_numbers import GRADES, RANKED, set_numbers
from summarizer.embedded.choosing.sets import make_pool
from summarizer.embedded.salience.grades import GRADED, Grade, GradeNetwork, GradeOutput, grades_of
from summarizer.embedded.salience.network import SalienceNetwork
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import write_network
from summarizer.training.choosing.grade_train import new_network

Make = Callable[..., Any]
BODY = "The mayor voted for the wall. She said that it costs 5 million. The work begins in May. It rained on Monday."


@pytest.fixture
def graded_weights(tiny_weights: Path) -> Path:
    """Return a folder of weights of a tiny model that grades."""
    torch.manual_seed(3)
    write_grades(tiny_weights, network(tiny_weights))
    return tiny_weights


def network(weights: Path) -> GradeNetwork:
    """Return an untaught network for a folder of weights."""
    trunk = load_trunk(weights)
    return new_network(SalienceNetwork.of(trunk), trunk.encoder.config)


def write_grades(weights: Path, grades: GradeNetwork) -> None:
    """Write a network into a folder of weights."""
    write_network(weights, GRADED, grades.state_dict(), grades.shape.as_dict())


def test_what_is_sure_is_told_so() -> None:
    """The chances are those of the logits, and worth lies between unfit and the news itself."""
    output = GradeOutput(torch.tensor([[9.0, -9, -9, -9], [-9, -9, -9, 9]]), torch.tensor([-9.0, 9.0]))
    unfit, news = grades_of(output)
    assert unfit == pytest.approx(Grade(1, 0, 0, 0), abs=1e-3)
    assert news == pytest.approx(Grade(0, 1, 3, 1), abs=1e-3)


def test_every_sentence_is_graded(graded_weights: Path) -> None:
    """A reading has a grade for each sentence, the same in half precision but for rounding."""
    reading = Salience.of(load_trunk(graded_weights)).read(BODY)
    assert [each.grade is not None for each in reading.sentences] == [True] * 4
    halves = Salience.of(load_trunk(graded_weights, half=True)).read(BODY)
    for one, other in zip(reading.sentences, halves.sentences, strict=True):
        assert one.grade == pytest.approx(other.grade, abs=0.05)


def test_an_untaught_network_starts_from_salience(tiny_weights: Path) -> None:
    """Its article layers are those that salience learned."""
    started, salience = network(tiny_weights), SalienceNetwork.of(load_trunk(tiny_weights))
    known = salience.state_dict()
    assert all(torch.equal(value, known[name]) for name, value in started.state_dict().items() if "answer" not in name)


def test_promise_is_the_grade_where_there_is_one(tiny_weights: Path) -> None:
    """Salience orders sentences where no network grades them."""
    sentence = Salience.of(load_trunk(tiny_weights)).read(BODY).sentences[0]
    assert sentence.grade is None
    assert sentence.promise == sentence.chance
    assert replace(sentence, grade=Grade(0.1, 0.2, 1.5, 0.7)).promise == pytest.approx(2.2)


def test_a_set_is_weighed_by_its_grades(candidate: Make, reading: Make) -> None:
    """The numbers say what their names say; without grades all are 0."""
    found = [candidate(number) for number in (0, 2, 3)]
    pool = make_pool(found, reading(), 60)
    sets = pool.sets()
    features, news = pool.features(sets), np.zeros(len(sets))
    assert not set_numbers(pool, sets, features, news)[:, -len(GRADES) :].any()
    grades = (Grade(0.0, 0.5, 3.0, 1.0), Grade(0.5, 0.5, 1.0, 0.5), Grade(0.25, 0.0, 2.0, 0.25))
    graded = [
        replace(each, sentence=replace(each.sentence, grade=grade)) for each, grade in zip(found, grades, strict=True)
    ]
    told = dict(zip(RANKED, set_numbers(make_pool(graded, reading(), 60), sets, features, news)[0], strict=True))
    assert {name: round(float(told[name]), 3) for name in GRADES} == {
        "grade": 2.0, "least_grade": 1.0, "told": 0.75, "unfit": 0.75, "most_unfit": 0.5, "together": -0.693,
        "least_together": -1.386,
    }  # fmt: skip

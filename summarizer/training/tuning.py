"""Tunes the embedded model on a newsroom's own reviewed takeaways, and measures whether that made it better."""

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import numpy as np
from torch import nn

from db.errors import InputError
from db.records import ArticleText, Drafted
from summarizer.drafters.own.drafter import EmbeddedDrafter
from summarizer.embedded.choosing.network import CHOICE, ChoiceNetwork
from summarizer.embedded.choosing.taste import asks
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.salience.network import SHARED, SalienceNetwork
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.standing.captions import CAPTIONS
from summarizer.embedded.trunk import SALIENCE
from summarizer.embedded.weights import write_network
from summarizer.evaluation.rouge import rouge
from summarizer.settings import Lengths
from summarizer.training.choosing import choice_data
from summarizer.training.choosing.choice_train import CHOICE_PLAN, ChoiceRun
from summarizer.training.examples import Example
from summarizer.training.layer_train import carried
from summarizer.training.replacing import kept_prefix
from summarizer.training.salience.data import prepare
from summarizer.training.salience.train import SaliencePlan, SalienceRun
from summarizer.training.splits import fingerprint

ONE_IN: Final = 5
"""One article in so many is held out, by the hash of its name: a later run, after corrections too, holds them out."""
LEAST: Final = 100
"""Fewer reviewed articles can not show whether the tuned model is better."""
SURE: Final = 0.9
"""The share of bootstrap draws in which the tuned model must be the better one."""
_DRAWS: Final = 2000
_CHOICE_PASSES: Final = 3
_CHOICE_MEMORY: Final = 0.9
"""Steps are few here: the average over them must forget where they began."""
_CARRIED: Final = 200
"""Articles whose sentences show how the vectors have changed."""
_RATES: Final = 0.2
"""Learning rates against those of the first training: what was learned from far more articles must not be lost."""


@dataclass(frozen=True)
class Tuned:
    """What tuning came to: articles learned from and held out, and the drafts of the latter before and after."""

    learned: int
    held: int
    before: float
    """Mean of ROUGE-1 and ROUGE-2 (F1 x 100) of the drafts against what editors let stand; a failure counts 0."""
    after: float
    sure: float
    """The share of bootstrap draws of the held-out articles in which `after` is above `before`."""

    @property
    def better(self) -> bool:
        """Return whether the tuned weights should replace the others."""
        return self.after > self.before and self.sure >= SURE


def parted(examples: Iterable[Example]) -> tuple[list[Example], list[Example]]:
    """Return what to learn from and what is held out, each article once; its last reviewed text and takeaways count.

    Raises:
        InputError: there are too few.
    """
    articles = _articles(examples)
    if len(articles) < LEAST:
        raise InputError(
            f"{len(articles)} articles have reviewed takeaways that may be learned from; {LEAST} are needed",
            hint="review more, or name allowed terms of use in export.training_rights",
        )
    held = [each for name, each in articles.items() if _is_held(name)]
    learn = [each for name, each in articles.items() if not _is_held(name)]
    return learn, held


def _articles(examples: Iterable[Example]) -> dict[str, Example]:
    """Return the last example of each article by the name that it first had: one name, or one text, is one article."""
    names: dict[tuple[str, str], str] = {}
    articles: dict[str, Example] = {}
    for example in examples:
        keys = ("name", example.id), ("text", fingerprint(example.article))
        known = list(dict.fromkeys(names[key] for key in keys if key in names)) or [example.id]
        for other in known[1:]:  # an article that became the copy of another
            names.update({key: known[0] for key, name in names.items() if name == other})
            del articles[other]
        names.update(dict.fromkeys(keys, known[0]))
        articles[known[0]] = example
    return articles


def _is_held(name: str) -> bool:
    return int(fingerprint(name)[:8], 16) % ONE_IN == 0


def tune(
    start: Path, out: Path, learn: Sequence[Example], held: Sequence[Example], lengths: Lengths, *, passes: int = 3
) -> Tuned:
    """Train salience and choice of the weights in `start`, write all weights to `out`, and return the comparison.

    A choice network that the ranking does not ask stays as it is.

    `out` is a new folder; the training's log stands in it.

    Raises:
        InputError: no article has enough sentences to choose from.
        ModelError: the weights in `start` are damaged.
    """
    model = EmbeddedModel.load(start, half=False)
    prepared = [each for each in (prepare(example, model.trunk.tokenizer) for example in learn) if each]
    if not prepared:
        raise InputError(
            f"none of the {len(learn)} articles to learn from has more than three sentences",
            hint="review articles that leave a choice of what to say",
        )
    shutil.copytree(start, out)
    batch = min(SaliencePlan.batch, max(1, len(prepared) // 4))
    plan = replace(
        SaliencePlan().scaled(_RATES),
        articles=passes * len(prepared),
        batch=batch,
        warm_up=len(prepared) // batch,
        still=0 if model.salience.grades is None else SHARED,
    )
    run = SalienceRun(model.trunk.encoder, prepared, [], out, plan, start=model.salience.network)
    run.run()
    write_network(out, SALIENCE, run.network.state_dict(), run.network.shape.as_dict())
    if model.salience.captions is not None:
        layer = _carried_captions(model.salience, model.salience.captions, run.network, learn)
        write_network(out, CAPTIONS, layer.state_dict(), {"size": layer.in_features})
    if model.taste.network is not None and asks(model.taste.ranking):
        _tune_choice(model.taste.network, out, learn, lengths)
    for state in out.glob("*.pt"):
        state.unlink()
    before, after = (scores(folder, held, lengths) for folder in (start, out))
    return Tuned(len(learn), len(held), float(np.mean(before)), float(np.mean(after)), _sure(before, after))


def _carried_captions(
    known: Salience, captions: nn.Linear, network: SalienceNetwork, learn: Sequence[Example]
) -> nn.Linear:
    """Return the layer that tells captions by the tuned network's vectors as `captions` did by those before."""
    tuned = replace(known, network=network.eval())
    articles = [each.article for each in learn[:_CARRIED]]
    before, after = (np.concatenate([one.read(body).vectors.numpy() for body in articles]) for one in (known, tuned))
    return carried(captions, before.astype(np.float64), after.astype(np.float64))


def _tune_choice(known: ChoiceNetwork, out: Path, learn: Sequence[Example], lengths: Lengths) -> None:
    """Go on teaching the choice between sets, over the sets that the tuned salience network now leads to."""
    judging = choice_data.Judging(EmbeddedModel.load(out, half=False), lengths)
    judged = [each for each in map(judging.judged, learn) if each is not None]
    if judged:
        plan = replace(CHOICE_PLAN.scaled(_RATES), passes=_CHOICE_PASSES, memory=_CHOICE_MEMORY)
        run = ChoiceRun(judged, [], out, plan, start=known)
        run.run()
        write_network(out, CHOICE, run.network.state_dict(), run.network.shape.as_dict())


def scores(weights: Path, examples: Sequence[Example], lengths: Lengths) -> list[float]:
    """Return for each example the mean of ROUGE-1 and ROUGE-2 between the weights' draft and its takeaways."""
    drafter = EmbeddedDrafter(weights=weights, max_chars=lengths.max_chars, aim_chars=lengths.aim_chars)
    found: list[float] = []
    for example in examples:
        result = drafter.draft([_article(example)])[0]
        if isinstance(result, Drafted):
            measured = rouge([each.text for each in result.takeaways], example.highlights)
            found.append((measured.rouge1 + measured.rouge2) / 2)
        else:
            found.append(0.0)
    return found


def _article(example: Example) -> ArticleText:
    return ArticleText(source_id=example.id, headline=example.headline, body=example.article)


def _sure(before: Sequence[float], after: Sequence[float]) -> float:
    """Return in which share of bootstrap draws (Efron 1979) the paired difference is above zero; the seed is fixed."""
    differences = np.asarray(after) - np.asarray(before)
    draws = np.random.default_rng(SaliencePlan.seed).integers(0, len(differences), (_DRAWS, len(differences)))
    return float((differences[draws].mean(axis=1) > 0).mean())


def replaced(new: Path, current: Path, at: datetime) -> Path | None:
    """Put the folder `new` in the place of `current` and return where the old one, if any, was moved to."""
    if not current.exists():
        new.rename(current)
        return None
    kept = current.with_name(f"{kept_prefix(current)}{at.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    current.rename(kept)
    try:
        new.rename(current)
    except OSError:
        kept.rename(current)
        raise
    return kept

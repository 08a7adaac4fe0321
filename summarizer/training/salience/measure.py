"""How well the salience head chooses: ROUGE of its three best whole sentences, quick and without other rules."""

import torch

from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.salience.network import SalienceNetwork
from summarizer.training.batching import batched
from summarizer.training.salience.batches import Store
from summarizer.training.salience.sets import SetJudge, judged_sets

_BATCH = 12
ALL = 100
"""More windows than any article has."""


@torch.inference_mode()
def measure(
    encoder: Encoder, network: SalienceNetwork, held: Store, most: int, sets: SetJudge | None = None
) -> dict[str, float]:
    """Return means over the first `most` articles, each against the best that three sentences could hold, 0 to 1.

    `caught`: the gain of the three sentences of highest score, as a share of the three of highest gain.
    `lead`: the same for the first three. `right`: the share of the three that the oracle took.
    `sets`: what the set that a judge of sets prefers holds of the highlights, as `salience_sets.set_rouge` counts.
    """
    totals: dict[str, float] = dict.fromkeys(("caught", "lead", "right"), 0.0)
    count = min(most, len(held))
    for places in batched(range(count), _BATCH):
        batch = held.batch(places, ALL)
        windows = batch.windows
        lower = lower_states(encoder, windows.pieces, windows.present, network.shape.lower_layers)
        output = network(lower, windows, batch.counts)
        scores, gains, oracles = (
            each.float().cpu().split(batch.counts) for each in (output.oracle, batch.targets.gain, batch.targets.oracle)
        )
        for score, gain, oracle in zip(scores, gains, oracles, strict=True):
            best = float(gain.topk(min(3, len(gain))).values.sum()) or 1.0
            chosen = score.topk(min(3, len(score))).indices
            totals["caught"] += float(gain[chosen].sum()) / best
            totals["lead"] += float(gain[:3].sum()) / best
            totals["right"] += float((oracle[chosen] >= 1).float().mean())
        if sets is not None:
            given, held_by = judged_sets(sets, batch, held.pieces, output.oracle, output.vectors)
            preferred = held_by.gather(1, given.argmax(dim=1, keepdim=True))
            totals["sets"] = totals.get("sets", 0.0) + float(preferred.sum())
    return {name: total / max(1, count) for name, total in totals.items()}

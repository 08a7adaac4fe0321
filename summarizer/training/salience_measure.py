"""How well the salience head chooses: ROUGE of its three best whole sentences, quick and without other rules."""

from collections.abc import Sequence

import torch

from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.salience_network import SalienceNetwork
from summarizer.training.salience_data import MAX_PIECES, Prepared, batched, collate


@torch.inference_mode()
def measure(encoder: Encoder, network: SalienceNetwork, held: Sequence[Prepared], device: str) -> dict[str, float]:
    """Return means over the articles, each against the best that three sentences could hold, 0 to 1.

    `caught`: the gain of the three sentences of highest score, as a share of the three of highest gain.
    `lead`: the same for the first three. `right`: the share of the three that the oracle took.
    """
    caught = lead = right = 0.0
    for group in batched(held, 12):
        windows, counts, targets = collate(group, MAX_PIECES)
        windows = type(windows)(*(each.to(device) for each in windows))
        lower = lower_states(encoder, windows.pieces, windows.present, network.shape.lower_layers)
        output = network(lower, windows, counts)
        scores = output.oracle.float().cpu().split(counts)
        for score, gain, oracle in zip(scores, targets.gain.split(counts), targets.oracle.split(counts), strict=True):
            best = float(gain.topk(3).values.sum()) or 1.0
            chosen = score.topk(3).indices
            caught += float(gain[chosen].sum()) / best
            lead += float(gain[:3].sum()) / best
            right += float((oracle[chosen] >= 1).float().mean())
    total = max(1, len(held))
    return {"caught": caught / total, "lead": lead / total, "right": right / total}

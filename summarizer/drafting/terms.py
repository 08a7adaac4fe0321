"""On what terms a run drafts, as the settings have them: how many at once, by which measures, past which gate."""

from dataclasses import dataclass

from summarizer.checks import HOUSE_RULES, HouseRules
from summarizer.drafters.registry import DEFAULT_BATCH, batch_of
from summarizer.drafting.flagging import rules_of
from summarizer.ingest.gating.gate import gatekeeper
from summarizer.ingest.storing import Gatekeeper, let_all
from summarizer.settings import Settings


@dataclass(frozen=True)
class Terms:
    """What a run of drafting goes by; without settings, no gate and the house's measures."""

    batch: int = DEFAULT_BATCH
    """How many articles the drafter is handed at once."""
    rules: HouseRules = HOUSE_RULES
    gate: Gatekeeper = let_all
    """Asked before the drafter is handed an article that waits."""

    @classmethod
    def of(cls, settings: Settings) -> "Terms":
        """Return the terms that these settings set."""
        batch = batch_of(settings.drafter, settings)
        return cls(batch, rules_of(settings.lengths), gatekeeper(settings.gate))

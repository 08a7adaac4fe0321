"""Makes shorter versions of a sentence, and judges which of them may stand."""

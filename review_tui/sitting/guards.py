"""What makes an approval doubtful: faster than anybody reads, or the article's end never on the screen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """How a draft was looked at before it was approved."""

    seconds: float
    words: int
    """Words of the article."""
    end_seen: bool


def least_seconds(words: int, words_per_minute: int) -> float:
    """Return how many seconds reading `words` takes at the fastest pace that the house believes."""
    return 60.0 * words / max(words_per_minute, 1)


def gentle_word(reading: Reading, words_per_minute: int) -> str:
    """Return what is said behind *approved* of a hasty approval; empty where there is nothing to say."""
    needed = least_seconds(reading.words, words_per_minute)
    if reading.seconds >= needed:
        return "" if reading.end_seen else " (end not shown)"
    if reading.end_seen:
        return f" ({reading.seconds:.0f} s; the article takes {needed:.0f} s to read)"
    return f" ({reading.seconds:.0f} s; reading takes {needed:.0f} s; end not shown)"

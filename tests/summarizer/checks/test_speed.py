"""Checks run at every keystroke: their time is a property."""

import time

from summarizer.checks import CheckedArticle, check

PARAGRAPH = (
    "The Larkfield council voted 5-2 late on Tuesday {n} to spend $4.{n} million on a flood wall along the Wend{n}. "
    "Mayor Ana Ruiz, who opposed plan {n}, said it was “too dear for {n} houses”. Engineer Tom Okafor of Calder Mutual "
    "expects work to begin in March 20{n} if the state approves permit {n}, which it has not yet done.\n\n"
)


def test_a_keystroke_costs_milliseconds() -> None:
    """One changed takeaway of three, an article of 1,500 words; five times the aim, for slow machines."""
    body = "".join(PARAGRAPH.format(n=number) for number in range(10, 40))
    assert 1_400 < len(body.split()) < 1_900
    article = CheckedArticle.prepare("A flood wall", body)
    others = ["Mayor Ana Ruiz opposed plan 12.", "Tom Okafor of Calder Mutual expects work to begin in March 2031."]
    typed = "The Larkfield council voted 5-2 on Tuesday to spend $4.15 million on a flood wall along the Wend15."
    begun = time.process_time()
    for end in range(20, len(typed)):
        check([typed[:end], *others], article)
    assert (time.process_time() - begun) / (len(typed) - 20) < 0.025

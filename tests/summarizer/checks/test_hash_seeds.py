"""The same text has the same flags in every process: nothing hangs on the order in which Python keeps its sets."""

import os
import subprocess
import sys

_BODY = (
    "Ana Poe, the former mayor of Larkby, said on Tuesday, 9 May that 12,500 people lost power for three and a half "
    "hours. Wend Water made a loss of $3.2 million in the third quarter of 2019, down 4.5 percent, against a profit of "
    "$1.1 million. Its treasurer, Tom Bell, resigned and was charged with attempted murder. Castilla beat Orvelo "
    "3-2 late last week. The trains run at 90 kilometres an hour, once a week, and no one was hurt. "
    "The former chairman of Brill, Ivo Lind, is a former director of the Larkby Herald and a former owner of the mill."
)
_TEXTS = (
    "Mayor Ana Poe said on Monday, 8 May that 12,000 people lost power for three hours.",
    "Wend Water made a profit of $3.2 million in the second quarter of 2018, up 4.5 percent.",
    "Tom Bell was sacked and charged with murder at the end of last month.",
    "Orvelo beat Castilla 2-3 early this week, and several people were hurt.",
    "Ivo Lind, the boss of Brill, was hurt.",
    "The trains run at 90 kilometres a minute, twice a year, in mid-May.",
)
_SCRIPT = (
    "import sys\nfrom summarizer.checks import CheckedArticle, check\nbody, *texts = sys.argv[1:]\n"
    "for flags in check(texts, CheckedArticle.prepare('', body)):\n    print(*flags, sep='\\n')\n"
)


def _flags(seed: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", _SCRIPT, _BODY, *_TEXTS],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


def test_flags_are_the_same_under_any_hash_seed() -> None:
    """They come in the same order, too."""
    flags = _flags("1")
    assert flags
    assert _flags("2") == flags

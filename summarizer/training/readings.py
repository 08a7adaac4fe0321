"""Reads what readers said of takeaways: how they ranked sets, judged lines, shortened and graded sentences.

No word of an article is kept here. A row names its article by the hash of its letters and the checksum of its text, a
line by the characters of the article that it is made of.
"""

import json
import lzma
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple
from zlib import crc32

from db.errors import InputError
from db.records import Span
from summarizer.embedded.salience.grades import GRADES
from summarizer.training.examples import article_rows, clean_article, open_text
from summarizer.training.splits import Part, fingerprint, part_of

READINGS: Final = Path(__file__).parent / "readings.jsonl.xz"
"""The package's own, of a language model that read as an editor would; docs/model/readings.md says how."""
SET_VERDICTS: Final = "NEP"
"""Of a set: not usable, publishable after a small edit, publishable as it stands."""
LINE_VERDICTS: Final = "GPFTLN"
"""Of a line: good, point lost, false, torn, leaning, no news (docs/reading-takeaways.md)."""
BACKGROUND: Final = "C"
"""The grade of a sentence that a reader gave no other."""
_HELD: Final = 10
"""One article in so many is held out, by its mark."""
_MARK: Final = 16
"""So many hexadecimal digits of the hash name an article."""


class ReadSet(NamedTuple):
    """One set of an article as a reader ranked it."""

    lines: tuple[int, int, int]
    """By their places among the article's lines."""
    rank: int
    """0 for the set that the reader would rather publish than any other of the article's; equals share a rank."""
    verdict: int
    """Its place in `SET_VERDICTS`."""


class Graded(NamedTuple):
    """How a reader graded the sentences that open an article, each named by where in the body it begins."""

    end: int
    """Where the last sentence ends that the reader saw."""
    grades: Mapping[int, str]
    """A letter of `grades.GRADES` for each sentence that is not background, which is `C`."""
    chosen: frozenset[int]
    """Those that the reader would print together: three, or fewer where there are no three."""


class ReadArticle(NamedTuple):
    """What was said of one article's lines and sets."""

    mark: str
    checksum: int
    lines: tuple[tuple[Span, ...], ...]
    """The characters of the body that each is made of."""
    verdicts: str
    """A letter of `LINE_VERDICTS` for each line, "-" where nobody judged it alone. They told how sound a
    version is by its cuts (`shortening.search`)."""
    sets: tuple[ReadSet, ...]
    shortened: tuple[tuple[Span, ...], ...] = ()
    """The characters that a reader left of a sentence who shortened it by deleting words."""
    graded: Graded | None = None


class Text(NamedTuple):
    """An article to read."""

    headline: str
    body: str


def mark_of(body: str) -> str:
    """Return what names an article in the rows."""
    return fingerprint(body)[:_MARK]


def is_held(mark: str) -> bool:
    """Return whether nothing may be learned from the article of a mark, so that it can be measured on."""
    return int(mark, 16) % _HELD == 0


def read_readings(path: Path = READINGS) -> list[ReadArticle]:
    """Return the rows of a file of readings.

    Raises:
        InputError: a line is no such row.
    """
    found = []
    with open_text(path) as lines:
        for number, line in enumerate(lines, start=1):
            try:
                found.append(_row(json.loads(line)))
            except (ValueError, KeyError, TypeError, IndexError) as error:
                raise InputError(
                    f"{path}, line {number}: no reading ({error})", hint="take the file as it came"
                ) from error
    return found


def _row(row: Mapping[str, Any]) -> ReadArticle:
    lines = tuple(tuple(Span(*span) for span in spans) for spans in row["lines"])
    sets = tuple(
        ReadSet((first, second, third), rank, SET_VERDICTS.index(verdict))
        for first, second, third, rank, verdict in row["sets"]
    )
    if any(place >= len(lines) for each in sets for place in each.lines):
        raise IndexError("a set names a line that is not there")
    if len(row["verdicts"]) != len(lines) or set(row["verdicts"]) - {*LINE_VERDICTS, "-"}:
        raise ValueError("not one verdict for each line")
    shortened = tuple(tuple(Span(*span) for span in spans) for spans in row.get("shortened", ()))
    return ReadArticle(row["article"], row["checksum"], lines, row["verdicts"], sets, shortened, _graded(row))


def _graded(row: Mapping[str, Any]) -> Graded | None:
    if (told := row.get("graded")) is None:
        return None
    grades = {int(begin): letter for letter in GRADES if letter != BACKGROUND for begin in told[letter]}
    if sum(len(told[letter]) for letter in GRADES if letter != BACKGROUND) != len(grades):
        raise ValueError("a sentence with two grades")
    return Graded(told["end"], grades, frozenset(map(int, told["chosen"])))


def write_readings(path: Path, readings: Iterable[ReadArticle]) -> None:
    """Write rows that `read_readings` returns."""
    with lzma.open(path, "wt", encoding="utf-8", preset=9) as file:
        for each in readings:
            sets = [[*one.lines, one.rank, SET_VERDICTS[one.verdict]] for one in each.sets]
            row: dict[str, Any] = {
                "article": each.mark,
                "checksum": each.checksum,
                "lines": [[[span.start, span.end] for span in line] for line in each.lines],
                "verdicts": each.verdicts,
                "sets": sets,
                "shortened": [[[span.start, span.end] for span in line] for line in each.shortened],
            }
            if each.graded is not None:
                row["graded"] = _graded_row(each.graded)
            file.write(json.dumps(row, separators=(",", ":")) + "\n")


def _graded_row(graded: Graded) -> dict[str, Any]:
    begins: dict[str, list[int]] = {letter: [] for letter in GRADES if letter != BACKGROUND}
    for begin, letter in sorted(graded.grades.items()):
        begins[letter].append(begin)
    return {"end": graded.end, **begins, "chosen": sorted(graded.chosen)}


def training_texts(data: Path, readings: Path) -> Iterator[tuple[ReadArticle, Text]]:
    """Yield the training articles of a folder of data files that a file of readings speaks of."""
    found = texts(data, read_readings(readings))
    return (each for each in found if part_of(each[1].body) is Part.TRAIN)


def texts(data: Path, wanted: Iterable[ReadArticle]) -> Iterator[tuple[ReadArticle, Text]]:
    """Yield the readings whose articles stand in a folder's files of articles, to the letter, with their texts."""
    missing = {each.mark: each for each in wanted}
    for row in article_rows(data):
        body = clean_article(str(row["article"]), restored=row.get("casing") == "restored")
        found = missing.get(mark_of(body))
        if found is not None and found.checksum == crc32(body.encode()):
            del missing[found.mark]
            yield found, Text(str(row.get("title") or ""), body)

"""What could be a takeaway is worth less the more it leans on what stands before it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
import torch

from db.records import Span
from summarizer.embedded.choosing.candidates import candidates
from summarizer.embedded.salience.reading import Reading, ReadSentence
from summarizer.embedded.shortening.compression import Long
from summarizer.embedded.shortening.versions import Version, Versions
from summarizer.embedded.standing.captions import LIKELY


def reading_of(*sentences: str, between: str = " ") -> Reading:
    """Return an article of sentences that all matter alike."""
    read, start = [], 0
    for number, text in enumerate(sentences):
        span = Span(start, start + len(text))
        words = tuple((Span(place, place + 1), 0.5) for place, letter in enumerate(text) if letter.isalpha())
        read.append(ReadSentence(number, span, text, 0.5, 0.1, words))
        start = span.end + 1
    return Reading(between.join(sentences), tuple(read), torch.zeros(len(read), 4), 1.0)


def qualities(*sentences: str) -> list[float]:
    """Return how good the candidates of an article are that are its whole sentences."""
    found = candidates(reading_of(*sentences), Versions(None), max_chars=140, aim_chars=90)
    return [each.quality for each in found if each.text in sentences]


@pytest.mark.parametrize("leaning", ["The Chilean will meet Kit Holt in May.", "The clerk will meet Kit Holt there."])
def test_who_has_no_name_counts_less(leaning: str) -> None:
    """To a reader of that line alone "the Chilean" is nobody, and "the clerk" one that was told of."""
    named = "Ana Lima will meet Kit Holt in May."
    _, leans, stands = qualities("A clerk of Larkby won the match in two sets.", leaning, named)
    assert leans < 0.6 * stands


def test_the_first_sentence_may_have_no_name() -> None:
    """There is none to be had yet."""
    first, _ = qualities(
        "The singer said that the town had asked again.", "Ana Lima said that the town had asked again."
    )
    assert first == pytest.approx(1.0)


def test_a_first_sentence_without_its_opening_is_no_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the name went with it, "the singer" is nobody."""
    sentence = "Years went by for Ana Lima, but the singer said that the town had asked again."
    cut = sentence.index("the singer")
    versions = Versions(None)

    def of(sentences: Sequence[Long], *, max_chars: int, aim_chars: int) -> list[list[Version]]:
        (whole,), *others = Versions.of(versions, sentences, max_chars=max_chars, aim_chars=aim_chars)
        shorter = whole._replace(text=f"T{sentence[cut + 1 :]}", kept=(Span(cut, len(sentence)),))
        named = whole._replace(
            text=f"Ana Lima{sentence[cut + 10 :]}", kept=(Span(18, 26), Span(cut + 10, len(sentence)))
        )
        return [[whole, shorter, named], *others]

    monkeypatch.setattr(versions, "of", of)
    found = candidates(reading_of(sentence), versions, max_chars=140, aim_chars=90)
    _, nameless, full = (each.quality / each.version.score for each in found)
    assert nameless < 0.6 * full


@pytest.mark.parametrize("pressing", [False, True])
def test_a_quotation_that_goes_on_is_for_need(pressing: bool) -> None:
    """What is reported mostly says more than the first sentence of a quotation, which is closed only to have three."""
    reading = reading_of("Ana Lima told the town: “The wall will hold for a hundred years.", "Nobody will move it.”")
    found = candidates(reading, Versions(None), max_chars=140, aim_chars=90, pressing=pressing)
    assert [each.text[-2:] for each in found] == [".”"] * pressing


@pytest.mark.parametrize(
    ("line", "between", "found"),
    [
        ("Ana Lima, the head of the mill, has given her backing to the growing trade in ground rye (Gror)", "\n", True),
        ("Ana Lima, the head of the mill, has given her backing to the growing trade in ground rye (Gror)", " ", False),
        ("Mill boss Ana Lima gives backing to growing trade in ground rye, oats and barley", "\n", False),
        ("Ana Lima, the head of the mill, has given her backing to the rye trade (file photo)", "\n", False),
        ("Ana Lima, the head of the mill, has given her backing", "\n", False),
    ],
    ids=["lost stop", "same line", "headline", "picture", "short"],
)
def test_a_first_line_may_have_lost_its_stop(line: str, between: str, found: bool) -> None:
    """As long as a sentence and with the small words of one, it is no heading; the join gives it its stop."""
    reading = reading_of(line, "The council said that the mill would stay open.", between=between)
    texts = [each.text for each in candidates(reading, Versions(None), max_chars=140, aim_chars=90)]
    assert (f"{line}." in texts) is found


def test_a_later_line_without_a_stop_is_a_heading() -> None:
    """However long it is."""
    line = "Ana Lima, the head of the mill, has given her backing to the growing trade in ground rye"
    reading = reading_of("The council said that the mill would stay open.", line, "It will not.", between="\n")
    texts = [each.text for each in candidates(reading, Versions(None), max_chars=140, aim_chars=90)]
    assert f"{line}." not in texts


def test_what_points_into_a_picture_counts_less() -> None:
    """Without its bracket it may still be a takeaway, but it stood under a picture or tells of one."""
    reading = reading_of(
        "The council said that the mill would stay open.",
        "Ana Lima (left) worked for Kit Holt for two years.",
        "Kit Holt worked for the town of Larkby for years.",
    )
    found = {each.text: each.quality for each in candidates(reading, Versions(None), max_chars=140, aim_chars=90)}
    pictured = found["Ana Lima worked for Kit Holt for two years."]
    assert 0 < pictured < 0.8 * found["Kit Holt worked for the town of Larkby for years."]


def test_an_endless_sentence_is_none_to_shorten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its parse would take memory with the square of its words."""
    asked: list[str] = []
    of = Versions.of

    def noting(self: Versions, group: Sequence[Long], **lengths: int) -> list[list[Version]]:
        asked.extend(each.text for each in group)
        return of(self, group, **lengths)

    monkeypatch.setattr(Versions, "of", noting)
    short, endless = "Kit Holt will mend the gate.", f"Ana Lima said that {'the wall and ' * 200}the gate will hold."
    candidates(reading_of(endless, short), Versions(None), max_chars=140, aim_chars=90, pressing=True)
    assert asked == [short]


@pytest.mark.parametrize(("chance", "likely"), [(LIKELY, True), (LIKELY / 2, False)])
def test_the_parse_is_told_what_is_likely_a_caption(
    monkeypatch: pytest.MonkeyPatch, chance: float, likely: bool
) -> None:
    """What the article makes likely reaches what looks at the verb, of the sentence and of what is left of it."""
    asked: list[Long] = []
    reading = reading_of("Ana Lima will meet Kit Holt in May.")
    pictured = tuple(replace(each, pictured=chance) for each in reading.sentences)
    versions = Versions(None)

    def of(sentences: Sequence[Long], *, max_chars: int, aim_chars: int) -> list[list[Version]]:
        asked.extend(sentences)
        return Versions.of(versions, sentences, max_chars=max_chars, aim_chars=aim_chars)

    monkeypatch.setattr(versions, "of", of)
    found = candidates(replace(reading, sentences=pictured), versions, max_chars=140, aim_chars=90)
    assert [each.pictured for each in asked] == [likely]
    assert {each.version.doubt.pictured for each in found} == {likely}


@pytest.mark.parametrize("leads", [True, False])
def test_a_lead_may_have_a_pronoun_of_its_own(leads: bool) -> None:
    """No sentence stands before it whom "she" could be in."""
    pot, other = "A potter won the spring fair with a jug that she made.", "Kit Holt came second with a pot of clay."
    sentences = (pot, other) if leads else (other, pot)
    found = candidates(reading_of(*sentences), Versions(None), max_chars=140, aim_chars=90)
    assert (pot in {each.text for each in found}) is leads

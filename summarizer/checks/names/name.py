"""Check `name`: people, places, organisations stand in the article, in its spelling, where it speaks of this."""

from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz import fuzz, process

from db.records import Flag, Severity
from summarizer.checks.bearers.company import company_measures
from summarizer.checks.bearers.rivalry import likelier, rivalry_measures
from summarizer.checks.bearers.slots import slot_measures
from summarizer.checks.bearers.succession import is_owned, order_measures, turned_round
from summarizer.checks.bearers.usage import is_persons, usage_measures
from summarizer.checks.held import CROWD, MOST, Held
from summarizer.checks.names import carried
from summarizer.checks.names.asides import is_in_own_aside
from summarizer.checks.names.authors import is_author
from summarizer.checks.names.composition import composition_measures
from summarizer.checks.names.halves import is_cut_off, lacks_opening
from summarizer.checks.names.lookup import places
from summarizer.checks.names.namesakes import namesakes, without_rank
from summarizer.checks.names.numbered import is_numbered_otherwise
from summarizer.checks.names.ordinary import ordinary
from summarizer.checks.names.origins import is_origin
from summarizer.checks.names.parties import has_label
from summarizer.checks.names.spelling import hyphened, misspelt
from summarizer.checks.names.turned import is_doer_or_target
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.spacing import is_caseless
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.placing import Candidates, judge
from summarizer.english.common import is_common
from summarizer.english.name_parts import CLOCKS, GENERIC_PARTS
from summarizer.english.openings import OFTEN
from summarizer.english.peoples import ALSO_WORDS, SAME_PEOPLE
from summarizer.english.speech import SAYING
from summarizer.english.titles import HONORIFICS, TITLES

_SHORT = 4
"""Names of so few letters are not taken for misspellings."""
_ALIKE = 85.0
"""From this likeness in percent on, an unknown name is taken for another spelling of one in the article."""
_PAIR = 2
"""First name and surname."""
_OWNED = 0.90
"""So sure the forest must be of a name made of two that the article joins the other way: an owner and what is owned."""
_NO_OPENING, _CUT_OFF = 0.30, 0.45
"""So sure it must be of a name without the word before it, or behind it, with which the article has it."""
_BESIDE = 3
"""So many words after a name its verb may stand."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for each name that the article lacks, spells otherwise, or has only elsewhere."""
    for name in held.read.names[:MOST]:
        if _is_unit(name, held) or is_numbered_otherwise(name, held):
            continue
        unknown = [word for word in name.words if not places(word, held)]
        parts = [*namesakes(name, held), *hyphened(name, held)][:1]
        if parts:
            yield from parts
        elif unknown:
            yield from _absent(name, unknown, held)
        else:
            yield from misspelt(name, held)
            yield from _misplaced(name, held)
    yield from ordinary(held)
    yield from carried.flags(held)


def _is_unit(name: Name, held: Held) -> bool:
    """Return whether a name is what a figure counts in, as in "300 MW", "EUR 5": the check of figures reads it."""
    return any(one.start <= name.start and name.end <= one.end for one in held.read.quantities[:MOST])


def _absent(name: Name, unknown: list[Word], held: Held) -> Iterator[Flag]:
    words = named_words(name, unknown)
    if not words:
        return
    printed = held.text[name.start : name.end]
    near = (
        process.extractOne(words[-1].norm, held.article.places.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if len(words[-1].norm) > _SHORT
        else None
    )
    if near is not None:
        place = held.article.places[near[0]][0]
        message = f"“{printed}”: the article spells it “{place.text}”."
        yield held.flag("name", Severity.WARNING, message, words[-1], place)
        return
    partly = len(unknown) < len(name.words)
    at = unknown[0] if partly else name
    missing = held.text[unknown[0].start : unknown[-1].end]
    if is_author(name, held):
        yield held.flag("name", Severity.WARNING, f"“{missing}” does not stand in the article.", at)
        return
    if partly and (other := _otherwise(name, unknown, held)) is not None:
        there = held.article.read.text[other.start : other.end]
        yield held.flag("name", Severity.ERROR, f"“{missing}”: the article has “{there}”.", at, other)
        return
    verdict = judge("absent name", name, candidates(name, held), held)
    is_vague = _is_first_name(name, unknown, held) or is_origin(name, held)
    severity = Severity.WARNING if is_vague else verdict.severity or Severity.WARNING
    if _is_unknown(name, unknown, held) and held.is_told_beside(name):
        severity = Severity.ERROR
    yield held.flag("name", severity, f"“{missing}” does not stand in the article.", at)


def _otherwise(name: Name, unknown: Sequence[Word], held: Held) -> Name | None:
    """Return a name of the article that has another word in an unknown one's place: Ana Ruiz for Carla Ruiz."""
    if len(name.words) != _PAIR or len(unknown) != 1:
        return None
    place = name.words.index(unknown[0])
    known = name.words[1 - place].norm
    paired = (other for group in held.article.names.values() for other in group if len(other.words) == _PAIR)
    return next((other for other in paired if other.words[1 - place].norm == known), None)


def _is_unknown(name: Name, unknown: Sequence[Word], held: Held) -> bool:
    """Return whether the article has nothing of a person's whole name."""
    if not (len(unknown) == len(name.words) and len(without_rank(name.words)) >= _PAIR):
        return False
    after = [word.norm for word in held.read.words if word.start >= name.end][:1]
    is_person = is_persons(name.words[0].norm)
    return not SAYING.isdisjoint(after) if is_person is None else is_person


def _is_first_name(name: Name, unknown: Sequence[Word], held: Held) -> bool:
    """Return whether only a first name is unknown, of a surname that the article never has with one."""
    first, *rest = without_rank(name.words)
    return unknown[0] == first and not any(word in unknown for word in rest) and _is_completed(name, held)


def _is_completed(name: Name, held: Held) -> bool:
    """Return whether the article never has a word before the last one of a name of two: the writer may know it."""
    parts = without_rank(name.words)
    named = (other for group in held.article.names.values() for other in group)
    return len(parts) == _PAIR and not any(
        len(other.words) > 1 and other.words[-1].norm == parts[-1].norm for other in named
    )


def named_words(name: Name, unknown: Sequence[Word]) -> list[Word]:
    """Return the unknown words that may name somebody: no title, no common word, no "City" beside a known name."""
    partly = len(unknown) < len(name.words)
    return [word for word in unknown if not _is_plain(word, name) and not (partly and word.norm in GENERIC_PARTS)]


def _is_plain(word: Word, name: Name) -> bool:
    """Return whether an unknown word may be an ordinary word or a title rather than a name."""
    if word.norm in TITLES or word.norm in HONORIFICS or word.norm in CLOCKS or len(word.norm) == 1:
        return True
    if name.start == 0 and len(name.words) == 1 and word.norm in OFTEN:
        return True
    is_people = word.norm in ALSO_WORDS and word.text.istitle() and not name.opens
    return is_common(word.norm) and not is_people and (name.opens or len(name.words) == 1 or word.text.isupper())


@remembered
def candidates(name: Name, held: Held) -> Candidates:
    """Return where the article has a name, if it has all its words, and which names could stand in its place."""
    found = [places(word, held) for word in name.words]
    known = sum(map(bool, found))
    article = held.article
    own = {word.norm for word in held.read.words}
    others = (other for group in article.names.values() for other in group)
    rivals = list(islice((other for other in others if not any(word.norm in own for word in other.words)), CROWD))
    sentences = [{article.sentence_at(place.start) for place in group[:CROWD]} for group in found]
    together = known == len(found) and bool(set.intersection(*sentences))
    ends = [*found[-1][:CROWD], *(found[0][:CROWD] if len(found) > 1 else ())] if known == len(found) else []
    slots = slot_measures(name, found, held)
    slots += company_measures(name, found[-1], held)
    slots += usage_measures(name, held)
    slots += order_measures(name, held)
    slots += composition_measures(name, article)
    slots += rivalry_measures(name, held) if known == len(found) else []
    more = (float(len(name.words)), float(together), known / len(found), *_looks(name, held), *slots)
    return Candidates(ends, rivals, more)


def _looks(name: Name, held: Held) -> tuple[float, ...]:
    """Return what the takeaway shows of a name: its place, its form, and whether it is who speaks."""
    text, words = held.text, held.read.words
    after = [word.norm for word in words if word.start >= name.end][:_BESIDE]
    before = text[: name.start].rstrip()
    return (
        float(name.start == 0),
        float(name.opens),
        float(text[name.end : name.end + 1] == ":" or text[name.end : name.end + 2] in {"'s", "’s"}),
        float(any(norm in SAYING for norm in after)),
        float(before.endswith(",")),
        float(text[name.end : name.end + 1] in {",", "."}),
        float(any(word.norm in SAME_PEOPLE for word in name.words)),
        float(all(word.text.isupper() for word in name.words)),
        float(bool(name.titles)),
        float(len(held.read.names)),
    )


def _is_written_small(name: Name, held: Held) -> bool:
    """Return whether a takeaway that has capitals has none in a name: it means a park, not the article's Park."""
    return held.typed[name.start : name.end].islower() and not is_caseless(held.typed)


def _is_doubted_half(name: Name, probability: float, held: Held) -> bool:
    """Return whether a name seems out of place that is only a part of the article's: the forest is less sure of it."""
    if probability >= _CUT_OFF and is_cut_off(name, held):
        return True
    return probability >= _NO_OPENING and lacks_opening(name, held)


def _misplaced(name: Name, held: Held) -> Iterator[Flag]:
    """Yield a flag where the name is in the article, but far from what the takeaway says."""
    found = candidates(name, held)
    if not found.places or has_label(name, held.article) or _is_written_small(name, held):
        return
    if turned_round(name, held):
        message = f"“{held.text[name.start : name.end]}”: the article has these words the other way round."
        yield held.flag("name", Severity.WARNING, message, name, found.places[0])
        return
    verdict = judge("name", name, found, held)
    if verdict.severity is None and not _is_doubted_half(name, verdict.probability, held):
        return
    if (verdict.probability < _OWNED and is_owned(name, held)) or is_doer_or_target(name, held):
        return
    printed = held.text[name.start : name.end]
    rival = likelier(name, held)
    if rival is not None and is_in_own_aside(rival, name, held):
        return
    if rival is not None:
        there = held.article.read.text[rival.start : rival.end]
        message = f"“{printed}” stands in the article, but where it speaks of this it names “{there}”."
    else:
        message = f"“{printed}” stands in the article, but not where it speaks of this."
    severity = Severity.WARNING if verdict.severity is None or _is_completed(name, held) else verdict.severity
    yield held.flag("name", severity, message, name, rival)

"""Check `name`, fifth part: nobody is said to have done to another what the other did to him."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.bearers.rivalry import named_bearer
from summarizer.checks.held import Held, Ranged
from summarizer.checks.names.deeds import Deed, deeds_of, read_deeds
from summarizer.checks.reading.names import Name
from summarizer.checks.remembering import remembered
from summarizer.english.verbs import TOGETHER


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for what the article says the other way round, in the active or the passive."""
    there = {deed: _turned(deed, held) for deed in deeds(held) if not _is_told(deed, held)}
    for deed, found in there.items():
        if found is not None:
            printed, other = held.text[deed.start : deed.end], held.article.read.text[found.start : found.end]
            yield held.flag("name", Severity.WARNING, f"“{printed}”: the article has “{other}”.", deed, found)


def is_told(one: Ranged, other: Ranged, held: Held) -> bool:
    """Return whether the words of the article tell which of two names did this to the other, be it so here or not."""
    pair = {one.start, other.start}
    mine = (deed for deed in deeds(held) if {deed.doer.start, deed.target.start} == pair)
    return any(_is_told(deed, held) or _turned(deed, held) is not None for deed in mine)


def is_doer_or_target(name: Name, held: Held) -> bool:
    """Return whether the article tells in words of a deed with a name in the place that it has in the takeaway."""
    mine = (deed for deed in deeds(held) if name.start in {deed.doer.start, deed.target.start})
    return any(_find(deed, deed.doer, deed.target, held) is not None for deed in mine)


@remembered
def deeds(held: Held) -> Sequence[Deed]:
    """Return the deeds of a takeaway."""
    return list(read_deeds(held.read))


def _is_told(deed: Deed, held: Held) -> bool:
    found = _find(deed, deed.doer, deed.target, held)
    return found is not None or (deed.verb in TOGETHER and _turned(deed, held) is not None)


def _turned(deed: Deed, held: Held) -> Deed | None:
    return _find(deed, deed.target, deed.doer, held)


def _find(deed: Deed, doer: Name, target: Name, held: Held) -> Deed | None:
    """Return a deed of the article of the same verb, by one bearer and to the other."""
    doers, targets = named_at(doer, held), named_at(target, held)
    return next(
        (
            there
            for there in deeds_of(held.article)
            if there.verb == deed.verb
            and there.doer.words[-1].start in doers
            and there.target.words[-1].start in targets
        ),
        None,
    )


def named_at(name: Name, held: Held) -> set[int]:
    """Return where the article names the bearer of a name that it has with all its words, told by the last word."""
    bearer = named_bearer(name, held).bearer
    return set() if bearer.longest is name else {word.start for word in bearer.named}

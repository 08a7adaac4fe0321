"""Check `attribution`, second part: what stands in quotation marks is not given to another person than said it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.filling import Known, known_bearers
from summarizer.checks.bearers.rivalry import named_bearer
from summarizer.checks.held import Held, Ranged
from summarizer.checks.names.callings import bearing
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.quotations import Quotation, letters_of
from summarizer.checks.reading.words import Word
from summarizer.checks.speech.attribution import COLON, is_turned
from summarizer.checks.speech.heads import heads, outside, speaking
from summarizer.checks.speech.pieced import chains_of, position, sentences_of
from summarizer.checks.speech.quote import pieces_of
from summarizer.english.callings import CALLED
from summarizer.english.name_parts import GENERIC_PARTS
from summarizer.english.peoples import SAME_PEOPLE
from summarizer.english.pronouns import FEMALE, PERSON_PRONOUNS, SUBJECT_PRONOUNS
from summarizer.english.relatives import RELATIVES
from summarizer.english.speech import AWAY, SAYING
from summarizer.english.titles import TITLES

_FEWEST = 2
"""So many words are quoted at least."""
_BACK = 3
"""So many sentences back at most stands who says what has no tag."""
_SURE = 0.3
"""So clear must a speaker's sex be for "she said" to be somebody else."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for a quotation beside whose places in the article another person speaks each time."""
    source = _source(held) if held.read.quotations else None
    mine = None if source is None else named_bearer(source, held)
    if source is None or mine is None or not mine.named or not _is_person(mine, held.article):
        return
    for quotation in held.read.quotations:
        other = _everywhere(quotation, source, mine, held)
        if other is not None:
            printed, text = held.text[source.start : source.end], held.article.read.text
            words = bearing(other.bearer.longest, text)
            there = Span(words[0].start, words[-1].end)
            said = text[there.start : there.end]
            message = f"In the article these words are not “{printed}”’s: they seem to be “{said}”’s."
            yield held.flag("attribution", Severity.WARNING, message, source, there)
            return


def _source(held: Held) -> Name | None:
    """Return the one name to which a takeaway gives what it quotes."""
    quotations, text = held.read.quotations, held.text
    names = [name for name in held.read.names if not any(each.start <= name.start < each.end for each in quotations)]
    found = {
        head.name.start: head.name
        for head in heads(outside(held.read.words, quotations), names, text)
        if head.name.end <= head.verb.start or is_turned(text[: head.verb.start])
    }
    if (opening := COLON.match(text)) is not None:
        ends = [name for name in names if text[name.end : opening.end()].strip() == ":"]
        found |= {name.start: name for name in ends if not _is_where(name, held.read.words)}
    fitting = [name for name in found.values() if not _is_people_or_owner(name.words[-1])]
    return fitting[0] if len(fitting) == 1 else None


def _is_where(name: Name, words: Sequence[Word]) -> bool:
    """Return whether a name only says where who speaks is: "Father in Larkby:"."""
    before = [word for word in words if word.end <= name.start]
    return bool(before) and before[-1].norm in AWAY


def _is_people_or_owner(word: Word) -> bool:
    return word.text.endswith(("'s", "’s")) or word.norm in SAME_PEOPLE


def _is_speaking_person(known: Known, article: CheckedArticle) -> bool:
    """Return whether somebody is a person who speaks somewhere in the article."""
    return _is_person(known, article) and any(word.start in speaking(article) for word in known.bearer.named)


def _is_person(known: Known, article: CheckedArticle) -> bool:
    """Return whether somebody is a person: of a single word, that is no title, only if he speaks or his sex is told."""
    words = known.bearer.longest.words
    if known.sex is None or words[-1].norm in GENERIC_PARTS:
        return False
    if len(words) > 1:
        return True
    is_title = words[0].norm in CALLED or words[0].norm in TITLES or words[0].text.isupper()
    is_told = abs(known.sex) >= _SURE or any(word.start in speaking(article) for word in known.bearer.named)
    return is_told and not is_title and words[0].norm not in SAME_PEOPLE


def _everywhere(quotation: Quotation, source: Name, mine: Known, held: Held) -> Known | None:
    """Return the other person who speaks beside the first place of the quoted words, if one does beside each."""
    article = held.article
    runs = [f" {' '.join(words)} " for piece in pieces_of(quotation, held) if (words := letters_of(piece))]
    if sum(len(run.split()) for run in runs) < _FEWEST or not all(run in article.spoken for run in runs):
        return None
    found: dict[frozenset[int], Known] = {}
    for chain in chains_of(runs, article.spoken):
        numbers = frozenset(number for piece in chain for number in sentences_of(piece, article))
        if numbers not in found:
            at = position(chain[0].start, article)
            quoted = next((each for each in article.read.quotations if each.start <= at < each.end), None)
            other = quoted and _other(_tagged(numbers, quoted, article), source, mine, article)
            if other is None:
                return None
            found[numbers] = other
    return next(iter(found.values()), None)


def _tagged(numbers: frozenset[int], quoted: Quotation, article: CheckedArticle) -> Sequence[int]:
    """Return the sentences that tell who says something: those of the whole quotation, or else ones before it.

    What follows a first quotation in one paragraph seldom has a tag of its own.
    """
    first, last = min(*numbers, article.sentence_at(quoted.start)), max(*numbers, article.sentence_at(quoted.end))
    for before in range(first, max(-1, first - 1 - _BACK), -1):
        found = range(before, last + 1)
        if any(outside(article.words_of[number], article.read.quotations) for number in found):
            return found
        if before and "\n" in article.read.text[article.starts[before - 1] : article.starts[before]]:
            break
    return range(first, last + 1)


def _other(numbers: Sequence[int], source: Name, mine: Known, article: CheckedArticle) -> Known | None:
    """Return who else speaks in some sentences, where the takeaway's speaker is neither named nor meant in them."""
    words = [word for number in numbers for word in article.words_of[number]]
    tag = _without_owners(outside(words, article.read.quotations))
    names = [name for number in numbers for name in article.names.get(number, ())]
    if _is_about(mine, source, tag, article):
        return None
    starts = {head.name.words[-1].start for head in heads(tag, names, article.read.text)}
    if starts:
        speakers = (known for known in known_bearers(article) if _is_speaking_person(known, article))
        return next((known for known in speakers if any(word.start in starts for word in known.bearer.named)), None)
    return _of_other_sex(tag, mine, article) or _named_before(tag, source, article)


def _without_owners(tag: Sequence[Word]) -> Sequence[Word]:
    """Return unquoted words without those who only own who speaks: Poe of "said Poe's lawyer, Ana Roe"."""
    owned = [
        one.start
        for one, other in pairwise(tag)
        if one.text.endswith(("'s", "’s")) and (other.norm in CALLED or other.norm in RELATIVES)
    ]
    return [word for word in tag if word.start not in owned]


def _is_about(mine: Known, source: Name, tag: Sequence[Word], article: CheckedArticle) -> bool:
    """Return whether unquoted words name or mean a speaker, or somebody of the same name."""
    starts, own = {word.start for word in tag}, {word.norm for word in source.words}
    if any(word.norm.removesuffix("'s") in own for word in tag):
        return True
    named = (known.bearer for known in known_bearers(article) if own & known.bearer.norms)
    meant = [one for one in mine.bearer.meant if one.norm in SUBJECT_PRONOUNS or one.norm not in PERSON_PRONOUNS]
    return any(word.start in starts for word in (*meant, *(word for bearer in named for word in bearer.named)))


def _of_other_sex(tag: Sequence[Word], mine: Known, article: CheckedArticle) -> Known | None:
    """Return whom "she said" means where the takeaway's speaker is a man, and the other way round."""
    pronoun = _saying(tag)
    if pronoun is None or (mine.sex or 0.0) * (-1.0 if pronoun.norm in FEMALE else 1.0) >= -_SURE:
        return None
    return _meant(pronoun, article)


def _named_before(tag: Sequence[Word], source: Name, article: CheckedArticle) -> Known | None:
    """Return whom "she said" means where the paragraph names her before it, and the takeaway's speaker nowhere."""
    pronoun = _saying(tag)
    if pronoun is None or (known := _meant(pronoun, article)) is None:
        return None
    text = article.read.text
    start, end = text.rfind("\n", 0, pronoun.start) + 1, text.find("\n", pronoun.start)
    here = range(start, end if end >= 0 else len(text))
    places = (word.start for own in source.words for word in article.places.get(own.norm.removesuffix("'s"), ()))
    if any(place in here for place in places):
        return None
    return known if any(word.start in here and word.start < pronoun.start for word in known.bearer.named) else None


def _saying(tag: Sequence[Word]) -> Word | None:
    """Return the pronoun before a verb of saying."""
    return next((one for one, verb in pairwise(tag) if one.norm in SUBJECT_PRONOUNS and verb.norm in SAYING), None)


def _meant(pronoun: Word, article: CheckedArticle) -> Known | None:
    """Return the person whom a pronoun means."""
    fitting = (known for known in known_bearers(article) if _means(known, pronoun))
    return next((known for known in fitting if _is_person(known, article) and abs(known.sex or 0.0) >= _SURE), None)


def _means(known: Known, pronoun: Ranged) -> bool:
    return any(word.start == pronoun.start for word in known.bearer.meant)

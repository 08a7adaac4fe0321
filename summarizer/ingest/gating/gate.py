"""The gate: which articles are not to be drafted, and why; it only looks, so it can be asked again at any time."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Protocol

from db.input_notes import NoteKind, first_of, is_of, kinds_left_out
from db.records import ArticleText
from summarizer.ingest.dates import moment
from summarizer.ingest.gating.genres import kind_of_genre, kinds_in, says_opinion
from summarizer.ingest.gating.language import language_of
from summarizer.ingest.lines.furniture import SUBSCRIPTION
from summarizer.ingest.lines.rows import row_of
from summarizer.sentences import split

_LEAST_SENTENCES = 4
_MOST_WORDS = 20_000
_STUB_WORDS = 250
_FAR_SHORT = 0.6
_FAR_LONG = 2.5
_FIGURES = 0.2
_MANY_PARAGRAPHS = 8
_FEW_WORDS = 7
_FIGURES_OF_LIST = 0.14
_FEW_WORDS_OF_LIST = 12
"""Under a headline such as "Larkby rejects election results", which may be of a list or of news, this much tells."""
_TEASERS = 0.4
_STAMPED = 4
_ENDING = 40
"""Characters at the end of a paragraph that tell how it ends."""

_LIVE = re.compile(
    r"\blive[ -]?(?:blog|updates|coverage|text|feed|report)|\bas it happened\b|^live\s*[:|–—-]", re.IGNORECASE
)
_STAMP = re.compile(r"^\(?(?:[01]?\d|2[0-3])[:.][0-5]\d\b|^\d{1,2} (?:minutes|hours) ago\b", re.IGNORECASE)
_LISTING = re.compile(
    r"(?P<before>.{0,40}\b)?(?:results|fixtures|standings|scoreboard|listings|lottery numbers|what['’]s on|tv guide)",
    re.IGNORECASE,
)
_CORRECTIONS = re.compile(
    r"(?:corrections?|clarifications?|apolog(?:y|ies)|amplifications?)(?:(?:,| and| &|, and) "
    r"(?:corrections?|clarifications?|apolog(?:y|ies)|amplifications?))*(?:[:,]? .{0,20}\d.*)?|for the record",
    re.IGNORECASE,
)
_TEASER_END = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W*$")
_AFTER_LAST_STOP = re.compile(r"^.*[.!?…][\"'”’)]*(?:\s|$)", re.DOTALL)
_SMALL_WORD = re.compile(r"(?:^|\s)[a-zà-ÿ]")
_PAYWALL = re.compile(
    r"\b(?:subscribe|log ?in|sign (?:in|up)|register|become a (?:member|subscriber))\b.{0,60}"
    r"\b(?:to (?:continue|keep|read|access|view)|for full access)\b"
    r"|\b(?:rest of this|full) (?:article|story) is (?:only )?(?:available|for)\b|\bsubscribers?[- ]only\b",
    re.IGNORECASE,
)


class Rules(Protocol):
    """What a newsroom may set: the table `[gate]` of its settings."""

    @property
    def min_words(self) -> int:
        """Return how many words an article must have."""
        ...

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that are drafted, as BCP 47 primary tags; any, where empty."""
        ...

    @property
    def genres(self) -> tuple[str, ...]:
        """Return the genres that are not drafted."""
        ...

    @property
    def rights(self) -> tuple[str, ...]:
        """Return words in the terms of use that forbid it."""
        ...


class Gate:
    """The gate for some rules; what has expired is reckoned by `at`, or by the clock at each call."""

    def __init__(self, rules: Rules, at: datetime | None = None) -> None:
        """Take the rules."""
        self._rules, self._at = rules, at

    def __call__(self, article: ArticleText, /, *, but: str = "") -> str:
        """Return why an article is not drafted, as `code: sentence`, or an empty string where it is."""
        return judge(article, self._rules, at=self._at or datetime.now(UTC), but=but)


gatekeeper = Gate


def judge(article: ArticleText, rules: Rules, *, at: datetime, but: str = "") -> str:
    """Return why the article is not to be drafted, as `code: sentence`, or an empty string.

    What the source itself says comes first, then what the text shows; the first reason found is the one given, of those
    whose code is not `but`, which a person overruled.
    """
    return next((reason for reason in _reasons(article, rules, at) if reason and reason.partition(":")[0] != but), "")


def _reasons(article: ArticleText, rules: Rules, at: datetime) -> Iterator[str]:
    """Yield what each question says of the article."""
    words = len(article.body.split())
    yield _by_status(article)
    yield _by_expiry(article, at)
    yield _by_kill(article)
    yield _by_embargo(article)
    yield _by_unfinished(article)
    yield _by_rights(article, rules)
    yield _by_genre(article, rules)
    yield _by_live_blog(article, rules)
    yield _by_corrections(article)
    yield _by_several(article)
    yield _by_paywall(article, words)
    yield _by_length(article, rules, words)
    yield _by_shape(article)
    yield _by_language(article, rules)
    yield _by_end(article, words)


def _by_status(article: ArticleText) -> str:
    """Return whether the source has taken the article back, or says something for which it counts as withheld."""
    if article.pub_status != "usable":
        kind = NoteKind.CANCELED if article.pub_status == "canceled" else NoteKind.WITHHELD
        why = first_of(article.input_notes, kind)
        return f"{article.pub_status}: {why or f'the source says that the article is {article.pub_status}'}"
    return ""


def _by_expiry(article: ArticleText, at: datetime) -> str:
    """Return whether the time is over in which its source lets it be used."""
    expires = moment(article.expires_at)
    if expires and expires <= at:
        return f"expired: the article was to be used until {article.expires_at}"
    return ""


def _by_kill(article: ArticleText) -> str:
    """Return whether words may say that the article is taken back or on hold: a person who looks at it knows better."""
    notice = first_of(article.input_notes, NoteKind.TAKEN_BACK)
    return f"kill?: {notice}" if notice else ""


def _by_embargo(article: ArticleText) -> str:
    """Return the same of a line that may say that the article must wait."""
    notice = first_of(article.input_notes, NoteKind.WAITS)
    return f"embargo?: {notice}" if notice and not article.embargoed_until else ""


def _by_unfinished(article: ArticleText) -> str:
    """Return whether its words may say that it is not ready: a draft, a text written in advance, a gap to be filled."""
    notice = first_of(article.input_notes, NoteKind.UNFINISHED)
    return f"unfinished?: {notice}" if notice else ""


def _by_several(article: ArticleText) -> str:
    """Return whether the text may be of more than one article, whose facts a set of three would mix."""
    notice = first_of(article.input_notes, NoteKind.SEVERAL)
    return f"several?: {notice}" if notice else ""


def _by_rights(article: ArticleText, rules: Rules) -> str:
    """Return whether its terms of use hold one of the forbidden words."""
    terms = article.rights.casefold()
    word = next((word for word in rules.rights if word and word.casefold() in terms), "")
    return f"rights: its terms of use say “{word}”" if word else ""


def _by_genre(article: ArticleText, rules: Rules) -> str:
    """Return whether it is of a genre that is not drafted, by what the source says or by its headline."""
    unwanted = {kind_of_genre(genre): genre for genre in rules.genres}
    for stated in kinds_in(f"{article.genre},{article.section}"):
        if stated in unwanted:
            return f"genre: the source says that it is {unwanted[stated]}"
    if "opinion" in unwanted and says_opinion(article.headline):
        return "genre: its headline says that it is opinion"
    return ""


def _by_live_blog(article: ArticleText, rules: Rules) -> str:
    """Return whether its headline or its paragraphs say that it grows as the day goes on."""
    if kind_of_genre("live blog") in map(kind_of_genre, rules.genres):
        stamped = sum(bool(_STAMP.match(paragraph)) for paragraph in article.body.split("\n\n"))
        if _LIVE.search(article.headline) or stamped >= _STAMPED:
            return "live blog: its text changes as the day goes on"
    return ""


def _by_corrections(article: ArticleText) -> str:
    """Return whether it is the column that corrects other articles: it repeats what was wrong in them."""
    if _CORRECTIONS.fullmatch(article.headline.strip()):
        return "corrections: its headline says that it corrects other articles"
    return ""


def _by_paywall(article: ArticleText, words: int) -> str:
    """Return whether only the free beginning of an article came in."""
    notes = article.input_notes
    closed = any(is_of(note, NoteKind.PAYWALL) for note in notes) or SUBSCRIPTION in kinds_left_out(notes)
    asks = bool(_PAYWALL.search(article.body[-400:]))
    if words < _STUB_WORDS and (closed or asks):
        return f"paywall: only {words} words, and the page asks for a subscription"
    return ""


def _by_length(article: ArticleText, rules: Rules, words: int) -> str:
    """Return whether there is too little text for three takeaways, or far too much for an article."""
    if words < rules.min_words:
        return f"too short: {words} words, and at least {rules.min_words} are wanted"
    if words > _MOST_WORDS:
        return f"too long: {words} words, and no article has more than {_MOST_WORDS}"
    sentences = len(split(article.body)) if words < rules.min_words * 3 else _LEAST_SENTENCES
    return f"too short: {sentences} sentences" if sentences < _LEAST_SENTENCES else ""


def _by_language(article: ArticleText, rules: Rules) -> str:
    """Return whether the text is in a language that is not drafted; the text counts, not what the source says."""
    if not rules.languages:
        return ""
    found = language_of(article.body) or article.language.partition("-")[0].lower()
    wanted = {language.partition("-")[0].lower() for language in rules.languages}
    return f"language: the text is in “{found}”" if found and found not in wanted else ""


def _by_end(article: ArticleText, words: int) -> str:
    """Return whether the text was cut off, by its last words or by the word count that the source states."""
    if partial := first_of(article.input_notes, NoteKind.PARTIAL):
        return f"cut off: {partial}"
    last = article.body.rsplit("\n\n", 1)[-1]
    if _breaks_off(last) or not (row_of(last).ends or _is_signed(last)):
        return f"cut off: it ends in mid-sentence, “{last[-40:].strip()}”"
    stated = article.declared_words
    if stated and words < stated * _FAR_SHORT:
        return f"cut off: {words} words, and the source says {stated}"
    if stated and words > stated * _FAR_LONG:
        return f"word count: {words} words, and the source says {stated}"
    return ""


def _breaks_off(paragraph: str) -> bool:
    """Return whether a paragraph ends as a teaser does, whose rest stands elsewhere."""
    return bool(_TEASER_END.search(paragraph[-_ENDING:]))


def _is_signed(paragraph: str) -> bool:
    """Return whether what stands after the last full stop is a mark of origin: a few names or capitals."""
    rest = _AFTER_LAST_STOP.sub("", paragraph)
    return len(rest.split()) <= _FEW_WORDS and "," not in rest and not _SMALL_WORD.search(rest)


def _by_shape(article: ArticleText) -> str:
    """Return whether it is a page of results, listings or teasers rather than an article."""
    words = article.body.split()
    paragraphs = article.body.split("\n\n")
    figures = sum(not word.isalpha() and any(character.isdigit() for character in word) for word in words)
    if listing := _LISTING.fullmatch(article.headline):
        alone = len((listing["before"] or "").split()) <= 1
        if alone or figures > len(words) * _FIGURES_OF_LIST or len(words) < len(paragraphs) * _FEW_WORDS_OF_LIST:
            return "list: its headline names a list"
    if figures > len(words) * _FIGURES:
        return f"list: {figures} of its {len(words)} words are figures"
    if len(paragraphs) >= _MANY_PARAGRAPHS and len(words) < len(paragraphs) * _FEW_WORDS:
        return f"list: {len(paragraphs)} paragraphs of {len(words) // len(paragraphs)} words"
    teasers = sum(map(_breaks_off, paragraphs))
    return (
        f"list: {teasers} of its {len(paragraphs)} paragraphs break off" if teasers > len(paragraphs) * _TEASERS else ""
    )

"""The gate: which articles are not to be drafted, and why; it only looks, so it can be asked again at any time."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Protocol

from db.gate_codes import GateReason
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
_STAMP = re.compile(
    r"^\(?(?:[01]?\d|2[0-3])[:.][0-5]\d\b|^\d{1,2} (?:minutes|hours) ago\b|^\d{1,2} ?[ap]\.?m\.?\s*[:–—-]",
    re.IGNORECASE,
)
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
    return next((str(reason) for reason in _reasons(article, rules, at) if reason and reason.code != but), "")


def _reasons(article: ArticleText, rules: Rules, at: datetime) -> Iterator[GateReason | None]:
    """Yield what each question says of the article."""
    words = len(article.body.split())
    yield _by_status(article)
    yield _by_expiry(article, at)
    yield _by_note(article, NoteKind.TAKEN_BACK)
    yield None if article.embargoed_until else _by_note(article, NoteKind.WAITS)
    yield _by_note(article, NoteKind.UNFINISHED)
    yield _by_rights(article, rules)
    yield _by_genre(article, rules)
    yield _by_live_blog(article, rules)
    yield _by_corrections(article)
    yield _by_note(article, NoteKind.SEVERAL)  # a set of three would mix their facts
    yield _by_paywall(article, words)
    yield _by_length(article, rules, words)
    yield _by_shape(article)
    yield _by_language(article, rules)
    yield _by_end(article, words)


def _by_status(article: ArticleText) -> GateReason | None:
    """Return whether the source has taken the article back, or says something for which it counts as withheld."""
    if article.pub_status != "usable":
        kind = NoteKind.CANCELED if article.pub_status == "canceled" else NoteKind.WITHHELD
        why = first_of(article.input_notes, kind)
        return GateReason(article.pub_status, why or f"the source says that the article is {article.pub_status}")
    return None


def _by_expiry(article: ArticleText, at: datetime) -> GateReason | None:
    """Return whether the time is over in which its source lets it be used."""
    expires = moment(article.expires_at)
    if expires and expires <= at:
        return GateReason("expired", f"the article was to be used until {article.expires_at}")
    return None


def _by_note(article: ArticleText, kind: NoteKind) -> GateReason | None:
    """Return whether words may say something for which a person should look at the article, who knows better."""
    notice = first_of(article.input_notes, kind)
    return GateReason(kind, notice) if notice else None


def _by_rights(article: ArticleText, rules: Rules) -> GateReason | None:
    """Return whether its terms of use, or the editors' note, hold one of the forbidden words."""
    terms = f"{article.rights}\n{article.ed_note}".casefold()
    word = next((word for word in rules.rights if word and word.casefold() in terms), "")
    return GateReason("rights", f"its terms of use say “{word}”") if word else None


def _by_genre(article: ArticleText, rules: Rules) -> GateReason | None:
    """Return whether it is of a genre that is not drafted, by what the source says or by its headline."""
    unwanted = {kind_of_genre(genre): genre for genre in rules.genres}
    for stated in kinds_in(f"{article.genre},{article.section}"):
        if stated in unwanted:
            return GateReason("genre", f"the source says that it is {unwanted[stated]}")
    if "advertisement" in unwanted and (label := first_of(article.input_notes, NoteKind.GENRE)):
        return GateReason("genre", label)
    if "opinion" in unwanted and says_opinion(article.headline):
        return GateReason("genre", "its headline says that it is opinion")
    return None


def _by_live_blog(article: ArticleText, rules: Rules) -> GateReason | None:
    """Return whether its headline or its paragraphs say that it grows as the day goes on."""
    if kind_of_genre("live blog") in map(kind_of_genre, rules.genres):
        stamped = sum(bool(_STAMP.match(paragraph)) for paragraph in article.body.split("\n\n"))
        noted = bool(first_of(article.input_notes, NoteKind.LIVE))
        if noted or _LIVE.search(article.headline) or stamped >= _STAMPED:
            return GateReason("live blog", "its text changes as the day goes on")
    return None


def _by_corrections(article: ArticleText) -> GateReason | None:
    """Return whether it is the column that corrects other articles: it repeats what was wrong in them."""
    if _CORRECTIONS.fullmatch(article.headline.strip()):
        return GateReason("corrections", "its headline says that it corrects other articles")
    return None


def _by_paywall(article: ArticleText, words: int) -> GateReason | None:
    """Return whether only the free beginning of an article came in."""
    notes = article.input_notes
    closed = any(is_of(note, NoteKind.PAYWALL) for note in notes) or SUBSCRIPTION in kinds_left_out(notes)
    asks = bool(_PAYWALL.search(article.body[-400:]))
    if words < _STUB_WORDS and (closed or asks):
        return GateReason("paywall", f"only {words} words, and the page asks for a subscription")
    return None


def _by_length(article: ArticleText, rules: Rules, words: int) -> GateReason | None:
    """Return whether there is too little text for three takeaways, or far too much for an article."""
    if words < rules.min_words:
        return GateReason("too short", f"{words} words, and at least {rules.min_words} are wanted")
    if words > _MOST_WORDS:
        return GateReason("too long", f"{words} words, and no article has more than {_MOST_WORDS}")
    sentences = len(split(article.body)) if words < rules.min_words * 3 else _LEAST_SENTENCES
    return GateReason("too short", f"{sentences} sentences") if sentences < _LEAST_SENTENCES else None


def _by_language(article: ArticleText, rules: Rules) -> GateReason | None:
    """Return whether the text is in a language that is not drafted; the text counts, not what the source says."""
    if not rules.languages:
        return None
    found = language_of(article.body) or article.language.partition("-")[0].lower()
    wanted = {language.partition("-")[0].lower() for language in rules.languages}
    return GateReason("language", f"the text is in “{found}”") if found and found not in wanted else None


def _by_end(article: ArticleText, words: int) -> GateReason | None:
    """Return whether the text was cut off, by its last words or by the word count that the source states."""
    if partial := first_of(article.input_notes, NoteKind.PARTIAL):
        return GateReason("cut off", partial)
    last = article.body.rsplit("\n\n", 1)[-1]
    if _breaks_off(last) or not (row_of(last).ends or _is_signed(last)):
        return GateReason("cut off", f"it ends in mid-sentence, “{last[-40:].strip()}”")
    stated = article.declared_words
    if stated and words < stated * _FAR_SHORT:
        return GateReason("cut off", f"{words} words, and the source says {stated}")
    if stated and words > stated * _FAR_LONG:
        return GateReason("word count", f"{words} words, and the source says {stated}")
    return None


def _breaks_off(paragraph: str) -> bool:
    """Return whether a paragraph ends as a teaser does, whose rest stands elsewhere."""
    return bool(_TEASER_END.search(paragraph[-_ENDING:]))


def _is_signed(paragraph: str) -> bool:
    """Return whether what stands after the last full stop is a mark of origin: a few names or capitals."""
    rest = _AFTER_LAST_STOP.sub("", paragraph)
    return len(rest.split()) <= _FEW_WORDS and "," not in rest and not _SMALL_WORD.search(rest)


def _by_shape(article: ArticleText) -> GateReason | None:
    """Return whether it is a page of results, listings or teasers rather than an article."""
    words = article.body.split()
    paragraphs = article.body.split("\n\n")
    figures = sum(not word.isalpha() and any(character.isdigit() for character in word) for word in words)
    if listing := _LISTING.fullmatch(article.headline):
        alone = len((listing["before"] or "").split()) <= 1
        if alone or figures > len(words) * _FIGURES_OF_LIST or len(words) < len(paragraphs) * _FEW_WORDS_OF_LIST:
            return GateReason("list", "its headline names a list")
    if figures > len(words) * _FIGURES:
        return GateReason("list", f"{figures} of its {len(words)} words are figures")
    if len(paragraphs) >= _MANY_PARAGRAPHS and len(words) < len(paragraphs) * _FEW_WORDS:
        return GateReason("list", f"{len(paragraphs)} paragraphs of {len(words) // len(paragraphs)} words")
    teasers = sum(map(_breaks_off, paragraphs))
    if teasers > len(paragraphs) * _TEASERS:
        return GateReason("list", f"{teasers} of its {len(paragraphs)} paragraphs break off")
    return None

"""Read RSS and Atom files: every entry that carries its whole text is an article, the others are refused one by one."""

import io
import re
from dataclasses import replace
from typing import Any

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.clean import one_line
from summarizer.ingest.dates import from_mail
from summarizer.ingest.encoding import decode
from summarizer.ingest.gating.limits import read_limits
from summarizer.ingest.html.markup import line_of_markup, rows_of_markup
from summarizer.ingest.html.sifting import Sifted, sift
from summarizer.ingest.json_values import list_of_texts, text_of
from summarizer.ingest.lines.rows import row_of
from summarizer.ingest.source import Reading, Readings, Source

_MORE = re.compile(
    r"(?:\[(?:…|\.\.\.|&#8230;)\]|(?:continue|keep) reading\b.{0,80}"
    r"|read (?:more\b(?!\s*:)|the (?:full|whole|rest)\b).{0,80}|…|\.\.\.)\W*$",
    re.IGNORECASE,
)
_APPEARED = re.compile(r"^the post .{3,200} (?:appeared|first appeared) (?:first )?on .{2,80}$", re.IGNORECASE)
_ENDS = frozenset(("expirationdate", "killdate", "expires"))
_WHOLE_WORDS = 150
_MOST_ENTRIES = 2_000
_MOST_BYTES = 5_000_000
_MOST_MARKS = 200_000
"""Tags and entities; the parser needs up to 20 microseconds for each."""
_ENTRY = re.compile(rb"<(?:item|entry)[\s>]", re.IGNORECASE)
_DESCRIPTION_ONLY = "Ask the publisher for a feed with the full text (content:encoded), or ingest the pages themselves."


def read_feed(source: Source) -> Readings:
    """Yield the articles of an RSS or Atom file and the refusals of its entries; bytes are read, nothing is fetched."""
    import feedparser

    marks = source.data.count(b"<") + source.data.count(b"&")
    if len(source.data) > _MOST_BYTES or marks > _MOST_MARKS or len(_ENTRY.findall(source.data)) > _MOST_ENTRIES:
        limits = f"{_MOST_BYTES / 1e6:.0f} MB, {_MOST_ENTRIES} entries or {_MOST_MARKS} tags"
        yield source.refusal(f"more than {limits}, the limits of a feed", hint="Export the articles as .jsonl instead.")
        return
    data, wrong = _undone(source.data)
    try:
        parsed = feedparser.parse(io.BytesIO(data))
    except Exception as error:  # noqa: BLE001 - it promises never to raise, and does for references such as &#xD800;
        yield source.refusal(f"the feed is damaged ({type(error).__name__})", hint="Ask the publisher to mend it.")
        return
    entries = parsed.get("entries") or []
    if not parsed.get("version"):
        yield source.refusal(
            f"no RSS or Atom feed{_root(source.data)}", hint="NITF and NewsML are not read; use ninjs."
        )
        return
    if not entries:
        yield source.refusal("the feed has no entries")
        return
    language = text_of(parsed.get("feed", {}).get("language"))
    for number, entry in enumerate(entries, start=1):
        yield _noted(_read_entry(entry, source, number, language), wrong)


def _undone(data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return a feed, in UTF-8 and mended where it was decoded wrongly before it came, and the note of that."""
    decoded = decode(data)
    if decoded is None or decoded.encoding != "utf-8" or not decoded.undone:
        return data, ()
    return decoded.text.encode("utf-8"), decoded.notes


def _noted(reading: Reading, notes: tuple[str, ...]) -> Reading:
    """Return an article with what is to be known of its feed; a refusal as it is."""
    return reading if isinstance(reading, InputError) else replace(reading, input_notes=notes + reading.input_notes)


def _read_entry(entry: dict[str, Any], source: Source, number: int, language: str) -> Reading:
    """Return the article of one entry, or its refusal."""
    headline = line_of_markup(text_of(entry.get("title")))
    part = f"entry {number}" + (f" ({headline[:60]})" if headline else "")
    content, whole = _content(entry)
    if refusal := source.too_long(content, part=part):
        return refusal
    sifted = _sifted(content)
    body = "\n\n".join(sifted.paragraphs)
    if reason := _reason_against(entry, content, body, whole=whole):
        return source.refusal(reason, part=part, hint=_DESCRIPTION_ONLY)
    notes = () if whole else ("suspect: the text stands where a feed has its summary",)
    limits = read_limits(_holding(entry))
    return ArticleText(
        source_id=text_of(entry.get("id")) or text_of(entry.get("link")) or f"{source.fallback_id}#{number}",
        headline=headline,
        body=body,
        byline=" and ".join(list_of_texts(entry.get("authors"))) or text_of(entry.get("author")) or sifted.byline,
        section=_section(entry),
        language=_language(entry) or language,
        published_at=_date(entry, "published"),
        updated_at=_date(entry, "updated") if "updated" in entry else "",
        pub_status=limits.held_to("usable"),
        embargoed_until=limits.embargoed_until,
        expires_at=limits.expires_at,
        rights=text_of(entry.get("rights")),
        source_path=source.label,
        input_notes=notes + limits.notes + sifted.all_notes(),
    )


def _holding(entry: dict[str, Any]) -> dict[str, object]:
    """Return what an entry states that may hold it back; the parser writes `prism:killDate` as `prism_killdate`."""
    named = [(key.rpartition("_")[2], value) for key, value in entry.items()]
    ends = [value for name, value in named if name in _ENDS]
    waits = {name: value for name, value in named if name.startswith("embargo")}
    return waits | {"expires": ends, "status": entry.get("wp_status"), "draft": entry.get("app_draft")}


def _reason_against(entry: dict[str, Any], content: str, body: str, *, whole: bool) -> str:
    """Return why the running text of an entry is not its whole text, or an empty string."""
    words = len(body.split())
    if whole and words < _WHOLE_WORDS and _breaks_off(content, body):
        return "its text breaks off with a link to the rest"
    torn = not _has_description(entry) and words < _WHOLE_WORDS and not row_of(body).ends
    doubtful = not whole and not _is_whole(content, words, as_content=bool(entry.get("content")))
    return "the feed carries only a summary of it" if not body or torn or doubtful else ""


def _has_description(entry: dict[str, Any]) -> bool:
    """Return whether the feed has a summary of the entry; without one, the parser gives the content as one, too."""
    return "summary_detail" in entry


def _content(entry: dict[str, Any]) -> tuple[str, bool]:
    """Return the entry's text and whether the feed gives it as the content rather than as a summary.

    Content that is far shorter than the summary is of something else: the parser gives captions of pictures as such.
    """
    contents = entry.get("content")
    values = [
        text for item in (contents or [])[:10] if isinstance(item, dict) and isinstance(text := item.get("value"), str)
    ]
    longest = max(values, key=len, default="")
    described = text if _has_description(entry) and isinstance(text := entry.get("summary"), str) else ""
    if longest and longest != described and len(longest) * 2 >= len(described):
        return longest, True
    return described, False


def _sifted(content: str) -> Sifted:
    """Return the running text of an entry's HTML, without the sentence that blogs add about where it appeared."""
    rows = [row for row in rows_of_markup(content) if not _APPEARED.match(row.text)]
    return sift(rows, of_a_page=False)


def _is_whole(content: str, words: int, *, as_content: bool) -> bool:
    """Return whether a summary is in truth the whole text: long, not broken off, in paragraphs or given as content."""
    paragraphs = content.count("<p") + content.count("\n\n") + content.count("<br")
    return words >= _WHOLE_WORDS and (as_content or paragraphs > 1) and not _breaks_off(content, "")


def _breaks_off(content: str, body: str) -> bool:
    """Return whether a text ends in a link to its rest, or in mid-sentence before the words about where it appeared.

    Blogs write those under whole texts and excerpts alike, so that they tell nothing by themselves.
    """
    texts = [row.text for row in rows_of_markup(content)]
    own = [text for text in texts if not _APPEARED.match(text)]
    torn = len(own) < len(texts) and bool(body) and not row_of(body.rsplit("\n\n", 1)[-1]).ends
    return torn or bool(_MORE.search(one_line(" ".join(own))))


def _section(entry: dict[str, Any]) -> str:
    tags = entry.get("tags")
    terms = (
        (line_of_markup(text_of(tag.get("label") or tag.get("term"))) for tag in tags if isinstance(tag, dict))
        if tags
        else iter(())
    )
    return next((term for term in terms if term), "")


def _language(entry: dict[str, Any]) -> str:
    details = entry.get("title_detail")
    return text_of(details.get("language")) if isinstance(details, dict) else ""


def _date(entry: dict[str, Any], key: str) -> str:
    return from_mail(text_of(entry.get(key)))


def _root(data: bytes) -> str:
    """Return the name of the document's root element in brackets, for the message."""
    found = re.search(rb"<([A-Za-z][\w:.-]{0,40})", data[:4096])
    return f" (its root element is <{found.group(1).decode('ascii')}>)" if found else ""

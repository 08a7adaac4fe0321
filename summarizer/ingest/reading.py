"""The way in: a file, a folder or a stream becomes articles and refusals, one by one and in a stable order."""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.clean import one_line
from summarizer.ingest.files import MAX_BYTES, checked, files_under, is_folder, load
from summarizer.ingest.formats.feeds import read_feed
from summarizer.ingest.formats.json_files import read_json, read_json_lines
from summarizer.ingest.formats.markdown_files import read_markdown
from summarizer.ingest.formats.page_text import read_page_text
from summarizer.ingest.formats.web_page import read_web_page
from summarizer.ingest.lines.notices import noted_by_words
from summarizer.ingest.lost_signs import lost_sign_notes
from summarizer.ingest.odd_letters import odd_letter_notes
from summarizer.ingest.source import Reading, Readings, Source

READERS: dict[str, Callable[[Source], Readings]] = {
    ".txt": read_page_text,
    ".text": read_page_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_web_page,
    ".htm": read_web_page,
    ".xhtml": read_web_page,
    ".json": read_json,
    ".ninjs": read_json,
    ".jsonld": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
}
"""The reader of each file name's ending; a new format is one module with a reader and one line here."""

_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,80}(?:\{|\[\s{0,80}\{)\s{0,80}\"[\w@$:.-]{1,60}\"\s{0,9}:")
"""What no article begins with, whatever the name of its file says."""
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|article|div|p)[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:rdf)[\s>]", re.IGNORECASE)


def read_path(path: Path, *, id_prefix: str = "") -> Iterator[Reading]:
    """Yield what a file or folder holds: `ArticleText` per article, `InputError` per refusal; it never stops at one.

    An article without an id of its own is known by its file. With `id_prefix` that id is the prefix and the path below
    the folder, for folders that are copied about; otherwise it tells folders apart, too.
    """
    inside = is_folder(path)
    for file in files_under(path) if inside else iter((path,)):
        if isinstance(file, InputError):
            yield file
            continue
        fallback = f"{id_prefix}{file.relative_to(path).as_posix() if inside else file.name}" if id_prefix else ""
        yield from read_file(file, fallback_id=fallback)


def read_file(path: Path, *, fallback_id: str = "") -> Iterator[Reading]:
    """Yield the articles and refusals of one file, by the ending of its name."""
    try:
        source = load(path)
    except InputError as refusal:
        yield refusal
        return
    source = replace(source, fallback_id=fallback_id or source.fallback_id)
    suffix = path.suffix.lower()
    if suffix and suffix not in READERS:
        known = " ".join(sorted(READERS))
        yield source.refusal(f"files that end in {suffix!r} are not read", hint=f"Known endings: {known}")
        return
    named = READERS.get(suffix)
    is_json = named is read_page_text and _JSON.match(source.data)
    yield from read_source(source, reader_for(source.data) if named is None or is_json else named)


def read_stream(stream: BinaryIO, *, label: str = "standard input") -> Iterator[Reading]:
    """Yield the articles and refusals of a stream; its format is recognised by its first characters."""
    data = stream.read(MAX_BYTES + 1)
    try:
        source = checked(Source(label, f"text:{hashlib.sha256(data).hexdigest()[:16]}", data))
    except InputError as refusal:
        yield refusal
        return
    yield from read_source(source, reader_for(data))


def read_source(source: Source, reader: Callable[[Source], Readings]) -> Iterator[Reading]:
    """Yield what `reader` makes of `source`; what stands in one input twice is refused the second time."""
    seen: dict[str, ArticleText] = {}
    number = 0
    for number, reading in enumerate(_guarded(source, reader), start=1):
        if not isinstance(reading, ArticleText):
            yield reading
            continue
        lost = (*lost_sign_notes(reading.body), *odd_letter_notes(reading.body))
        article = noted_by_words(replace(reading, input_notes=(*reading.input_notes, *lost)) if lost else reading)
        before = seen.get(article.source_id)
        seen[article.source_id] = article
        if before == article:
            yield source.refusal(f"the article {article.source_id} stands in it twice", part=f"article {number}")
        elif before and before.body != article.body:
            note = "duplicate id: another text with this id stands before it in the same input"
            yield replace(article, input_notes=(*article.input_notes, note))
        else:
            yield article
    if not number:
        yield source.refusal("it holds nothing to read")


def _guarded(source: Source, reader: Callable[[Source], Readings]) -> Iterator[Reading]:
    """Yield what `reader` yields; if it fails, by a fault of its own or of a library, that is a refusal like others."""
    try:
        yield from reader(source)
    except Exception as error:  # noqa: BLE001 - one input must never stop a run of thousands; the refusal names the fault
        detail = one_line(str(error))[:100]
        hint = f"This is a fault in takeaways; please report it with the input. {detail}".strip()
        yield source.refusal(f"its reader failed ({type(error).__name__})", hint=hint)


def reader_for(data: bytes) -> Callable[[Source], Readings]:
    """Return the reader for bytes without a file name, by how they begin."""
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:1] in (b"{", b"["):
        lines = [line for line in data[:MAX_BYTES].split(b"\n", 3)[:2] if line.strip()]
        return read_json_lines if len(lines) > 1 and all(line.rstrip().endswith(b"}") for line in lines) else read_json
    if _FEED.search(start):
        return read_feed
    if start.startswith(b"<") and _HTML.search(start):
        return read_web_page
    return read_markdown if start.startswith((b"---\n", b"---\r\n")) else read_page_text

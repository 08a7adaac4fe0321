"""The pages that are only read, as content: diffs, history, provenance. Pure."""

import json
from collections.abc import Mapping, Sequence

from textual.content import Content

from db.drafts.risk import share_read
from db.history import three_of
from db.input_notes import NoteKind, first_of, left_out
from db.log import LogEntry
from db.reasons import OUTCOMES, REASONS
from db.records import Revision
from review_tui.drawing.ages import stamp
from review_tui.drawing.text import one_line, plain, shown
from review_tui.pages.notes import taken_out_words
from review_tui.sitting.open_draft import OpenDraft
from review_tui.widgets.rows import Row
from summarizer.word_diff import TELLING, Change, Piece, alike, changed_words, paragraph_diff, word_diff

LOOKS = {Change.SAME: "", Change.GONE: "$error strike", Change.NEW: "$success bold"}
SIGNS = {Change.SAME: ("", ""), Change.GONE: ("[-", "-]"), Change.NEW: ("{+", "+}")}
NOTHING = Content("")
SECOND = {"as_drafted": "approve as it is", "changed": "change it", "rejected": "reject it"}
"""What a second person would have done."""
ENDED = {"reopened": "the draft before it was brought back"}
"""Why a draft made way."""
CONTEXT = 160
"""Characters of an unchanged stretch that are shown beside a change."""


def diff_content(pieces: Sequence[Piece], *, brief: bool = False) -> Content:
    """Return pieces with signs as well as looks, so that they differ without colour too: `[-gone-]{+new+}`."""
    parts = []
    for piece in pieces:
        text = shown(piece.text).text
        if brief and piece.change is Change.SAME and len(text) > 2 * CONTEXT:
            text = f"{text[:CONTEXT]}\n…\n{text[-CONTEXT:]}"
        before, after = SIGNS[piece.change]
        parts.append((f"{before}{text}{after}", LOOKS[piece.change]) if piece.text else ("", ""))
    return Content.assemble(*parts)


def diff_page(sheet: OpenDraft) -> list[Row]:
    """Return each takeaway's way from the model's text to what stands now, and which of the model's it replaces."""
    rows: list[Row] = []
    for index, text in enumerate(sheet.texts):
        pieces, former = word_diff(sheet.origin(index).text, text), sheet.gave_way(index)
        rows += [
            (Content.assemble((f"{index + 1}", "$accent bold")), Content.assemble((_way(sheet, index), "$faint"))),
            (NOTHING, diff_content(pieces)),
            *([(NOTHING, Content.assemble(("in place of: ", "$faint"), plain(former.text)))] if former else []),
            (NOTHING, NOTHING),
        ]
    return rows[:-1]


def _way(sheet: OpenDraft, index: int) -> str:
    """Return what one text began as and how many words were changed; `same` for the model's own in its place alone."""
    text, began, was = sheet.texts[index], sheet.origin(index).text, sheet.origin_words(index)
    count = changed_words(word_diff(began, text))
    changed = f"{count} {'word' if count == 1 else 'words'} changed" if text != began else ""
    return ", ".join(part for part in (was, changed) if part) or "same"


def kept_page(sheet: OpenDraft, typed: Mapping[int, str]) -> list[Row]:
    """Return what an editor typed and no draft took up, by place: as the way from what stands now, or as it is."""
    rows: list[Row] = [
        (NOTHING, Content.assemble(("What you typed, which stands in no draft", "bold"))),
        (NOTHING, NOTHING),
    ]
    for number, text in typed.items():
        pieces = word_diff(sheet.texts[number - 1], text)
        told = diff_content(pieces) if alike(pieces) >= TELLING else plain(text)
        rows += [(Content.assemble((f"{number}", "$accent bold")), told), (NOTHING, NOTHING)]
    return rows


def article_diff_page(then: Revision, now: Revision) -> Content:
    """Return what changed in headline and body since the draft."""
    if then.sha256 == now.sha256:
        return Content("The article is still the text that was drafted.")
    head = diff_content(word_diff(then.text.headline, now.text.headline))
    body = diff_content(paragraph_diff(then.text.body, now.text.body), brief=True)
    return Content("\n\n").join([head.stylize("bold"), body])


def provenance_page(sheet: OpenDraft) -> list[Row]:
    """Return who drafted with which model, prompt and settings, and what each text on the screen began as."""
    draft, model = sheet.draft, sheet.draft.model
    rows = [
        ("drafted", stamp(draft.created_at)),
        ("drafter", model.drafter),
        ("model", model.model),
        ("revision", model.revision),
        ("prompt", " ".join(part for part in (model.prompt_id, model.prompt_sha256[:12]) if part) or "none"),
        ("model read", f"{share_read(draft.coverage)} of the article"),
        ("settings", json.dumps(model.settings, ensure_ascii=False, sort_keys=True)),
        ("article", draft.revision.text.source_id),
        ("its SHA-256", draft.revision.sha256),
        ("draft", f"number {draft.id}, version {draft.version}, {draft.state}"),
        *((f"takeaway {index + 1}", _origin(sheet, index)) for index in range(len(sheet.texts))),
        *((name.lower(), words) for name, words in taken_out_words(sheet.sets, draft.id)),
        *([("editor's note", note)] if (note := draft.revision.text.ed_note) else []),
        *(_input_note(note) for note in draft.revision.text.input_notes),
    ]
    return [(Content.assemble((name, "$faint")), Content(one_line(value))) for name, value in rows]


def _input_note(note: str) -> tuple[str, str]:
    """Return what reading the source noted; what was left out of it stands neither here nor before the model."""
    if lines := left_out(note):
        return "left out", f"{lines}: lines of the source that nobody reads here"
    corrected = first_of((note,), NoteKind.CORRECTION)
    return ("correction", corrected) if corrected else ("input note", note)


def _origin(sheet: OpenDraft, index: int) -> str:
    number, own, score = sheet.standing.sources[index], len(sheet.draft.own), sheet.support(index)
    alternative = f"{number - own} of {len(sheet.draft.alternatives)}"
    source = f"the model's takeaway {number}" if number <= own else f"the model's alternative {alternative}"
    edited = "edited" if sheet.texts[index] != sheet.origin(index).text else ""
    support = "not measured" if sheet.measured and score is None else f"{score:.0%}" if score is not None else ""
    return ", ".join(part for part in (source, edited, support and f"support by the article {support}") if part)


def history_page(entries: Sequence[LogEntry]) -> list[Row]:
    """Return the entries of the log, newest first: when, what, who, why, and the texts they changed."""
    return [row for entry in reversed(entries) for row in _entry(entry)] or [(NOTHING, Content("nothing yet"))]


def _entry(entry: LogEntry) -> list[Row]:
    via = {"undo": " (undo)", "redo": " (redo)"}.get(entry.facts.via, "")
    head = Content.assemble(
        (entry.act.replace("_", " ") + via, "bold"),
        f"  {one_line(entry.actor.name)}",
        ("".join(f"  {one_line(words)}" for words in _circumstances(entry)), "$faint"),
    )
    return [(Content.assemble((stamp(entry.at), "$faint")), head), *_texts(entry)]


def _circumstances(entry: LogEntry) -> list[str]:
    facts = entry.facts
    words = [
        names.get(said, said).partition(" (")[0]
        for said, names in ((facts.reason, REASONS | ENDED), (facts.outcome, OUTCOMES), (facts.second, SECOND))
        if said
    ]
    if facts.former_owner:
        words.append(f"from {facts.former_owner}")
    if facts.assignee:
        words.append(f"for {facts.assignee}{', as the draft before' if facts.about else ''}")
    if facts.former_assignee not in ("", facts.assignee):
        words.append(f"was for {facts.former_assignee}")
    if facts.acknowledged:
        words.append(f"acknowledged {', '.join(facts.acknowledged)}")
    if facts.milliseconds is not None and entry.act in ("approved", "rejected"):
        words.append(f"after {facts.milliseconds / 1000:.0f} s")
    if facts.end_seen is False:
        words.append("article's end not on the screen")
    if facts.guidelines:
        words.append(f"guidelines {facts.guidelines}")
    return [f"· {one}" for one in words]


def _texts(entry: LogEntry) -> list[Row]:
    rows: list[Row] = []
    note = entry.texts.get("note")
    if note:
        rows.append((Content.assemble(("note", "$faint")), plain(note)))
    before, after = (three_of(entry, field) for field in ("before", "after"))
    if after and before and before != after:
        numbered = enumerate(zip(before, after, strict=True), start=1)
        rows += [(_number(at), diff_content(word_diff(old, new))) for at, (old, new) in numbered if old != new]
    elif after and entry.act == "drafted":
        rows += [(_number(at), plain(text)) for at, text in enumerate(after, start=1)]
    return rows


def _number(at: int) -> Content:
    return Content.assemble((f"{at}", "$faint"))

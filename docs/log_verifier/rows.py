"""Reads the rows of drafts, texts and planted errors as the log tells of them."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from log_verifier.forms import NONSENSE, flags_of, once, plain, sha256, spans, spelt
from log_verifier.told import UNKNOWN, Facts, Log

BLANK = ["[redacted]"] * 3


def draft_told(draft: Facts, log: Log) -> tuple[Any, ...]:
    """Return what the log says of a draft, in the order of `draft_rows`."""
    drafted = BLANK if draft["blank"] else log.after(draft["drafted"])
    text = BLANK if draft["blank"] > draft["since"] else draft["reads"]
    entry = draft["entry"] if draft["state"] == "reviewed" else None
    if entry in log.redacted:
        log.wrong(entry, "the text that a reviewed draft rests on is blank")
    plain = (draft["state"], draft["version"], entry, draft["exported"], draft["holder"], draft["planted"], True)
    return (*plain, *draft["origin"], drafted, text, True)


def draft_rows(db: sqlite3.Connection, log: Log) -> Iterable[tuple[Any, Any]]:
    """Yield every draft with its takeaways; takeaways without a draft come as a draft of nothing."""
    takeaways: dict[int, list[Any]] = {}
    columns = "position, drafted, text, source, evidence, kept, drafted_flags, flags, score"
    for number, *cells in db.execute(f"SELECT draft_id, {columns} FROM takeaways ORDER BY draft_id, position"):  # noqa: S608
        takeaways.setdefault(number, []).append(cells)
    for number, *row in db.execute(
        "SELECT d.id, d.state, d.version, d.approval, d.exported_at, d.claim_owner, d.seeded, d.section = a.section,"
        " r.article_id, r.sha256, d.created_at, d.drafter, d.model, d.model_revision, d.prompt, d.prompt_sha256,"
        " d.alternatives, d.settings, d.coverage, d.risk, d.badge, d.flag_kinds, d.article_id = r.article_id"
        " FROM drafts d LEFT JOIN revisions r ON r.id = d.revision_id LEFT JOIN articles a ON a.id = d.article_id"
    ):
        three = takeaways.pop(number, [])
        placed = [one.pop(0) for one in three] == [1, 2, 3]
        texts = [one[0] for one in three], [one[1] for one in three]
        yield (
            number,
            (*row[:6], row[6] and row[21], *row[7:15], *texts, placed and fit(number, [*three, row[15:21]], log)),
        )
    yield from ((number, None) for number in takeaways)


def fit(number: int, rows: list[Any], log: Log) -> bool:
    """Return whether the rows can be read in one way only, and are what is bound."""
    try:
        return rows_fit(number, rows, log)
    except NONSENSE:
        return False


def rows_fit(number: int, rows: list[Any], log: Log) -> bool:
    """Return whether the rows are what every entry bound since the last that may change them."""
    draft, cells = log.drafts.get(number, {"bound": ()}), [spelt(cell) for each in rows for cell in each]
    own = [flags_of(each[5]) for each in rows[:-1]]
    standing = {kind for each in rows[:-1] for kind, _ in flags_of(each[6])}
    for each in rows[:-1]:
        spans(each[3])
        spans(each[4])
    for text in rows[-1][:2]:
        once(text)
    if draft.get("blank") and not blank_fits(draft, rows):
        return False
    kinds = sorted({kind for flags in own for kind, _ in flags})
    read = {"coverage": int(rows[-1][2] * 100), "flags": kinds}
    if draft["bound"] == ():
        return True
    theirs = rows[-1][5] == spaced(sorted(standing)) and began(draft, rows, own, kinds, log)
    if not (draft["blank"] or draft["planted"] or theirs):
        return False
    if draft["bound"] and draft["bound"][0][0] == draft["drafted"]:  # nothing was written since that weighs it anew
        read["risk"] = rows[-1][3]
    if draft["bound"] and not draft["blank"] and any(draft[name] not in (None, one) for name, one in read.items()):
        return False
    salts = ((digest, log.texts.get((seq, "after"), (None, None))[1], seq) for seq, digest in draft["bound"])
    return all(salt is None or seq <= draft["blank"] or sha256(salt, *cells) == digest for digest, salt, seq in salts)


def blank_fits(draft: Facts, rows: list[Any]) -> bool:
    """Return whether an order left no words in the flags, alternatives and badge of a draft, unless written since."""
    began = [rows[-1][0], *(each[5] for each in rows[:-1])] == ["[]"] * 4
    stands = rows[-1][4] == "" and [each[6] for each in rows[:-1]] == ["[]"] * 3
    return began and (stands or draft["since"] > draft["blank"])


def spaced(kinds: list[str]) -> str:
    """Return kinds of flags as the column of a draft has them."""
    return f" {' '.join(kinds)} " if kinds else ""


def began(draft: Facts, rows: list[Any], own: list[list[tuple[str, str]]], kinds: list[str], log: Log) -> bool:
    """Return whether the rows that the draft began with, rebuilt of cells that never change, are those first bound."""
    salt, risk = log.texts.get((draft["drafted"], "after"), (None, None))[1], draft["risk"]
    if salt is None or risk is None or draft["rows"] is None or draft["section"] is UNKNOWN:
        return True
    if draft["bound"][:1] and draft["bound"][0][0] == draft["drafted"]:
        return True  # the rows as they stand are held to that very entry
    alternatives, settings, coverage = rows[-1][:3]
    three = [(one[0], one[0], place, one[3], one[4], one[5], one[5], one[7]) for place, one in enumerate(rows[:-1], 1)]
    found = [flag for flags in own for flag in flags]
    errors, warnings = (
        ", ".join(dict.fromkeys(kind for kind, severity in found if severity == wanted))
        for wanted in ("error", "warning")
    )
    read = f"model read {int(coverage * 100)} %" if coverage < 1 else ""
    badge = [part for part in (f"error: {errors}" if errors else "", read, warnings) if part]
    for words in (badge, [*badge, f"section {draft['section'].strip()}"]):
        cells = (alternatives, settings, coverage, risk, "; ".join(words), spaced(kinds))
        if sha256(salt, *(spelt(cell) for each in (*three, cells) for cell in each)) == draft["rows"]:
            return True
    return False


def planted_fits(row: tuple[Any, ...], log: Log) -> bool:
    """Return whether true and wrong text are those that were drafted, as far as no order blanked them."""
    draft, position = log.drafts[row[0]], row[4] - 1
    if draft["blank"]:
        return bool(row[5] == BLANK[0] and row[6] == BLANK[0] + row[3])
    wrong, true = log.after(draft["drafted"]), log.after(log.drafts[draft["copied"]]["drafted"])
    fits = wrong is UNKNOWN or wrong[position] == row[6]
    if wrong is not UNKNOWN and true is not UNKNOWN and wrong[position] == true[position]:
        return False
    return fits and row[7] == draft["origin"][2] and (true is UNKNOWN or true[position] == row[5])


def text_fits(row: tuple[Any, ...], alone: bool, log: Log) -> bool:  # noqa: FBT001
    """Return whether a text is the one that was ingested, and its length and, where another is, substance are its."""
    article, digest, headline, body = row[:4]
    told = log.revisions.get((article, digest), {"substance": UNKNOWN})
    if told.get("blank"):
        return (headline, body) == ("[redacted]", "[redacted]")
    if "\n" in headline or sha256(headline, body) != digest or told["substance"] is UNKNOWN:
        return "\n" not in headline and sha256(headline, body) == digest
    substance = alone or sha256(plain(headline), plain(body)) == told["substance"]
    return bool(substance and len(body.split()) == told["words"])

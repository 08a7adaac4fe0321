"""Makes the metadata with which Datasette opens the record as it is: descriptions, canned questions, no write."""

from datetime import date
from typing import Any

from db.asking.canned import Question, questions, values_for

TABLES = {
    "review_log": "Every act, append-only and hash-chained. `body` is the truth; other columns are computed from it.",
    "log_texts": "The texts of log entries (before, after, note), bound to their entry by a salted digest.",
    "articles": "One row for each article, with what keeps it from being drafted or published.",
    "revisions": "Every text that an article ever had; never changed.",
    "drafts": "Sets of exactly three takeaways, with state, provenance and claim.",
    "takeaways": "The three of each draft: what the model wrote, what stands now, evidence and flags.",
    "second_looks": "Second looks at approvals by another person.",
    "look_policies": "Which approvals a second person looks at, each set by a logged act; the last one holds.",
    "planted_errors": "Wrong takeaways planted to measure how many are caught; never exportable.",
    "attempts": "Drafts that failed, with the reason.",
    "export_runs": "Each export.",
    "export_items": "What each export held.",
    "working_copies": "Text that editors are typing; no act, so not in the log.",
}


def metadata(database: str, *, today: date) -> dict[str, Any]:
    """Return Datasette's metadata for a database file of this stem; `today` fills the defaults of dates."""
    return {
        "title": "takeaways: the review log",
        "description": "Read-only. Each question below is one that auditors ask; its SQL can be read and changed.",
        "plugins": {},
        "databases": {
            database: {
                "tables": {name: {"description": words} for name, words in TABLES.items()},
                "queries": {one.name: _query(one, today) for one in questions()},
            }
        },
        "allow_download": False,
    }


def _query(one: Question, today: date) -> dict[str, Any]:
    defaults = values_for(one, {}, today=today)
    words = [one.words] if one.words else []
    words += [f"{p.name}: {p.words}, for example {defaults[p.name]}." for p in one.parameters]
    return {
        "sql": one.sql,
        "title": one.title,
        "description": " ".join(words),
        "params": [parameter.name for parameter in one.parameters],
    }

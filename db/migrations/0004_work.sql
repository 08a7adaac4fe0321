-- What surrounds the drafts: failed attempts, text being typed, exports, full-text search.

CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL REFERENCES revisions (id),
    at TEXT NOT NULL,
    drafter TEXT NOT NULL,
    model TEXT NOT NULL,
    model_revision TEXT NOT NULL,
    reason TEXT NOT NULL,
    retryable INTEGER NOT NULL CHECK (retryable IN (0, 1))
) STRICT;

CREATE INDEX attempts_by_revision ON attempts (revision_id);

CREATE TABLE working_copies (
    draft_id INTEGER NOT NULL REFERENCES drafts (id),
    actor TEXT NOT NULL CHECK (actor <> ''),
    texts TEXT NOT NULL CHECK (json_array_length(texts) = 3),
    sources TEXT NOT NULL CHECK (json_array_length(sources) = 3),
    base_version INTEGER NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (draft_id, actor)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_runs (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    format TEXT NOT NULL,
    target TEXT NOT NULL
) STRICT;

CREATE INDEX export_runs_by_time ON export_runs (at);

CREATE TABLE export_items (
    run_id INTEGER NOT NULL REFERENCES export_runs (id),
    draft_id INTEGER NOT NULL REFERENCES drafts (id),
    article_id INTEGER NOT NULL REFERENCES articles (id),
    entry INTEGER NOT NULL REFERENCES review_log (seq),
    PRIMARY KEY (run_id, draft_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX export_items_by_article ON export_items (article_id);

CREATE VIRTUAL TABLE article_search USING fts5 (
    headline, body, content = 'revisions', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER revisions_are_searchable AFTER INSERT ON revisions
BEGIN
    INSERT INTO article_search (rowid, headline, body) VALUES (NEW.id, NEW.headline, NEW.body);
END;

CREATE TRIGGER revisions_redacted_are_not_found AFTER UPDATE OF headline, body ON revisions
BEGIN
    INSERT INTO article_search (article_search, rowid, headline, body) VALUES ('delete', OLD.id, OLD.headline, OLD.body);
    INSERT INTO article_search (rowid, headline, body) VALUES (NEW.id, NEW.headline, NEW.body);
END;

-- Articles and their revisions. A revision never changes: only a redaction that the log records may blank its text.

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    source_id TEXT NOT NULL UNIQUE CHECK (source_id <> ''),
    current_revision INTEGER NOT NULL REFERENCES revisions (id) DEFERRABLE INITIALLY DEFERRED,
    section TEXT NOT NULL DEFAULT '',
    genre TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    rights TEXT NOT NULL DEFAULT '',
    pub_status TEXT NOT NULL DEFAULT 'usable' CHECK (pub_status IN ('usable', 'withheld', 'canceled')),
    embargoed_until TEXT NOT NULL DEFAULT '',
    expires_at TEXT NOT NULL DEFAULT '',
    details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
    gate TEXT NOT NULL DEFAULT '',
    overruled TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'by_hand', 'never')),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX articles_by_gate ON articles (gate) WHERE gate <> '';

CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    substance TEXT NOT NULL CHECK (length(substance) = 64),
    headline TEXT NOT NULL,
    body TEXT NOT NULL,
    words INTEGER NOT NULL CHECK (words >= 0),
    ingested_at TEXT NOT NULL,
    UNIQUE (article_id, sha256)
) STRICT;

CREATE TRIGGER articles_keep_their_id BEFORE INSERT ON articles
WHEN EXISTS (SELECT 1 FROM articles WHERE id = NEW.id OR source_id = NEW.source_id)
BEGIN
    SELECT RAISE (ABORT, 'articles: this article exists; articles are never replaced');
END;

CREATE TRIGGER articles_keep_their_source BEFORE UPDATE OF id, source_id, created_at ON articles
WHEN NEW.id IS NOT OLD.id OR NEW.source_id IS NOT OLD.source_id OR NEW.created_at IS NOT OLD.created_at
BEGIN
    SELECT RAISE (ABORT, 'articles: identity never changes');
END;

CREATE TRIGGER articles_are_kept BEFORE DELETE ON articles
BEGIN
    SELECT RAISE (ABORT, 'articles: never deleted');
END;

CREATE TRIGGER revisions_are_not_replaced BEFORE INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM revisions WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM revisions WHERE article_id = NEW.article_id AND sha256 = NEW.sha256)
BEGIN
    SELECT RAISE (ABORT, 'revisions: this revision exists; revisions are never replaced');
END;

CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
WHEN NOT (
    NEW.id IS OLD.id AND NEW.article_id IS OLD.article_id AND NEW.sha256 IS OLD.sha256
    AND NEW.substance IS OLD.substance AND NEW.words IS OLD.words AND NEW.ingested_at IS OLD.ingested_at
    AND NEW.headline = '[redacted]' AND NEW.body = '[redacted]'
    AND EXISTS (
        SELECT 1 FROM review_log
        WHERE article_id = OLD.article_id AND act = 'redacted' AND about IS NULL AND revision = OLD.sha256
    )
)
BEGIN
    SELECT RAISE (ABORT, 'revisions: a revision never changes');
END;

CREATE TRIGGER revisions_are_kept BEFORE DELETE ON revisions
BEGIN
    SELECT RAISE (ABORT, 'revisions: never deleted');
END;

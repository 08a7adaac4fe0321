-- The review log: append-only and hash-chained. `body` is canonical JSON and the single truth; every other readable column
-- is computed from it. Texts lie beside it, bound by a salted digest, so that a legal order can blank one and the chain still verifies.

CREATE TABLE review_log (
    seq INTEGER PRIMARY KEY,
    body TEXT NOT NULL CHECK (json_valid(body)),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    at TEXT GENERATED ALWAYS AS (json_extract(body, '$.at')) VIRTUAL,
    act TEXT GENERATED ALWAYS AS (json_extract(body, '$.act')) VIRTUAL,
    actor TEXT GENERATED ALWAYS AS (json_extract(body, '$.actor')) VIRTUAL,
    actor_kind TEXT GENERATED ALWAYS AS (json_extract(body, '$.actor_kind')) VIRTUAL,
    article_id INTEGER GENERATED ALWAYS AS (json_extract(body, '$.article')) VIRTUAL,
    draft_id INTEGER GENERATED ALWAYS AS (json_extract(body, '$.draft')) VIRTUAL,
    revision TEXT GENERATED ALWAYS AS (json_extract(body, '$.revision')) VIRTUAL,
    state TEXT GENERATED ALWAYS AS (json_extract(body, '$.state')) VIRTUAL,
    version INTEGER GENERATED ALWAYS AS (json_extract(body, '$.version')) VIRTUAL,
    about INTEGER GENERATED ALWAYS AS (json_extract(body, '$.about')) VIRTUAL,
    via TEXT GENERATED ALWAYS AS (json_extract(body, '$.via')) VIRTUAL,
    reason TEXT GENERATED ALWAYS AS (json_extract(body, '$.reason')) VIRTUAL,
    outcome TEXT GENERATED ALWAYS AS (json_extract(body, '$.outcome')) VIRTUAL,
    drafter TEXT GENERATED ALWAYS AS (json_extract(body, '$.drafter')) VIRTUAL,
    model TEXT GENERATED ALWAYS AS (json_extract(body, '$.model')) VIRTUAL,
    model_revision TEXT GENERATED ALWAYS AS (json_extract(body, '$.model_revision')) VIRTUAL,
    prompt TEXT GENERATED ALWAYS AS (json_extract(body, '$.prompt')) VIRTUAL,
    changed INTEGER GENERATED ALWAYS AS (json_extract(body, '$.changed')) VIRTUAL,
    milliseconds INTEGER GENERATED ALWAYS AS (json_extract(body, '$.milliseconds')) VIRTUAL,
    words INTEGER GENERATED ALWAYS AS (json_extract(body, '$.words')) VIRTUAL,
    CHECK (json_extract(body, '$.seq') = seq),
    CHECK (json_type(body, '$.at') = 'text' AND json_type(body, '$.actor') = 'text'),
    CHECK (json_extract(body, '$.actor_kind') IN ('person', 'machine')),
    CHECK (
        json_extract(body, '$.act') IN (
            'ingested', 'gated', 'overruled', 'drafted', 'draft_failed', 'superseded', 'staled', 'claimed', 'taken_over', 'released',
            'edited', 'approved', 'rejected', 'reopened', 'withdrawn', 'exported', 'second_look', 'revealed', 'redacted'
        )
    )
) STRICT;

CREATE INDEX review_log_by_act ON review_log (act, at);
CREATE INDEX review_log_by_time ON review_log (at);
CREATE INDEX review_log_by_actor ON review_log (actor, act, at);
CREATE INDEX review_log_by_article ON review_log (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX review_log_by_draft ON review_log (draft_id, state) WHERE draft_id IS NOT NULL;

CREATE TABLE log_texts (
    entry INTEGER NOT NULL REFERENCES review_log (seq),
    field TEXT NOT NULL CHECK (field IN ('before', 'after', 'note')),
    salt TEXT CHECK (length(salt) = 32),
    text TEXT,
    PRIMARY KEY (entry, field),
    CHECK ((salt IS NULL) = (text IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER review_log_is_a_chain BEFORE INSERT ON review_log
BEGIN
    SELECT RAISE (ABORT, 'review_log: entries are never replaced')
    WHERE EXISTS (SELECT 1 FROM review_log WHERE seq = NEW.seq);
    SELECT RAISE (ABORT, 'review_log: an entry must follow the last one')
    WHERE json_extract(NEW.body, '$.seq') IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM review_log)
        OR NEW.previous IS NOT coalesce(
            (SELECT hash FROM review_log ORDER BY seq DESC LIMIT 1),
            '0000000000000000000000000000000000000000000000000000000000000000'
        );
END;

CREATE TRIGGER review_log_never_changes BEFORE UPDATE ON review_log
BEGIN
    SELECT RAISE (ABORT, 'review_log: entries never change');
END;

CREATE TRIGGER review_log_is_kept BEFORE DELETE ON review_log
BEGIN
    SELECT RAISE (ABORT, 'review_log: entries are never deleted');
END;

CREATE TRIGGER log_texts_come_with_their_entry BEFORE INSERT ON log_texts
WHEN NEW.entry IS NOT (SELECT max(seq) FROM review_log)
    OR EXISTS (SELECT 1 FROM log_texts WHERE entry = NEW.entry AND field = NEW.field)
BEGIN
    SELECT RAISE (ABORT, 'log_texts: texts are written once, with their entry');
END;

CREATE TRIGGER log_texts_only_blanked BEFORE UPDATE ON log_texts
WHEN NOT (
    NEW.entry IS OLD.entry AND NEW.field IS OLD.field AND NEW.text IS NULL AND NEW.salt IS NULL
    AND EXISTS (
        SELECT 1 FROM review_log
        WHERE act = 'redacted' AND about = OLD.entry AND article_id IS (SELECT article_id FROM review_log WHERE seq = OLD.entry)
    )
)
BEGIN
    SELECT RAISE (ABORT, 'log_texts: a text changes only by a logged redaction');
END;

CREATE TRIGGER log_texts_are_kept BEFORE DELETE ON log_texts
BEGIN
    SELECT RAISE (ABORT, 'log_texts: texts are never deleted');
END;

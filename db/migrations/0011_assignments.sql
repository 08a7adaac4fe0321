-- Assignments: whom a waiting draft is for, by a logged act. The log is copied once, so that the acts it knows stand in a trigger
-- from now on: a CHECK can not learn another act, a trigger can be made anew without touching an entry.

CREATE TABLE review_log_copied (
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
    state_before TEXT GENERATED ALWAYS AS (json_extract(body, '$.state_before')) VIRTUAL,
    end_seen INTEGER GENERATED ALWAYS AS (json_extract(body, '$.end_seen')) VIRTUAL,
    acknowledged TEXT GENERATED ALWAYS AS (json_extract(body, '$.acknowledged')) VIRTUAL,
    embargoed_until TEXT GENERATED ALWAYS AS (json_extract(body, '$.embargoed_until')) VIRTUAL,
    assignee TEXT GENERATED ALWAYS AS (json_extract(body, '$.assignee')) VIRTUAL,
    CHECK (json_extract(body, '$.seq') = seq),
    CHECK (json_type(body, '$.at') = 'text' AND json_type(body, '$.actor') = 'text'),
    CHECK (json_extract(body, '$.actor_kind') IN ('person', 'machine'))
) STRICT;

INSERT INTO review_log_copied (seq, body, previous, hash) SELECT seq, body, previous, hash FROM review_log ORDER BY seq;
DROP TABLE review_log;
-- Other tables' triggers name the log, which for a moment is not there: only the older ALTER TABLE lets them stand as they are.
PRAGMA legacy_alter_table = ON;
ALTER TABLE review_log_copied RENAME TO review_log;
PRAGMA legacy_alter_table = OFF;

CREATE INDEX review_log_by_act ON review_log (act, at);
CREATE INDEX review_log_by_time ON review_log (at);
CREATE INDEX review_log_by_actor ON review_log (actor, act, at);
CREATE INDEX review_log_by_article ON review_log (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX review_log_by_draft ON review_log (draft_id, state) WHERE draft_id IS NOT NULL;
CREATE INDEX review_log_approvals ON review_log (
    at, via, actor, changed, milliseconds, words, end_seen, acknowledged, article_id, draft_id, model, model_revision, prompt
) WHERE act = 'approved';
CREATE INDEX review_log_approvals_by_draft ON review_log (draft_id, actor_kind) WHERE act = 'approved';
CREATE INDEX review_log_exports ON review_log (draft_id, about, article_id, at) WHERE act = 'exported';
CREATE INDEX review_log_exports_by_article ON review_log (article_id, at, draft_id) WHERE act = 'exported';
CREATE INDEX review_log_rejections ON review_log (
    at, via, model, model_revision, prompt, reason, outcome
) WHERE act = 'rejected';
CREATE INDEX review_log_embargoes ON review_log (article_id, embargoed_until)
WHERE act = 'ingested' AND embargoed_until IS NOT NULL;
CREATE INDEX review_log_ingests ON review_log (article_id) WHERE act = 'ingested';
CREATE INDEX review_log_staled ON review_log (at, state_before) WHERE act = 'staled';

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

CREATE TRIGGER review_log_knows_its_acts BEFORE INSERT ON review_log
WHEN coalesce(json_extract(NEW.body, '$.act'), '') NOT IN (
    'ingested', 'gated', 'overruled', 'drafted', 'draft_failed', 'superseded', 'staled', 'claimed', 'taken_over', 'released',
    'assigned', 'unassigned', 'edited', 'approved', 'rejected', 'reopened', 'withdrawn', 'exported', 'second_look', 'revealed',
    'redacted'
)
BEGIN
    SELECT RAISE (ABORT, 'review_log: there is no such act');
END;

CREATE TRIGGER review_log_never_changes BEFORE UPDATE ON review_log
BEGIN
    SELECT RAISE (ABORT, 'review_log: entries never change');
END;

CREATE TRIGGER review_log_is_kept BEFORE DELETE ON review_log
BEGIN
    SELECT RAISE (ABORT, 'review_log: entries are never deleted');
END;

ALTER TABLE drafts ADD COLUMN assignee TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN assignment INTEGER REFERENCES review_log (seq) CHECK ((assignee = '') = (assignment IS NULL));

CREATE INDEX drafts_assigned ON drafts (assignee, risk DESC, created_at, id) WHERE assignee > '' AND state IN ('pending', 'stale');

CREATE TRIGGER drafts_begin_for_nobody BEFORE INSERT ON drafts
WHEN NEW.assignee <> '' OR NEW.assignment IS NOT NULL
BEGIN
    SELECT RAISE (ABORT, 'drafts: a draft begins for nobody');
END;

CREATE TRIGGER drafts_are_assigned_by_the_log BEFORE UPDATE ON drafts
WHEN (NEW.assignee IS NOT OLD.assignee OR NEW.assignment IS NOT OLD.assignment) AND NOT EXISTS (
    SELECT 1 FROM review_log
    WHERE seq = (SELECT max(seq) FROM review_log WHERE draft_id = NEW.id AND act IN ('assigned', 'unassigned')) AND (
        (act = 'assigned' AND seq = NEW.assignment AND assignee = NEW.assignee)
        OR (act = 'unassigned' AND NEW.assignment IS NULL)
    )
)
BEGIN
    SELECT RAISE (ABORT, 'drafts: whom a draft is for is a logged act');
END;

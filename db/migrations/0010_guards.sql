-- Guards against every way of writing: a row's number under any of its names (`UPDATE OF id` does not see `SET rowid = ...`),
-- UPDATE OR REPLACE, which deletes without a delete trigger, and what exports, attempts and planted errors left. The details of
-- an article (byline, dates, notes) join the texts that are logged.

DROP TRIGGER articles_keep_their_source;
DROP TRIGGER drafts_keep_their_origin;
DROP TRIGGER drafts_reviewed_means_reviewed;
DROP TRIGGER drafts_exports_are_remembered;
DROP TRIGGER log_texts_come_with_their_entry;
DROP TRIGGER log_texts_only_blanked;
DROP TRIGGER log_texts_are_kept;
DROP TRIGGER second_looks_need_another_person;
DROP TRIGGER look_policies_are_not_replaced;

CREATE TABLE log_texts_with_details (
    entry INTEGER NOT NULL REFERENCES review_log (seq),
    field TEXT NOT NULL CHECK (field IN ('before', 'after', 'note', 'details')),
    salt TEXT CHECK (length(salt) = 32),
    text TEXT,
    PRIMARY KEY (entry, field),
    CHECK ((salt IS NULL) = (text IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO log_texts_with_details (entry, field, salt, text) SELECT entry, field, salt, text FROM log_texts;
DROP TABLE log_texts;
ALTER TABLE log_texts_with_details RENAME TO log_texts;

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
    AND NOT EXISTS (
        SELECT 1 FROM drafts
        WHERE id = (SELECT draft_id FROM review_log WHERE seq = OLD.entry) AND approval = OLD.entry AND state = 'reviewed'
    )
)
BEGIN
    SELECT RAISE (ABORT, 'log_texts: a text changes only by a logged redaction');
END;

CREATE TRIGGER log_texts_are_kept BEFORE DELETE ON log_texts
BEGIN
    SELECT RAISE (ABORT, 'log_texts: texts are never deleted');
END;

CREATE TRIGGER articles_keep_their_source BEFORE UPDATE ON articles
WHEN NEW.id IS NOT OLD.id OR NEW.source_id IS NOT OLD.source_id OR NEW.created_at IS NOT OLD.created_at
BEGIN
    SELECT RAISE (ABORT, 'articles: identity never changes');
END;

CREATE TRIGGER articles_show_their_own_text BEFORE UPDATE OF current_revision ON articles
WHEN NOT EXISTS (SELECT 1 FROM revisions WHERE id = NEW.current_revision AND article_id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'articles: the revision belongs to another article');
END;

CREATE TRIGGER drafts_keep_their_origin BEFORE UPDATE ON drafts
WHEN NEW.id IS NOT OLD.id OR NEW.article_id IS NOT OLD.article_id OR NEW.revision_id IS NOT OLD.revision_id
    OR NEW.drafter IS NOT OLD.drafter OR NEW.model IS NOT OLD.model OR NEW.model_revision IS NOT OLD.model_revision
    OR NEW.prompt IS NOT OLD.prompt OR NEW.prompt_sha256 IS NOT OLD.prompt_sha256 OR NEW.settings IS NOT OLD.settings
    OR NEW.coverage IS NOT OLD.coverage OR NEW.seeded IS NOT OLD.seeded OR NEW.created_at IS NOT OLD.created_at
    OR (
        NEW.alternatives IS NOT OLD.alternatives AND NOT (
            NEW.alternatives = '[]'
            AND EXISTS (SELECT 1 FROM review_log WHERE draft_id = OLD.id AND act = 'redacted' AND about IS NULL)
        )
    )
BEGIN
    SELECT RAISE (ABORT, 'drafts: where a draft comes from never changes');
END;

CREATE TRIGGER drafts_stay_one_per_article BEFORE UPDATE ON drafts
WHEN NEW.seeded = 0 AND NEW.state IN ('pending', 'reviewed') AND OLD.state NOT IN ('pending', 'reviewed')
    AND EXISTS (
        SELECT 1 FROM drafts
        WHERE article_id = NEW.article_id AND state IN ('pending', 'reviewed') AND seeded = 0 AND id <> OLD.id
    )
BEGIN
    SELECT RAISE (ABORT, 'drafts: this article has a live draft already');
END;

CREATE TRIGGER drafts_reviewed_means_reviewed BEFORE UPDATE ON drafts
WHEN NEW.state = 'reviewed' AND (OLD.state <> 'reviewed' OR NEW.approval IS NOT OLD.approval)
BEGIN
    SELECT RAISE (ABORT, 'drafts: reviewed needs the logged approval of a named person on exactly this text')
    WHERE NOT EXISTS (
        SELECT 1
        FROM review_log AS entry
        JOIN log_texts AS logged ON logged.entry = entry.seq AND logged.field = 'after'
        WHERE entry.seq = NEW.approval
            AND entry.act = 'approved'
            AND entry.state = 'reviewed'
            AND entry.actor_kind = 'person'
            AND trim(entry.actor, char(9, 10, 11, 12, 13, 32, 133, 160, 8203, 8239, 8288, 12288, 65279)) <> ''
            AND entry.draft_id = NEW.id
            AND entry.revision = (SELECT sha256 FROM revisions WHERE id = NEW.revision_id)
            AND json_array_length(logged.text) = 3
            AND json_extract(logged.text, '$[0]') = (SELECT text FROM takeaways WHERE draft_id = NEW.id AND position = 1)
            AND json_extract(logged.text, '$[1]') = (SELECT text FROM takeaways WHERE draft_id = NEW.id AND position = 2)
            AND json_extract(logged.text, '$[2]') = (SELECT text FROM takeaways WHERE draft_id = NEW.id AND position = 3)
    )
    OR EXISTS (SELECT 1 FROM review_log WHERE draft_id = NEW.id AND state IS NOT NULL AND seq > NEW.approval);
END;

CREATE TRIGGER drafts_exports_are_remembered BEFORE UPDATE ON drafts
WHEN NEW.exported_at <> OLD.exported_at AND (
    OLD.exported_at <> '' OR NEW.state <> 'reviewed'
    OR NOT EXISTS (
        SELECT 1 FROM review_log WHERE draft_id = NEW.id AND act = 'exported' AND about = NEW.approval AND at = NEW.exported_at
    )
)
BEGIN
    SELECT RAISE (ABORT, 'drafts: only a logged export of a reviewed draft is marked, and that is not forgotten');
END;

CREATE TRIGGER second_looks_need_another_person BEFORE UPDATE ON second_looks
BEGIN
    SELECT RAISE (ABORT, 'second_looks: what was asked for and what was found never change')
    WHERE OLD.verdict <> '' OR NEW.id IS NOT OLD.id OR NEW.draft_id IS NOT OLD.draft_id OR NEW.approval IS NOT OLD.approval
        OR NEW.kind IS NOT OLD.kind OR NEW.why IS NOT OLD.why OR NEW.first IS NOT OLD.first
        OR NEW.requested_at IS NOT OLD.requested_at;
    SELECT RAISE (ABORT, 'second_looks: the second look is a logged act of another person')
    WHERE NOT EXISTS (
        SELECT 1 FROM review_log AS entry
        WHERE entry.seq = NEW.entry AND entry.act = 'second_look' AND entry.actor_kind = 'person' AND entry.actor = NEW.looker
            AND entry.draft_id = NEW.draft_id AND entry.about = NEW.approval
    )
    OR lower(trim(NEW.looker)) IN (SELECT lower(trim(actor)) FROM review_log WHERE seq = NEW.approval)
    OR lower(trim(NEW.looker)) IS (
        SELECT lower(trim(actor)) FROM review_log
        WHERE draft_id = NEW.draft_id AND act = 'edited' AND seq < NEW.approval ORDER BY seq DESC LIMIT 1
    );
END;

CREATE TRIGGER look_policies_are_not_replaced BEFORE INSERT ON look_policies
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM look_policies)
    OR json_type(NEW.policy, '$.before_share') IS NULL OR json_type(NEW.policy, '$.before_share') NOT IN ('real', 'integer')
    OR json_type(NEW.policy, '$.after_share') IS NULL OR json_type(NEW.policy, '$.after_share') NOT IN ('real', 'integer')
    OR json_type(NEW.policy, '$.before_sections') IS NOT 'array' OR json_type(NEW.policy, '$.before_flags') IS NOT 'array'
BEGIN
    SELECT RAISE (ABORT, 'look_policies: a setting is whole, follows the last one, and is never replaced');
END;

CREATE TRIGGER planted_errors_are_in_seeded_drafts BEFORE INSERT ON planted_errors
WHEN NEW.caught IS NOT NULL OR NOT EXISTS (SELECT 1 FROM drafts WHERE id = NEW.draft_id AND seeded = 1)
BEGIN
    SELECT RAISE (ABORT, 'planted_errors: an error is planted in a seeded draft, and nobody has caught it yet');
END;

CREATE TRIGGER planted_errors_are_revealed_once BEFORE UPDATE ON planted_errors
WHEN NOT (
    NEW.draft_id IS OLD.draft_id AND NEW.position IS OLD.position AND NEW.kind IS OLD.kind AND NEW.planted_at IS OLD.planted_at
    AND (
        (
            OLD.caught IS NULL AND NEW.true_text IS OLD.true_text AND NEW.planted_text IS OLD.planted_text
            AND EXISTS (SELECT 1 FROM review_log WHERE seq = NEW.entry AND act = 'revealed' AND draft_id = OLD.draft_id)
        )
        OR (
            NEW.caught IS OLD.caught AND NEW.entry IS OLD.entry AND NEW.true_text = '[redacted]'
            AND EXISTS (SELECT 1 FROM review_log WHERE draft_id = OLD.draft_id AND act = 'redacted' AND about IS NULL)
        )
    )
)
BEGIN
    SELECT RAISE (ABORT, 'planted_errors: an error is revealed once, by a logged decision');
END;

CREATE TRIGGER export_runs_are_not_replaced BEFORE INSERT ON export_runs
WHEN EXISTS (SELECT 1 FROM export_runs WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'export_runs: a run is never replaced');
END;

CREATE TRIGGER export_runs_never_change BEFORE UPDATE ON export_runs
BEGIN
    SELECT RAISE (ABORT, 'export_runs: a run never changes');
END;

CREATE TRIGGER export_runs_are_kept BEFORE DELETE ON export_runs
BEGIN
    SELECT RAISE (ABORT, 'export_runs: never deleted');
END;

CREATE TRIGGER export_items_are_logged BEFORE INSERT ON export_items
WHEN EXISTS (SELECT 1 FROM export_items WHERE run_id = NEW.run_id AND draft_id = NEW.draft_id)
    OR NOT EXISTS (
        SELECT 1 FROM review_log
        WHERE seq = NEW.entry AND act = 'exported' AND draft_id = NEW.draft_id AND article_id = NEW.article_id
    )
BEGIN
    SELECT RAISE (ABORT, 'export_items: what left is a logged act, and is never replaced');
END;

CREATE TRIGGER export_items_never_change BEFORE UPDATE ON export_items
BEGIN
    SELECT RAISE (ABORT, 'export_items: what left never changes');
END;

CREATE TRIGGER export_items_are_kept BEFORE DELETE ON export_items
BEGIN
    SELECT RAISE (ABORT, 'export_items: never deleted');
END;

CREATE TRIGGER attempts_are_not_replaced BEFORE INSERT ON attempts
WHEN EXISTS (SELECT 1 FROM attempts WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'attempts: an attempt is never replaced');
END;

CREATE TRIGGER attempts_never_change BEFORE UPDATE ON attempts
BEGIN
    SELECT RAISE (ABORT, 'attempts: an attempt never changes');
END;

CREATE TRIGGER attempts_are_kept BEFORE DELETE ON attempts
BEGIN
    SELECT RAISE (ABORT, 'attempts: never deleted');
END;

-- Setting a policy for second looks becomes a logged act, and why a draft failed a text beside the log, which an order can blank.
-- The policies that were set before are named in the log by db/former_policies.py, once these statements are done.

DROP TRIGGER review_log_knows_its_acts;
DROP TRIGGER attempts_never_change;

CREATE TRIGGER review_log_knows_its_acts BEFORE INSERT ON review_log
WHEN coalesce(json_extract(NEW.body, '$.act'), '') NOT IN (
    'ingested', 'gated', 'overruled', 'drafted', 'draft_failed', 'superseded', 'staled', 'claimed', 'taken_over', 'released',
    'assigned', 'unassigned', 'edited', 'approved', 'rejected', 'reopened', 'withdrawn', 'exported', 'second_look', 'revealed',
    'redacted', 'policy_set'
)
BEGIN
    SELECT RAISE (ABORT, 'review_log: there is no such act');
END;

CREATE TRIGGER look_policies_are_set_by_the_log BEFORE INSERT ON look_policies
WHEN NOT EXISTS (
    SELECT 1 FROM review_log
    WHERE seq = (SELECT max(seq) FROM review_log) AND act = 'policy_set' AND actor_kind = 'person'
        AND actor = NEW.actor AND at = NEW.at AND json_extract(body, '$.policy') = NEW.id
)
BEGIN
    SELECT RAISE (ABORT, 'look_policies: setting a policy is a logged act of a named person');
END;

CREATE TRIGGER attempts_never_change BEFORE UPDATE ON attempts
WHEN NOT (
    NEW.id IS OLD.id AND NEW.revision_id IS OLD.revision_id AND NEW.at IS OLD.at AND NEW.drafter IS OLD.drafter
    AND NEW.model IS OLD.model AND NEW.model_revision IS OLD.model_revision AND NEW.retryable IS OLD.retryable
    AND NEW.reason = '[redacted]'
    AND EXISTS (
        SELECT 1 FROM review_log AS failed
        WHERE failed.article_id = (SELECT article_id FROM revisions WHERE id = OLD.revision_id)
            AND failed.act = 'draft_failed' AND failed.at = OLD.at
            AND failed.seq IN (SELECT about FROM review_log WHERE article_id = failed.article_id AND act = 'redacted')
    )
)
BEGIN
    SELECT RAISE (ABORT, 'attempts: an attempt never changes');
END;

-- A draft that nobody else touched makes way where the rejection of the one before it is taken back. The rest of that is held by
-- the guards of states, of one live draft an article, and of whom a draft is for.

CREATE TRIGGER review_log_lets_the_untouched_make_way BEFORE INSERT ON review_log
WHEN json_extract(NEW.body, '$.act') = 'superseded' AND json_extract(NEW.body, '$.reason') = 'reopened' AND (
    json_extract(NEW.body, '$.actor_kind') IS NOT 'person'
    OR NOT EXISTS (
        SELECT 1 FROM drafts AS d
        WHERE d.id = json_extract(NEW.body, '$.draft') AND d.state = 'pending' AND d.seeded = 0
            AND d.claim_owner IN ('', json_extract(NEW.body, '$.actor'))
            AND EXISTS (SELECT 1 FROM drafts WHERE article_id = d.article_id AND id < d.id AND state = 'rejected' AND seeded = 0)
    )
    OR EXISTS (
        SELECT 1 FROM review_log
        WHERE draft_id = json_extract(NEW.body, '$.draft') AND act IN ('edited', 'approved', 'rejected', 'reopened', 'withdrawn')
            AND actor IS NOT json_extract(NEW.body, '$.actor')
    )
    OR EXISTS (
        SELECT 1 FROM working_copies
        WHERE draft_id = json_extract(NEW.body, '$.draft') AND actor IS NOT json_extract(NEW.body, '$.actor')
    )
)
BEGIN
    SELECT RAISE (ABORT, 'review_log: only a draft that nobody else touched makes way for the one before it');
END;

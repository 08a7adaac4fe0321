-- How large is the share of approvals in which the model's words stood unchanged, by editor?
-- What was undone is left out; what was repeated counts once. A large share is no fault by itself: read it beside `fast-approvals`.
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT actor AS editor, count(*) AS approvals, sum(changed = 0) AS unchanged,
    round(100.0 * sum(changed = 0) / count(*), 1) AS unchanged_percent
FROM review_log AS l INDEXED BY review_log_approvals
WHERE act = 'approved' AND at >= :since AND at < :until AND via IS NULL AND seq NOT IN (
    SELECT u.about FROM review_log AS u INDEXED BY review_log_by_act
    WHERE u.act = 'reopened' AND u.via = 'undo' AND NOT EXISTS (
        SELECT 1 FROM review_log AS r WHERE r.draft_id = u.draft_id AND r.about = u.about AND r.via = 'redo' AND r.seq > u.seq
    )
)
GROUP BY actor ORDER BY actor

-- How large is the share of approvals in which the model's words stood unchanged, by editor?
-- Undoing and repeating is left out. A large share is no fault by itself: read it beside `fast-approvals`.
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT actor AS editor, count(*) AS approvals, sum(changed = 0) AS unchanged,
    round(100.0 * sum(changed = 0) / count(*), 1) AS unchanged_percent
FROM review_log INDEXED BY review_log_approvals
WHERE act = 'approved' AND at >= :since AND at < :until AND via IS NULL
GROUP BY actor ORDER BY actor

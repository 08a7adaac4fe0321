-- How much of what editors approved are the model's words, by model version and prompt?
-- What was undone is left out; what was repeated counts once.
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT model, substr(model_revision, 1, 12) AS model_revision, prompt, count(*) AS approvals,
    sum(changed = 0) AS as_drafted, sum(changed = 1) AS one_changed, sum(changed = 2) AS two_changed,
    sum(changed = 3) AS all_changed
FROM review_log AS l INDEXED BY review_log_approvals
WHERE act = 'approved' AND at >= :since AND at < :until AND via IS NULL AND seq NOT IN (
    SELECT u.about FROM review_log AS u INDEXED BY review_log_by_act
    WHERE u.act = 'reopened' AND u.via = 'undo' AND NOT EXISTS (
        SELECT 1 FROM review_log AS r WHERE r.draft_id = u.draft_id AND r.about = u.about AND r.via = 'redo' AND r.seq > u.seq
    )
)
GROUP BY model, model_revision, prompt ORDER BY approvals DESC

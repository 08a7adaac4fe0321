-- How much of what editors approved are the model's words, by model version and prompt?
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT model, substr(model_revision, 1, 12) AS model_revision, prompt, count(*) AS approvals,
    sum(changed = 0) AS as_drafted, sum(changed = 1) AS one_changed, sum(changed = 2) AS two_changed,
    sum(changed = 3) AS all_changed
FROM review_log INDEXED BY review_log_approvals
WHERE act = 'approved' AND at >= :since AND at < :until AND via IS NULL
GROUP BY model, model_revision, prompt ORDER BY approvals DESC

-- For which reasons are drafts rejected, by model version and prompt?
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT model, substr(model_revision, 1, 12) AS model_revision, prompt, reason, outcome, count(*) AS rejections
FROM review_log INDEXED BY review_log_rejections
WHERE act = 'rejected' AND at >= :since AND at < :until AND via IS NULL
GROUP BY model, model_revision, prompt, reason, outcome ORDER BY rejections DESC, reason

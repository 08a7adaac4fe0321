-- Which drafts failed, by model and reason?
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT model, reason, count(*) AS failures, count(DISTINCT article_id) AS articles
FROM review_log
WHERE act = 'draft_failed' AND at >= :since AND at < :until
GROUP BY model, reason ORDER BY failures DESC

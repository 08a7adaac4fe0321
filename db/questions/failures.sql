-- Which drafts failed, by model and reason?
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT l.model, CASE WHEN t.entry IS NULL THEN l.reason ELSE coalesce(t.text, '[redacted]') END AS reason, count(*) AS failures,
    count(DISTINCT l.article_id) AS articles
FROM review_log AS l LEFT JOIN log_texts AS t ON t.entry = l.seq AND t.field = 'note'
WHERE l.act = 'draft_failed' AND l.at >= :since AND l.at < :until
GROUP BY 1, 2 ORDER BY failures DESC

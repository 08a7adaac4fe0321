-- Which drafts did one editor take over from another?
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT seq AS entry, at, actor AS editor, body ->> 'former_owner' AS taken_from, article_id AS article, draft_id AS draft
FROM review_log
WHERE act = 'taken_over' AND at >= :since AND at < :until
ORDER BY seq

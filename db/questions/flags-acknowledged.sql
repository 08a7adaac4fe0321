-- Which error flags did editors acknowledge and approve all the same?
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT seq AS entry, at, actor AS editor, article_id AS article, draft_id AS draft, acknowledged
FROM review_log INDEXED BY review_log_approvals
WHERE act = 'approved' AND at >= :since AND at < :until AND via IS NULL AND acknowledged IS NOT NULL
ORDER BY seq

-- Which drafts were approved without the article's end ever on the screen?
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT seq AS entry, at, actor AS editor, article_id AS article, draft_id AS draft, milliseconds / 1000.0 AS seconds
FROM review_log INDEXED BY review_log_approvals
WHERE act = 'approved' AND at >= :since AND at < :until AND via IS NULL AND end_seen = 0
ORDER BY seq

-- Which articles were drafted although a gate spoke against it, and on whose word?
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT seq AS entry, at, actor AS editor, article_id AS article, reason
FROM review_log
WHERE act = 'overruled' AND at >= :since AND at < :until
ORDER BY seq

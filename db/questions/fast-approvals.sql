-- Which drafts were approved faster than the article can be read?
-- :words_per_minute integer = 600 -- nobody reads faster than this
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT seq AS entry, at, actor AS editor, article_id AS article, draft_id AS draft, words,
    milliseconds / 1000.0 AS seconds, round(60.0 * words / :words_per_minute, 1) AS seconds_to_read
FROM review_log INDEXED BY review_log_approvals
WHERE act = 'approved' AND at >= :since AND at < :until AND via IS NULL
    AND milliseconds < 60000.0 * words / :words_per_minute
ORDER BY seq

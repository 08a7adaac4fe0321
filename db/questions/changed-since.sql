-- Which reviewed takeaways does a later change of the article make stale?
-- :since date = 30 days ago -- changed from this day on
-- :until date = tomorrow -- changed before this day
SELECT l.seq AS entry, l.at, l.article_id AS article, r.headline, l.draft_id AS draft, l.reason, d.exported_at,
    d.state AS state_now
FROM review_log AS l
JOIN drafts AS d ON d.id = l.draft_id
JOIN articles AS a ON a.id = l.article_id
JOIN revisions AS r ON r.id = a.current_revision
WHERE l.act = 'staled' AND l.at >= :since AND l.at < :until AND l.state_before = 'reviewed'
ORDER BY l.seq

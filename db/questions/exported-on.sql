-- What left the house on this day, to where, and who had approved it?
-- :day date = today -- the day, UTC
SELECT l.seq AS entry, l.at, l.article_id AS article, r.headline, l.draft_id AS draft,
    l.body ->> 'format' AS format, l.body ->> 'target' AS target,
    (SELECT actor FROM review_log WHERE seq = l.about) AS approved_by,
    (SELECT at FROM review_log WHERE seq = l.about) AS approved_at
FROM review_log AS l
JOIN drafts AS d ON d.id = l.draft_id
JOIN revisions AS r ON r.id = d.revision_id
WHERE l.act = 'exported' AND l.at >= :day AND l.at < date(:day, '+1 day')
ORDER BY l.seq

-- What was approved on this day, and by whom?
-- `state_now` says whether it stands. An undo or a repetition is no approval of its own.
-- :day date = today -- the day, UTC
SELECT l.seq AS entry, l.at, l.actor AS editor, l.article_id AS article, r.headline, l.draft_id AS draft,
    l.changed AS changed_from_draft, d.state AS state_now
FROM review_log AS l
JOIN drafts AS d ON d.id = l.draft_id
JOIN revisions AS r ON r.id = d.revision_id
WHERE l.act = 'approved' AND l.via IS NULL AND l.at >= :day AND l.at < date(:day, '+1 day')
ORDER BY l.seq

-- What left the house on this day, to where, and who had approved it?
-- An approval that stands again by an undo or a repetition is the one that the person gave first.
-- :day date = today -- the day, UTC
SELECT l.seq AS entry, l.at, l.article_id AS article, r.headline, l.draft_id AS draft,
    l.body ->> 'format' AS format, l.body ->> 'target' AS target,
    a.actor AS approved_by, a.at AS approved_at
FROM review_log AS l
JOIN drafts AS d ON d.id = l.draft_id
JOIN revisions AS r ON r.id = d.revision_id
LEFT JOIN review_log AS a ON a.seq = (
    SELECT max(o.seq) FROM review_log AS o INDEXED BY review_log_approvals_by_draft
    WHERE o.act = 'approved' AND o.draft_id = l.draft_id AND o.seq <= l.about AND o.via IS NULL AND ifnull((
        SELECT u.via FROM review_log AS u
        WHERE u.draft_id = l.draft_id AND u.about = o.seq AND u.via IS NOT NULL AND u.seq <= l.about
        ORDER BY u.seq DESC LIMIT 1
    ), '') <> 'undo'
)
WHERE l.act = 'exported' AND l.at >= :day AND l.at < date(:day, '+1 day')
ORDER BY l.seq

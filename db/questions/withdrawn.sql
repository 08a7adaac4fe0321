-- What was withdrawn, why, and how long after its approval and its first export?
-- `undone` is 1 where the withdrawal was taken back. An undo or a repetition has no row of its own.
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT l.seq AS entry, l.at, l.actor AS editor, l.article_id AS article, l.draft_id AS draft,
    (SELECT text FROM log_texts WHERE entry = l.seq AND field = 'note') AS note,
    round(24 * (julianday(l.at) - julianday((
        SELECT at FROM review_log INDEXED BY review_log_approvals_by_draft
        WHERE draft_id = l.draft_id AND act = 'approved' AND seq < l.seq ORDER BY seq DESC LIMIT 1
    ))), 2) AS hours_since_approval,
    round(24 * (julianday(l.at) - julianday((
        SELECT at FROM review_log INDEXED BY review_log_exports
        WHERE draft_id = l.draft_id AND act = 'exported' AND seq < l.seq ORDER BY seq LIMIT 1
    ))), 2) AS hours_in_public,
    ifnull((
        SELECT via FROM review_log
        WHERE draft_id = l.draft_id AND about = l.seq AND via IS NOT NULL ORDER BY seq DESC LIMIT 1
    ), '') = 'undo' AS undone
FROM review_log AS l
WHERE l.act = 'withdrawn' AND l.via IS NULL AND l.at >= :since AND l.at < :until
ORDER BY l.seq

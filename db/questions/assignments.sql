-- Who assigned what to whom, and what became of it?
-- A row per assignment: `ended_by` decided on the draft, took the assignment back or gave it to somebody else; empty while it waits. Those that follow an article to its next draft are left out.
-- :since date = 30 days ago -- from this day on
-- :until date = tomorrow -- before this day
SELECT a.seq AS entry, a.at, a.actor AS assigned_by, a.assignee AS assigned_to, a.article_id AS article, a.draft_id AS draft,
    (SELECT text FROM log_texts WHERE entry = a.seq AND field = 'note') AS note, e.act AS ended, e.actor AS ended_by, e.at AS ended_at
FROM review_log AS a
LEFT JOIN review_log AS e ON e.seq = (
    SELECT min(seq) FROM review_log
    WHERE draft_id = a.draft_id AND seq > a.seq
        AND act IN ('approved', 'rejected', 'revealed', 'superseded', 'assigned', 'unassigned')
)
WHERE a.act = 'assigned' AND a.about IS NULL AND a.at >= :since AND a.at < :until
ORDER BY a.seq

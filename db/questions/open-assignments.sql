-- What waits for whom, and who said so?
-- An assignment that followed the article to a new draft names who drafted anew.
SELECT d.assignee AS assigned_to, d.id AS draft, d.article_id AS article, r.headline, d.state, l.actor AS assigned_by, l.at,
    CASE WHEN d.claim_expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now') THEN d.claim_owner ELSE '' END AS held_by
FROM drafts AS d
JOIN revisions AS r ON r.id = d.revision_id
JOIN review_log AS l ON l.seq = d.assignment
WHERE d.assignee > '' AND d.state IN ('pending', 'stale')
ORDER BY d.assignee, l.seq

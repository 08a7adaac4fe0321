-- Who has which draft in hand, and until when?
SELECT d.claim_owner AS editor, d.id AS draft, d.article_id AS article, r.headline, d.claim_expires_at AS until,
    d.claim_expires_at <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS expired
FROM drafts AS d
JOIN revisions AS r ON r.id = d.revision_id
WHERE d.state = 'pending' AND d.claim_owner > ''
ORDER BY d.claim_expires_at

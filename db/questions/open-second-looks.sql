-- Which approvals wait for a second person?
SELECT s.id AS look, s.kind, s.why, s.draft_id AS draft, s.requested_at,
    (SELECT actor FROM review_log WHERE seq = s.approval) AS approved_by
FROM second_looks AS s INDEXED BY second_looks_open
CROSS JOIN drafts AS d ON d.id = s.draft_id AND d.approval = s.approval
WHERE s.verdict = '' AND d.state = 'reviewed'
ORDER BY s.kind DESC, s.requested_at

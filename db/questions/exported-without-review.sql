-- Did anything leave without the approval of a person on exactly this draft? (must be empty)
SELECT l.seq AS entry, l.at, l.article_id AS article, l.draft_id AS draft, l.about AS approval_named
FROM review_log AS l INDEXED BY review_log_exports
WHERE l.act = 'exported' AND NOT EXISTS (
    SELECT 1 FROM review_log AS a INDEXED BY review_log_approvals_by_draft
    WHERE a.act = 'approved' AND a.draft_id = l.draft_id AND a.seq = l.about AND a.actor_kind = 'person' AND a.seq < l.seq
)
ORDER BY l.seq

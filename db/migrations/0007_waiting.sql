-- What the desk asks for at every repaint, answered from an index alone: the waiting drafts in their order, and what is reviewed
-- and has not left.

CREATE INDEX drafts_waiting ON drafts (risk DESC, created_at, id) WHERE state IN ('pending', 'stale');
CREATE INDEX drafts_to_leave ON drafts (id) WHERE state = 'reviewed' AND exported_at = '';

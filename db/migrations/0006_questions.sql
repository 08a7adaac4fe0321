-- What the canned questions read: facts of the log as columns, and an index for each act that is counted, so that no question
-- reads the whole log.

ALTER TABLE review_log ADD COLUMN state_before TEXT GENERATED ALWAYS AS (json_extract(body, '$.state_before')) VIRTUAL;
ALTER TABLE review_log ADD COLUMN end_seen INTEGER GENERATED ALWAYS AS (json_extract(body, '$.end_seen')) VIRTUAL;
ALTER TABLE review_log ADD COLUMN acknowledged TEXT GENERATED ALWAYS AS (json_extract(body, '$.acknowledged')) VIRTUAL;
ALTER TABLE review_log ADD COLUMN embargoed_until TEXT GENERATED ALWAYS AS (json_extract(body, '$.embargoed_until')) VIRTUAL;

CREATE INDEX review_log_approvals ON review_log (
    at, via, actor, changed, milliseconds, words, end_seen, acknowledged, article_id, draft_id, model, model_revision, prompt
) WHERE act = 'approved';
CREATE INDEX review_log_approvals_by_draft ON review_log (draft_id, actor_kind) WHERE act = 'approved';
CREATE INDEX review_log_exports ON review_log (draft_id, about, article_id, at) WHERE act = 'exported';
CREATE INDEX review_log_rejections ON review_log (
    at, via, model, model_revision, prompt, reason, outcome
) WHERE act = 'rejected';
CREATE INDEX review_log_embargoes ON review_log (article_id, embargoed_until)
WHERE act = 'ingested' AND embargoed_until IS NOT NULL;
CREATE INDEX review_log_ingests ON review_log (article_id) WHERE act = 'ingested';
CREATE INDEX review_log_staled ON review_log (at, state_before) WHERE act = 'staled';
CREATE INDEX drafts_held ON drafts (claim_expires_at) WHERE state = 'pending' AND claim_owner > '';
CREATE INDEX second_looks_by_time ON second_looks (looked_at);

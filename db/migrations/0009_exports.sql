-- Exports by article: whether anything left under an embargo is answered without reading an entry's body.

CREATE INDEX review_log_exports_by_article ON review_log (article_id, at, draft_id) WHERE act = 'exported';

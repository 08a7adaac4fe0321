-- Did anything leave before its embargo ended? (must be empty)
-- Held against the embargo that the article's last ingest before the export stated.
SELECT l.seq AS entry, l.at, l.article_id AS article, l.draft_id AS draft, i.embargoed_until
FROM review_log AS i INDEXED BY review_log_embargoes
CROSS JOIN review_log AS l INDEXED BY review_log_exports_by_article
    ON l.act = 'exported' AND l.article_id = i.article_id AND l.seq > i.seq AND l.at < i.embargoed_until
WHERE i.act = 'ingested' AND i.embargoed_until IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM review_log AS later
        WHERE later.article_id = i.article_id AND later.act = 'ingested' AND later.seq > i.seq AND later.seq < l.seq
    )
ORDER BY l.seq

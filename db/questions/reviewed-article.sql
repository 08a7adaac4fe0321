-- Who reviewed this article, and what did they change?
-- Every decision on the article's drafts with the three texts before and after it (JSON arrays; null where redacted).
-- :article integer = 1 -- the article's id
SELECT l.seq AS entry, l.at, l.act, l.via, l.actor, l.draft_id AS draft, l.reason, l.changed AS changed_from_draft,
    (SELECT text FROM log_texts WHERE entry = l.seq AND field = 'before') AS before,
    (SELECT text FROM log_texts WHERE entry = l.seq AND field = 'after') AS after,
    (SELECT text FROM log_texts WHERE entry = l.seq AND field = 'note') AS note
FROM review_log AS l
WHERE l.article_id = :article
    AND l.act IN ('approved', 'edited', 'rejected', 'reopened', 'withdrawn', 'second_look')
ORDER BY l.seq

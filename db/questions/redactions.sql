-- Which texts were blanked by order, by whom and why?
SELECT l.seq AS entry, l.at, l.actor, l.article_id AS article, l.draft_id AS draft, l.about AS blanked_entry, l.reason,
    (SELECT text FROM log_texts WHERE entry = l.seq AND field = 'note') AS note
FROM review_log AS l
WHERE l.act = 'redacted'
ORDER BY l.seq
